import { posix } from 'node:path'
import { exports as exportedTargets } from 'resolve.exports'

export interface WorkspacePackage {
  readonly name: string
  /** Absolute folder, with `/`. */
  readonly folder: string
  readonly manifest: Record<string, unknown>
}

const builtFolders = /^\.?\/?(?:dist|build|lib|out|output|\.output|esm|cjs)\//

/**
 * Files that an import of `subpath` (`.` or `./x`) may mean, best first, relative to the package folder.
 * A target in a build folder, which a fresh checkout does not have, is also sought under `src/` and at the root.
 */
export function packageTargets(workspace: WorkspacePackage, subpath: string): string[] {
  const declared = [
    ...exported(workspace, subpath, true),
    ...exported(workspace, subpath, false),
    ...legacy(workspace, subpath),
  ]
  return [...new Set(declared.flatMap((target) => [target, ...sources(target)]))]
}

function exported(workspace: WorkspacePackage, subpath: string, asImport: boolean): string[] {
  try {
    return (
      exportedTargets(workspace.manifest, subpath, {
        require: !asImport,
        conditions: ['source', 'types', 'development', 'node'],
      }) ?? []
    )
  } catch {
    return []
  }
}

function legacy(workspace: WorkspacePackage, subpath: string): string[] {
  if (subpath !== '.') return [subpath, posix.join('src', subpath)]
  const mains = ['source', 'module', 'main', 'types'].flatMap((field) =>
    typeof workspace.manifest[field] === 'string' ? [workspace.manifest[field]] : [],
  )
  return [...mains, './index', './src/index', './src/main']
}

function sources(target: string): string[] {
  if (!builtFolders.test(target)) return []
  const inside = target
    .replace(builtFolders, '')
    .replace(/^(?:esm|cjs|src|types)\//, '')
    .replace(/\.d\.[cm]?ts$|\.[cm]?js$/, '')
  return [`./src/${inside}`, `./${inside}`]
}
