import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { SendgateConfig } from '../../src/config/sendgate-config.js'
import { auditCheckout } from '../../src/program/index.js'

/** Lines of a function. `other` is what the module imports from the next one. */
const lines = [
  'await post.sendMail({ to: order.to })',
  'if (!(await other.second(order))) return\n  await post.sendMail({ to: order.to })',
  'if (!(await other.second(order))) return\n  await other.first(order)',
  'const { count } = await db.order.updateMany({ where: { id: order.id, sent: null }, data: { sent: new Date() } })\n  return count === 1',
  'return true',
  'await other.first(order)',
  'await Promise.all([order].map((each) => other.first(each)))',
  "await fetch(`https://hooks.slack.com/services/${order.room}`, { method: 'POST', body: order.text })",
  'console.log(order.id)',
  '// Nothing yet.',
  'return make(other).first(order)',
] as const

/** One module of the checkout: what its functions do, how they are called, and where the next module is said to be. */
interface Module {
  readonly first: readonly number[]
  readonly second: readonly number[]
  /** The exported name of the second function. */
  readonly name: string
  readonly next: number
  readonly head: string
}

interface Checkout {
  readonly modules: ReadonlyMap<number, Module>
  /** What `@/` stands for. */
  readonly alias: 'src' | 'lib'
  readonly config: SendgateConfig
}

type Edit = (before: Checkout) => Checkout

const count = 5
const moduleAt = fc.nat(count - 1)
const sending = fc.array(fc.integer({ min: 0, max: lines.length - 1 }), { minLength: 1, maxLength: 2 })
const claiming = fc.array(fc.integer({ min: 3, max: 5 }), { maxLength: 2 })
const modules: fc.Arbitrary<Module> = fc.record({
  first: sending,
  second: claiming,
  name: fc.constant('second'),
  next: moduleAt,
  head: fc.constant(''),
})
const checkouts: fc.Arbitrary<Checkout> = fc.record({
  modules: fc
    .array(modules, { minLength: 3, maxLength: count })
    .map((all) => new Map(all.map((each, at) => [at, each] as const))),
  alias: fc.constant('src' as const),
  config: fc.constant({}),
})

function changed(at: number, change: (before: Module) => Module): Edit {
  return (before) => {
    const own = before.modules.get(at)
    return own === undefined ? before : { ...before, modules: new Map([...before.modules, [at, change(own)]]) }
  }
}

const edits: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(moduleAt, fc.constantFrom('first' as const, 'second' as const), fc.nat(lines.length - 1))
      .map(([at, part, line]) => changed(at, (own) => ({ ...own, [part]: [line, ...own[part]] }))),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(moduleAt, fc.constantFrom('first' as const, 'second' as const))
      .map(([at, part]) => changed(at, (own) => ({ ...own, [part]: own[part].slice(1) }))),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(moduleAt, fc.constantFrom('// Of the shop.\n', '\n', 'export const unused = 1\n', ''))
      .map(([at, head]) => changed(at, (own) => ({ ...own, head }))),
  },
  fc.tuple(moduleAt, fc.constantFrom('second', 'last')).map(([at, name]) => changed(at, (own) => ({ ...own, name }))),
  fc.tuple(moduleAt, moduleAt).map(([at, next]) => changed(at, (own) => ({ ...own, next }))),
  fc
    .tuple(moduleAt, modules)
    .map(([at, made]): Edit => (before) => ({ ...before, modules: new Map([...before.modules, [at, made]]) })),
  moduleAt.map((at): Edit => (before) => ({
    ...before,
    modules: new Map([...before.modules].filter(([each]) => each !== at)),
  })),
  fc.constantFrom('src' as const, 'lib' as const).map((alias): Edit => (before) => ({ ...before, alias })),
  fc
    .constantFrom<SendgateConfig>(
      {},
      { gates: [{ module: '@/m1', path: 'first', kind: 'claim' }] },
      { exclude: ['src/m2.ts'] },
    )
    .map((config): Edit => (before) => ({ ...before, config })),
)

function textOf({ first, second, name, next, head }: Module): string {
  const body = (at: readonly number[]): string => at.map((each) => `  ${lines[each] ?? ''}\n`).join('')
  return [
    `${head}import nodemailer from 'nodemailer'\nimport { PrismaClient } from '@prisma/client'\nimport * as other from '@/m${next}'\n`,
    'const post = nodemailer.createTransport({})\nconst db = new PrismaClient()\nconst make = (of) => of\n',
    `export async function first(order) {\n${body(first)}}\n`,
    `export async function ${name}(order) {\n${body(second)}}\n`,
  ].join('\n')
}

function written({ modules: all, alias }: Checkout): ReadonlyMap<string, string> {
  return new Map([
    [
      'package.json',
      '{ "name": "shop", "private": true, "dependencies": { "nodemailer": "^7.0.0", "@prisma/client": "^6.0.0" } }',
    ],
    ['tsconfig.json', JSON.stringify({ compilerOptions: { paths: { '@/*': [`./${alias}/*`] } } })],
    ['schema.prisma', 'model Order {\n  id String @id\n  sent DateTime?\n}\n'],
    [
      'src/main.ts',
      "import cron from 'node-cron'\nimport { first } from './m0'\ncron.schedule('0 8 * * *', () => first({ id: '1' }))\n",
    ],
    ...[...all].map(([at, own]): [string, string] => [`src/m${at}.ts`, textOf(own)]),
  ])
}

function lay(root: string, before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): void {
  for (const file of before.keys()) if (!now.has(file)) rmSync(join(root, file))
  for (const [file, text] of now) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
}

async function report(root: string, config: SendgateConfig, folder?: string): Promise<string> {
  const warn = (message: string): never => {
    throw new Error(message)
  }
  return JSON.stringify(
    await auditCheckout({ root, types: 'off', config, ...(folder === undefined ? {} : { cache: { folder, warn } }) }),
  )
}

it('reports after any edits what a run without memory reports', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(checkouts, fc.array(edits, { minLength: 4, maxLength: 8 }), async (start, following) => {
      const [root, folder] = [mkdtempSync(join(tmpdir(), 'edited-')), mkdtempSync(join(tmpdir(), 'cache-'))]
      let now = start
      lay(root, new Map(), written(now))
      await report(root, now.config, folder)
      for (const edit of following) {
        const after = edit(now)
        lay(root, written(now), written(after))
        now = after
        expect(await report(root, now.config, folder)).toBe(await report(root, now.config))
      }
      for (const each of [root, folder]) rmSync(each, { recursive: true })
    }),
    { numRuns: 10 },
  )
})
