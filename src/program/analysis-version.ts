import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const parsers = ['oxc-parser', '@typescript-eslint/scope-manager', '@typescript-eslint/visitor-keys']

/**
 * Changes whenever the same text could yield other facts: with the code of this package, with the libraries that read
 * the text, and with the engine, whose format the facts are written in.
 */
export function analysisVersion(): string {
  const hash = createHash('sha256').update(`${process.versions.v8} ${process.platform}`)
  const require = createRequire(import.meta.url)
  for (const name of parsers) hash.update(readFileSync(require.resolve(`${name}/package.json`)))
  const code = join(import.meta.dirname, '..')
  for (const folder of ['analysis', 'catalogue', 'program', 'syntax']) {
    for (const path of readdirSync(join(code, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      const { size, mtimeMs } = statSync(join(code, folder, path))
      hash.update(`${folder}/${path} ${size} ${mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}
