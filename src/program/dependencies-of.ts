import type { WorkspacePackage } from '../syntax/workspace-package.js'
import { workspaceFolders, workspaceOf } from './send-site.js'

const fields = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies']

/** For a file of the checkout, the packages that its own manifest and that of the root depend on. */
export function dependenciesOf(
  packages: readonly WorkspacePackage[],
  root: string,
): (file: string) => ReadonlySet<string> {
  const folders = workspaceFolders(packages, root)
  const byFolder = new Map(
    packages.map(({ folder, manifest }) => [folder === root ? '.' : folder.slice(root.length + 1), namesIn(manifest)]),
  )
  const top = byFolder.get('.') ?? []
  const known = new Map<string, ReadonlySet<string>>()
  return (file) => {
    const workspace = workspaceOf(file, folders)
    const before = known.get(workspace)
    if (before !== undefined) return before
    const names = new Set([...top, ...(byFolder.get(workspace) ?? [])])
    known.set(workspace, names)
    return names
  }
}

/**
 * The packages that come from a registry and are nobody's here: they name a version, and their scope is not one of the
 * checkout. What is imported from them is known to be theirs, installed or not.
 */
export function foreignPackages(packages: readonly WorkspacePackage[]): ReadonlySet<string> {
  const own = new Set(packages.flatMap(({ name }) => [name, ...(name.startsWith('@') ? [scopeOf(name)] : [])]))
  const specified = packages.flatMap(({ manifest }) => fields.flatMap((field) => Object.entries(manifest[field] ?? {})))
  return new Set(
    specified.flatMap(([name, version]) =>
      typeof version === 'string' &&
      !/^(?:workspace|file|link|portal|git|github|https?|[./])/.test(version) &&
      !own.has(name) &&
      !own.has(scopeOf(name))
        ? [name]
        : [],
    ),
  )
}

function scopeOf(name: string): string {
  return name.split('/')[0] ?? name
}

function namesIn(manifest: Readonly<Record<string, unknown>>): string[] {
  return fields.flatMap((field) => {
    const value = manifest[field]
    return value !== null && typeof value === 'object' ? Object.keys(value) : []
  })
}
