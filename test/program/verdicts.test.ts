import { describe, expect, it } from 'vitest'
import { audit } from '../../src/program/audit.js'
import type { SendgateConfig } from '../../src/config/sendgate-config.js'
import type { CoverageReport } from '../../src/result/coverage-report.js'
import { checkout } from './checkout.js'

const shop = {
  'package.json': '{"name":"shop"}',
  'mail.ts': `import { Resend } from 'resend'\nexport const mail = new Resend('k').emails`,
}
const importMail = `import { mail } from './mail.js'\n`

async function auditOf(files: Readonly<Record<string, string>>, config: SendgateConfig = {}): Promise<CoverageReport> {
  return audit({ root: checkout({ ...shop, ...files }), config })
}

interface Case {
  readonly name: string
  readonly files: Readonly<Record<string, string>>
  readonly config?: SendgateConfig
  /** `file:line verdict` of every send, with the guard's kind and quality and the reason where there is one. */
  readonly sends: readonly string[]
}

const cases: readonly Case[] = [
  {
    name: 'a unique index of the Prisma schema makes an insert a claim',
    files: {
      'schema.prisma': 'model Invite {\n  id String @id @default(cuid())\n  email String @unique\n}\n',
      'a.ts': `${importMail}export async function invite(email) {\n  await prisma.invite.create({ data: { email } })\n  await mail.send({ to: email })\n}`,
    },
    sends: ['a.ts:4 covered atomic-claim/sound'],
  },
  {
    name: 'a unique index of an SQL migration does so too',
    files: {
      'migrations/001.sql':
        'CREATE TABLE team_invite (id serial PRIMARY KEY, email text NOT NULL);\nCREATE UNIQUE INDEX one ON team_invite (email);',
      'a.ts': `${importMail}export async function invite(email) {\n  await prisma.teamInvite.create({ data: { email } })\n  await mail.send({ to: email })\n}`,
    },
    sends: ['a.ts:4 covered atomic-claim/sound'],
  },
  {
    name: 'the id of a job knows only the repeats of that job',
    files: {
      'a.ts': `${importMail}import { Worker } from 'bullmq'\nnew Worker('mail', async (job) => { await mail.send({ to: job.data.to }, { idempotencyKey: job.id }) })\nnew Worker('mail', async (job) => { await mail.send({ to: job.data.to }, { idempotencyKey: job.data.id }) })`,
      'b.ts': `${importMail}import Queue from 'bull'\nconst queue = new Queue('mail')\nqueue.process(async (job) => { await mail.send({ to: job.data.to }, { idempotencyKey: 'mail-' + job.id }) })`,
    },
    sends: [
      'a.ts:3 ungated provider-key/retry-only',
      'a.ts:4 covered provider-key/sound',
      'b.ts:4 ungated provider-key/retry-only',
    ],
  },
  {
    name: 'a mutation of Convex that takes a row is a claim for the action that runs it',
    files: {
      'convex/mails.ts': `import { internalMutation, internalAction } from './_generated/server'\nimport { internal } from './_generated/api'\nimport { mail } from '../mail.js'\nexport const take = internalMutation({ handler: async (ctx, { id }) => { const row = await ctx.db.get(id); if (!row || row.sentAt) return null; await ctx.db.patch(id, { sentAt: Date.now() }); return row } })\nexport const look = internalMutation({ handler: async (ctx, { id }) => { const row = await ctx.db.get(id); if (!row || row.sentAt) return null; return row } })\nexport const deliver = internalAction({ handler: async (ctx, { id }) => {\n  const row = await ctx.runMutation(internal.mails.take, { id })\n  if (!row) return\n  await mail.send({ to: row.to })\n} })\nexport const send = internalAction({ handler: async (ctx, { id }) => {\n  const row = await ctx.runMutation(internal.mails.look, { id })\n  if (!row) return\n  await mail.send({ to: row.to })\n} })`,
    },
    sends: ['convex/mails.ts:9 covered atomic-claim/sound', 'convex/mails.ts:14 ungated'],
  },
  {
    name: 'a unique index that a later migration drops does not',
    files: {
      'migrations/001.sql':
        'CREATE TABLE team_invite (id serial PRIMARY KEY, email text NOT NULL);\nCREATE UNIQUE INDEX one ON team_invite (email);',
      'migrations/002.sql': 'DROP INDEX one;',
      'a.ts': `${importMail}export async function invite(email) {\n  await prisma.teamInvite.create({ data: { email } })\n  await mail.send({ to: email })\n}`,
    },
    sends: ['a.ts:4 ungated'],
  },
  {
    name: 'without that index nothing fails for the second caller',
    files: {
      'schema.prisma': 'model Invite {\n  id String @id @default(cuid())\n  email String\n}\n',
      'a.ts': `${importMail}export async function invite(email) {\n  await prisma.invite.create({ data: { email } })\n  await mail.send({ to: email })\n}`,
    },
    sends: ['a.ts:4 ungated'],
  },
  {
    name: 'a claim that says too little about the call in a callback covers it by no way around the callback',
    files: {
      'run.ts': 'export const quietly = async (fn) => { try { return await fn() } catch { return null } }',
      'store.ts': `import Redis from 'ioredis'\nconst redis = new Redis()\nexport class Store {\n  async reserve(report, update) { return (await redis.set(\`told:\${report}:\${update}\`, 1, 'EX', 604800, 'NX')) === 'OK' }\n  async thread(report) { return JSON.parse(await redis.get(\`thread:\${report}\`)) }\n  async setThread(report, thread) { await redis.set(\`thread:\${report}\`, JSON.stringify(thread)) }\n}`,
      'a.ts': `${importMail}import { quietly } from './run.js'\nimport { Store } from './store.js'\nexport async function told(store: Store, report, update) {\n  if (!(await store.reserve(report.id, update.id))) return\n  const thread = await store.thread(report.id)\n  if (!thread.pending) return\n  await quietly(() => mail.send({ to: thread.channel, text: thread.pending }))\n  await store.setThread(report.id, { channel: thread.channel })\n}`,
    },
    sends: ['a.ts:8 ungated atomic-claim/racy'],
  },
  {
    name: 'of two schemas with one model only the keys of both count',
    files: {
      'a/schema.prisma': 'model Invite {\n  id String @id @default(cuid())\n  email String @unique\n}\n',
      'b/schema.prisma': 'model Invite {\n  id String @id @default(cuid())\n  email String\n}\n',
      'a.ts': `${importMail}export async function invite(email) {\n  await prisma.invite.create({ data: { email } })\n  await mail.send({ to: email })\n}`,
    },
    sends: ['a.ts:4 ungated'],
  },
  {
    name: 'a Drizzle table with a unique column',
    files: {
      'schema.ts': `import { pgTable, text } from 'drizzle-orm/pg-core'\nexport const invites = pgTable('invites', { email: text().notNull().unique() })`,
      'a.ts': `${importMail}import { invites } from './schema.js'\nexport async function invite(email) {\n  await db.insert(invites).values({ email })\n  await mail.send({ to: email })\n}`,
    },
    sends: ['a.ts:5 covered atomic-claim/sound'],
  },
  {
    name: 'a key option is worth what every caller hands in',
    files: {
      'a.ts': `${importMail}function post(to, options) { return mail.send({ to }, { idempotencyKey: options.idempotencyKey }) }\nexport const paid = (order) => post(order.to, { idempotencyKey: 'paid:' + order.id })\nexport const refunded = (order) => post(order.to, { idempotencyKey: 'refunded:' + order.id })`,
    },
    sends: ['a.ts:2 covered provider-key/sound'],
  },
  {
    name: 'a key that a callback of the function drops on one of the ways',
    files: {
      'a.ts': `${importMail}const plain = (to) => mail.send({ to })\nfunction post(all, options) {\n  if (direct) return mail.send({ to: all }, { idempotencyKey: options.idempotencyKey })\n  return Promise.all(all.map((to) => plain(to)))\n}\nexport const paid = (order) => post(order.all, { idempotencyKey: 'paid:' + order.id })`,
    },
    sends: ['a.ts:2 ungated provider-key/none', 'a.ts:4 covered provider-key/sound'],
  },
  {
    name: 'a key that a function handed on drops on one of the ways',
    files: {
      'a.ts': `${importMail}const plain = (to) => mail.send({ to })\nfunction post(all, options) {\n  if (direct) return mail.send({ to: all }, { idempotencyKey: options.idempotencyKey })\n  return Promise.all(all.map(plain))\n}\nexport const paid = (order) => post(order.all, { idempotencyKey: 'paid:' + order.id })`,
    },
    sends: ['a.ts:2 ungated provider-key/none', 'a.ts:4 covered provider-key/sound'],
  },
  {
    name: 'one caller that leaves the key out',
    files: {
      'a.ts': `${importMail}function post(to, options) { return mail.send({ to }, { idempotencyKey: options.idempotencyKey }) }\nexport const paid = (order) => post(order.to, { idempotencyKey: 'paid:' + order.id })\nexport const refunded = (order) => post(order.to, {})`,
    },
    sends: ['a.ts:2 partial provider-key/none'],
  },
  {
    name: 'one caller that makes the key up',
    files: {
      'a.ts': `${importMail}function post(to, key) { return mail.send({ to }, { idempotencyKey: key }) }\nexport const paid = (order) => post(order.to, 'paid:' + order.id)\nexport const refunded = (order) => post(order.to, crypto.randomUUID())`,
    },
    sends: ['a.ts:2 partial provider-key/defective'],
  },
  {
    name: 'a key option of a function that nobody calls may be left out',
    files: {
      'a.ts': `${importMail}export function post(to, options) { return mail.send({ to }, { idempotencyKey: options.idempotencyKey }) }`,
    },
    sends: ['a.ts:2 ungated provider-key/none'],
  },
  {
    name: 'a constant key drops every later message',
    files: { 'a.ts': `${importMail}export const test = (to) => mail.send({ to }, { idempotencyKey: 'test' })` },
    sends: ['a.ts:2 ungated provider-key/defective'],
  },
  {
    name: 'a claim at the enqueue does not cover the worker, which may run twice',
    files: {
      'main.ts': `import { Queue } from 'bullmq'\nimport Redis from 'ioredis'\nconst queue = new Queue('receipts')\nconst redis = new Redis()\nexport async function paid(order) {\n  if ((await redis.set('paid:' + order.id, '1', 'NX')) === null) return\n  await queue.add('receipt', order)\n}`,
      'worker.ts': `import { Worker } from 'bullmq'\n${importMail}export const receipts = new Worker('receipts', async (job) => { await mail.send({ to: job.data.to }) })`,
    },
    sends: ['worker.ts:3 ungated atomic-claim/none'],
  },
  {
    name: 'a demo script does not open a send that is guarded where it counts, but its own path is listed',
    files: {
      'notify.ts': `${importMail}export async function notify(order) { await mail.send({ to: order.to }) }`,
      'main.ts': `import { gate } from 'sendgate'\nimport { notify } from './notify.js'\nexport const paid = (order) => gate.once('paid:' + order.id, () => notify(order))`,
      'mock.ts': `import { notify } from './notify.js'\nnotify({ to: 'me' })`,
    },
    sends: ['notify.ts:2 covered gate/sound'],
  },
  {
    name: 'a demo script alone leaves it open',
    files: {
      'notify.ts': `${importMail}export async function notify(order) { await mail.send({ to: order.to }) }`,
      'mock.ts': `import { notify } from './notify.js'\nnotify({ to: 'me' })`,
    },
    sends: ['notify.ts:2 ungated'],
  },
  {
    name: 'a member of a sender that is chosen at run time, and one of something else',
    files: {
      'a.ts': `import { WebClient } from '@slack/web-api'\nconst slack = new WebClient('t')\nexport const say = (method, text) => slack.chat[method]({ channel: 'x', text })\nexport const ask = (method) => slack.users[method]({})\nexport const told = { a: (text) => slack.chat.postMessage({ channel: 'x', text }) }\nexport const tell = (kind, text) => told[kind](text)`,
    },
    sends: ['a.ts:3 unknown because of computed-member', 'a.ts:5 ungated'],
  },
  {
    name: 'a decorator of the project may guard the method',
    files: {
      'a.ts': `${importMail}function sometimes(target, context) { return target }\nexport class Notices { @sometimes async paid(order) { await mail.send({ to: order.to }) } }`,
    },
    sends: ['a.ts:3 unknown because of decorator'],
  },
  {
    name: 'a method that is only called on a value of unknown class',
    files: {
      'a.ts': `${importMail}class Notices { async paid(order) { await mail.send({ to: order.to }) } }\nexport const register = (box) => box.put(Notices)\nexport const run = async (channel, order) => { await channel.paid(order) }`,
    },
    sends: ['a.ts:2 unknown because of any-receiver'],
  },
  {
    name: 'a function that leaves its maker as a value',
    files: {
      'a.ts': `${importMail}export function make(to) { return { run: async () => { await mail.send({ to }) } } }`,
    },
    sends: ['a.ts:2 unknown because of escapes'],
  },
  {
    name: 'a function that is put where only a package, or any code at all, finds it has callers that are not known',
    files: {
      'plug.ts': `import { registry } from 'framework'\nimport { Host } from 'host'\nimport { owner, guest, own, event } from './a.js'\nregistry.handlers['owner'] = owner\nconst host = new Host()\nhost.actions = { guest }\nglobalThis.own = own\nwindow.onload = event\nconst local = {}\nlocal.event = event`,
      'a.ts': `${importMail}export async function owner(to) { await mail.send({ to }) }\nexport async function guest(to) { await mail.send({ to }) }\nexport const own = async (to) => mail.send({ to })\nexport async function event(to) { await mail.send({ to }) }`,
    },
    sends: [
      'a.ts:2 unknown because of escapes',
      'a.ts:3 unknown because of escapes',
      'a.ts:4 unknown because of escapes',
      'a.ts:5 ungated',
    ],
  },
  {
    name: 'a claim before a local function covers only the runs of the same pass',
    files: Object.fromEntries(
      [
        ['called', 'await deliver(id)'],
        ['handed', 'await retry(deliver)'],
        ['handler', `app.post('/told', async (req) => { await deliver(req.body.id) })`],
        ['registered', `app.post('/told', deliver)`],
        ['returned', 'return { deliver }'],
        ['nested', 'const again = () => deliver(id)\n  return again'],
      ].map(([name, use]) => [
        `${name}.ts`,
        `${importMail}import express from 'express'\nconst app = express()\nexport async function open(id) {\n  const won = await redis.set(\`told:\${id}\`, '1', 'EX', 86400, 'NX')\n  if (won === null) return\n  const deliver = async (to) => { await mail.send({ to }) }\n  ${use}\n}`,
      ]),
    ),
    sends: [
      'called.ts:7 covered atomic-claim/sound',
      'handed.ts:7 covered atomic-claim/sound',
      'handler.ts:7 ungated',
      'nested.ts:7 unknown because of escapes',
      'registered.ts:7 ungated',
      'returned.ts:7 unknown because of escapes',
    ],
  },
  {
    name: 'a claim that is forgotten before the next run of its schedule',
    files: {
      'a.ts': `${importMail}import cron from 'node-cron'\ncron.schedule('0 9 * * 1', () => remind('x'))\nexport async function remind(id) {\n  const first = await redis.set(\`told:\${id}\`, 1, { nx: true, ex: 60 * 60 * 24 })\n  if (!first) return\n  await mail.send({ to: id })\n}`,
    },
    sends: ['a.ts:7 ungated atomic-claim/defective'],
  },
  {
    name: 'a claim that outlives the schedule, or whose key holds the day',
    files: {
      'a.ts': `${importMail}import cron from 'node-cron'\ncron.schedule('0 * * * *', () => remind('x'))\nexport async function remind(id) {\n  const first = await redis.set(\`told:\${id}\`, 1, { nx: true, ex: 60 * 60 * 24 })\n  if (!first) return\n  await mail.send({ to: id })\n}`,
      'b.ts': `${importMail}import cron from 'node-cron'\ncron.schedule('0 9 * * *', () => remind('x', '2026-01-01'))\nexport async function remind(id, day) {\n  const first = await redis.set(\`told:\${id}:\${day}\`, 1, { nx: true, ex: 60 * 60 * 24 })\n  if (!first) return\n  await mail.send({ to: id })\n}`,
    },
    sends: ['a.ts:7 covered atomic-claim/sound', 'b.ts:7 covered atomic-claim/sound'],
  },
  {
    name: 'a job by name, where names are computed',
    files: {
      'receipt.ts': `${importMail}export const receipt = { id: 'send.receipt', handler: async ({ to }) => { await mail.send({ to }) } }`,
      'a.ts': `import { jobs } from './client.js'\nexport const start = (kind, payload) => jobs.triggerJob({ name: kind, payload })`,
    },
    sends: ['receipt.ts:2 unknown because of job-name'],
  },
  {
    name: 'a job by name that nobody starts, where every name is a literal',
    files: {
      'receipt.ts': `${importMail}export const receipt = { id: 'send.receipt', handler: async ({ to }) => { await mail.send({ to }) } }`,
      'a.ts': `import { jobs } from './client.js'\nexport const start = (payload) => jobs.triggerJob({ name: 'send.bill', payload })`,
    },
    sends: ['receipt.ts:2 ungated'],
  },
  {
    name: 'a method of what a container gives for a token',
    files: {
      'notices.ts': `${importMail}export class Notices { async paid(order) { await mail.send({ to: order.to }) } }`,
      'a.ts': `import { container } from 'tsyringe'\nexport const run = async (order) => { await container.resolve('Notices').paid(order) }`,
    },
    sends: ['notices.ts:2 unknown because of di-token'],
  },
  {
    name: 'a method of a field that a token injects',
    files: {
      'notices.ts': `${importMail}export class Notices { async paid(order) { await mail.send({ to: order.to }) } }`,
      'a.ts': `import { Inject } from '@nestjs/common'\nexport class Desk {\n  constructor(@Inject('NOTICES') private readonly notices: any) {}\n  async close(order) { await this.notices.paid(order) }\n}`,
    },
    sends: ['notices.ts:2 unknown because of di-token'],
  },
  {
    name: 'a module that is imported by a computed name',
    files: {
      'jobs/receipt.ts': `${importMail.replace('./', '../')}export async function run({ to }) { await mail.send({ to }) }`,
      'a.ts': `export async function start(kind, payload) { const job = await import('./jobs/' + kind + '.js'); await job.run(payload) }`,
    },
    sends: ['jobs/receipt.ts:2 unknown because of dynamic-import'],
  },
  {
    name: 'an export of a published package',
    files: {
      'package.json': '{"name":"kit","version":"1.0.0","main":"./dist/index.js"}',
      'src/index.ts': `export { tell } from './tell.js'`,
      'src/tell.ts': `${importMail.replace('./', '../')}export const tell = (to) => mail.send({ to })\nexport const other = (to) => mail.send({ to })`,
    },
    sends: ['src/tell.ts:2 unknown because of open-world-export', 'src/tell.ts:3 ungated'],
  },
  {
    name: 'a gate that the configuration declares by module and callback',
    files: {
      'a.ts': `${importMail}import { exactly } from 'once-only'\nexport const paid = (order) => exactly(() => mail.send({ to: order.to }), order.id)`,
    },
    config: { gates: [{ module: 'once-only', path: 'exactly', callback: 0 }] },
    sends: ['a.ts:3 covered gate/sound'],
  },
  {
    name: 'a claim of the project that the configuration declares',
    files: {
      'claims.ts': `export async function first(id) { return native.call(id) }`,
      'a.ts': `${importMail}import { first } from './claims.js'\nexport async function paid(order) {\n  if (!(await first(order.id))) return\n  await mail.send({ to: order.to })\n}`,
    },
    config: { gates: [{ module: './claims.js', path: 'first', kind: 'claim' }] },
    sends: ['a.ts:5 covered claim-guard/sound'],
  },
  {
    name: 'a registry that is filled by key',
    files: {
      'a.ts': `${importMail}import { gate } from 'sendgate'\nclass Mail { name = 'mail'; async send(to) { await mail.send({ to }) } }\nclass Hub {\n  static list = {}\n  static init() { for (const item of [new Mail()]) this.list[item.name] = item }\n  static async send(kind, to) { await gate.once(kind + to, async () => { await this.list[kind].send(to) }) }\n}\nHub.init()\nexport const go = (to) => Hub.send('mail', to)`,
    },
    sends: ['a.ts:3 covered gate/sound'],
  },
]

