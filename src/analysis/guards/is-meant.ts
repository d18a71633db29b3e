import type { TSESTree } from '@typescript-eslint/types'
import type { Claim } from './claim.js'
import { claimWords } from './claim-words.js'
import type { FunctionGuards } from './function-guards.js'
import { failureHandling } from './handles-duplicate.js'
import { isSentLike } from './sent-like.js'
import { isInside } from './syntax-of.js'

const guarding =
  /^(?:sent|sending|seen|once|notif(?:y|ied|ication|ications)|remind(?:ed|er|ers)|alert(?:ed|s)?|deliver(?:ed|y|ies)|dedup\w*|idempot\w*|process(?:ed|ing)|handled|handling|claim(?:ed|s)?|taken|locks?|locked|markers?)$/

/**
 * Whether a claim is there to stop something. Programs change and add rows for many reasons and look at no answer, so a
 * statement on rows is meant as a guard only where the function asks for its answer, or where what it writes says so
 * (`sentAt`, `status: 'sending'`, a table of processed events). A key that is set only if it is new has no other use.
 */
export function isMeant(claim: Claim, target: TSESTree.Node, body: FunctionGuards): boolean {
  const words = claimWords(claim)
  return (
    words === null ||
    words.some((word) => isSentLike(word) || partsOf(word).some((part) => guarding.test(part))) ||
    // A count of many rows names none of them, so a test of it decides about no single send.
    (claim.quality !== 'racy' && isAnswerAsked(claim, target, body))
  )
}

/** `sentMails`, `processed_events`, `State.SENDING`: the words that a name is made of. */
function partsOf(name: string): readonly string[] {
  return name.split(/(?<=[a-z\d])(?=[A-Z])|[^A-Za-z\d]+/).map((part) => part.toLowerCase())
}

/** Whether a test before the target asks for the answer, or something happens only after the claim was won or lost. */
function isAnswerAsked(claim: Claim, target: TSESTree.Node, body: FunctionGuards): boolean {
  if (claim.loserThrows) return failureHandling(claim) !== 'none'
  const [won, lost] = [body.after(claim, 'win'), body.after(claim, 'lose')]
  if (body.flow.controlledBy(target).some((edge) => lost.concerns(edge))) return true
  return body.nodes.some(
    (node) =>
      (node.type === 'CallExpression' || node.type === 'ReturnStatement' || node.type === 'ThrowStatement') &&
      !isInside(claim.node, node) &&
      won.isReachable(node) !== lost.isReachable(node),
  )
}
