import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'

/** The files in whose folder and the folders above it, up to the root, no tsconfig.json stands. */
export function filesInNoTsconfig(root: string, files: readonly string[]): string[] {
  const known = new Map<string, boolean>()
  const has = (folder: string): boolean => {
    const before = known.get(folder)
    if (before !== undefined) return before
    const found = existsSync(join(root, folder, 'tsconfig.json')) || (folder !== '.' && has(posix.dirname(folder)))
    known.set(folder, found)
    return found
  }
  return files.filter((file) => !has(posix.dirname(file)))
}
