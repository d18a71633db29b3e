import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const folders = ['analysis', 'catalogue', 'program', 'result', 'shell', 'syntax', 'templates', 'types']
/** What reads texts, finds files and resolves imports. */
const libraries = [
  'oxc-parser',
  '@typescript-eslint/scope-manager',
  '@typescript-eslint/visitor-keys',
  'oxc-resolver',
  'resolve.exports',
  'picomatch',
  'ignore',
  'tinyglobby',
  'yaml',
  'jsonc-parser',
  'luaparse',
  'unbash',
  'unified',
  'remark-parse',
  'remark-gfm',
  'remark-frontmatter',
  'ts-morph',
]

/**
 * Changes whenever the same files could yield something else: with the code of this package, with the libraries that
 * it reads them with, and with the engine, whose format the cache is written in.
 */
export function analysisVersion(): string {
  const hash = createHash('sha256').update(`${process.versions.v8} ${process.platform}`)
  for (const name of libraries) hash.update(manifestOf(name))
  const code = join(import.meta.dirname, '..')
  for (const folder of folders) {
    for (const path of readdirSync(join(code, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      const { size, mtimeMs } = statSync(join(code, folder, path))
      hash.update(`${folder}/${path} ${size} ${mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}

/** The text of a library's `package.json`, whether or not the library lets it be imported. */
function manifestOf(name: string): string {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? []
  const path = folders.map((folder) => join(folder, name, 'package.json')).find((each) => existsSync(each))
  return path === undefined ? '' : readFileSync(path, 'utf8')
}
