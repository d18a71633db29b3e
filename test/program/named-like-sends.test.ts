import { describe, expect, it } from 'vitest'
import { audit } from '../../src/program/audit.js'
import { checkout } from './checkout.js'

/** Calls that are only named like sends: `line provider`, where the report lists them as unknown. */
const cases: readonly (readonly [name: string, files: Readonly<Record<string, string>>, sends: readonly string[]])[] = [
  [
    'the same names of a package of somebody else',
    {
      'package.json': '{"name":"shop","dependencies":{"@anthropic-ai/sdk":"^0.60.0","twilio":"^5.0.0"}}',
      'a.ts': `import Anthropic from '@anthropic-ai/sdk'\nconst model = new Anthropic({})\nexport const ask = () => model.messages.create({})`,
    },
    [],
  ],
  [
    'a package of the own scope that cannot be resolved',
    {
      'package.json': '{"name":"@shop/app","dependencies":{"@shop/phone":"workspace:*","twilio":"^5.0.0"}}',
      'a.ts': `import { phone } from '@shop/phone'\nexport const tell = () => phone.messages.create({})`,
    },
    ['2 twilio'],
  ],
  [
    'a global that nobody declares',
    {
      'package.json': '{"name":"shop","dependencies":{"nodemailer":"^7.0.0"}}',
      'a.js': `exports.tell = () => mailer.sendMail({})\nexports.frame = () => window.postMessage({})`,
    },
    ['1 nodemailer'],
  ],
  [
    'a client of a framework that is used like the one it is built on',
    {
      'package.json': '{"name":"bot","dependencies":{"discord.js":"^14.0.0","bot-framework":"^1.0.0"}}',
      'a.js': `const { FrameworkClient } = require('bot-framework')\nclass Client extends FrameworkClient {}\nconst client = new Client()\nexports.tell = (id) => client.channels.cache.get(id).send('x')\nexports.store = (id) => client.cache.get(id).send('x')`,
    },
    ['4 discord.js'],
  ],
  [
    'a member of a guild, from a client that is not seen',
    {
      'package.json': '{"name":"bot","dependencies":{"discord.js":"^14.0.0","bot-framework":"^1.0.0"}}',
      'a.js': `const { FrameworkClient } = require('bot-framework')\nclass Client extends FrameworkClient {}\nconst client = new Client()\nexports.tell = async (id, user) => {\n  const guild = client.guilds.cache.get(id)\n  const owner = guild.members.cache.get(user)\n  await owner.send('x')\n  await guild.cache.get(user).send('x')\n}`,
    },
    ['7 discord.js'],
  ],
  [
    'a parameter that is called after its class',
    {
      'package.json': '{"name":"bot","dependencies":{"discord.js":"^14.0.0"}}',
      'a.js': `exports.run = (client, message) => message.reply('x')\nexports.skip = (client, letter) => letter.reply('x')`,
    },
    ['1 discord.js'],
  ],
  [
    'a variable that is called after the class that a module is itself',
    {
      'package.json': '{"name":"bot","dependencies":{"node-telegram-bot-api":"^0.66.0"}}',
      'a.js': `exports.run = (node) => { const telegramBot = node.config.getTelegramBot()\ntelegramBot.sendMessage(1, 'x')\ntelegramBot.getMe()\nnode.window.sendMessage(1, 'x') }`,
    },
    ['2 node-telegram-bot-api'],
  ],
]

describe('calls that are named like sends', () => {
  for (const [name, files, sends] of cases) {
    it(name, async () => {
      const report = await audit({ root: checkout(files), config: {} })
      expect(
        report.sites.map(
          ({ line, sender, verdict }) => `${line} ${sender.provider}${verdict === 'unknown' ? '' : ` ${verdict}`}`,
        ),
      ).toEqual(sends)
    })
  }
})
