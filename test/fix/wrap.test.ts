import { describe, expect, it } from 'vitest'
import { fixFiles } from './fix-text.js'

const head = "import { transport } from './transport.js'\n"
const gated = `${head}import { gate, key } from 'sendgate'\n`
const transport =
  "import { createTransport } from 'nodemailer'\nexport const transport = createTransport(process.env.SMTP_URL)\n"
const mail = (rest = ''): string =>
  `transport.sendMail({ to: 'desk@newsroom.example', subject: \`Order \${order.id}\`${rest} })`
const once = (purpose: string, send: string = mail(), part = 'order.id'): string =>
  `gate.once(key.allow('uuid', 'ulid')\`${purpose}/\${${part}}\`, () => ${send}).orThrow()`
const async = (name: string): string => `export async function ${name}(order: { id: string; lines: string[] }) {`

interface Row {
  readonly name: string
  readonly file?: string
  readonly before: string
  /** Null: not changed. */
  readonly after: string | null
  readonly refused?: string
}

const rows: readonly Row[] = [
  {
    name: 'await',
    before: `${head}${async('receipt')}\n  await ${mail()}\n}\n`,
    after: `${gated}${async('receipt')}\n  await ${once('receipt')}\n}\n`,
  },
  {
    name: 'a floating send',
    before: `${head}${async('receipt')}\n  ${mail()}\n}\n`,
    after: `${gated}${async('receipt')}\n  void ${once('receipt')}\n}\n`,
  },
  {
    name: 'void',
    before: `${head}${async('receipt')}\n  void ${mail()}\n}\n`,
    after: `${gated}${async('receipt')}\n  void ${once('receipt')}\n}\n`,
  },
  {
    name: 'a catch behind it',
    before: `${head}${async('receipt')}\n  await ${mail()}.catch(console.error)\n}\n`,
    after: `${gated}${async('receipt')}\n  await ${once('receipt')}.catch(console.error)\n}\n`,
  },
  {
    name: 'a then without parameters',
    before: `${head}${async('receipt')}\n  await ${mail()}.then(() => console.log('sent'))\n}\n`,
    after: `${gated}${async('receipt')}\n  await ${once('receipt')}.then(() => console.log('sent'))\n}\n`,
  },
  {
    name: 'a then that reads the answer',
    before: `${head}${async('receipt')}\n  await ${mail()}.then((info) => console.log(info.messageId))\n}\n`,
    after: null,
    refused: 'result-used',
  },
  {
    name: 'an arrow with a declared empty result',
    before: `${head}export const receipt = (order: { id: string }): Promise<void> => ${mail()}\n`,
    after: `${gated}export const receipt = (order: { id: string }): Promise<void> => ${once('receipt')}\n`,
  },
  {
    name: 'a returned answer',
    before: `${head}${async('receipt')}\n  return ${mail()}\n}\n`,
    after: null,
    refused: 'result-used',
  },
  {
    name: 'a returned answer that every caller drops',
    before: `${head}async function receipt(order: { id: string }) {\n  return ${mail()}\n}\nexport async function checkout(order: { id: string }) {\n  await receipt(order)\n}\n`,
    after: `${gated}async function receipt(order: { id: string }) {\n  return ${once('receipt')}\n}\nexport async function checkout(order: { id: string }) {\n  await receipt(order)\n}\n`,
  },
  {
    name: 'return await into Promise<void>',
    before: `${head}export async function receipt(order: { id: string }): Promise<void> {\n  return await ${mail()}\n}\n`,
    after: `${gated}export async function receipt(order: { id: string }): Promise<void> {\n  return await ${once('receipt')}\n}\n`,
  },
  {
    name: 'the answer is destructured',
    before: `${head}${async('receipt')}\n  const { messageId } = await ${mail()}\n  return messageId\n}\n`,
    after: null,
    refused: 'result-used',
  },
  {
    name: 'the answer is never read',
    before: `${head}${async('receipt')}\n  const info = await ${mail()}\n}\n`,
    after: `${gated}${async('receipt')}\n  const info = await ${once('receipt')}\n}\n`,
  },
  {
    name: 'the answer is judged in place',
    before: `${head}${async('receipt')}\n  const info = await ${mail()}\n  // nobody accepted it\n  if (info.rejected.length > 0) throw new Error('rejected')\n  console.log('done')\n}\n`,
    after: `${gated}${async('receipt')}\n  await gate.once(key.allow('uuid', 'ulid')\`receipt/\${order.id}\`, async () => {\n    const info = await ${mail()}\n    // nobody accepted it\n    if (info.rejected.length > 0) throw new Error('rejected')\n  }).orThrow()\n  console.log('done')\n}\n`,
  },
  {
    name: 'a refusal that is written down and not thrown',
    before: `${head}${async('receipt')}\n  const info = await ${mail()}\n  if (info.rejected.length > 0) await refused(order.id)\n  else await sent(order.id)\n}\nasync function refused(id: string) { return id }\nasync function sent(id: string) { return id }\n`,
    after: null,
    refused: 'result-used',
  },
  {
    name: 'the answer decides what is returned',
    before: `${head}${async('receipt')}\n  const info = await ${mail()}\n  if (info.rejected.length > 0) return false\n  return true\n}\n`,
    after: null,
    refused: 'result-used',
  },
  {
    name: 'Promise.all',
    before: `${head}${async('receipt')}\n  await Promise.all([${mail()}, archive()])\n}\nasync function archive() {}\n`,
    after: `${gated}${async('receipt')}\n  await Promise.all([${once('receipt')}, archive()])\n}\nasync function archive() {}\n`,
  },
  {
    name: 'Promise.all whose values are used',
    before: `${head}${async('receipt')}\n  const [info] = await Promise.all([${mail()}])\n  return info\n}\n`,
    after: null,
    refused: 'result-used',
  },
  {
    name: 'a comment before the call',
    before: `${head}${async('receipt')}\n  await /* at last */ ${mail()} // done\n}\n`,
    after: `${gated}${async('receipt')}\n  await /* at last */ ${once('receipt')} // done\n}\n`,
  },
  {
    name: 'a comment inside the call',
    before: `${head}${async('receipt')}\n  await transport.sendMail({\n    // the desk reads all of them\n    to: 'desk@newsroom.example',\n    subject: \`Order \${order.id}\`,\n  })\n}\n`,
    after: `${gated}${async('receipt')}\n  await gate.once(key.allow('uuid', 'ulid')\`receipt/\${order.id}\`, () => transport.sendMail({\n    // the desk reads all of them\n    to: 'desk@newsroom.example',\n    subject: \`Order \${order.id}\`,\n  })).orThrow()\n}\n`,
  },
  {
    name: 'await inside of the arguments',
    before: `${head}${async('receipt')}\n  await ${mail(', text: await render(order)')}\n}\nasync function render(order: unknown) { return String(order) }\n`,
    after: `${gated}${async('receipt')}\n  await gate.once(key.allow('uuid', 'ulid')\`receipt/\${order.id}\`, async () => ${mail(', text: await render(order)')}).orThrow()\n}\nasync function render(order: unknown) { return String(order) }\n`,
  },
  {
    name: 'a directive',
    before: `'use server'\n${head}${async('receipt')}\n  await ${mail()}\n}\n`,
    after: `'use server'\n${gated}${async('receipt')}\n  await ${once('receipt')}\n}\n`,
  },
  {
    name: 'a directive and no import',
    file: 'src/app.cjs',
    before:
      "'use strict'\nconst transport = require('nodemailer').createTransport()\nmodule.exports.receipt = async function receipt(order) {\n  await transport.sendMail({ to: 'desk@newsroom.example', subject: `Order ${order.id}` })\n}\n",
    after:
      "'use strict'\nconst { gate, key } = require('sendgate')\nconst transport = require('nodemailer').createTransport()\nmodule.exports.receipt = async function receipt(order) {\n  await gate.once(key.allow('uuid', 'ulid')`receipt/${order.id}`, () => transport.sendMail({ to: 'desk@newsroom.example', subject: `Order ${order.id}` })).orThrow()\n}\n",
  },
  {
    name: 'CommonJS',
    file: 'src/app.cjs',
    before:
      "const nodemailer = require('nodemailer')\nconst transport = nodemailer.createTransport()\nexports.receipt = async (order) => {\n  await transport.sendMail({ subject: `Order ${order.id}` })\n}\n",
    after:
      "const nodemailer = require('nodemailer')\nconst { gate, key } = require('sendgate')\nconst transport = nodemailer.createTransport()\nexports.receipt = async (order) => {\n  await gate.once(key.allow('uuid', 'ulid')`receipt/${order.id}`, () => transport.sendMail({ subject: `Order ${order.id}` })).orThrow()\n}\n",
  },
  {
    name: 'an import that is there already',
    before: `${gated}${async('receipt')}\n  await ${mail()}\n}\nexport const other = () => gate.once(key\`other/1\`, () => {})\n`,
    after: `${gated}${async('receipt')}\n  await ${once('receipt')}\n}\nexport const other = () => gate.once(key\`other/1\`, () => {})\n`,
  },
  {
    name: 'an import that lacks the key',
    before: `${head}import { gate } from 'sendgate'\nexport const mine = gate\n${async('receipt')}\n  await ${mail()}\n}\n`,
    after: `${head}import { gate, key } from 'sendgate'\nexport const mine = gate\n${async('receipt')}\n  await ${once('receipt')}\n}\n`,
  },
  {
    name: 'an import under other names',
    before: `${head}import { gate as door, key as name } from 'sendgate'\nexport const mine = [door, name]\n${async('receipt')}\n  await ${mail()}\n}\n`,
    after: `${head}import { gate as door, key as name } from 'sendgate'\nexport const mine = [door, name]\n${async('receipt')}\n  await door.once(name.allow('uuid', 'ulid')\`receipt/\${order.id}\`, () => ${mail()}).orThrow()\n}\n`,
  },
  {
    name: 'the name key is taken',
    before: `${head}export const key = 'k'\n${async('receipt')}\n  await ${mail()}\n}\n`,
    after: `${head}import { gate, key as dedupKey } from 'sendgate'\nexport const key = 'k'\n${async('receipt')}\n  await gate.once(dedupKey.allow('uuid', 'ulid')\`receipt/\${order.id}\`, () => ${mail()}).orThrow()\n}\n`,
  },
  {
    name: 'a parameter takes the name gate',
    before: `${head}export async function receipt(order: { id: string }, gate: string) {\n  await ${mail(', text: gate')}\n}\n`,
    after: `${head}import { gate as dedupGate, key } from 'sendgate'\nexport async function receipt(order: { id: string }, gate: string) {\n  await dedupGate.once(key.allow('uuid', 'ulid')\`receipt/\${order.id}\`, () => ${mail(', text: gate')}).orThrow()\n}\n`,
  },
  {
    name: 'double quotes and semicolons',
    before:
      'import { transport } from "./transport.js";\nexport async function receipt(order: { id: string }) {\n  await transport.sendMail({ subject: `Order ${order.id}` });\n}\n',
    after:
      'import { transport } from "./transport.js";\nimport { gate, key } from "sendgate";\nexport async function receipt(order: { id: string }) {\n  await gate.once(key.allow(\'uuid\', \'ulid\')`receipt/${order.id}`, () => transport.sendMail({ subject: `Order ${order.id}` })).orThrow();\n}\n',
  },
  {
    name: 'a JSX file',
    file: 'src/page.tsx',
    before: `${head}export function Shop({ order }: { order: { id: string } }) {\n  return <button onClick={async () => { await ${mail()} }}>Send</button>\n}\n`,
    after: `${gated}export function Shop({ order }: { order: { id: string } }) {\n  return <button onClick={async () => { await ${once('shop')} }}>Send</button>\n}\n`,
  },
  {
    name: 'Windows line ends',
    before: `${head}${async('receipt')}\n  await ${mail()}\n}\n`.replaceAll('\n', '\r\n'),
    after: `${gated}${async('receipt')}\n  await ${once('receipt')}\n}\n`.replaceAll('\n', '\r\n'),
  },
  {
    name: 'a conditional send',
    before: `${head}${async('receipt')}\n  await (order.lines.length > 0 ? ${mail()} : null)\n}\n`,
    after: `${gated}${async('receipt')}\n  await (order.lines.length > 0 ? ${once('receipt')} : null)\n}\n`,
  },
  {
    name: 'a short circuit',
    before: `${head}${async('receipt')}\n  order.lines.length > 0 && await ${mail()}\n}\n`,
    after: `${gated}${async('receipt')}\n  order.lines.length > 0 && await ${once('receipt')}\n}\n`,
  },
  {
    name: 'a loop over ids',
    before: `${head}export async function receipts(orders: { id: string }[]) {\n  for (const order of orders) await ${mail()}\n}\n`,
    after: `${gated}export async function receipts(orders: { id: string }[]) {\n  for (const order of orders) await ${once('receipts')}\n}\n`,
  },
  {
    name: 'a loop over what the key does not name',
    before: `${head}${async('receipts')}\n  for (const line of order.lines) await ${mail(', text: line')}\n}\n`,
    after: null,
    refused: 'same-in-every-round',
  },
  {
    name: 'map over ids',
    before: `${head}export async function receipts(orders: { id: string }[]) {\n  await Promise.all(orders.map((order) => ${mail()}))\n}\n`,
    after: `${gated}export async function receipts(orders: { id: string }[]) {\n  await Promise.all(orders.map((order) => ${once('receipts')}))\n}\n`,
  },
  {
    name: 'the time',
    before: `${head}export async function receipt(sentAt: number) {\n  await transport.sendMail({ subject: \`Report of \${Date.now()} \${sentAt}\` })\n}\n`,
    after: null,
    refused: 'no-stable-part',
  },
  {
    name: 'randomness',
    before: `${head}import { randomUUID } from 'node:crypto'\nexport async function receipt() {\n  const orderId = randomUUID()\n  await transport.sendMail({ subject: \`Order \${orderId}\` })\n}\n`,
    after: null,
    refused: 'no-stable-part',
  },
  {
    name: 'free text',
    before: `${head}export async function tell(message: string) {\n  await transport.sendMail({ subject: 'News', text: message })\n}\n`,
    after: null,
    refused: 'no-stable-part',
  },
  {
    name: 'the id of a session',
    before: `${head}export async function tell(sessionId: string) {\n  await transport.sendMail({ subject: \`Session \${sessionId}\` })\n}\n`,
    after: null,
    refused: 'no-stable-part',
  },
  {
    name: 'only a recipient',
    before: `${head}export async function tell(email: string) {\n  await transport.sendMail({ to: email, subject: 'News' })\n}\n`,
    after: null,
    refused: 'recipient-only',
  },
  {
    name: 'an address that no subject decides',
    before: `${head}export async function receipt(orderId: string, email: string) {\n  await transport.sendMail({ to: email, subject: \`Order \${orderId}\` })\n}\n`,
    after: null,
    refused: 'recipient-in-clear',
  },
  {
    name: 'an address that the subject decides',
    before: `${head}export async function receipt(order: { id: string; email: string }) {\n  await transport.sendMail({ to: order.email, subject: \`Order \${order.id}\` })\n}\n`,
    after: `${gated}export async function receipt(order: { id: string; email: string }) {\n  await ${once('receipt', 'transport.sendMail({ to: order.email, subject: `Order ${order.id}` })')}\n}\n`,
  },
  {
    name: 'an id beside an address in one payload',
    before: `${head}export async function removed(payload: { orderId: string; recipientEmail: string }) {\n  const { orderId, recipientEmail } = payload\n  await transport.sendMail({ to: { address: recipientEmail, name: 'Reader' }, subject: \`Order \${orderId}\` })\n}\n`,
    after: null,
    refused: 'recipient-in-clear',
  },
  {
    name: 'members of one payload',
    before: `${head}export async function removed(payload: { order: { id: string }; id: string; email: string }) {\n  await transport.sendMail({ to: payload.email, subject: \`Order \${payload.order.id} \${payload.id}\` })\n}\n`,
    after: null,
    refused: 'recipient-in-clear',
  },
  {
    name: 'the id of another thing in the record',
    before: `${head}export async function posted(comment: { postId: string; email: string }) {\n  await transport.sendMail({ to: comment.email, subject: \`Post \${comment.postId}\` })\n}\n`,
    after: null,
    refused: 'recipient-in-clear',
  },
  {
    name: 'the id of the recipient in the payload',
    before: `${head}export async function removed(payload: { orderId: string; readerId: string; readerEmail: string }) {\n  await transport.sendMail({ to: payload.readerEmail, subject: \`Order \${payload.orderId} \${payload.readerId}\` })\n}\n`,
    after: `${gated}export async function removed(payload: { orderId: string; readerId: string; readerEmail: string }) {\n  await gate.once(key.allow('uuid', 'ulid')\`removed/\${payload.orderId}/\${payload.readerId}\`, () => transport.sendMail({ to: payload.readerEmail, subject: \`Order \${payload.orderId} \${payload.readerId}\` })).orThrow()\n}\n`,
  },
  ...[
    'email.toLowerCase()',
    "email ?? 'desk@newsroom.example'",
    'reader?.email',
    'readers[0].email',
    '[email]',
    '{ value: email }',
    'reader.session.email',
    'clean(email.trim())',
    "order.lines.length > 0 ? email : 'desk@newsroom.example'",
  ].map((to) => ({
    name: `a recipient written as ${to}`,
    before: `${head}export async function receipt(order: { id: string; lines: string[] }, email: string, reader: any, readers: any[]) {\n  await transport.sendMail({ to: ${to}, subject: \`Order \${order.id}\` })\n}\nconst clean = (text: string) => text\n`,
    after: null,
    refused: 'recipient-in-clear',
  })),
  {
    name: 'something that lasts',
    before: `${head}export async function alertOwners(monitor: { id: string }) {\n  await transport.sendMail({ subject: \`Monitor \${monitor.id} is down\` })\n}\n`,
    after: null,
    refused: 'no-occasion',
  },
  {
    name: 'something that lasts, once in its life',
    before: `${head}export async function sendWelcome(user: { id: string }) {\n  await transport.sendMail({ subject: \`Welcome, \${user.id}\` })\n}\n`,
    after: `${gated}export async function sendWelcome(user: { id: string }) {\n  await ${once('send-welcome', 'transport.sendMail({ subject: `Welcome, ${user.id}` })', 'user.id')}\n}\n`,
  },
  {
    name: 'a repeat that is wanted',
    before: `${head}export async function resendReceipt(order: { id: string }) {\n  await ${mail()}\n}\n`,
    after: null,
    refused: 'no-occasion',
  },
  {
    name: 'an id among the parameters that the message does not show',
    before: `${head}export async function incidentOpened({ incidentId }: { incidentId: string }) {\n  await transport.sendMail({ subject: 'Something broke' })\n}\n`,
    after: `${gated}export async function incidentOpened({ incidentId }: { incidentId: string }) {\n  await ${once('incident-opened', "transport.sendMail({ subject: 'Something broke' })", 'incidentId')}\n}\n`,
  },
  {
    name: 'a callback of its own',
    before: `${head}export function receipt(order: { id: string }) {\n  transport.sendMail({ subject: \`Order \${order.id}\` }, () => {})\n}\n`,
    after: null,
    refused: 'not-movable',
  },
  {
    name: 'a daily schedule',
    before: `${head}import cron from 'node-cron'\ncron.schedule('0 7 * * *', async () => {\n  await transport.sendMail({ subject: 'This morning' })\n})\n`,
    after: `${head}import cron from 'node-cron'\nimport { gate, key } from 'sendgate'\ncron.schedule('0 7 * * *', async () => {\n  await gate.once(key\`app/all\`, { window: { slot: 'day', tz: 'UTC' }, send: () => transport.sendMail({ subject: 'This morning' }) }).orThrow()\n})\n`,
  },
  {
    name: 'a schedule of minutes',
    before: `${head}import cron from 'node-cron'\ncron.schedule('*/5 * * * *', async () => {\n  await transport.sendMail({ subject: 'Still here' })\n})\n`,
    after: null,
    refused: 'no-stable-part',
  },
]

