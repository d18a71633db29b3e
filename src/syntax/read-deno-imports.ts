import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parse } from 'jsonc-parser'
import type { PathsConfig } from './read-tsconfig.js'

/** The import map of a `deno.json`, as path mapping; entries that name a registry stay with their packages. */
export function readDenoImports(file: string, warn: (message: string) => void): PathsConfig {
  const paths: Record<string, string[]> = {}
  try {
    const raw = parse(readFileSync(file, 'utf8'), [], { allowTrailingComma: true }) as
      { readonly imports?: Record<string, string> } | undefined
    for (const [name, target] of Object.entries(raw?.imports ?? {})) {
      if (!target.startsWith('.')) continue
      const absolute = resolve(dirname(file), target)
      paths[name.endsWith('/') ? `${name}*` : name] = [target.endsWith('/') ? `${absolute}/*` : absolute]
    }
  } catch {
    warn(`${file} cannot be read; its import map is unknown.`)
  }
  return { paths, baseUrl: null }
}
