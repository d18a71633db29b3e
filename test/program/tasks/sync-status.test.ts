import { describe, expect, it } from 'vitest'
import type { SyncStatus } from '../../../src/result/coverage-report.js'
import { tasksOf } from './task-program.js'

type Row = readonly [what: string, want: SyncStatus, body: string]

const head = `import cron from 'node-cron'
import nodemailer from 'nodemailer'
import { prisma } from '@shop/db'
import { db, orders } from './db'
import { and, eq, isNull, gte } from 'drizzle-orm'
import Redis from 'ioredis'
import Stripe from 'stripe'
import { gate } from 'sendgate'
import mongoose from 'mongoose'
import { DataSource } from 'typeorm'
import { getFirestore } from 'firebase-admin/firestore'
import { createClient } from '@supabase/supabase-js'
const Order = mongoose.model('Order', new mongoose.Schema({}))
const AppDataSource = new DataSource({})
const firestore = getFirestore()
const supabase = createClient('a', 'b')
const mailer = nodemailer.createTransport({})
const redis = new Redis()
const stripe = new Stripe('k')
const id = 'a'
`

/** The body of one scheduled function; `send` mails. */
const rows: readonly Row[] = [
  ['no read at all', 'missing', 'await mailer.sendMail({})'],
  ['a payload that is tested', 'missing', 'if (id === "b") return; await mailer.sendMail({})'],
  ['the clock is no state', 'missing', 'if (new Date().getHours() < 8) return; await mailer.sendMail({})'],
  [
    'a state column is tested',
    'present',
    'const o = await prisma.order.findUnique({ where: { id } }); if (o.status !== "open") return; await mailer.sendMail({})',
  ],
  [
    'a mark is tested',
    'present',
    'const o = await prisma.order.findUnique({ where: { id } }); if (o.notifiedAt) return; await mailer.sendMail({})',
  ],
  [
    'the act stands in the branch',
    'present',
    'const o = await prisma.order.findUnique({ where: { id } }); if (o.status === "open") await mailer.sendMail({})',
  ],
  [
    'a short circuit decides',
    'present',
    'const o = await prisma.order.findUnique({ where: { id } }); o.status === "open" && await mailer.sendMail({})',
  ],
  [
    'a conditional decides',
    'present',
    'const o = await prisma.order.findUnique({ where: { id } }); o.status === "open" ? await mailer.sendMail({}) : null',
  ],
  [
    'a destructured state',
    'present',
    'const { status } = await prisma.order.findUnique({ where: { id } }); if (status === "sent") return; await mailer.sendMail({})',
  ],
  [
    'the read throws',
    'present',
    'const o = await prisma.order.findUnique({ where: { id } }); if (o.status === "sent") throw new Error(); await mailer.sendMail({})',
  ],
  [
    'only feeds the message',
    'content-only',
    'const o = await prisma.order.findUnique({ where: { id } }); await mailer.sendMail({ text: o.total })',
  ],
  [
    'existence only',
    'content-only',
    'const o = await prisma.order.findUnique({ where: { id } }); if (!o) return; await mailer.sendMail({ to: o.email })',
  ],
  [
    'existence, thrown by the library',
    'content-only',
    'const o = await prisma.order.findUniqueOrThrow({ where: { id } }); await mailer.sendMail({ to: o.email })',
  ],
  [
    'asks for a state and throws without',
    'present',
    'const o = await prisma.order.findFirstOrThrow({ where: { id, status: "open" } }); await mailer.sendMail({ to: o.email })',
  ],
  [
    'asks for a state and tests the row',
    'present',
    'const o = await prisma.order.findFirst({ where: { id, status: "open" } }); if (!o) return; await mailer.sendMail({ to: o.email })',
  ],
  [
    'rows chosen by a state',
    'present',
    'for (const o of await prisma.order.findMany({ where: { notifiedAt: null } })) await mailer.sendMail({ to: o.email })',
  ],
  [
    'rows chosen by their age',
    'content-only',
    'for (const o of await prisma.order.findMany({ where: { createdAt: { gte: new Date() } } })) await mailer.sendMail({ to: o.email })',
  ],
  [
    'all rows',
    'content-only',
    'const all = await prisma.order.findMany(); for (const o of all) await mailer.sendMail({ to: o.email })',
  ],
  [
    'each row is tested',
    'present',
    'const all = await prisma.order.findMany(); for (const o of all) { if (o.notifiedAt) continue; await mailer.sendMail({ to: o.email }) }',
  ],
  [
    'rows are filtered',
    'present',
    'const all = await prisma.order.findMany(); const due = all.filter((o) => o.paid < o.total); if (due.length === 0) return; await mailer.sendMail({ text: due.length })',
  ],
  [
    'forEach over chosen rows',
    'present',
    'const due = await prisma.order.findMany({ where: { status: "due" } }); await Promise.all(due.map(async (o) => { await mailer.sendMail({ to: o.email }) }))',
  ],
  [
    'soft deletion is no state',
    'content-only',
    'const o = await prisma.order.findFirst({ where: { id, deletedAt: null } }); if (!o) return; await mailer.sendMail({ to: o.email })',
  ],
  [
    'a preference',
    'content-only',
    'const u = await prisma.user.findUnique({ where: { id } }); if (!u.emailsEnabled) return; await mailer.sendMail({ to: u.email })',
  ],
  [
    'a list of what is due, of a table named like a preference',
    'present',
    'const due = await prisma.feature.findMany({ where: { nextUpdateAt: { lte: new Date() } } }); for (const f of due) await mailer.sendMail({ text: f.id })',
  ],
  [
    'a list of switches that are on',
    'content-only',
    'const on = await prisma.notificationSettings.findMany({ where: { email: true } }); for (const s of on) await mailer.sendMail({ to: s.address })',
  ],
  [
    'a table whose name only begins like a preference',
    'present',
    'const r = await prisma.accessRequest.findUnique({ where: { id } }); if (r.status !== "pending") return; await mailer.sendMail({})',
  ],
  [
    'a table of preferences',
    'content-only',
    'const u = await prisma.notificationPreference.findFirst({ where: { id } }); if (!u) return; await mailer.sendMail({})',
  ],
  [
    'a plan',
    'content-only',
    'const u = await prisma.user.findUnique({ where: { id } }); if (u.plan === "free") return; await mailer.sendMail({})',
  ],
  [
    'who may',
    'content-only',
    'const u = await prisma.user.findUnique({ where: { id } }); if (u.role !== "admin") return; await mailer.sendMail({})',
  ],
  [
    'what kind of customer',
    'content-only',
    'const u = await prisma.user.findUnique({ where: { id } }); if (u.isEnterprise) return; await mailer.sendMail({})',
  ],
  [
    'the state of what has a kind in its name',
    'present',
    'const privateLocation = await prisma.privateLocation.findUnique({ where: { id } }); if (privateLocation.status === "down") return; await mailer.sendMail({})',
  ],
  [
    'who is shut out',
    'content-only',
    'const u = await prisma.user.findUnique({ where: { id } }); if (u.isSuspended) return; await mailer.sendMail({})',
  ],
  [
    'whose it is',
    'content-only',
    'const o = await prisma.order.findUnique({ where: { id } }); if (o.shopId !== id) return; await mailer.sendMail({})',
  ],
  [
    'what is there already',
    'present',
    'const o = await prisma.receipt.findUnique({ where: { id } }); if (o) return; await mailer.sendMail({})',
  ],
  [
    'nothing there yet',
    'present',
    'const n = await prisma.receipt.count({ where: { id } }); if (n === 0) await mailer.sendMail({})',
  ],
  [
    'compares what is with what is wanted',
    'present',
    'const s = await stripe.subscriptions.retrieve(id); if (s.quantity === wanted) return; await stripe.subscriptions.update(id, { quantity: wanted })',
  ],
  ['changes another system blindly', 'missing', 'await stripe.subscriptions.update(id, { quantity: 3 })'],
  [
    'lists by state in another system',
    'present',
    'for (const i of (await stripe.invoices.list({ status: "open" })).data) await stripe.invoices.voidInvoice(i.id)',
  ],
  ['a key that marks what was done', 'present', 'if (await redis.get("sent:" + id)) return; await mailer.sendMail({})'],
  [
    'a key set only once',
    'present',
    'const won = await redis.set("k", "1", "NX"); if (!won) return; await mailer.sendMail({})',
  ],
  [
    'drizzle, state tested',
    'present',
    'const [o] = await db.select().from(orders).where(eq(orders.id, id)); if (o.status === "sent") return; await mailer.sendMail({})',
  ],
  [
    'drizzle, state asked',
    'present',
    'const due = await db.select().from(orders).where(and(isNull(orders.notifiedAt))); for (const o of due) await mailer.sendMail({ to: o.email })',
  ],
  [
    'drizzle, age asked',
    'content-only',
    'const due = await db.select().from(orders).where(gte(orders.createdAt, new Date())).all(); for (const o of due) await mailer.sendMail({ to: o.email })',
  ],
  [
    'drizzle query, state tested',
    'present',
    'const o = await db.query.orders.findFirst({ where: eq(orders.id, id) }); if (o.sentAt) return; await mailer.sendMail({})',
  ],
  ['the gate', 'present', 'await gate.once("k", async () => { await mailer.sendMail({}) })'],
  [
    'a conditional update',
    'present',
    'const { count } = await prisma.order.updateMany({ where: { id, notifiedAt: null }, data: { notifiedAt: new Date() } }); if (count === 0) return; await mailer.sendMail({})',
  ],
  [
    'read after the effect',
    'missing',
    'await mailer.sendMail({}); const o = await prisma.order.findUnique({ where: { id } }); if (o.status === "open") return',
  ],
  [
    'read on one path only',
    'missing',
    'if (id) { const o = await prisma.order.findUnique({ where: { id } }); if (o.status === "open") return } await mailer.sendMail({})',
  ],
  [
    'tested, but both outcomes act',
    'missing',
    'const o = await prisma.order.findUnique({ where: { id } }); if (o.status === "open") console.log(1); await mailer.sendMail({})',
  ],
  [
    'a failed read is swallowed',
    'missing',
    'try { const o = await prisma.order.findUnique({ where: { id } }); if (o.status === "sent") return } catch {} await mailer.sendMail({})',
  ],
  [
    'act inside the same try',
    'present',
    'try { const o = await prisma.order.findUnique({ where: { id } }); if (o.status === "sent") return; await mailer.sendMail({}) } catch {}',
  ],
  [
    'the result of a write is no read',
    'missing',
    'const o = await prisma.order.create({ data: { id } }); await mailer.sendMail({})',
  ],
  [
    'the switch has a case for it',
    'present',
    'const o = await prisma.order.findUnique({ where: { id } }); switch (o.status) { case "open": await mailer.sendMail({}); break; default: return }',
  ],
  [
    'a loop until the state is reached',
    'present',
    'const o = await prisma.order.findUnique({ where: { id } }); while (o.status === "open") { await mailer.sendMail({}); break }',
  ],
  [
    'judged by a variable',
    'present',
    'const o = await prisma.order.findUnique({ where: { id } }); const due = o.status === "open"; if (!due) return; await mailer.sendMail({})',
  ],
  [
    'several marks',
    'present',
    'const o = await prisma.order.findUnique({ where: { id } }); if (!o || o.sentAt || o.cancelledAt) return; await mailer.sendMail({})',
  ],
  [
    'a guard for null and a state',
    'present',
    'const o = await prisma.order.findUnique({ where: { id } }); if (!o || o.status !== "open") return; await mailer.sendMail({})',
  ],
  [
    'two reads, one of them decides',
    'present',
    'const [u, o] = await Promise.all([prisma.user.findUnique({ where: { id } }), prisma.order.findUnique({ where: { id } })]); if (o.status === "sent") return; await mailer.sendMail({ to: u.email })',
  ],
  [
    'two reads, the other one decides',
    'content-only',
    'const [u, o] = await Promise.all([prisma.user.findUnique({ where: { id } }), prisma.order.findUnique({ where: { id } })]); if (!u) return; await mailer.sendMail({ to: u.email })',
  ],
  [
    'two effects, one of them unread',
    'missing',
    'await mailer.sendMail({}); const o = await prisma.order.findUnique({ where: { id } }); if (o.status === "sent") return; await mailer.sendMail({})',
  ],
  ['a called function reads and says yes or no', 'present', 'if (await wasSent(id)) return; await mailer.sendMail({})'],
  [
    'a called function returns the row',
    'present',
    'const o = await load(id); if (o.status === "sent") return; await mailer.sendMail({})',
  ],
  [
    'a called function returns the row for the text',
    'content-only',
    'const o = await load(id); await mailer.sendMail({ to: o.email })',
  ],
  [
    'a called function returns chosen rows',
    'present',
    'for (const o of await due()) await mailer.sendMail({ to: o.email })',
  ],
  [
    'a called function says whether the row is there',
    'content-only',
    'if (!(await exists(id))) return; await mailer.sendMail({})',
  ],
  [
    'a called function says that nothing is there yet',
    'present',
    'if (await exists(id)) return; await mailer.sendMail({})',
  ],
  [
    'an audience by its consent',
    'content-only',
    'for (const s of await prisma.subscriber.findMany({ where: { acceptedAt: { not: null }, unsubscribedAt: null } })) await mailer.sendMail({ to: s.email })',
  ],
  [
    'an audience that was not written to yet',
    'present',
    'for (const s of await prisma.subscriber.findMany({ where: { unsubscribedAt: null, notifiedAt: null } })) await mailer.sendMail({ to: s.email })',
  ],
  [
    'a state that is only handed on',
    'content-only',
    'const all = await prisma.order.findMany(); const shown = all.map((o) => ({ at: o.sentAt })); if (shown.length === 0) return; await mailer.sendMail({ text: shown })',
  ],
  [
    'a called function says what somebody prefers',
    'content-only',
    'if (!(await isEmailEnabled(id))) return; await mailer.sendMail({})',
  ],
  ['the read stands in the function that acts', 'present', 'await remind(id)'],
  ['the function that acts does not read', 'missing', 'await blurt(id)'],
  [
    'the caller reads for the function that acts',
    'present',
    'const o = await load(id); if (o.status === "sent") return; await blurt(id)',
  ],
  ['two functions below', 'present', 'await outer(id)'],
  [
    'what would be made is named and not there',
    'present',
    'const u = await prisma.user.findUnique({ where: { id } }); if (u.stripeCustomerId) return; await stripe.customers.create({ email: u.email })',
  ],
  [
    'what would be changed is named and there',
    'content-only',
    'const u = await prisma.user.findUnique({ where: { id } }); if (!u.stripeCustomerId) return; await stripe.customers.update(u.stripeCustomerId, { email: u.email })',
  ],
  [
    'what would be made is among what is listed',
    'present',
    'const all = await stripe.webhookEndpoints.list(); const found = all.data.find((e) => e.url === id); if (!found) await stripe.webhookEndpoints.create({ url: id })',
  ],
  [
    'a variable says that it is among what is listed',
    'present',
    'const all = await stripe.webhookEndpoints.list(); const missing = !all.data.some((e) => e.url === id); if (missing) await stripe.webhookEndpoints.create({ url: id })',
  ],
  [
    'no index in what is listed',
    'present',
    'const all = await stripe.webhookEndpoints.list(); if (all.data.findIndex((e) => e.url === id) === -1) await stripe.webhookEndpoints.create({ url: id })',
  ],
  [
    'what would be removed is still among what is listed',
    'present',
    'const all = await stripe.webhookEndpoints.list(); if (!all.data.some((e) => e.id === id)) return; await stripe.webhookEndpoints.del(id)',
  ],
  [
    'a called function says that it is still among what is listed',
    'present',
    'if (!(await isListed(id))) return; await stripe.webhookEndpoints.del(id)',
  ],
  [
    'somebody is among what is listed, and is written to',
    'content-only',
    'if (!(await isListed(id))) return; await mailer.sendMail({ to: id })',
  ],
  [
    'what is there is changed instead of made',
    'present',
    'const all = await stripe.customers.list({ email: id }); const found = all.data.find((c) => c.email === id); if (found) { await stripe.customers.update(found.id, {}) } else { await stripe.customers.create({}) }',
  ],
  [
    'what is there is changed, and nothing else done',
    'content-only',
    'const all = await stripe.customers.list({ email: id }); const found = all.data.find((c) => c.email === id); if (found) { await stripe.customers.update(found.id, {}) }',
  ],
  [
    'a condition in SQL asks for a state',
    'present',
    'const due = await AppDataSource.getRepository("o").createQueryBuilder("o").where("o.reminderSent = :sent", { sent: false }).getMany(); for (const o of due) await mailer.sendMail({ to: o.email })',
  ],
  [
    'a condition in SQL asks for a place',
    'content-only',
    'const all = await AppDataSource.getRepository("o").createQueryBuilder("o").where("o.city = :city", { city: "x" }).getMany(); for (const o of all) await mailer.sendMail({ to: o.email })',
  ],
  [
    'a state is asked for in the middle of the chain',
    'present',
    'const due = await firestore.collection("orders").where("notified", "==", false).get(); for (const o of due.docs) await mailer.sendMail({ to: o.id })',
  ],
  [
    'a document is there already',
    'present',
    'const seen = await firestore.collection("mails").doc(id).get(); if (seen.exists) return; await mailer.sendMail({})',
  ],
  [
    'a document is there',
    'content-only',
    'const user = await firestore.collection("users").doc(id).get(); if (!user.exists) return; await mailer.sendMail({})',
  ],
  [
    'the rows come to a callback',
    'present',
    'Order.find({ reminderSent: false }, async (error, due) => { if (error) throw error; for (const o of due) await mailer.sendMail({ to: o.email }) })',
  ],
  [
    'the rows come to a callback at the end of the chain',
    'present',
    'Order.find({ reminderSent: false }).exec((error, due) => { if (error) throw error; due.forEach(async (o) => { await mailer.sendMail({ to: o.email }) }) })',
  ],
  [
    'all rows come to a callback',
    'content-only',
    'Order.find({}, async (error, all) => { for (const o of all) await mailer.sendMail({ to: o.email }) })',
  ],
  ['a called function throws unless the state is right', 'present', 'await assertOpen(id); await mailer.sendMail({})'],
  [
    'a called function throws unless the row is there',
    'content-only',
    'await assertThere(id); await mailer.sendMail({})',
  ],
  [
    'a called function throws when the read fails',
    'content-only',
    'const due = await dueOrError(); await mailer.sendMail({ text: due.length })',
  ],
  [
    'a function is asked for the state of the row',
    'present',
    'const o = await prisma.order.findUnique({ where: { id } }); if (!isDue(o)) return; await mailer.sendMail({})',
  ],
  [
    'a function is asked for the address in the row',
    'content-only',
    'const o = await prisma.order.findUnique({ where: { id } }); if (!isValidAddress(o)) return; await mailer.sendMail({ to: o.email })',
  ],
  [
    'rows are filtered by a function that asks for the state',
    'present',
    'const all = await prisma.order.findMany(); for (const o of all.filter(isDue)) await mailer.sendMail({ to: o.email })',
  ],
  [
    'what was done is left out',
    'present',
    'const all = await prisma.order.findMany(); const log = await prisma.mail.findMany(); const open = all.filter((o) => !log.some((m) => m.orderId === o.id)); for (const o of open) await mailer.sendMail({ to: o.email })',
  ],
  ['a function that only logs is no effect', 'not-needed', 'console.log(id)'],
  [
    'the own database is no effect',
    'not-needed',
    'await prisma.order.updateMany({ where: { id }, data: { seen: true } })',
  ],
]

