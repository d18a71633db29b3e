import { describe, expect, it } from 'vitest'
import type { TriggerKind } from '../../../src/result/coverage-report.js'
import { tasksOf } from './task-program.js'

type Files = Readonly<Record<string, string>>
type Row = readonly [what: string, want: TriggerKind | null, line: number, files: Files | string]

const mail = `import { mailer } from './mail'\n`
const mailFile = `import nodemailer from 'nodemailer'\nexport const mailer = nodemailer.createTransport({})`
const act = 'await mailer.sendMail({})'

/** Line of the handler in the file `job.ts` (or the only other one); a text stands for that file. */
const rows: readonly Row[] = [
  ['node-cron', 'cron', 3, `${mail}import cron from 'node-cron'\ncron.schedule('* * * * *', async () => { ${act} })`],
  [
    'node-cron, named handler',
    'cron',
    4,
    `${mail}import cron from 'node-cron'\ncron.schedule('* * * * *', tick)\nasync function tick() { ${act} }`,
  ],
  ['cron', 'cron', 3, `${mail}import { CronJob } from 'cron'\nnew CronJob('* * * * *', async () => { ${act} })`],
  ['croner', 'cron', 3, `${mail}import { Cron } from 'croner'\nnew Cron('* * * * *', async () => { ${act} })`],
  [
    'node-schedule',
    'cron',
    3,
    `${mail}import schedule from 'node-schedule'\nschedule.scheduleJob('* * * * *', async () => { ${act} })`,
  ],
  ['setInterval', 'cron', 2, `${mail}setInterval(async () => { ${act} }, 1000)`],
  ['setTimeout', 'deferred', 2, `${mail}setTimeout(async () => { ${act} }, 1000)`],
  [
    'bullmq worker',
    'queue-worker',
    3,
    `${mail}import { Worker } from 'bullmq'\nnew Worker('mails', async () => { ${act} })`,
  ],
  [
    'bull',
    'queue-worker',
    4,
    `${mail}import Queue from 'bull'\nconst q = new Queue('mails')\nq.process(async () => { ${act} })`,
  ],
  [
    'inngest',
    'queue-worker',
    4,
    `${mail}import { Inngest } from 'inngest'\nconst inngest = new Inngest({ id: 'a' })\ninngest.createFunction({ id: 'mail' }, { event: 'a/b' }, async () => { ${act} })`,
  ],
  [
    'trigger.dev',
    'queue-worker',
    3,
    `${mail}import { task } from '@trigger.dev/sdk'\nexport const t = task({ id: 'mail', run: async () => { ${act} } })`,
  ],
  [
    'a request that is verified as a webhook',
    'webhook',
    4,
    `${mail}import { Webhook } from 'standardwebhooks'\nconst secret = process.env.SECRET ?? ''\nDeno.serve(async (req) => { const hook = new Webhook(secret); hook.verify(await req.text(), {}); ${act}; return new Response('') })`,
  ],
  [
    'a request upon which a webhook is only sent',
    null,
    4,
    `${mail}import { Webhook } from 'hooks-of-ours'\nconst url = process.env.SERVER ?? ''\nDeno.serve(async (req) => { await new Webhook(url).send({}); ${act}; return new Response('') })`,
  ],
  [
    'golevelup, a webhook of Stripe',
    'webhook',
    3,
    `${mail}import { StripeWebhookHandler } from '@golevelup/nestjs-stripe'\nclass Payments { @StripeWebhookHandler('invoice.paid') async onPaid(event) { ${act} } }`,
  ],
  [
    'golevelup, a queue of RabbitMQ',
    'queue-worker',
    3,
    `${mail}import { RabbitSubscribe } from '@golevelup/nestjs-rabbitmq'\nclass Mails { @RabbitSubscribe({ queue: 'mails' }) async onMail(message) { ${act} } }`,
  ],
  [
    'nestjs-sqs',
    'queue-worker',
    3,
    `${mail}import { SqsMessageHandler } from '@ssut/nestjs-sqs'\nclass Mails { @SqsMessageHandler('mails', false) async onMail(message) { ${act} } }`,
  ],
  [
    'nestjs-graphile-worker',
    'queue-worker',
    3,
    `${mail}import { Task, TaskHandler } from 'nestjs-graphile-worker'\n@Task('mail') class Mails { @TaskHandler() async handle(payload) { ${act} } }`,
  ],
  [
    'nestjs-temporal',
    'queue-worker',
    3,
    `${mail}import { Activities, Activity } from 'nestjs-temporal'\n@Activities() class Mails { @Activity() async send(payload) { ${act} } }`,
  ],
  [
    'nestjs-pgboss',
    'cron',
    3,
    `${mail}import { CronJob } from '@wavezync/nestjs-pgboss'\nclass Mails { @CronJob('mails', '0 9 * * *') async send() { ${act} } }`,
  ],
  [
    'agenda-nest',
    'cron',
    3,
    `${mail}import { Every } from 'agenda-nest'\nclass Mails { @Every('15 minutes') async send() { ${act} } }`,
  ],
  [
    'mcp-nest',
    'agent-tool',
    3,
    `${mail}import { Tool } from '@rekog/mcp-nest'\nclass Mails { @Tool({ name: 'send-mail', description: 'Sends' }) async send(input) { ${act} } }`,
  ],
  [
    'agenda',
    'queue-worker',
    4,
    `${mail}import { Agenda } from 'agenda'\nconst agenda = new Agenda()\nagenda.define('mail', async () => { ${act} })`,
  ],
  [
    'pg-boss',
    'queue-worker',
    4,
    `${mail}import PgBoss from 'pg-boss'\nconst boss = new PgBoss('x')\nboss.work('mail', async () => { ${act} })`,
  ],
  [
    'kafkajs',
    'queue-worker',
    4,
    `${mail}import { Kafka } from 'kafkajs'\nconst consumer = new Kafka({}).consumer({})\nconsumer.run({ eachMessage: async () => { ${act} } })`,
  ],
  [
    'a document of Firestore, second generation',
    'queue-worker',
    3,
    `${mail}import { onDocumentCreated } from 'firebase-functions/firestore'\nexport const welcome = onDocumentCreated('users/{id}', async () => { ${act} })`,
  ],
  [
    'an alert of Crashlytics',
    'queue-worker',
    3,
    `${mail}import { onNewFatalIssuePublished } from 'firebase-functions/alerts/crashlytics'\nexport const tell = onNewFatalIssuePublished(async () => { ${act} })`,
  ],
  [
    'a user of Firebase, behind options of the function',
    'queue-worker',
    3,
    `${mail}const functions = require('firebase-functions/v1')\nexports.welcome = functions.runWith({ secrets: [] }).auth.user().onCreate(async () => { ${act} })`,
  ],
  [
    'a value of the Realtime Database, first generation at the root',
    'queue-worker',
    3,
    `${mail}const functions = require('firebase-functions')\nexports.confirm = functions.region('europe-west1').database.ref('/users/{id}').onWrite(async () => { ${act} })`,
  ],
  [
    'a schedule of Firebase in a time zone',
    'cron',
    3,
    `${mail}const functions = require('firebase-functions')\nexports.sweep = functions.pubsub.schedule('0 5 * * *').timeZone('UTC').onRun(async () => { ${act} })`,
  ],
  [
    'nest decorator',
    'cron',
    4,
    `${mail}import { Cron } from '@nestjs/schedule'\nexport class Jobs {\n  @Cron('* * * * *') async tick() { ${act} }\n}`,
  ],
  [
    'next after',
    'deferred',
    3,
    `${mail}import { after } from 'next/server'\nexport async function save() { after(async () => { ${act} }) }`,
  ],
  [
    'ai-sdk tool',
    'agent-tool',
    3,
    `${mail}import { tool } from 'ai'\nexport const mailTool = tool({ description: 'Mails', inputSchema: {}, execute: async () => { ${act} } })`,
  ],
  [
    'mcp tool',
    'agent-tool',
    4,
    `${mail}import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'\nconst server = new McpServer({})\nserver.registerTool('mail', {}, async () => { ${act} })`,
  ],
  [
    'probot',
    'webhook',
    3,
    `${mail}import { Probot } from 'probot'\nexport default (app: Probot) => { app.on('issues.opened', async () => { ${act} }) }`,
  ],
  [
    'probot, by the type of the application',
    'webhook',
    3,
    `${mail}import { ApplicationFunction } from 'probot'\nconst start: ApplicationFunction = (app) => { app.on('issues.opened', async () => { ${act} }) }\nexport default start`,
  ],
  [
    'probot, by the call that runs it',
    'webhook',
    3,
    `${mail}import { run } from 'probot'\nrun((app) => { app.on('issues.opened', async () => { ${act} }) })`,
  ],
  [
    'bolt',
    'webhook',
    4,
    `${mail}import { App } from '@slack/bolt'\nconst app = new App({})\napp.event('message', async () => { ${act} })`,
  ],
  [
    'job written as data, with cron',
    'cron',
    2,
    `${mail}export const job = { id: 'mail.digest', trigger: { name: 'mail.digest', cron: '0 * * * *' }, handler: async () => { ${act} } }`,
  ],
  [
    'job written as data, with schema',
    'queue-worker',
    2,
    `${mail}export const job = { name: 'mail.digest', schema: {}, handle: async () => { ${act} } }`,
  ],
  [
    'schedule beside the handler',
    'cron',
    2,
    `${mail}async function digest() { ${act} }\nexport const jobs = { digest: { handler: digest, job: {}, schedule: { cronPattern: '0 * * * *' } } }`,
  ],
  [
    'tool written as data',
    'agent-tool',
    2,
    `${mail}export const t = { name: 'mail', description: 'Mails', inputSchema: {}, async run() { ${act} } }`,
  ],
  [
    'registry of handlers',
    'queue-worker',
    2,
    `${mail}export const getJobHandlers = () => ({ ['x' + 1]: async () => { ${act} } })`,
  ],
  [
    'registry of objects that do jobs',
    'queue-worker',
    3,
    {
      'job.ts': `import { mailer } from './mail'\nimport { Processor } from './base'\nexport class Welcome extends Processor { async process(job) { ${act} } }`,
      'base.ts': `export abstract class Processor { abstract process(job: unknown): Promise<void>; async handle(job: unknown) { await this.process(job) } }`,
      'registry.ts': `import { Welcome } from './job'\nexport const mailProcessors = { welcome: new Welcome() }`,
    },
  ],
  [
    'an object for each of several jobs that is no registry',
    null,
    0,
    `${mail}class Circle { async area() { ${act} } }\nexport const jobs = { circle: new Circle() }`,
  ],
  [
    'what a runner of jobs is given',
    'queue-worker',
    3,
    `${mail}import { runner } from './runner'\nexport const worker = runner.create('mails', { run: async () => { ${act} }, onComplete: () => {}, onError: () => {} })`,
  ],
  [
    'vercel.json and a route',
    'cron',
    2,
    {
      'vercel.json': '{ "crons": [{ "path": "/api/digest", "schedule": "0 * * * *" }] }',
      'app/api/digest/route.ts': `import { mailer } from '../../../mail'\nexport async function GET() { ${act} }`,
    },
  ],
  [
    'a route under cron',
    'cron',
    2,
    {
      'app/api/cron/digest/route.ts': `import { mailer } from '../../../../mail'\nexport async function GET() { ${act} }`,
    },
  ],
  [
    'CRON_SECRET in the handler',
    'cron',
    2,
    {
      'app/api/digest/route.ts': `import { mailer } from '../../../mail'\nexport async function GET(r) { if (r.headers.get('authorization') !== process.env.CRON_SECRET) return; ${act} }`,
    },
  ],
  [
    'CRON_SECRET in front of a router',
    'cron',
    5,
    `${mail}import { Hono } from 'hono'\nconst app = new Hono()\napp.use('*', async (c, next) => { if (c.req.header('authorization') !== process.env.CRON_SECRET) return; await next() })\napp.get('/digest', async () => { ${act} })`,
  ],
  [
    'a route under cron whose handler is wrapped',
    'cron',
    3,
    {
      'wrap.ts': `export function named(name, run) {\n  return async (request) => { console.log(name); return run(request) }\n}`,
      'app/api/cron/digest/route.ts': `import { mailer } from '../../../../mail'\nimport { named } from '../../../../wrap'\nexport const GET = named('digest', async () => { ${act} })`,
    },
  ],
  [
    'a signed webhook',
    'webhook',
    4,
    `${mail}import express from 'express'\nconst app = express()\napp.post('/pay', async (r) => { stripe.webhooks.constructEvent(r.body, 's', 'w'); ${act} })`,
  ],
  [
    'a webhook by its path',
    'webhook',
    4,
    `${mail}import express from 'express'\nconst app = express()\napp.post('/webhook', async () => { ${act} })`,
  ],
  [
    'an address that is a secret',
    'webhook',
    4,
    `${mail}import express from 'express'\nconst app = express()\napp.all('/push/:pushToken', async () => { ${act} })`,
  ],
  [
    'qstash receiver',
    'queue-worker',
    4,
    `${mail}import { Hono } from 'hono'\nconst app = new Hono()\napp.post('/', async (c) => { c.req.header('Upstash-Signature'); ${act} })`,
  ],
  [
    'a function that checks a webhook',
    'webhook',
    2,
    `${mail}export async function onPay(b) { stripe.webhooks.constructEvent(b, 's', 'w'); await go() }\nasync function go() { ${act} }`,
  ],
  [
    'workflow on a schedule',
    'cron',
    2,
    {
      '.github/workflows/a.yml':
        'on:\n  schedule:\n    - cron: "0 2 * * *"\njobs:\n  a:\n    steps:\n      - run: node scripts/digest.mjs --now\n',
      'scripts/digest.mjs': `import { mailer } from '../mail'\nasync function main() { ${act} }\nmain().catch(console.error)`,
    },
  ],
  [
    'workflow upon an issue',
    'webhook',
    2,
    {
      '.github/workflows/a.yml':
        'on:\n  issues:\n    types: [opened]\njobs:\n  a:\n    steps:\n      - run: node scripts/close.mjs\n',
      'scripts/close.mjs': `import { mailer } from '../mail'\n;(async () => { ${act} })()`,
    },
  ],
  [
    'workflow through a package script',
    'cron',
    2,
    {
      '.github/workflows/a.yml':
        'on:\n  schedule:\n    - cron: "0 2 * * *"\njobs:\n  a:\n    steps:\n      - run: npm run digest\n',
      'package.json': '{"name":"a","scripts":{"digest":"node ./digest.mjs"}}',
      'digest.mjs': `import { mailer } from './mail'\nawait mailer.sendMail({})`,
    },
  ],
  [
    'a typed handler of Lambda',
    'queue-worker',
    3,
    `${mail}import type { SQSHandler } from 'aws-lambda'\nexport const main: SQSHandler = async () => { ${act} }`,
  ],
  [
    'an event of Lambda',
    'cron',
    3,
    `${mail}import type { ScheduledEvent } from 'aws-lambda'\nexport async function digestHandler(event: ScheduledEvent) { ${act} }`,
  ],
  [
    'a handler of Lambda in CommonJS',
    'queue-worker',
    2,
    {
      'source/sweep/index.js': `const { mailer } = require('../../mail')\nexports.handler = async (event) => { ${act} }`,
    },
  ],
  [
    'a task of graphile-worker',
    'queue-worker',
    3,
    {
      'worker/tasks/mail.ts': `import { mailer } from '../../mail'\nimport { Task } from 'graphile-worker'\nconst task: Task = async () => { ${act} }\nmodule.exports = task`,
    },
  ],
  [
    'a worker that satisfies its type',
    'cron',
    3,
    `${mail}export default {\n  async scheduled() { ${act} },\n} satisfies ExportedHandler<Env>`,
  ],
  [
    'a request to Firebase behind options',
    null,
    0,
    `${mail}import * as functions from 'firebase-functions/v1'\nexport const order = functions.runWith({ secrets: [] }).https.onCall(async () => { ${act} })`,
  ],
  [
    'a cron of Meteor',
    'cron',
    3,
    `${mail}import { SyncedCron } from 'meteor/littledata:synced-cron'\nSyncedCron.add({ name: 'digest', schedule: (parser) => parser.text('every 1 day'), job: async () => { ${act} } })`,
  ],
  [
    'a method of Meteor',
    null,
    0,
    `${mail}import { Meteor } from 'meteor/meteor'\nMeteor.methods({ async 'order.place'() { ${act} } })`,
  ],
  [
    'a Lambda that answers a request',
    null,
    0,
    {
      'api/order.ts': `import { mailer } from '../mail'\nconst reply = (body) => ({ statusCode: 200, body })\nexport const handler = async (event) => { ${act}; return reply('ok') }`,
    },
  ],
  ['a handler of a command', null, 0, `${mail}export const handler = async (argv) => { ${act} }`],
  [
    'webhooks that a signed-in person sets up',
    null,
    0,
    {
      'pages/api/teams/[id]/webhooks/index.ts': `import { getServerSession } from 'next-auth'\nimport { mailer } from '../../../../../mail'\nexport default async function handler(req, res) { await getServerSession(req, res); ${act} }`,
    },
  ],
  [
    'a webhook that is tried',
    null,
    0,
    `${mail}import { Hono } from 'hono'\nconst app = new Hono()\napp.post('/webhook/test', async () => { ${act} })`,
  ],
  [
    'an invitation with a token',
    null,
    0,
    {
      'pages/api/invitations/[token].ts': `import { mailer } from '../../../mail'\nexport default async function handler() { ${act} }`,
    },
  ],
  [
    'a procedure of a router called after webhooks',
    null,
    0,
    {
      'server/routers/webhook.ts': `import { mailer } from '../../mail'\nimport { initTRPC } from '@trpc/server'\nconst t = initTRPC.create()\nexport const webhook = t.router({ ping: t.procedure.mutation(async () => { ${act} }) })`,
    },
  ],
  [
    'a price of Stripe in a route',
    null,
    0,
    `${mail}import express from 'express'\nconst app = express()\napp.post('/buy', async (r) => { await db.plan.find({ stripe_price_id: r.body.id }); ${act} })`,
  ],
  [
    'a function that serverless.yml names',
    'cron',
    2,
    {
      'api/serverless.yml':
        'functions:\n  digest:\n    handler: src/digest.main\n    events:\n      - schedule: rate(1 day)\n',
      'api/src/digest.ts': `import { mailer } from '../../mail'\nexport async function main() { ${act} }`,
    },
  ],
  [
    'a function that serverless.yml names for a queue',
    'queue-worker',
    2,
    {
      'serverless.yml':
        'functions:\n  digest:\n    handler: digest.main\n    events:\n      - sqs:\n          arn: a\n',
      'digest.ts': `import { mailer } from './mail'\nexport const main = async () => { ${act} }`,
    },
  ],
  [
    'a function that serverless.yml names for people',
    null,
    0,
    {
      'serverless.yml': 'functions:\n  digest:\n    handler: digest.main\n    events:\n      - http: GET /digest\n',
      'digest.ts': `import { mailer } from './mail'\nexport const main = async () => { ${act} }`,
    },
  ],
  [
    'a function of a template of SAM',
    'queue-worker',
    2,
    {
      'template.yaml':
        'Resources:\n  Digest:\n    Type: AWS::Serverless::Function\n    Properties:\n      CodeUri: mails/\n      Handler: digest.main\n      Events:\n        New:\n          Type: SNS\n          Properties:\n            Topic: !Ref Topic\n',
      'mails/digest.ts': `import { mailer } from '../mail'\nexport const main = async () => { ${act} }`,
    },
  ],
  [
    'a function of a stack of the CDK',
    'cron',
    2,
    {
      'infra/stack.ts': `import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'\nimport { Rule, Schedule } from 'aws-cdk-lib/aws-events'\nimport path from 'node:path'\nexport const make = (scope) => new NodejsFunction(scope, 'd', { entry: path.join(__dirname, '../mails/digest.ts'), handler: 'main' })\nexport const when = (scope) => new Rule(scope, 'r', { schedule: Schedule.expression('rate(1 day)') })`,
      'mails/digest.ts': `import { mailer } from '../mail'\nexport const main = async () => { ${act} }`,
    },
  ],
  [
    'a built function of a stack of the CDK, by the folder that the stack names',
    'cron',
    2,
    {
      'infra/digest.ts': `import { GuScheduledLambda } from '@acme/cdk'\nexport const make = (scope) => new GuScheduledLambda(scope, 'lambda', { app: 'mails', handler: 'index.main', schedules: [] })`,
      'other/src/index.ts': 'export const main = () => 1',
      'mails/src/index.ts': `import { mailer } from '../../mail'\nexport const main = async () => { ${act} }`,
    },
  ],
  [
    'a family of jobs',
    'cron',
    3,
    {
      'base.ts': `import { queue } from './queue'\nexport abstract class BaseTask<T> {\n  schedule(props: T) { return queue.add({ name: this.constructor.name, props }) }\n  abstract perform(props: T): Promise<void>\n}\nexport abstract class CronTask extends BaseTask<object> {}`,
      'job.ts': `import { mailer } from './mail'\nimport { CronTask } from './base'\nexport default class Digest extends CronTask { async perform() { ${act} } }`,
    },
  ],
  [
    'an heir of what is no job',
    null,
    0,
    {
      'base.ts': `export abstract class Shape { abstract run(): void }`,
      'job.ts': `import { mailer } from './mail'\nimport { Shape } from './base'\nexport class Circle extends Shape { async run() { ${act} } }`,
    },
  ],
  [
    'a job of Medusa',
    'cron',
    2,
    {
      'src/jobs/digest.ts': `import { mailer } from '../../mail'\nexport default async function digest(container) { ${act} }\nexport const config = { name: 'digest', schedule: '0 0 * * *' }`,
    },
  ],
  [
    'a subscriber of Medusa',
    'queue-worker',
    2,
    {
      'src/subscribers/order.ts': `import { mailer } from '../../mail'\nexport default async function placed({ event, container }) { ${act} }\nexport const config = { event: 'order.placed' }`,
    },
  ],
  [
    'a cron of Strapi',
    'cron',
    2,
    {
      'config/cron-tasks.ts': `import { mailer } from '../mail'\nexport default { '0 0 * * *': async ({ strapi }) => { ${act} } }`,
    },
  ],
  [
    'a named cron of Strapi',
    'cron',
    2,
    {
      'config/cron-tasks.js': `const { mailer } = require('../mail')\nmodule.exports = { digest: { task: async ({ strapi }) => { ${act} }, options: { rule: '0 0 * * *' } } }`,
    },
  ],
  [
    'a controller with decorators of Express',
    'webhook',
    4,
    {
      'webhooks.ts': `import { mailer } from './mail'\nimport { Controller, Post } from '@overnightjs/core'\n@Controller('webhooks')\nexport class Webhooks { @Post('webhook') async receive() { ${act} } }`,
    },
  ],
  [
    'an ordinary route',
    null,
    0,
    `${mail}import express from 'express'\nconst app = express()\napp.post('/orders', async () => { ${act} })`,
  ],
  ['a pause', null, 0, `export const wait = (ms) => new Promise((resolve) => setTimeout(() => resolve(), ms))`],
  [
    'a timer of a page',
    null,
    0,
    {
      'page.tsx': `import { useEffect } from 'react'\nexport const Page = () => { useEffect(() => { setInterval(() => { tick() }, 1000) }) }\nfunction tick() {}`,
    },
  ],
  ['data that only looks alike', null, 0, `export const column = { id: 'total', name: 'Total', handler: () => 1 }`],
]

