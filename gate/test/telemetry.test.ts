import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createGate, key, NotSentError } from '../src/index.js'
import type { Meter } from '../src/index.js'
import { memoryStore } from '../src/stores/memory.js'

const names = ['decision', 'unknown', 'resolved', 'duplicate'] as const
let seen: { name: string; message: unknown }[]
const listeners = names.map((name) => [`sendgate:${name}`, (message: unknown) => seen.push({ name, message })] as const)

beforeEach(() => {
  seen = []
  process.removeAllListeners('warning')
  for (const [channel, listener] of listeners) subscribe(channel, listener)
})
afterEach(() => {
  for (const [channel, listener] of listeners) unsubscribe(channel, listener)
})

const k = key`welcome/${'ann@example.com'}`
const lost = () => {
  throw new Error('550 ann@example.com: reply lost')
}

describe('diagnostics channels', () => {
  it('carry every decision with its reason, and neither recipient nor body', async () => {
    const gate = createGate({ store: memoryStore(), channel: 'email' })
    await gate.once(k, () => {
      throw new NotSentError('no')
    })
    await gate.once(k, lost)
    await gate.once(k, () => 1)
    await gate.resolve(k, { verdict: 'not-sent', why: 'looked' })
    await gate.once(k, () => ({ html: 'Hello' }))
    await gate.mark(k)
    expect(seen).toMatchObject([
      {
        name: 'decision',
        message: { decision: 'rejected', reason: 'not-sent', purpose: 'welcome', channel: 'email', gen: 1 },
      },
      { name: 'decision', message: { decision: 'unknown', reason: 'ambiguous-error', gen: 2 } },
      { name: 'unknown', message: { gen: 2 } },
      { name: 'decision', message: { decision: 'skipped', reason: 'unresolved' } },
      { name: 'resolved', message: { reason: 'not-sent' } },
      { name: 'decision', message: { decision: 'sent', gen: 3 } },
      { name: 'duplicate', message: { where: 'record' } },
    ])
    expect(JSON.stringify(seen)).not.toMatch(/ann@|Hello/)
  })
})

describe('metrics', () => {
  it('count decisions, open unknowns and duplicates', async () => {
    const counts: Record<string, number> = {}
    const instrument = (name: string) => ({
      add: (value: number) => {
        counts[name] = (counts[name] ?? 0) + value
      },
    })
    const meter: Meter = { createCounter: instrument, createUpDownCounter: instrument }
    const gate = createGate({ store: memoryStore(), meter })
    await gate.once(k, lost)
    expect(counts).toEqual({ 'sendgate.decisions': 1, 'sendgate.unknown.open': 1 })
    await gate.resolve(k, { verdict: 'sent', why: 'looked' })
    await gate.mark(k)
    await gate.mark(k)
    expect(counts).toEqual({ 'sendgate.decisions': 1, 'sendgate.unknown.open': 0, 'sendgate.duplicates.detected': 1 })
  })
})

describe('warnings', () => {
  it('make an unknown outcome loud by default', async () => {
    const turn = () => new Promise((resolve) => setImmediate(resolve))
    await turn()
    const warnings: Error[] = []
    process.on('warning', (warning) => warnings.push(warning))
    await createGate({ store: memoryStore() }).once(k, lost)
    await turn()
    expect(warnings).toMatchObject([
      { code: 'SENDGATE_UNKNOWN', message: expect.stringContaining('sendgate resolve') as unknown },
    ])
    expect(warnings[0]?.message).not.toContain('ann@')
  })
})