const below = `
async function load(id) { return prisma.order.findUnique({ where: { id } }) }
async function wasSent(id) { const o = await prisma.mail.findFirst({ where: { id } }); return o !== null }
async function exists(id) { const n = await prisma.order.count({ where: { id } }); return n > 0 }
async function isListed(id) { const all = await stripe.webhookEndpoints.list(); return all.data.some((e) => e.id === id) }
async function assertOpen(id) { const o = await prisma.order.findUnique({ where: { id } }); if (!o || o.status !== 'open') throw new Error() }
async function assertThere(id) { const o = await prisma.order.findUnique({ where: { id } }); if (!o || o.shopId !== id) throw new Error() }
async function dueOrError() { const { data, error } = await supabase.from('orders').select('*').eq('status', 'due'); if (error) throw error; return data }
function isDue(o) { return o.paid < o.total }
function isValidAddress(o) { return o.email.includes('@') }
async function due() { return prisma.order.findMany({ where: { status: 'due' } }) }
async function isEmailEnabled(id) { const o = await prisma.user.findFirst({ where: { id } }); return Boolean(o.email) }
async function blurt(id) { await mailer.sendMail({ text: id }) }
async function remind(id) { const o = await prisma.order.findUnique({ where: { id } }); if (o.remindedAt) return; await mailer.sendMail({ text: id }) }
async function outer(id) { await remind(id) }
`

