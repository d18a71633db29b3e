import { matchesPath } from '../../catalogue/matches-path.js'
import type { TakenStep } from '../../catalogue/entries/path.js'
import type { SenderEntry, SenderMember } from '../../catalogue/entries/sender-entry.js'
import type { Channel } from '../../result/coverage-report.js'
import type { CallFact } from '../file-facts.js'
import { packageOf, plainSpecifier } from '../specifier.js'
import type { Origin } from '../origin.js'
import type { Evaluator, Frame } from '../values/evaluator.js'
import { takenFrom, takenModule, takenPath, writtenPath, type TakenPath } from '../values/taken-steps.js'
import { holds } from './predicate.js'
import { namesOf } from './names-of.js'
import type { IndexedMember, SenderIndex } from './sender-index.js'

export interface SenderMatch {
  readonly entry: SenderEntry
  readonly member: SenderMember | null
  readonly channel: Channel
  /** As written in the catalogue's language: `Resend().emails.send`. */
  readonly path: string
  readonly module: string
  readonly gray: boolean
}

/** The catalogued sender that a call is, by the origin of its callee; null when it is none. */
export function matchSender(call: CallFact, index: SenderIndex, evaluator: Evaluator): SenderMatch | null {
  const member = matchMember(call, index, evaluator, null)
  if (member !== null) return member
  const bound = call.form === 'call' ? matchBinding(call, index, evaluator) : null
  if (bound !== null) return bound
  return call.form === 'call' && index.commandMethods.has(call.callee.kind === 'member' ? call.callee.name : '')
    ? matchCommand(call, index, evaluator)
    : null
}

/** The same by the members of packages alone, from the point of view of a caller. */
export function matchMember(
  call: CallFact,
  index: SenderIndex,
  evaluator: Evaluator,
  frame: Frame | null,
): SenderMatch | null {
  for (const value of evaluator.values(call.callee, frame)) {
    const members = candidates(value, index)
    const taken = members.length === 0 ? null : takenPath(value)
    if (taken === null) continue
    const found = matchTaken(withoutApplication(taken), { call, frame }, members, evaluator)
    if (found !== null) return found
  }
  return null
}

/** `send.call(client, …)` and `send.apply(…)` are calls of `send`. */
function withoutApplication(taken: TakenPath): TakenPath {
  const last = taken.steps.at(-1)
  return last?.kind === 'member' && (last.name === 'call' || last.name === 'apply') && taken.steps.length > 2
    ? { ...taken, steps: taken.steps.slice(0, -1) }
    : taken
}

function matchTaken(
  taken: TakenPath,
  { call, frame }: { readonly call: CallFact; readonly frame: Frame | null },
  members: readonly IndexedMember[],
  evaluator: Evaluator,
): SenderMatch | null {
  for (const { entry, member, steps } of members) {
    if ((member.constructed === true) !== (call.form === 'new') || !matchesPath(steps, taken.steps)) continue
    if (member.notThrough !== undefined && goesThrough(taken, member.notThrough)) continue
    if (member.notOn !== undefined && isGivenOn(taken, member.notOn)) continue
    const seen = { arguments: call.arguments, calls: taken.calls }
    if (
      member.when !== undefined &&
      (call.form === 'reference' || !member.when.every((predicate) => holds(predicate, seen, evaluator, frame)))
    )
      continue
    if (member.unless?.some((predicate) => holds(predicate, seen, evaluator, frame))) continue
    return {
      entry,
      member,
      channel: member.channel ?? entry.channel,
      path: writtenPath(taken),
      module: taken.module ?? entry.packages[0] ?? entry.provider,
      gray: member.gray ?? false,
    }
  }
  return null
}

function goesThrough({ steps }: TakenPath, names: readonly string[]): boolean {
  return steps.some((step) => step.kind === 'member' && names.includes(step.name))
}

function isGivenOn({ steps }: TakenPath, events: readonly string[]): boolean {
  return steps.some(
    (step) =>
      step.kind === 'parameter' &&
      step.event !== undefined &&
      events.some((event) => event.toLowerCase() === step.event?.toLowerCase()),
  )
}

/** The members of the catalogue that a value can be, by the module or the ambient name it comes from. */
export function candidates(value: Origin, index: SenderIndex): readonly IndexedMember[] {
  const root = takenFrom(value)
  if (root === null) return []
  return root.kind === 'global' ? (index.ambient.get(root.name) ?? []) : inModule(root.module, index.byModule)
}

function inModule<Value>(module: string, map: ReadonlyMap<string, readonly Value[]>): readonly Value[] {
  const plain = plainSpecifier(module)
  // `discord.js` is the name of a package, `aws-sdk/clients/ses.js` a file inside of one.
  return map.get(plain) ?? map.get(plain.replace(/\.js$/, '')) ?? map.get(packageOf(plain) ?? plain) ?? []
}

/** `env.MAIL.send({ from, to, subject })`: what a binding is, no import tells; what it is handed does. */
function matchBinding(
  { callee, arguments: given }: CallFact,
  index: SenderIndex,
  evaluator: Evaluator,
): SenderMatch | null {
  if (callee.kind !== 'member' || callee.object.kind !== 'member') return null
  const candidates = index.bindings.get(callee.name) ?? []
  if (candidates.length === 0 || !namesOf(callee.object.object, evaluator.world, null).includes('env')) return null
  for (const { entry, binding } of candidates) {
    const argument = given[binding.argument]
    const isMail =
      argument !== undefined &&
      evaluator
        .values(argument)
        .some(
          (value) =>
            value.kind === 'object' && binding.properties.every((name) => Object.hasOwn(value.properties, name)),
        )
    if (isMail)
      return {
        entry,
        member: null,
        channel: entry.channel,
        path: `env.${callee.object.name}.${callee.name}`,
        module: entry.packages[0] ?? entry.provider,
        gray: false,
      }
  }
  return null
}

/** `client.send(new SendEmailCommand(…))`, whatever the client is. */
function matchCommand(call: CallFact, index: SenderIndex, evaluator: Evaluator): SenderMatch | null {
  const method = call.callee.kind === 'member' ? call.callee.name : ''
  for (const [position, argument] of call.arguments.entries()) {
    for (const value of evaluator.values(argument)) {
      const module = value.kind === 'new' || value.kind === 'instance' ? takenModule(value) : null
      const commands = module === null ? [] : inModule(module, index.commandsByModule)
      const taken = commands.length === 0 ? null : takenPath(value)
      if (taken?.module == null) continue
      const made: readonly TakenStep[] = taken.steps.slice(0, -1)
      const found = commands.find(
        ({ command, steps }) => command.method === method && command.argument === position && matchesPath(steps, made),
      )
      if (found)
        return {
          entry: found.entry,
          member: null,
          channel: found.command.channel ?? found.entry.channel,
          path: writtenPath(taken),
          module: taken.module,
          gray: false,
        }
    }
  }
  return null
}
