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
  const command = answer === undefined ? null : commandSend(site, answer)
  if (command !== null) return command
  if (answer?.receiver === 'typed' && answer.declarations.length > 0) return null
  return unknownSend(site, evaluator)
}

function isSend({ call }: Undecided, { member }: ShapedMember, evaluator: Evaluator): boolean {
  const seen = { arguments: call.arguments, calls: [] }
  return (
    (member.when ?? []).every((predicate) => holds(predicate, seen, evaluator)) &&
    !(member.unless ?? []).some((predicate) => holds(predicate, seen, evaluator))
  )
}

function typedSend({ file, call }: Undecided, { entry, member }: ShapedMember): FoundSend {
  return {
    file,
    call,
    provider: entry.provider,
    path: member.path,
    channel: member.channel ?? entry.channel,
    confidence: 'type',
    gray: member.gray ?? false,
    because: [
      `the types declare \`${call.calleeText}\` in ${member.declaredIn?.[0]?.container ?? 'a function'} of ${member.declaredIn?.[0]?.package ?? entry.packages[0] ?? entry.provider}`,
    ],
  }
}

/** `client.send(command)`: the class of the command decides, not the client. */
function commandSend({ file, call, commands }: Undecided, answer: CalleeAnswer): FoundSend | null {
  for (const { entry, command, names } of commands) {
    const made = (answer.arguments[command.argument] ?? []).find(
      (declared) =>
        names.includes(declared.member) && declared.package !== null && entry.packages.includes(declared.package),
    )
    if (made === undefined) continue
    return {
      file,
      call,
      provider: entry.provider,
      path: made.member,
      channel: command.channel ?? entry.channel,
      confidence: 'type',
      gray: false,
      because: [`the types declare the argument of \`${call.calleeText}\` as ${made.member} of ${made.package ?? ''}`],
    }
  }
  return null
}

function unknownSend(site: Undecided, evaluator: Evaluator): FoundSend | null {
  if (site.foreign) return null
  const match = site.shaped.find((shaped) => isSend(site, shaped, evaluator))
  if (match === undefined) return null
  const { file, call, reason } = site
  return {
    file,
    call,
    provider: match.entry.provider,
    path: match.member.path,
    channel: match.member.channel ?? match.entry.channel,
    confidence: 'name',
    gray: false,
    undecided: reason,
    because: [
      `\`${call.calleeText}\` is named like ${match.member.path} of ${match.entry.provider}, which this package depends on; its receiver could not be traced`,
    ],
  }
}
