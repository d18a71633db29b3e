import type { Owner, Rec } from '../../src/record.js'
import { step as productionStep } from '../../src/step.js'
import type { Event, Transition } from '../../src/step.js'

/**
 * An explicit model of one key: a few processes around the production transition function. Time is abstract: any lease may
 * be over at any moment (clock jumps, pauses), so `live` and `over` are both tried wherever time is read.
 */
export interface World {
  readonly rec: Rec | null
  readonly version: number
  /** Departures that the receiver saw. */
  readonly effects: number
  readonly workers: readonly Worker[]
  /** A write whose sender is gone, still on its way to the store. */
  readonly inFlight: { readonly expect: number; readonly next: Rec } | null
  readonly crashesLeft: number
  readonly claimsLeft: number
}

export type Worker =
  | { readonly at: 'idle' | 'done' }
  | { readonly at: 'claimed' | 'intended' | 'departed' | 'ambiguous' | 'rejected'; readonly rec: Rec }

export interface Design {
  readonly onUnknown: 'suppress' | 'resend' | 'reconcile'
  /** Reconciliation is trusted only when no sender can still be about to send. */
  readonly settle?: boolean
  /** The provider drops a second departure with the same idempotency key. */
  readonly providerKey?: boolean
  readonly step?: (rec: Rec | null, event: Event, now: number) => Transition
  /** Seeded fault: the intent is written without comparing. */
  readonly blindIntent?: boolean
  /** Seeded fault: every throw frees the key. */
  readonly freeOnThrow?: boolean
}

export interface Move {
  readonly name: string
  readonly world: World
}

const owner: Owner = { host: 'h', bootId: 'b', pid: 1, pidStart: '1' }
const identity = { hash: '0'.repeat(64) as Rec['hash'], key: 'k/1', channel: 'c', providerKey: 'sg1_x' }
const live = 1
const over = 100
const leases = { leaseUntil: 10, deadlineAt: 5, intentAt: 0, sentAt: 0 }

/** Drops what cannot change a decision, so that the state space stays finite: absolute times, texts, audits. */
function normal(rec: Rec): Rec {
  const { leaseUntil, deadlineAt, intentAt, sentAt } = leases
  const evidence = rec.evidence.map((proof) => ({ ...proof, at: 0 }))
  return {
    ...rec,
    leaseUntil,
    evidence,
    audit: [],
    error: null,
    deadlineAt: rec.deadlineAt === null ? null : deadlineAt,
    intentAt: rec.intentAt === null ? null : intentAt,
    sentAt: rec.sentAt === null ? null : sentAt,
  }
}

export const start = ({ workers, crashes, claims }: { workers: number; crashes: number; claims: number }): World => ({
  rec: null,
  version: 0,
  effects: 0,
  workers: Array.from({ length: workers }, () => ({ at: 'idle' })),
  inFlight: null,
  crashesLeft: crashes,
  claimsLeft: claims,
})

/** Every move that is possible in a world: each worker's next step, its crash, lost replies, expiry, late writes, decisions. */
export function moves(world: World, design: Design): Move[] {
  const own = world.workers.flatMap((worker, index) => [
    ...workerMoves(world, design, { worker, index }),
    ...crash(world, { worker, index }),
  ])
  return [...own, ...landing(world), ...expiry(world, design), ...decisions(world, design)]
}

interface Acting {
  readonly worker: Worker
  readonly index: number
}

function workerMoves(world: World, design: Design, acting: Acting): Move[] {
  const { worker } = acting
  switch (worker.at) {
    case 'idle':
      return claims(world, design, acting)
    case 'claimed':
      return [
        ...intents(world, design, acting),
        ...write(world, design, {
          ...acting,
          name: 'release',
          event: { type: 'release', ...own(worker.rec) },
          then: { at: 'done' },
        }),
      ]
    case 'intended':
      return departures(world, design, acting)
    case 'departed':
      return write(world, design, { ...acting, name: 'mark', event: proof(worker.rec), then: { at: 'done' } })
    case 'ambiguous':
      return write(world, design, {
        ...acting,
        name: 'give up',
        event:
          design.freeOnThrow === true
            ? reject(worker.rec)
            : { type: 'expire', ownerDead: false, self: own(worker.rec), error: null },
        then: { at: 'done' },
      })
    case 'rejected':
      return write(world, design, { ...acting, name: 'reject', event: reject(worker.rec), then: { at: 'done' } })
    case 'done':
      return []
  }
}

const own = ({ gen, token }: Rec) => ({ gen, token })
const reject = (rec: Rec): Event => ({ type: 'reject', ...own(rec), error: '' })
const proof = (rec: Rec): Event => ({
  ...identity,
  type: 'sent',
  kind: 'send',
  gen: rec.gen,
  token: rec.token,
  at: 0,
  ref: null,
  by: '',
  owner,
  floor: 0,
})
const tokenFor = (world: World) => `t${(world.rec?.gen ?? world.version) + 1}`
const claimFields = (world: World) => ({
  ...identity,
  token: tokenFor(world),
  owner,
  leaseMs: 10,
  floor: world.version,
})

function claims(world: World, design: Design, acting: Acting): Move[] {
  if (world.claimsLeft === 0) return []
  const onUnknown = design.onUnknown === 'resend' ? 'resend' : 'suppress'
  const event: Event = { ...claimFields(world), type: 'claim', since: null, onUnknown, ownerDead: false }
  const spent = { ...world, claimsLeft: world.claimsLeft - 1 }
  const plain = [live, over].flatMap((now) =>
    write(spent, design, { ...acting, name: `claim@${now}`, event, now, then: 'claimed' }),
  )
  return [...plain, ...reconciliations(spent, design, acting)]
}

