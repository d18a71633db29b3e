import type { Clock } from '../clock.js'
import { StoreUnavailable } from '../errors.js'
import { currentOwner } from '../owner.js'
import type { Identity, Rec } from '../record.js'
import { step } from '../step.js'
import { transact } from '../transact.js'
import type { Applied } from '../transact.js'
import type { Call } from './call.js'
import { markerOf } from './marked.js'

export interface Departure {
  readonly gen: number | null
  readonly token: string | null
  readonly ref: string | null
  readonly at: number
}

export interface Proven {
  readonly rec: Rec | null
  readonly duplicate: boolean
  /** false: it departed, but record or marker could not be written. */
  readonly recorded: boolean
}

/**
 * Writes down that something departed: first the marker, which travels, then the record. Never throws for the store: the
 * departure is a fact, and a store that fails makes it `recorded: false`.
 */
export async function prove(call: Call, departure: Departure, known: Rec | null): Promise<Proven> {
  const { clock, telemetry } = call.settings
  await call.at('before-mark')
  try {
    const inMarker = await persist(clock, () => putMarker(call, departure, known))
    const applied = await persist(clock, () => recordDeparture(call, departure, known))
    await call.at('after-mark')
    const gen = applied.ok ? applied.rec.gen : (departure.gen ?? 0)
    const inRecord = applied.ok && applied.duplicate
    if (inRecord || inMarker)
      telemetry.emit('duplicate', { ...call.subject(gen), where: inRecord ? 'record' : 'marker' })
    return { rec: applied.rec, duplicate: inRecord || inMarker, recorded: true }
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
    telemetry.emit('unrecorded', { ...call.subject(departure.gen ?? 0), error })
    // Either half is worth having: without the marker the record still silences this host.
    const applied = await recordDeparture(call, departure, known).catch(() => null)
    return { rec: applied?.rec ?? known, duplicate: false, recorded: false }
  }
}

async function putMarker(call: Call, departure: Departure, known: Rec | null): Promise<boolean> {
  const { markers, by, store } = call.settings
  if (markers === null) return false
  const { gen, token, at, ref } = departure
  const base = known ?? blank(call.identity)
  const evidence = { kind: 'send', gen: gen ?? base.gen, token, at, ref, by } as const
  const marker = markerOf(call, { ...base, gen: Math.max(base.gen, evidence.gen), sentAt: at, evidence: [evidence] })
  const { duplicate } = await markers.put(marker, call.window.since(await store.now()))
  return duplicate
}

const blank = (identity: Identity): Pick<Rec, keyof Identity | 'gen' | 'evidence' | 'sentAt'> => ({
  ...identity,
  gen: 0,
  evidence: [],
  sentAt: null,
})

function recordDeparture(call: Call, departure: Departure, known: Rec | null): Promise<Applied> {
  return transact(
    call.settings.store,
    call.identity,
    (slot, now) =>
      step(
        slot.rec,
        {
          ...call.identity,
          ...departure,
          type: 'sent',
          kind: 'send',
          by: call.settings.by,
          owner: currentOwner(),
          floor: slot.version,
        },
        now,
      ),
    known,
  )
}

const waits = [100, 400, 1600]

/** Tries again after short waits: what failed describes something that already happened. */
async function persist<T>(clock: Clock, work: () => Promise<T>): Promise<T> {
  for (const wait of waits) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error
      await new Promise<void>((resolve) => clock.after(wait, resolve))
    }
  }
  return work()
}
