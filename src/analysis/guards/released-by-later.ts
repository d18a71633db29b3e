import type { TSESTree } from '@typescript-eslint/types'
import type { Claim } from './claim.js'
import type { GuardSite } from './guard-context.js'
import { releasesOf } from './releases-of.js'
import { settlePoint } from './settle-point.js'
import { calleePath, isInside } from './syntax-of.js'
import { initialiserOf } from './variable-of.js'

/**
 * What else leads to the `catch` in which a claim is given back: work that follows the send in the same `try`, or the
 * next send of a loop. Its name for the sentence; null where only the send itself does.
 */
export function releasedByLater(claim: Claim, { body, target, context: { source } }: GuardSite): string | null {
  const attempts = releasesOf(claim, body)
    .flatMap((release) => attemptOf(release) ?? [])
    .filter(({ block }) => isInside(target, block))
  for (const { block } of attempts) {
    if (body.flow.reaches(target, target) && isLoopInside(target, block)) return 'a later send of the loop'
    const later = body.calls.find(
      (call) =>
        call.parent.type === 'AwaitExpression' &&
        isInside(call, block) &&
        !isInside(target, call) &&
        !isInside(call, target) &&
        body.flow.reaches(settlePoint(target).node, call) &&
        !isOfStore(call, claim) &&
        !isAnswer(call, target, source.scopes),
    )
    if (later)
      return `${calleePath(later.callee)
        .filter((name) => name !== '()' && name !== '?')
        .slice(-2)
        .join('.')}()`
  }
  return null
}

/** The `try` whose `catch` contains the node. */
function attemptOf(node: TSESTree.Node): TSESTree.TryStatement | null {
  for (let at: TSESTree.Node | undefined = node.parent; at; at = at.parent)
    if (at.type === 'CatchClause') return at.parent
  return null
}

function isLoopInside(node: TSESTree.Node, block: TSESTree.BlockStatement): boolean {
  for (let at = node.parent; at && at !== block; at = at.parent) if (/^(For|While|DoWhile)/.test(at.type)) return true
  return false
}

/** A mark in the store of the claim: where that fails, giving the claim back fails as well. */
function isOfStore(call: TSESTree.CallExpression, { node }: Claim): boolean {
  const owner = (each: TSESTree.Node): string => calleePath(each).find((name) => name !== 'this') ?? ''
  return node.type !== 'CallExpression' || owner(call.callee) === owner(node.callee)
}

/** Reads the answer of the send: `await response.text()`. */
function isAnswer(
  call: TSESTree.CallExpression,
  target: TSESTree.Node,
  scopes: Parameters<typeof initialiserOf>[1],
): boolean {
  const object = call.callee.type === 'MemberExpression' ? call.callee.object : null
  const made = object?.type === 'Identifier' ? initialiserOf(object, scopes) : null
  return made !== null && isInside(target, made)
}
