import { describe, expect, it } from 'vitest'
import type { SyncStatus } from '../../../src/result/coverage-report.js'
import { tasksOf } from './task-program.js'

type Row = readonly [what: string, want: SyncStatus, body: string]

const head = `import cron from 'node-cron'
import nodemailer from 'nodemailer'
import { prisma } from '@shop/db'
const mailer = nodemailer.createTransport({})
const id = 'a'
const limit = new Date()
function open(orders) { const found = []; for (const order of orders) { if (order.status !== 'open') continue; found.push(order) } return found }
function late(orders) { return orders.filter((order) => order.dueAt < limit) }
function lines(orders) { const found = []; for (const order of orders) found.push(order.status === 'open' ? 'open' : order.title); return found }
function rich(orders) { return orders.filter((order) => order.remindersEnabled) }
function opened() { const found = []; found.push({ status: 'open' }); return found.filter((order) => order.status === 'open') }
async function all() { const orders = await prisma.order.findMany(); const old = orders.filter((order) => order.lastSeenAt < limit); return old }
`
const send = 'await mailer.sendMail({})'
const state = `const o = await prisma.order.findUnique({ where: { id } }); if (o.status !== 'open') return`
const orders = 'const orders = await prisma.order.findMany()'

const rows: readonly Row[] = [
  // An own function that hands on what is in some state.
  ['collected by state', 'present', `${orders}; for (const o of open(orders)) ${send}`],
  ['filtered by state', 'present', `${orders}; const due = late(orders); if (due.length === 0) return; ${send}`],
  ['filtered where it is read', 'present', `for (const o of await all()) ${send}`],
  ['given another shape', 'content-only', `${orders}; for (const line of lines(orders)) ${send}`],
  ['filtered by a setting', 'content-only', `${orders}; for (const o of rich(orders)) ${send}`],
  ['nothing of it was read', 'missing', `for (const o of open([{ status: 'open' }])) ${send}`],
  ['nothing is handed in', 'missing', `for (const o of opened()) ${send}`],
]

describe('what sifts the rows of a task', () => {
  it.each(rows)('%s: %s', async (_what, want, body) => {
    const tasks = await tasksOf({ 'src/jobs.js': `${head}cron.schedule('* * * * *', async () => { ${body} })` })
    expect(tasks.map(({ sync }) => sync.status)).toEqual([want])
  })

  it('judges of a helper that calls what it is handed only what this task hands it', async () => {
    const tasks = await tasksOf({
      'src/jobs.js': `${head}import fastify from 'fastify'
const server = fastify()
async function verifyCronCall(request) { return request.headers.authorization !== undefined }
async function run(handler, request) { if (!(await verifyCronCall(request))) return; await handler() }
async function digest() { ${send} }
async function remind() { ${state}; ${send} }
server.post('/jobs/digest', (request) => run(digest, request))
server.post('/jobs/remind', (request) => run(remind, request))`,
    })
    expect(tasks.map(({ name, sync }) => [name, sync.status])).toEqual([
      ['POST /jobs/digest', 'missing'],
      ['POST /jobs/remind', 'present'],
    ])
  })

  it('lets what the callback of a step answers come back from the step', async () => {
    const load = `const o = await step.run('load', async () => await prisma.order.findUnique({ where: { id } }))`
    const tasks = await tasksOf({
      'src/jobs.js': `${head}import { Inngest } from 'inngest'
const inngest = new Inngest({ id: 'a' })
inngest.createFunction({ id: 'due' }, { event: 'a/b' }, async ({ step }) => { ${load}; if (o.status !== 'open') return; await step.run('mail', async () => { ${send} }) })
inngest.createFunction({ id: 'any' }, { event: 'a/c' }, async ({ step }) => { ${load}; if (!o) return; await step.run('mail', async () => { await mailer.sendMail({ text: o.title }) }) })`,
    })
    expect(tasks.map(({ name, sync }) => [name, sync.status])).toEqual([
      ['due', 'present'],
      ['any', 'content-only'],
    ])
  })

  it('knows the mails and the queries of the third Strapi', async () => {
    const tasks = await tasksOf({
      'config/functions/cron.js': `module.exports = { '0 3 * * *': async () => { const tasks = await strapi.query('task').find({ task_state_ne: 3 }); for (const task of tasks) await strapi.plugins['email'].services.email.send({ to: task.email }) } }`,
    })
    expect(tasks.map(({ effects, sync }) => [effects, sync.status])).toEqual([['external', 'present']])
  })
})
