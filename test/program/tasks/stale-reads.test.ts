import { describe, expect, it } from 'vitest'
import type { SyncStatus } from '../../../src/result/coverage-report.js'
import { tasksOf } from './task-program.js'

const head = `import cron from 'node-cron'
import nodemailer from 'nodemailer'
import { wait } from '@trigger.dev/sdk'
import { setTimeout as pause } from 'node:timers/promises'
import { prisma } from '@shop/db'
import { createClient } from '@supabase/supabase-js'
import Redis from 'ioredis'
import { Ratelimit } from '@upstash/ratelimit'
const mailer = nodemailer.createTransport({})
const supabase = createClient('u', 'k')
const redis = new Redis()
const limiter = new Ratelimit({ redis })
const config = { paused: false }
const id = 'a'
`
const read = 'const o = await prisma.order.findUnique({ where: { id } })'
const send = 'await mailer.sendMail({})'

type Row = readonly [what: string, want: SyncStatus, body: string]

/** Reads that look like a sync step and are none, each beside the form that is one. */
const rows: readonly Row[] = [
  ['a wait of days after the test', 'missing', `${read}; if (o.sentAt) return; await wait.for({ days: 3 }); ${send}`],
  [
    'a wait until a date after the test',
    'missing',
    `${read}; if (o.sentAt) return; await wait.until({ date: tomorrow }); ${send}`,
  ],
  ['a wait between read and test', 'missing', `${read}; await pause(3_600_000); if (o.sentAt) return; ${send}`],
  [
    'a wait of an hour by a timer',
    'missing',
    `${read}; if (o.sentAt) return; await new Promise((done) => setTimeout(done, 60 * 60 * 1000)); ${send}`,
  ],
  [
    'what was read before the wait still gives the content',
    'content-only',
    `${read}; if (o.sentAt) return; await wait.for({ hours: 1 }); await mailer.sendMail({ to: o.email })`,
  ],
  ['a wait of a second', 'present', `${read}; if (o.sentAt) return; await pause(1000); ${send}`],
  [
    'read again after the wait',
    'present',
    `${read}; if (o.sentAt) return; await wait.for({ days: 3 }); const now = await prisma.order.findUnique({ where: { id } }); if (now.sentAt) return; ${send}`,
  ],
  ['the wait stands before the read', 'present', `await wait.for({ days: 3 }); ${read}; if (o.sentAt) return; ${send}`],
  [
    'the wait ends the round of a loop that reads anew',
    'present',
    `for (;;) { ${read}; if (o.sentAt) return; ${send}; await pause(3_600_000) }`,
  ],
  [
    'the wait ends the round of a loop that does not',
    'missing',
    `${read}; if (o.sentAt) return; for (;;) { ${send}; await pause(3_600_000) }`,
  ],
  [
    'a wait in a branch',
    'missing',
    `${read}; if (o.sentAt) return; if (process.env.ONCE) { await wait.for({ days: 1 }) } ${send}`,
  ],

  [
    'a failure that leaves the variable empty',
    'missing',
    `let o; try { o = await prisma.order.findUnique({ where: { id } }) } catch {} if (o?.sentAt) return; ${send}`,
  ],
  [
    'a failure that is logged',
    'missing',
    `let o = null; try { o = await prisma.order.findUnique({ where: { id } }) } catch (error) { console.error(error) } if (o && o.sentAt) return; ${send}`,
  ],
  [
    'a failure that is answered with null',
    'missing',
    `const o = await prisma.order.findUnique({ where: { id } }).catch(() => null); if (o?.sentAt) return; ${send}`,
  ],
  [
    'a failure that is answered with false',
    'missing',
    `const done = await redis.get('sent:' + id).catch(() => false); if (done) return; ${send}`,
  ],
  [
    'a failure that stops',
    'present',
    `let o; try { o = await prisma.order.findUnique({ where: { id } }) } catch { return } if (o?.sentAt) return; ${send}`,
  ],
  [
    'a failure that is thrown on',
    'present',
    `let o; try { o = await prisma.order.findUnique({ where: { id } }) } catch (error) { throw new Error('read', { cause: error }) } if (o?.sentAt) return; ${send}`,
  ],
  [
    'nothing read is no reason to act',
    'present',
    `let o; try { o = await prisma.order.findUnique({ where: { id } }) } catch {} if (!o || o.sentAt) return; ${send}`,
  ],
  [
    'only the open state acts',
    'present',
    `const o = await prisma.order.findUnique({ where: { id } }).catch(() => null); if (o?.status !== 'open') return; ${send}`,
  ],

  ['a called function answers for a failed read', 'missing', `if (await wasSent(id)) return; ${send}`],
  ['a called function that lets the failure out', 'present', `if (await isDone(id)) return; ${send}`],
  ['a called function whose answer for a failure stops', 'present', `if (!(await isOpen(id))) return; ${send}`],
  ['a mark of the message', 'missing', `if (id.sentAt) return; ${send}`],
  ['a mark in the memory of the process', 'missing', `if (config.sentAt) return; config.sentAt = new Date(); ${send}`],
  [
    'a mark of what the caller read',
    'present',
    `for (const o of await prisma.order.findMany({ where: { shop: id } })) await remind(o)`,
  ],
  ['a mark of what the caller made up', 'missing', `await remind({ id, sentAt: null })`],
  ['a mark of one caller that read and one that did not', 'missing', `${read}; await remind(o); await remind({ id })`],

  ['the answer is not looked at', 'missing', `await prisma.order.findUnique({ where: { id } }); ${send}`],
  ['tested in one branch alone', 'missing', `${read}; if (process.env.ONCE) { if (o.sentAt) return } ${send}`],
  ['the test leaves only when forced', 'missing', `${read}; if (o.sentAt) { if (process.env.ONCE) return } ${send}`],
  ['a condition on a constant', 'missing', `if (config.paused) return; ${send}`],
  [
    'a count for the log',
    'missing',
    `const n = await prisma.order.count({ where: { status: 'open' } }); console.log(n); ${send}`,
  ],
  [
    'a count that decides about the log',
    'missing',
    `const n = await prisma.order.count({ where: { status: 'open' } }); if (n > 0) console.log(n); ${send}`,
  ],
  [
    'both outcomes make the same call',
    'content-only',
    `${read}; if (o.status === 'open') { await mailer.sendMail({ text: 'open' }) } else { await mailer.sendMail({ text: 'closed' }) }`,
  ],
  [
    'both outcomes of a conditional make the same call',
    'content-only',
    `${read}; o.sentAt ? await mailer.sendMail({ text: 'again' }) : await mailer.sendMail({ text: 'first' })`,
  ],
  [
    'the other outcome makes it after a further test',
    'present',
    `${read}; if (o.status === 'open') { await mailer.sendMail({ text: 'open' }) } else { if (o.tries > 3) await mailer.sendMail({ text: 'again' }) }`,
  ],
  [
    'whether the read failed',
    'content-only',
    `const { data, error } = await supabase.from('orders').select().eq('id', id).single(); if (error) return; await mailer.sendMail({ to: data.email })`,
  ],
  [
    'whether the request succeeded',
    'content-only',
    `const answer = await fetch('https://shop.example/orders/1'); if (answer.status !== 200) return; ${send}`,
  ],
  [
    'what the answer says',
    'present',
    `const answer = await fetch('https://shop.example/orders/1'); const o = await answer.json(); if (o.status !== 'open') return; ${send}`,
  ],
  [
    'that a list is not empty',
    'content-only',
    `const all = await prisma.order.findMany(); if (all.isEmpty()) return; ${send}`,
  ],
  ['one outcome of two acts', 'present', `${read}; if (o.status === 'open') { ${send} } else { console.log(o) }`],
  [
    'a cached text',
    'content-only',
    `let text = await redis.get('text'); if (!text) { text = 'none' } await mailer.sendMail({ text })`,
  ],
  ['a switch in a store', 'content-only', `if (!(await redis.get('feature:digest'))) return; ${send}`],
  ['a rate limit', 'missing', `const { success } = await limiter.limit(id); if (!success) return; ${send}`],
  [
    'a session that did not run out',
    'content-only',
    `const s = await prisma.session.findUnique({ where: { id } }); if (s.expiresAt < new Date()) return; ${send}`,
  ],
  [
    'a key that was not revoked',
    'content-only',
    `const k = await prisma.apiKey.findFirst({ where: { id, revokedAt: null } }); if (!k) return; ${send}`,
  ],
  [
    'a session that was not reminded',
    'present',
    `const s = await prisma.session.findUnique({ where: { id } }); if (s.remindedAt) return; ${send}`,
  ],
  [
    'a timer acts long after',
    'missing',
    `${read}; if (o.sentAt) return; setTimeout(async () => { ${send} }, 60 * 60 * 1000)`,
  ],
]

