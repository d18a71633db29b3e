import { describe, expect, it } from 'vitest'
import { tasksOf } from './task-program.js'

const handler = `import nodemailer from 'nodemailer'
const mailer = nodemailer.createTransport({})
export async function main() { await mailer.sendMail({}) }`

type Row = readonly [what: string, want: readonly string[], text: string]

const rows: readonly Row[] = [
  ['a schedule', ['cron 3'], `new sst.aws.Cron('Digest', { schedule: 'rate(1 day)', function: 'src/digest.main' })`],
  [
    'a schedule with options',
    ['cron 3'],
    `new sst.aws.Cron('Digest', { schedule: 'rate(1 day)', function: { handler: 'src/digest.main', timeout: '1 minute' } })`,
  ],
  ['a queue', ['queue-worker 3'], `const queue = new sst.aws.Queue('Q'); queue.subscribe('src/digest.main')`],
  [
    'a schedule of version 2',
    ['cron 3'],
    `import { Cron } from 'sst/constructs'\nexport function Jobs({ stack }) { new Cron(stack, 'digest', { schedule: 'rate(1 day)', job: 'src/digest.main' }) }`,
  ],
  [
    'a queue of version 2',
    ['queue-worker 3'],
    `import { Queue } from 'sst/constructs'\nexport function Jobs({ stack }) { new Queue(stack, 'q', { consumer: { function: 'src/digest.main' } }) }`,
  ],
  ['a function for people', [], `new sst.aws.Function('Digest', { handler: 'src/digest.main', url: true })`],
]

describe('functions that SST names', () => {
  it.each(rows)('%s', async (_what, want, text) => {
    const tasks = await tasksOf({ 'infra/jobs.ts': text, 'src/digest.ts': handler })
    expect(tasks.map(({ trigger, line }) => `${trigger} ${line}`)).toEqual(want)
  })
})
