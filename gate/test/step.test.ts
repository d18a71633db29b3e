import { describe, expect, it } from 'vitest'
import type { Evidence, Owner, Rec, State } from '../src/record.js'
import { step } from '../src/step.js'
import type { ClaimFields, Event, Refusal } from '../src/step.js'

const owner: Owner = { host: 'h', bootId: 'b', pid: 1, pidStart: '1' }
const other: Owner = { ...owner, pid: 2 }
const identity = { hash: 'a'.repeat(64) as Rec['hash'], key: 'report/1', channel: 'email', providerKey: 'sg1_a' }
const proof: Evidence = { kind: 'send', gen: 3, token: 'mine', at: 150, ref: null, by: 'x' }

const base: Rec = {
  ...identity,
  v: 1,
  gen: 3,
  token: 'mine',
  state: 'claimed',
  owner,
  leaseUntil: 200,
  intentAt: null,
  deadlineAt: null,
  doubt: false,
  attempt: 0,
  payloadHash: null,
  sentAt: null,
  evidence: [],
  audit: [],
  error: null,
}
const records: Record<State | 'absent' | 'doubtful', Rec | null> = {
  absent: null,
  claimed: base,
  doubtful: { ...base, doubt: true },
  sending: { ...base, state: 'sending', intentAt: 100, deadlineAt: 180, attempt: 1 },
  sent: { ...base, state: 'sent', sentAt: 150, evidence: [proof], attempt: 1 },
  unknown: { ...base, state: 'unknown', intentAt: 100, deadlineAt: 180, attempt: 1, error: 'lost' },
  released: { ...base, state: 'released', attempt: 1 },
}

const fields: ClaimFields = { ...identity, providerKey: 'sg1_later', token: 'new', owner: other, leaseMs: 50, floor: 7 }
const mine = { gen: 3, token: 'mine' }
const foreign = { gen: 3, token: 'theirs' }
const claim = (over: Partial<Extract<Event, { type: 'claim' }>> = {}): Event => ({
  ...fields,
  type: 'claim',
  since: null,
  onUnknown: 'suppress',
  ownerDead: false,
  ...over,
})
const sent = (over: Partial<Extract<Event, { type: 'sent' }>> = {}): Event => ({
  ...identity,
  type: 'sent',
  kind: 'send',
  gen: 3,
  token: 'mine',
  at: 160,
  ref: 'm1',
  by: 'x',
  owner,
  floor: 7,
  ...over,
})
const intent: Event = { type: 'intent', ...mine, deadlineMs: 40, graceMs: 10, payloadHash: 'p' }
const expire = (over: Partial<Extract<Event, { type: 'expire' }>> = {}): Event => ({
  type: 'expire',
  ownerDead: false,
  self: null,
  error: null,
  ...over,
})
const resolve = (verdict: 'sent' | 'not-sent' | 'retry', self: typeof mine | null = null): Event => ({
  type: 'resolve',
  verdict,
  by: 'ann',
  why: 'looked',
  ref: 'm2',
  self,
})
const reconcile = (verdict: 'present' | 'absent' | 'cannot-tell', asOf = 300): Event => ({
  ...fields,
  type: 'reconcile',
  verdict,
  asOf,
  settleMs: 60,
  ref: 'm3',
  by: 'probe',
})

type Expected = State | Refusal
interface Row {
  readonly event: string
  readonly make: Event
  readonly now: number
  readonly expected: Record<keyof typeof records, Expected>
}

const everywhere = (expected: Expected) => ({
  absent: expected,
  claimed: expected,
  doubtful: expected,
  sending: expected,
  sent: expected,
  unknown: expected,
  released: expected,
})

