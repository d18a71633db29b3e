import { describe, expect, it } from 'vitest'
import { tasksOf } from './task-program.js'

const head = `import { batch, task, tasks } from '@trigger.dev/sdk'\nimport nodemailer from 'nodemailer'\nconst mailer = nodemailer.createTransport({})\n`
const jobs = `const mail = task({ id: 'mail', run: async () => { await mailer.sendMail({}) } })\nconst count = task({ id: 'count', run: async () => 1 })\n`

/** What the task that starts others does outside. */
const rows: readonly (readonly [what: string, want: 'external' | 'none', run: string])[] = [
  [
    'a list of tasks',
    'external',
    'await batch.triggerByTaskAndWait([{ task: count, payload: 1 }, { task: mail, payload: 2 }])',
  ],
  ['a list of tasks that do nothing outside', 'none', 'await batch.triggerByTask([{ task: count, payload: 1 }])'],
  ['a list of names', 'external', `await batch.triggerAndWait([{ id: 'mail', payload: 1 }])`],
  ['a list made from rows', 'external', `await batch.trigger([1, 2].map((row) => ({ id: 'mail', payload: row })))`],
  ['a list of names of tasks that do nothing outside', 'none', `await batch.trigger([{ id: 'count', payload: 1 }])`],
  ['a name that is one of two', 'external', `await tasks.trigger(payload.loud ? 'mail' : 'count', {})`],
  ['a task that is not in the files', 'external', `await batch.trigger([{ id: 'elsewhere', payload: 1 }])`],
]

describe('jobs that a task starts', () => {
  it.each(rows)('%s', async (_, want, run) => {
    const found = await tasksOf({
      'jobs.ts': `${head}${jobs}export const flow = task({ id: 'flow', run: async (payload: { loud: boolean }) => { ${run} } })\n`,
    })
    expect(found.find(({ name }) => name === 'flow')?.effects).toBe(want)
  })
})
