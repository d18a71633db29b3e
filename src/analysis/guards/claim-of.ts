import { claimUnits } from './claims/index.js'
import type { Claim, ClaimCall } from './claim.js'
import type { GuardContext } from './guard-context.js'
import { unknownValue } from './value.js'

/** The claim a call makes: by the shape of a library's call, or through a first-party function that makes it. */
export function claimOf(call: ClaimCall, context: GuardContext): Claim | null {
  for (const unit of claimUnits) {
    const claim = unit(call, context)
    if (claim) return claim
  }
  return derivedClaim(call, context)
}

function derivedClaim(call: ClaimCall, context: GuardContext): Claim | null {
  const derived = call.type === 'CallExpression' ? context.summaryOf?.(call)?.claim : undefined
  if (!derived) return null
  return {
    node: call,
    kind: derived.kind,
    quality: derived.quality,
    win: derived.win.length === 1 ? derived.win[0] ?? unknownValue : unknownValue,
    lose: derived.lose.length === 1 ? derived.lose[0] ?? unknownValue : unknownValue,
    loseValues: derived.lose,
    loserThrows: derived.loserThrows,
    asynchronous: derived.asynchronous,
    ...(derived.needsUnique && { needsUnique: derived.needsUnique }),
    ...(derived.window !== undefined && { window: derived.window }),
    unmistakable: true,
    why: derived.why,
  }
}
