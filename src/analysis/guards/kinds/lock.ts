import type { TSESTree } from '@typescript-eslint/types'
import { calledName, isFunction, skipWrappers } from '../../cfg/callback-run.js'
import { foundGuard } from '../found-guard.js'
import type { FoundGuard, GuardUnit } from '../guard-context.js'
import { perBody } from '../per-body.js'
import { sqlText } from '../sql-text.js'
import { calleePath, isInside } from '../syntax-of.js'

const around = /^(withLock|using|runExclusive|withMutex|synchronized|exclusive|lockAndRun|doWithLock)$/
const taking = /^(acquire|lock|tryLock|acquireLock|tryAcquire|lockSync)$/
const holders = /(lock|mutex|semaphore)/i

/** A lock makes the passes run one after the other; it does not remember that the send was made. */
export const lock: GuardUnit = ({ target, body }) => [...callbacks(target), ...taken(target, body)]

const why =
  'a lock keeps two passes from running at the same time, but the second one sends too as soon as it is free. Test a durable mark inside the lock, or use a gate'

function callbacks(target: TSESTree.Node): readonly FoundGuard[] {
  for (let at = target.parent; at; at = at.parent) {
    if (!isFunction(at) || at.type === 'FunctionDeclaration') continue
    const call = skipWrappers(at).parent
    if (call?.type !== 'CallExpression') continue
    const name = calledName(call.callee)
    const path = calleePath(call.callee)
    if (
      /^(withLock|withMutex|runExclusive|doWithLock|lockAndRun)$/.test(name) ||
      (around.test(name) && holders.test(path.at(-2) ?? ''))
    )
      return [foundGuard(call, 'lock', 'racy', why)]
  }
  return []
}

function taken(target: TSESTree.Node, body: Parameters<GuardUnit>[0]['body']): readonly FoundGuard[] {
  return takingOf(body)
    .filter((call) => call !== target && !isInside(call, target) && body.flow.dominates(call, target))
    .map((call) => foundGuard(call, 'lock', 'racy', why))
    .slice(0, 1)
}

const takingOf = perBody((body) => body.calls.filter(isTaking))

function isTaking(call: TSESTree.CallExpression): boolean {
  const path = calleePath(call.callee)
  const name = path.at(-1) ?? ''
  if (/pg_(try_)?advisory(_xact)?_lock|get_lock\(/i.test(sqlText(call) ?? '')) return true
  if (/^(acquireLock|obtainLock|takeLock)$/.test(name)) return true
  return taking.test(name) && holders.test(path.at(-2) ?? '')
}
