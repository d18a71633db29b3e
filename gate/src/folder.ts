import { existsSync } from 'node:fs'
import { dirname, isAbsolute, join, resolve } from 'node:path'

/** Where records and markers live when nothing else is said. */
export const defaultFolder = 'state/notification-sent'

/**
 * The absolute folder of the files store. A relative one belongs to the git repository around the working directory, else
 * to the nearest package, else to the working directory: processes started in different folders of one project must meet.
 */
export function resolveFolder(folder: string | undefined, cwd = process.cwd()): string {
  const wanted = folder ?? process.env.SENDGATE_DIR ?? defaultFolder
  if (isAbsolute(wanted)) return wanted
  return resolve(nearest('.git', cwd) ?? nearest('package.json', cwd) ?? cwd, wanted)
}

function nearest(entry: string, from: string): string | null {
  for (let path = resolve(from); ; path = dirname(path)) {
    if (existsSync(join(path, entry))) return path
    if (dirname(path) === path) return null
  }
}
