import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { key, parseKey, UsageError } from '../src/index.js'
import { keyHash, providerKey } from '../src/hash.js'
import { slotName } from '../src/window.js'
import { milliseconds } from '../src/duration.js'

describe('keys', () => {
  it.each([
    { made: key`weekly-report/${'team-7'}/${'2026-W47'}`, text: 'weekly-report/team-7/2026-W47' },
    { made: key`invoice/${42}`, text: 'invoice/42' },
    {
      made: key({ purpose: 'invoice', subject: 42, audience: 'billing', slot: '2026-11' }),
      text: 'invoice/42/billing/2026-11',
    },
    { made: key({ purpose: 'invoice', subject: 42, slot: '2026-11' }), text: 'invoice/42/-/2026-11' },
    { made: key`a/${'b/c'}`, text: 'a/b%2Fc' },
    { made: key`a/${'50%'}`, text: 'a/50%25' },
    { made: key`a/${'e\u0301'}`, text: 'a/\u00e9' },
    { made: parseKey('  weekly-report  '), text: 'weekly-report' },
    {
      made: key.allow('uuid')`user/${'f47ac10b-58cc-4372-a567-0e02b2c3d479'}`,
      text: 'user/f47ac10b-58cc-4372-a567-0e02b2c3d479',
    },
    {
      made: key({ purpose: 'user', subject: '01ARZ3NDEKTSV4RRFFQ69G5FAV', allow: ['ulid'] }),
      text: 'user/01ARZ3NDEKTSV4RRFFQ69G5FAV',
    },
    { made: key`due/${'2026-11-21'}`, text: 'due/2026-11-21' },
    { made: key`phone/${'4915112345678'}`, text: 'phone/4915112345678' },
    { made: key`user/${'6ba7b810-9dad-11d1-80b4-00c04fd430c8'}`, text: 'user/6ba7b810-9dad-11d1-80b4-00c04fd430c8' },
  ])('$text', ({ made, text }) => {
    expect([made.text, String(made), made.purpose]).toEqual([text, text, text.split('/')[0]])
  })

  const refused: { name: string; make: () => unknown; says: RegExp }[] = [
    {
      name: 'a random UUID',
      make: () => key`report/${'f47ac10b-58cc-4372-a567-0e02b2c3d479'}`,
      says: /UUID.*key\.allow\('uuid'\)/,
    },
    { name: 'a time-ordered UUID', make: () => key`report/${'0190163d-8694-739b-aea5-966c26f8ad91'}`, says: /UUID/ },
    { name: 'a ULID', make: () => key`report/${'01ARZ3NDEKTSV4RRFFQ69G5FAV'}`, says: /ULID/ },
    { name: 'Date.now()', make: () => key`report/${1795237200000}`, says: /milliseconds/ },
    { name: 'an ISO time', make: () => key`report/${'2026-11-21T05:00:00.000Z'}`, says: /second/ },
    { name: 'a missing value', make: () => key`report/${undefined as never}`, says: /undefined/ },
    { name: 'null', make: () => key`report/${null as never}`, says: /null/ },
    { name: 'the word undefined', make: () => key`report/${`${undefined}`}`, says: /missing/ },
    { name: 'an object', make: () => key`report/${{} as never}`, says: /object/ },
    { name: 'an empty text', make: () => key`report/${' '}`, says: /empty/ },
    { name: 'a fraction', make: () => key`report/${0.1}`, says: /whole numbers/ },
    { name: 'NaN', make: () => key`report/${Number.NaN}`, says: /whole numbers/ },
    { name: 'only a purpose', make: () => key`report`, says: /only a purpose/ },
    { name: 'an empty segment', make: () => parseKey('report//1'), says: /empty segment/ },
    { name: 'an empty key', make: () => parseKey(' '), says: /empty/ },
    { name: 'a control character', make: () => parseKey('report/a\u0000b'), says: /control/ },
    { name: 'a key as long as a message', make: () => parseKey(`report/${'x'.repeat(600)}`), says: /512/ },
  ]
  it.each(refused)('refuses $name', ({ make, says }) => {
    expect(make).toThrow(UsageError)
    expect(make).toThrow(says)
  })

  it('never lets two different part lists make one key', () => {
    const part = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('a', 'b', '/', '%', '2', 'F', 'é') })
    const lists = fc.tuple(
      fc.array(part, { minLength: 2, maxLength: 4 }),
      fc.array(part, { minLength: 2, maxLength: 4 }),
    )
    const build = (parts: string[]) =>
      key(
        Object.assign([...parts.map((_, index) => (index === 0 ? '' : '/')), ''], { raw: [] }) as never,
        ...(parts as never[]),
      ).text
    fc.assert(fc.property(lists, ([a, b]) => (build(a) === build(b)) === (JSON.stringify(a) === JSON.stringify(b))))
  })

  it('reads its own text back', () => {
    const part = fc
      .string({ minLength: 1, maxLength: 20 })
      .filter((text) => text.trim() !== '' && !/\p{Cc}/u.test(text))
    fc.assert(
      fc.property(part, (text) => {
        const made = key`purpose/${`x${text}x`}`
        expect(parseKey(made.text).text).toBe(made.text)
      }),
    )
  })
})