/** Every state × every event: the next state, or the refusal. Leases end at 200, deadlines at 180, settle is 60. */
const table: Row[] = [
  {
    event: 'claim, lease alive',
    make: claim(),
    now: 190,
    expected: {
      absent: 'claimed',
      claimed: 'in-progress',
      doubtful: 'in-progress',
      sending: 'in-progress',
      sent: 'already-sent',
      unknown: 'unresolved',
      released: 'claimed',
    },
  },
  {
    event: 'claim, lease over',
    make: claim(),
    now: 200,
    expected: {
      absent: 'claimed',
      claimed: 'claimed',
      doubtful: 'unresolved',
      sending: 'in-progress',
      sent: 'already-sent',
      unknown: 'unresolved',
      released: 'claimed',
    },
  },
  {
    event: 'claim, owner dead',
    make: claim({ ownerDead: true }),
    now: 190,
    expected: {
      absent: 'claimed',
      claimed: 'claimed',
      doubtful: 'unresolved',
      sending: 'in-progress',
      sent: 'already-sent',
      unknown: 'unresolved',
      released: 'claimed',
    },
  },
  {
    event: 'claim, resend',
    make: claim({ onUnknown: 'resend' }),
    now: 200,
    expected: {
      absent: 'claimed',
      claimed: 'claimed',
      doubtful: 'claimed',
      sending: 'in-progress',
      sent: 'already-sent',
      unknown: 'claimed',
      released: 'claimed',
    },
  },
  {
    event: 'claim, window over',
    make: claim({ since: 181 }),
    now: 200,
    expected: {
      absent: 'claimed',
      claimed: 'claimed',
      doubtful: 'unresolved',
      sending: 'in-progress',
      sent: 'claimed',
      unknown: 'claimed',
      released: 'claimed',
    },
  },
  {
    event: 'claim, window just not over',
    make: claim({ since: 150 }),
    now: 200,
    expected: {
      absent: 'claimed',
      claimed: 'claimed',
      doubtful: 'unresolved',
      sending: 'in-progress',
      sent: 'already-sent',
      unknown: 'unresolved',
      released: 'claimed',
    },
  },
  {
    event: 'renew, own',
    make: { type: 'renew', ...mine, leaseMs: 50 },
    now: 190,
    expected: { ...everywhere('fenced'), claimed: 'claimed', doubtful: 'claimed' },
  },
  {
    event: 'renew, foreign',
    make: { type: 'renew', ...foreign, leaseMs: 50 },
    now: 190,
    expected: everywhere('fenced'),
  },
  {
    event: 'intent, own',
    make: intent,
    now: 190,
    expected: { ...everywhere('fenced'), claimed: 'sending', doubtful: 'sending', sent: 'already-sent' },
  },
  {
    event: 'intent, own, lease over but not taken',
    make: intent,
    now: 500,
    expected: { ...everywhere('fenced'), claimed: 'sending', doubtful: 'sending', sent: 'already-sent' },
  },
  {
    event: 'intent, foreign',
    make: { ...intent, ...foreign } as Event,
    now: 190,
    expected: { ...everywhere('fenced'), sent: 'already-sent' },
  },
  {
    event: 'intent, older generation',
    make: { ...intent, gen: 2 } as Event,
    now: 190,
    expected: { ...everywhere('fenced'), sent: 'already-sent' },
  },
  { event: 'sent, own', make: sent(), now: 190, expected: everywhere('sent') },
  { event: 'sent, older generation', make: sent({ gen: 1, token: 'old' }), now: 900, expected: everywhere('sent') },
  {
    event: 'sent, by a marker',
    make: sent({ kind: 'marker', gen: null, token: null }),
    now: 190,
    expected: everywhere('sent'),
  },
  {
    event: 'reject, own',
    make: { type: 'reject', ...mine, error: 'no' },
    now: 190,
    expected: { ...everywhere('fenced'), sending: 'released', sent: 'already-sent' },
  },
  {
    event: 'reject, foreign',
    make: { type: 'reject', ...foreign, error: 'no' },
    now: 190,
    expected: { ...everywhere('fenced'), sent: 'already-sent' },
  },
  {
    event: 'release, own',
    make: { type: 'release', ...mine },
    now: 190,
    expected: { ...everywhere('fenced'), claimed: 'released', doubtful: 'unknown', sent: 'already-sent' },
  },
  {
    event: 'release, foreign',
    make: { type: 'release', ...foreign },
    now: 190,
    expected: { ...everywhere('fenced'), sent: 'already-sent' },
  },
  {
    event: 'expire, lease alive',
    make: expire(),
    now: 199,
    expected: { ...everywhere('nothing-to-do'), doubtful: 'in-progress', sending: 'in-progress', sent: 'already-sent' },
  },
  {
    event: 'expire, lease over',
    make: expire(),
    now: 200,
    expected: { ...everywhere('nothing-to-do'), doubtful: 'unknown', sending: 'unknown', sent: 'already-sent' },
  },
  {
    event: 'expire, owner dead',
    make: expire({ ownerDead: true }),
    now: 190,
    expected: { ...everywhere('nothing-to-do'), doubtful: 'unknown', sending: 'unknown', sent: 'already-sent' },
  },
  {
    event: 'expire, by the sender',
    make: expire({ self: mine }),
    now: 110,
    expected: { ...everywhere('nothing-to-do'), doubtful: 'unknown', sending: 'unknown', sent: 'already-sent' },
  },
  {
    event: 'expire, by another sender',
    make: expire({ self: foreign }),
    now: 900,
    expected: { ...everywhere('nothing-to-do'), doubtful: 'fenced', sending: 'fenced', sent: 'already-sent' },
  },
  {
    event: 'resolve sent',
    make: resolve('sent'),
    now: 900,
    expected: {
      absent: 'nothing-to-do',
      claimed: 'in-progress',
      doubtful: 'in-progress',
      sending: 'in-progress',
      sent: 'already-sent',
      unknown: 'sent',
      released: 'nothing-to-do',
    },
  },
  {
    event: 'resolve not-sent',
    make: resolve('not-sent'),
    now: 900,
    expected: {
      absent: 'nothing-to-do',
      claimed: 'in-progress',
      doubtful: 'in-progress',
      sending: 'in-progress',
      sent: 'already-sent',
      unknown: 'released',
      released: 'nothing-to-do',
    },
  },
  {
    event: 'resolve retry',
    make: resolve('retry'),
    now: 900,
    expected: {
      absent: 'nothing-to-do',
      claimed: 'in-progress',
      doubtful: 'in-progress',
      sending: 'in-progress',
      sent: 'already-sent',
      unknown: 'released',
      released: 'nothing-to-do',
    },
  },
  {
    event: 'resolve not-sent, by the sender',
    make: resolve('not-sent', mine),
    now: 900,
    expected: {
      absent: 'nothing-to-do',
      claimed: 'in-progress',
      doubtful: 'in-progress',
      sending: 'in-progress',
      sent: 'already-sent',
      unknown: 'released',
      released: 'nothing-to-do',
    },
  },
  {
    event: 'resolve not-sent, by another sender',
    make: resolve('not-sent', foreign),
    now: 900,
    expected: {
      absent: 'nothing-to-do',
      claimed: 'in-progress',
      doubtful: 'in-progress',
      sending: 'in-progress',
      sent: 'already-sent',
      unknown: 'fenced',
      released: 'nothing-to-do',
    },
  },
  {
    event: 'reconcile present',
    make: reconcile('present'),
    now: 190,
    expected: {
      absent: 'nothing-to-do',
      claimed: 'in-progress',
      doubtful: 'in-progress',
      sending: 'in-progress',
      sent: 'already-sent',
      unknown: 'sent',
      released: 'nothing-to-do',
    },
  },
  {
    event: 'reconcile absent, settled',
    make: reconcile('absent', 241),
    now: 300,
    expected: {
      absent: 'nothing-to-do',
      claimed: 'in-progress',
      doubtful: 'in-progress',
      sending: 'in-progress',
      sent: 'already-sent',
      unknown: 'claimed',
      released: 'nothing-to-do',
    },
  },
  {
    event: 'reconcile absent, look-up too early',
    make: reconcile('absent', 240),
    now: 900,
    expected: {
      absent: 'nothing-to-do',
      claimed: 'in-progress',
      doubtful: 'in-progress',
      sending: 'in-progress',
      sent: 'already-sent',
      unknown: 'not-settled',
      released: 'nothing-to-do',
    },
  },
  {
    event: 'reconcile absent, look-up from the future',
    make: reconcile('absent', 900),
    now: 240,
    expected: {
      absent: 'nothing-to-do',
      claimed: 'in-progress',
      doubtful: 'in-progress',
      sending: 'in-progress',
      sent: 'already-sent',
      unknown: 'not-settled',
      released: 'nothing-to-do',
    },
  },
  {
    event: 'reconcile cannot tell',
    make: reconcile('cannot-tell'),
    now: 900,
    expected: {
      absent: 'nothing-to-do',
      claimed: 'in-progress',
      doubtful: 'in-progress',
      sending: 'in-progress',
      sent: 'already-sent',
      unknown: 'unresolved',
      released: 'nothing-to-do',
    },
  },
]

