import { describe, expect, it, vi } from 'vitest'
import { byHttpStatus, ClaimLost, createGate, key, NotSentError, ProbeInconclusive, StoreUnavailable, UsageError } from '../src/index.js'
import type { GateOptions, Outcome, Point, Probe, SendContext, Store } from '../src/index.js'
import { memoryStore } from '../src/stores/memory.js'
import { fakeClock } from './fake-clock.js'

process.removeAllListeners('warning')

function make(options: Partial<GateOptions> = {}) {
  const clock = fakeClock()
  const store = options.store ?? memoryStore({ clock })
  const gate = createGate({ clock, store, env: 'test', ...options })
  return { clock, store, gate, again: (more: Partial<GateOptions> = {}) => createGate({ clock, store, env: 'test', ...options, ...more }) }
}

const k = key`report/${'team-1'}/${'2026-W47'}`
const failing = (error: unknown) => () => {
  throw error
}
const withCode = (code: string, extra: object = {}) => Object.assign(new Error(code), { code, ...extra })
const short = (outcome: Outcome<unknown>) => (outcome.status === 'skipped' ? `skipped ${outcome.reason}` : outcome.status)

/** Lets everything that needs no timer settle. */
const settle = async () => {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
}

describe('once', () => {
  it('sends once, then skips with the receipt of the first', async () => {
    const { gate } = make()
    const send = vi.fn(() => ({ id: 'm1' }))
    const outcomes = [await gate.once(k, send), await gate.once(k, send)]
    expect(outcomes).toMatchObject([
      { status: 'sent', value: { id: 'm1' }, receipt: { ref: 'm1', gen: 1, state: 'sent', recorded: true } },
      { status: 'skipped', reason: 'already-sent', receipt: { ref: 'm1', gen: 1, state: 'sent' } },
    ])
    expect(send).toHaveBeenCalledTimes(1)
  })

  it('lets one of many concurrent callers send', async () => {
    const { gate } = make()
    const send = vi.fn(async () => 'done')
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => gate.once(k, send)))
    expect(outcomes.map(short).sort()).toEqual(['sent', ...Array<string>(19).fill('skipped in-progress')].sort())
    expect(send).toHaveBeenCalledTimes(1)
  })

  it('hands a send its signal, deadline and one provider key for every attempt', async () => {
    const { gate, clock } = make({ deadline: '20s' })
    const seen: SendContext[] = []
    await gate.once(k, (context) => {
      seen.push(context)
      throw new NotSentError('later')
    })
    await gate.once(k, (context) => { seen.push(context) })
    expect(seen).toMatchObject([{ attempt: 1, gen: 1, deadlineAt: clock.now() + 20_000 }, { attempt: 2, gen: 2 }])
    expect(new Set(seen.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1)
    expect(seen[0]?.idempotencyKey).toMatch(/^sg1_[a-z2-7]{52}$/)
    expect(seen[0]?.signal.aborted).toBe(false)
  })

  it('gives a new window a new provider key', async () => {
    const { gate, clock } = make({ window: '12h' })
    const keys: string[] = []
    const send = ({ idempotencyKey }: SendContext) => { keys.push(idempotencyKey) }
    await gate.once(k, send)
    clock.advance(13 * 3_600_000)
    await gate.once(k, send)
    expect(new Set(keys).size).toBe(2)
  })

  it('separates environments', async () => {
    const { gate, again } = make()
    await gate.once(k, () => 1)
    expect(short(await again({ env: 'staging' }).once(k, () => 1))).toBe('sent')
  })

  it('rejects misuse before anything happens', async () => {
    const { gate } = make()
    await expect(gate.once(k, undefined as never)).rejects.toThrow(UsageError)
    await expect(gate.once('report/f47ac10b-58cc-4372-a567-0e02b2c3d479' as never, () => 1)).rejects.toThrow(/UUID/)
    expect(() => createGate({ onUnknown: 'maybe' as never })).toThrow(/onUnknown/)
    expect(() => createGate({ deadline: 'soon' })).toThrow(/deadline/)
  })

  it('orThrow answers the value, undefined for a skip, and throws the error of the send', async () => {
    const { gate } = make()
    expect(await gate.once(k, () => 7).orThrow()).toBe(7)
    expect(await gate.once(k, () => 7).orThrow()).toBeUndefined()
    await expect(gate.once(key`report/${'x'}`, failing(new NotSentError('no'))).orThrow()).rejects.toThrow('no')
  })
})

