import { describe, expect, it } from 'vitest'
import { NotSentError } from '../src/index.js'
import type { GateOptions, Probe } from '../src/index.js'
import { failing, reportKey, short, testGate, withCode } from './support/test-gate.js'

describe('an unknown outcome', () => {
  const lost = async (options: Partial<GateOptions> = {}) => {
    const made = testGate(options)
    await made.gate.once(reportKey, failing(withCode('ECONNRESET')))
    return made
  }
  const absent: Probe = async () => ({ absent: true })

  it('suppress: nobody sends until somebody decides', async () => {
    const { gate } = await lost()
    expect(short(await gate.once(reportKey, () => 1))).toBe('skipped unresolved')
    expect(
      await gate.resolve(reportKey, { verdict: 'not-sent', why: 'not in the sent folder', by: 'ann' }),
    ).toMatchObject({ ok: true, receipt: { state: 'released' } })
    expect(short(await gate.once(reportKey, () => 1))).toBe('sent')
  })

  it('resolve sent: nobody sends', async () => {
    const { gate } = await lost()
    await gate.resolve(reportKey, { verdict: 'sent', why: 'it is in the thread', ref: 'm5' })
    expect(await gate.once(reportKey, () => 1)).toMatchObject({
      status: 'skipped',
      reason: 'already-sent',
      receipt: { ref: 'm5' },
    })
    expect(await gate.resolve(reportKey, { verdict: 'not-sent', why: 'changed my mind' })).toMatchObject({
      ok: false,
      reason: 'already-sent',
    })
  })

  it('resend: the next call sends again with the same provider key', async () => {
    const { gate } = await lost({ onUnknown: 'resend' })
    expect(await gate.once(reportKey, ({ attempt }) => attempt)).toMatchObject({ status: 'sent', value: 2 })
  })

  it('resend: a second attempt that is refused leaves the first one unknown', async () => {
    const { gate } = await lost({ onUnknown: 'resend' })
    await gate.once(reportKey, failing(new NotSentError('no')))
    expect((await gate.check(reportKey)).decision).toBe('unknown')
  })

  const settled = 20_000 + 60_000 + 1
  const reconciling: { name: string; probe: Probe; wait: number; expected: string }[] = [
    { name: 'found', probe: async () => ({ found: 'm4' }), wait: 0, expected: 'skipped probe-found' },
    { name: 'absent before it settled', probe: absent, wait: settled - 2, expected: 'skipped unresolved' },
    { name: 'absent after it settled', probe: absent, wait: settled, expected: 'sent' },
    {
      name: 'absent, but from an old reading',
      probe: async () => ({ absent: true, asOf: 0 }),
      wait: settled,
      expected: 'skipped unresolved',
    },
    { name: 'cannot tell', probe: async () => ({ cannotTell: 'down' }), wait: settled, expected: 'skipped unresolved' },
  ]
  it.each(reconciling)('reconcile, probe $name: $expected', async ({ probe, wait, expected }) => {
    const { gate, clock } = await lost({ onUnknown: 'reconcile' })
    clock.advance(wait)
    expect(short(await gate.once(reportKey, { send: () => 1, probe }))).toBe(expected)
  })

  it('reconcile alone decides without sending', async () => {
    const { gate, clock } = await lost()
    expect(await gate.reconcile(reportKey, absent)).toMatchObject({ ok: false, reason: 'not-settled' })
    clock.advance(settled)
    expect(await gate.reconcile(reportKey, absent)).toMatchObject({ ok: true, receipt: { state: 'released' } })
    expect(await gate.reconcile(reportKey, absent)).toMatchObject({ ok: false, reason: 'nothing-to-do' })
  })
})
