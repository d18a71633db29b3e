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
async function either(id) { if (id === 'a') { return await prisma.order.findFirst({ where: { id } }) } else { return await prisma.order.findFirst({ where: { number: id } }) } }
async function tell(o) { const now = await prisma.order.update({ where: { id: o.id }, data: { checked: new Date() } }); const differs = now.status !== o.status; if (!differs) return; await mailer.sendMail({}) }
async function tellOf(o) { if (o.kind !== now()) return; await mailer.sendMail({}) }
async function found(id) { const body = { fields: {} }; const u = await prisma.user.findFirst({ where: { id } }); if (u) body.fields.owner = { id: u.id }; return body }
`
const send = 'await mailer.sendMail({})'
const read = 'const o = await prisma.order.findUnique({ where: { id } })'

const rows: readonly Row[] = [
  [
    'a state that a getter is asked for',
    'present',
    `const u = await prisma.user.findUnique({ where: { id } }); if (u.getFlag('reminderSent') !== 0) return; ${send}`,
  ],
  [
    'a state that a getter is asked for by a name',
    'present',
    `const u = await prisma.user.findUnique({ where: { id } }); if (u.hasFlag(Flags.ReminderSent)) return; ${send}`,
  ],
  [
    'a header that a getter is asked for',
    'content-only',
    `const r = await fetch('https://api.example.com/orders'); if (r.headers.get('status')) return; ${send}`,
  ],
  [
    'a setting that a getter is asked for',
    'content-only',
    `const u = await prisma.user.findUnique({ where: { id } }); if (!u.getFlag('newsletterEnabled')) return; ${send}`,
  ],
  [
    'rows of one of several alternatives that are made from a list',
    'present',
    `const list = await prisma.order.findMany({ where: { OR: [1, 2].map((kind) => ({ kind, sentAt: null })) } }); for (const o of list) { ${send}; await prisma.order.update({ where: { id: o.id }, data: { sentAt: new Date() } }) }`,
  ],
  [
    'what a thing is measured in',
    'content-only',
    `${read}; if (o.currency !== job.currency) throw new Error(); ${send}`,
  ],
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
  [
    'a switch that the task itself turns off past the act',
    'present',
    `${read}; if (!o.enabled) return; ${send}; await prisma.order.update({ where: { id }, data: { enabled: false } })`,
  ],
  ['a switch that it leaves alone', 'content-only', `${read}; if (!o.enabled) return; ${send}`],
  [
    'rows chosen by what the task itself sets',
    'present',
    'for (const o of await prisma.order.findMany({ where: { round: null } })) { await mailer.sendMail({ to: o.email }); await prisma.order.update({ where: { id: o.id }, data: { round: 1 } }) }',
  ],
  [
    'rows that are removed past the act',
    'present',
    'for (const o of await prisma.job.findMany({ where: { runBy: { lte: new Date() } } })) { await mailer.sendMail({ to: o.email }); await prisma.job.delete({ where: { id: o.id } }) }',
  ],
  [
    'rows of which those that failed are removed',
    'content-only',
    'for (const o of await prisma.device.findMany()) { const sent = await mailer.sendMail({ to: o.email }); if (sent.rejected.length > 0) await prisma.device.delete({ where: { id: o.id } }) }',
  ],
  ['a part held against a word', 'content-only', `${read}; if (o.country !== 'DE') return; ${send}`],
  [
    'a part held against a member of an enumeration',
    'content-only',
    `${read}; if (o.size !== Size.Large) return; ${send}`,
  ],
  ['when a row came to be', 'content-only', `${read}; if (o.createdAt > id) return; ${send}`],
  ['two parts held against each other', 'present', `${read}; if (o.paid >= o.total) return; ${send}`],
  ['what a thing is', 'content-only', `${read}; if (o.isInternal || o.hasWebsite) return; ${send}`],
  ['what is asked of a thing', 'content-only', `${read}; if (!o.isRequired) return; ${send}`],
  ['what was done to a thing', 'present', `${read}; if (o.isRefunded) return; ${send}`],
  ['what somebody has done', 'present', `${read}; if (o.hasUserLoggedIn) return; ${send}`],
  ['the next page', 'content-only', `${read}; if (o.nextPage) { ${send} }`],
  [
    'a function that reads in one of two ways',
    'present',
    `const o = await either(id); if (o.status === 'sent') return; ${send}`,
  ],
  [
    'a state that is handed on and compared with the new one',
    'present',
    'for (const o of await prisma.order.findMany()) await tell(o)',
  ],
  ['a kind that is handed on', 'content-only', 'for (const o of await prisma.order.findMany()) await tellOf(o)'],
  [
    'a branch that another one leaves over',
    'present',
    `${read}; const ok = Math.random() < 0.5; if (ok && (!o || o.status !== 'failed')) return; else if (ok) { await mailer.sendMail({ text: o.total }) }`,
  ],
]

describe('tests of a state', () => {
  it.each(rows)('%s: %s', async (_what, want, body) => {
    const tasks = await tasksOf({ 'src/jobs.js': `${head}cron.schedule('* * * * *', async () => { ${body} })` })
    expect(tasks.map(({ sync }) => sync.status)).toEqual([want])
  })

  it('takes a request that is only put together for no act', async () => {
    const tasks = await tasksOf({
      'src/bot.ts': `import { Probot } from 'probot'
export default (app: Probot) => {
  app.on('issues.opened', async (context) => {
    const options = context.octokit.issues.listForRepo.endpoint.merge({ owner: 'a', repo: 'b' })
    const all = await context.octokit.paginate(options)
    if (all.find((issue) => issue.title === 'Drift')) return
    await context.octokit.issues.create({ owner: 'a', repo: 'b', title: 'Drift' })
  })
}`,
    })
    expect(tasks.map(({ effectSites }) => effectSites.map(({ line }) => line))).toEqual([[7]])
  })

  it('follows the answer of an overloaded function', async () => {
    const tasks = await tasksOf({
      'src/load.ts': `import { prisma } from '@shop/db'
export async function load(id: string): Promise<Order>
export async function load(id: string[]): Promise<Order[]>
export async function load(id: string | string[]) { return await prisma.order.findFirst({ where: { id } }) }`,
      'src/jobs.ts': `${head}import { load } from './load'
function local(id: string): Promise<Order>
function local(id: string | string[]) { return prisma.order.findFirst({ where: { id } }) }
cron.schedule('* * * * *', async () => { const o = await load(id); if (o.status === 'sent') return; ${send} })
cron.schedule('* * * * *', async () => { const o = await local(id); if (o.status === 'sent') return; ${send} })`,
    })
    expect(tasks.map(({ sync }) => sync.status)).toEqual(['present', 'present'])
  })
})
