import { expect, it } from 'vitest'
import { tasksOf } from './task-program.js'

const head = `import nodemailer from 'nodemailer'\nimport { runJob } from '../../jobs'\nconst mailer = nodemailer.createTransport({})\nexport const run = async () => { await mailer.sendMail({}) }\n`
const jobs = `export const runJob = async (name, run) => { console.log(name); await run() }`

it('takes scripts of a folder for cron that start themselves for tasks', async () => {
  const tasks = await tasksOf({
    'jobs.ts': jobs,
    'cron/daily/mail.ts': `${head}if (require.main === module) {\n  runJob('mail', run)\n}\n`,
    'cron/daily/count.ts': `import { runJob } from '../../jobs'\nif (import.meta.main) runJob('count', async () => { console.log(1) })\n`,
  })
  expect(tasks.map(({ file, line, trigger, effects }) => `${file}:${line} ${trigger} ${effects}`)).toEqual([
    'cron/daily/count.ts:2 cron none',
    'cron/daily/mail.ts:4 cron external',
  ])
})

it('takes none that is only imported, or stands elsewhere', async () => {
  const tasks = await tasksOf({
    'jobs.ts': jobs,
    'cron/daily/mail.ts': head,
    'tools/daily/mail.ts': `${head}if (require.main === module) runJob('mail', run)\n`,
  })
  expect(tasks).toEqual([])
})
