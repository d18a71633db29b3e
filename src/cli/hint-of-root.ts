import { existsSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { configFileName } from '../config/load-config.js'

/**
 * One sentence where the command runs below the project that was probably meant: the configuration of a folder above is
 * not read, and code beside the folder is not seen. Null where the folder is a project of its own.
 */
export function hintOfRoot(folder: string): string | null {
  const above = foldersAbove(folder)
  const hasOwn = (name: string): boolean => existsSync(join(folder, name))
  const configured = hasOwn(configFileName) ? undefined : above.find((each) => existsSync(join(each, configFileName)))
  const project = hasOwn('package.json') ? undefined : above.find((each) => existsSync(join(each, 'package.json')))
  const meant = configured ?? project
  if (meant === undefined) return null
  const root = relative(folder, meant)
  return `Only ${relative(meant, folder)} is audited${configured === undefined ? '' : `, without ${join(root, configFileName)}`}; run it with --root ${root} for the whole project.`
}

/** Up to the folder that holds the repository; without one nothing says where a project ends. */
function foldersAbove(folder: string): readonly string[] {
  const found: string[] = []
  for (let at = folder; !existsSync(join(at, '.git')); at = dirname(at)) {
    const parent = dirname(at)
    if (parent === at) return []
    found.push(parent)
  }
  return found
}
