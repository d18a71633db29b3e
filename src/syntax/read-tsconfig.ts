import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parse } from 'jsonc-parser'
import { packageOf } from '../analysis/specifier.js'

export interface PathsConfig {
  /** Absolute patterns by specifier pattern, as `compilerOptions.paths`. */
  readonly paths: Readonly<Record<string, readonly string[]>>
  readonly baseUrl: string | null
}

export interface ConfigContext {
  readonly warn: (message: string) => void
  /** The folder of a package of this checkout; null when it is not one. */
  readonly packageFolder: (name: string) => string | null
}

interface RawConfig {
  readonly extends?: string | readonly string[]
  readonly references?: readonly { readonly path?: string }[]
  readonly compilerOptions?: { readonly baseUrl?: string; readonly paths?: Record<string, string[]> }
}

interface Reading extends ConfigContext {
  /** Projects that a reference has led to: where all refer to each other, each is read once and not once for every way. */
  readonly referenced: Set<string>
}

const none: PathsConfig = { paths: {}, baseUrl: null }

/**
 * The path mapping of a tsconfig. A target of `extends` that is not there (it comes from a package that is not
 * installed) is a warning, not an error: the rest of the chain still counts.
 */
export function readTsconfig(file: string, context: ConfigContext): PathsConfig {
  return configAt(file, { ...context, referenced: new Set() }, new Set())
}

function configAt(file: string, reading: Reading, seen: ReadonlySet<string>): PathsConfig {
  if (seen.has(file)) return none
  const raw = readRaw(file, reading.warn)
  if (raw === null) return none
  const visited = new Set([...seen, file])
  const own = ownPaths(file, raw)
  const bases = [raw.extends ?? []].flat().map((target) => baseOf(file, target, reading, visited))
  const merged = bases.reduceRight<PathsConfig>(
    (above, base) => ({
      paths: Object.keys(above.paths).length > 0 ? above.paths : base.paths,
      baseUrl: above.baseUrl ?? base.baseUrl,
    }),
    own,
  )
  if (Object.keys(merged.paths).length > 0 || merged.baseUrl !== null) return merged
  return fromReferences(file, raw, reading, visited)
}

function ownPaths(file: string, raw: RawConfig): PathsConfig {
  const options = raw.compilerOptions ?? {}
  const baseUrl = options.baseUrl === undefined ? null : resolve(dirname(file), options.baseUrl)
  const entries = Object.entries(options.paths ?? {}).map(
    ([pattern, targets]) => [pattern, targets.map((target) => resolve(baseUrl ?? dirname(file), target))] as const,
  )
  return { paths: Object.fromEntries(entries), baseUrl }
}

function baseOf(file: string, target: string, reading: Reading, seen: ReadonlySet<string>): PathsConfig {
  const found = candidates(file, target, reading).find((candidate) => existsSync(candidate))
  if (found === undefined) {
    reading.warn(`${file} extends ${target}, which is not installed; its settings are unknown.`)
    return none
  }
  return configAt(found, reading, seen)
}

function candidates(file: string, target: string, { packageFolder }: ConfigContext): string[] {
  if (target.startsWith('.') || target.startsWith('/')) return spellings(resolve(dirname(file), target))
  const name = packageOf(target)
  const workspace = name === null ? null : packageFolder(name)
  const own = name === null || workspace === null ? [] : spellings(join(workspace, target.slice(name.length)))
  return [...own, ...upwards(dirname(file)).flatMap((folder) => spellings(join(folder, 'node_modules', target)))]
}

function spellings(path: string): string[] {
  return [path, `${path}.json`, join(path, 'tsconfig.json')].filter((candidate) => candidate.endsWith('.json'))
}

function upwards(folder: string): string[] {
  const parent = dirname(folder)
  return parent === folder ? [folder] : [folder, ...upwards(parent)]
}

function fromReferences(file: string, raw: RawConfig, reading: Reading, seen: ReadonlySet<string>): PathsConfig {
  for (const { path } of raw.references ?? []) {
    if (path === undefined) continue
    const place = resolve(dirname(file), path)
    const target = place.endsWith('.json') ? place : join(place, 'tsconfig.json')
    if (reading.referenced.has(target)) continue
    reading.referenced.add(target)
    const config = configAt(target, reading, seen)
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
