import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { audit } from '../../src/program/audit.js'

const files: Readonly<Record<string, string>> = {
  'package.json':
    '{ "name": "shop", "private": true, "dependencies": { "nodemailer": "^7.0.0", "node-cron": "^4.0.0" } }',
  'src/mail.ts':
    "import nodemailer from 'nodemailer'\nimport * as texts from './texts'\nconst post = nodemailer.createTransport({})\nexport async function mail(to: string) {\n  await post.sendMail({ to, text: texts.greeting, ...texts.more })\n}\n",
  'src/main.ts':
    "import cron from 'node-cron'\nimport { mail } from './mail'\nimport { late } from './late'\ncron.schedule('0 8 * * *', () => mail('all'))\nlate()\n",
  'src/texts.ts': "export const greeting = 'Hello'\nconst other = 'Bye'\nexport const parting = [other]\n",
  'src/price.ts':
    "import { rate } from './rate'\nexport function price(net: number) {\n  return rate() * net\n}\nexport const prices = { of: price }\n",
  'src/rate.ts': 'export function rate() {\n  return 0.2\n}\n',
  'src/slack.ts':
    "export const ask = (url: string) => fetch(url, { method: 'POST', body: 'x' })\nexport const hook = () => ask(address())\nconst address = () => 'https://example.org/'\n",
}

const slack = "export const tell = () => fetch('https://hooks.slack.com/services/x', { method: 'POST', body: 'x' })\n"

/** What is done to the checkout, and whether the report of the last run is handed out again. */
const edits: readonly (readonly [what: string, expected: boolean, edit: (root: string) => void])[] = [
  ['an export that nobody imports', true, (root) => append(root, 'src/rate.ts', 'export const unused = 1\n')],
  ['a function that nobody calls', true, (root) => append(root, 'src/rate.ts', 'export const more = (a) => a.b()\n')],
  [
    'a call of a package',
    true,
    (root) => replace(root, 'src/price.ts', '  return', "  console.log('price')\n  return"),
  ],
  ['an import of a package', true, (root) => replace(root, 'src/price.ts', 'import', "import 'react'\nimport")],
  ['a constant that nobody looks up', true, (root) => replace(root, 'src/texts.ts', 'Bye', 'Farewell')],
  [
    'two files',
    true,
    (root) => {
      append(root, 'src/rate.ts', 'export const unused = 1\n')
      append(root, 'src/texts.ts', 'const unused = 2\n')
    },
  ],
  [
    'a new file',
    true,
    (root) => write(root, 'src/more.ts', "import { rate } from './rate'\nexport { rate as other }\n"),
  ],
  [
    'a call of an own function',
    false,
    (root) => append(root, 'src/texts.ts', "import { rate } from './rate'\nrate()\n"),
  ],
  ['a send', false, (root) => append(root, 'src/rate.ts', slack)],
  ['a new file that sends', false, (root) => write(root, 'src/more.ts', slack)],
  ['a new file that an import means', false, (root) => write(root, 'src/late.ts', 'export const late = () => {}\n')],
  [
    'a new file that starts what sends',
    false,
    (root) => write(root, 'src/more.ts', "import { mail } from './mail'\nsetInterval(() => mail('all'), 1000)\n"),
  ],
  ['a timer', false, (root) => append(root, 'src/rate.ts', 'setInterval(() => console.log(1), 1000)\n')],
  [
    'a job',
    false,
    (root) =>
      append(root, 'src/rate.ts', "export const jobs = { id: 'mail.rates', handler: async () => {}, retries: 3 }\n"),
  ],
  [
    'an address that a request is handed',
    false,
    (root) => replace(root, 'src/slack.ts', 'https://example.org/', 'https://hooks.slack.com/services/x'),
  ],
  [
    'the name of an export that is imported',
    false,
    (root) => replace(root, 'src/mail.ts', 'function mail', 'function post2'),
  ],
  ['an import of a file that nobody imported', false, (root) => append(root, 'src/rate.ts', "import './main'\n")],
]

for (const [what, expected, edit] of edits)
  it(`${expected ? 'hands the last report out' : 'judges anew'} after an edit: ${what}`, async () => {
    const [root, folder] = [mkdtempSync(join(tmpdir(), 'news-')), mkdtempSync(join(tmpdir(), 'cache-'))]
    for (const [file, text] of Object.entries(files)) write(root, file, text)
    await audited(root, folder)
    edit(root)
    const again = await audited(root, folder)
    expect(again).toEqual({ ...(await audited(root)), isJudged: !expected })
    expect((await audited(root, folder)).report).toBe(again.report)
  })

async function audited(
  root: string,
  folder?: string,
): Promise<{ readonly report: string; readonly isJudged: boolean }> {
  const warn = (message: string): never => {
    throw new Error(message)
  }
  let isJudged = false
  const report = await audit({
    root,
    types: 'off',
    onFacts: () => {
      isJudged = true
    },
    ...(folder === undefined ? {} : { cache: { folder, warn } }),
  })
  return { report: JSON.stringify(report), isJudged }
}

function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}

function append(root: string, file: string, text: string): void {
  appendFileSync(join(root, file), text)
}

function replace(root: string, file: string, from: string, to: string): void {
  const text = readFileSync(join(root, file), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(root, file), text.replace(from, to))
}
