import { describe, expect, it } from 'vitest'
import { tasksOf } from './task-program.js'

const mail = `import nodemailer from 'nodemailer'
const mailer = nodemailer.createTransport({})
`
const act = 'await mailer.sendMail({})'
const processor = `${mail}export default async function (job) { ${act} }`

type Row = readonly [what: string, want: readonly string[], files: Readonly<Record<string, string>>]

/** Files and lines of the handlers. */
const rows: readonly Row[] = [
  [
    'a file of a worker',
    ['src/mails.ts:3'],
    {
      'src/worker.ts': `import path from 'node:path'\nimport { Worker } from 'bullmq'\nnew Worker('mails', path.join(__dirname, 'mails.js'))`,
      'src/mails.ts': processor,
    },
  ],
  [
    'by a URL',
    ['src/jobs/mails.ts:3'],
    {
      'src/worker.ts': `import { Worker } from 'bullmq'\nconst file = new URL('./jobs/mails.ts', import.meta.url)\nnew Worker('mails', file)`,
      'src/jobs/mails.ts': processor,
    },
  ],
  [
    'of Bull, in a folder above',
    ['jobs/mails.js:3'],
    {
      'src/queue.js': `const Queue = require('bull')\nconst queue = new Queue('mails')\nqueue.process(__dirname + '/../jobs/mails.js')`,
      'jobs/mails.js': `const nodemailer = require('nodemailer')\nconst mailer = nodemailer.createTransport({})\nmodule.exports = async (job) => { ${act} }`,
    },
  ],
  [
    'workflows of Temporal, re-exported',
    ['src/workflows/remind.ts:3'],
    {
      'src/worker.ts': `import { Worker } from '@temporalio/worker'\nawait Worker.create({ workflowsPath: require.resolve('./workflows'), taskQueue: 'a' })`,
      'src/workflows/index.ts': `export * from './remind.js'`,
      'src/workflows/remind.ts': `${mail}export async function remind() { ${act} }`,
    },
  ],
  [
    'workflows beside activities',
    ['src/activities.ts:3', 'src/workflows.ts:3'],
    {
      'src/worker.ts': `import { Worker } from '@temporalio/worker'\nimport * as activities from './activities'\nawait Worker.create({ workflowsPath: require.resolve('./workflows'), activities, taskQueue: 'a' })`,
      'src/activities.ts': `${mail}export async function sendMail() { ${act} }`,
      'src/workflows.ts': `import { proxyActivities } from '@temporalio/workflow'\nimport type * as activities from './activities'\nexport async function remind() { await sendMail() }\nconst { sendMail } = proxyActivities<typeof activities>({ startToCloseTimeout: '1 minute' })`,
    },
  ],
  [
    'with an extension that only the run knows',
    ['src/workflows/index.ts:3'],
    {
      'src/workers/worker.ts': `import path from 'node:path'\nimport { Worker } from '@temporalio/worker'\nconst workflowsPath = new URL(\`../workflows/index\${path.extname(import.meta.url)}\`, import.meta.url).pathname\nawait Worker.create({ workflowsPath, taskQueue: 'a' })`,
      'src/workflows/index.ts': `${mail}export async function remind() { ${act} }`,
    },
  ],
  [
    'a script that runs as a whole',
    ['jobs/mails.js:1'],
    {
      'bree.js': `const path = require('path')\nconst Bree = require('bree')\nconst bree = new Bree({ jobs: [{ name: 'mails', path: path.join(__dirname, 'jobs', 'mails.js') }] })`,
      'jobs/mails.js': `const nodemailer = require('nodemailer')\nnodemailer.createTransport({}).sendMail({})`,
    },
  ],
  [
    'no file of the project',
    [],
    { 'src/worker.ts': `import { Worker } from 'bullmq'\nnew Worker('mails', process.env.PROCESSOR)` },
  ],
]

describe('handlers that stand in a module of which the path is given', () => {
  it.each(rows)('%s', async (_what, want, files) => {
    const tasks = await tasksOf(files)
    expect(tasks.map(({ file, line }) => `${file}:${line}`)).toEqual(want)
    expect(tasks.map(({ effects }) => effects)).toEqual(want.map(() => 'external'))
  })
})
