import type { TSESTree } from '@typescript-eslint/types'
import { calledName, skipWrappersDown } from '../cfg/callback-run.js'

/** An object that lives in this process alone, such as a timer or an instance: to remember it is no mark of something done. */
export function isLiveObject(node: TSESTree.Node): boolean {
  const bare = skipWrappersDown(node)
  if (bare.type === 'NewExpression') return true
  return bare.type === 'CallExpression' && /^set(Timeout|Interval|Immediate)$/.test(calledName(bare.callee))
}
