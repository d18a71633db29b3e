import { describe, expect, it } from 'vitest'
import { byHttpStatus, NotSentError } from '../src/index.js'
import { failing, reportKey, testGate, withCode } from './support/test-gate.js'

describe('what an error proves', () => {
  const rows: { name: string; error: unknown; expected: 'rejected' | 'unknown' }[] = [
    { name: 'NotSentError', error: new NotSentError('no'), expected: 'rejected' },
    {
      name: 'NotSentError of another copy of the package',
      error: Object.assign(new Error('no'), { name: 'NotSentError', code: 'not-sent' }),
      expected: 'rejected',
    },
    ...['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ERR_TLS_CERT_ALTNAME_INVALID', 'CERT_HAS_EXPIRED'].map((code) => ({
      name: code,
      error: withCode(code),
      expected: 'rejected' as const,
    })),
    {
      name: 'fetch failed because of ECONNREFUSED',
      error: new TypeError('fetch failed', { cause: withCode('ECONNREFUSED') }),
      expected: 'rejected',
    },
    {
      name: 'all addresses refused',
      error: Object.assign(new AggregateError([withCode('ECONNREFUSED'), withCode('ECONNREFUSED')]), {
        code: 'ECONNREFUSED',
      }),
      expected: 'rejected',
    },
    {
      name: 'one address refused, one reset',
      error: Object.assign(new AggregateError([withCode('ECONNREFUSED'), withCode('ECONNRESET')]), {
        code: 'ECONNREFUSED',
      }),
      expected: 'unknown',
    },
    ...['ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ESOCKET'].map((code) => ({
      name: code,
      error: withCode(code),
      expected: 'unknown' as const,
    })),
    { name: 'an abort', error: new DOMException('aborted', 'AbortError'), expected: 'unknown' },
    { name: 'a plain error', error: new Error('boom'), expected: 'unknown' },
    { name: 'a thrown string', error: 'boom', expected: 'unknown' },
    { name: 'undefined', error: undefined, expected: 'unknown' },
  ]
  it.each(rows)('$name: $expected', async ({ error, expected }) => {
    const { gate } = testGate()
    const outcome = await gate.once(reportKey, failing(error))
    expect(outcome).toMatchObject({
      status: expected,
      error,
      receipt: { state: expected === 'rejected' ? 'released' : 'unknown' },
    })
  })

  it.each([
    { status: 400, proof: 'not-sent' },
    { status: 401, proof: 'not-sent' },
    { status: 403, proof: 'not-sent' },
    { status: 404, proof: 'not-sent' },
    { status: 422, proof: 'not-sent' },
    { status: 408, proof: 'unknown' },
    { status: 409, proof: 'unknown' },
    { status: 429, proof: 'unknown' },
    { status: 500, proof: 'unknown' },
    { status: 502, proof: 'unknown' },
    { status: 504, proof: 'unknown' },
  ])('HTTP $status: $proof', ({ status, proof }) => {
    expect(byHttpStatus(status).verdict).toBe(proof)
  })

  it('asks adapters first, passes retryAfter on, and survives a broken adapter', async () => {
    const broken = () => {
      throw new Error('adapter')
    }
    const { gate } = testGate({
      classify: [broken, (error) => byHttpStatus((error as { status: number }).status, 3000)],
    })
    expect(await gate.once(reportKey, failing(Object.assign(new Error('slow down'), { status: 429 })))).toMatchObject({
      status: 'rejected',
      retryAfter: 3000,
    })
  })

  it('keeps no message of an error: providers quote recipients', async () => {
    const { gate, store } = testGate()
    await gate.once(reportKey, failing(withCode('ECONNRESET', { message: 'to ann@example.com' })))
    for await (const { rec } of store.list({})) expect(JSON.stringify(rec)).not.toContain('ann@example.com')
  })
})
