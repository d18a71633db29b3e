import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parse } from 'jsonc-parser'

export interface PathsConfig {
  /** Absolute patterns by specifier pattern, as `compilerOptions.paths`. */
  readonly paths: Readonly<Record<string, readonly string[]>>
  readonly baseUrl: string | null
}

interface RawConfig {
  readonly extends?: string | readonly string[]
  readonly references?: readonly { readonly path?: string }[]
  readonly compilerOptions?: { readonly baseUrl?: string; readonly paths?: Record<string, string[]> }
}

const none: PathsConfig = { paths: {}, baseUrl: null }

/**
 * The path mapping of a tsconfig. A target of `extends` that is not there (it comes from a package that is not
 * installed) is a warning, not an error: the rest of the chain still counts.
 */
export function readTsconfig(file: string, warn: (message: string) => void, seen: ReadonlySet<string> = new Set()): PathsConfig {
  if (seen.has(file)) return none
  const raw = readRaw(file, warn)
  if (raw === null) return none
  const visited = new Set([...seen, file])
  const own = ownPaths(file, raw)
  const bases = [raw.extends ?? []].flat().map((target) => baseOf(file, target, warn, visited))
  const merged = bases.reduceRight<PathsConfig>((above, base) => ({ paths: Object.keys(above.paths).length > 0 ? above.paths : base.paths, baseUrl: above.baseUrl ?? base.baseUrl }), own)
  if (Object.keys(merged.paths).length > 0 || merged.baseUrl !== null) return merged
  return fromReferences(file, raw, warn, visited)
}

function ownPaths(file: string, raw: RawConfig): PathsConfig {
  const options = raw.compilerOptions ?? {}
  const baseUrl = options.baseUrl === undefined ? null : resolve(dirname(file), options.baseUrl)
  const entries = Object.entries(options.paths ?? {}).map(([pattern, targets]) => [pattern, targets.map((target) => resolve(baseUrl ?? dirname(file), target))] as const)
  return { paths: Object.fromEntries(entries), baseUrl }
}

function baseOf(file: string, target: string, warn: (message: string) => void, seen: ReadonlySet<string>): PathsConfig {
  const found = candidates(file, target).find((candidate) => existsSync(candidate))
  if (found === undefined) {
    warn(`${file} extends ${target}, which is not installed; its settings are unknown.`)
    return none
  }
  return readTsconfig(found, warn, seen)
}

function candidates(file: string, target: string): string[] {
  const folders = target.startsWith('.') || target.startsWith('/') ? [dirname(file)] : upwards(dirname(file)).map((folder) => join(folder, 'node_modules'))
  return folders.flatMap((folder) => [resolve(folder, target), resolve(folder, `${target}.json`), resolve(folder, target, 'tsconfig.json')]).filter((candidate) => candidate.endsWith('.json'))
}

function upwards(folder: string): string[] {
  const parent = dirname(folder)
  return parent === folder ? [folder] : [folder, ...upwards(parent)]
}

function fromReferences(file: string, raw: RawConfig, warn: (message: string) => void, seen: ReadonlySet<string>): PathsConfig {
  for (const { path } of raw.references ?? []) {
    if (path === undefined) continue
    const target = resolve(dirname(file), path)
    const config = readTsconfig(target.endsWith('.json') ? target : join(target, 'tsconfig.json'), warn, seen)
    if (Object.keys(config.paths).length > 0) return config
  }
  return none
}

function readRaw(file: string, warn: (message: string) => void): RawConfig | null {
  try {
    return (parse(readFileSync(file, 'utf8'), [], { allowTrailingComma: true }) as RawConfig | undefined) ?? null
  } catch {
    if (existsSync(file)) warn(`${file} cannot be read; its path mapping is unknown.`)
    return null
  }
}
