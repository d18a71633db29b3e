import { resolve, sep } from 'node:path'
import type { FileFacts } from '../analysis/file-facts.js'
import type { Origin } from '../analysis/origin.js'
import type { CoverageReport, Place, SendPath, SendSite } from '../result/coverage-report.js'
import type { EditorFacts, GateFact, WrapperFact } from '../result/editor-facts.js'
import type { SendgateConfig } from '../config/sendgate-config.js'
import { createModuleResolver } from '../syntax/module-resolver.js'
import { discover } from './discover.js'

type FactsByFile = ReadonlyMap<string, FileFacts>

/**
 * What the ESLint rules cannot see in one file, made from a report of the same checkout. A function is a wrapper where
 * a send is reached through a call of it that no guard stands between; the rules then judge its callers.
 */
export async function editorFacts(
  report: CoverageReport,
  options: { readonly root: string; readonly config: SendgateConfig },
): Promise<EditorFacts> {
  // Every command loads this file; few need what reads programs.
  const { collectProgramFacts } = await import('./collect-program-facts.js')
  const root = resolve(options.root).split(sep).join('/')
  const found = discover({ ...options.config, root })
  const facts: FactsByFile = new Map(collectProgramFacts(found.sources).files.map((file) => [file.file, file]))
  const resolver = createModuleResolver(root, found.packages)
  return {
    schemaVersion: 1,
    modules: modulesOf(facts, (from, specifier) => resolver.resolve(`${root}/${from}`, specifier), root),
    wrappers: wrappersOf(report, facts),
    gates: gatesOf(report, facts),
    covered: coveredOf(report),
  }
}

function modulesOf(
  facts: FactsByFile,
  resolveFrom: (from: string, specifier: string) => string | null,
  root: string,
): Record<string, string> {
  const modules = new Map<string, string>()
  for (const { file, imports } of facts.values()) {
    for (const specifier of imports) {
      if (specifier.startsWith('.')) continue
      const target = resolveFrom(file, specifier)
      if (target !== null && target.startsWith(`${root}/`)) modules.set(specifier, target.slice(root.length + 1))
    }
  }
  return Object.fromEntries([...modules].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function wrappersOf(report: CoverageReport, facts: FactsByFile): WrapperFact[] {
  const wrappers = new Map<string, WrapperFact>()
  for (const site of report.sites) {
    for (const place of site.paths.flatMap((path) => calledPlaces(site, path, facts))) {
      const path = exportedPath(place, facts.get(place.file))
      if (path === null) continue
      const wrapper = { file: place.file, path, provider: site.sender.provider, channel: site.channel }
      const key = `${place.file}#${path}`
      if (!wrappers.has(key)) wrappers.set(key, wrapper)
    }
  }
  return [...wrappers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, wrapper]) => wrapper)
}

/** The places on a path whose function is called from above them, below the guard of the path. */
function calledPlaces(site: SendSite, path: SendPath, facts: FactsByFile): Place[] {
  const places = [...path.calls, { file: site.file, line: site.line }]
  const { guard } = path
  const guardedAt =
    guard === null || !path.guarded
      ? -1
      : places.findLastIndex(
          (place) => place.file === guard.file && functionAt(place, facts)?.at === functionAt(guard, facts)?.at,
        )
  return places.slice(Math.max(1, guardedAt + 1))
}

function functionAt({ file, line }: Place, facts: FactsByFile): { readonly at: number } | null {
  const known = facts.get(file)
  const call = known?.calls.find((each) => each.line <= line && line <= each.endLine)
  return call?.function == null ? null : { at: call.function }
}

/** Exported functions that run one of their arguments only behind a sound guard: a weaker one must not silence a call in another file. */
function gatesOf({ inferred }: CoverageReport, facts: FactsByFile): GateFact[] {
  return inferred.gates.flatMap(({ file, line, name, kind, quality, callback, why }) => {
    const known = facts.get(file)
    if (known === undefined || kind === undefined || quality !== 'sound' || callback === undefined) return []
    const found = Object.values(known.functions).find(
      (fact) => fact.line === line && (fact.name ?? 'anonymous') === name,
    )
    const path = found === undefined ? null : pathOf(found.at, known)
    return path === null ? [] : [{ file, path, callback, kind, quality, why }]
  })
}

/** How a function around this place is named from outside of its file; null when none is exported. */
function exportedPath(place: Place, facts: FileFacts | undefined): string | null {
  if (facts === undefined) return null
  for (
    let at = functionAt(place, new Map([[place.file, facts]]))?.at ?? null;
    at !== null;
    at = facts.functions[at]?.function ?? null
  ) {
    const path = pathOf(at, facts)
    if (path !== null) return path
  }
  return null
}

/** How a function is named from outside of its file: `sendMail`, `Mailer().send`; null when it is not exported. */
function pathOf(at: number, facts: FileFacts): string | null {
  const exported = Object.entries(facts.exports).filter(([name]) => name !== '=')
  const fact = facts.functions[at]
  const name = exported.find(([, origin]) => isNamed(origin, 'function', at, facts))?.[0]
  if (name !== undefined) return name
  const owner = fact?.class ?? null
  const ownerName =
    owner === null ? undefined : exported.find(([, origin]) => isNamed(origin, 'class', owner, facts))?.[0]
  return ownerName !== undefined && fact?.name != null ? `${ownerName}().${fact.name}` : null
}

function isNamed(origin: Origin, kind: 'function' | 'class', at: number | null, facts: FileFacts): boolean {
  if (origin.kind === kind) return origin.at === at
  const bound = origin.kind === 'binding' ? facts.bindings[origin.at] : undefined
  return bound !== undefined && isNamed(bound, kind, at, facts)
}

/** Scopes all of whose sends are covered by a guard that stands outside of them. */
function coveredOf({ sites }: CoverageReport): EditorFacts['covered'] {
  const scopes = new Map<string, SendSite[]>()
  for (const site of sites) {
    const key = JSON.stringify([site.file, site.scope ?? ''])
    scopes.set(key, [...(scopes.get(key) ?? []), site])
  }
  return [...scopes.values()].flatMap((same) => {
    const [first] = same
    const guard = first?.guard ?? first?.paths.find((path) => path.guard !== null)?.guard
    if (
      first?.scope === undefined ||
      guard === null ||
      guard === undefined ||
      same.some(({ verdict }) => verdict !== 'covered')
    )
      return []
    return [{ file: first.file, scope: first.scope, guard: { file: guard.file, line: guard.line } }]
  })
}
