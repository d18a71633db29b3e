import { describe, expect, it } from 'vitest'
import { tasksOf } from './task-program.js'

type Row = readonly [what: string, effects: string, reason: RegExp | null, files: Readonly<Record<string, string>>]

/** A client that tries twice and is told the method by whoever calls it. */
const ownClient = [
  `async function request(url: string, init?: RequestInit) { try { return await fetch(url, init) } catch { return fetch(url, { ...init, keepalive: true }) } }`,
  `const root = () => process.env.LOGIN_URL`,
  "export const signIn = () => request(`${root()}/oauth2/v2.0/token`, { method: 'POST', body: 'grant_type=refresh_token' })",
  `export const order = () => request('https://api.acme.example/orders', { method: 'POST' })`,
  `export const requestWithToken = (url: string) => fetch(url, { method: 'POST' })`,
].join('\n')
const cron = `import cron from 'node-cron'\n`

const rows: readonly Row[] = [
  [
    'a handler chosen by a key at run time',
    'unknown',
    /`handlers\[job\.name\]` in src\/jobs\.ts:4 .*escapes/,
    {
      'src/jobs.ts': `import { Worker } from 'bullmq'\nconst handlers = {}\nexport const add = (name, run) => { handlers[name] = run }\nnew Worker('q', async (job) => { await handlers[job.name](job) })`,
    },
  ],
  [
    'a handler taken from a map',
    'unknown',
    /computed-member/,
    {
      'src/jobs.ts': `import { Worker } from 'bullmq'\nconst handlers = new Map()\nexport const add = (name, run) => handlers.set(name, run)\nnew Worker('q', async (job) => { const handler = handlers.get(job.name); await handler(job) })`,
    },
  ],
  [
    'an object that does the job, taken from a map',
    'unknown',
    /`processor\.handle` .*computed-member/,
    {
      'src/jobs.ts': `import { Worker } from 'bullmq'\nconst processors = new Map()\nexport const add = (name, processor) => processors.set(name, processor)\nconst find = (name) => processors.get(name)\nnew Worker('q', async (job) => { const processor = find(job.name); return processor.handle(job) })`,
    },
  ],
  [
    'a class chosen by a key at run time',
    'unknown',
    /`mail\.send` .*computed-member/,
    {
      'src/jobs.ts': `import { Worker } from 'bullmq'\nimport { mails } from './mails'\nnew Worker('q', async (job) => { const mail = new mails[job.name](job.data); return mail.send() })`,
      'src/mails.ts': `export const mails = JSON.parse(process.env.MAILS ?? '{}')`,
    },
  ],
  [
    'a class chosen by a key, of which nothing is waited for',
    'none',
    null,
    {
      'src/jobs.ts': `import { Worker } from 'bullmq'\nimport { shapes } from './shapes'\nnew Worker('q', async (job) => { const shape = new shapes[job.name](job.data); shape.draw() })`,
      'src/shapes.ts': `export const shapes = JSON.parse(process.env.SHAPES ?? '{}')`,
    },
  ],
  [
    'a value taken from a map',
    'none',
    null,
    {
      'src/jobs.ts': `import { Worker } from 'bullmq'\nconst seen = new Map()\nnew Worker('q', async (job) => { const list = seen.get(job.id); list.sort() })`,
    },
  ],
  [
    'a handler that is handed in from outside',
    'unknown',
    /`handler` .*escapes/,
    {
      'src/jobs.ts': `import { Worker } from 'bullmq'\nexport const work = (handler) => new Worker('q', async (job) => { await handler(job) })`,
    },
  ],
  [
    'a function of a file that is not there',
    'unknown',
    /`notify` .*unresolved-import/,
    {
      'src/jobs.ts': `${cron}import { notify } from './generated/notify'\ncron.schedule('* * * * *', async () => { await notify() })`,
    },
  ],
  [
    'a module that is named at run time',
    'unknown',
    /dynamic-import/,
    {
      'src/jobs.ts': `${cron}cron.schedule('* * * * *', async () => { const { run } = await import(process.env.JOB!); await run() })`,
    },
  ],
  [
    'a client of unknown origin, named like a known effect of a dependency',
    'unknown',
    /`client\.schedules\.create` .*any-receiver/,
    {
      'package.json': '{"name":"shop","dependencies":{"@temporalio/client":"1"}}',
      'src/jobs.ts': `${cron}export function start(client: any) { cron.schedule('* * * * *', async () => { await client.schedules.create({}) }) }`,
    },
  ],
  [
    'a command of object storage in the hands of an unresolved client',
    'none',
    null,
    {
      'package.json':
        '{"name":"shop","dependencies":{"@aws-sdk/client-s3":"3","@aws-sdk/client-sqs":"3","@aws-sdk/client-eventbridge":"3"}}',
      'src/jobs.ts': `${cron}import { PutObjectCommand } from '@aws-sdk/client-s3'\nimport { client } from './generated/client'\ncron.schedule('* * * * *', async () => { await client.send(new PutObjectCommand({})) })`,
    },
  ],
  [
    'a command that is not known in the same hands',
    'unknown',
    /unresolved-import/,
    {
      'package.json':
        '{"name":"shop","dependencies":{"@aws-sdk/client-s3":"3","@aws-sdk/client-sqs":"3","@aws-sdk/client-eventbridge":"3"}}',
      'src/jobs.ts': `${cron}import { build } from './generated/build'\nimport { client } from './generated/client'\ncron.schedule('* * * * *', async () => { await client.send(build()) })`,
    },
  ],
  [
    'a handler that is not in the files',
    'unknown',
    /handler of this task cannot be found .*unresolved-import/,
    { 'src/jobs.ts': `${cron}import { tick } from './generated/tick'\ncron.schedule('* * * * *', tick)` },
  ],
  [
    'a package that is not installed acts by no name that is known',
    'none',
    null,
    {
      'src/jobs.ts': `${cron}import { compute } from 'matrix'\ncron.schedule('* * * * *', async () => { await compute() })`,
    },
  ],
  [
    'a request of an own client by the method that the caller names',
    'external',
    null,
    {
      'src/client.ts': `export const call = (method: string, path: string, data: unknown = null) => fetch(\`https://api.acme.example/\${path}\`, { method, body: JSON.stringify(data) })`,
      'src/jobs.ts': `${cron}import { call } from './client'\ncron.schedule('* * * * *', async () => { await call('PATCH', 'orders/1', {}) })`,
    },
  ],
  [
    'a request of an own client that reads',
    'none',
    null,
    {
      'src/client.ts': `export const call = (method: string, path: string, data: unknown = null) => fetch(\`https://api.acme.example/\${path}\`, { method, body: JSON.stringify(data) })\nexport const drop = () => call('DELETE', 'orders/1')`,
      'src/jobs.ts': `${cron}import { call } from './client'\ncron.schedule('* * * * *', async () => { await call('GET', 'orders') })`,
    },
  ],
  [
    'a token that is renewed',
    'none',
    null,
    {
      'src/jobs.ts': `${cron}import config from './config'\nconst signIn = () => fetch(config.tokenEndpoint, { method: 'POST', body: 'grant_type=refresh_token' })\ncron.schedule('* * * * *', async () => { await signIn(); await fetch('https://api.acme.example/orders') })`,
    },
  ],
  [
    'a token that an own client renews',
    'none',
    null,
    {
      'src/client.ts': ownClient,
      'src/jobs.ts': `${cron}import { signIn, order, requestWithToken } from './client'\ncron.schedule('* * * * *', async () => { await signIn() })`,
    },
  ],
  [
    'an order that the same client places',
    'external',
    null,
    {
      'src/client.ts': ownClient,
      'src/jobs.ts': `${cron}import { signIn, order, requestWithToken } from './client'\ncron.schedule('* * * * *', async () => { await order() })`,
    },
  ],
  [
    'a request that brings a token',
    'external',
    null,
    {
      'src/client.ts': ownClient,
      'src/jobs.ts': `${cron}import { signIn, order, requestWithToken } from './client'\ncron.schedule('* * * * *', async () => { await requestWithToken('https://api.acme.example/orders') })`,
    },
  ],
  [
    'the log of the program',
    'none',
    null,
    {
      'src/jobs.ts': `${cron}class Log { async sendLog(text: string) { await fetch(process.env.LOG_ENDPOINT!, { method: 'POST', body: text }) }\n  info(text: string) { void this.sendLog(text) } }\nconst log = new Log()\ncron.schedule('* * * * *', async () => { log.info('tick') })`,
    },
  ],
  [
    'a member of a chat is banned',
    'external',
    null,
    {
      'src/jobs.ts': `${cron}import { Telegraf } from 'telegraf'\nconst bot = new Telegraf('t')\ncron.schedule('* * * * *', async () => { await bot.telegram.banChatMember(1, 2) })`,
    },
  ],
  [
    'data of unknown origin',
    'none',
    null,
    {
      'src/jobs.ts': `${cron}export function start(rows: any) { cron.schedule('* * * * *', async () => { rows.filter(Boolean).map(String) }) }`,
    },
  ],
  [
    'an effect that is known beside one that is not',
    'external',
    null,
    {
      'src/jobs.ts': `${cron}import { notify } from './generated/notify'\nimport nodemailer from 'nodemailer'\ncron.schedule('* * * * *', async () => { await notify(); await nodemailer.createTransport({}).sendMail({}) })`,
    },
  ],
]