describe('tasks by the shape of their trigger', () => {
  it.each(rows)('%s: %s', async (_what, want, line, files) => {
    const tasks = await tasksOf({ 'mail.ts': mailFile, ...(typeof files === 'string' ? { 'job.ts': files } : files) })
    expect(
      tasks
        .map(({ trigger, line: at, effects }) => [trigger, at, effects])
        .filter(([trigger]) => trigger !== null)
        .slice(0, 1),
    ).toEqual(want === null ? [] : [[want, line, 'external']])
  })

  it('finds the handlers of the single events of a webhook', async () => {
    const tasks = await tasksOf({
      'mail.ts': mailFile,
      'job.ts': `${mail}import express from 'express'\nconst app = express()\napp.post('/webhook', async (r) => { await dispatch(r.body) })\nasync function dispatch(event) {\n  switch (event.type) {\n    case 'invoice.paid': await onPaid(event); break\n  }\n}\nasync function onPaid() { ${act} }`,
    })
    expect(tasks.map(({ name, line, registerLine }) => [name, line, registerLine])).toEqual([
      ['POST /webhook', 4, 4],
      ['invoice.paid', 10, 7],
    ])
  })

  it('finds the tools of a handler that takes the calls of all', async () => {
    const tasks = await tasksOf({
      'mail.ts': mailFile,
      'job.ts': `${mail}import { Server } from '@modelcontextprotocol/sdk/server/index.js'\nimport { CallToolRequestSchema } from '@modelcontextprotocol/sdk/types.js'\nconst server = new Server({})\nserver.setRequestHandler(CallToolRequestSchema, async (request) => {\n  const { name } = request.params\n  switch (name) {\n    case 'send_mail': { check(request); return await sendMail() }\n    case 'list_mails': return await listMails()\n  }\n})\nasync function sendMail() { ${act} }\nasync function listMails() { return [] }\nfunction check(request) { return request }`,
    })
    expect(
      tasks
        .filter(({ name }) => name !== '')
        .map(({ name, trigger, line, registerLine, effects }) => [name, trigger, line, registerLine, effects]),
    ).toEqual([
      ['send_mail', 'agent-tool', 12, 8, 'external'],
      ['list_mails', 'agent-tool', 13, 9, 'none'],
    ])
  })

  it('counts what an enqueued own job does as the effect of the task that enqueues it', async () => {
    const tasks = await tasksOf({
      'mail.ts': mailFile,
      'job.ts': `${mail}import cron from 'node-cron'\nimport { Queue, Worker } from 'bullmq'\nconst q = new Queue('mails')\ncron.schedule('* * * * *', async () => { await q.add('mail', {}) })\nnew Worker('mails', async () => { ${act} })`,
    })
    expect(tasks.map(({ trigger, effects }) => [trigger, effects])).toEqual([
      ['cron', 'external'],
      ['queue-worker', 'external'],
    ])
  })

  it('joins the queues that Nest injects with the classes and methods that take their jobs', async () => {
    const queues = `export enum Queues { Mail = '{mail}', Stats = '{stats}' }`
    const workers = `import { mailer } from './mail'\nimport { Queues } from './queues'\nimport { Processor, WorkerHost } from '@nestjs/bullmq'\n@Processor(Queues.Mail)\nexport class MailWorker extends WorkerHost { async process() { ${act} } }\n@Processor(Queues.Stats)\nexport class StatsWorker extends WorkerHost { async process() { return 1 } }`
    const older = `import { mailer } from './mail'\nimport { Process, Processor } from '@nestjs/bull'\n@Processor('older')\nexport class Older { @Process('sms') async sms() { ${act} } @Process() async rest() { return 1 } }`
    const jobs = `import { Cron } from '@nestjs/schedule'\nimport { InjectQueue } from '@nestjs/bullmq'\nimport { InjectQueue as InjectOlder } from '@nestjs/bull'\nimport { Queue } from 'bullmq'\nimport { Queues } from './queues'\nexport class Jobs {\n  constructor(@InjectQueue(Queues.Mail) private mails: Queue, @InjectQueue(Queues.Stats) private stats: Queue, @InjectOlder('older') private older) {}\n  @Cron('* * * * *') async mail() { await this.mails.add('any', {}) }\n  @Cron('* * * * *') async count() { await this.stats.add('any', {}) }\n  @Cron('* * * * *') async text() { await this.older.add('sms', {}) }\n  @Cron('* * * * *') async other() { await this.older.add({}) }\n}`
    const tasks = await tasksOf({
      'mail.ts': mailFile,
      'queues.ts': queues,
      'workers.ts': workers,
      'older.ts': older,
      'jobs.ts': jobs,
    })
    expect(tasks.filter(({ trigger }) => trigger === 'cron').map(({ name, effects }) => [name, effects])).toEqual([
      ['mail', 'external'],
      ['count', 'none'],
      ['text', 'external'],
      ['other', 'none'],
    ])
  })

  it('follows what a typed task of a queue hands on to the task of another file', async () => {
    const tasks = await tasksOf({
      'mail.ts': mailFile,
      'tasks/send_mail.ts': `import { mailer } from '../mail'\nimport { Task } from 'graphile-worker'\nconst task: Task = async () => { ${act} }\nexport default task`,
      'tasks/invite.ts': `import { Task } from 'graphile-worker'\nconst task: Task = async (payload, { addJob }) => { await addJob('send_mail', payload) }\nexport default task`,
    })
    expect(tasks.map(({ name, effects }) => [name, effects])).toEqual([
      ['invite', 'external'],
      ['send_mail', 'external'],
    ])
  })

  it('follows the references that Convex generates to what is scheduled, once for each function', async () => {
    const tasks = await tasksOf({
      // Its first lines are what tells that it is generated, so it is not read.
      'convex/_generated/server.js': `/* eslint-disable */\n/**\n * THIS CODE IS AUTOMATICALLY GENERATED.\n */\nimport { internalActionGeneric } from 'convex/server'\nexport const internalAction = internalActionGeneric`,
      'convex/mails.ts': `import { internalAction, internalMutation } from './_generated/server'\nimport { internal } from './_generated/api'\nimport { Resend } from '@convex-dev/resend'\nconst resend = new Resend({})\nexport const digest = internalMutation({\n  handler: async (ctx) => {\n    await ctx.scheduler.runAfter(0, internal.mails.send, {})\n  },\n})\nexport const send = internalMutation({\n  args: {},\n  handler: async (ctx, { to }) => { await resend.sendEmail(ctx, { to }) },\n})\nexport const again = internalAction({\n  handler: async (ctx, { to, at }) => { await ctx.scheduler.runAt(at, internal.mails.send, { to }) },\n})`,
      'convex/crons.ts': `import { cronJobs } from 'convex/server'\nimport { internal } from './_generated/api'\nconst crons = cronJobs()\ncrons.daily('digest', { hourUTC: 8, minuteUTC: 0 }, internal.mails.digest)\nexport default crons`,
      'convex/http.ts': `import { httpRouter } from 'convex/server'\nimport { httpAction } from './_generated/server'\nimport { internal } from './_generated/api'\nconst http = httpRouter()\nhttp.route({ path: '/webhooks/orders', method: 'POST', handler: httpAction(async (ctx) => { await ctx.runAction(internal.mails.again, {}) }) })\nexport default http`,
    })
    expect(
      tasks.map(({ name, trigger, file, line, registerLine, effects }) => [
        name,
        trigger,
        file,
        line,
        registerLine,
        effects,
      ]),
    ).toEqual([
      ['/webhooks/orders', 'webhook', 'convex/http.ts', 5, 5, 'external'],
      ['digest', 'cron', 'convex/mails.ts', 6, 4, 'external'],
      ['mails:send', 'queue-worker', 'convex/mails.ts', 12, 10, 'external'],
    ])
  })

  it('takes an own job that does nothing outside for no effect', async () => {
    const tasks = await tasksOf({
      'job.ts': `import { task } from '@trigger.dev/sdk'\nexport const count = task({ id: 'count', run: async () => 1 })\nexport const outer = task({ id: 'outer', run: async () => { await count.triggerAndWait({}) } })`,
    })
    expect(tasks.map(({ name, effects }) => [name, effects])).toEqual([
      ['count', 'none'],
      ['outer', 'none'],
    ])
  })

  it('lists a task once that a registering call was given and that is also written like data', async () => {
    const tasks = await tasksOf({
      'mail.ts': mailFile,
      'job.ts': `${mail}import { schedules } from '@trigger.dev/sdk'\nexport const t = schedules.task({\n  id: 'digest',\n  cron: '0 * * * *',\n  run: async () => { ${act} },\n})`,
    })
    expect(tasks).toHaveLength(1)
  })

  it.each([
    ['once', 'traced(async () => {\n  await mailer.sendMail({})\n})'],
    ['twice', 'traced(logged(async () => {\n  await mailer.sendMail({})\n}))'],
    ['by name', 'traced(mail))\nasync function mail() { await mailer.sendMail({}) }\nvoid (0'],
  ])('lists a handler that is wrapped %s once, where it is written', async (_how, handler) => {
    const tasks = await tasksOf({
      'mail.ts': mailFile,
      'wrap.ts': `export const traced = (run) => async (job) => { console.log(job); await run(job) }\nexport function logged(run) {\n  return async (job) => run(job)\n}`,
      'job.ts': `${mail}import { Worker } from 'bullmq'\nimport { logged, traced } from './wrap'\nnew Worker('mails', ${handler})`,
    })
    expect(tasks.map(({ name, file, line, effects }) => [name, file, line, effects])).toEqual([
      ['mails', 'job.ts', _how === 'by name' ? 5 : 4, 'external'],
    ])
  })

  it.each([
    ['as it is', 'processor'],
    ['wrapped', 'measured(processor)'],
  ])('finds each handler that is given to an own function which makes the worker of it, %s', async (_how, handler) => {
    const tasks = await tasksOf({
      'mail.ts': mailFile,
      'workers.ts': `import { Worker } from 'bullmq'\nfunction measured(run) {\n  return async (job) => {\n    console.log(job.name)\n    return run(job)\n  }\n}\nexport class Workers {\n  static register(name, processor) {\n    new Worker(name, ${handler})\n  }\n}`,
      'orders.ts': `${mail}export const confirm = async (job) => {\n  await mailer.sendMail({})\n}\nexport const count = async (job) => job.data.length`,
      'main.ts': `import { Workers } from './workers'\nimport { confirm, count } from './orders'\nWorkers.register('confirm', confirm)\nif (process.env.COUNT) Workers.register('count', count)`,
    })
    expect(tasks.map(({ trigger, file, line, effects }) => [trigger, file, line, effects])).toEqual([
      ['queue-worker', 'orders.ts', 2, 'external'],
      ['queue-worker', 'orders.ts', 5, 'none'],
    ])
  })

  it('takes the function for the handler where a wrapper says of what type it is', async () => {
    const tasks = await tasksOf({
      'mail.ts': mailFile,
      'wrap.ts': `type Handler = (request: Request) => Promise<Response>\nfunction around(handler: Handler): Handler {\n  return async (request: Request) => {\n    try {\n      return await handler(request)\n    } catch {\n      return new Response()\n    }\n  }\n}\nexport function withErrors(scope: string | Handler, handler?: Handler): Handler {\n  if (typeof scope === 'string') return around(handler as Handler)\n  return around(scope as Handler)\n}`,
      'secret.ts': `export const fromScheduler = (request: Request) => request.headers.get('authorization') === process.env.CRON_SECRET`,
      'app/api/digest/route.ts': `import { mailer } from '../../../mail'\nimport { fromScheduler } from '../../../secret'\nimport { withErrors } from '../../../wrap'\nexport const GET = withErrors('digest', async (request) => {\n  if (!fromScheduler(request)) return new Response()\n  await mailer.sendMail({})\n  return new Response()\n})`,
    })
    expect(tasks.map(({ trigger, file, line, effects }) => [trigger, file, line, effects])).toEqual([
      ['cron', 'app/api/digest/route.ts', 4, 'external'],
    ])
  })

  it('names every task once, by ids without lines', async () => {
    const tasks = await tasksOf({
      'mail.ts': mailFile,
      'job.ts': `${mail}setInterval(async () => { ${act} }, 1)\nsetInterval(async () => { ${act} }, 2)`,
    })
    expect(tasks.map(({ id }) => id)).toEqual(['task:job.ts#cron:', 'task:job.ts#cron:~1'])
  })
})