describe('what an error proves', () => {
  const rows: { name: string; error: unknown; expected: 'rejected' | 'unknown' }[] = [
    { name: 'NotSentError', error: new NotSentError('no'), expected: 'rejected' },
    { name: 'NotSentError of another copy of the package', error: Object.assign(new Error('no'), { name: 'NotSentError', code: 'not-sent' }), expected: 'rejected' },
    ...['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ERR_TLS_CERT_ALTNAME_INVALID', 'CERT_HAS_EXPIRED'].map((code) => ({ name: code, error: withCode(code), expected: 'rejected' as const })),
    { name: 'fetch failed because of ECONNREFUSED', error: new TypeError('fetch failed', { cause: withCode('ECONNREFUSED') }), expected: 'rejected' },
    { name: 'all addresses refused', error: Object.assign(new AggregateError([withCode('ECONNREFUSED'), withCode('ECONNREFUSED')]), { code: 'ECONNREFUSED' }), expected: 'rejected' },
    { name: 'one address refused, one reset', error: Object.assign(new AggregateError([withCode('ECONNREFUSED'), withCode('ECONNRESET')]), { code: 'ECONNREFUSED' }), expected: 'unknown' },
    ...['ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ESOCKET'].map((code) => ({ name: code, error: withCode(code), expected: 'unknown' as const })),
    { name: 'an abort', error: new DOMException('aborted', 'AbortError'), expected: 'unknown' },
    { name: 'a plain error', error: new Error('boom'), expected: 'unknown' },
    { name: 'a thrown string', error: 'boom', expected: 'unknown' },
    { name: 'undefined', error: undefined, expected: 'unknown' },
  ]
  it.each(rows)('$name: $expected', async ({ error, expected }) => {
    const { gate } = make()
    const outcome = await gate.once(k, failing(error))
    expect(outcome).toMatchObject({ status: expected, error, receipt: { state: expected === 'rejected' ? 'released' : 'unknown' } })
  })

  it.each([
    { status: 400, proof: 'not-sent' }, { status: 401, proof: 'not-sent' }, { status: 403, proof: 'not-sent' }, { status: 404, proof: 'not-sent' }, { status: 422, proof: 'not-sent' },
    { status: 408, proof: 'unknown' }, { status: 409, proof: 'unknown' }, { status: 429, proof: 'unknown' }, { status: 500, proof: 'unknown' }, { status: 502, proof: 'unknown' }, { status: 504, proof: 'unknown' },
  ])('HTTP $status: $proof', ({ status, proof }) => {
    expect(byHttpStatus(status).verdict).toBe(proof)
  })

  it('asks adapters first, passes retryAfter on, and survives a broken adapter', async () => {
    const broken = () => { throw new Error('adapter') }
    const { gate } = make({ classify: [broken, (error) => byHttpStatus((error as { status: number }).status, 3000)] })
    expect(await gate.once(k, failing(Object.assign(new Error('slow down'), { status: 429 })))).toMatchObject({ status: 'rejected', retryAfter: 3000 })
  })

  it('keeps no message of an error: providers quote recipients', async () => {
    const { gate, store } = make()
    await gate.once(k, failing(withCode('ECONNRESET', { message: 'to ann@example.com' })))
    for await (const { rec } of store.list({})) expect(JSON.stringify(rec)).not.toContain('ann@example.com')
  })
})

describe('deadline', () => {
  it('aborts the signal, answers unknown, and accepts a late success', async () => {
    const { gate, clock, again } = make({ deadline: '20s' })
    let finish: (value: string) => void = () => {}
    let signal: AbortSignal | undefined
    const pending = gate.once(k, (context) => {
      signal = context.signal
      return new Promise<string>((resolve) => { finish = resolve })
    })
    await settle()
    clock.advance(20_000)
    expect(await pending).toMatchObject({ status: 'unknown', receipt: { state: 'unknown' } })
    expect(signal?.aborted).toBe(true)
    expect(short(await again().once(k, () => 1))).toBe('skipped unresolved')
    finish('m9')
    await settle()
    expect((await gate.check(k)).decision).toBe('sent')
  })

  it('frees the key when the late answer proves that nothing left', async () => {
    const { gate, clock } = make({ deadline: '20s' })
    let fail: (error: Error) => void = () => {}
    const pending = gate.once(k, () => new Promise((_resolve, reject) => { fail = reject }))
    await settle()
    clock.advance(20_000)
    await pending
    fail(withCode('ECONNREFUSED'))
    await settle()
    expect((await gate.check(k)).decision).toBe('not-sent')
  })

  const pauses: { name: string; pause: (clock: ReturnType<typeof fakeClock>) => void }[] = [
    { name: 'the process stood still', pause: (clock) => clock.advance(25_000) },
    { name: 'the machine slept: only the wall clock moved', pause: (clock) => clock.jump(25_000) },
  ]
  it.each(pauses)('sends nothing when it is too late before the send: $name', async ({ pause }) => {
    const clock = fakeClock()
    const gate = createGate({ clock, store: memoryStore({ clock }), deadline: '20s', at: (point: Point) => { if (point === 'before-send') pause(clock) } })
    const send = vi.fn()
    const outcome = await gate.once(k, send)
    expect(outcome).toMatchObject({ status: 'rejected', error: expect.any(ClaimLost) as unknown, receipt: { state: 'released' } })
    expect(send).not.toHaveBeenCalled()
  })
})