const cells = table.flatMap(({ event, make, now, expected }) =>
  Object.entries(expected).map(([state, answer]) => ({
    event,
    make,
    now,
    state: state as keyof typeof records,
    answer,
  })),
)

describe('step, every state × every event', () => {
  it.each(cells)('$state × $event → $answer', ({ make, now, state, answer }) => {
    const transition = step(records[state], make, now)
    expect(transition.ok ? transition.next.state : transition.refusal).toBe(answer)
  })

  it('covers every state and every event type', () => {
    const types = new Set(table.map(({ make }) => make.type))
    expect([...types].sort()).toEqual([
      'claim',
      'expire',
      'intent',
      'reconcile',
      'reject',
      'release',
      'renew',
      'resolve',
      'sent',
    ])
  })

  it('changes no record in place', () => {
    const before = structuredClone(records)
    for (const { make, now, state } of cells) step(records[state], make, now)
    expect(records).toEqual(before)
  })
})

const after = (rec: Rec | null, event: Event, now = 200) => {
  const transition = step(rec, event, now)
  if (!transition.ok) throw new Error(transition.refusal)
  return transition
}

describe('step, what it writes', () => {
  const rows: { name: string; rec: Rec | null; event: Event; now?: number; next: Partial<Rec>; duplicate?: boolean }[] =
    [
      {
        name: 'the first claim stands above the floor of the store',
        rec: null,
        event: claim(),
        next: { gen: 8, token: 'new', owner: other, leaseUntil: 250, providerKey: 'sg1_later' },
      },
      {
        name: 'a takeover is the next generation and keeps the provider key',
        rec: base,
        event: claim(),
        next: { gen: 4, token: 'new', attempt: 0, providerKey: 'sg1_a' },
      },
      {
        name: 'a claim after the window starts afresh',
        rec: records.sent,
        event: claim({ since: 160 }),
        next: { gen: 4, evidence: [], attempt: 0, sentAt: null, providerKey: 'sg1_later' },
      },
      {
        name: 'an unknown before the window is noted',
        rec: records.unknown,
        event: claim({ since: 190 }),
        next: {
          gen: 4,
          doubt: false,
          audit: [{ at: 200, by: 'gate', verdict: 'window-over', why: 'the unknown outcome lies before the window' }],
        },
      },
      {
        name: 'a resend carries the doubt',
        rec: records.unknown,
        event: claim({ onUnknown: 'resend' }),
        next: { gen: 4, doubt: true, attempt: 1, deadlineAt: 180 },
      },
      {
        name: 'an intent sets deadline and lease and counts',
        rec: base,
        event: intent,
        now: 190,
        next: { intentAt: 190, deadlineAt: 230, leaseUntil: 240, attempt: 1, payloadHash: 'p' },
      },
      {
        name: 'an intent keeps a later deadline of an earlier sender',
        rec: { ...base, deadlineAt: 999 },
        event: intent,
        now: 190,
        next: { deadlineAt: 999, leaseUntil: 1009 },
      },
      {
        name: 'the same proof twice is one',
        rec: records.sent,
        event: sent({ at: 999 }),
        next: { evidence: [proof], sentAt: 150 },
        duplicate: false,
      },
      {
        name: 'two departures are a duplicate, and the window runs from the later',
        rec: records.sent,
        event: sent({ gen: 1, token: 'old', at: 170 }),
        next: { gen: 3, sentAt: 170 },
        duplicate: true,
      },
      {
        name: 'a probe that finds it is no second departure',
        rec: records.sent,
        event: sent({ kind: 'probe', token: null, at: 400 }),
        next: { sentAt: 150 },
        duplicate: false,
      },
      {
        name: 'a late proof does not lower the generation',
        rec: base,
        event: sent({ gen: 1, token: 'old' }),
        next: { gen: 3, token: 'mine' },
        duplicate: false,
      },
      {
        name: 'a reject under doubt is unknown again',
        rec: { ...records.sending!, doubt: true },
        event: { type: 'reject', ...mine, error: 'no' },
        next: { state: 'unknown', error: 'no' },
      },
      {
        name: 'a reconciled absence ends the doubt',
        rec: { ...records.unknown!, doubt: true },
        event: reconcile('absent'),
        now: 400,
        next: { state: 'claimed', doubt: false, gen: 4 },
      },
      {
        name: 'a resolution leaves who and why',
        rec: records.unknown,
        event: resolve('not-sent'),
        next: { audit: [{ at: 200, by: 'ann', verdict: 'not-sent', why: 'looked' }] },
      },
    ]
  it.each(rows)('$name', ({ rec, event, now, next, duplicate }) => {
    const transition = after(rec, event, now)
    expect(transition.next).toMatchObject(next)
    if (duplicate !== undefined) expect(transition.duplicate).toBe(duplicate)
  })
})
