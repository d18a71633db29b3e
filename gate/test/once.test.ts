import { describe, expect, it, vi } from 'vitest'
import { createGate, key, NotSentError, UsageError } from '../src/index.js'
import type { GateOptions, SendContext } from '../src/index.js'
import { failing, reportKey, short, testGate } from './support/test-gate.js'

describe('once', () => {
  it('sends once, then skips with the receipt of the first', async () => {
    const { gate } = testGate()
    const send = vi.fn(() => ({ id: 'm1' }))
    const outcomes = [await gate.once(reportKey, send), await gate.once(reportKey, send)]
    expect(outcomes).toMatchObject([
      { status: 'sent', value: { id: 'm1' }, receipt: { ref: 'm1', gen: 1, state: 'sent', recorded: true } },
      { status: 'skipped', reason: 'already-sent', receipt: { ref: 'm1', gen: 1, state: 'sent' } },
    ])
    expect(send).toHaveBeenCalledTimes(1)
  })

  it('lets one of many concurrent callers send', async () => {
    const { gate } = testGate()
    const send = vi.fn(async () => 'done')
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => gate.once(reportKey, send)))
    expect(outcomes.map(short).sort()).toEqual(['sent', ...Array<string>(19).fill('skipped in-progress')].sort())
    expect(send).toHaveBeenCalledTimes(1)
  })

  it('hands a send its signal, deadline and one provider key for every attempt', async () => {
    const { gate, clock } = testGate({ deadline: '20s' })
    const seen: SendContext[] = []
    await gate.once(reportKey, (context) => {
      seen.push(context)
      throw new NotSentError('later')
    })
    await gate.once(reportKey, (context) => {
      seen.push(context)
    })
    expect(seen).toMatchObject([
      { attempt: 1, gen: 1, deadlineAt: clock.now() + 20_000 },
      { attempt: 2, gen: 2 },
    ])
    expect(new Set(seen.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1)
    expect(seen[0]?.idempotencyKey).toMatch(/^sg1_[a-z2-7]{52}$/)
    expect(seen[0]?.signal.aborted).toBe(false)
  })

  it('gives a new window a new provider key', async () => {
    const { gate, clock } = testGate({ window: '12h' })
    const keys: string[] = []
    const send = ({ idempotencyKey }: SendContext) => {
      keys.push(idempotencyKey)
    }
    await gate.once(reportKey, send)
    clock.advance(13 * 3_600_000)
    await gate.once(reportKey, send)
    expect(new Set(keys).size).toBe(2)
  })

  it('separates environments', async () => {
    const { gate, again } = testGate()
    await gate.once(reportKey, () => 1)
    expect(short(await again({ env: 'staging' }).once(reportKey, () => 1))).toBe('sent')
  })

  it('rejects misuse before anything happens', async () => {
    const { gate } = testGate()
    await expect(gate.once(reportKey, undefined as never)).rejects.toThrow(UsageError)
    await expect(gate.once('report/f47ac10b-58cc-4372-a567-0e02b2c3d479' as never, () => 1)).rejects.toThrow(/UUID/)
    expect(() => createGate({ onUnknown: 'maybe' as never })).toThrow(/onUnknown/)
    expect(() => createGate({ windw: '7d' } as never)).toThrow(/^A gate has no option windw, but channel, /)
    expect(() => createGate({ store: 'postgres' as never })).toThrow(/^The option store is no store; give one/)
    await expect(gate.once(reportKey, { send: () => 1, prob: () => 1 } as never)).rejects.toThrow(
      /^gate\.once has no option prob, but send, probe, /,
    )
    expect(() => createGate({ deadline: 'soon' })).toThrow(/deadline/)
  })

  it('orThrow answers the value, undefined for a skip, and throws the error of the send', async () => {
    const { gate } = testGate()
    expect(await gate.once(reportKey, () => 7).orThrow()).toBe(7)
    expect(await gate.once(reportKey, () => 7).orThrow()).toBeUndefined()
    await expect(gate.once(key`report/${'x'}`, failing(new NotSentError('no'))).orThrow()).rejects.toThrow('no')
  })
})

describe('payloads', () => {
  it('notes another payload under the same key, and skips', async () => {
    const { gate } = testGate()
    await gate.once(reportKey, { send: () => 1, payload: 'one wording' })
    expect(await gate.once(reportKey, { send: () => 1, payload: 'another wording' })).toMatchObject({
      status: 'skipped',
      receipt: { mismatch: true },
    })
  })

  it('throws where asked to', async () => {
    const { gate } = testGate({ mismatch: 'throw' })
    await gate.once(reportKey, { send: () => 1, payload: 'a' })
    await expect(gate.once(reportKey, { send: () => 1, payload: 'b' })).rejects.toThrow(/another payload/)
  })
})

describe('windows', () => {
  const day = 86_400_000
  const rows: { name: string; window: GateOptions['window']; wait: number; expected: string }[] = [
    { name: 'forever', window: 'forever', wait: 4000 * day, expected: 'skipped already-sent' },
    { name: 'sliding, inside', window: '7d', wait: 7 * day, expected: 'skipped already-sent' },
    { name: 'sliding, over', window: '7d', wait: 7 * day + 1, expected: 'sent' },
    {
      name: 'calendar day in Auckland, same day',
      window: { slot: 'day', tz: 'Pacific/Auckland' },
      wait: 5 * 3_600_000,
      expected: 'skipped already-sent',
    },
    {
      name: 'calendar day in Auckland, next day',
      window: { slot: 'day', tz: 'Pacific/Auckland' },
      wait: 7 * 3_600_000,
      expected: 'sent',
    },
    {
      name: 'calendar week, same week',
      window: { slot: 'week', tz: 'UTC' },
      wait: day,
      expected: 'skipped already-sent',
    },
    { name: 'calendar week, next week', window: { slot: 'week', tz: 'UTC' }, wait: 2 * day, expected: 'sent' },
  ]
  it.each(rows)('$name: $expected', async ({ window, wait, expected }) => {
    const { gate, clock } = testGate({ ...(window === undefined ? {} : { window }) })
    await gate.once(reportKey, () => 1)
    clock.advance(wait)
    expect(short(await gate.once(reportKey, () => 1))).toBe(expected)
  })
})
