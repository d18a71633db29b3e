import type { Body } from './bodies.js'

type Files = Readonly<Record<string, string>>

export interface Rewrite {
  readonly name: string
  readonly files: (body: Body) => Files
}

const mail = { 'mail.ts': `import { Resend } from 'resend'\nexport const mail = new Resend('k')` }
const route = (call: string, imports = `import { notify } from './notify.js'`): string =>
  `import express from 'express'\n${imports}\nconst app = express()\napp.post('/paid', async (req) => { await ${call}(req.body) })\n`
const main = { 'main.ts': route('notify') }
const importMail = `import { mail } from './mail.js'\n`
const notify = (body: Body, send = 'mail.emails.send', imports = importMail): string =>
  `${imports}${body.imports}export async function notify(order) {\n  ${body.text(send)}\n}\n`
const around = (body: Body, head: string, send: string, tail: string, imports = importMail): string =>
  `${imports}${body.imports}${head}\n  ${body.text(send)}\n${tail}\n`

/** Programs that do the same: the verdict of their one send must be the same, or unknown. */
export const rewrites: readonly Rewrite[] = [
  { name: 'as it is', files: (body) => ({ ...mail, ...main, 'notify.ts': notify(body) }) },
  {
    name: 'alias of the client',
    files: (body) => ({
      ...mail,
      ...main,
      'notify.ts': notify(body, 'post.emails.send', `${importMail}const post = mail\n`),
    }),
  },
  {
    name: 'renamed import',
    files: (body) => ({
      ...mail,
      ...main,
      'notify.ts': notify(body, 'm.emails.send', `import { mail as m } from './mail.js'\n`),
    }),
  },
  {
    name: 'namespace import',
    files: (body) => ({
      ...mail,
      ...main,
      'notify.ts': notify(body, 'all.mail.emails.send', `import * as all from './mail.js'\n`),
    }),
  },
  {
    name: 'destructured client',
    files: (body) => ({
      ...mail,
      ...main,
      'notify.ts': notify(body, 'emails.send', `${importMail}const { emails } = mail\n`),
    }),
  },
  {
    name: 'destructured method',
    files: (body) => ({
      ...mail,
      ...main,
      'notify.ts': notify(body, 'send', `${importMail}const { send } = mail.emails\n`),
    }),
  },
  {
    name: 'bound method',
    files: (body) => ({
      ...mail,
      ...main,
      'notify.ts': notify(body, 'send', `${importMail}const send = mail.emails.send.bind(mail.emails)\n`),
    }),
  },
  { name: 'optional call', files: (body) => ({ ...mail, ...main, 'notify.ts': notify(body, 'mail?.emails?.send') }) },
  {
    name: 'computed member with a literal',
    files: (body) => ({ ...mail, ...main, 'notify.ts': notify(body, `mail['emails']['send']`) }),
  },
  {
    name: 're-export',
    files: (body) => ({
      ...mail,
      ...main,
      'clients.ts': `export { mail as client } from './mail.js'`,
      'notify.ts': notify(body, 'client.emails.send', `import { client } from './clients.js'\n`),
    }),
  },
  {
    name: 'barrel',
    files: (body) => ({
      ...mail,
      ...main,
      'index.ts': `export * from './mail.js'`,
      'notify.ts': notify(body, 'mail.emails.send', `import { mail } from './index.js'\n`),
    }),
  },
  {
    name: 'factory',
    files: (body) => ({
      ...main,
      'mail.ts': `import { Resend } from 'resend'\nexport function getMail() { return new Resend('k') }`,
      'notify.ts': notify(body, 'getMail().emails.send', `import { getMail } from './mail.js'\n`),
    }),
  },
  {
    name: 'lazy singleton',
    files: (body) => ({
      ...main,
      'mail.ts': `import { Resend } from 'resend'\nlet client\nexport function getMail() { if (!client) client = new Resend('k'); return client }`,
      'notify.ts': notify(body, 'getMail().emails.send', `import { getMail } from './mail.js'\n`),
    }),
  },
  {
    name: 'CommonJS',
    files: (body) => ({
      'mail.js': `const { Resend } = require('resend')\nmodule.exports = { mail: new Resend('k') }`,
      'notify.ts': notify(body, 'mail.emails.send', `const { mail } = require('./mail.js')\n`),
      ...main,
    }),
  },
  {
    name: 'default export',
    files: (body) => ({
      'mail.ts': `import { Resend } from 'resend'\nexport default new Resend('k')`,
      'notify.ts': notify(body, 'mail.emails.send', `import mail from './mail.js'\n`),
      ...main,
    }),
  },
  {
    name: 'dynamic import of the client',
    files: (body) => ({
      ...mail,
      ...main,
      'notify.ts': around(
        body,
        `export async function notify(order) {\n  const { mail } = await import('./mail.js')`,
        'mail.emails.send',
        '}',
        '',
      ),
    }),
  },
  {
    name: 'dynamic import of the function',
    files: (body) => ({
      ...mail,
      'notify.ts': notify(body),
      'main.ts': route(`(await import('./notify.js')).notify`, ''),
    }),
  },
  {
    name: 'moved into a folder',
    files: (body) => ({
      'lib/mail/client.ts': mail['mail.ts'],
      ...main,
      'notify.ts': notify(body, 'mail.emails.send', `import { mail } from './lib/mail/client.js'\n`),
    }),
  },
  {
    name: 'arrow function',
    files: (body) => ({
      ...mail,
      ...main,
      'notify.ts': around(body, 'export const notify = async (order) => {', 'mail.emails.send', '}'),
    }),
  },
  {
    name: 'called function extracted above',
    files: (body) => ({
      ...mail,
      'notify.ts': notify(body),
      'outer.ts': `import { notify } from './notify.js'\nexport async function paid(order) { await notify(order) }`,
      'main.ts': route('paid', `import { paid } from './outer.js'`),
    }),
  },
  {
    name: 'object of functions',
    files: (body) => ({
      ...mail,
      'notify.ts': around(body, 'export const notices = { async paid(order) {', 'mail.emails.send', '} }'),
      'main.ts': route('notices.paid', `import { notices } from './notify.js'`),
    }),
  },
  {
    name: 'class method',
    files: (body) => ({
      ...mail,
      'notify.ts': around(body, 'export class Notices { async paid(order) {', 'mail.emails.send', '} }'),
      'main.ts': route('new Notices().paid', `import { Notices } from './notify.js'`),
    }),
  },
  {
    name: 'class with an injected client',
    files: (body) => ({
      ...mail,
      'notify.ts': around(
        body,
        'export class Notices { constructor(private readonly client: Resend) {}\n async paid(order) {',
        'this.client.emails.send',
        '} }',
        `import type { Resend } from 'resend'\n`,
      ),
      'main.ts': route(
        'new Notices(mail).paid',
        `import { Notices } from './notify.js'\nimport { mail } from './mail.js'`,
      ),
    }),
  },
  {
    name: 'interface and implementation',
    files: (body) => ({
      ...mail,
      'notify.ts': around(
        body,
        'export interface Channel { paid(order: object): Promise<void> }\nexport class Mail implements Channel { async paid(order) {',
        'mail.emails.send',
        '} }',
      ),
      'main.ts': `import express from 'express'\nimport { type Channel, Mail } from './notify.js'\nconst app = express()\nasync function deliver(channel: Channel, order) { await channel.paid(order) }\napp.post('/paid', async (req) => { await deliver(new Mail(), req.body) })`,
    }),
  },
  {
    name: 'base class',
    files: (body) => ({
      ...mail,
      'notify.ts': around(
        body,
        'export abstract class Channel { abstract paid(order): Promise<void>\n async go(order) { await this.paid(order) } }\nexport class Mail extends Channel { async paid(order) {',
        'mail.emails.send',
        '} }',
      ),
      'main.ts': route('new Mail().go', `import { Mail } from './notify.js'`),
    }),
  },
  {
    name: 'override that calls the base class',
    files: (body) => ({
      ...mail,
      'notify.ts': around(
        body,
        'export class Channel { async paid(order) {',
        'mail.emails.send',
        '} }\nexport class Logged extends Channel { async paid(order) { console.log(order.id); return super.paid(order) } }',
      ),
      'main.ts': route('new Logged().paid', `import { Logged } from './notify.js'`),
    }),
  },
  {
    name: 'instance kept by its class',
    files: (body) => ({
      ...mail,
      'notify.ts': around(
        body,
        'export class Notices { static all = new Map(); static of(shop) { if (!Notices.all.has(shop)) Notices.all.set(shop, new Notices()); return Notices.all.get(shop)! }\n async paid(order) {',
        'mail.emails.send',
        '} }',
      ),
      'main.ts': route('Notices.of(req.params.shop).paid', `import { Notices } from './notify.js'`),
    }),
  },
  {
    name: 'static method',
    files: (body) => ({
      ...mail,
      'notify.ts': around(body, 'export class Notices { static async paid(order) {', 'mail.emails.send', '} }'),
      'main.ts': route('Notices.paid', `import { Notices } from './notify.js'`),
    }),
  },
  {
    name: 'called with .call',
    files: (body) => ({
      ...mail,
      'notify.ts': notify(body),
      'main.ts': `import express from 'express'\nimport { notify } from './notify.js'\nconst app = express()\napp.post('/paid', async (req) => { await notify.call(null, req.body) })`,
    }),
  },
  {
    name: 'chosen from a table by key',
    files: (body) => ({
      ...mail,
      'notify.ts': notify(body),
      'main.ts': route('table[req.body.kind]', `import { notify } from './notify.js'\nconst table = { paid: notify }`),
    }),
  },
  {
    name: 'callback of a list',
    files: (body) => ({
      ...mail,
      'notify.ts': notify(body),
      'main.ts': `import express from 'express'\nimport { notify } from './notify.js'\nconst app = express()\napp.post('/paid', async (req) => { await Promise.all(req.body.orders.map(notify)) })`,
    }),
  },
  {
    name: 'job by name',
    files: (body) => ({
      ...mail,
      'notify.ts': notify(body),
      'worker.ts': `import { Worker } from 'bullmq'\nimport { notify } from './notify.js'\nexport const worker = new Worker('receipts', async (job) => { await notify(job.data) })`,
      'main.ts': `import express from 'express'\nimport { Queue } from 'bullmq'\nconst queue = new Queue('receipts')\nconst app = express()\napp.post('/paid', async (req) => { await queue.add('receipt', req.body) })`,
    }),
  },
  {
    name: 'in a condition and a try',
    files: (body) => ({
      ...mail,
      ...main,
      'notify.ts': around(
        body,
        'export async function notify(order) {\n  if (order.paid) { try {',
        'mail.emails.send',
        '} catch (error) { console.error(error); throw error } } }',
      ),
    }),
  },
  {
    name: 'typed and cast',
    files: (body) => ({ ...mail, ...main, 'notify.ts': notify(body, '(mail as any as typeof mail).emails.send!') }),
  },
]
