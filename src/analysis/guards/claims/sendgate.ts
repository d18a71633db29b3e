import type { ClaimUnit } from '../claim.js'
import { originModule } from '../origin-module.js'
import { calleePath } from '../syntax-of.js'
import { known, objectOf, truthyValue } from '../value.js'

/** The runtime gate's own `claim()` and `check()` for flows in which the caller does the work. */
export const sendgate: ClaimUnit = (call, context) => {
  if (call.type !== 'CallExpression' || originModule(call.callee, context) !== 'sendgate') return null
  const method = calleePath(call.callee).at(-1)
  if (method === 'claim') {
    return { node: call, kind: 'claim-guard', quality: 'sound', win: truthyValue, lose: known(null), asynchronous: true, unmistakable: true, why: 'claim() of sendgate gives the claim to one caller and null to the others' }
  }
  if (method !== 'check') return null
  const sent = objectOf({ sent: known(true), status: known('sent') })
  return { node: call, kind: 'check-then-send', quality: 'racy', win: objectOf({ sent: known(false) }), lose: sent, asynchronous: true, unmistakable: true, why: 'check() of sendgate only reads the marker, so two callers can both pass; use once() or claim()' }
}
