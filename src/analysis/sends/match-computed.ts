import { matchesPath } from '../../catalogue/matches-path.js'
import type { CallFact } from '../file-facts.js'
import type { Evaluator } from '../values/evaluator.js'
import { takenPath, writtenPath } from '../values/taken-steps.js'
import { candidates, type SenderMatch } from './match-sender.js'
import type { SenderIndex } from './sender-index.js'

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
    if (found)
      return {
        entry: found.entry,
        member: found.member,
        channel: found.member.channel ?? found.entry.channel,
        path: writtenPath(taken),
        module: taken.module ?? found.entry.provider,
        gray: false,
      }
  }
  return null
}