describe('the sync step of a task', () => {
  it('has at least sixty rows', () => {
    expect(rows.length).toBeGreaterThanOrEqual(60)
  })

  it.each(rows)('%s: %s', async (_what, want, body) => {
    const tasks = await tasksOf({
      'src/jobs.js': `${head}cron.schedule('* * * * *', async () => { ${body} })\n${below}`,
      'src/db.js':
        'import { drizzle } from "drizzle-orm/node-postgres"\nexport const db = drizzle("x")\nexport const orders = {}',
    })
    expect(tasks.map(({ sync }) => sync.status)).toEqual([want])
  })

  it.each([
    [
      'what the request looked up is no read of the callback',
      'missing',
      'const o = await prisma.order.findUnique({ where: { id } }); if (!o) throw new Error(); after(async () => { await mailer.sendMail({ to: o.email }) })',
    ],
    [
      'a look-up that decides about the callback',
      'content-only',
      'const o = await prisma.order.findUnique({ where: { id } }); if (o) { after(async () => { await mailer.sendMail({ to: o.email }) }) }',
    ],
    [
      'the callback looks up itself',
      'content-only',
      'after(async () => { const o = await prisma.order.findUnique({ where: { id } }); await mailer.sendMail({ to: o.email }) })',
    ],
    [
      'a state that was read before the hand-over',
      'present',
      'const o = await prisma.order.findUnique({ where: { id } }); if (o.sentAt) return; after(async () => { await mailer.sendMail({ to: o.email }) })',
    ],
  ])('of a deferred callback: %s: %s', async (_what, want, body) => {
    const tasks = await tasksOf({
      'src/jobs.js': `${head}import { after } from 'next/server'\nexport async function POST() { ${body.replaceAll('; ', ';\n')} }`,
    })
    expect(tasks.map(({ sync }) => sync.status)).toEqual([want])
  })

  it('names the lines of the read and of the test', async () => {
    const [task] = await tasksOf({
      'src/jobs.js': `${head}cron.schedule('* * * * *', async () => {\n  const o = await prisma.order.findUnique({ where: { id } })\n  if (o.status === 'sent') return\n  await mailer.sendMail({})\n})`,
    })
    expect(task).toMatchObject({
      line: 21,
      registerLine: 21,
      trigger: 'cron',
      effects: 'external',
      effectSites: [{ file: 'src/jobs.js', line: 24 }],
      sync: { status: 'present', file: 'src/jobs.js', line: 22, conditionLine: 23 },
    })
  })
})