describe('effects that cannot be decided', () => {
  it.each(rows)('%s: %s', async (_what, effects, reason, files) => {
    const [task, ...others] = await tasksOf(files)
    expect(others).toEqual([])
    expect(task?.effects).toBe(effects)
    expect(task?.sync.status).toBe({ unknown: 'unknown', none: 'not-needed', external: 'missing' }[effects])
    if (reason === null) expect(task?.reason).toBeNull()
    else expect(task?.reason).toMatch(reason)
  })
})

describe('requests that write', () => {
  it.each([
    ['a path', "fetch('/api/orders', { method: 'POST' })", 'none'],
    ['a path without a slash', "fetch('api/orders', { method: 'POST' })", 'none'],
    ['a path with a part of it unknown', "fetch(`/api/orders/${id}`, { method: 'DELETE' })", 'none'],
    [
      'a path upon the address of the request',
      "fetch(new URL('/api/orders', request.url), { method: 'POST' })",
      'none',
    ],
    ['the origin of the page', "fetch(`${window.location.origin}/api/orders`, { method: 'POST' })", 'none'],
    [
      "the project's address in the environment",
      "fetch(`${process.env.NEXT_PUBLIC_APP_URL}/api/orders`, { method: 'POST' })",
      'none',
    ],
    [
      'the address that the host gave',
      "fetch(`https://${process.env.VERCEL_URL}/api/orders`, { method: 'POST' })",
      'none',
    ],
    ['a search', "fetch(`${process.env.CRM_URL}/orders/search`, { method: 'POST' })", 'none'],
    [
      'a file that is checked elsewhere',
      "fetch(`${process.env.CHECKER_URL}/validate-file`, { method: 'POST' })",
      'none',
    ],
    ['the answer of a model', "fetch('https://api.acme.example/v1/chat/completions', { method: 'POST' })", 'none'],
    ['a method behind a colon', "fetch('https://api.acme.example/v1/documents:runQuery', { method: 'POST' })", 'none'],
    ['somebody checks in', "fetch(`${process.env.CRM_URL}/guests/check-in`, { method: 'POST' })", 'external'],
    ['a list is made', "fetch(`${process.env.CRM_URL}/lists`, { method: 'POST' })", 'external'],
    [
      "another's address in the environment",
      "fetch(`${process.env.CRM_URL}/api/orders`, { method: 'POST' })",
      'external',
    ],
    [
      "another's address with the own one in it",
      "fetch(`${process.env.CRM_URL}/hooks?back=${process.env.NEXT_PUBLIC_APP_URL}`, { method: 'POST' })",
      'external',
    ],
    ['an address that is not known', "fetch(target, { method: 'POST' })", 'external'],
  ])('to %s: %s: %s', async (_what, call, effects) => {
    const [task] = await tasksOf({
      'src/jobs.ts': `${cron}export function start(request: Request, id: string, target: string) { cron.schedule('* * * * *', async () => { await ${call} }) }`,
    })
    expect(task?.effects).toBe(effects)
  })

  it.each([
    ['process.env.CRM_URL', 'external'],
    ["'https://api.crm.example'", 'external'],
    ["'/api'", 'none'],
  ])('to a path of a client with the base %s: %s', async (base, effects) => {
    const [task] = await tasksOf({
      'src/jobs.ts': `${cron}import axios from 'axios'\nconst crm = axios.create({ baseURL: ${base} })\ncron.schedule('* * * * *', async () => { await crm.post('/orders', {}) })`,
    })
    expect(task?.effects).toBe(effects)
  })

  it('to a path of a client that is handed in', async () => {
    const [task] = await tasksOf({
      'src/attach.ts': `import type { AxiosInstance } from 'axios'\nexport const attach = (http: AxiosInstance, id: string) => http.post(\`/cards/\${id}/files\`, {})`,
      'src/jobs.ts': `${cron}import axios from 'axios'\nimport { attach } from './attach'\nconst board = axios.create({ baseURL: 'https://api.board.example' })\ncron.schedule('* * * * *', async () => { await attach(board, 'a') })`,
    })
    expect(task?.effects).toBe('external')
  })

  it('by a client that is made of an API description', async () => {
    const tasks = await tasksOf({
      'src/jobs.ts': `${cron}import createClient from 'openapi-fetch'\nconst client = createClient<paths>({ baseUrl: process.env.SHELF_URL })\ncron.schedule('* * * * *', async () => { await client.POST('/books', {}) })\ncron.schedule('* * * * *', async () => { await client.GET('/books', {}) })`,
    })
    expect(tasks.map(({ effects }) => effects)).toEqual(['external', 'none'])
  })
})
