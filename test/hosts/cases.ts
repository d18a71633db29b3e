interface HostCase {
  readonly file: string
  readonly code: string
  /** `rule line:column`, without the namespace. */
  readonly findings: readonly string[]
}

const resend = "import { Resend } from 'resend'\n\nconst resend = new Resend(process.env.RESEND_KEY)\n\n"

/** What every host must say about these files. */
export const cases: readonly HostCase[] = [
  {
    file: 'src/bare.ts',
    code: `${resend}export async function receipt(order: { id: string }, to: string) {\n  await resend.emails.send({ from: 'a@example.org', to, subject: \`Order \${order.id}\`, text: 'Paid.' })\n}\n`,
    findings: ['require-dedup-gate 6:9'],
  },
  {
    file: 'src/gated.ts',
    code: `import { gate, key } from 'sendgate'\n${resend}export async function receipt(order: string, to: string) {\n  await gate.once(key\`receipt/\${order}\`, () => resend.emails.send({ from: 'a@example.org', to, subject: 'Paid', text: 'Paid.' })).orThrow()\n}\n`,
    findings: [],
  },
  {
    file: 'src/class-field.ts',
    code: "import { WebClient } from '@slack/web-api'\n\nexport class Desk {\n  #slack = new WebClient()\n\n  async tell(channel: string, text: string) {\n    await this.#slack.chat.postMessage({ channel, text })\n  }\n}\n",
    findings: ['require-dedup-gate 7:11'],
  },
  {
    file: 'src/annotated.ts',
    code: "import type { Transporter } from 'nodemailer'\n\nexport async function tell(mailer: Transporter, to: string) {\n  await mailer.sendMail({ to })\n}\n",
    findings: ['require-dedup-gate 4:9'],
  },
  {
    file: 'src/script.js',
    code: "const { createTransport } = require('nodemailer')\n\nconst mailer = createTransport({ host: 'localhost' })\n\nmodule.exports.tell = async function tell(to) {\n  await mailer?.sendMail({ to })\n}\n",
    findings: ['require-dedup-gate 6:9'],
  },
  {
    file: 'src/request.js',
    code: "export async function alert(incidentId) {\n  const response = await fetch('https://hooks.slack.com/services/T0/B0/x', { method: 'POST', body: JSON.stringify({ text: `Incident ${incidentId}` }) })\n  if (!response.ok) throw new Error('no')\n}\n",
    findings: ['require-dedup-gate 2:26'],
  },
  {
    file: 'src/key.ts',
    code: `import { gate, key } from 'sendgate'\n${resend}export async function receipt(order: string, to: string) {\n  await gate.once(key\`receipt/\${order}/\${Date.now()}\`, () => resend.emails.send({ from: 'a@example.org', to, subject: 'Paid', text: 'Paid.' })).orThrow()\n}\n`,
    findings: ['stable-dedup-key 7:19'],
  },
  {
    file: 'src/flag.ts',
    code: `import { existsSync, writeFileSync } from 'node:fs'\n${resend}export async function warn(account: string, to: string) {\n  const flag = \`/tmp/warned-\${account}\`\n  if (existsSync(flag)) return\n  await resend.emails.send({ from: 'a@example.org', to, subject: account, text: account })\n  writeFileSync(flag, '')\n}\n`,
    findings: ['no-flag-file-dedup 8:7', 'require-dedup-gate 9:9'],
  },
  {
    file: 'src/suppressed.ts',
    code: `${resend}export async function again(to: string) {\n  // eslint-disable-next-line sendgate/require-dedup-gate -- a person pressed "send again"\n  await resend.emails.send({ from: 'a@example.org', to, subject: 'Again', text: 'Again.' })\n}\n`,
    findings: [],
  },
  {
    file: 'src/shared.ts',
    code: `import { gate, key } from 'sendgate'\n${resend}export async function one(order: string, to: string) {\n  await gate.once(key\`order/\${order}\`, () => resend.emails.send({ from: 'a@example.org', to, subject: 'Paid', text: 'Paid.' })).orThrow()\n  await gate.once(key\`order/\${order}\`, () => resend.emails.send({ from: 'a@example.org', to, subject: 'Sent', text: 'Sent.' })).orThrow()\n}\n`,
    findings: ['unique-dedup-key 8:19'],
  },
  {
    file: 'src/floating.ts',
    code: `import { gate, key } from 'sendgate'\n${resend}export function tell(order: string, to: string) {\n  void 0\n  gate.once(key\`order/\${order}\`, async () => { await resend.emails.send({ from: 'a@example.org', to, subject: 'Paid', text: 'Paid.' }) })\n}\n`,
    findings: ['await-gated-send 8:3'],
  },
  {
    file: 'src/swallowed.ts',
    code: `import { gate, key } from 'sendgate'\n${resend}export async function tell(order: string, to: string) {\n  await gate.once(key\`order/\${order}\`, async () => {\n    try { await resend.emails.send({ from: 'a@example.org', to, subject: 'Paid', text: 'Paid.' }) } catch { return }\n  }).orThrow()\n}\n`,
    findings: ['no-swallowed-send-error 8:17'],
  },
  {
    file: 'src/retried.ts',
    code: `import pRetry from 'p-retry'\n${resend}export async function tell(to: string) {\n  await pRetry(() => resend.emails.send({ from: 'a@example.org', to, subject: 'Paid', text: 'Paid.' }))\n}\n`,
    findings: ['no-retry-around-send 7:9', 'require-dedup-gate 7:22'],
  },
  {
    file: 'src/defective.ts',
    code: `${resend}export async function tell(id: string, to: string) {\n  const claimed = await prisma.order.updateMany({ where: { id }, data: { sentAt: new Date() } })\n  if (claimed.count === 0) return\n  await resend.emails.send({ from: 'a@example.org', to, subject: 'Paid', text: 'Paid.' })\n}\n`,
    findings: ['no-defective-guard 6:25', 'require-dedup-gate 8:9'],
  },
  {
    file: 'src/task.ts',
    code: `import cron from 'node-cron'\n${resend}cron.schedule('0 8 * * *', async () => {\n  await resend.emails.send({ from: 'a@example.org', to: 'b@example.org', subject: 'News', text: 'News.' })\n})\n`,
    findings: ['require-dedup-gate 7:9', 'require-sync-step 7:9'],
  },
]