describe('probe', () => {
  const answers: { name: string; probe: Probe; expected: string; check: string }[] = [
    { name: 'found', probe: async () => ({ found: { id: 'm3' } }), expected: 'skipped probe-found', check: 'sent' },
    { name: 'absent', probe: async () => ({ absent: true }), expected: 'sent', check: 'sent' },
    { name: 'cannot tell', probe: async () => ({ cannotTell: 'index is down' }), expected: 'rejected', check: 'not-sent' },
    { name: 'throws', probe: async () => { throw new Error('401') }, expected: 'rejected', check: 'not-sent' },
    { name: 'answers a boolean', probe: (async () => false) as never, expected: 'rejected', check: 'not-sent' },
  ]
  it.each(answers)('$name: $expected', async ({ probe, expected, check }) => {
    const { gate } = make()
    expect(short(await gate.once(k, { send: () => 1, probe }))).toBe(expected)
    expect((await gate.check(k)).decision).toBe(check)
  })

  it('says why nothing was sent', async () => {
    const { gate } = make()
    const outcome = await gate.once(k, { send: () => 1, probe: async () => ({ cannotTell: 'index is down' }) })
    expect(outcome).toMatchObject({ error: expect.any(ProbeInconclusive) as unknown })
    expect(outcome.status === 'rejected' && String(outcome.error)).toContain('index is down')
  })

  it('is renewed by heartbeats, so that a slow look loses no claim', async () => {
    const { gate, clock, again } = make({ lease: '30s', deadline: '120s' })
    let answer: (value: { absent: true }) => void = () => {}
    const pending = gate.once(k, { send: () => 1, probe: () => new Promise((resolve) => { answer = resolve }) })
    await settle()
    for (let beat = 0; beat < 9; beat += 1) {
      clock.advance(10_000)
      await settle()
    }
    expect(short(await again().once(k, () => 1))).toBe('skipped in-progress')
    answer({ absent: true })
    expect(short(await pending)).toBe('sent')
  })

  it('gives up a probe that never answers', async () => {
    const { gate, clock } = make({ deadline: '20s' })
    const pending = gate.once(k, { send: () => 1, probe: () => new Promise(() => {}) })
    await settle()
    clock.advance(20_000)
    expect(await pending).toMatchObject({ status: 'rejected' })
  })
})

describe('an unknown outcome', () => {
  const lost = async (options: Partial<GateOptions> = {}) => {
    const made = make(options)
    await made.gate.once(k, failing(withCode('ECONNRESET')))
    return made
  }
  const absent: Probe = async () => ({ absent: true })

  it('suppress: nobody sends until somebody decides', async () => {
    const { gate } = await lost()
    expect(short(await gate.once(k, () => 1))).toBe('skipped unresolved')
    expect(await gate.resolve(k, { verdict: 'not-sent', why: 'not in the sent folder', by: 'ann' })).toMatchObject({ ok: true, receipt: { state: 'released' } })
    expect(short(await gate.once(k, () => 1))).toBe('sent')
  })

  it('resolve sent: nobody sends', async () => {
    const { gate } = await lost()
    await gate.resolve(k, { verdict: 'sent', why: 'it is in the thread', ref: 'm5' })
    expect(await gate.once(k, () => 1)).toMatchObject({ status: 'skipped', reason: 'already-sent', receipt: { ref: 'm5' } })
    expect(await gate.resolve(k, { verdict: 'not-sent', why: 'changed my mind' })).toMatchObject({ ok: false, reason: 'already-sent' })
  })

  it('resend: the next call sends again with the same provider key', async () => {
    const { gate } = await lost({ onUnknown: 'resend' })
    expect(await gate.once(k, ({ attempt }) => attempt)).toMatchObject({ status: 'sent', value: 2 })
  })

  it('resend: a second attempt that is refused leaves the first one unknown', async () => {
    const { gate } = await lost({ onUnknown: 'resend' })
    await gate.once(k, failing(new NotSentError('no')))
    expect((await gate.check(k)).decision).toBe('unknown')
  })

  const settled = 20_000 + 60_000 + 1
  const reconciling: { name: string; probe: Probe; wait: number; expected: string }[] = [
    { name: 'found', probe: async () => ({ found: 'm4' }), wait: 0, expected: 'skipped probe-found' },
    { name: 'absent before it settled', probe: absent, wait: settled - 2, expected: 'skipped unresolved' },
    { name: 'absent after it settled', probe: absent, wait: settled, expected: 'sent' },
    { name: 'absent, but from an old reading', probe: async () => ({ absent: true, asOf: 0 }), wait: settled, expected: 'skipped unresolved' },
    { name: 'cannot tell', probe: async () => ({ cannotTell: 'down' }), wait: settled, expected: 'skipped unresolved' },
  ]
  it.each(reconciling)('reconcile, probe $name: $expected', async ({ probe, wait, expected }) => {
    const { gate, clock } = await lost({ onUnknown: 'reconcile' })
    clock.advance(wait)
    expect(short(await gate.once(k, { send: () => 1, probe }))).toBe(expected)
  })

  it('reconcile alone decides without sending', async () => {
    const { gate, clock } = await lost()
    expect(await gate.reconcile(k, absent)).toMatchObject({ ok: false, reason: 'not-settled' })
    clock.advance(settled)
    expect(await gate.reconcile(k, absent)).toMatchObject({ ok: true, receipt: { state: 'released' } })
    expect(await gate.reconcile(k, absent)).toMatchObject({ ok: false, reason: 'nothing-to-do' })
  })
})

