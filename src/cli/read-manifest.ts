import { readFileSync } from 'node:fs'

export interface Manifest {
  readonly name?: string
  readonly version?: string
  readonly packageManager?: string
  readonly type?: string
  readonly dependencies: readonly string[]
}

/** What a package.json says; nothing where there is none, or where it is no JSON. */
export function readManifest(path: string): Manifest {
  try {
    const data = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, unknown>>
    const text = (name: string): Record<string, string> =>
      typeof data[name] === 'string' ? { [name]: data[name] } : {}
    const dependencies = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'].flatMap(
      (kind) => Object.keys(data[kind] ?? {}),
    )
    return { ...text('name'), ...text('version'), ...text('packageManager'), ...text('type'), dependencies }
  } catch {
    return { dependencies: [] }
  }
}
