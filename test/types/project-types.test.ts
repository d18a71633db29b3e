import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { audit } from '../../src/program/audit.js'
import type { CoverageReport } from '../../src/result/coverage-report.js'

const modules = join(import.meta.dirname, '../../node_modules')
const manifest = JSON.stringify({
  name: 'app',
  type: 'module',
  dependencies: { resend: '*', nodemailer: '*', '@slack/web-api': '*', postmark: '*', '@octokit/rest': '*' },
})
const tsconfig = JSON.stringify({
  compilerOptions: { strict: true, module: 'ESNext', moduleResolution: 'Bundler', target: 'ES2022', types: ['node'] },
  include: ['src'],
})

function checkout(files: Readonly<Record<string, string>>): string {
  const root = written(files)
  symlinkSync(modules, join(root, 'node_modules'))
  return root
}

function written(files: Readonly<Record<string, string>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'types-')))
  for (const [file, text] of Object.entries({ 'package.json': manifest, 'tsconfig.json': tsconfig, ...files })) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    if (text !== '') writeFileSync(join(root, file), text)
  }
  return root
}

interface Case {
  readonly name: string
  readonly code: string
  /** Provider, confidence and verdict of each send, with types and without them. */
  readonly on: readonly string[]
  readonly off: readonly string[]
}

/** Each hides the origin from the syntax: the receiver comes out of a generic container, a registry or a callback's type. */
const hidden = 'declare function take<T>(key: { readonly type?: T } | string): T\n'
const cases: readonly Case[] = [
  {
    name: 'class from a generic container',
    code: `import { Resend } from 'resend'\n${hidden}const key: { type?: Resend } = {}\nexport const f = () => take(key).emails.send({} as never)`,
    on: ['resend type ungated'],
    off: ['resend name unknown'],
  },
  {
    name: 'mangled class',
    code: `import { Resend } from 'resend'\n${hidden}const key: { type?: Resend } = {}\nexport const f = () => take(key).batch.send([])`,
    on: ['resend type ungated'],
    off: ['resend name unknown'],
  },
  {
    name: 'near miss of the same class',
    code: `import { Resend } from 'resend'\n${hidden}const key: { type?: Resend } = {}\nexport const f = () => take(key).domains.create({ name: 'x' })`,
    on: [],
    off: [],
  },
  {
    name: 'container of property functions',
    code: `import { WebClient } from '@slack/web-api'\n${hidden}const key: { type?: WebClient } = {}\nexport const f = () => take(key).chat.postMessage({ channel: 'c', text: 't' })`,
    on: ['slack type ungated'],
    off: ['slack name unknown'],
  },
  {
    name: 'detached method, known by the alias of its type',
    code: `import { WebClient } from '@slack/web-api'\n${hidden}const key: { type?: WebClient } = {}\nconst { chat } = take(key)\nconst postMessage = chat.postMessage\nexport const f = () => postMessage({ channel: 'c', text: 't' })`,
    on: ['slack type ungated'],
    off: ['slack name unknown'],
  },
  {
    name: 'look-up of the same container',
    code: `import { WebClient } from '@slack/web-api'\n${hidden}const key: { type?: WebClient } = {}\nexport const f = () => take(key).chat.getPermalink({ channel: 'c', message_ts: '1' })`,
    on: [],
    off: [],
  },
  {
    name: 'type of a function of a package',
    code: `import { createTransport } from 'nodemailer'\n${hidden}const key: { type?: ReturnType<typeof createTransport> } = {}\nexport const f = () => take(key).sendMail({})`,
    on: ['nodemailer type ungated'],
    off: ['nodemailer name unknown'],
  },
  {
    name: 'element of a list with a generic type',
    code: `import type { ServerClient } from 'postmark'\n${hidden}const key: { type?: ServerClient[] } = {}\nexport const f = () => { for (const client of take(key)) void client.sendEmail({} as never) }`,
    on: ['postmark type ungated'],
    off: ['postmark name unknown'],
  },
  {
    name: 'package that declares for another',
    code: `import { Octokit } from '@octokit/rest'\n${hidden}const key: { type?: Octokit } = {}\nexport const f = () => take(key).rest.issues.createComment({ owner: 'o', repo: 'r', issue_number: 1, body: 'b' })`,
    on: ['octokit type ungated'],
    off: ['octokit name unknown'],
  },
  {
    name: 'user interface with the name of a send',
    code: `${hidden}interface Mailer { sendMail(message: object): void }\nconst key: { type?: Mailer } = {}\nexport const f = () => take(key).sendMail({})`,
    on: [],
    off: ['nodemailer name unknown'],
  },
  {
    name: 'any stays unknown',
    code: 'export const f = (client: any) => client.emails.send({})',
    on: ['resend name unknown'],
    off: ['resend name unknown'],
  },
  {
    name: 'a gate covers whatever the receiver is',
    code: `import { gate } from 'sendgate'\nexport const f = (client: any) => gate.once('k', async () => { await client.emails.send({}) })`,
    on: ['resend name covered'],
    off: ['resend name covered'],
  },
  {
    name: 'a bare `send` of an unknown receiver is no hint',
    code: 'export const f = (x: any) => x.send({})',
    on: [],
    off: [],
  },
  {
    name: 'a package that binds a provider to a framework',
    code: `import { SendGridService } from '@acme/nest-sendgrid'\nexport class Desk { constructor(private readonly sendGrid: SendGridService) {}\n  tell(to: string) { return this.sendGrid.send({ to }) } }`,
    on: ['sendgrid name unknown'],
    off: ['sendgrid name unknown'],
  },
  {
    name: 'a package that binds no provider',
    code: `import { QueueService } from '@acme/nest-queue'\nexport class Desk { constructor(private readonly queue: QueueService) {}\n  tell(to: string) { return this.queue.send({ to }) } }`,
    on: [],
    off: [],
  },
  {
    name: 'an unresolved package that hands out a client',
    code: `import { mailer } from '@absent/mail'\nexport const f = () => mailer.sendMail({})`,
    on: ['nodemailer name unknown'],
    off: ['nodemailer name unknown'],
  },
]

