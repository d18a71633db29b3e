import { Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import { requireDedupGate } from '../../rules/require-dedup-gate.js'
import { parseConfig } from '../../src/config/parse-config.js'
import type { EditorFacts } from '../../src/result/editor-facts.js'
import { javascript } from './rule-tester.js'

const nodemailer = "import { createTransport } from 'nodemailer'\nconst mailer = createTransport({})\n"
const noFacts: EditorFacts = { schemaVersion: 1, modules: {}, wrappers: [], gates: [], covered: [] }
const ungated = [{ messageId: 'ungated' }]

javascript.run('the options of require-dedup-gate', requireDedupGate, {
  valid: [
    {
      name: 'a call of another module with the same name',
      code: 'import { push } from \'./other.js\'\npush("x")',
      filename: 'src/a.js',
      options: [{ senders: [{ module: './src/desk.js', path: 'push' }] }],
    },
    {
      name: 'a configured gate',
      code: `${nodemailer}import { onlyOnce } from './once.js'\nexport const f = (id) => onlyOnce(id, () => mailer.sendMail({ to: id }))`,
      filename: 'src/a.js',
      options: [{ gates: [{ module: './src/once.js', path: 'onlyOnce' }] }],
    },
    {
      name: 'a configured gate whose callback comes first',
      code: `${nodemailer}import { onlyOnce } from '@acme/once'\nexport const f = (id) => onlyOnce(() => mailer.sendMail({ to: id }), id)`,
      options: [{ gates: [{ module: '@acme/once', path: 'onlyOnce', callback: 0 }] }],
    },
    {
      name: 'a configured claim',
      code: `${nodemailer}import { claim } from './claim.js'\nexport async function f(id) { if (!(await claim(id))) return\n await mailer.sendMail({ to: id }) }`,
      filename: 'src/a.js',
      options: [{ gates: [{ module: './src/claim.js', path: 'claim', kind: 'claim' }] }],
    },
    {
      name: 'a function marked @gate',
      code: `${nodemailer}/** @gate */\nasync function onlyOnce(id, send) { await send() }\nexport const f = (id) => onlyOnce(id, () => mailer.sendMail({ to: id }))`,
    },
    {
      name: 'an ignored call',
      code: `${nodemailer}mailer.sendMail({})`,
      options: [{ ignore: [{ module: 'nodemailer', path: 'createTransport().sendMail', reason: 'a test transport' }] }],
    },
    {
      name: 'a covered function',
      code: `${nodemailer}export class Desk { async tell(to) { await mailer.sendMail({ to }) } }`,
      filename: 'src/desk.js',
      options: [
        {
          facts: {
            ...noFacts,
            covered: [{ file: 'src/desk.js', scope: 'Desk.tell', guard: { file: 'src/a.js', line: 1 } }],
          },
        },
      ],
    },
    {
      name: 'the send inside of a wrapper',
      code: `${nodemailer}export async function tell(to) { await mailer.sendMail({ to }) }`,
      filename: 'src/desk.ts',
      options: [
        {
          facts: {
            ...noFacts,
            wrappers: [{ file: 'src/desk.ts', path: 'tell', provider: 'nodemailer', channel: 'email' }],
          },
        },
      ],
    },
    {
      name: 'a derived gate',
      code: `${nodemailer}import { guarded } from '~/guarded'\nexport const f = (id) => guarded(id, () => mailer.sendMail({ to: id }))`,
      options: [
        {
          facts: {
            ...noFacts,
            modules: { '~/guarded': 'src/guarded.ts' },
            gates: [
              {
                file: 'src/guarded.ts',
                path: 'guarded',
                callback: 1,
                kind: 'atomic-claim',
                quality: 'sound',
                why: 'claims the row first',
              },
            ],
          },
        },
      ],
    },
    { name: 'gray sends', code: 'import { Resend } from \'resend\'\nnew Resend("k").events.send({})' },
    {
      name: 'settings',
      code: `${nodemailer}mailer.sendMail({})`,
      settings: { sendgate: { ignore: [{ module: 'nodemailer', path: 'createTransport().sendMail' }] } },
    },
  ],
  invalid: [
    {
      name: 'a declared function',
      code: 'import { push } from \'./desk.js\'\npush("x")',
      filename: 'src/a.js',
      options: [{ senders: [{ module: './src/desk.js', path: 'push', channel: 'chat' }] }],
      errors: [
        {
          message:
            '`push` sends a chat message (push), and no dedup gate stands in front of it: a retry or a second run sends it again. Wrap it in `gate.once(key, send)` of sendgate. Nothing in the arguments identifies the occasion and stays the same when it repeats. Choose the key by hand.',
        },
      ],
    },
    {
      name: 'a declared method of a package',
      code: 'import { Desk } from \'@acme/desk\'\nnew Desk().push("x")',
      options: [{ senders: [{ module: '@acme/desk', path: 'Desk().push', provider: 'desk' }] }],
      errors: ungated,
    },
    {
      name: 'a declared family',
      code: 'export class Desk extends Notifier { notify() { return fetch(this.address, { method: "POST", body: "x" }) } }',
      options: [{ senders: [{ class: 'Notifier', extends: true, methods: ['notify'] }] }],
      errors: ungated,
    },
    {
      name: 'a declared call only when its argument says so',
      code: "import { save } from '@acme/desk'\nsave({ sendEmail: true })\nsave({ sendEmail: false })",
      options: [
        {
          senders: [
            { module: '@acme/desk', path: 'save', when: [{ argument: 0, property: 'sendEmail', equals: true }] },
          ],
        },
      ],
      errors: [{ messageId: 'ungated', line: 2 }],
    },
    {
      name: 'a call of a wrapper, by a relative path',
      code: 'import { tell } from \'../desk.js\'\ntell("x")',
      filename: 'src/cron/a.js',
      options: [
        {
          facts: {
            ...noFacts,
            wrappers: [{ file: 'src/desk.ts', path: 'tell', provider: 'nodemailer', channel: 'email' }],
          },
        },
      ],
      errors: ungated,
    },
    {
      name: 'a call of a wrapper, by an alias',
      code: 'import { Desk } from \'@acme/desk\'\nnew Desk().tell("x")',
      options: [
        {
          facts: {
            ...noFacts,
            modules: { '@acme/desk': 'packages/desk/src/index.ts' },
            wrappers: [
              { file: 'packages/desk/src/index.ts', path: 'Desk().tell', provider: 'nodemailer', channel: 'email' },
            ],
          },
        },
      ],
      errors: ungated,
    },
    {
      name: 'a derived gate that is racy',
      code: `${nodemailer}import { guarded } from '~/guarded'\nexport const f = (id) => guarded(id, () => mailer.sendMail({ to: 'x' }))`,
      options: [
        {
          facts: {
            ...noFacts,
            modules: { '~/guarded': 'src/guarded.ts' },
            gates: [
              {
                file: 'src/guarded.ts',
                path: 'guarded',
                callback: 1,
                kind: 'check-then-send',
                quality: 'racy',
                why: 'It only looks.',
              },
            ],
          },
        },
      ],
      errors: [{ messageId: 'weak', suggestions: 1 }],
    },
    {
      name: 'a call of a function marked @sends',
      code: `${nodemailer}/** @sends */\nexport const tell = async (to) => { await mailer.sendMail({ to }) }\nexport const f = () => tell("x")`,
      errors: [{ messageId: 'ungated', line: 5, column: 24 }],
    },
    {
      name: 'gray sends, when asked',
      code: 'import { Resend } from \'resend\'\nnew Resend("k").events.send({})',
      options: [{ includeGray: true }],
      errors: ungated,
    },
    {
      name: 'settings that cannot be used',
      code: 'export const x = 1',
      settings: { sendgate: { facts: './facts.json' } },
      errors: [{ messageId: 'configuration', line: 1, column: 1 }],
    },
    {
      name: 'types where there are none',
      code: 'export const x = 1',
      options: [{ typed: true }],
      errors: [{ messageId: 'configuration' }],
    },
  ],
})

describe('the schema of the options', () => {
  it.each([
    { lists: { senders: [{ module: 'a', path: 'b' }] }, fits: true },
    {
      lists: { senders: [{ class: 'A', extends: true, methods: ['b'], channel: 'email', provider: 'x' }] },
      fits: true,
    },
    { lists: { senders: [{ module: 'a' }] }, fits: false },
    { lists: { senders: [{ class: 'A', methods: [] }] }, fits: false },
    { lists: { senders: [{ module: 'a', path: 'b', channel: 'pigeon' }] }, fits: false },
    { lists: { gates: [{ module: 'a', path: 'b', callback: 1, kind: 'claim' }] }, fits: true },
    { lists: { gates: [{ module: 'a', path: 'b', callback: -1 }] }, fits: false },
    { lists: { ignore: [{ module: 'a', path: 'b', reason: 'a test' }] }, fits: true },
    { lists: { ignore: [{ module: 'a', path: 'b', reason: '' }] }, fits: false },
    { lists: { unknown: [] }, fits: false },
  ])('$lists is as in sendgate.config.json: $fits', ({ lists, fits }) => {
    expect('config' in parseConfig(JSON.stringify(lists))).toBe(fits)
    const lint = (): unknown =>
      new Linter().verify('', [
        { plugins: { x: { rules: { r: requireDedupGate } } }, rules: { 'x/r': ['error', lists] } },
      ])
    if (fits) expect(lint).not.toThrow()
    else expect(lint).toThrow(/Key "x\/r"/)
  })
})