/** A truthful look-up; with `settle` it is believed only when nobody can send any more. */
function reconciliations(world: World, design: Design, acting: Acting): Move[] {
  if (design.onUnknown !== 'reconcile') return []
  if (design.settle === true && canStillDepart(world)) return []
  const base = { ...claimFields(world), type: 'reconcile', asOf: over, settleMs: 10, ref: null, by: '' } as const
  return world.effects > 0
    ? write(world, design, {
        ...acting,
        name: 'probe: present',
        event: { ...base, verdict: 'present' },
        now: over,
        then: { at: 'done' },
      })
    : write(world, design, {
        ...acting,
        name: 'probe: absent',
        event: { ...base, verdict: 'absent' },
        now: over,
        then: 'claimed',
      })
}

export const canStillDepart = (world: World) => world.workers.some(({ at }) => at === 'intended')

function intents(world: World, design: Design, acting: Acting & { worker: Worker }): Move[] {
  const { worker } = acting
  if (worker.at !== 'claimed') return []
  const event: Event = { type: 'intent', ...own(worker.rec), deadlineMs: 5, graceMs: 5, payloadHash: null }
  if (design.blindIntent !== true) return write(world, design, { ...acting, name: 'intent', event, then: 'intended' })
  const blind = apply(design, worker.rec, event, live)
  return blind === null
    ? []
    : [
        {
          name: 'intent (blind)',
          world: stored(world, blind, { index: acting.index, to: { at: 'intended', rec: blind } }),
        },
      ]
}

/** The effect takes place or not, and the sender learns the truth or not. */
function departures(world: World, design: Design, { worker, index }: Acting): Move[] {
  if (worker.at !== 'intended') return []
  const effects = design.providerKey === true ? 1 : world.effects + 1
  const to = (at: 'departed' | 'ambiguous' | 'rejected', count: number): World => ({
    ...world,
    effects: count,
    workers: world.workers.with(index, { at, rec: worker.rec }),
  })
  return [
    { name: 'departs', world: to('departed', effects) },
    { name: 'departs, reply lost', world: to('ambiguous', effects) },
    { name: 'does not depart, unclear', world: to('ambiguous', world.effects) },
    { name: 'does not depart, refused', world: to('rejected', world.effects) },
  ]
}

interface Write extends Acting {
  readonly name: string
  readonly event: Event
  readonly now?: number
  readonly then: 'claimed' | 'intended' | Worker
}

/** One compare-and-set as its worker may see it: done, done but the reply is lost for good, or still under way. */
function write(world: World, design: Design, { name, event, now = live, then, index }: Write): Move[] {
  const next = apply(design, world.rec, event, now)
  const gone: Worker = { at: 'done' }
  if (next === null)
    return [{ name: `${name}: refused`, world: { ...world, workers: world.workers.with(index, gone) } }]
  const to: Worker = typeof then === 'string' ? (next.state === 'sent' ? gone : { at: then, rec: next }) : then
  const lost =
    world.crashesLeft === 0
      ? []
      : [
          {
            name: `${name}: reply lost`,
            world: { ...stored(world, next, { index, to: gone }), crashesLeft: world.crashesLeft - 1 },
          },
          ...(world.inFlight === null
            ? [
                {
                  name: `${name}: delayed`,
                  world: {
                    ...world,
                    inFlight: { expect: world.version, next },
                    workers: world.workers.with(index, gone),
                    crashesLeft: world.crashesLeft - 1,
                  },
                },
              ]
            : []),
        ]
  return [{ name, world: stored(world, next, { index, to }) }, ...lost]
}

function apply({ step = productionStep }: Design, rec: Rec | null, event: Event, now: number): Rec | null {
  const transition = step(rec, event, now)
  return transition.ok ? normal(transition.next) : null
}

function stored(world: World, next: Rec, moved: { index: number; to: Worker }): World {
  return { ...world, rec: next, version: world.version + 1, workers: world.workers.with(moved.index, moved.to) }
}

/** A crash forgets everything; the process may start again. */
function crash(world: World, { worker, index }: Acting): Move[] {
  if (world.crashesLeft === 0 || worker.at === 'idle' || worker.at === 'done') return []
  return [
    {
      name: `crash while ${worker.at}`,
      world: { ...world, crashesLeft: world.crashesLeft - 1, workers: world.workers.with(index, { at: 'idle' }) },
    },
  ]
}

function landing(world: World): Move[] {
  const { inFlight } = world
  if (inFlight === null) return []
  const landed = inFlight.expect === world.version ? { rec: inFlight.next, version: world.version + 1 } : {}
  return [{ name: 'delayed write lands', world: { ...world, ...landed, inFlight: null } }]
}

/** Anybody may look at a lease that is over. */
function expiry(world: World, design: Design): Move[] {
  const next = apply(design, world.rec, { type: 'expire', ownerDead: false, self: null, error: null }, over)
  return next === null ? [] : [{ name: 'expire', world: { ...world, rec: next, version: world.version + 1 } }]
}

/** A person who looks carefully: decides only when nobody can still send, and truthfully. */
function decisions(world: World, design: Design): Move[] {
  if (canStillDepart(world)) return []
  const verdict = world.effects > 0 ? 'sent' : 'not-sent'
  const next = apply(design, world.rec, { type: 'resolve', verdict, by: '', why: '', ref: null, self: null }, live)
  return next === null
    ? []
    : [{ name: `resolve ${verdict}`, world: { ...world, rec: next, version: world.version + 1 } }]
}