const below = `
async function wasSent(id) { try { const m = await prisma.mail.findFirst({ where: { id } }); return m !== null } catch { return false } }
async function isDone(id) { const m = await prisma.order.findFirst({ where: { id } }); return m.status === 'done' }
async function isOpen(id) { try { const m = await prisma.order.findFirst({ where: { id } }); return m.status === 'open' } catch (error) { console.error(error); return false } }
async function remind(o) { if (o.sentAt) return; await mailer.sendMail({ to: o.email }) }
`

describe('reads that are no sync step', () => {
  it.each(rows)('%s: %s', async (_what, want, body) => {
    const tasks = await tasksOf({
      'src/jobs.js': `${head}cron.schedule('* * * * *', async () => { ${body} })\n${below}`,
    })
    expect(tasks.filter(({ trigger }) => trigger === 'cron').map(({ sync }) => sync.status)).toEqual([want])
  })

  it.each<Row>([
    [
      'at the top of the module',
      'missing',
      `${read}\ncron.schedule('* * * * *', async () => { if (o.sentAt) return; ${send} })`,
    ],
    [
      'by a function, at the top of the module',
      'missing',
      `const load = async () => prisma.order.findUnique({ where: { id } })\nconst o = await load()\ncron.schedule('* * * * *', async () => { if (o.sentAt) return; ${send} })`,
    ],
    [
      'in the function that registers the task',
      'missing',
      `async function start() { ${read}; cron.schedule('* * * * *', async () => { if (o.sentAt) return; ${send} }) }\nstart()`,
    ],
    [
      'once, kept in a variable of the module',
      'missing',
      `let seen\nasync function start() { seen = await prisma.order.findUnique({ where: { id } }) }\nstart()\ncron.schedule('* * * * *', async () => { if (seen.sentAt) return; ${send} })`,
    ],
    [
      'in the task itself',
      'present',
      `cron.schedule('* * * * *', async () => { ${read}; if (o.sentAt) return; ${send} })`,
    ],
  ])('a state that is read %s: %s', async (_what, want, text) => {
    const tasks = await tasksOf({ 'src/jobs.js': `${head}${text}` })
    expect(tasks.filter(({ trigger }) => trigger === 'cron').map(({ sync }) => sync.status)).toEqual([want])
  })
})
