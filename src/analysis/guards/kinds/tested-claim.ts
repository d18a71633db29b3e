import type { TSESTree } from '@typescript-eslint/types'
import { isAwaited } from '../../cfg/callback-run.js'
import { areByTurns } from '../are-by-turns.js'
import type { Claim } from '../claim.js'
import { foundGuard } from '../found-guard.js'
import { isMeant } from '../is-meant.js'
import { isRestored } from '../is-restored.js'
import { isUnmarkedLease } from '../is-unmarked-lease.js'
import { isUncommitted } from '../is-uncommitted.js'
import type { FunctionGuards } from '../function-guards.js'
import type { FoundGuard, GuardSite, GuardUnit } from '../guard-context.js'
import { joinsSiblings } from '../joins-siblings.js'
import { loserReaches } from '../loser-reaches.js'
import { memoAround } from '../memo-call.js'
import { releasedByLater } from '../released-by-later.js'
import { releasesOf } from '../releases-of.js'
import { sameText } from '../same-text.js'
import { settlePoint } from '../settle-point.js'
import { calleePath, descendants, isInside, textOf } from '../syntax-of.js'
import { stateOfFewerKeys } from '../shared-state.js'
import { uniquenessOf } from '../uniqueness.js'
import { waitsFor } from '../waits-for.js'
import { initialiserOf } from '../variable-of.js'
import { whyPutBack } from '../why-put-back.js'

/**
 * A claim in front of the target whose result decides: the target cannot be reached by the loser. An ignored or
 * inverted result, a predicate that matches twice and a window that is too short are defects.
 */
export const testedClaim: GuardUnit = (site) => {
  const claims = site.body.claims.filter((claim) => !isInside(claim.node, site.target) && claim.node !== site.target)
  const found = claims.flatMap((claim) => judged(claim, site) ?? [])
  return found.some(({ quality }) => quality === 'sound') ? found : [...oneOfSeveral(claims, site), ...found]
}

/**
 * Claims on different ways to the target: a row that is new is inserted, one that is there is taken by an update. Who
 * loses the one that lies on his way does not get there; the second never gives what the first has given away.
 */
function oneOfSeveral(claims: readonly Claim[], site: GuardSite): readonly FoundGuard[] {
  const { body, target } = site
  const sound =
    claims.length < 2
      ? []
      : claims.filter(
          (claim) =>
            claim.quality === 'sound' &&
            body.flow.reaches(claim.node, target) &&
            body.after(claim, 'win').isReachable(target) &&
            passed(claim, site)?.quality === 'sound',
        )
  const [first] = sound
  if (!first || !areByTurns(sound, body) || body.afterLosing(sound).isReachable(target)) return []
  return [
    foundGuard(
      first.node,
      'atomic-claim',
      'sound',
      `${first.why}; on the other ways to the send stands ${sound.length === 2 ? 'another claim' : `one of ${sound.length - 1} other claims`}, and who loses does not reach the send`,
    ),
  ]
}

function judged(claim: Claim, site: GuardSite): FoundGuard | null {
  const { body, target } = site
  if (!body.flow.reachable(target)) return null
  const loser = loserReaches(claim, target, body)
  const winner = body.after(claim, 'win').isReachable(target)
  if (!loser && winner && waitsFor(claim, body, target))
    return foundGuard(
      claim.node,
      'lock',
      'racy',
      'who loses this claim tries it again until he wins, so it is a lock: the next pass sends too as soon as the claim is free. Return when it was lost, or test a durable mark inside the lock',
    )
  if (!loser && winner) return passed(claim, site)
  if (!claim.unmistakable || claim.quality === 'defective' || !body.flow.dominates(claim.node, target)) return null
  if (!isMeant(claim, target, body)) return null
  const done = loser ? doneByWinner(claim, body) : []
  if (done.length > 0 && !done.some((call) => isSameCallee(call, target))) return null
  if (loser && !winner)
    return foundGuard(
      claim.node,
      claim.kind,
      'defective',
      done.length === 0
        ? `${claim.why}, ${joining(claim)} the test of it is inverted: the loser goes on and the winner stops`
        : `${claim.why}, ${joining(claim)} the loser comes to the same call on another way. Let him return`,
    )
  if (settlePoint(claim.node).state === 'floating' && claim.asynchronous && !claim.loserThrows)
    return foundGuard(
      claim.node,
      claim.kind,
      'defective',
      `${claim.why}, ${joining(claim)} nothing awaits it, so its result decides nothing. Await the call and test what it gives`,
    )
  return loser
    ? foundGuard(
        claim.node,
        claim.kind,
        'defective',
        `${claim.why}, ${joining(claim)} the result is not tested before the send on every way to it. Return when the claim was lost`,
      )
    : null
}

/** A claim that no other process sees has two faults, so the second is no contrast. */
function joining({ quality }: Claim): 'and' | 'but' {
  return quality === 'process-local' ? 'and' : 'but'
}

/** What only the winner does and waits for: where that is something else, the claim is about it, and the loser goes on to another matter. */
function doneByWinner(claim: Claim, body: FunctionGuards): readonly TSESTree.CallExpression[] {
  const [won, lost] = [body.after(claim, 'win'), body.after(claim, 'lose')]
  return body.calls.filter((call) => isAwaited(call) && won.isReachable(call) && !lost.isReachable(call))
}

function isSameCallee(call: TSESTree.CallExpression, target: TSESTree.Node): boolean {
  return target.type !== 'CallExpression' || sameText(call.callee, target.callee)
}

