import { calledName } from '../cfg/callback-run.js'
import { claimUnits } from './claims/index.js'
import { withItsKeys } from './claim-keys.js'
import type { Claim, ClaimCall } from './claim.js'
import type { GuardContext } from './guard-context.js'
import { keyExpression } from './key-expression.js'
import { rowKeys } from './row-keys.js'
import { isPromiseMethod } from './syntax-of.js'
import { unknownValue } from './value.js'

/** The claim a call makes: by the shape of a library's call, or through a first-party function that makes it. */
export function claimOf(call: ClaimCall, context: GuardContext): Claim | null {
  // What `then`, `catch` and `finally` make of a claim is worked out from the claim.
  if (call.type === 'CallExpression' && isPromiseMethod(call.callee)) return null
  for (const unit of claimUnits) {
    const claim = unit(call, context)
    if (claim) return withItsKeys(claim.keys ? claim : withRowKeys(claim), context)
  }
  const derived = derivedClaim(call, context)
  return derived && withItsKeys(derived, context)
}

/** A statement on a row that is there is about the row that its condition names. */
function withRowKeys(claim: Claim): Claim {
  const keys = rowKeys(claim.node, claim.state)
  return keys.length === 0 ? claim : { ...claim, keys }
}

function derivedClaim(call: ClaimCall, context: GuardContext): Claim | null {
  if (call.type !== 'CallExpression') return null
  const derived = context.summaryOf?.(call)?.claim
  if (!derived) return null
  return {
    node: call,
    kind: derived.kind,
    quality: derived.quality,
    win: derived.win.length === 1 ? (derived.win[0] ?? unknownValue) : unknownValue,
    lose: derived.lose.length === 1 ? (derived.lose[0] ?? unknownValue) : unknownValue,
    loseValues: derived.lose,
    loserThrows: derived.loserThrows,
    asynchronous: derived.asynchronous,
    ...(derived.needsUnique && { needsUnique: derived.needsUnique }),
    ...(derived.window !== undefined && { window: derived.window }),
    ...(derived.holding && { holding: derived.holding }),
    ...(derived.lease !== undefined && { lease: derived.lease }),
    unmistakable: true,
    ...(derived.row && { row: [...derived.row, calledName(call.callee)] }),
    keys: derived.keys.flatMap((place) => keyExpression(call, place, context.source) ?? []),
    why: derived.why,
  }
}
