import { execFile } from 'node:child_process'
import { cpSync, existsSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** The folder of a package as its own prepack script leaves it. That rewrites `dist`, so it works on a copy in `scratch`. */
export async function preparedPackage(folder: string, scratch: string): Promise<string> {
  if (!existsSync(join(folder, 'bundle.js'))) return folder
  const copy = join(scratch, 'prepared')
  cpSync(folder, copy, { recursive: true, filter: (path) => !/[/\\](node_modules|src|test)$/.test(path) })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  await run(process.execPath, ['bundle.js'], { cwd: copy })
  return copy
}
