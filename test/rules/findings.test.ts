import * as tsParser from '@typescript-eslint/parser'
import { Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import plugin from '../../rules/index.js'

const head = `import { createTransport } from 'nodemailer'
import { createGate, gate, key } from 'sendgate'
const mailer = createTransport({});
`

/** `messageId line`, lines counted from the code after the head. */
function found(rule: string, code: string): readonly string[] {
  const config: Linter.Config[] = [
    {
      files: ['**/*.ts'],
      languageOptions: { parser: tsParser },
      plugins: { sendgate: plugin },
      rules: { [`sendgate/${rule}`]: 'error' },
    },
  ]
  return new Linter()
    .verify(head + code, config, 'src/a.ts')
    .map(({ messageId, message, line }) => `${messageId ?? message} ${line - 3}`)
}

const send = 'mailer.sendMail({ to })'

describe.each([
  {
    rule: 'stable-dedup-key',
    cases: [
      {
        name: 'time in a constant',
        code: `const at = Date.now()\ngate.once(key\`a/\${at}\`, () => ${send})`,
        expected: ['unstable 2'],
      },
      {
        name: 'the id of a run',
        code: `(runId) => gate.once(key\`a/\${runId}\`, () => ${send})`,
        expected: ['unstable 1'],
      },
      {
        name: 'the id of a run, allowed to be a UUID',
        code: `(runId) => gate.once(key.allow('uuid')\`a/\${runId}\`, () => ${send})`,
        expected: ['unstable 1'],
      },
      { name: 'a claim', code: 'gate.claim(key`a/${Math.random()}`)', expected: ['unstable 1'] },
      {
        name: 'a date that was handed in',
        code: `(day) => gate.once(key\`digest/\${day.toISOString().slice(0, 10)}\`, () => ${send})`,
        expected: [],
      },
      {
        name: 'a constant key where the window ends',
        code: `const daily = createGate({ window: { slot: 'day', tz: 'UTC' } })\ndaily.once(key\`digest/all\`, () => ${send})`,
        expected: [],
      },
      {
        name: 'a constant key where it does not',
        code: `gate.once(key\`digest/all\`, () => ${send})`,
        expected: ['constant 1'],
      },
      {
        name: 'the id of a message',
        code: `(m) => gate.once(key\`reply/\${m.messageId}\`, () => ${send})`,
        expected: [],
      },
      {
        name: 'a session of a checkout',
        code: `(sessionId) => gate.once(key\`checkout/\${sessionId}\`, () => ${send})`,
        expected: [],
      },
    ],
  },
  {
    rule: 'unique-dedup-key',
    cases: [
      {
        name: 'the same send twice',
        code: `(id, to) => { if (id) return gate.once(key\`a/\${id}\`, () => ${send}); return gate.once(key\`a/\${id}\`, () => ${send}) }`,
        expected: [],
      },
      {
        name: 'a key in a constant',
        code: 'const k = key`a/b`\ngate.once(k, () => one())\ngate.once(k, () => two())',
        expected: ['shared 3'],
      },
      {
        name: 'another gate',
        code: 'const other = createGate()\ngate.once(key`a/b`, () => one())\nother.once(key`a/b`, () => two())',
        expected: [],
      },
    ],
  },
  {
    rule: 'await-gated-send',
    cases: [
      { name: 'kept in a variable', code: `const outcome = gate.once(key\`a/b\`, () => ${send})`, expected: [] },
      { name: 'orThrow, awaited', code: `await gate.once(key\`a/b\`, () => ${send}).orThrow()`, expected: [] },
      { name: 'orThrow, dropped', code: `gate.once(key\`a/b\`, () => ${send}).orThrow()`, expected: ['floating 1'] },
      {
        name: 'in a forEach',
        code: `list.forEach((to) => gate.once(key\`a/\${to}\`, () => ${send}))`,
        expected: ['floating 1'],
      },
      {
        name: 'in a map under Promise.all',
        code: `await Promise.all(list.map((to) => gate.once(key\`a/\${to}\`, () => ${send})))`,
        expected: [],
      },
    ],
  },
  {
    rule: 'no-swallowed-send-error',
    cases: [
      {
        name: 'thrown again',
        code: `gate.once(key\`a/b\`, async () => { try { await ${send} } catch (error) { log(error); throw error } })`,
        expected: [],
      },
      {
        name: 'handled around the gate',
        code: `try { await gate.once(key\`a/b\`, () => ${send}).orThrow() } catch (error) { log(error) }`,
        expected: [],
      },
      {
        name: 'a chained catch',
        code: `gate.once(key\`a/b\`, () => ${send}.catch(() => null))`,
        expected: ['swallowed 1'],
      },
      {
        name: 'the function itself handed to the gate',
        code: `async function tell(to) { try { await ${send} } catch { return false } }\ngate.once(key\`a/b\`, tell)`,
        expected: ['wrapper 2'],
      },
      {
        name: 'a mark inside of the try',
        code: `async function tell(id, to) { try { await ${send}; await db.row.update({ where: { id }, data: { sentAt: 1 } }) } catch (error) { log(error) } }`,
        expected: [],
      },
      {
        name: 'a checked request',
        code: 'gate.once(key`a/b`, async () => { const { ok } = await fetch("https://hooks.slack.com/services/a/b/c", { method: "POST" }); if (!ok) throw new Error("no") })',
        expected: [],
      },
    ],
  },
  {
    rule: 'no-flag-file-dedup',
    cases: [
      {
        name: 'a memory beside a gate',
        code: `const seen = new Set()\nasync function tell(id, to) { if (seen.has(id)) return; seen.add(id); await gate.once(key\`a/\${id}\`, () => ${send}) }`,
        expected: [],
      },
      {
        name: 'a Set of this call',
        code: `async function tell(list) { const seen = new Set(); for (const to of list) { if (seen.has(to)) continue; seen.add(to); await ${send} } }`,
        expected: [],
      },
      {
        name: 'one memory before two sends is reported once',
        code: `const seen = new Set()\nasync function tell(id, to) { if (seen.has(id)) return; seen.add(id); await ${send}; await ${send} }`,
        expected: ['inMemory 2'],
      },
    ],
  },
  {
    rule: 'no-retry-around-send',
    cases: [
      { name: 'a helper by another name', code: `withRetry(async () => { await ${send} })`, expected: ['helper 1'] },
      { name: 'a policy', code: `retryPolicy.execute(() => ${send})`, expected: ['helper 1'] },
      {
        name: 'a gate around the retry',
        code: `gate.once(key\`a/b\`, () => withRetry(() => ${send}))`,
        expected: ['helper 1'],
      },
      {
        name: 'a gate inside of the loop',
        code: `async function f(id, to) { for (let n = 0; n < 3; n++) { try { await gate.once(key\`a/\${id}\`, () => ${send}).orThrow(); return } catch (error) { log(error) } } }`,
        expected: [],
      },
      {
        name: 'a loop over recipients',
        code: `async function f(list) { for (const to of list) { try { await ${send} } catch (error) { log(error) } } }`,
        expected: [],
      },
      {
        name: 'a loop that gives up',
        code: `async function f(to) { for (let n = 0; n < 3; n++) { try { await ${send}; break } catch (error) { throw error } } }`,
        expected: [],
      },
    ],
  },
  {
    rule: 'no-defective-guard',
    cases: [
      {
        name: 'a guard that works',
        code: `async function f(id, to) { const { count } = await prisma.row.updateMany({ where: { id, sentAt: null }, data: { sentAt: new Date() } }); if (count === 0) return; await ${send} }`,
        expected: [],
      },
      {
        name: 'a defect beside a gate',
        code: `async function f(id, to) { await gate.once(key\`a/\${id}\`, () => ${send}); await prisma.row.update({ where: { id }, data: { sentAt: new Date() } }) }`,
        expected: [],
      },
      {
        name: 'a mark that nobody reads',
        code: `async function f(id, to) { await ${send}; await prisma.row.update({ where: { id }, data: { sentAt: new Date() } }) }`,
        expected: ['defective 1'],
      },
    ],
  },
])('$rule', ({ rule, cases }) => {
  it.each(cases)('$name', ({ code, expected }) => {
    expect(found(rule, code)).toEqual(expected)
  })
})
