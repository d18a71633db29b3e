import { expect, it } from 'vitest'
import { tasksOf } from './task-program.js'

const head = `import nodemailer from 'nodemailer'\nconst mailer = nodemailer.createTransport({})\n`
const jobs = [
  `import Queue from 'bull'`,
  `export interface Jobs { process(name: string, run: (job: object) => Promise<void>): Promise<void> }`,
  `export class BullJobs implements Jobs {`,
  `  constructor(readonly queue: Queue.Queue) {}`,
  `  async process(name: string, run: (job: object) => Promise<void>) {`,
  `    return this.queue.process(name, async (job) => { console.log(job.id); await run(job) })`,
  `  }`,
  `}`,
  `const all: Record<string, Jobs> = {}`,
  `export const jobsOf = (name: string): Jobs => all[name] ?? (all[name] = new BullJobs(new Queue(name)))`,
].join('\n')

const told = (tasks: Awaited<ReturnType<typeof tasksOf>>) =>
  tasks.map(({ file, line, name, effects }) => `${file}:${line} ${name} ${effects}`)

it('makes a task of each function that a class which registers for others is handed, also behind its interface', async () => {
  const tasks = await tasksOf({
    'jobs.ts': jobs,
    'main.ts': `${head}import { jobsOf } from './jobs'\njobsOf('a').process('mail', async () => { await mailer.sendMail({}) })\njobsOf('a').process('count', async () => { console.log(1) })\n`,
  })
  expect(told(tasks)).toEqual(['main.ts:4 mail external', 'main.ts:5 count none'])
})

it('makes one of the only function that is handed to it behind an interface', async () => {
  const tasks = await tasksOf({
    'jobs.ts': jobs,
    'main.ts': `${head}import { jobsOf } from './jobs'\njobsOf('a').process('mail', async () => { await mailer.sendMail({}) })\n`,
  })
  expect(told(tasks)).toEqual(['main.ts:4 mail external'])
})

it('follows functions that are handed on, and keeps what the registering function does beside', async () => {
  const tasks = await tasksOf({
    'main.ts': `${head}import { Worker } from 'bullmq'\nconst register = (name, run) => new Worker(name, async (job) => { await run(job); await mailer.sendMail({ subject: 'done' }) })\nconst loud = (name, run) => register(name, run)\nloud('one', async () => { console.log(1) })\nloud('two', async () => { console.log(2) })\n`,
  })
  expect(told(tasks)).toEqual(['main.ts:4  external', 'main.ts:6 one none', 'main.ts:7 two none'])
})

it('leaves a handler as it is that runs nothing it was handed', async () => {
  const tasks = await tasksOf({
    'main.ts': `${head}import { Worker } from 'bullmq'\nconst register = (name, format) => new Worker(name, async (job) => { await mailer.sendMail({ format }) })\nregister('one', () => 1)\nregister('two', () => 2)\n`,
  })
  expect(told(tasks)).toEqual(['main.ts:4  external'])
})

it('keeps the handler where somebody hands over what is out of sight', async () => {
  const head = `import { Worker } from 'bullmq'\nimport { loaded } from 'loader'\nconst register = (name, run) => new Worker(name, async (job) => { await run(job) })\nregister('one', async () => { console.log(1) })\n`
  expect(told(await tasksOf({ 'main.ts': `${head}register('two', loaded)\n` }))).toHaveLength(2)
  expect(told(await tasksOf({ 'main.ts': `${head}register('two', undefined)\n` }))).toHaveLength(1)
})
