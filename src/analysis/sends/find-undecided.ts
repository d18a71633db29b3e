import { matchesPath } from '../../catalogue/matches-path.js'
import type { UnknownReason } from '../../result/coverage-report.js'
import { unknownReasons } from '../../result/unknown-reasons.js'
import type { CallFact } from '../file-facts.js'
import type { Origin } from '../origin.js'
import type { CallSite, Program } from '../program.js'
import { packageOf } from '../specifier.js'
import { rootOf } from '../values/root-of.js'
import { takenModule, takenPath } from '../values/taken-steps.js'
import type { MemberShapes, ShapedCommand, ShapedMember } from './member-shapes.js'

/** A call that is named like a send and whose receiver the origins cannot tell. */
export interface Undecided extends CallSite {
  readonly reason: UnknownReason
  /** The catalogued members with the same last name. */
  readonly named: readonly ShapedMember[]
  /** The command classes that a method of this name takes. */
  readonly commands: readonly ShapedCommand[]
  /** Those whose last two names (or whose telling last name) the call repeats, in a place that knows the provider. */
  readonly shaped: readonly ShapedMember[]
  /** The receiver comes from a package of somebody else that is not catalogued: only the types can still say otherwise. */
  readonly foreign: boolean
}

export interface UndecidedSearch {
  readonly program: Program
  readonly shapes: MemberShapes
  /** Packages that the manifests above a file depend on. */
  readonly dependenciesOf: (file: string) => ReadonlySet<string>
  /** Every package of the catalogue. */
  readonly catalogued: ReadonlySet<string>
  /** The packages of the registry that the manifests name, see `foreignPackages`. */
  readonly foreign: ReadonlySet<string>
}

/** The calls that may be sends although their origin does not show it, outside of those already `found`. */
export function findUndecided(search: UndecidedSearch, found: ReadonlySet<CallFact>): readonly Undecided[] {
  return [...search.program.facts.values()].flatMap(({ file, calls }) =>
    calls.flatMap((call) => (found.has(call) ? [] : undecided({ file, call }, search))),
  )
}

function undecided(site: CallSite, search: UndecidedSearch): Undecided[] {
  const { call } = site
  if (call.form === 'new' || call.form === 'template') return []
  const [object, last] = lastNames(site, search.program)
  const named = search.shapes.byLast.get(last)
  if (named === undefined) return []
  const reason = reasonOf(call, search)
  if (reason === null) return []
  const alike = shapedLike(site, object, last, search)
  const bound =
    reason === 'unresolved-import' ? [...bindings(call, named, search.program), ...reachedLike(site, last, search)] : []
  const foreign = bound.length === 0 && isForeign(call, search)
  const shaped = alike.length > 0 && (bound.length === 0 || !isForeign(call, search)) ? alike : bound
  return reason === 'unresolved-import' && shaped.length === 0
    ? []
    : [{ ...site, reason, named, shaped, commands: search.shapes.byCommandMethod.get(last) ?? [], foreign }]
}

