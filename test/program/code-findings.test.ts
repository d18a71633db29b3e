import { describe, expect, it } from 'vitest'
import { audit } from '../../src/program/audit.js'
import { checkout } from './checkout.js'

const head =
  "import { Resend } from 'resend'\nimport { gate, key } from 'sendgate'\nexport const mail = new Resend('k').emails\n"

const cases = [
  {
    name: 'a key with the time',
    code: "export const a = (id, to) => gate.once(key.allow('uuid', 'ulid')`a/${id}/${Date.now()}`, () => mail.send({ to }))",
    findings: ['stable-dedup-key 4'],
  },
  {
    name: 'a key of the provider with the time',
    code: 'export const a = (to) => mail.send({ to }, { idempotencyKey: `a${Date.now()}` })',
    findings: ['stable-dedup-key 4'],
  },
  {
    name: 'one key for two sends',
    code: "export const a = (id, to) => gate.once(key.allow('uuid', 'ulid')`a/${id}`, () => mail.send({ to }))\nexport const b = (id, to) => gate.once(key.allow('uuid', 'ulid')`a/${id}`, () => mail.send({ to, subject: 'b' }))",
    findings: ['unique-dedup-key 5'],
  },
  {
    name: 'a gate that nobody waits for',
    code: "export function a(id, to) { gate.once(key.allow('uuid', 'ulid')`a/${id}`, () => mail.send({ to })) }",
    findings: ['await-gated-send 4'],
  },
  {
    name: 'a send that its gate does not wait for',
    code: "export const a = (id, to) => gate.once(key.allow('uuid', 'ulid')`a/${id}`, () => { mail.send({ to }) })",
    findings: ['await-gated-send 4'],
  },
  {
    name: 'an error that the gate does not see',
    code: "export const a = (id, to) => gate.once(key.allow('uuid', 'ulid')`a/${id}`, async () => { try { await mail.send({ to }) } catch { return } })",
    findings: ['no-swallowed-send-error 4'],
  },
  {
    name: 'a retry around a wrapper of another file',
    code: "import { tell } from './tell.js'\nimport pRetry from 'p-retry'\nexport const a = (to) => pRetry(() => tell(to))",
    findings: ['no-retry-around-send 6'],
  },
  {
    name: "a retry inside of the gate's key",
    code: "import pRetry from 'p-retry'\nexport const a = (id, to) => pRetry(() => gate.once(key.allow('uuid', 'ulid')`a/${id}`, () => mail.send({ to })))",
    findings: [],
  },
]

describe('the findings of the code rules, in the audit', () => {
  it.each(cases)('$name', async ({ code, findings }) => {
    const report = await audit({
      root: checkout({
        'package.json': '{"name":"shop"}',
        'a.js': head + code,
        'tell.js': "import { mail } from './a.js'\nexport const tell = (to) => mail.send({ to })",
      }),
    })
    expect(report.findings.filter(({ file }) => file === 'a.js').map(({ rule, line }) => `${rule} ${line}`)).toEqual(
      findings,
    )
    for (const { message } of report.findings) expect(message).not.toMatch(/\{\{|\}\}/)
  })
})
