import type { TSESTree } from '@typescript-eslint/types'
import type { Claim } from './claim.js'
import { sameText } from './same-text.js'
import { calleePath, descendants, textOf } from './syntax-of.js'
import { initialiserOf } from './variable-of.js'

/** The calls that remove the key of a claim from its store: `redis.del(key)` after `redis.set(key, 1, 'NX')`, and a script that removes it. */
export function releasesOfKey(
  { node, held }: Claim,
  calls: readonly TSESTree.CallExpression[],
  scopes: Parameters<typeof initialiserOf>[1],
): readonly TSESTree.CallExpression[] {
  const [first] = node.type === 'CallExpression' ? node.arguments : []
  const keys = held ?? (first ? [first] : [])
  const isKey = (given: TSESTree.Node): boolean =>
    keys.some((key) => sameText(given, key) || (textOf(key) !== null && textOf(given) === textOf(key)))
  return calls.filter((call) => {
    const method = calleePath(call.callee).at(-1) ?? ''
    if (/^(del|unlink|delete|release|decr|srem|hdel)$/.test(method))
      return call.arguments[0] !== undefined && isKey(call.arguments[0])
    return call !== node && method === 'eval' && descendants(call).some(isKey) && isRemoving(call.arguments[0], scopes)
  })
}

/** `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end`. */
function isRemoving(script: TSESTree.Node | undefined, scopes: Parameters<typeof initialiserOf>[1]): boolean {
  const opened = script?.type === 'Identifier' ? initialiserOf(script, scopes) : script
  return /redis\.p?call\(\s*['"](del|unlink)['"]/i.test(textOf(opened) ?? '')
}
