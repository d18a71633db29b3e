import { createGate, type Store } from 'sendgate'
import { fileMarkers } from 'sendgate/files'
import type { Provider, Session, SessionEnd, Timing } from './session.js'
import { runSession } from './session.js'
import type { FaultStore } from './stores.js'

/** Short times, so that leases end within a test. Under load a step may take longer: then an outcome is unknown, never doubled. */
export const timing: Timing = { lease: 2_000, deadline: 2_000, grace: 200, settle: 100 }

/** The sessions after the fault have time enough on any machine: whoever refuses then is wrong, not slow. */
export const patient: Timing = { ...timing, lease: 30_000, deadline: 30_000 }

/** The policies and how each may end, by the provider's log. */
export const modes = {
  suppress: { session: { policy: 'suppress' }, atMost: 1, mayLose: true },
  'suppress with probe': { session: { policy: 'suppress', probe: true }, atMost: 1, mayLose: true },
  reconcile: { session: { policy: 'reconcile', probe: true }, atMost: 1, mayLose: false },
  'resend to a provider that honours the key': {
    session: { policy: 'resend', honour: true },
    atMost: 1,
    mayLose: false,
  },
  // One more notification per ambiguous crash is what this mode says.
  resend: { session: { policy: 'resend' }, atMost: 2, mayLose: false },
} as const satisfies Record<string, { session: Partial<Session>; atMost: number; mayLose: boolean }>

export type Mode = keyof typeof modes

/** Points at which a process dies: those of the gate, and two inside the send. */
export const crashPoints = [
  'before-claim',
  'after-claim',
  'in-probe',
  'before-intent',
  'after-intent',
  'before-send',
  'request-written',
  'response-read',
  'after-send',
  'before-mark',
  'after-mark',
] as const

export type CrashPoint = (typeof crashPoints)[number]

/** One combination of the matrix. */
export interface Cell {
  readonly store: FaultStore
  readonly mode: Mode
  readonly sessions: number
  readonly fault: { readonly point: CrashPoint } | { readonly behaviour: NonNullable<Session['behaviour']> }
}

export interface CellResult {
  readonly accepted: number
  /** Whether the key is listed as unknown at the end. */
  readonly unknown: boolean
  readonly ends: readonly SessionEnd[]
}

export interface Bench {
  readonly provider: Provider
  readonly markerFolder: () => string
}

let cells = 0
/** Keys are told apart by a count, which no key hygiene mistakes for a random id. */
const nextKey = () => `fault/${process.pid}/${(cells += 1)}`

/**
 * Runs one combination: the sessions at once, the first of them with the fault, then healthy sessions as a scheduler would
 * start them again, until one of them says that it is decided.
 */
export async function runCell(cell: Cell, { provider, markerFolder }: Bench): Promise<CellResult> {
  const { store, mode, fault } = cell
  const markers = store.markers ? markerFolder() : null
  const session: Session = {
    ...modes[mode].session,
    key: nextKey(),
    provider: provider.port,
    opener: store.opener,
    place: store.fresh(),
    markers,
    timing,
  }
  const faulty: Session =
    'point' in fault
      ? { ...session, fault: { ...fault, signal: 'SIGKILL' } }
      : { ...session, behaviour: fault.behaviour, lateMs: 2_000 }
  const ends = await Promise.all([
    runSession(faulty),
    ...Array.from({ length: cell.sessions - 1 }, () => runSession(session)),
  ])
  for (let retry = 0; retry < 12; retry += 1) {
    const end = await runSession({ ...session, timing: patient })
    ends.push(end)
    if (isDecided(end, modes[mode].mayLose)) break
    await new Promise((resolve) => setTimeout(resolve, timing.deadline / 3))
  }
  return { accepted: provider.accepted(session.key), unknown: await listsUnknown(session), ends }
}

/** Sent by somebody, or unknown and left for a person where the mode leaves it. Everything else is tried again by the scheduler. */
function isDecided({ outcome }: SessionEnd, mayLose: boolean): boolean {
  const final = mayLose ? ['already-sent', 'probe-found', 'unresolved'] : ['already-sent', 'probe-found']
  return outcome?.status === 'sent' || (outcome?.status === 'skipped' && final.includes(outcome.reason ?? ''))
}

export async function listsUnknown({ opener, place, markers, key }: Session): Promise<boolean> {
  const { open } = (await import(opener!)) as { open(place: string): Store }
  const gate = createGate({
    store: await open(place!),
    markers: markers == null ? false : fileMarkers({ folder: markers }),
    env: 'test',
  })
  try {
    for await (const listed of gate.list({ states: ['unknown'] }))
      if (listed.rec === null || listed.rec.key === key) return true
    return false
  } finally {
    await gate.close()
  }
}

/** What contradicts the promise of a mode, in words; null when it was kept. */
export function broken(cell: Cell, { accepted, unknown, ends }: CellResult): string | null {
  const { atMost, mayLose } = modes[cell.mode]
  const told = ends
    .map(({ outcome, signal }) => (outcome?.status === 'skipped' ? outcome.reason : (outcome?.status ?? signal)))
    .join(', ')
  if (accepted > atMost) return `${accepted} notifications instead of at most ${atMost} (${told})`
  if (accepted === 0 && !unknown) return `lost without being listed as unknown (${told})`
  if (accepted === 0 && !mayLose) return `lost (${told})`
  return null
}

export const nameOf = ({ store, mode, sessions, fault }: Cell) =>
  `${store.name}, ${mode}, ${sessions} session${sessions === 1 ? '' : 's'}, ${'point' in fault ? `killed ${fault.point}` : `provider: ${fault.behaviour}`}`
