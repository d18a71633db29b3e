import { requireDedupGate } from '../../rules/require-dedup-gate.js'
import { javascript, typescript } from './rule-tester.js'

const resend = "import { Resend } from 'resend'\nconst resend = new Resend(process.env.KEY)\n"

typescript.run('require-dedup-gate', requireDedupGate, {
  valid: [
    { name: 'no send', code: 'export const send = (socket: { send(x: string): void }) => socket.send("x")' },
    {
      name: 'inside of a gate',
      code: `${resend}import { gate, key } from 'sendgate'\nexport const f = (id: string) => gate.once(key.allow('uuid', 'ulid')\`f/\${id}\`, () => resend.emails.send({ to: 'a', subject: 'b', html: 'c', from: 'd' }))`,
    },
    {
      name: 'a provider key that works',
      code: `${resend}export const f = (orderId: string) => resend.emails.send({ to: 'a', from: 'd', subject: 's', html: 'c' }, { idempotencyKey: \`order/\${orderId}\` })`,
    },
    {
      name: 'a local function whose callers are all gated',
      code: `${resend}import { gate, key } from 'sendgate'\nasync function notify(to: string) { await resend.emails.send({ to }) }\nexport const f = (id: string) => gate.once(key\`f/\${id}\`, () => notify(id))`,
    },
    {
      name: 'a claim whose status is tested',
      code: `${resend}import { gate, key } from 'sendgate'\nexport async function f(id: string) {\n  const result = await gate.claim(key\`f/\${id}\`)\n  if (result.status !== 'claimed') return\n  await resend.emails.send({ to: 'a' })\n}`,
    },
    {
      name: 'marked @sends',
      code: `${resend}/** Mails somebody.\n * @sends\n */\nexport async function notify(to: string) { await resend.emails.send({ to }) }`,
    },
  ],
  invalid: [
    {
      name: 'a bare send',
      code: `${resend}export async function receipt(order: { id: string; email: string }) {\n  await resend.emails.send({ to: order.email, subject: \`Order \${order.id}\` })\n}\n`,
      errors: [
        {
          messageId: 'ungated',
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 78,
          suggestions: [
            {
              messageId: 'wrap',
              output: `import { Resend } from 'resend'\nimport { gate, key } from 'sendgate'\nconst resend = new Resend(process.env.KEY)\nexport async function receipt(order: { id: string; email: string }) {\n  await gate.once(key.allow('uuid', 'ulid')\`receipt/\${order.id}\`, () => resend.emails.send({ to: order.email, subject: \`Order \${order.id}\` })).orThrow()\n}\n`,
            },
            {
              messageId: 'markSends',
              output: `${resend}/** @sends */\nexport async function receipt(order: { id: string; email: string }) {\n  await resend.emails.send({ to: order.email, subject: \`Order \${order.id}\` })\n}\n`,
            },
          ],
        },
      ],
    },
  ],
})

typescript.run('require-dedup-gate, guards that do not count', requireDedupGate, {
  valid: [],
  invalid: [
    {
      name: 'a claim tested as if it could be null',
      code: `${resend}import { gate, key } from 'sendgate'\nexport async function f(id: string) {\n  const result = await gate.claim(key\`f/\${id}\`)\n  if (!result) return\n  await resend.emails.send({ to: 'a' })\n}`,
      errors: [{ messageId: 'weak', suggestions: 1 }],
    },
    {
      name: 'a check that only reads',
      code: `${resend}import { gate, key } from 'sendgate'\nexport async function f(id: string) {\n  const { decision } = await gate.check(key\`f/\${id}\`)\n  if (decision === 'sent') return\n  await resend.emails.send({ to: 'a' })\n}`,
      errors: [{ messageId: 'weak', suggestions: 1 }],
    },
    {
      name: 'a local function with one caller that is not gated',
      code: `${resend}import { gate, key } from 'sendgate'\nasync function notify(to: string) { await resend.emails.send({ to: 'a' }) }\nexport const f = (id: string) => gate.once(key\`f/\${id}\`, () => notify(id))\nexport const g = () => notify('x')`,
      errors: [{ messageId: 'ungated' }],
    },
    {
      name: 'a local function that is exported, too',
      code: `${resend}import { gate, key } from 'sendgate'\nasync function notify() { await resend.emails.send({ to: 'a' }) }\nexport const f = (id: string) => gate.once(key\`f/\${id}\`, () => notify())\nexport { notify }`,
      errors: [{ messageId: 'ungated' }],
    },
    {
      name: 'a handler registered inside of a gate',
      code: `${resend}import { gate, key } from 'sendgate'\nimport cron from 'node-cron'\nexport const f = (id: string) => gate.once(key\`f/\${id}\`, () => { cron.schedule('* * * * *', async () => { await resend.emails.send({ to: 'a' }) }) })`,
      errors: [{ messageId: 'ungated', suggestions: 1 }],
    },
  ],
})

javascript.run('require-dedup-gate on JavaScript', requireDedupGate, {
  valid: [],
  invalid: [
    {
      name: 'a class',
      code: `${resend}export class Desk { async tell() { await resend.emails.send({ to: 'a@example.org' }) } }`,
      errors: [{ messageId: 'ungated' }],
    },
  ],
})
