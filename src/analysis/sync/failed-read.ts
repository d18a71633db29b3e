import type { TSESTree } from '@typescript-eslint/types'
import { calledName, isFunction, skipWrappers } from '../cfg/callback-run.js'
import { Evaluation } from '../guards/evaluate.js'
import type { FunctionGuards } from '../guards/function-guards.js'
import { settlePoint } from '../guards/settle-point.js'
import type { Supposition } from '../guards/supposition.js'
import type { Value } from '../guards/value.js'
import type { SyncRead } from './state-read.js'

/** What a function answers when a read in it fails; null where the failure gets out of it. */
export function answersWithout(read: SyncRead, body: FunctionGuards): readonly Value[] | null {
  const failed = failedRead(read, body)
  const { root } = body
  // The one expression of an arrow function has no other answer than the failure itself.
  const fails =
    isFunction(root) && root.body.type !== 'BlockStatement'
      ? standInOf(read, body) === null
      : !failed.returns() || (standInOf(read, body) === null && !isTried(read.node, root))
  return fails ? null : failed.evaluation.returned(root)
}

/** Whether the function catches a failure of a node; else its other ways of returning have nothing to do with it. */
function isTried(node: TSESTree.Node, root: TSESTree.Node): boolean {
  for (let at: TSESTree.Node | undefined = node; at && at !== root; at = at.parent)
    if (at.parent?.type === 'TryStatement' && at.parent.block === at) return true
  return false
}

/** The function when the read fails: with its exception, or with what stands in for the answer where somebody catches it. */
export function failedRead(read: SyncRead, body: FunctionGuards): Supposition {
  const standIn = standInOf(read, body)
  const key = `failed ${read.node.range.join()}`
  if (standIn !== null)
    return body.supposing(key, { nodes: new Map([[standIn.node, [{ kind: 'promise', of: standIn.values }]]]) })
  return body.supposing(key, {}, [settlePoint(read.node).node, read.node])
}

interface StandIn {
  readonly node: TSESTree.Node
  readonly values: readonly Value[]
}

/** What `read().catch(() => null)` answers with; null where no failure is caught in the chain, or it is thrown on. */
function standInOf({ node, failing }: SyncRead, { context }: FunctionGuards): StandIn | null {
  if (failing !== undefined) return { node, values: failing }
  for (let link: TSESTree.Node | undefined = node; link?.type === 'CallExpression'; link = callAfter(link)) {
    const [handler] = link.arguments
    if (calledName(link.callee) !== 'catch' || handler === undefined || !isFunction(handler)) continue
    const values = new Evaluation(context.source, {}).returned(handler)
    return values.length === 0 ? null : { node: link, values }
  }
  return null
}

/** The next call of a chain: of `a().b()` for `a()`. */
function callAfter(call: TSESTree.CallExpression): TSESTree.Node | undefined {
  const member = skipWrappers(call).parent
  if (member?.type !== 'MemberExpression' || member.object !== call) return undefined
  const next = skipWrappers(member).parent
  return next?.type === 'CallExpression' && next.callee === member ? next : undefined
}
