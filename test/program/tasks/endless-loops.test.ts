import { describe, expect, it } from 'vitest'
import { tasksOf } from './task-program.js'

const head = `import nodemailer from 'nodemailer'
import { prisma } from '@shop/db'
const mailer = nodemailer.createTransport({})
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
let stopping = false
`
const due = `const rows = await prisma.order.findMany({ where: { status: 'open' } }); for (const row of rows) { await mailer.sendMail({}); await prisma.order.update({ where: { id: row.id }, data: { status: 'sent' } }) }`

type Row = readonly [what: string, want: readonly string[], text: string]

const rows: readonly Row[] = [
  [
    'that rests',
    ['6 external present'],
    `async function work() { while (true) { ${due}; await sleep(1000) } }\nwork()`,
  ],
  [
    'that waits for messages',
    ['6 external missing'],
    `async function work(redis) { for (;;) { const job = await redis.brpop('jobs', 0); await mailer.sendMail({ text: job }) } }`,
  ],
  [
    'that ends with the process',
    ['6 external present'],
    `async function work() { while (true) { if (stopping) break; ${due}; await sleep(1000) } }`,
  ],
  [
    'that tries again',
    [],
    `async function send() { while (true) { try { return await mailer.sendMail({}) } catch { await sleep(10) } } }`,
  ],
  [
    'that waits until something is done',
    [],
    `async function send(get) { while (true) { const state = await get(); if (state.done) break; await sleep(10) } await mailer.sendMail({}) }`,
  ],
  [
    'over pages',
    [],
    `async function all(get) { while (true) { const page = await get(); await mailer.sendMail({}); if (!page.next) break } }`,
  ],
]

describe('a loop without end', () => {
  it.each(rows)('%s', async (_what, want, text) => {
    const tasks = await tasksOf({ 'src/worker.js': head + text })
    expect(tasks.map(({ line, effects, sync }) => `${line} ${effects} ${sync.status}`)).toEqual(want)
  })
})
