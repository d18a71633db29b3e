import { expect, it } from 'vitest'
import { audit } from '../../src/program/audit.js'
import type { SendPath } from '../../src/result/coverage-report.js'
import { checkout } from './checkout.js'

const shop = {
  'package.json': '{"name":"shop","dependencies":{"next":"15.0.0"}}',
  'vercel.json':
    '{"crons":[{"path":"/api/digest","schedule":"0 7 * * *"},{"path":"/api/clean","schedule":"0 8 * * *"}]}',
  'mail.ts': `import { Resend } from 'resend'\nexport const mail = new Resend('k').emails`,
}
const route = (wrapper: string, body: string): string =>
  `import { ${wrapper} } from '../../../wrap.js'\nimport { mail } from '../../../mail.js'\nexport const GET = ${wrapper}(async () => {\n  ${body}\n})`
const digest = 'app/api/digest/route.ts'
const clean = 'app/api/clean/route.ts'

interface Case {
  readonly name: string
  readonly files: Readonly<Record<string, string>>
  /** `file:line verdict ‹ trigger of every path`. */
  readonly sends: readonly string[]
  /** `file:line sync` of every task. */
  readonly tasks: readonly string[]
}

const returning = `export const wrap = (handler) => async (request) => {\n  return handler(request)\n}`

