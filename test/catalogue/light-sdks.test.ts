import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { missingOf } from '../../scripts/verify-catalogue/install.mjs'
import { rowsOfSender } from '../../scripts/verify-catalogue/rows-of.mjs'
import { verifyRows } from '../../scripts/verify-catalogue/verify-entry.mjs'
import { expandPath, parsePath, senders } from '../../src/catalogue/index.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** Small SDKs that are installed for development; `npm run verify-catalogue` proves the others. */
const light = [
  'nodemailer',
  'resend',
  'sendgrid',
  'postmark',
  'slack',
  'slack-webhook',
  'web-push',
  'telegraf',
  'expo-push',
  'loops',
  'pagerduty',
  'ntfy',
  'svix',
]

describe('the compiler finds every row in the real package', () => {
  it.each(
    senders.filter((entry) => light.includes(entry.provider)).map((entry) => ({ provider: entry.provider, entry })),
  )(
    '$provider',
    ({ entry }) => {
      // Rows of an older generation need that generation: only the installed one is proved here.
      const rows = rowsOfSender(
        { ...entry, members: entry.members.filter((member) => member.versions === undefined) },
        { expandPath, parsePath },
      )
      const results = verifyRows(entry, rows, [root])
      expect(
        results.filter((result) => result.status !== 'proved').map(({ row, why }) => `${row.path}: ${why}`),
      ).toEqual([])
      expect(results.length).toBeGreaterThan(0)
    },
    60_000,
  )

  it.each([
    { path: 'Resend().emails.send', place: undefined, status: 'proved' },
    { path: 'Resend().emails.fly', place: undefined, status: 'failed' },
    {
      path: 'Resend().emails.send',
      place: { kind: 'value', argument: 1, property: 'idempotencyKey' },
      status: 'proved',
    },
    { path: 'Resend().emails.send', place: { kind: 'value', argument: 1, property: 'onceKey' }, status: 'failed' },
    { path: 'createTransport().sendMail', place: { kind: 'argument', index: 1 }, status: 'proved' },
    { path: 'createTransport().sendMail', place: { kind: 'argument', index: 'last-function' }, status: 'proved' },
    { path: 'createTransport().sendMail', place: { kind: 'argument', index: 0 }, status: 'failed' },
    { path: 'createTransport().sendMail', place: { kind: 'argument', index: 2 }, status: 'failed' },
    { path: 'App', place: { kind: 'annotated' }, status: 'failed' },
    { path: 'Telegraf', place: { kind: 'class-method', relation: 'extends', method: 'launch' }, status: 'proved' },
    { path: 'Telegraf', place: { kind: 'class-method', relation: 'extends', method: 'land' }, status: 'failed' },
    { path: 'Telegraf().command', place: { kind: 'property', index: 0, property: 'handler' }, status: 'failed' },
  ])(
    '$path with $place is $status',
    ({ path, place, status }) => {
      const modules = ['resend', 'nodemailer', 'telegraf']
      const row = {
        path,
        role: 'send',
        evidence: 'compiler' as const,
        tries: modules.map((module) => ({
          module,
          ambient: [],
          steps: parsePath(path),
          ...(place === undefined ? {} : { place }),
        })),
      }
      expect(verifyRows({ packages: modules }, [row], [root]).map((result) => result.status)).toEqual([status])
    },
    60_000,
  )

  it('lists a row that rests on documentation as stated, with the reason', () => {
    const row = {
      path: 'Resend().emails.fly',
      role: 'send',
      evidence: 'documentation' as const,
      tries: [{ module: 'resend', ambient: [], steps: parsePath('Resend().emails.fly') }],
    }
    expect(verifyRows({ packages: ['resend'] }, [row], [root])).toMatchObject([
      { status: 'stated', why: 'step 4 of 4 not found' },
    ])
  }, 60_000)
})

describe('the package that npm lacks', () => {
  it.each([
    ['npm error code ETARGET\nnpm error notarget No matching version found for baileys@9.9.9.\n', 'baileys@9.9.9'],
    ['npm error notarget No matching version found for @sinch/conversation@1.5.0.\n', '@sinch/conversation@1.5.0'],
    ["npm error 404  '@acme/none@1.0.0' is not in this registry.\n", '@acme/none'],
    ['npm error code ENOVERSIONS\nnpm error No versions available for @acme/empty\n', '@acme/empty'],
    ['npm error code 128\nnpm error An unknown git error occurred\n', undefined],
  ])('%j: %s', (stderr, missing) => {
    expect(missingOf({ stderr })).toBe(missing)
  })
})
