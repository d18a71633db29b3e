import json from '@eslint/json'
import markdown from '@eslint/markdown'
import type { ESLint } from 'eslint'
import { Linter, RuleTester } from 'eslint'
import yml from 'eslint-plugin-yml'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { requireSyncStep } from '../../rules/require-sync-step.js'

RuleTester.describe = describe
RuleTester.it = it
RuleTester.itOnly = it.only

const markdownTester = new RuleTester({
  plugins: { markdown },
  language: 'markdown/gfm',
  languageOptions: { frontmatter: 'yaml' },
})
const jsonTester = new RuleTester({ plugins: { json }, language: 'json/json' })
const yamlTester = new RuleTester({ plugins: { yml: yml as ESLint.Plugin }, language: 'yml/yaml' })
const programTester = new RuleTester({ languageOptions: { ecmaVersion: 'latest', sourceType: 'module' } })

const step = (act: string, read: string): string => `Before ${act}: ${read}`
const thread = 'read the whole thread; if it already holds your comment and nothing new was said since, stop.'

markdownTester.run('require-sync-step on Markdown', requireSyncStep, {
  valid: [
    { name: 'no template', filename: 'docs/mail.md', code: '# Mail\n\nSend a message with `send()`.\n' },
    {
      name: 'a README is no template',
      filename: 'README.md',
      code: '# Bot\n\nYou are the owner. Every day:\n\n- Post the news\n- Send the mail\n',
    },
    { name: 'no effect', filename: 'crons/count.md', code: 'Count the stars and write them to stars.md.\n' },
    {
      name: 'a read and a condition',
      filename: 'crons/tell.md',
      code: 'List the open issues titled "Drift". If one exists, stop. Otherwise create an issue.\n',
    },
    {
      name: 'unknown is silent by default',
      filename: 'crons/de.md',
      code: 'Sende jeden Morgen dem Team eine Nachricht in den Kanal, wenn es etwas Neues gibt und die Liste nicht leer ist.\n',
    },
    {
      name: 'one covered effect is enough by default',
      filename: 'crons/two.md',
      code: 'Check whether an issue for this drift already exists; if so, stop. Create the issue. Then deploy to production.\n',
    },
  ],
  invalid: [
    {
      name: 'an item of a list',
      filename: 'HEARTBEAT.md',
      code: '# Tick\n\n- Read the queue\n- Comment on each stale pull request\n',
      errors: [
        {
          messageId: 'missing',
          line: 4,
          column: 3,
          suggestions: [
            {
              messageId: 'insert',
              output: `# Tick\n\n- Read the queue\n- ${step('commenting', thread)}\n- Comment on each stale pull request\n`,
            },
          ],
        },
      ],
    },
    {
      name: 'a declared effect',
      filename: '.github/workflows/map.md',
      code: '---\non:\n  schedule: daily\nsafe-outputs:\n  create-issue:\n    title-prefix: "[map] "\n---\n\nDraw a map of the folders.\n',
      errors: [
        {
          messageId: 'missing',
          line: 5,
          column: 3,
          suggestions: [
            {
              messageId: 'insert',
              output: `---\non:\n  schedule: daily\nsafe-outputs:\n  create-issue:\n    title-prefix: "[map] "\n---\n\n${step('creating the issue', 'list the open issues whose title starts with "[map]"; if one about the same matter exists, update it instead or stop.')}\n\nDraw a map of the folders.\n`,
            },
          ],
        },
      ],
    },
    {
      name: 'every file, when asked',
      filename: 'any.md',
      options: [{ files: 'all' }],
      code: 'Reply to the customer.\n',
      errors: [
        {
          messageId: 'missing',
          line: 1,
          column: 1,
          suggestions: [{ messageId: 'insert', output: `${step('replying', thread)}\n\nReply to the customer.\n` }],
        },
      ],
    },
    {
      name: 'unknown, when asked',
      filename: 'crons/de.md',
      options: [{ unknown: true }],
      code: 'Sende jeden Morgen dem Team eine Nachricht in den Kanal, wenn es etwas Neues gibt und die Liste nicht leer ist.\n',
      errors: [{ messageId: 'undecided' }],
    },
  ],
})