describe('windows', () => {
  const day = 86_400_000
  const rows: { name: string; window: GateOptions['window']; wait: number; expected: string }[] = [
    { name: 'forever', window: 'forever', wait: 4000 * day, expected: 'skipped already-sent' },
    { name: 'sliding, inside', window: '7d', wait: 7 * day, expected: 'skipped already-sent' },
    { name: 'sliding, over', window: '7d', wait: 7 * day + 1, expected: 'sent' },
    { name: 'calendar day in Auckland, same day', window: { slot: 'day', tz: 'Pacific/Auckland' }, wait: 5 * 3_600_000, expected: 'skipped already-sent' },
    { name: 'calendar day in Auckland, next day', window: { slot: 'day', tz: 'Pacific/Auckland' }, wait: 7 * 3_600_000, expected: 'sent' },
    { name: 'calendar week, same week', window: { slot: 'week', tz: 'UTC' }, wait: day, expected: 'skipped already-sent' },
    { name: 'calendar week, next week', window: { slot: 'week', tz: 'UTC' }, wait: 2 * day, expected: 'sent' },
  ]
  it.each(rows)('$name: $expected', async ({ window, wait, expected }) => {
    const { gate, clock } = make({ ...(window === undefined ? {} : { window }) })
    await gate.once(k, () => 1)
    clock.advance(wait)
    expect(short(await gate.once(k, () => 1))).toBe(expected)
  })
})

describe('mode observe', () => {
  it('sends what it would have skipped, and says so', async () => {
    const { gate } = make({ mode: 'observe' })
    const send = vi.fn(() => 1)
    const outcomes = [await gate.once(k, send), await gate.once(k, send)]
    expect(outcomes).toMatchObject([{ status: 'sent' }, { status: 'sent', wouldSkip: 'already-sent' }])
    expect(send).toHaveBeenCalledTimes(2)
  })

  it('sends when the store does not answer', async () => {
    const clock = { ...fakeClock(), after: (_milliseconds: number, callback: () => void) => (queueMicrotask(callback), () => {}) }
    const gate = createGate({ mode: 'observe', clock, store: broken(memoryStore(), { read: true, cas: true }) })
    expect(await gate.once(k, () => 1)).toMatchObject({ status: 'sent', wouldSkip: 'unresolved', receipt: { recorded: false } })
  })
})

function broken(store: Store, fails: { read?: boolean; cas?: boolean }): Store {
  const fail = () => Promise.reject(new StoreUnavailable('The test store is down.'))
  return { ...store, ...(fails.read === true ? { read: fail } : {}), ...(fails.cas === true ? { cas: fail } : {}) }
}

describe('a store that fails', () => {
  it.each([{ fails: { read: true } }, { fails: { cas: true } }])('throws and sends nothing: $fails', async ({ fails }) => {
    const { gate } = make({ store: broken(memoryStore(), fails) })
    const send = vi.fn()
    await expect(gate.once(k, send)).rejects.toThrow(StoreUnavailable)
    expect(send).not.toHaveBeenCalled()
  })
})

describe('payloads', () => {
  it('notes another payload under the same key, and skips', async () => {
    const { gate } = make()
    await gate.once(k, { send: () => 1, payload: 'one wording' })
    expect(await gate.once(k, { send: () => 1, payload: 'another wording' })).toMatchObject({ status: 'skipped', receipt: { mismatch: true } })
  })

  it('throws where asked to', async () => {
    const { gate } = make({ mismatch: 'throw' })
    await gate.once(k, { send: () => 1, payload: 'a' })
    await expect(gate.once(k, { send: () => 1, payload: 'b' })).rejects.toThrow(/another payload/)
  })
})
