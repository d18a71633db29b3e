import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { packageOfPath } from './package-of-path.js'

const modules = `${sep}node_modules${sep}`

/**
 * Names of the packages whose types a file in one of `folders` (absolute) can meet: what is installed beside and above
 * the folders, and whatever those packages bring along in folders of their own. `@types/x` counts as `x`.
 *
 * Links are followed to the folder they lie in, so that the store of a package manager is read too.
 */
export function installedPackages(folders: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>()
  const seen = new Set<string>()
  const queue = [...above(folders)].map((folder) => join(folder, 'node_modules'))
  for (let at = 0; at < queue.length; at++) {
    const folder = existing(queue[at] ?? '')
    if (folder === null || seen.has(folder)) continue
    seen.add(folder)
    for (const path of packagesIn(folder)) {
      found.add(packageOfPath(path.split(sep).join('/')) ?? '')
      queue.push(join(path, 'node_modules'), ...storeOf(path))
    }
  }
  return found
}

function above(folders: Iterable<string>): Set<string> {
  const found = new Set<string>()
  for (const folder of folders) {
    for (let at = folder; !found.has(at); at = dirname(at)) found.add(at)
  }
  return found
}

function existing(folder: string): string | null {
  try {
    return existsSync(folder) ? realpathSync(folder) : null
  } catch {
    return null
  }
}

function packagesIn(folder: string): string[] {
  return names(folder).flatMap((name) =>
    name.startsWith('@') ? names(join(folder, name)).map((inner) => join(folder, name, inner)) : [join(folder, name)],
  )
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => !name.startsWith('.'))
  } catch {
    return []
  }
}

/** The `node_modules` that a link leads into. */
function storeOf(path: string): string[] {
  const real = existing(path)
  const at = real === null || real === path ? -1 : real.lastIndexOf(modules)
  return real === null || at === -1 ? [] : [real.slice(0, at + modules.length - 1)]
}