jsonTester.run('require-sync-step on JSON', requireSyncStep, {
  valid: [
    { name: 'no schedule', filename: 'data.json', code: '{"message": "Send the mail to the team"}' },
    {
      name: 'no effect',
      filename: 'jobs.json',
      code: '[{"cron": "0 1 * * *", "prompt": "Count the open loops in memory."}]',
    },
  ],
  invalid: [
    {
      name: 'one job of two',
      filename: 'jobs.json',
      code: '[{"cron": "0 1 * * *", "prompt": "Count the loops."},\n {"cron": "0 2 * * *", "prompt": "Count again. Email the team the \\"sum\\"."}]',
      errors: [
        {
          messageId: 'missing',
          line: 2,
          column: 48,
          suggestions: [
            {
              messageId: 'insert',
              output:
                '[{"cron": "0 1 * * *", "prompt": "Count the loops."},\n {"cron": "0 2 * * *", "prompt": "Count again. Before emailing the message: read what was already sent there since the last run; if this message is among it, stop. Email the team the \\"sum\\"."}]',
            },
          ],
        },
      ],
    },
  ],
})

yamlTester.run('require-sync-step on YAML', requireSyncStep, {
  valid: [
    {
      name: 'build only',
      filename: '.github/workflows/ci.yml',
      code: 'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: npm test\n',
    },
  ],
  invalid: [
    {
      name: 'a command in a workflow',
      filename: '.github/workflows/d.yml',
      code: 'on:\n  schedule:\n    - cron: "0 6 * * *"\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: gh issue create --title Drift\n',
      errors: [{ messageId: 'missing', line: 8, column: 14 }],
    },
    {
      name: 'a block scalar',
      filename: 'tasks.yaml',
      code: 'schedule: "0 6 * * *"\nprompt: |\n  - Count the tickets\n  - Notify the owner\n',
      errors: [
        {
          messageId: 'missing',
          line: 4,
          column: 5,
          suggestions: [
            {
              messageId: 'insert',
              output:
                'schedule: "0 6 * * *"\nprompt: |\n  - Count the tickets\n  - Before notifying: read what was already sent there since the last run; if this message is among it, stop.\n  - Notify the owner\n',
            },
          ],
        },
      ],
    },
  ],
})

programTester.run('require-sync-step on programs', requireSyncStep, {
  valid: [
    { name: 'no schedule beside it', code: 'const a = { prompt: "Send the mail to the team" }' },
    {
      name: 'a string that reads first',
      code: 'const a = { cron: "x", prompt: "Skip loans already reminded this week. Email the borrower of each other loan." }',
    },
  ],
  invalid: [
    {
      name: 'a template literal',
      code: 'const a = { id: "r", cron: "x", prompt: `Read ${file}.\nEmail the team.` }',
      errors: [
        {
          messageId: 'missing',
          line: 2,
          column: 1,
          suggestions: [
            {
              messageId: 'insert',
              output:
                'const a = { id: "r", cron: "x", prompt: `Read ${file}.\nBefore emailing the message: read what was already sent there since the last run; if this message is among it, stop. Email the team.` }',
            },
          ],
        },
      ],
    },
    {
      name: 'the message of a scheduler call',
      code: "scheduleMessage('0 8 * * *', 'Text Ann that the bins go out')",
      errors: [
        {
          messageId: 'missing',
          suggestions: [
            {
              messageId: 'insert',
              output:
                "scheduleMessage('0 8 * * *', 'Before texting the message: read what was already sent there since the last run; if this message is among it, stop. Text Ann that the bins go out')",
            },
          ],
        },
      ],
    },
  ],
})

const cron =
  "import cron from 'node-cron'\nimport { Resend } from 'resend'\nimport { prisma } from './db.js'\nimport { isDue, assertDue, render } from './due.js'\nconst resend = new Resend(process.env.KEY)\n"
const send = "await resend.emails.send({ from: 'a@b.c', to: 'd@e.f', subject: 's', text: 't' })"
const row = 'const row = await prisma.news.findUnique({ where: { id: 1 } })'
const handler = (body: string): string => `${cron}cron.schedule('0 8 * * *', async () => {\n${body}\n})\n`

