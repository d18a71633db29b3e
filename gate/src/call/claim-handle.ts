import { ClaimLost, UsageError } from '../errors.js'
import type { Claim, SendContext } from '../gate-api.js'
import type { Receipt } from '../outcome.js'
import type { Rec } from '../record.js'
import type { Call } from './call.js'
import { report } from './decide.js'
import { contextOf } from './dispatch.js'
import type { Heartbeat } from './heartbeat.js'
import { writeIntent } from './once.js'
import { prove } from './prove.js'
import { receiptOf } from './receipt.js'
import { declareUnknown, freeAfterReject } from './settle.js'
import { nowOr } from './store-time.js'
import { release } from './sync-step.js'

type Held = Pick<Rec, 'gen' | 'token'>
interface State {
  phase: 'held' | 'begun' | 'settled'
  rec: Rec | null
}

/** A claim as an object for a caller who does the work. `held.rec` is null when another process made the claim. */
export function claimHandle(call: Call, held: Held & { readonly rec: Rec | null }, beats: Heartbeat | null): Claim {
  const state: State = { phase: held.rec?.state === 'sending' ? 'begun' : 'held', rec: held.rec }
  const controller = new AbortController()
  let cancel = () => {}

  async function settleAs(work: () => Promise<Receipt>): Promise<Receipt> {
    if (state.phase === 'settled')
      throw new UsageError(`The claim of ${call.identity.key} was completed or released before.`)
    await beats?.stop()
    cancel()
    const receipt = await work()
    state.phase = 'settled'
    return receipt
  }

  async function begin(): Promise<SendContext> {
    if (state.phase !== 'held') throw new UsageError(`The claim of ${call.identity.key} has begun already.`)
    await beats?.stop()
    const rec = await beginWork(call, held)
    Object.assign(state, { phase: 'begun', rec })
    cancel = call.settings.clock.after(call.settings.deadlineMs, () =>
      controller.abort(new Error('The deadline of the claimed work has passed.')),
    )
    return contextOf(call, rec, controller.signal)
  }

  const complete: Claim['complete'] = (proof = {}) =>
    settleAs(async () => {
      const at = await nowOr(call.settings.store, call.settings.clock)
      const proven = await prove(call, { gen: held.gen, token: held.token, at, ref: proof.ref ?? null }, state.rec)
      report(call, { decision: 'sent', reason: 'completed', gen: held.gen })
      return receiptOf(call.identity, proven.rec, { recorded: proven.recorded })
    })

  const giveBack: Claim['release'] = (proof) =>
    settleAs(async () => {
      if (state.phase === 'held' && proof === undefined) return receiptOf(call.identity, await release(call, held))
      if (proof?.notSent !== true)
        throw new UsageError(
          `The work on ${call.identity.key} has begun; release it with { notSent: true } when nothing has left, else complete it.`,
        )
      return (await freeAfterReject(call, { ...held, rec: state.rec }, new NotSentByCaller(proof.error))).receipt
    })

  async function dispose(): Promise<void> {
    if (state.phase === 'held') await giveBack()
    else if (state.phase === 'begun') {
      await settleAs(async () =>
        receiptOf(call.identity, (await declareUnknown(call, { ...held, rec: state.rec }, new Error('disposed'))).rec),
      )
      call.settings.telemetry.emit('unknown', { ...call.subject(held.gen), reason: 'disposed' })
    }
  }

  return {
    key: call.identity.key,
    gen: held.gen,
    token: held.token,
    begin,
    complete,
    release: giveBack,
    [Symbol.asyncDispose]: dispose,
  }
}

/** Why a caller says that nothing left; its name is all that is recorded. */
class NotSentByCaller extends Error {
  readonly code: string | undefined

  constructor(code: string | undefined) {
    super(code)
    this.name = 'NotSentByCaller'
    this.code = code
  }
}

async function beginWork(call: Call, held: Held): Promise<Rec> {
  const { deadlineMs, graceMs } = call.settings
  const intent = await writeIntent(call, held, { deadlineMs, graceMs, payloadHash: null, mismatch: false })
  if ('rec' in intent) return intent.rec
  throw new ClaimLost(
    `The claim of ${call.identity.key} was lost (${intent.status === 'skipped' ? intent.reason : intent.status}); do not send.`,
  )
}
