import { effects as effectEntries, senders } from '../../catalogue/index.js'
import type { UnknownReason } from '../../result/coverage-report.js'
import { unknownReasons } from '../../result/unknown-reasons.js'
import type { CallFact } from '../file-facts.js'
import type { Origin } from '../origin.js'
import type { CallSite, Program } from '../program.js'
import { findUndecided } from '../sends/find-undecided.js'
import { shapesOf } from '../sends/member-shapes.js'
import { packageOf } from '../specifier.js'
import { takenModule } from '../values/taken-steps.js'
import { effectSenders } from './effect-senders.js'

/** A call about which it cannot be decided whether it changes something outside of the project. */
export interface OpenEffect extends CallSite {
  readonly reason: UnknownReason
}

export interface OpenEffectSearch {
  readonly program: Program
  /** Packages that the manifests above a file depend on. */
  readonly dependenciesOf: (file: string) => ReadonlySet<string>
  /** The packages of the registry that the manifests name. */
  readonly foreign: ReadonlySet<string>
  /** Calls whose effect is known. */
  readonly known: ReadonlySet<CallFact>
}

/** What makes the called function itself unknown; an unknown receiver alone says little, most are data. */
const dispatching: ReadonlySet<string> = new Set(['computed-member', 'dynamic-import', 'di-token', 'job-name'])

/**
 * Calls that may act although nothing shows it: named like a catalogued effect of a package that the workspace
 * depends on, with a receiver of unknown origin; or entering a function of the project that the files do not tell:
 * chosen by a key at run time, or imported from a file that is not there.
 */
export function findOpenEffects({ program, dependenciesOf, foreign, known }: OpenEffectSearch): readonly OpenEffect[] {
  const acting = effectSenders(effectEntries)
  const catalogued = new Set(
    [...acting, ...senders].flatMap(({ packages }) => packages.flatMap((name) => packageOf(name) ?? [])),
  )
  const named = findUndecided({ program, shapes: shapesOf(acting), dependenciesOf, catalogued, foreign }, known).filter(
    ({ shaped, call }) => shaped.length > 0 && !isStorageCommand(call, program),
  )
  const taken = new Set<CallFact>([...known, ...named.map(({ call }) => call)])
  const entered = [...program.facts.values()].flatMap(({ file, calls }) =>
    calls.flatMap((call): OpenEffect[] => {
      const reason = taken.has(call) ? null : enteredUnseen(call, program)
      return reason === null ? [] : [{ file, call, reason }]
    }),
  )
  return [...named.map(({ file, call, reason }) => ({ file, call, reason })), ...entered]
}

/** Packages of object storage alone: it belongs to the project like its database. */
const storagePackages: ReadonlySet<string> = new Set(
  effectEntries.filter(({ effect }) => effect === 'storage').flatMap(({ packages }) => packages),
)

/** `client.send(new PutObjectCommand(…))`: the command tells what an unknown client does. */
function isStorageCommand({ arguments: given }: CallFact, { evaluator }: Program): boolean {
  const [first] = given
  return (
    first !== undefined &&
    evaluator
      .values(first)
      .some((value) => value.kind === 'new' && storagePackages.has(packageOf(takenModule(value) ?? '') ?? ''))
  )
}

/** Why the function that a call enters cannot be told; null where it can, or where it is no function of the project. */
function enteredUnseen(call: CallFact, { evaluator }: Program): UnknownReason | null {
  if (call.form !== 'call') return null
  const values = evaluator.values(call.callee)
  if (values.length === 0) return isChosen(call.callee) ? 'computed-member' : null
  let first: UnknownReason | null = null
  for (const value of values) {
    const reason =
      value.kind === 'parameter'
        ? unseenParameter(call)
        : isHandlerOfChosen(value, call)
          ? 'computed-member'
          : isOfChosenClass(value, call)
            ? 'computed-member'
            : isHandlerOfParameter(value, call)
              ? 'escapes'
              : unseen(value)
    if (reason === null) return null
    first ??= reason
  }
  return first
}

function unseen(value: Origin): UnknownReason | null {
  if (value.kind === 'unknown')
    return dispatching.has(value.reason) ? (unknownReasons.find((reason) => reason === value.reason) ?? null) : null
  if (isChosen(value)) return 'computed-member'
  return value.kind === 'import' && value.module.startsWith('.') ? 'unresolved-import' : null
}

/** A handler that was handed in, by a caller that is not in the files, and is waited for; a callback only reports back. */
function unseenParameter({ settled, calleeText }: CallFact): UnknownReason | null {
  return settled && !/^(?:resolve|reject|res|rej|done|next|cb|callback\w*|\w*Callback)$/.test(calleeText)
    ? 'escapes'
    : null
}

/** Taken from an object or a map by a key that only a run knows: `handlers[job.name]`, `handlers.get(job.name)`. */
function isChosen(value: Origin): boolean {
  if (value.kind === 'member') return value.name === '*' && isOwnMap(value.object)
  if (value.kind === 'call')
    return value.callee.kind === 'member' && value.callee.name === 'get' && isOwnMap(value.callee.object)
  return false
}

/** The method of a handler that was handed in by nobody who is known: `(handler, args) => handler.runTool(args)`. */
function isHandlerOfParameter(value: Origin, { settled }: CallFact): boolean {
  return (
    settled &&
    value.kind === 'member' &&
    value.object.kind === 'parameter' &&
    /^(?:(?:run|execute|call|invoke|handle)(?:Tool|Job|Task|Handler|Action)(?:Call)?)$/.test(value.name)
  )
}

/** The method of an object that was chosen so, and is waited for: `await processors.get(job.name).handle(job)`. */
function isHandlerOfChosen(value: Origin, { settled }: CallFact): boolean {
  return (
    settled &&
    value.kind === 'member' &&
    /^(?:handle|handler|process|run|execute|perform|invoke|consume|dispatch|work|handleJob|processJob|runJob)$/.test(
      value.name,
    ) &&
    isChosen(value.object)
  )
}

/** A method of what was made of a class that only a run knows, and waited for: `await new templates[name](props).send()`. */
function isOfChosenClass(value: Origin, { settled }: CallFact): boolean {
  return (
    settled &&
    value.kind === 'member' &&
    value.object.kind === 'new' &&
    value.object.callee.kind === 'member' &&
    value.object.callee.name === '*'
  )
}

function isOwnMap(value: Origin): boolean {
  switch (value.kind) {
    case 'new':
      return value.callee.kind === 'global' && value.callee.name === 'Map'
    case 'object':
    case 'binding':
      return true
    case 'instance':
      return value.of.kind === 'global' && (value.of.name === 'Map' || value.of.name === 'Record')
    case 'member':
      return isOwnMap(value.object)
    default:
      return false
  }
}
