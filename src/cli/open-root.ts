import { accessSync, constants, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { UsageError } from './usage-error.js'

/** The absolute folder to audit. @throws UsageError when it is none, or cannot be read. */
export function openRoot(root: string): string {
  const path = resolve(root)
  let isFolder: boolean
  try {
    isFolder = statSync(path).isDirectory()
    if (isFolder) accessSync(path, constants.R_OK | constants.X_OK)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new UsageError(
      code === 'ENOENT' ? `--root ${root} does not exist.` : `--root ${root} cannot be read (${code}).`,
      { cause: error },
    )
  }
  if (!isFolder) throw new UsageError(`--root ${root} is a file; give the folder that holds the code base.`)
  return path
}
