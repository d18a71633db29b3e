import { describe, expect, it } from 'vitest'
import type { SyncStatus } from '../../../src/result/coverage-report.js'
import { tasksOf } from './task-program.js'

const imports = `import cron from 'node-cron'\nimport nodemailer from 'nodemailer'\nimport { PrismaClient } from '@prisma/client'\nconst mailer = nodemailer.createTransport({})\nconst prisma = new PrismaClient()\n`
const test = `const order = await prisma.order.findUnique({ where: { id } })\nif (order.remindedAt) return\n`
const checked = `if (!force) { ${test} }\nawait mailer.sendMail({})`

/** A task, and what it calls with a switch that forces the act past the test. */
const rows: readonly (readonly [what: string, want: SyncStatus, run: string, remind: string])[] = [
  [
    'a switch that is left out',
    'present',
    `remind({ id: 1 })`,
    `async function remind({ id, force }: { id: number; force?: boolean }) { ${checked} }`,
  ],
  [
    'a switch that is handed over as false',
    'present',
    `remind({ id: 1, force: false })`,
    `async function remind({ id, force }) { ${checked} }`,
  ],
  [
    'a switch that is false unless it is given',
    'present',
    `remind(1)`,
    `async function remind(id, force = false) { ${checked} }`,
  ],
  [
    'a switch among options',
    'present',
    `remind(1, {})`,
    `async function remind(id, options) { if (!options.force) { ${test} }\nawait mailer.sendMail({}) }`,
  ],
  [
    'a test that either asks',
    'present',
    `remind(1)`,
    `async function remind(id, force?: boolean) { const order = await prisma.order.findUnique({ where: { id } })\nif (!force && order.remindedAt) return\nawait mailer.sendMail({}) }`,
  ],
  [
    'a switch that is handed on',
    'present',
    `outer({ id: 1 })`,
    `async function outer({ id, force }) { await remind({ id, force }) }\nasync function remind({ id, force }) { ${checked} }`,
  ],
  [
    'acts that only the switch leads to',
    'present',
    `remind({ id: 1 })`,
    `async function remind({ id, force }) { if (force) { await mailer.sendMail({}); return }\n${test}await mailer.sendMail({}) }`,
  ],
  [
    'a switch that is set',
    'missing',
    `remind({ id: 1, force: true })`,
    `async function remind({ id, force }) { ${checked} }`,
  ],
  [
    'a switch of which nothing is known',
    'missing',
    `remind({ id: 1, force: process.argv[2] === 'now' })`,
    `async function remind({ id, force }) { ${checked} }`,
  ],
  [
    'options that may hold the switch',
    'missing',
    `remind({ id: 1, ...settings })`,
    `const settings = JSON.parse(process.env.SETTINGS ?? '{}')\nasync function remind({ id, force }) { ${checked} }`,
  ],
  [
    'a switch that is true unless it is given',
    'missing',
    `remind({ id: 1 })`,
    `async function remind({ id, force = true }) { ${checked} }`,
  ],
  [
    'a switch that the function sets',
    'missing',
    `remind({ id: 1 })`,
    `async function remind({ id, force }) { if (id > 9) force = true\n${checked} }`,
  ],
  [
    'a switch of options that are left out, with others in their place',
    'missing',
    `remind(1)`,
    `async function remind(id, { force } = { force: true }) { ${checked} }`,
  ],
  [
    'a switch of options that are left out',
    'present',
    `remind(1)`,
    `async function remind(id, { force } = {}) { ${checked} }`,
  ],
  [
    'options into which the function puts the switch',
    'missing',
    `remind(1, {})`,
    `async function remind(id, options) { options.force = true\nif (!options.force) { ${test} }\nawait mailer.sendMail({}) }`,
  ],
  [
    'options that the function fills in',
    'missing',
    `remind(1, {})`,
    `async function remind(id, options) { Object.assign(options, { force: true })\nif (!options.force) { ${test} }\nawait mailer.sendMail({}) }`,
  ],
  [
    'arguments that are spread',
    'missing',
    `remind(...JSON.parse(process.env.ARGUMENTS ?? '[]'))`,
    `async function remind(id, force) { ${checked} }`,
  ],
  [
    'a wrapper that may hand over more',
    'missing',
    `loudly(remind)({ id: 1 })`,
    `const loudly = (run) => (given) => run({ ...given, force: true })\nasync function remind({ id, force }) { ${checked} }`,
  ],
]

describe('acts that a switch forces past their test', () => {
  it.each(rows)('%s', async (_, want, run, remind) => {
    const [task] = await tasksOf({
      'job.ts': `${imports}cron.schedule('0 9 * * *', async () => { await ${run} })\n${remind}\n`,
    })
    expect(task?.sync.status).toBe(want)
  })
})

describe('acts of an inner function', () => {
  const inner = `const deliver = async () => { await mailer.sendMail({}) }`
  const declared = `async function deliver() { await mailer.sendMail({}) }`
  const inners: readonly (readonly [what: string, want: SyncStatus, body: string])[] = [
    ['called behind a test', 'present', `${test}${declared}\nawait deliver()`],
    ['written before the test, called behind it', 'present', `${inner}\n${test}await deliver()`],
    ['called behind a test and elsewhere', 'missing', `${declared}\nawait deliver()\n${test}await deliver()`],
    ['handed over before the test', 'missing', `${inner}\nsetImmediate(deliver)\n${test}`],
  ]
  it.each(inners)('%s', async (_, want, body) => {
    const [task] = await tasksOf({
      'job.ts': `${imports}cron.schedule('0 9 * * *', async () => { await remind(1) })\nasync function remind(id) { ${body} }\n`,
    })
    expect(task?.sync.status).toBe(want)
  })
})
