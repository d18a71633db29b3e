import { describe, expect, it } from 'vitest'
import { collectFacts } from '../../src/analysis/facts/collect-facts.js'
import { findSends } from '../../src/analysis/sends/find-sends.js'
import { commands, hosts, senders } from '../../src/catalogue/index.js'
import { link } from '../../src/analysis/link.js'
import { isParseFailure, parseSource } from '../../src/syntax/parse-source.js'
import { sendCases } from './sends-cases.js'

function sendsIn(files: Readonly<Record<string, string>>): string[] {
  const facts = Object.entries(files).map(([file, text]) => {
    const source = parseSource(file, text)
    if (isParseFailure(source)) throw new Error(source.failure)
    return collectFacts(source)
  })
  const resolve = (_from: string, specifier: string): string | null =>
    specifier.replace('./', '') in files ? specifier.replace('./', '') : null
  return findSends(link({ files: facts, resolve }), { senders, hosts, commands })
    .filter(({ gray }) => !gray)
    .map(({ call }) => call.calleeText)
}

describe('findSends in one file', () => {
  for (const [name, text, sends] of sendCases) {
    it(name, () => expect(sendsIn({ 'src/main.ts': text })).toEqual(sends))
  }
})

describe('findSends across files', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[]])[] = [
    [
      'through a barrel',
      {
        'a.ts': `import { Resend } from 'resend'\nexport const mail = new Resend('k')`,
        'b.ts': `export * from './a.ts'`,
        'c.ts': `import { mail } from './b.ts'\nmail.emails.send({})`,
      },
      ['mail.emails.send'],
    ],
    [
      'through a CommonJS export',
      {
        'a.js': `const n = require('nodemailer')\nmodule.exports = { make: () => n.createTransport({}) }`,
        'c.js': `const { make } = require('./a.js')\nmake().sendMail({})`,
      },
      ['make().sendMail'],
    ],
    [
      'through a default export',
      {
        'a.ts': `import { Resend } from 'resend'\nexport default new Resend('k')`,
        'c.ts': `import mail from './a.ts'\nmail.emails.send({})`,
      },
      ['mail.emails.send'],
    ],
    [
      'types that comments of JavaScript name',
      {
        'a.js': `const { Client, TextChannel } = require('discord.js')\n/** @typedef {import('nodemailer').Transporter} Mailer */\n/**\n * @param {Client<true>} client\n * @param {Mailer|null} [mailer]\n * @param {string} mailer.host\n */\nexports.tell = async (client, mailer) => {\n  await client.channels.cache.get('1').send('x')\n  await mailer.sendMail({})\n  /** @type {TextChannel} */\n  const channel = find('log')\n  await channel.send('x')\n  const other = find('log')\n  await other.send('x')\n}\n/** @returns {Promise<import('discord.js').TextChannel?>} */\nasync function find(name) { return lookUp(name) }`,
      },
      ["client.channels.cache.get('1').send", 'mailer.sendMail', 'channel.send', 'other.send'],
    ],
    [
      'names in comments of TypeScript say nothing',
      {
        'a.ts': `import { Transporter } from 'nodemailer'\n/** @param {Transporter} mailer */\nexport const tell = (mailer: unknown) => mailer.sendMail({})\n/** @param {Transporter} mailer */\nexport const say = (mailer) => mailer.sendMail({})`,
      },
      [],
    ],
  ]
  for (const [name, files, sends] of cases) it(name, () => expect(sendsIn(files)).toEqual(sends))
})
