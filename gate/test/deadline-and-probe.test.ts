import { describe, expect, it, vi } from 'vitest'
import { ClaimLost, createGate, ProbeInconclusive } from '../src/index.js'
import type { Point, Probe } from '../src/index.js'
import { memoryStore } from '../src/stores/memory.js'
import { fakeClock } from './fake-clock.js'
import { reportKey, settle, short, testGate, withCode } from './support/test-gate.js'

describe('deadline', () => {
  it('aborts the signal, answers unknown, and accepts a late success', async () => {
    const { gate, clock, again } = testGate({ deadline: '20s' })
    let finish: (value: string) => void = () => {}
    let signal: AbortSignal | undefined
    const pending = gate.once(reportKey, (context) => {
      signal = context.signal
      return new Promise<string>((resolve) => {
        finish = resolve
      })
    })
    await settle()
    clock.advance(20_000)
    expect(await pending).toMatchObject({ status: 'unknown', receipt: { state: 'unknown' } })
    expect(signal?.aborted).toBe(true)
    expect(short(await again().once(reportKey, () => 1))).toBe('skipped unresolved')
    finish('m9')
    await settle()
    expect((await gate.check(reportKey)).decision).toBe('sent')
  })

  it('frees the key when the late answer proves that nothing left', async () => {
    const { gate, clock } = testGate({ deadline: '20s' })
    let fail: (error: Error) => void = () => {}
    const pending = gate.once(
      reportKey,
      () =>
        new Promise((_resolve, reject) => {
          fail = reject
        }),
    )
    await settle()
    clock.advance(20_000)
    await pending
    fail(withCode('ECONNREFUSED'))
    await settle()
    expect((await gate.check(reportKey)).decision).toBe('not-sent')
  })

  const pauses: { name: string; pause: (clock: ReturnType<typeof fakeClock>) => void }[] = [
    { name: 'the process stood still', pause: (clock) => clock.advance(25_000) },
    { name: 'the machine slept: only the wall clock moved', pause: (clock) => clock.jump(25_000) },
  ]
  it.each(pauses)('sends nothing when it is too late before the send: $name', async ({ pause }) => {
    const clock = fakeClock()
    const gate = createGate({
      clock,
      store: memoryStore({ clock }),
      deadline: '20s',
      at: (point: Point) => {
        if (point === 'before-send') pause(clock)
      },
    })
    const send = vi.fn()
    const outcome = await gate.once(reportKey, send)
    expect(outcome).toMatchObject({
      status: 'rejected',
      error: expect.any(ClaimLost) as unknown,
      receipt: { state: 'released' },
    })
    expect(send).not.toHaveBeenCalled()
  })
})

describe('probe', () => {
  const answers: { name: string; probe: Probe; expected: string; check: string }[] = [
    { name: 'found', probe: async () => ({ found: { id: 'm3' } }), expected: 'skipped probe-found', check: 'sent' },
    { name: 'absent', probe: async () => ({ absent: true }), expected: 'sent', check: 'sent' },
    {
      name: 'cannot tell',
      probe: async () => ({ cannotTell: 'index is down' }),
      expected: 'rejected',
      check: 'not-sent',
    },
    {
      name: 'throws',
      probe: async () => {
        throw new Error('401')
      },
      expected: 'rejected',
      check: 'not-sent',
    },
    { name: 'answers a boolean', probe: (async () => false) as never, expected: 'rejected', check: 'not-sent' },
  ]
  it.each(answers)('$name: $expected', async ({ probe, expected, check }) => {
    const { gate } = testGate()
    expect(short(await gate.once(reportKey, { send: () => 1, probe }))).toBe(expected)
    expect((await gate.check(reportKey)).decision).toBe(check)
  })

  it('says why nothing was sent', async () => {
    const { gate } = testGate()
    const outcome = await gate.once(reportKey, { send: () => 1, probe: async () => ({ cannotTell: 'index is down' }) })
    expect(outcome).toMatchObject({ error: expect.any(ProbeInconclusive) as unknown })
    expect(outcome.status === 'rejected' && String(outcome.error)).toContain('index is down')
  })

  it('is renewed by heartbeats, so that a slow look loses no claim', async () => {
    const { gate, clock, again } = testGate({ lease: '30s', deadline: '120s' })
    let answer: (value: { absent: true }) => void = () => {}
    const pending = gate.once(reportKey, {
      send: () => 1,
      probe: () =>
        new Promise((resolve) => {
          answer = resolve
        }),
    })
    await settle()
    for (let beat = 0; beat < 9; beat += 1) {
      clock.advance(10_000)
      await settle()
    }
    expect(short(await again().once(reportKey, () => 1))).toBe('skipped in-progress')
    answer({ absent: true })
    expect(short(await pending)).toBe('sent')
  })

  it('gives up a probe that never answers', async () => {
    const { gate, clock } = testGate({ deadline: '20s' })
    const pending = gate.once(reportKey, { send: () => 1, probe: () => new Promise(() => {}) })
    await settle()
    clock.advance(20_000)
    expect(await pending).toMatchObject({ status: 'rejected' })
  })
})
