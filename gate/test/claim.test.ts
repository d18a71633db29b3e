import { describe, expect, it } from 'vitest'
import { ClaimLost, createGate, key, UsageError } from '../src/index.js'
import type { Claim, Gate } from '../src/index.js'
import { memoryStore } from '../src/stores/memory.js'
import { fakeClock } from './fake-clock.js'

process.removeAllListeners('warning')

const k = key`report/${'team-1'}`

function make() {
  const clock = fakeClock()
  const store = memoryStore({ clock })
  const options = { clock, store, env: 'test', lease: '30s', deadline: '20s' }
  return { clock, gate: createGate(options), other: createGate(options) }
}

async function taken(gate: Gate, options = {}): Promise<Claim> {
  const result = await gate.claim(k, options)
  if (result.status !== 'claimed') throw new Error(result.reason)
  return result.claim
}

const settle = async () => {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
}

describe('a claim for callers who do the work', () => {
  it('excludes others until it is completed, then silences them', async () => {
    const { gate, other } = make()
    const claim = await taken(gate)
    expect(await other.claim(k)).toMatchObject({ status: 'skipped', reason: 'in-progress' })
    expect(await claim.complete({ ref: 'm1' })).toMatchObject({ state: 'sent', ref: 'm1' })
    expect(await other.claim(k)).toMatchObject({ status: 'skipped', reason: 'already-sent', receipt: { ref: 'm1' } })
  })

  it('frees the key when released', async () => {
    const { gate, other } = make()
    await (await taken(gate)).release()
    expect(await other.claim(k)).toMatchObject({ status: 'claimed' })
  })

  it('is no re-entrant lock: the same gate asking twice is denied', async () => {
    const { gate } = make()
    await taken(gate)
    expect(await gate.claim(k)).toMatchObject({ reason: 'in-progress' })
  })

  const disposals: { name: string; use: (claim: Claim) => Promise<unknown>; check: string }[] = [
    { name: 'untouched', use: async () => {}, check: 'not-sent' },
    { name: 'begun', use: (claim) => claim.begin(), check: 'unknown' },
    { name: 'completed', use: (claim) => claim.complete(), check: 'sent' },
    {
      name: 'begun and completed',
      use: async (claim) => {
        await claim.begin()
        await claim.complete()
      },
      check: 'sent',
    },
    {
      name: 'begun and released as not sent',
      use: async (claim) => {
        await claim.begin()
        await claim.release({ notSent: true })
      },
      check: 'not-sent',
    },
  ]
  it.each(disposals)('leaving its scope $name: $check', async ({ use, check }) => {
    const { gate } = make()
    {
      await using claim = await taken(gate)
      await use(claim)
    }
    expect((await gate.check(k)).decision).toBe(check)
  })

  it('keeps its lease by heartbeats while this process lives', async () => {
    const { gate, other, clock } = make()
    await taken(gate)
    for (let beat = 0; beat < 6; beat += 1) {
      clock.advance(10_000)
      await settle()
    }
    expect(await other.claim(k)).toMatchObject({ reason: 'in-progress' })
  })

  it('detached, ends with its lease, and its owner may not begin any more', async () => {
    const { gate, other, clock } = make()
    const claim = await taken(gate, { detached: true, lease: '5m' })
    clock.advance(299_999)
    expect(await other.claim(k)).toMatchObject({ reason: 'in-progress' })
    clock.advance(1)
    expect(await other.claim(k)).toMatchObject({ status: 'claimed' })
    await expect(claim.begin()).rejects.toThrow(ClaimLost)
  })

  it('accepts a completion after the claim was lost: what was sent was sent', async () => {
    const { gate, other, clock } = make()
    const late = await taken(gate, { detached: true, lease: '5m' })
    clock.advance(300_000)
    const second = await taken(other)
    await late.complete()
    await expect(second.begin()).rejects.toThrow(/already-sent/)
  })

  it('travels between processes as generation and token', async () => {
    const { gate, other } = make()
    const { gen, token } = await taken(gate, { detached: true })
    await other.resume(k, { gen, token }).begin()
    expect(await gate.resume(k, { gen, token }).complete({ ref: 'm2' })).toMatchObject({
      state: 'sent',
      ref: 'm2',
      gen,
    })
  })

  it('refuses to be settled twice, or released silently after it began', async () => {
    const { gate } = make()
    const claim = await taken(gate)
    await claim.begin()
    await expect(claim.release()).rejects.toThrow(UsageError)
    await claim.complete()
    await expect(claim.complete()).rejects.toThrow(/before/)
  })

  it('mark by other means silences the key, and a second mark is a duplicate', async () => {
    const { gate } = make()
    expect(await gate.mark(k, { ref: 'm3' })).toMatchObject({ state: 'sent', ref: 'm3', duplicate: false })
    expect(await gate.once(k, () => 1)).toMatchObject({ reason: 'already-sent' })
    expect(await gate.mark(k)).toMatchObject({ duplicate: true })
  })
})