describe('projects', () => {
  const sesTypes =
    'export declare class SendEmailCommand { private readonly input: object }\nexport declare class ListIdentitiesCommand { private readonly other: object }\nexport declare class SESClient { send(command: SendEmailCommand | ListIdentitiesCommand): Promise<void> }'
  const ses = {
    'node_modules/@aws-sdk/client-ses/package.json':
      '{"name":"@aws-sdk/client-ses","version":"3.0.0","types":"index.d.ts"}',
    'node_modules/@aws-sdk/client-ses/index.d.ts': sesTypes,
  }
  const code = (command: string): string =>
    `import { SESClient, SendEmailCommand, ListIdentitiesCommand } from '@aws-sdk/client-ses'\n${hidden}const client: { type?: SESClient } = {}\nconst command: { type?: ${command} } = {}\nexport const f = () => take(client).send(take(command))`
  const projects: readonly (readonly [
    name: string,
    files: Readonly<Record<string, string>>,
    sends: readonly string[],
  ])[] = [
    ['command objects are told by their class', { 'src/a.ts': code('SendEmailCommand') }, ['aws-ses type ungated']],
    ['other commands of the same client are none', { 'src/a.ts': code('ListIdentitiesCommand') }, []],
    [
      'without a tsconfig the defaults hold',
      { 'tsconfig.json': '', 'src/a.ts': code('SendEmailCommand') },
      ['aws-ses type ungated'],
    ],
    [
      'a tsconfig of references names the owner',
      {
        'tsconfig.json': '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }] }',
        'tsconfig.app.json': tsconfig,
        'src/a.ts': code('SendEmailCommand'),
      },
      ['aws-ses type ungated'],
    ],
    [
      'each package has its own project',
      {
        'a/tsconfig.json': tsconfig,
        'a/src/a.ts': code('SendEmailCommand'),
        'b/tsconfig.json': tsconfig,
        'b/src/b.ts': code('SendEmailCommand'),
      },
      ['aws-ses type ungated', 'aws-ses type ungated'],
    ],
    [
      'plain JavaScript is asked as well',
      {
        'src/a.js': `/** @typedef {import('@aws-sdk/client-ses')} Ses */\n/**\n * @param {InstanceType<Ses['SESClient']>} client\n * @param {InstanceType<Ses['SendEmailCommand']>} command\n */\nexport const f = (client, command) => client.send(command)`,
      },
      ['aws-ses type ungated'],
    ],
  ]
  const broken = {
    'tsconfig.json': '{ "compilerOptions": }',
    'src/a.ts': 'export const f = (x: any) => x.emails.send({})',
  }
  const unread = 'tsconfig.json cannot be read as a TypeScript project'
  const questions: readonly (readonly [name: string, files: Readonly<Record<string, string>>, asked: boolean])[] = [
    [
      'a call like that of a package which is nowhere is not worth opening the compiler',
      { ...broken, 'package.json': '{ "name": "app" }' },
      false,
    ],
    [
      'one that a package of a package can declare is',
      { ...broken, 'package.json': '{ "name": "app" }', 'node_modules/logger/node_modules/resend/package.json': '{}' },
      true,
    ],
    ['one that stays a likely send without an answer is', broken, true],
  ]
  for (const [name, files, asked] of questions) {
    it(name, async () => {
      const { warnings } = await audit({ root: written(files), types: 'on' })
      expect(warnings.some((warning) => warning.startsWith(unread))).toBe(asked)
    })
  }
  for (const [name, files, sends] of projects) {
    it(name, { timeout: 60_000 }, async () => {
      expect(seen(await audit({ root: written({ ...ses, ...files }), types: 'on' }))).toEqual(sends)
    })
  }
})

function seen(report: CoverageReport): string[] {
  return report.sites.map(({ sender, confidence, verdict }) => `${sender.provider} ${confidence} ${verdict}`)
}

describe('the type oracle', () => {
  for (const { name, code, on, off } of cases) {
    it(name, { timeout: 60_000 }, async () => {
      const root = checkout({ 'src/a.ts': code })
      expect(seen(await audit({ root, types: 'off' }))).toEqual(off)
      expect(seen(await audit({ root, types: 'auto' }))).toEqual(on)
    })
  }
})
