import type { TSESTree } from '@typescript-eslint/types'
import { isFunction } from '../cfg/callback-run.js'
import type { Claim } from './claim.js'
import type { FunctionGuards } from './function-guards.js'
import { calleePath, descendants, isInside } from './syntax-of.js'
import { initialiserOf, variableOf } from './variable-of.js'

/**
 * Whether who loses a claim tries it again until he wins: `while (!(await take(key))) await sleep(100)`, or a call of
 * the function itself. Then everybody gets to what follows, one after the other, as with a lock.
 */
export function waitsFor(claim: Claim, body: FunctionGuards, target: TSESTree.Node | null): boolean {
  if (claim.loserSees) return false
  return isInWaitingLoop(claim, body, target) || isCalledAgain(claim, body)
}

function isInWaitingLoop(
  { node }: Claim,
  { flow, root, context }: FunctionGuards,
  target: TSESTree.Node | null,
): boolean {
  for (let at: TSESTree.Node | undefined = node.parent; at && at !== root.parent; at = at.parent) {
    if (isFunction(at)) return false
    if (at.type !== 'WhileStatement' && at.type !== 'DoWhileStatement' && at.type !== 'ForStatement') continue
    const loop = at
    if ((target && isInside(target, loop)) || !flow.reaches(node, node)) return false
    return !descendants(node).some((each) => {
      const variable = each.type === 'Identifier' ? variableOf(each, context.source.scopes) : null
      return (
        variable?.references.some((reference) => reference.isWrite() && isInside(reference.identifier, loop)) === true
      )
    })
  }
  return false
}

/** A call of the function itself that only the loser gets to. */
function isCalledAgain(claim: Claim, body: FunctionGuards): boolean {
  const name = ownName(body.root)
  if (name === null) return false
  return body.calls.some(
    (call) =>
      /^(this\.)?[^.]+$/.test(calleePath(call.callee).join('.')) &&
      calleePath(call.callee).at(-1) === name &&
      isOwn(call, body) &&
      body.flow.reaches(claim.node, call) &&
      body.after(claim, 'lose').isReachable(call) &&
      !body.after(claim, 'win').isReachable(call),
  )
}

function ownName(root: TSESTree.Node): string | null {
  if (!isFunction(root)) return null
  if (root.type !== 'ArrowFunctionExpression' && root.id) return root.id.name
  const { parent } = root
  if (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return parent.id.name
  return parent.type === 'MethodDefinition' && parent.key.type === 'Identifier' ? parent.key.name : null
}

/** Whether the name is not one of something else in the function. */
function isOwn({ callee }: TSESTree.CallExpression, { root, context }: FunctionGuards): boolean {
  if (callee.type !== 'Identifier') return root.parent?.type === 'MethodDefinition'
  const [definition] = variableOf(callee, context.source.scopes)?.defs ?? []
  return definition !== undefined && (definition.node === root || initialiserOf(callee, context.source.scopes) === root)
}