describe('verdicts of whole programs', () => {
  for (const { name, files, config, sends } of cases) {
    it(name, async () => {
      const { sites } = await auditOf(files, config)
      expect(
        sites.map(({ file, line, verdict, guard, reason }) =>
          [
            `${file}:${line}`,
            verdict,
            ...(guard === null ? [] : [`${guard.kind}/${guard.quality}`]),
            ...(reason === null ? [] : ['because of', reason]),
          ].join(' '),
        ),
      ).toEqual(sends)
    })
  }
})

describe('what else the audit says', () => {
  const files = {
    'notify.ts': `${importMail}export async function notify(order) { await mail.send({ to: order.to }) }`,
    'main.ts': `import express from 'express'\nimport { gate } from 'sendgate'\nimport { notify } from './notify.js'\nconst app = express()\napp.post('/paid', async (req) => { await gate.once('paid:' + req.body.id, () => notify(req.body)) })\napp.post('/again', async (req) => { await notify(req.body) })`,
    'test.key.ts': `${importMail}export const test = (to) => mail.send({ to }, { idempotencyKey: 'test' })`,
  }

  it('reports a defective guard, and a call that a sibling has gated, at their own lines', async () => {
    const { findings } = await auditOf(files)
    expect(findings.map(({ rule, file, line, column }) => [rule, file, line, column])).toEqual([
      ['gated-elsewhere', 'main.ts', 6, 43],
      ['no-defective-guard', 'test.key.ts', 2, 65],
    ])
    expect(findings[0]?.message).toContain('main.ts:5')
    expect(new Set(findings.map(({ id }) => id)).size).toBe(2)
  })

  it('calls no call forgotten where hardly any call of the function is gated', async () => {
    const paths = ['a', 'b', 'c', 'd', 'e']
    const bare = paths.map((path) => `app.post('/${path}', async (req) => { await notify(req.body) })`).join('\n')
    const { findings } = await auditOf({
      ...files,
      'more.ts': `import express from 'express'\nimport { notify } from './notify.js'\nconst app = express()\n${bare}`,
    })
    expect(findings.map(({ rule }) => rule)).toEqual(['no-defective-guard'])
  })

  it('calls no call forgotten where another one follows upon a claim of something else', async () => {
    const claimed = `app.delete('/user', async (req) => { const { count } = await prisma.user.deleteMany({ where: { id: req.body.id } }); if (count === 0) return; await notify(req.body) })`
    const bare = `app.post('/paid', async (req) => { await notify(req.body) })\napp.post('/lost', async (req) => { await notify(req.body) })`
    const head = `import express from 'express'\nimport { prisma } from './db'\nimport { notify } from './notify.js'\nconst app = express()\n`
    const told = async (code: string): Promise<string[]> =>
      (await auditOf({ 'notify.ts': files['notify.ts'], 'main.ts': `${head}${code}` })).findings.map(({ rule }) => rule)
    expect(await told(`${claimed}\n${bare}`)).toEqual([])
    expect(await told(`${claimed}\n${bare.split('\n')[0] ?? ''}`)).toEqual(['gated-elsewhere'])
  })

  it('says of a mark of a row that nothing in the checkout sets that it lets every repeat pass', async () => {
    const files = {
      'a.ts': `${importMail}import { db } from './db'\nexport async function POST(req) {\n  const user = await db.user.findUnique({ where: { id: req.id } })\n  if (user.welcomedAt) return\n  await mail.send({ to: user.email })\n}`,
    }
    const guardOf = async (more: Record<string, string>): Promise<string | undefined> =>
      (await auditOf({ ...files, ...more })).sites.find(({ file }) => file === 'a.ts')?.guard?.why
    expect(await guardOf({})).toContain(
      'WelcomedAt is tested before the send, but nothing in this checkout ever sets it',
    )
    expect(await guardOf({ 'b.ts': 'export const mark = { welcomed_at: new Date() }' })).toContain(
      'does not set it in the same step',
    )
  })

  it('believes an insert that ignores conflicts where the table is not known, and asks the schema for its unique index where it is', async () => {
    const table = (columns: string): string =>
      `import { pgTable, text } from 'drizzle-orm/pg-core'\nexport const told = pgTable('told', { ${columns} })`
    const send = `${importMail}import { nanoid } from 'nanoid'\nimport { db } from './db'\nimport { told } from './schema'\nexport async function POST(req) {\n  const rows = await db.insert(told).values({ id: nanoid(), order: req.order }).onConflictDoNothing().returning()\n  if (rows.length === 0) return\n  await mail.send({ to: req.to })\n}`
    const guardOf = async (schemas: Record<string, string>): Promise<string | undefined> =>
      (await auditOf({ 'a.ts': send, ...schemas })).sites[0]?.guard?.quality
    const [byId, byOrder] = [
      table("id: text('id').notNull().unique(), order: text('order')"),
      table("id: text('id'), order: text('order').notNull().unique()"),
    ]
    expect(await guardOf({ 'schema.ts': byId })).toBe('defective')
    expect(await guardOf({ 'schema.ts': byOrder })).toBe('sound')
    expect(await guardOf({ 'schema.ts': byId, 'other/schema.ts': byOrder })).toBe('sound')
    expect(await guardOf({})).toBe('sound')
  })

  it('takes the key of a job only where its queue takes it', async () => {
    const queued = (options: string): string =>
      `import { Queue, Worker } from 'bullmq'\n${importMail}const mails = new Queue('mails')\nnew Worker('mails', async (job) => { await mail.send({ to: job.data.to }) })\nexport const later = (order) => mails.add('receipt', { to: order.to }, ${options})`
    const guardOf = async (options: string): Promise<unknown> =>
      (await auditOf({ 'a.ts': queued(options) })).calls
        .filter(({ line }) => line === 5)
        .map(({ verdict, guard }) => [verdict, guard?.kind])
    expect(await guardOf('{ jobId: order.id }')).toEqual([['covered', 'job-key']])
    expect(await guardOf('{ singletonKey: order.id }')).toEqual([['ungated', undefined]])
  })

  it('lets a helper that runs or wraps what it is given do for each caller what that caller gave', async () => {
    const { calls } = await auditOf({
      'wrap.ts':
        'export const catchAsync = (fn) => {\n  const wrapped = (req, res, next) => { fn(req, res).catch(next) }\n  return wrapped\n}\nexport async function retry(fn) { try { return await fn() } catch { return fn() } }\nexport const twice = (fn) => retry(() => retry(fn))',
      'users.ts': `import { catchAsync, retry, twice } from './wrap.js'\n${importMail}export class Users {\n  welcome = catchAsync(async (req) => { await mail.send({ to: req.body.to }) })\n  list = catchAsync(async (req) => req.db.list())\n}\nconst send = () => mail.send({ to: 'a' })\nexport const load = () => retry(() => fetchUser())\nexport const loadTwice = () => twice(() => fetchUser())\nexport const notify = () => retry(send)\nexport const notifyTwice = () => twice(send)\nexport const callers = () => [load(), loadTwice(), notify(), notifyTwice()]`,
      'routes.ts': `import { Router } from 'express'\nimport { Users } from './users.js'\nconst router = Router()\nexport const routes = (users: Users) => {\n  router.post('/welcome', users.welcome)\n  router.get('/list', users.list)\n}`,
    })
    const found = calls
      .filter(({ file }) => file !== 'wrap.ts')
      .map(({ file, line, callee, reaches }) => `${file}:${line} ${callee} ${reaches.length}`)
    expect(found).toEqual([
      'routes.ts:5 users.welcome 1',
      'users.ts:10 retry 1',
      'users.ts:11 twice 1',
      'users.ts:12 notify 1',
      'users.ts:12 notifyTwice 1',
    ])
  })

  it('knows bridges and clients that are reached through another object', async () => {
    const { sites } = await auditOf({
      'bridge.ts': `import { Appservice, Intent } from 'matrix-bot-sdk'\nexport class Room {\n  constructor(private readonly intent: Intent, private readonly as: Appservice) {}\n  say(text) { return this.intent.sendText('!a', text) }\n  note(text) { return this.intent.underlyingClient.sendNotice('!a', text) }\n  name(text) { return this.intent.underlyingClient.sendStateEvent('!a', 'm.room.name', '', { text }) }\n  hello() { return this.as.botClient.sendMessage('!a', {}) }\n}`,
      'post.js': `const Twitter = require('twitter')\nconst client = new Twitter({})\nclient.post('statuses/update', { status: 'a' })\nclient.post('media/upload', {})\nclient.get('statuses/update')`,
      'sms.ts': `import NotifmeSdk from 'notifme-sdk'\nconst notifier = new NotifmeSdk({})\nnotifier.send({ sms: { to: '1', text: 'a' } })`,
    })
    expect(sites.map(({ file, line, sender }) => `${file}:${line} ${sender.provider}`)).toEqual([
      'bridge.ts:4 matrix',
      'bridge.ts:5 matrix',
      'bridge.ts:7 matrix',
      'post.js:3 twitter-legacy',
      'sms.ts:3 notifme',
    ])
  })

  it('follows the references that Convex generates', async () => {
    const { calls } = await auditOf({
      'convex/_generated/server.js': `import { internalActionGeneric } from 'convex/server'\nexport const internalAction = internalActionGeneric`,
      'convex/_generated/server.d.ts': 'export declare const internalAction: any',
      'convex/mail/receipts.ts': `import { internalAction } from '../_generated/server'\n${importMail.replace('./', '../../')}export const send = internalAction({ args: {}, handler: async (ctx, { to }) => { await mail.send({ to }) } })`,
      'convex/orders.ts': `import { internal } from './_generated/api'\nexport async function close(ctx, to) { await ctx.runAction(internal.mail.receipts.send, { to }) }`,
    })
    expect(calls.map(({ file, line, callee, reaches }) => [file, line, callee, reaches.length])).toEqual([
      ['convex/orders.ts', 2, 'ctx.runAction', 1],
    ])
  })

  it('lists wrappers, and triggers with the number of their sends', async () => {
    const { inferred } = await auditOf(files)
    expect(inferred.wrappers.map(({ name, file, reaches }) => [name, file, reaches.length])).toEqual([
      ['notify', 'notify.ts', 1],
    ])
    expect(inferred.triggers.map(({ kind, line, sends }) => [kind, line, sends])).toEqual([
      ['http-handler', 5, 1],
      ['http-handler', 6, 1],
      ['library-export', 2, 1],
    ])
  })

  it('says of a route that other systems call what calls it', async () => {
    const { sites } = await auditOf({
      'server.ts': `import express from 'express'\n${importMail}const app = express()\napp.post('/webhooks/payment', async (req, res) => { await mail.send({ to: req.body.to }) })\napp.post('/orders', async (req, res) => { await mail.send({ to: req.body.to }) })`,
    })
    expect(sites.map(({ paths }) => paths.map(({ trigger }) => trigger?.kind))).toEqual([['webhook'], ['http-handler']])
  })

  it('names a callback after what takes the result', async () => {
    const { sites } = await auditOf({
      'worker.ts': `import { Worker } from 'bullmq'\n${importMail}export const receipts = new Worker('receipts', async (job) => { await mail.send({ to: job.data.to }) })`,
    })
    expect(sites.map(({ scope }) => scope)).toEqual(['receipts'])
  })
})
