import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const gateFolder = join(import.meta.dirname, '..')

/** Compiles the package for child processes, which run plain Node, and answers the URL of one of its modules. */
export function builtGate(module = 'index.js'): string {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  execFileSync(process.execPath, [tsc, '-b', gateFolder], { stdio: 'inherit' })
  return pathToFileURL(join(gateFolder, 'dist', module)).href
}