function passed(claim: Claim, site: GuardSite): FoundGuard | null {
  const { context } = site
  if (claim.quality === 'defective')
    return isMeant(claim, site.target, site.body) ? foundGuard(claim.node, claim.kind, 'defective', claim.why) : null
  if (isRestored(claim, site)) return null
  const unique = uniquenessOf(claim, context)
  if (unique !== 'confirmed')
    return unique === 'unknown' ? null : foundGuard(claim.node, claim.kind, 'defective', unique.defect)
  const period = context.period ?? context.periodAt?.(site.target) ?? null
  if (claim.window !== undefined && period !== null && claim.window <= period && !namesTime(claim.node, site)) {
    return foundGuard(
      claim.node,
      claim.kind,
      'defective',
      `the claim is forgotten after ${claim.window} ms, which is not longer than the ${period} ms between two runs, so every run passes. Make the window longer than the period`,
    )
  }
  if (isLock(claim, site))
    return foundGuard(
      claim.node,
      'lock',
      'racy',
      'this is a lock: it is released before the send, when it is over, or soon after, and the next pass sends again. Keep the key instead of releasing it, or test a durable mark inside the lock',
    )
  const later = claim.quality === 'sound' ? releasedByLater(claim, site) : null
  if (later) {
    return foundGuard(
      claim.node,
      claim.kind,
      'racy',
      `${claim.why}, but it is given back when ${later} fails too, although the message is out by then: the next run sends again. Give it back only where the send itself has failed`,
    )
  }
  if (isForgottenByRetry(claim, site)) {
    return foundGuard(
      claim.node,
      claim.kind,
      'defective',
      `${claim.why}, but its result is memoised by the step while the send is outside any step: a retry of the job reads the old result and sends again. Send inside a step of its own`,
    )
  }
  if (claim.quality === 'sound' && joinsSiblings(claim, site)) {
    return foundGuard(
      claim.node,
      claim.kind,
      'racy',
      'this claim is won once for each row, but the send waits until all rows are done: the last two, claimed at the same moment, both see that and both send. Claim what the send is about, in a row of its own',
    )
  }
  if (claim.quality === 'sound' && claim.kind === 'atomic-claim' && isUncommitted(claim.node, site)) {
    return foundGuard(
      claim.node,
      claim.kind,
      'racy',
      `${claim.why}, but its transaction is still open when the send is made: whatever fails after the send, the commit too, undoes the claim, and the next run sends again. Send after the transaction, by what it returns`,
    )
  }
  const putBack = whyPutBack(claim, context)
  if (putBack !== null) return foundGuard(claim.node, claim.kind, 'racy', putBack)
  if (claim.quality === 'sound' && isUnmarkedLease(claim, site)) {
    return foundGuard(
      claim.node,
      claim.kind,
      'racy',
      `${claim.why}, but that is a lease, and nothing after the send says that it is done: once the lease is over, the row is due again. Set a mark that the condition asks for after the send`,
    )
  }
  const fewer = claim.quality === 'sound' ? stateOfFewerKeys(claim, site) : null
  if (fewer) {
    return foundGuard(
      claim.node,
      claim.kind,
      'racy',
      `what this sends is read after the claim by ${fewer.join(', ')} alone and written back after the send, while the claim has more keys: claims that differ in the others are all won, read the same state and send it. Claim the sending of that state by its own keys`,
    )
  }
  const kind =
    claim.kind === 'atomic-claim' || claim.kind === 'claim-guard' || claim.kind === 'gate'
      ? `${claim.why}; the loser does not reach the send`
      : claim.why
  return { ...foundGuard(claim.node, claim.kind, claim.quality, kind), ...(claim.state && { state: claim.state }) }
}

/** A claim that is named a lock, or whose key or column is given back before the send, or on every path from it on. */
function isLock(claim: Claim, { body, target }: GuardSite): boolean {
  if (claim.kind !== 'atomic-claim' || claim.node.type !== 'CallExpression') return false
  const { holding } = claim
  // A function that is called a lock and sets a column of a row: but for a time, what the row holds is not forgotten.
  const isRow =
    holding !== undefined && 'column' in holding && !/until|expir|lease|time|date|(^a|A|_a)t$/i.test(holding.column)
  const names = [
    ...(isRow ? [holding.column] : calleePath(claim.node.callee)),
    ...(claim.state ?? []),
    textOf(claim.node.arguments[0]) ?? '',
    keyName(claim.node),
  ]
  if (names.some((name) => /(^|[^bc])lock(?!ed)|mutex|semaphore/i.test(name))) return true
  const releases = releasesOf(claim, body)
  return (
    (releases.length > 0 && body.flow.mustPass(target, releases)) ||
    releases.some((release) => body.flow.dominates(claim.node, release) && body.flow.dominates(release, target))
  )
}

/** A key that holds its day or its slot is another one in the next run. */
function namesTime(call: Claim['node'], { context: { source } }: GuardSite): boolean {
  const [key] = call.type === 'CallExpression' ? call.arguments : []
  if (!key) return false
  const opened = key.type === 'Identifier' ? (initialiserOf(key, source.scopes) ?? key) : key
  return descendants(opened).some(
    (node) => node.type === 'Identifier' && /date|day|week|month|year|slot|period|hour|iso/i.test(node.name),
  )
}

function keyName(call: TSESTree.CallExpression): string {
  const [key] = call.arguments
  return key?.type === 'Identifier' ? key.name : ''
}

/** The claim sits in a memoised step, the target in none, and what follows the target can make the job run again. */
function isForgottenByRetry(claim: Claim, { body, target }: GuardSite): boolean {
  const memo = memoAround(claim.node, body.root)
  if (!memo || isInside(target, memo.callback) || memoAround(target, body.root)) return false
  return body.calls.some(
    (call) =>
      call !== target &&
      !isInside(call, target) &&
      !isInside(target, call) &&
      call.parent.type === 'AwaitExpression' &&
      body.flow.reaches(target, call),
  )
}
