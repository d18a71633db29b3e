import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createGate, key, NotSentError, StoreUnavailable } from '../src/index.js'
import type { Gate, Outcome, Store } from '../src/index.js'
import { memoryStore } from '../src/stores/memory.js'
import type { Marker, Markers } from '../src/markers/marker.js'
import { joinMarkers } from '../src/markers/codec.js'
import { fakeClock } from './fake-clock.js'

process.removeAllListeners('warning')

const k = key`report/${'team-1'}`

/** What the network does to one request to the store. */
type Fault = 'none' | 'refused' | 'reply-lost' | 'request-lost'
/** What the provider does with one send. */
type Delivery = 'delivers' | 'delivers, reply lost' | 'loses' | 'refuses'

const faults = fc.array(
  fc.constantFrom<Fault>('none', 'none', 'none', 'none', 'refused', 'reply-lost', 'request-lost'),
  { minLength: 64, maxLength: 64 },
)
const deliveries = fc.array(fc.constantFrom<Delivery>('delivers', 'delivers, reply lost', 'loses', 'refuses'), {
  minLength: 16,
  maxLength: 16,
})
/** Milliseconds that pass at a step; some are longer than every lease. */
const pauses = fc.array(fc.constantFrom(0, 0, 0, 1000, 15_000, 31_000, 90_000), { minLength: 64, maxLength: 64 })

interface Plan {
  readonly faults: Fault[]
  readonly deliveries: Delivery[]
  readonly pauses: number[]
}

/** A store whose every answer is scheduled, and which loses some. */
function shaken(store: Store, scheduler: fc.Scheduler, next: () => Fault): Store {
  const through = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    await scheduler.schedule(Promise.resolve(), `${name} sent`)
    const fault = next()
    if (fault === 'refused') throw new StoreUnavailable('refused', { kind: 'busy' })
    if (fault === 'request-lost') throw new StoreUnavailable('lost', { lostReply: true })
    const answer = await work()
    if (fault === 'reply-lost') throw new StoreUnavailable('lost', { lostReply: true })
    await scheduler.schedule(Promise.resolve(), `${name} answered`)
    return answer
  }
  return {
    ...store,
    read: (hash) => through('read', () => store.read(hash)),
    cas: (...args) => through('cas', () => store.cas(...args)),
  }
}

function memoryMarkers(): Markers {
  let kept: Marker | null = null
  return {
    name: 'memory',
    read: async () => kept,
    put: async (marker) => {
      const joined = kept === null ? { marker, duplicate: false } : joinMarkers(kept, marker)
      kept = joined.marker
      return { duplicate: joined.duplicate }
    },
    remove: async () => {
      kept = null
    },
    list: async function* () {
      if (kept !== null) yield kept
    },
  }
}

interface Run {
  readonly outcomes: readonly (Outcome<number> | 'threw')[]
  readonly effects: number
  readonly gate: Gate
}

async function run(scheduler: fc.Scheduler, plan: Plan, withMarkers: boolean): Promise<Run> {
  const clock = fakeClock()
  const plain = memoryStore({ clock })
  let effects = 0
  let sends = 0
  let requests = 0
  let steps = 0
  const store = shaken(plain, scheduler, () => plan.faults[requests++] ?? 'none')
  const markers = withMarkers ? memoryMarkers() : false
  const at = async () => {
    await scheduler.schedule(Promise.resolve(), 'step')
    clock.advance(plan.pauses[steps++] ?? 0)
  }
  const send = async () => {
    const delivery = plan.deliveries[sends++] ?? 'delivers'
    await scheduler.schedule(Promise.resolve(), 'provider')
    if (delivery === 'refuses') throw new NotSentError('refused')
    if (delivery !== 'loses') effects += 1
    if (delivery !== 'delivers') throw new Error('no answer')
    return effects
  }
  // Waits between retries of a proof end by themselves: nothing else would move the fake clock.
  const impatient = {
    ...clock,
    after: (milliseconds: number, callback: () => void) =>
      milliseconds <= 1600 ? (queueMicrotask(callback), () => {}) : clock.after(milliseconds, callback),
  }
  const callers = Array.from({ length: 4 }, () =>
    createGate({ store, markers, clock: impatient, at, env: 'test' })
      .once(k, send)
      .catch((error: unknown) => {
        if (error instanceof StoreUnavailable) return 'threw' as const
        throw error
      }),
  )
  const all = Promise.all(callers)
  await scheduler.waitFor(all)
  const gate = createGate({ store: plain, markers, clock, env: 'test' })
  return { outcomes: await all, effects, gate }
}

describe('four callers, every await interleaved, answers lost, processes paused', () => {
  it.each([{ withMarkers: false }, { withMarkers: true }])(
    'never two departures, and never a silent loss (markers: $withMarkers)',
    async ({ withMarkers }) => {
      await fc.assert(
        fc.asyncProperty(fc.scheduler(), fc.record({ faults, deliveries, pauses }), async (scheduler, plan) => {
          const { outcomes, effects, gate } = await run(scheduler, plan, withMarkers)
          expect(effects).toBeLessThanOrEqual(1)
          const { decision } = await gate.check(k)
          // Whatever departed reads as sent, unknown or still under way: never as free. Whatever reads as sent did depart.
          if (effects === 1) expect(decision).not.toBe('not-sent')
          if (decision === 'sent') expect(effects).toBe(1)
          const sent = outcomes.filter((outcome) => outcome !== 'threw' && outcome.status === 'sent')
          expect(sent.length).toBeLessThanOrEqual(1)
          if (sent.length === 1) expect(effects).toBe(1)
        }),
        { numRuns: 300 },
      )
    },
  )

  it('control: without the gate the same schedules depart more than once', async () => {
    let worst = 0
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        let effects = 0
        const send = async () => {
          await scheduler.schedule(Promise.resolve(), 'provider')
          effects += 1
        }
        await scheduler.waitFor(Promise.all([send(), send(), send(), send()]))
        worst = Math.max(worst, effects)
      }),
      { numRuns: 5 },
    )
    expect(worst).toBe(4)
  })
})

describe('a lost answer of the store', () => {
  const losing = (fault: 'reply-lost' | 'request-lost', nth: number) => {
    const store = memoryStore()
    let count = 0
    const cas: Store['cas'] = async (...args) => {
      count += 1
      if (count !== nth) return store.cas(...args)
      if (fault === 'reply-lost') await store.cas(...args)
      throw new StoreUnavailable('lost', { lostReply: true })
    }
    return { ...store, cas }
  }

  it.each([
    { nth: 1, write: 'claim and intent' },
    { nth: 2, write: 'mark' },
  ])('is resolved by reading back the own write: $write', async ({ nth }) => {
    let effects = 0
    expect(
      await createGate({ store: losing('reply-lost', nth) }).once(k, () => {
        effects += 1
      }),
    ).toMatchObject({ status: 'sent', receipt: { recorded: true } })
    expect(effects).toBe(1)
  })

  it('sends nothing when the intent may not have been written', async () => {
    let effects = 0
    await expect(
      createGate({ store: losing('request-lost', 1) }).once(k, () => {
        effects += 1
      }),
    ).rejects.toThrow(StoreUnavailable)
    expect(effects).toBe(0)
  })
})
