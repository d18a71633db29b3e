import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CacheFolder } from '../../src/program/cache/cache-folder.js'
import { CheckoutReader } from '../../src/program/checkout-reader.js'
import { discover } from '../../src/program/discover.js'
import { auditCheckout } from '../../src/program/index.js'
import { ProgramMemory } from '../../src/program/program-memory.js'
import type { SendgateConfig } from '../../src/config/sendgate-config.js'
import { createModuleResolver } from '../../src/syntax/module-resolver.js'

const files: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "shop", "private": true, "dependencies": { "nodemailer": "^7.0.0" } }',
  'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
  '.gitignore': 'built/\n',
  'schema.prisma': 'model Receipt {\n  id String @id\n}\n',
  'src/mail.ts':
    "import nodemailer from 'nodemailer'\nconst post = nodemailer.createTransport({})\nexport async function mail(to: string) {\n  await post.sendMail({ to })\n}\n",
  'src/order.ts': "import { mail } from '@/mail'\nexport async function ordered(to: string) {\n  await mail(to)\n}\n",
  'src/price.ts':
    'export function price(net: number) {\n  const tax = rate() * net\n  return tax + net\n}\n\nfunction rate() {\n  return 0.2\n}\n',
  'src/hook.ts':
    "import express from 'express'\nexport const app = express()\napp.post('/webhooks/pay', (request, response) => {\n  if (request.get('x-pay') !== '1') return\n  response.end()\n})\n",
  'notes.md': '# Notes\n',
}

function checkout(): string {
  const root = mkdtempSync(join(tmpdir(), 'memory-'))
  for (const [file, text] of Object.entries(files)) write(root, file, text)
  return root
}

function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}

function replace(root: string, file: string, from: string, to: string): void {
  const text = readFileSync(join(root, file), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(root, file), text.replace(from, to))
}

interface How {
  readonly config?: SendgateConfig
  readonly types?: 'auto'
}

async function report(root: string, folder?: string, { config = {}, types }: How = {}): Promise<string> {
  const warn = (message: string): never => {
    throw new Error(message)
  }
  return JSON.stringify(
    await auditCheckout({
      root,
      types: types ?? 'off',
      config,
      ...(folder === undefined ? {} : { cache: { folder, warn } }),
    }),
  )
}

async function isRecalled(root: string, folder: string, how?: How): Promise<boolean> {
  return (await recalled(root, folder, how)) === 'report'
}

/** What the next run takes from the last one. */
async function recalled(
  root: string,
  folder: string,
  { config = {}, types }: How = {},
): Promise<'report' | 'program' | 'nothing'> {
  const found = discover({ root, ...config })
  const reader = new CheckoutReader({
    root,
    files: found.files,
    sources: found.sources,
    resolver: createModuleResolver(root, found.packages),
  })
  const cache = new CacheFolder({ folder, readOnly: true, warn: () => {} })
  const before = await new ProgramMemory({
    root,
    options: { root, types: types ?? 'off', config },
    found,
    reader,
    cache,
  }).recall()
  return before === null ? 'nothing' : 'report' in before ? 'report' : 'program'
}

const edits: readonly (readonly [what: string, isRecalled: boolean, edit: (root: string) => void])[] = [
  ['nothing', true, () => {}],
  [
    'a comment above code that the report does not name',
    true,
    (root) => replace(root, 'src/price.ts', 'export', '// What a customer pays.\nexport'),
  ],
  ['a number that no fact holds', true, (root) => replace(root, 'src/price.ts', '* net\n', '* net / 2\n')],
  ['the text of a file that nobody analyses', true, (root) => appendFileSync(join(root, 'notes.md'), 'More.\n')],
  [
    'a call that leads nowhere',
    true,
    (root) => replace(root, 'src/price.ts', 'return tax', 'console.log(tax)\n  return tax'),
  ],
  ['a name that nobody uses', true, (root) => replace(root, 'src/price.ts', 'price(net', 'cost(net')],
  ['a comment above a send', false, (root) => replace(root, 'src/mail.ts', 'export', '// By mail.\nexport')],
  [
    'a guard before a call that leads to a send',
    false,
    (root) => replace(root, 'src/order.ts', 'await mail', "if (to !== '') await mail"),
  ],
  ['what the handler of a route reads', false, (root) => replace(root, 'src/hook.ts', "'1'", "'2'")],
  [
    'a comment beside the handler of a route',
    true,
    (root) => appendFileSync(join(root, 'src/hook.ts'), '// The only route.\n'),
  ],
  [
    'text that can be a list of events',
    false,
    (root) => replace(root, 'src/price.ts', 'const tax', "// case 'invoice.paid':\n  const tax"),
  ],
  ['text that no program can read', false, (root) => appendFileSync(join(root, 'src/price.ts'), '}}')],
  ['a new file that nobody analyses', true, (root) => write(root, 'more.md', '# More\n')],
  ['a new test', true, (root) => write(root, 'src/price.test.ts', "import { price } from './price'\nprice(1)\n")],
  ['a new workflow', false, (root) => write(root, '.github/workflows/prices.yml', 'on: push\njobs: {}\n')],
  ['a new file that says nothing', true, (root) => write(root, 'src/extra.ts', 'export const extra = 1\n')],
  ['a file that is gone', false, (root) => rmSync(join(root, 'src/price.ts'))],
  [
    'the paths of a tsconfig',
    false,
    (root) => replace(root, 'tsconfig.json', '@/*": ["./src/*', '@/mail": ["./src/price.ts'),
  ],
  [
    'a file that git ignores and an import now means',
    false,
    (root) => {
      replace(root, 'tsconfig.json', '"./src/*"', '"./built/*", "./src/*"')
      write(root, 'built/mail.ts', 'export const mail = () => {}\n')
    },
  ],
  ['the dependencies of a package', false, (root) => replace(root, 'package.json', '^7.0.0', '^8.0.0')],
]

