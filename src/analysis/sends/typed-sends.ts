import type { Evaluator } from '../values/evaluator.js'
import type { CalleeAnswer } from './callee-answer.js'
import type { FoundSend } from './find-sends.js'
import type { Undecided } from './find-undecided.js'
import { matchDeclaration } from './match-declaration.js'
import type { ShapedMember } from './member-shapes.js'
import { holds } from './predicate.js'

/**
 * What becomes of a call whose origin is undecided once the types were asked: a send, no send (null), or a send whose
 * sender stays unknown because the types do not know the receiver either.
 */
export function settle(site: Undecided, answer: CalleeAnswer | undefined, evaluator: Evaluator): FoundSend | null {
  const match = answer === undefined ? null : matchDeclaration(answer, site.named)
  if (match !== null) return isSend(site, match, evaluator) ? typedSend(site, match) : null
  if (answer?.receiver === 'typed' && answer.declarations.length > 0) return null
  return unknownSend(site, evaluator)
}

function isSend({ call }: Undecided, { member }: ShapedMember, evaluator: Evaluator): boolean {
  const seen = { arguments: call.arguments, calls: [] }
  return (member.when ?? []).every((predicate) => holds(predicate, seen, evaluator)) && !(member.unless ?? []).some((predicate) => holds(predicate, seen, evaluator))
}

function typedSend({ file, call }: Undecided, { entry, member }: ShapedMember): FoundSend {
  return {
    file, call, provider: entry.provider, path: member.path, channel: member.channel ?? entry.channel, confidence: 'type', gray: member.gray ?? false,
    because: [`the types declare \`${call.calleeText}\` in ${member.declaredIn?.[0]?.container ?? 'a function'} of ${member.declaredIn?.[0]?.package ?? entry.packages[0] ?? entry.provider}`],
  }
}

function unknownSend(site: Undecided, evaluator: Evaluator): FoundSend | null {
  const match = site.shaped.find((shaped) => isSend(site, shaped, evaluator))
  if (match === undefined) return null
  const { file, call, reason } = site
  return {
    file, call, provider: match.entry.provider, path: match.member.path, channel: match.member.channel ?? match.entry.channel, confidence: 'name', gray: false, undecided: reason,
    because: [`\`${call.calleeText}\` is named like ${match.member.path} of ${match.entry.provider}, which this package depends on; its receiver could not be traced`],
  }
}