/** The last two names of the callee; the first is empty where something else than a name stands before the last. */
function lastNames({ file, call }: CallSite, program: Program): readonly [string, string] {
  const callee = throughBinding(call.callee, file, program)
  const isMember = callee.kind === 'member' && callee.name !== '*'
  const object = isMember ? throughBinding(callee.object, file, program) : null
  if (isMember && object?.kind === 'member') return [object.name, callee.name]
  if (isMember && callee.object.kind === 'binding') return [callee.object.name, callee.name]
  const written = /(?:^|[.\s(])([\w$]*)[!?]*\.#?([\w$]+)$/.exec(call.calleeText) ?? /^()([\w$]+)$/.exec(call.calleeText)
  if (!isMember) return [written?.[1] ?? '', written?.[2] ?? '']
  return [written?.[2] === callee.name ? (written[1] ?? '') : '', callee.name]
}

/** `const post = client.chat.postMessage; post()` has the names of what the variable holds. */
function throughBinding(term: Origin, file: string, program: Program): Origin {
  const value = term.kind === 'binding' && term.file === file ? program.facts.get(file)?.bindings[term.at] : undefined
  return value?.kind === 'member' ? value : term
}

/** Why the receiver cannot be told; null when it can. */
function reasonOf(call: CallFact, { program, catalogued }: UndecidedSearch): UnknownReason | null {
  const values = program.evaluator.values(call.callee)
  if (values.length === 0) return 'any-receiver'
  const reasons = values.map((value) => reasonOfValue(value, catalogued))
  return reasons.includes(null) ? null : (reasons.find((reason) => reason !== 'any-receiver') ?? 'any-receiver')
}

/** Globals of the language and its hosts. Any other name without a declaration was put there by code that is not seen. */
const ambient: ReadonlySet<string> = new Set([
  'globalThis',
  'window',
  'self',
  'parent',
  'top',
  'opener',
  'document',
  'navigator',
  'chrome',
  'browser',
  'process',
  'console',
  'global',
  'Deno',
  'Bun',
  'require',
  'module',
  'exports',
  'Object',
  'Array',
  'Promise',
  'Reflect',
  'JSON',
  'Math',
  'String',
  'Number',
  'Date',
  'Symbol',
  'Error',
  'Intl',
  'Function',
  'Proxy',
  'Map',
  'Set',
  'WeakMap',
  'URL',
  'URLSearchParams',
  'Request',
  'Response',
  'Headers',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'BroadcastChannel',
  'MessageChannel',
  'MessagePort',
  'Worker',
  'SharedWorker',
  'Notification',
  'ServiceWorker',
  'clients',
  'registration',
  'crypto',
  'performance',
  'localStorage',
  'sessionStorage',
  'history',
  'location',
  'postMessage',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'structuredClone',
  'Buffer',
  'caches',
  'indexedDB',
  '$',
  'jQuery',
  'Accounts',
  'Meteor',
  'undefined',
  'arguments',
])

function reasonOfValue(value: Origin, catalogued: ReadonlySet<string>): UnknownReason | null {
  const root = sourceOf(value)
  if (root.kind === 'unknown')
    return root.reason.startsWith('value of')
      ? null
      : (unknownReasons.find((reason) => reason === root.reason) ?? 'any-receiver')
  if (root.kind === 'parameter' || (root.kind === 'global' && !ambient.has(root.name))) return 'any-receiver'
  if (root.kind !== 'import') return null
  const module = takenModule(value) ?? root.module
  const name = packageOf(module)
  return name !== null && (catalogued.has(name) || module.startsWith('node:')) ? null : 'unresolved-import'
}

function isForeign(call: CallFact, { program, foreign }: UndecidedSearch): boolean {
  const values = program.evaluator.values(call.callee)
  return (
    values.length > 0 &&
    values.every((value) => {
      const root = sourceOf(value)
      const name = root.kind === 'import' ? packageOf(root.module) : null
      return (
        name !== null && (foreign.has(name) || (root.kind === 'import' && /^(?:npm|jsr):|^https:/.test(root.module)))
      )
    })
  )
}

/** What a value leads back to, through what it was handed too. */
function sourceOf(value: Origin): Origin {
  const root = rootOf(value)
  return root.kind === 'handed' ? sourceOf(root.callee) : root
}

function shapedLike(
  { file }: CallSite,
  object: string,
  last: string,
  { program, shapes, dependenciesOf }: UndecidedSearch,
): readonly ShapedMember[] {
  const imported = new Set((program.facts.get(file)?.imports ?? []).flatMap((specifier) => packageOf(specifier) ?? []))
  const depended = dependenciesOf(file)
  const known = (shaped: ShapedMember): boolean => hintedBy(shaped, imported) || hintedBy(shaped, depended)
  const pairs = (shapes.byPair.get(`${object}.${last}`) ?? []).filter((shaped) => !shaped.member.gray && known(shaped))
  if (pairs.length > 0) return ownersFirst(pairs, imported, depended)
  const words = shapes.byWord.get(last) ?? []
  // A word that many providers share says nothing by itself; the file has to know the provider.
  const shared = new Set(words.map(({ entry }) => entry.provider)).size > 3
  return ownersFirst(
    words.filter((shaped) => !shaped.member.gray && (shared ? hintedBy(shaped, imported) : known(shaped))),
    imported,
    depended,
  )
}

/** A package that is called after a provider binds its client to a framework: `nest-sendgrid`, `nestjs-twilio`. */
function bindings(call: CallFact, named: readonly ShapedMember[], { evaluator }: Program): readonly ShapedMember[] {
  const words = new Set(
    evaluator.values(call.callee).flatMap((value) => {
      const root = sourceOf(value)
      return root.kind === 'import' ? (packageOf(takenModule(value) ?? root.module) ?? '').split(/[@/._-]/) : []
    }),
  )
  return named.filter(({ entry, member }) => !member.gray && words.has(entry.provider))
}

/** A client of another package that is used like one that this package depends on is built on it: `FrameworkClient().channels.cache.get().send`. */
function reachedLike(
  { file, call }: CallSite,
  last: string,
  { program, shapes, dependenciesOf }: UndecidedSearch,
): readonly ShapedMember[] {
  const ways = shapes.byWay.get(last) ?? []
  if (ways.length === 0) return []
  const taken = program.evaluator.values(call.callee).flatMap((value) => takenPath(value)?.steps ?? [])
  const depended = dependenciesOf(file)
  return ways.filter(
    (way) =>
      taken.length > way.steps.length &&
      hintedBy(way, depended) &&
      matchesPath([{ kind: 'any-steps' }, ...way.steps], taken),
  )
}

function hintedBy({ entry }: ShapedMember, names: ReadonlySet<string>): boolean {
  return entry.packages.some((name) => names.has(packageOf(name) ?? name))
}

/** The providers whose own package is at hand before those that only hand it on. */
function ownersFirst(
  shaped: readonly ShapedMember[],
  ...hints: readonly ReadonlySet<string>[]
): readonly ShapedMember[] {
  const owns = ({ entry }: ShapedMember): boolean => hints.some((names) => names.has(entry.packages[0] ?? ''))
  return [...shaped.filter(owns), ...shaped.filter((each) => !owns(each))]
}