describe('the report of the last run', () => {
  for (const [what, expected, edit] of edits) {
    it(`${expected ? 'holds' : 'does not hold'} after another edit: ${what}`, async () => {
      const [root, folder] = [checkout(), mkdtempSync(join(tmpdir(), 'cache-'))]
      await report(root, folder)
      edit(root)
      expect(await isRecalled(root, folder)).toBe(expected)
      expect(await report(root, folder)).toBe(await report(root))
      expect(await report(root, folder)).toBe(await report(root))
    })
  }

  const joined: readonly (readonly [what: string, expected: 'program' | 'nothing', edit: (root: string) => void])[] = [
    ['a comment above a send', 'program', (root) => replace(root, 'src/mail.ts', 'export', '// By mail.\nexport')],
    [
      'a call beside a send',
      'program',
      (root) => replace(root, 'src/mail.ts', '  await', '  console.log(to)\n  await'),
    ],
    [
      'a condition around a call that leads to a send',
      'nothing',
      (root) => replace(root, 'src/order.ts', 'await mail', "if (to !== '') await mail"),
    ],
    ['what the handler of a route reads', 'program', (root) => replace(root, 'src/hook.ts', "'1'", "'2'")],
    [
      'another send',
      'nothing',
      (root) => replace(root, 'src/mail.ts', '  await', '  await post.sendMail({})\n  await'),
    ],
    ['no send', 'nothing', (root) => replace(root, 'src/mail.ts', '  await post.sendMail({ to })\n', '')],
    ['a function with another name', 'nothing', (root) => replace(root, 'src/mail.ts', 'mail(to', 'post2(to')],
    ['another import', 'nothing', (root) => replace(root, 'src/order.ts', '@/mail', './price')],
  ]
  for (const [what, expected, edit] of joined)
    it(`${expected === 'program' ? 'gives its joined program' : 'gives nothing'} after an edit: ${what}`, async () => {
      const [root, folder] = [checkout(), mkdtempSync(join(tmpdir(), 'cache-'))]
      await report(root, folder)
      edit(root)
      expect(await recalled(root, folder)).toBe(expected)
      expect(await report(root, folder)).toBe(await report(root))
      expect(await recalled(root, folder)).toBe('report')
      expect(await report(root, folder)).toBe(await report(root))
      // A second edit, on top of one that was judged with the joined program of before.
      replace(root, 'src/price.ts', 'export', '// In euros.\nexport')
      expect(await report(root, folder)).toBe(await report(root))
    })

  it('knows in the joined program again what a file puts where anybody finds it', async () => {
    const [root, folder] = [checkout(), mkdtempSync(join(tmpdir(), 'cache-'))]
    appendFileSync(
      join(root, 'src/mail.ts'),
      "import { registry } from 'some-framework'\nregistry.handlers.mail = mail\n",
    )
    await report(root, folder)
    replace(root, 'src/mail.ts', 'export', '// By mail.\nexport')
    expect(await recalled(root, folder)).toBe('program')
    const again = await report(root, folder)
    expect(again).toContain('"reason":"escapes"')
    expect(again).toBe(await report(root))
  })

  it('does not hold for another configuration', async () => {
    const [root, folder] = [checkout(), mkdtempSync(join(tmpdir(), 'cache-'))]
    await report(root, folder)
    const config: SendgateConfig = { exclude: ['src/order.ts'] }
    expect([await isRecalled(root, folder), await isRecalled(root, folder, { config })]).toEqual([true, false])
    expect(await report(root, folder, { config })).toBe(await report(root, undefined, { config }))
  })

  it('holds on over several edits that change nothing, and no longer', async () => {
    const [root, folder] = [checkout(), mkdtempSync(join(tmpdir(), 'cache-'))]
    await report(root, folder)
    for (const line of ['// one', '// two']) {
      appendFileSync(join(root, 'src/price.ts'), `${line}\n`)
      expect(await isRecalled(root, folder)).toBe(true)
      await report(root, folder)
    }
    appendFileSync(join(root, 'src/price.ts'), 'console.log(price(1))\n')
    expect(await isRecalled(root, folder)).toBe(false)
    expect(await report(root, folder)).toBe(await report(root))
  })

  it('does not hold once another package is installed that can declare a call', { timeout: 30_000 }, async () => {
    const [root, folder] = [checkout(), mkdtempSync(join(tmpdir(), 'cache-'))]
    const auto: How = { types: 'auto' }
    write(root, '.gitignore', 'node_modules/\n')
    write(
      root,
      'src/tell.ts',
      'export async function tell(client: any, to: string) {\n  await client.chat.postMessage(to)\n}\n',
    )
    write(root, 'node_modules/left-pad/package.json', '{ "name": "left-pad", "version": "1.0.0" }')
    await report(root, folder, auto)
    expect(await isRecalled(root, folder, auto)).toBe(true)
    write(root, 'node_modules/@slack/web-api/package.json', '{ "name": "@slack/web-api", "version": "7.0.0" }')
    expect(await isRecalled(root, folder, auto)).toBe(false)
    expect(await report(root, folder, auto)).toBe(await report(root, undefined, auto))
  })
})
