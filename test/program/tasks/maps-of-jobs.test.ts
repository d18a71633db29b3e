import { describe, expect, it } from 'vitest'
import { tasksOf } from './task-program.js'

const head = `import nodemailer from 'nodemailer'
const mailer = nodemailer.createTransport({})
export async function digest() { await mailer.sendMail({}) }
export async function remind() { await mailer.sendMail({}) }
`

type Row = readonly [what: string, want: readonly string[], text: string]

/** Kinds and names of the tasks. */
const rows: readonly Row[] = [
  ['jobs of events', ['queue-worker digest', 'queue-worker remind'], `export const eventJobs = { digest, remind }`],
  [
    'jobs by their schedules',
    ['cron digest', 'cron remind'],
    `export const cronJobs = { '*/5 * * * *': { digest }, '0 9 * * 1-5': { remind } }`,
  ],
  [
    'schedules under any name',
    ['cron 0 9 * * *', 'cron 0 10 * * MON'],
    `const table = { '0 9 * * *': digest, '0 10 * * MON': remind }\nexport default { async scheduled(event) { await table[event.cron]() } }`,
  ],
  ['a client of an API', [], `export const tasks = { create: digest, list: remind }`],
  ['not only functions', [], `export const backgroundJobs = { digest, limit: 3 }`],
  ['keys that are no schedules', [], `export const table = { '1 2 3': digest, '2024-01-01': remind }`],
]

describe('jobs that a map names', () => {
  it.each(rows)('%s', async (_what, want, text) => {
    const tasks = await tasksOf({ 'src/jobs.js': head + text })
    const named = tasks.filter(({ line }) => line === 3 || line === 4)
    expect(named.map(({ trigger, name }) => `${trigger} ${name}`)).toEqual(want)
    expect(named.map(({ effects }) => effects)).toEqual(want.map(() => 'external'))
  })
})
