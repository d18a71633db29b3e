import type { Origin } from '../origin.js'
import type { CallSite, Program } from '../program.js'
import type { Frame } from '../values/evaluator.js'
import type { FoundSend } from './find-sends.js'
import { fromCallers } from './from-callers.js'
import { matchMember } from './match-sender.js'
import { owningFunction } from './owning-function.js'
import type { SenderIndex } from './sender-index.js'

/**
 * The sends of a helper that calls the member which its caller names: `octokit[group][method](input)`. As with a generic
 * request, the send is the call that knows.
 */
export function findDispatched(site: CallSite, senders: SenderIndex, program: Program): readonly FoundSend[] {
  const keys = keysOf(site.call.callee)
  const owner = keys.length === 0 ? undefined : owningFunction(keys, site, program)
  if (owner === undefined) return []
  const isKnown = (key: Origin, frame: Frame): boolean =>
    program.local.values(key, frame).every(({ kind }) => kind === 'literal')
  const found = fromCallers({ file: site.file, function: owner.at }, program, (_, frame) => {
    if (!keys.every((key) => isKnown(key, frame))) return 'open'
    return matchMember(site.call, senders, program.evaluator, frame) ?? 'no-send'
  })
  return found.map(({ found: { entry, path, channel, gray }, ...caller }) => ({
    ...caller,
    provider: entry.provider,
    path,
    channel,
    confidence: 'origin',
    gray,
    because: [`\`${caller.call.calleeText}\` has \`${site.call.calleeText}\` call ${path}`],
  }))
}

/** What the computed names of a callee are made of. */
function keysOf(callee: Origin): readonly Origin[] {
  if (callee.kind !== 'member') return []
  return [...keysOf(callee.object), ...(callee.key === undefined ? [] : [callee.key])]
}