programTester.run('require-sync-step on handlers', requireSyncStep, {
  valid: [
    { name: 'no trigger', code: `${cron}export async function tell() { ${send} }` },
    { name: 'no effect', code: handler('await prisma.session.deleteMany({ where: { old: true } })') },
    {
      name: 'a state is read and tested',
      code: handler(
        `const row = await prisma.news.findUnique({ where: { id: 1 } })\nif (row.sentAt !== null) return\n${send}`,
      ),
    },
    {
      name: 'only rows that are due',
      code: handler(`for (const row of await prisma.news.findMany({ where: { status: 'DUE' } })) ${send}`),
    },
    {
      name: 'a gate',
      code: `import { gate, key } from 'sendgate'\n${handler(`await gate.once(key\`news\`, async () => { ${send} }).orThrow()`)}`,
    },
    { name: 'another file may read the state', code: handler(`if (!(await isDue())) return\n${send}`) },
    { name: 'another file may stop it', code: handler(`await assertDue()\n${send}`) },
    { name: 'another file may act', code: handler('await render()') },
    {
      name: 'the read stands before the call of an own function',
      code:
        handler('if ((await prisma.news.findUnique({ where: { id: 1 } })).sentAt) return\nawait tell()') +
        `async function tell() { ${send} }\n`,
    },
    {
      name: 'a state that is read anew after a wait',
      code: `import { wait } from '@trigger.dev/sdk'\n${handler(`await wait.for({ days: 2 })\n${row}\nif (row.sentAt !== null) return\n${send}`)}`,
    },
    {
      name: 'a failed read that stops',
      code: handler(
        `let row = null\ntry { row = await prisma.news.findUnique({ where: { id: 1 } }) } catch { return }\nif (row?.sentAt) return\n${send}`,
      ),
    },
    {
      name: 'an alert that the act failed',
      code: handler(`try {\n${row}\nif (row.sentAt !== null) return\n${send}\n} catch (error) { ${send} }`),
    },
    {
      name: 'an own function reads the state',
      code:
        handler(`if (await isSent()) return\n${send}`) +
        'async function isSent() { return (await prisma.news.findUnique({ where: { id: 1 } })).sentAt !== null }\n',
    },
    { name: 'a deferred call belongs to its request', code: `${cron}setTimeout(async () => { ${send} }, 5000)` },
  ],
  invalid: [
    {
      name: 'nothing is read',
      code: handler(send),
      errors: [
        {
          messageId: 'handlerMissing',
          line: 7,
          column: 7,
          data: { task: 'scheduled task', act: 'resend.emails.send', line: '' },
        },
      ],
    },
    {
      name: 'the text of another file is no read of the state',
      code: handler(`const text = await render()\n${send}`),
      errors: [{ messageId: 'handlerMissing', line: 8 }],
    },
    {
      name: 'what is read gives the content alone',
      code: handler(
        `const user = await prisma.user.findUnique({ where: { id: 1 } })\nawait resend.emails.send({ from: 'a@b.c', to: user.email, subject: 's', text: 't' })`,
      ),
      errors: [
        {
          messageId: 'handlerContentOnly',
          line: 8,
          data: { task: 'scheduled task', act: 'resend.emails.send', line: '7' },
        },
      ],
    },
    {
      name: 'an own function acts',
      code: handler('await tell()') + `async function tell() { ${send} }\n`,
      errors: [{ messageId: 'handlerMissing', line: 9 }],
    },
    {
      name: 'a named worker',
      code: `import { Worker } from 'bullmq'\n${cron}new Worker('mail', async (job) => { ${send} })`,
      errors: [
        { messageId: 'handlerMissing', data: { task: 'queue worker "mail"', act: 'resend.emails.send', line: '' } },
      ],
    },
    {
      name: 'a record of another system',
      code: "import { Worker } from 'bullmq'\nimport Stripe from 'stripe'\nconst stripe = new Stripe(process.env.KEY)\nnew Worker('bill', async (job) => { await stripe.customers.create({ email: job.data.email }) })",
      errors: [{ messageId: 'handlerMissing', line: 4 }],
    },
    {
      name: 'a state that was read days before',
      code: `import { wait } from '@trigger.dev/sdk'\n${handler(`${row}\nif (row.sentAt !== null) return\nawait wait.for({ days: 2 })\n${send}`)}`,
      errors: [{ messageId: 'handlerMissing' }],
    },
    {
      name: 'a state that was read when the module was loaded',
      code: `${cron}${row}\ncron.schedule('0 8 * * *', async () => {\nif (row.sentAt !== null) return\n${send}\n})`,
      errors: [{ messageId: 'handlerMissing' }],
    },
    {
      name: 'a read whose failure is swallowed',
      code: handler(
        `let row = null\ntry { row = await prisma.news.findUnique({ where: { id: 1 } }) } catch {}\nif (row?.sentAt) return\n${send}`,
      ),
      errors: [{ messageId: 'handlerMissing' }],
    },
    {
      name: 'a read that answers null when it fails',
      code: handler(
        `const row = await prisma.news.findUnique({ where: { id: 1 } }).catch(() => null)\nif (row?.sentAt) return\n${send}`,
      ),
      errors: [{ messageId: 'handlerMissing' }],
    },
    {
      name: 'an act, and an alert that it failed',
      code: handler(`try {\n${send}\n} catch (error) { ${send} }`),
      errors: [{ messageId: 'handlerMissing', line: 8 }],
    },
    {
      name: 'a mark of the message',
      code: `import { Worker } from 'bullmq'\n${cron}new Worker('mail', async (job) => { if (job.data.sentAt) return\n${send} })`,
      errors: [{ messageId: 'handlerMissing' }],
    },
    {
      name: 'both outcomes act',
      code: handler(`${row}\nif (row.sentAt === null) { ${send} } else { ${send} }`),
      errors: [{ messageId: 'handlerContentOnly' }],
    },
    {
      name: 'the first of two acts',
      code: handler(`${send}\n${send}`),
      errors: [{ messageId: 'handlerMissing', line: 7 }],
    },
    {
      name: 'each act, when asked',
      code: handler(`${send}\n${send}`),
      options: [{ eachEffect: true }],
      errors: [
        { messageId: 'handlerMissing', line: 7 },
        { messageId: 'handlerMissing', line: 8 },
      ],
    },
  ],
})

const examples = [
  ...readFileSync(join(import.meta.dirname, '../../docs/rules/require-sync-step.md'), 'utf8').matchAll(
    /<!-- (wrong|right): (\S+) -->\n```\w+\n([\s\S]*?)```/g,
  ),
].map(([, kind = '', filename = '', code = '']) => ({ kind, filename, code }))

describe('the examples of the documentation', () => {
  const plugins = {
    markdown,
    json,
    yml: yml as ESLint.Plugin,
    sendgate: { rules: { 'require-sync-step': requireSyncStep } },
  } as unknown as Record<string, ESLint.Plugin>
  const languages: Readonly<Record<string, Linter.Config>> = {
    md: { language: 'markdown/gfm', languageOptions: { frontmatter: 'yaml' } },
    json: { language: 'json/json' },
    yml: { language: 'yml/yaml' },
    js: {},
  }

  it('are there, of both kinds', () => {
    expect(examples.map(({ kind }) => kind)).toEqual([
      ...Array<string>(5).fill('wrong'),
      ...Array<string>(6).fill('right'),
    ])
  })

  it.each(examples)('$kind: $filename', ({ kind, filename, code }) => {
    const messages = new Linter().verify(
      code,
      [
        {
          files: ['**/*.{md,json,yml,js}'],
          plugins,
          ...languages[filename.split('.').at(-1) ?? ''],
          rules: { 'sendgate/require-sync-step': 'error' },
        },
      ],
      { filename },
    )
    expect(messages.map(({ messageId, message }) => messageId ?? message)).toEqual(
      kind === 'wrong' ? [filename === 'src/cron.js' ? 'handlerMissing' : 'missing'] : [],
    )
  })
})
