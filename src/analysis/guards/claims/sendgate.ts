import type { ClaimUnit } from '../claim.js'
import { originModule } from '../origin-module.js'
import { calleePath } from '../syntax-of.js'
import { known, objectOf, truthyValue, undefinedValue } from '../value.js'

const claimed = objectOf({ status: known('claimed'), claim: truthyValue })
const skipped = objectOf({ status: known('skipped'), claim: undefinedValue })
const notSent = objectOf({ decision: known('not-sent') })
const sent = objectOf({ decision: known('sent') })

/** The runtime gate's own `claim()` and `check()` for flows in which the caller does the work. */
export const sendgate: ClaimUnit = (call, context) => {
  if (call.type !== 'CallExpression' || originModule(call.callee, context) !== 'sendgate') return null
  const method = calleePath(call.callee).at(-1)
  if (method === 'claim') {
    return {
      node: call,
      kind: 'claim-guard',
      quality: 'sound',
      win: claimed,
      lose: skipped,
      asynchronous: true,
      unmistakable: true,
      why: 'claim() of sendgate gives the claim to one caller, and the others the status skipped',
    }
  }
  if (method !== 'check') return null
  return {
    node: call,
    kind: 'check-then-send',
    quality: 'racy',
    win: notSent,
    lose: sent,
    asynchronous: true,
    unmistakable: true,
    why: 'check() of sendgate only reads the marker, so two callers can both pass; use once() or claim()',
  }
}
