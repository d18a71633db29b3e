import { addToGroup } from '../../analysis/add-to-group.js'
import { packageOf, plainSpecifier } from '../../analysis/specifier.js'
import type { CallFact } from '../../analysis/file-facts.js'
import type { Origin } from '../../analysis/origin.js'
import type { Evaluator } from '../../analysis/values/evaluator.js'
import { takenModule, takenPath } from '../../analysis/values/taken-steps.js'
import { matchesPath } from '../../catalogue/matches-path.js'
import { parsePath } from '../../catalogue/parse-path.js'
import type { PathStep } from '../../catalogue/entries/path.js'
import type { EnqueueMember, TriggerEntry } from '../../catalogue/entries/trigger-entry.js'
import { functionsIn } from '../../analysis/values/functions-in.js'
import { literalTexts } from '../../analysis/values/literal-texts.js'
import { literalsAt, termAt } from '../../analysis/triggers/find-registrations.js'
import { handlersAt } from '../../analysis/triggers/handlers-at.js'
import type { Registration } from '../../analysis/triggers/registration.js'

interface IndexedEnqueue {
  readonly entry: TriggerEntry
  readonly member: EnqueueMember
  readonly steps: readonly PathStep[]
}

/** Joins what a queue's producers enqueue with the handlers that its workers registered, by the names both use. */
export class EnqueueIndex {
  private readonly byModule = new Map<string, IndexedEnqueue[]>()
  private readonly handlers: ReadonlyMap<string, readonly string[]>

  constructor(entries: readonly TriggerEntry[], handlers: ReadonlyMap<string, readonly string[]>) {
    this.handlers = handlers
    for (const entry of entries) {
      for (const member of entry.enqueues ?? []) {
        const indexed = { entry, member, steps: parsePath(member.path) }
        for (const module of member.module === undefined ? entry.packages : [member.module])
          addToGroup(this.byModule, module, indexed)
      }
    }
  }

  /** The enqueue that a call is, with the keys of the handlers it starts; null when it is none. */
  enqueueOf(
    call: CallFact,
    evaluator: Evaluator,
  ): { readonly entry: TriggerEntry; readonly member: EnqueueMember; readonly handlers: readonly string[] } | null {
    if (call.form !== 'call') return null
    for (const value of evaluator.values(call.callee)) {
      const module = takenModule(value)
      if (module === null) continue
      const plain = plainSpecifier(module)
      const members = this.byModule.get(plain) ?? this.byModule.get(packageOf(plain) ?? plain)
      const taken = members === undefined ? null : takenPath(value)
      if (members === undefined || taken === null) continue
      const found = members.find(({ steps }) => matchesPath(steps, taken.steps))
      if (found === undefined) continue
      const { entry, member } = found
      const names = [...literalsAt(member.name, call, evaluator), ...receiverName(member, taken.calls, evaluator)]
      const named = names.flatMap((name) => this.handlers.get(`${entry.name} ${name}`) ?? [])
      const reference = termAt(member.reference, call)
      return {
        entry,
        member,
        handlers: [
          ...new Set([
            ...named,
            ...(reference === null ? [] : referredHandlers(entry, reference, evaluator)),
            ...receiverHandlers(entry, taken.calls, evaluator),
          ]),
        ],
      }
    }
    return null
  }
}

/** The handlers by the names of what produces for them and of what they take. */
export function handlersByName(registrations: readonly Registration[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { entry, name, takes, handlers } of registrations)
    for (const taken of takes ?? (name === null ? [] : [name]))
      for (const producer of entry.takesFrom ?? [entry.name]) addToGroup(found, `${producer} ${taken}`, ...handlers)
  return found
}

/** The handler of the very task that is started: `const mail = task({ run }); mail.trigger()`. */
function receiverHandlers(
  { registers }: TriggerEntry,
  calls: readonly Extract<Origin, { kind: 'call' | 'new' }>[],
  evaluator: Evaluator,
): readonly string[] {
  return calls.flatMap(({ callee, arguments: given }) => {
    const name = callee.kind === 'import' || callee.kind === 'member' ? callee.name : null
    const made =
      name === null ? undefined : registers.find(({ path }) => path !== undefined && lastNames(path).includes(name))
    return made === undefined ? [] : handlersAt(made.handler, given, evaluator)
  })
}

/** What is handed over by reference: the function itself, or the tasks that a registering call made of theirs. */
function referredHandlers(entry: TriggerEntry, reference: Origin, evaluator: Evaluator): readonly string[] {
  const made = evaluator
    .values(reference)
    .flatMap((value) => (value.kind === 'call' || value.kind === 'new' ? [value] : []))
  return [...functionsIn(reference, evaluator), ...receiverHandlers(entry, made, evaluator)]
}

function lastNames(path: string): readonly string[] {
  const last = parsePath(path).at(-1)
  return last?.kind === 'member' ? last.names : []
}

function receiverName(
  { receiverName }: EnqueueMember,
  calls: readonly Extract<Origin, { kind: 'call' | 'new' }>[],
  evaluator: Evaluator,
): readonly string[] {
  if (receiverName === undefined) return []
  const made = calls.find(
    ({ callee }) => (callee.kind === 'import' || callee.kind === 'member') && callee.name === receiverName.of,
  )
  return literalTexts(made?.arguments[receiverName.argument], evaluator).slice(0, 1)
}
