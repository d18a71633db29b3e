import { describe, expect, it } from 'vitest'
import { collectFacts } from '../../src/analysis/facts/collect-facts.js'
import { findSends } from '../../src/analysis/sends/find-sends.js'
import { commands, hosts, senders } from '../../src/catalogue/index.js'
import { link } from '../../src/analysis/link.js'
import { isParseFailure, parseSource } from '../../src/syntax/parse-source.js'
import { sendCases } from './sends-cases.js'

function sendsIn(files: Readonly<Record<string, string>>): string[] {
  return foundIn(files).map(({ call }) => call.calleeText)
}

function foundIn(files: Readonly<Record<string, string>>): ReturnType<typeof findSends> {
  const facts = Object.entries(files).map(([file, text]) => {
    const source = parseSource(file, text)
    if (isParseFailure(source)) throw new Error(source.failure)
    return collectFacts(source)
  })
  const resolve = (_from: string, specifier: string): string | null =>
    specifier.replace('./', '') in files ? specifier.replace('./', '') : null
  return findSends(link({ files: facts, resolve }), { senders, hosts, commands }).filter(({ gray }) => !gray)
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
      'handlers that are handed over by name',
      {
        'app.js': `const { App } = require('@slack/bolt')\nexports.app = new App({})`,
        'a.js': `const { app } = require('./app.js')\nconst { answer } = require('./b.js')\nasync function greet({ say }) { await say('x') }\napp.event('hello', greet)\nconst leave = async (args) => args.respond('x')\napp.command('/leave', leave)\napp.message(only('gha'), answer)\nclass Bot {\n  start() { app.event('text', this.onText.bind(this, 'log')) }\n  async onText(prefix, { say, prefix: other }) { await say(prefix); await other.say('x') }\n}`,
        'b.js': `exports.answer = async ({ say }) => { await say('x') }\nexports.unused = async ({ say }) => { await say('x') }`,
      },
      ['say', 'args.respond', 'say', 'say'],
    ],
    [
      'handlers that an own function wraps',
      {
        'app.js': `const { App } = require('@slack/bolt')\nexports.app = new App({})`,
        'wrap.ts': `export function timed(name: string, fn: Function) { return async (...args: any[]) => { const done = await fn.call(null, ...args); return done } }\nexport const safe = (fn) => async (args) => { try { await fn(args) } catch (e) { log(e) } }\nexport const applied = (fn) => (...all) => fn.apply(null, all)`,
        'a.ts': `import { app } from './app.js'\nimport { timed, safe, applied } from './wrap.ts'\napp.event('a', timed('a', async ({ say }) => { await say('a') }))\napp.event('b', safe(async ({ say }) => { await say('b') }))\napp.event('c', applied(reply))\nasync function reply({ say }) { await say('c') }\nexport const other = safe(async ({ post }) => { await post('d') })`,
      },
      ['say', 'say', 'say'],
    ],
    [
      'handlers that an own function registers',
      {
        'app.js': `const { App } = require('@slack/bolt')\nconst app = new App({})\nexports.on = (name, handler) => { app.event(name, handler) }`,
        'a.js': `const { on } = require('./app.js')\non('hello', async ({ say }) => { await say('x') })`,
      },
      ['say'],
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
    [
      'a type that a declaration file builds on one of a package',
      {
        'types.d.ts': `import type { Context } from 'telegraf'\nexport interface Extra { note(text: string): void }\nexport type Desk<T = {}> = Extra & Context<T> & { from: { id: number } }`,
        'a.js': `/** @param { import('./types.d.ts').Desk } ctx */\nexports.tell = (ctx) => { ctx.reply('x'); ctx.note('y') }`,
      },
      ['ctx.reply'],
    ],
    [
      'what global declarations add to the requests of Express',
      {
        'types.d.ts': `import type { Whatsapp } from '@wppconnect-team/wppconnect'\ndeclare global { namespace Express { export interface Request { client: Whatsapp & { code: string }; user: { send(): void } } } }`,
        'a.ts': `import express, { type Request } from 'express'\nexport const tell = (req: Request) => { req.client.sendText('a', 'b'); req.user.send() }\nexpress().post('/', (req) => req.client.sendText('a', 'c'))\nexport const other = (req: { client: Thing }) => req.client.sendText('a', 'd')`,
      },
      ['req.client.sendText', 'req.client.sendText'],
    ],
    [
      'what a module declaration adds to a package',
      {
        'types.d.ts': `import type { Resend } from 'resend'\ndeclare module 'fastify' { interface FastifyInstance { post: Resend } interface FastifyRequest { post: Map<string, string> } }`,
        'a.ts': `import fastify, { type FastifyRequest } from 'fastify'\nconst app = fastify()\napp.get('/', (request) => request.server.post.emails.send({}))\nexport const tell = (request: FastifyRequest) => request.post.emails.send({})`,
      },
      ['request.server.post.emails.send'],
    ],
    [
      'functions that are put into the prototype of a class of a package',
      {
        'add.js': `const { Message } = require('discord.js')\nMessage.prototype.answer = async function (text) { return this.reply(text) }`,
      },
      ['this.reply'],
    ],
    [
      'the context that a type of a package is generic in',
      {
        'a.ts': `import type { Context, Middleware } from 'telegraf'\nexport const greet: Middleware<Context> = async (ctx, next) => { await ctx.replyWithHTML('x'); return next.reply('y') }`,
      },
      ['ctx.replyWithHTML'],
    ],
    [
      'the connection behind a client of Discord',
      {
        'a.js': `const { Client } = require('discord.js')\nconst client = new Client({})\nexports.raw = (id, payload) => client.guilds.cache.get(id)?.shard?.send(payload)\nexports.open = async (id) => (await client.channels.fetch(id)).threads.create({ name: 'x', message: {} })`,
      },
      ['(awaitclient.channels.fetch(id)).threads.create'],
    ],
    [
      'answers to an interaction, and to a message',
      {
        'a.js': `const { Client, Events } = require('discord.js')\nconst client = new Client({})\nclient.on('interactionCreate', async (interaction) => { await interaction.reply('x') })\nclient.on(Events.InteractionCreate, async (called) => { await called.reply('x'); await called.channel.send('y') })\nclient.on('messageCreate', async (message) => { await message.reply('x') })`,
        'b.ts': `import { Client, Events, type Interaction } from 'discord.js'\nnew Client({}).on(Events.InteractionCreate, async (given: Interaction) => { await given.reply('x') })`,
      },
      ['called.channel.send', 'message.reply'],
    ],
    [
      'releases that are drafts, surely',
      {
        'a.js': `const { Octokit } = require('@octokit/rest')\nconst github = new Octokit()\nconst base = { owner: 'a', repo: 'b' }\nexports.draft = () => github.repos.createRelease({ ...base, draft: true })\nexports.make = (draft) => github.rest.repos.createRelease({ ...base, draft })\nexports.raw = () => github.request('POST /repos/{owner}/{repo}/releases', { ...base, draft: true })\nexports.post = () => github.request('POST /repos/{owner}/{repo}/releases', base)\nexports.all = () => [exports.make(true), exports.make(false)]`,
      },
      ['github.rest.repos.createRelease', 'github.request'],
    ],
  ]
  for (const [name, files, sends] of cases) it(name, () => expect(sendsIn(files)).toEqual(sends))
})

describe('why a request is a send', () => {
  const cases: readonly (readonly [text: string, because: string])[] = [
    [`export const f = (webhookUrl, body) => fetch(webhookUrl, { method: 'POST', body })`, 'a URL called `webhookUrl`'],
    [
      `export async function f(url, body) { const checked = checkedWebhookUrl(url); await fetch(checked, { method: 'POST', body }) }\nfunction checkedWebhookUrl(url) { return new URL(url) }`,
      'the URL that `checkedWebhookUrl` gives',
    ],
    [
      `import { getWebhookUrl } from 'settings'\nexport const f = (body) => fetch(getWebhookUrl(), { method: 'POST', body })`,
      'the URL that `getWebhookUrl` gives',
    ],
  ]

  it.each(cases)('%s', (text, because) => {
    expect(foundIn({ 'src/main.ts': text }).map((send) => send.because)).toEqual([[`fetch goes to ${because}`]])
  })
})
