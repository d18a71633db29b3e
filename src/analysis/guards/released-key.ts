import type { TSESTree } from '@typescript-eslint/types'
import type { Claim } from './claim.js'
import { sameText } from './same-text.js'
import { calleePath, textOf } from './syntax-of.js'

/** The calls that remove the key of a claim from its store: `redis.del(key)` after `redis.set(key, 1, 'NX')`. */
export function releasesOfKey(
  { node }: Claim,
  calls: readonly TSESTree.CallExpression[],
): readonly TSESTree.CallExpression[] {
  const [key] = node.type === 'CallExpression' ? node.arguments : []
  if (!key) return []
  return calls.filter(
    (call) =>
      /^(del|unlink|delete|release|decr|srem|hdel)$/.test(calleePath(call.callee).at(-1) ?? '') &&
      call.arguments[0] &&
      (sameText(call.arguments[0], key) || (textOf(key) !== null && textOf(call.arguments[0]) === textOf(key))),
  )
}
