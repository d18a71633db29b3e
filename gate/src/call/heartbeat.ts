import type { Rec } from '../record.js'
import { step } from '../step.js'
import { transact } from '../transact.js'
import type { Call } from './call.js'

export interface Heartbeat {
  /** Aborts when another claim owns the key. */
  readonly lost: AbortSignal
  /** Ends the beats and waits for one under way, so that none meets the intent. */
  stop(): Promise<void>
}

/** Renews a claim three times a lease while its owner still looks and nothing has left. */
export function heartbeat(call: Call, claim: Rec, leaseMs = call.settings.leaseMs): Heartbeat {
  const { clock, store, telemetry } = call.settings
  const controller = new AbortController()
  const { gen, token } = claim
  let stopped = false
  let beating: Promise<void> = Promise.resolve()
  let cancel = schedule()

  function schedule(): () => void {
    return clock.after(leaseMs / 3, () => {
      beating = beat()
    })
  }

  async function beat(): Promise<void> {
    // A store that does not answer now may answer next time; the intent is what decides in the end.
    const applied = await transact(store, call.identity, (slot, now) =>
      step(slot.rec, { type: 'renew', gen, token, leaseMs }, now),
    ).catch(() => null)
    if (stopped) return
    if (applied === null || applied.ok) {
      cancel = schedule()
      return
    }
    telemetry.emit('lease-lost', call.subject(gen))
    controller.abort()
  }

  return {
    lost: controller.signal,
    async stop() {
      stopped = true
      cancel()
      await beating
    },
  }
}
