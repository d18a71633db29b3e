import { matchesPath } from '../../catalogue/matches-path.js'
import type { CallFact } from '../file-facts.js'
import type { Evaluator } from '../values/evaluator.js'
import { takenPath, writtenPath, type TakenPath } from '../values/taken-steps.js'
import { candidates, type SenderMatch } from './match-sender.js'
import { hole, textsOf } from './text-of.js'
import type { IndexedMember, SenderIndex } from './sender-index.js'

/** The catalogued sender that a call may be whose last name is chosen at run time: `slack.chat[method](…)`. */
export function matchComputed(call: CallFact, index: SenderIndex, evaluator: Evaluator): SenderMatch | null {
  if (call.form !== 'call') return null
  for (const value of evaluator.values(call.callee)) {
    const taken = value.kind === 'member' && value.name === '*' ? takenPath(value) : null
    if (taken === null) continue
    const found = candidates(value, index).find(
      ({ member, steps }) =>
        member.gray !== true &&
        steps.length > 1 &&
        steps.at(-1)?.kind === 'member' &&
        steps.every(({ kind }) => kind !== 'any-steps') &&
        matchesPath(steps.slice(0, -1), taken.steps.slice(0, -1)),
    )
    if (found) return matched(found, taken)
  }
  return null
}

/** The catalogued sender that a call may be whose first argument says what it does and is not known: `slack.apiCall(method, …)`. */
export function matchUnnamed(call: CallFact, index: SenderIndex, evaluator: Evaluator): SenderMatch | null {
  if (call.form !== 'call') return null
  for (const value of evaluator.values(call.callee)) {
    const taken = takenPath(value)
    if (taken === null) continue
    const found = candidates(value, index).find(
      ({ member, steps }) =>
        member.dispatches === true &&
        matchesPath(steps, taken.steps) &&
        (member.when ?? []).some(({ argument }) => {
          const named = call.arguments[argument]
          return named !== undefined && textsOf(named, evaluator).includes(hole)
        }),
    )
    if (found) return matched(found, taken)
  }
  return null
}

function matched({ entry, member }: IndexedMember, taken: TakenPath): SenderMatch {
  return {
    entry,
    member,
    channel: member.channel ?? entry.channel,
    path: writtenPath(taken),
    module: taken.module ?? entry.provider,
    gray: false,
  }
}
