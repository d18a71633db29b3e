import { describe, expect, it } from 'vitest'
import { step } from '../../src/step.js'
import { search } from './search.js'
import type { Bounds, Invariant } from './search.js'
import { canStillDepart } from './system.js'
import type { Design } from './system.js'

const atMostOne: Invariant = ({ effects }) => (effects > 1 ? `${effects} departures` : null)

/** A key that reads as free or as sent must be so. */
const noSilentLoss: Invariant = ({ rec, effects }) =>
  rec?.state === 'sent' && effects === 0 ? 'recorded as sent, but nothing departed' : null

const neverForgotten: Invariant = ({ rec, effects }) =>
  effects > 0 && (rec === null || rec.state === 'released' || (rec.state === 'claimed' && !rec.doubt))
    ? 'something departed, but the key is free'
    : null

const genGrows: Invariant = (world, before) =>
  (world.rec?.gen ?? 0) < (before?.rec?.gen ?? 0) ? 'gen went back' : null

const proofStays: Invariant = (world, before) =>
  before?.rec?.state === 'sent' && world.rec?.state !== 'sent' ? 'a proof of sending was dropped' : null

const fenced: Invariant = (world) =>
  world.workers.filter(({ at }) => at === 'intended').length > 1 ? 'two senders at once' : null

const always = [genGrows, proofStays, noSilentLoss]

interface Row {
  readonly name: string
  readonly design: Design
  readonly bounds: Bounds
  readonly invariants: readonly Invariant[]
}

const small = { workers: 2, crashes: 2, claims: 4 }
const wide = { workers: 3, crashes: 2, claims: 5 }

describe('the production transition function, over every interleaving', () => {
  const holds: Row[] = [
    {
      name: 'suppress, two workers, two crashes',
      design: { onUnknown: 'suppress' },
      bounds: small,
      invariants: [...always, atMostOne, neverForgotten, fenced],
    },
    {
      name: 'suppress, three workers',
      design: { onUnknown: 'suppress' },
      bounds: wide,
      invariants: [...always, atMostOne, neverForgotten, fenced],
    },
    {
      name: 'reconcile, look-ups after every deadline',
      design: { onUnknown: 'reconcile', settle: true },
      bounds: small,
      invariants: [...always, atMostOne],
    },
    {
      name: 'reconcile, three workers',
      design: { onUnknown: 'reconcile', settle: true },
      bounds: wide,
      invariants: [...always, atMostOne],
    },
    {
      name: 'reconcile with a pausing sender, provider drops repeats',
      design: { onUnknown: 'reconcile', providerKey: true },
      bounds: small,
      invariants: [...always, atMostOne],
    },
    {
      name: 'resend, provider drops repeats',
      design: { onUnknown: 'resend', providerKey: true },
      bounds: small,
      invariants: [...always, atMostOne],
    },
    {
      name: 'resend keeps a doubt visible',
      design: { onUnknown: 'resend' },
      bounds: small,
      invariants: [...always, neverForgotten],
    },
  ]
  it.each(holds)('$name: holds, and every state can reach a decision', ({ design, bounds, invariants }) => {
    const { violation, stuck, states } = search(design, bounds, invariants)
    expect({ violation, stuck }).toEqual({ violation: null, stuck: 0 })
    expect(states).toBeGreaterThan(500)
  })
})

describe('the search finds what must fail', () => {
  const stealing: Design['step'] = (rec, event, now) =>
    step(rec?.state === 'sending' && event.type === 'claim' ? { ...rec, state: 'claimed' } : rec, event, now)
  const fails: (Row & { readonly what: string })[] = [
    {
      name: 'seeded: the intent does not compare',
      design: { onUnknown: 'suppress', blindIntent: true },
      bounds: small,
      invariants: [atMostOne],
      what: '2 departures',
    },
    {
      name: 'seeded: a throw frees the key',
      design: { onUnknown: 'suppress', freeOnThrow: true },
      bounds: small,
      invariants: [atMostOne],
      what: '2 departures',
    },
    {
      name: 'seeded: an intent can be stolen',
      design: { onUnknown: 'suppress', step: stealing },
      bounds: small,
      invariants: [atMostOne],
      what: '2 departures',
    },
    {
      name: 'resend with a plain provider',
      design: { onUnknown: 'resend' },
      bounds: small,
      invariants: [atMostOne],
      what: '2 departures',
    },
    {
      name: 'reconcile with a sender that pauses beyond settle',
      design: { onUnknown: 'reconcile' },
      bounds: small,
      invariants: [atMostOne],
      what: '2 departures',
    },
  ]
  it.each(fails)('$name: $what', ({ design, bounds, invariants, what }) => {
    expect(search(design, bounds, invariants).violation).toMatchObject({ what })
  })

  it('reaches a resting unknown without any departure: the loss of suppress, and it is visible', () => {
    const resting: Invariant = (world) =>
      world.rec?.state === 'unknown' && world.effects === 0 && !canStillDepart(world)
        ? 'unknown, nothing departed'
        : null
    expect(search({ onUnknown: 'suppress' }, small, [resting]).violation).toMatchObject({
      what: 'unknown, nothing departed',
    })
  })
})
