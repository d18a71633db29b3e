import { holds } from '../sends/predicate.js'
import { packageOf, plainSpecifier } from '../specifier.js'
import type { CallFact, FileFacts } from '../file-facts.js'
import type { Origin } from '../origin.js'
import type { Evaluator } from '../values/evaluator.js'
import { takenFrom, takenPath, type TakenPath } from '../values/taken-steps.js'
import { matchesPath } from '../../catalogue/matches-path.js'
import type { LiteralPlace, TriggerMember } from '../../catalogue/entries/trigger-entry.js'
import { literalTexts } from '../values/literal-texts.js'
import { handlersAt } from './handlers-at.js'
import { modulesAt } from './modules-at.js'
import { unreadHandler } from './unread-handler.js'
import type { Registration } from './registration.js'
import type { IndexedTrigger, TriggerIndex } from './trigger-index.js'

/** Every call of the program that registers a handler with a catalogued scheduler, worker, framework or agent kit. */
export function findRegistrations(
  files: readonly FileFacts[],
  index: TriggerIndex,
  evaluator: Evaluator,
): Registration[] {
  return files.flatMap(({ file, calls }) => calls.flatMap((call) => registrationsOf(file, call, index, evaluator)))
}

function registrationsOf(file: string, call: CallFact, index: TriggerIndex, evaluator: Evaluator): Registration[] {
  if (call.form === 'reference' || call.arguments.length === 0) return []
  let unread: Registration | null = null
  for (const value of evaluator.values(call.callee)) {
    const triggers = candidates(value, index)
    const taken = triggers.length === 0 ? null : takenPath(value)
    if (taken === null) continue
    const fitting = triggers.filter(({ steps }) => matchesPath(steps, taken.steps))
    for (const trigger of fitting) {
      const made = register(file, call, { trigger, taken, evaluator })
      if (made !== null && made.unread === undefined)
        return [
          made,
          ...besides(trigger, fitting).flatMap(
            (each) => register(file, call, { trigger: each, taken, evaluator }) ?? [],
          ),
        ]
      unread ??= made
    }
  }
  return unread === null ? [] : [unread]
}

/** What a call registers by the path of a module beside the handlers that it is given: the workflows of a worker. */
function besides(trigger: IndexedTrigger, fitting: readonly IndexedTrigger[]): IndexedTrigger[] {
  return fitting.filter(({ member }) => member !== trigger.member && member.handler.kind === 'module-path')
}

function register(
  file: string,
  call: CallFact,
  { trigger: { entry, member }, taken, evaluator }: { trigger: IndexedTrigger; taken: TakenPath; evaluator: Evaluator },
): Registration | null {
  const seen = { arguments: call.arguments, calls: taken.calls }
  if (member.when !== undefined && !member.when.every((predicate) => holds(predicate, seen, evaluator))) return null
  const places = [member.handler, ...(member.otherHandlers ?? [])]
  const handlers = places
    .map((place) =>
      place.kind === 'module-path'
        ? modulesAt(place, call.arguments, file, evaluator)
        : handlersAt(place, call.arguments, evaluator),
    )
    .find((found) => found.length > 0)
  const unread = handlers === undefined ? unreadHandler(places, call.arguments, evaluator) : null
  if (handlers === undefined && unread === null) return null
  const [schedule = null] = [member.schedule, ...(member.otherSchedules ?? [])].flatMap((place) =>
    literalsAt(place, call, evaluator),
  )
  return {
    entry,
    member,
    handlers: handlers ?? [],
    file,
    ...(unread !== null && { unread }),
    kind: member.kind ?? entry.kind,
    line: call.line,
    site: { file, call },
    name: literalAt(member.name, call, evaluator),
    ...(schedule === null && takenEvents(member, call, evaluator)),
    schedule,
  }
}

function candidates(value: Origin, index: TriggerIndex): readonly IndexedTrigger[] {
  const root = takenFrom(value)
  if (root === null) return []
  if (root.kind === 'global') return index.ambient.get(root.name) ?? []
  const plain = plainSpecifier(root.module).replace(/\.js$/, '')
  return index.byModule.get(plain) ?? index.byModule.get(packageOf(plain) ?? plain) ?? []
}

/** The events that the call names, where it names any. What a schedule starts as well does not rest on them alone. */
function takenEvents({ takes = [] }: TriggerMember, call: CallFact, evaluator: Evaluator): Pick<Registration, 'takes'> {
  const events = takes.flatMap((place) => literalsAt(place, call, evaluator))
  return events.length === 0 ? {} : { takes: [...new Set(events)] }
}

/** The literal text at a place of the call, null when there is none. */
function literalAt(place: LiteralPlace | undefined, call: CallFact, evaluator: Evaluator): string | null {
  return literalsAt(place, call, evaluator)[0] ?? null
}

/** Every text that can stand at a place of a call. */
export function literalsAt(place: LiteralPlace | undefined, call: CallFact, evaluator: Evaluator): readonly string[] {
  const term = termAt(place, call)
  return term === null ? [] : literalTexts(term, evaluator)
}

/** What stands at a place of a call. */
export function termAt(place: LiteralPlace | undefined, call: CallFact): Origin | null {
  const argument = place === undefined ? undefined : call.arguments[place.argument]
  if (place === undefined || argument === undefined) return null
  const steps = place.property === undefined || place.property === '' ? [] : place.property.split('.')
  return steps.reduce<Origin>(
    (object, name) => ({ kind: 'member', object, name: name === '[]' ? '*' : name }),
    argument,
  )
}