describe('a send goes behind the gate', () => {
  it.each(rows)('$name', async ({ file = 'src/app.ts', before, after, refused }) => {
    const fixed = await fixFiles({ 'src/transport.ts': transport, [file]: before })
    expect(fixed.before.summary.sends, 'the send is found').toBe(1)
    expect(fixed.files[file]).toBe(after ?? before)
    expect(fixed.plan.refusals.map(({ reason }) => reason)).toEqual(refused === undefined ? [] : [refused])
    expect(fixed.after.summary.covered).toBe(after === null ? fixed.before.summary.covered : 1)
    expect(fixed.again.changes).toEqual([])
  })
})

describe('the right height', () => {
  const wrapper = `${head}export async function sendMail(mail: { to: string; subject: string }) {\n  await transport.sendMail(mail)\n}\n`

  it('gates the call of a wrapper that knows the occasion', async () => {
    const fixed = await fixFiles({
      'src/transport.ts': transport,
      'src/send-mail.ts': wrapper,
      'src/app.ts': `import { sendMail } from './send-mail.js'\n${async('receipt')}\n  await sendMail({ to: 'desk@newsroom.example', subject: order.id })\n}\n`,
    })
    expect(fixed.plan.changes.map(({ file }) => file)).toEqual(['src/app.ts'])
    expect(fixed.after.summary).toMatchObject({ sends: 1, covered: 1 })
  })

  it('writes one gate where several callers share a send that knows the occasion', async () => {
    const fixed = await fixFiles({
      'src/transport.ts': transport,
      'src/app.ts': `${head}async function receipt(order: { id: string }) {\n  await ${mail()}\n}\nexport async function one(order: { id: string }) { await receipt(order) }\nexport async function two(order: { id: string }) { await receipt(order) }\n`,
    })
    expect(fixed.plan.gates).toMatchObject([{ line: 3, key: 'receipt/${order.id}' }])
    expect(fixed.after.summary.covered).toBe(1)
  })

  it('leaves a caller alone that does more than send', async () => {
    const text = `${head}async function createOrder(order: { id: string }, text: string) {\n  await transport.sendMail({ subject: text })\n}\nexport async function checkout(order: { id: string }) { await createOrder(order, 'Thank you') }\n`
    const fixed = await fixFiles({
      'src/transport.ts': transport,
      'src/app.ts': text.replace('order: { id: string }, text', '_: unknown, text'),
    })
    expect(fixed.plan.changes).toEqual([])
    expect(fixed.plan.refusals).toMatchObject([{ reason: 'no-stable-part' }])
  })

  it('gives two sends of one function two purposes, so that neither swallows the other', async () => {
    const fixed = await fixFiles({
      'src/transport.ts': transport,
      'src/app.ts': `${head}${async('receipt')}\n  await ${mail()}\n  await ${mail(", cc: 'books@newsroom.example'")}\n}\n`,
    })
    const keys = fixed.plan.gates.map(({ key }) => key.split('/')[0])
    expect(keys).toHaveLength(2)
    expect(new Set(keys).size).toBe(2)
    expect(fixed.files['src/app.ts']?.match(/from 'sendgate'/g)).toHaveLength(1)
    expect(fixed.after.summary.covered).toBe(2)
  })

  it('does not take the purpose of a gate that stands elsewhere', async () => {
    const fixed = await fixFiles({
      'src/transport.ts': transport,
      'src/other.ts':
        "import { gate, key } from 'sendgate'\nexport const f = (id: string) => gate.once(key.allow('uuid', 'ulid')`receipt/${id}`, () => {})\n",
      'src/app.ts': `${head}${async('receipt')}\n  await ${mail()}\n}\n`,
    })
    expect(fixed.plan.gates.map(({ key }) => key)).toEqual(['receipt-email/${order.id}'])
  })
})
