// One agent session as its own process: waits for "go" on standard input, sends one mail, prints what it decided.
import { once as event } from 'node:events'
import { createTransport } from 'nodemailer'

const { GATE_URL, SMTP_PORT, GATED, AGENT_ID, HOURS_LATER } = process.env
const { createGate, key } = await import(GATE_URL)

const later = Number(HOURS_LATER) * 3_600_000
const clock = {
  now: () => Date.now() + later,
  monotonic: () => performance.now(),
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds)
    return () => clearTimeout(timer)
  },
}
const transport = createTransport({ host: '127.0.0.1', port: Number(SMTP_PORT), ignoreTLS: true })
const mail = () =>
  transport.sendMail({
    from: 'fleet@example.com',
    to: 'team@example.com',
    subject: 'Weekly report',
    text: 'All is well.',
  })

process.stdout.write('ready\n')
await event(process.stdin, 'data')
const gate = createGate({ by: AGENT_ID, channel: 'email', clock })
const outcome =
  GATED === 'yes'
    ? await gate.once(key`weekly-report/${'team-7'}/${'2026-W47'}`, () => mail())
    : { status: 'sent', value: await mail() }
process.stdout.write(`${JSON.stringify({ status: outcome.status, reason: outcome.reason })}\n`, () => process.exit(0))
