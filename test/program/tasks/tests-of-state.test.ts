import { describe, expect, it } from 'vitest'
import type { SyncStatus } from '../../../src/result/coverage-report.js'
import { tasksOf } from './task-program.js'

type Row = readonly [what: string, want: SyncStatus, body: string]

const head = `import cron from 'node-cron'
import nodemailer from 'nodemailer'
import { prisma } from '@shop/db'
const mailer = nodemailer.createTransport({})
const id = 'a'
const alert = (text) => fetch('https://hooks.slack.com/services/T/B/x', { method: 'POST', body: text })
async function optedOut(id) { try { const u = await prisma.user.findUnique({ where: { id } }); return u.unsubscribed } catch { return false } }
async function found(id) { const body = { fields: {} }; const u = await prisma.user.findFirst({ where: { id } }); if (u) body.fields.owner = { id: u.id }; return body }
`
const send = 'await mailer.sendMail({})'
const read = 'const o = await prisma.order.findUnique({ where: { id } })'

const rows: readonly Row[] = [
  [
    'a report of the failure of an act that is tested',
    'present',
    `try { ${read}; if (o.status !== 'open') return; ${send} } catch (e) { await alert(e.message) }`,
  ],
  [
    'a report of the failure of an act that is not tested',
    'missing',
    `try { ${send} } catch (e) { await alert(e.message) }`,
  ],
  [
    'a report by the promise',
    'present',
    `${read}; if (o.status !== 'open') return; await mailer.sendMail({}).catch((e) => alert(e.message))`,
  ],
  [
    'an act because a look-up failed is no report',
    'missing',
    `try { await prisma.order.count() } catch (e) { await alert(e.message) } ${read}; if (o.status !== 'open') return; ${send}`,
  ],
  ['only the report acts', 'missing', `try { ${read}; console.log(o) } catch (e) { await alert(e.message) }`],
  [
    'one of two states is open',
    'present',
    `${read}; const p = await prisma.parcel.findUnique({ where: { id } }); if (o.status === 'sent' && p.status === 'sent') return; ${send}`,
  ],
  [
    'one of two lists by state is not empty',
    'present',
    `const all = await prisma.order.findMany({ where: { status: 'due' } }); const a = all.filter((o) => o.total > 5); const b = all.filter((o) => o.total < 1); if (a.length === 0 && b.length === 0) return; await mailer.sendMail({ text: a.length + b.length })`,
  ],
  [
    'one of two look-ups is there',
    'content-only',
    `${read}; const p = await prisma.parcel.findUnique({ where: { id } }); if (!o && !p) return; await mailer.sendMail({ text: o.total })`,
  ],
  [
    'what belongs to a row, chosen by a state',
    'present',
    'const u = await prisma.user.findUnique({ where: { id }, include: { messages: { where: { readInApp: null } } } }); const unread = u.messages; if (unread.length === 0) return; await mailer.sendMail({ to: u.email })',
  ],
  [
    'how many belong to a row, chosen by a state',
    'present',
    'const u = await prisma.user.findUnique({ where: { id }, include: { _count: { select: { payouts: { where: { status: "open" } } } } } }); if (u._count.payouts === 0) return; await mailer.sendMail({ to: u.email })',
  ],
  [
    'what belongs to a row, chosen by its owner',
    'content-only',
    'const u = await prisma.user.findUnique({ where: { id }, include: { messages: { where: { shopId: id } } } }); if (u.messages.length === 0) return; await mailer.sendMail({ to: u.email })',
  ],
  [
    'what belongs to a row and is not deleted',
    'content-only',
    'const u = await prisma.user.findUnique({ where: { id }, include: { messages: { where: { deletedAt: null } } } }); if (u.messages.length === 0) return; await mailer.sendMail({ to: u.email })',
  ],
  [
    'a preference that counts as given when it cannot be read',
    'content-only',
    `if (await optedOut(id)) return; ${send}`,
  ],
  [
    'what was found is a part of the message',
    'content-only',
    'const body = await found(id); await mailer.sendMail({ text: JSON.stringify(body) })',
  ],
]

describe('tests of a state', () => {
  it.each(rows)('%s: %s', async (_what, want, body) => {
    const tasks = await tasksOf({ 'src/jobs.js': `${head}cron.schedule('* * * * *', async () => { ${body} })` })
    expect(tasks.map(({ sync }) => sync.status)).toEqual([want])
  })
})
