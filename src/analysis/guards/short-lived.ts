import type { TSESTree } from '@typescript-eslint/types'
import { calledName } from '../cfg/callback-run.js'
import type { SourceFile } from '../../syntax/source-file.js'
import type { Claim } from './claim.js'
import { isSameKey, keyPattern } from './key-pattern.js'
import { numberOf } from './number-of.js'
import { shortestWindow } from './shortest-window.js'
import { chainOf } from './syntax-of.js'

/** The claim with the window that another command gives its key: `redis.setnx(key, 1)`, then `redis.expire(key, 60)`. */
export function withExpiry(claim: Claim, calls: readonly TSESTree.CallExpression[], source: SourceFile): Claim {
  const key = claim.keys?.[0]
  if (claim.window !== undefined || claim.quality !== 'sound' || !key || !isKeyStore(claim.node)) return claim
  const held = keyPattern(key, source)
  const windows = calls
    .flatMap((call) => chainOf(call).map((link) => link.call))
    .flatMap((call): readonly number[] => {
      const unit = { expire: 1000, pexpire: 1 }[calledName(call.callee).toLowerCase()]
      const [given, time] = call.arguments
      if (unit === undefined || !given || !time || !isSameKey(held, keyPattern(given, source))) return []
      const number = numberOf(time, source)
      return number === null ? [] : [number * unit]
    })
  if (windows.length === 0) return claim
  const window = Math.max(...windows)
  return window >= shortestWindow
    ? { ...claim, window }
    : {
        ...claim,
        window,
        quality: 'racy',
        why: `${claim.why}, but Redis forgets the key after ${window / 1000} s: queues and webhooks deliver again after hours, and that run sends again. Keep the key for at least a day`,
      }
}

/** Whether the claim is a command on a key that can be given a time to live. */
function isKeyStore(node: Claim['node']): boolean {
  return (
    node.type === 'CallExpression' && chainOf(node).some(({ name }) => /^(setnx|hsetnx|incr|hincrby|sadd)$/i.test(name))
  )
}
