import { Linter } from 'eslint'
import * as tsParser from '@typescript-eslint/parser'
import { describe, expect, it } from 'vitest'
import { requireDedupGate } from '../../rules/require-dedup-gate.js'

/** The text after the suggestion to wrap, or how it is refused. */
function wrapped(code: string): string {
  const config = [
    {
      files: ['**/*.ts'],
      languageOptions: { parser: tsParser },
      plugins: { x: { rules: { r: requireDedupGate } } },
      rules: { 'x/r': 'error' as const },
    },
  ]
  const [message] = new Linter().verify(code, config, 'src/notices.ts')
  const suggestion = message?.suggestions?.find(({ messageId }) => messageId === 'wrap' || messageId === 'wrapUsed')
  if (!suggestion) return `no suggestion: ${message?.message.split('sendgate.')[1]?.trim() ?? 'no report'}`
  const {
    fix: { range, text },
    messageId,
  } = suggestion
  return `${messageId}\n${code.slice(0, range[0])}${text}${code.slice(range[1])}`
}

const head = "import { createTransport } from 'nodemailer'\nconst mailer = createTransport({})\n"
const with_ = (names: string): string =>
  `import { createTransport } from 'nodemailer'\nimport { ${names} } from 'sendgate'\nconst mailer = createTransport({})\n`

describe('the suggestion to wrap', () => {
  it.each([
    {
      name: 'await',
      code: 'async function paid(orderId: string) { await mailer.sendMail({ text: orderId }) }',
      after:
        "async function paid(orderId: string) { await gate.once(key.allow('uuid', 'ulid')`paid/${orderId}`, () => mailer.sendMail({ text: orderId })).orThrow() }",
    },
    {
      name: 'a floating send',
      code: 'function paid(orderId: string) { mailer.sendMail({ text: orderId }) }',
      after:
        "function paid(orderId: string) { void gate.once(key.allow('uuid', 'ulid')`paid/${orderId}`, () => mailer.sendMail({ text: orderId })).orThrow() }",
    },
    {
      name: 'a chained catch',
      code: 'function paid(orderId: string) { mailer.sendMail({ text: orderId }).catch(log) }',
      after:
        "function paid(orderId: string) { gate.once(key.allow('uuid', 'ulid')`paid/${orderId}`, () => mailer.sendMail({ text: orderId })).orThrow().catch(log) }",
    },
    {
      name: 'an await inside of the arguments',
      code: 'async function paid(orderId: string) { await mailer.sendMail({ text: orderId, html: await render() }) }',
      after:
        "async function paid(orderId: string) { await gate.once(key.allow('uuid', 'ulid')`paid/${orderId}`, async () => mailer.sendMail({ text: orderId, html: await render() })).orThrow() }",
    },
    {
      name: 'comments',
      code: 'async function paid(orderId: string) {\n  // Why.\n  await mailer // the desk\n    .sendMail({ text: orderId /* the id */ }) // sent\n}',
      after:
        "async function paid(orderId: string) {\n  // Why.\n  await gate.once(key.allow('uuid', 'ulid')`paid/${orderId}`, () => mailer // the desk\n    .sendMail({ text: orderId /* the id */ })).orThrow() // sent\n}",
    },
  ])('keeps $name', ({ code, after }) => {
    expect(wrapped(head + code)).toBe(`wrap\n${with_('gate, key')}${after}`)
  })

  it('says that a result that is used can be missing', () => {
    expect(
      wrapped(
        `${head}async function paid(orderId: string) { const info = await mailer.sendMail({ text: orderId }); return info.messageId }`,
      ),
    ).toBe(
      `wrapUsed\n${with_('gate, key')}async function paid(orderId: string) { const info = await gate.once(key.allow('uuid', 'ulid')\`paid/\${orderId}\`, () => mailer.sendMail({ text: orderId })).orThrow(); return info.messageId }`,
    )
  })

  it.each([
    'const { messageId } = await mailer.sendMail({ text: orderId })',
    'const id = (await mailer.sendMail({ text: orderId })).messageId',
  ])('is not made where the answer is taken apart: %s', (statement) => {
    expect(wrapped(`${head}async function paid(orderId: string) { ${statement} }`)).toBe(
      'no suggestion: What it gives is taken apart at once, and a skipped send gives nothing: put what reads it behind the gate too, as `npx audit-coverage fix` does.',
    )
  })

  it('takes another name where the name is taken', () => {
    expect(
      wrapped(
        `${head}async function paid(orderId: string, key: string) { await mailer.sendMail({ text: orderId + key }) }`,
      ),
    ).toBe(
      `wrap\n${with_('gate, key as dedupKey')}async function paid(orderId: string, key: string) { await gate.once(dedupKey.allow('uuid', 'ulid')\`paid/\${orderId}/\${key}\`, () => mailer.sendMail({ text: orderId + key })).orThrow() }`,
    )
  })

  it('uses what is imported, under its local name', () => {
    const imports = "import { gate as onlyOnce, key } from 'sendgate'\n"
    expect(
      wrapped(`${imports}${head}async function paid(orderId: string) { await mailer.sendMail({ text: orderId }) }`),
    ).toBe(
      `wrap\n${imports}${head}async function paid(orderId: string) { await onlyOnce.once(key.allow('uuid', 'ulid')\`paid/\${orderId}\`, () => mailer.sendMail({ text: orderId })).orThrow() }`,
    )
  })

  it('writes the import below the directives of a file without imports', () => {
    expect(
      wrapped(
        "#!/usr/bin/env node\n'use server'\nexport async function paid(orderId: string) { await fetch('https://hooks.slack.com/services/a/b/c', { method: 'POST', body: orderId }) }",
      ),
    ).toBe(
      "wrap\n#!/usr/bin/env node\n'use server'\nimport { gate, key } from 'sendgate'\nexport async function paid(orderId: string) { await gate.once(key.allow('uuid', 'ulid')`paid/${orderId}`, () => fetch('https://hooks.slack.com/services/a/b/c', { method: 'POST', body: orderId }).then((response) => { if (!response.ok) throw new Error(`The request was refused with status ${response.status}.`); return response })).orThrow() }",
    )
  })

  it.each([
    {
      name: 'nothing names the occasion',
      code: 'async function digest(to: string) { await mailer.sendMail({ to, text: `${Date.now()}` }) }',
      refused: 'The arguments name only the recipient (to), not the occasion. Choose the key by hand.',
    },
    {
      name: 'the send reports through a callback',
      code: 'function paid(orderId: string) { mailer.sendMail({ text: orderId }, (error) => log(error)) }',
      refused: '',
    },
    {
      name: 'the arguments yield',
      code: 'function* paid(orderId: string) { mailer.sendMail({ text: orderId, html: yield }) }',
      refused: '',
    },
  ])('is not made where $name', ({ code, refused }) => {
    expect(wrapped(head + code)).toBe(`no suggestion: ${refused}`)
  })
})
