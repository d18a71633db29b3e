import { functionKey, type Program } from '../../analysis/program.js'
import type { Origin } from '../../analysis/origin.js'
import { packageTargets, type WorkspacePackage } from '../../syntax/workspace-package.js'

export interface OpenExportSources {
  /** Absolute, with `/`. */
  readonly root: string
  readonly packages: readonly WorkspacePackage[]
  readonly program: Program
}

/** Keys of the functions and methods that published packages hand to whoever installs them. */
export function openExports({ root, packages, program }: OpenExportSources): ReadonlySet<string> {
  const files = new Map([...program.facts.values()].map(({ file }) => [plain(`${root}/${file}`), file]))
  const found = new Set<string>()
  for (const workspace of packages.filter(isPublished)) {
    for (const target of subpathsOf(workspace).flatMap((subpath) => packageTargets(workspace, subpath))) {
      const path = plain(`${workspace.folder}/${target.replace(/^\.\//, '')}`)
      const file = files.get(path) ?? files.get(`${path}/index`)
      if (file !== undefined) for (const key of exportedBy(file, program)) found.add(key)
    }
  }
  return found
}

/** A package that is not private and says what of it can be imported. */
function isPublished({ manifest }: WorkspacePackage): boolean {
  return (
    manifest['private'] !== true &&
    typeof manifest['version'] === 'string' &&
    ['exports', 'main', 'module'].some((field) => manifest[field] !== undefined)
  )
}

function subpathsOf({ manifest: { exports } }: WorkspacePackage): string[] {
  if (typeof exports !== 'object' || exports === null || Array.isArray(exports)) return ['.']
  const subpaths = Object.keys(exports).filter((name) => name.startsWith('.') && !name.includes('*'))
  return subpaths.length === 0 ? ['.'] : subpaths
}

function plain(path: string): string {
  return path.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, '').replace(/\/index$/, '')
}

function exportedBy(file: string, program: Program): string[] {
  const star: Origin = { kind: 'import', module: `./${file}`, name: '*', file: 'package.json' }
  const names = program.evaluator.values({ kind: 'member', object: star, name: '*' })
  return names.flatMap((value) => keysOf(value, program))
}

function keysOf(value: Origin, { facts, evaluator }: Program): string[] {
  if (value.kind === 'function') return [functionKey(value.file, value.at)]
  if (value.kind !== 'class') return []
  const fact = facts.get(value.file)?.classes[value.at]
  return [...Object.entries(fact?.members ?? {}), ...Object.entries(fact?.statics ?? {})]
    .filter(([name]) => !name.startsWith('#'))
    .flatMap(([, member]) =>
      evaluator.values(member).flatMap((each) => (each.kind === 'function' ? [functionKey(each.file, each.at)] : [])),
    )
}