describe('hashes', () => {
  const hash = (over: Partial<Parameters<typeof keyHash>[0]> = {}) =>
    keyHash({ env: 'production', text: 'a/b', slot: null, secret: null, ...over })

  it('stay what they are: a changed hash is a duplicate for every user', () => {
    expect(hash()).toBe('68289fa64a45e209d97f1b2a0b7940cc00fcd1b95d8e32e4bec2d9d128a2f9db')
    expect(providerKey(hash(), 0)).toBe('sg1_5w3yahiws3sfmz2nuluzyeqr6qbkyaovdgn6m6gfgczf3cs2yxoq')
  })

  it('differ by environment, text, slot, secret and issue', () => {
    const all = [
      hash(),
      hash({ env: 'staging' }),
      hash({ text: 'a/c' }),
      hash({ slot: '2026-W47@UTC' }),
      hash({ secret: 's' }),
      providerKey(hash(), 0),
      providerKey(hash(), 1),
    ]
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('slots', () => {
  const at = (text: string) => Date.parse(text)
  it.each([
    { slot: 'hour', tz: 'UTC', now: '2026-11-21T05:59:59Z', name: '2026-11-21T05' },
    { slot: 'day', tz: 'Pacific/Auckland', now: '2026-11-21T11:00:00Z', name: '2026-11-22' },
    { slot: 'day', tz: 'America/Los_Angeles', now: '2026-11-21T05:00:00Z', name: '2026-11-20' },
    { slot: 'week', tz: 'UTC', now: '2026-11-22T23:59:59Z', name: '2026-W47' },
    { slot: 'week', tz: 'UTC', now: '2026-11-23T00:00:00Z', name: '2026-W48' },
    { slot: 'week', tz: 'UTC', now: '2027-01-01T12:00:00Z', name: '2026-W53' },
    { slot: 'week', tz: 'UTC', now: '2024-12-30T12:00:00Z', name: '2025-W01' },
    { slot: 'week', tz: 'UTC', now: '2023-01-01T12:00:00Z', name: '2022-W52' },
    { slot: 'month', tz: 'Asia/Tokyo', now: '2026-11-30T15:00:00Z', name: '2026-12' },
    { slot: 'year', tz: 'UTC', now: '2026-11-21T05:00:00Z', name: '2026' },
  ] as const)('$slot of $now in $tz is $name', ({ slot, tz, now, name }) => {
    expect(slotName({ slot, tz }, at(now))).toBe(name)
  })

  it('refuses an unknown time zone', () => {
    expect(() => slotName({ slot: 'day', tz: 'Mars/Olympus' }, 0)).toThrow(/time zone/)
  })
})

describe('durations', () => {
  it.each([
    { text: '500ms', value: 500 },
    { text: '20s', value: 20_000 },
    { text: '1.5h', value: 5_400_000 },
    { text: '7d', value: 604_800_000 },
    { text: 250, value: 250 },
  ])('$text', ({ text, value }) => {
    expect(milliseconds(text, 'window')).toBe(value)
  })

  it.each(['', '20', 's', '-5s', '0s', 0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses %j', (value) => {
    expect(() => milliseconds(value, 'window')).toThrow(/window/)
  })
})