const cases: readonly Case[] = [
  {
    name: 'each of two routes in the same wrapper has its own trigger and its own effects',
    files: {
      'wrap.ts': returning,
      [digest]: route('wrap', `await mail.send({ to: 'a' })`),
      [clean]: route('wrap', `await mail.send({ to: 'b' })`),
    },
    sends: [`${clean}:4 ungated ‹ cron GET ${clean}:3`, `${digest}:4 ungated ‹ cron GET ${digest}:3`],
    tasks: [`${clean}:3 missing`, `${digest}:3 missing`],
  },
  {
    name: 'so they have where a wrapper of a package stands inside of it',
    files: {
      'wrap.ts': `import { logged } from 'some-logger'\nexport const wrap = (handler) => logged(async (request) => handler(request))`,
      [digest]: route('wrap', `await mail.send({ to: 'a' })`),
      [clean]: route('wrap', 'console.log(1)'),
    },
    sends: [`${digest}:4 ungated ‹ cron GET ${digest}:3`],
    tasks: [`${clean}:3 not-needed`, `${digest}:3 missing`],
  },
  {
    name: 'two wrappers around each other are one way in',
    files: {
      'wrap.ts': `${returning}\nexport const both = (handler) => wrap(async (request) => handler(request))`,
      [digest]: route('both', `await mail.send({ to: 'a' })`),
      [clean]: route('wrap', 'console.log(1)'),
    },
    sends: [`${digest}:4 ungated ‹ cron GET ${digest}:3`],
    tasks: [`${clean}:3 not-needed`, `${digest}:3 missing`],
  },
  {
    name: 'a claim in the wrapper stands on the way to every handler, and is a sync step',
    files: {
      'wrap.ts': `import Redis from 'ioredis'\nconst redis = new Redis()\nexport const wrap = (handler) => async (request) => {\n  const first = await redis.set('delivery/' + request.headers.get('x-id'), 1, 'NX')\n  if (first === null) return\n  return handler(request)\n}`,
      [digest]: route('wrap', `await mail.send({ to: 'a' })`),
    },
    sends: [`${digest}:4 covered ‹ cron GET ${digest}:3`],
    tasks: [`${digest}:3 present`],
  },
  {
    name: 'a helper leads back only to those who handed the callback in',
    files: {
      'wrap.ts': `export class Stream {\n  async drain(handle) {\n    return handle(await this.read())\n  }\n}\nexport const wrap = (handler) => handler`,
      [digest]: `import { mail } from '../../../mail.js'\nimport { Stream } from '../../../wrap.js'\nexport async function GET() {\n  await new Stream().drain(async () => { await mail.send({ to: 'a' }) })\n}`,
      [clean]: `import { Stream } from '../../../wrap.js'\nexport async function GET() {\n  await new Stream().drain(async () => { console.log(1) })\n}`,
    },
    sends: [`${digest}:4 ungated ‹ cron GET ${digest}:3`],
    tasks: [`${clean}:2 not-needed`, `${digest}:3 missing`],
  },
  {
    name: 'also where one helper hands it on to another',
    files: {
      'wrap.ts': `export const twice = async (run) => { await run() }\nexport const later = async (run) => { await twice(run) }`,
      [digest]: `import { mail } from '../../../mail.js'\nimport { later } from '../../../wrap.js'\nexport async function GET() {\n  await later(async () => { await mail.send({ to: 'a' }) })\n}`,
      [clean]: `import { later } from '../../../wrap.js'\nexport async function GET() {\n  await later(async () => { console.log(1) })\n}`,
    },
    sends: [`${digest}:4 ungated ‹ cron GET ${digest}:3`],
    tasks: [`${clean}:2 not-needed`, `${digest}:3 missing`],
  },
  {
    name: 'a method that is handed in may be that of an heir',
    files: {
      'wrap.ts': `export const run = async (deliver) => { await deliver() }\nexport class Channel {\n  async deliver() {}\n  async all() { await run(this.deliver) }\n}`,
      'by-mail.ts': `import { mail } from './mail.js'\nimport { Channel } from './wrap.js'\nexport class ByMail extends Channel {\n  async deliver() { await mail.send({ to: 'a' }) }\n}`,
      [digest]: `import { ByMail } from '../../../by-mail.js'\nexport async function GET() {\n  await new ByMail().all()\n}`,
      [clean]: `import { ByMail } from '../../../by-mail.js'\nexport async function GET() {\n  await new ByMail().deliver()\n}`,
    },
    sends: [`by-mail.ts:4 ungated ‹ cron GET ${clean}:2 ‹ cron GET ${digest}:2`],
    tasks: [`${clean}:2 missing`, `${digest}:2 missing`],
  },
  {
    name: 'what a package makes of a function runs it where it is called',
    files: {
      'package.json': '{"name":"shop","dependencies":{"@medusajs/framework":"2.0.0"}}',
      'vercel.json': '{}',
      'steps.ts': `import { createStep, createWorkflow } from '@medusajs/framework/workflows-sdk'\nimport { mail } from './mail.js'\nconst tell = createStep('tell', async (input) => mail.send(input))\nexport const placed = createWorkflow('placed', (input) => { tell(input) })`,
      'src/subscribers/placed.ts': `import type { SubscriberArgs } from '@medusajs/framework'\nimport { placed } from '../../steps.js'\nexport default async function onPlaced({ container }: SubscriberArgs<{ id: string }>) {\n  await placed(container).run({ input: {} })\n}`,
    },
    sends: ['steps.ts:3 ungated ‹ library-export  steps.ts:1 ‹ queue-worker default src/subscribers/placed.ts:3'],
    tasks: ['src/subscribers/placed.ts:3 missing'],
  },
  {
    name: 'a caller that hands in something unknown may hand in anything',
    files: {
      'wrap.ts': `export const run = async (handle) => { await handle() }`,
      [digest]: `import { mail } from '../../../mail.js'\nimport { run } from '../../../wrap.js'\nexport async function GET() {\n  await run(async () => { await mail.send({ to: 'a' }) })\n}`,
      [clean]: `import { run } from '../../../wrap.js'\nexport async function GET(request) {\n  await run(globalThis[request.name]?.handle ?? table(request))\n}`,
    },
    sends: [`${digest}:4 ungated ‹ cron GET ${digest}:3 ‹ cron GET ${clean}:2`],
    tasks: [`${clean}:2 missing`, `${digest}:3 missing`],
  },
]

for (const { name, files, sends, tasks } of cases) {
  it(name, async () => {
    const report = await audit({ root: checkout({ ...shop, ...files }), config: {} })
    expect(
      report.sites
        .map(({ file, line, verdict, paths }) => `${file}:${line} ${[verdict, ...paths.map(triggerOf)].join(' ‹ ')}`)
        .sort(),
    ).toEqual(sends)
    expect(
      report.tasks
        .filter(({ form }) => form === 'code')
        .map(({ file, line, sync }) => `${file}:${line} ${sync.status}`)
        .sort(),
    ).toEqual(tasks)
  })
}

function triggerOf({ trigger }: SendPath): string {
  return trigger === null ? 'none' : `${trigger.kind} ${trigger.name ?? ''} ${trigger.file}:${trigger.line}`
}
