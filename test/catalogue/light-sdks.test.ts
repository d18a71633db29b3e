import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { rowsOfSender } from '../../scripts/verify-catalogue/rows-of.mjs'
import { verifyRows } from '../../scripts/verify-catalogue/verify-entry.mjs'
import { expandPath, parsePath, senders } from '../../src/catalogue/index.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** Small SDKs that are installed for development; `npm run verify-catalogue` proves the others. */
const light = ['nodemailer', 'resend', 'sendgrid', 'postmark', 'slack', 'slack-webhook', 'web-push', 'telegraf', 'expo-push', 'loops', 'pagerduty', 'ntfy', 'svix']

describe('the compiler finds every row in the real package', () => {
  it.each(senders.filter((entry) => light.includes(entry.provider)).map((entry) => ({ provider: entry.provider, entry })))('$provider', ({ entry }) => {
    // Rows of an older generation need that generation: only the installed one is proved here.
    const rows = rowsOfSender({ ...entry, members: entry.members.filter((member) => member.versions === undefined) }, { expandPath, parsePath })
    const results = verifyRows(entry, rows, [root])
    expect(results.filter((result) => result.status !== 'proved').map(({ row, why }) => `${row.path}: ${why}`)).toEqual([])
    expect(results.length).toBeGreaterThan(0)
  }, 60_000)

  it('does not prove what is not there', () => {
    const resend = senders.find((entry) => entry.provider === 'resend')
    const invented = { path: 'Resend().emails.fly', role: 'send', modules: ['resend'], steps: parsePath('Resend().emails.fly'), evidence: 'compiler' }
    expect(verifyRows(resend ?? { packages: [] }, [invented], [root]).map((result) => result.status)).toEqual(['failed'])
  }, 60_000)
})
