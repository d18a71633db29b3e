/** Source texts with the callees that are sends, in order. */
export const sendCases: readonly (readonly [name: string, text: string, sends: readonly string[]])[] = [
  [
    'a named constructor',
    `import { Resend } from 'resend'\nconst r = new Resend('k')\nr.emails.send({})\nr.domains.create({})`,
    ['r.emails.send'],
  ],
  [
    'a constructor that sends',
    `const seen = (note) => {\n  if (Notification.permission !== 'granted') return Notification.requestPermission()\n  return new Notification(note.title, { body: note.body })\n}`,
    ['Notification'],
  ],
  [
    'a class of the project with the name of one that sends',
    `import { Notification } from './models'\nexport const make = (data) => new Notification(data)`,
    [],
  ],
  [
    'a class whose member sends is not sent by making it',
    `import { Notification } from 'electron'\nconst note = new Notification({ title: 't' })\nnote.show()`,
    ['note.show'],
  ],
  [
    'a method of an API that is named at run time, and one that only reads',
    `import { WebClient } from '@slack/web-api'\nconst slack = new WebClient('k')\nexport const run = (method, body) => slack.apiCall(method, body)\nexport const list = () => slack.apiCall('users.list')\nexport const post = () => slack.apiCall('chat.postMessage', {})`,
    ['slack.apiCall', 'slack.apiCall'],
  ],
  [
    'stanzas of XMPP that people read',
    `import { client, xml } from '@xmpp/client'\nconst xmpp = client({})\nexport const tell = async (to) => {\n  await xmpp.send(xml('presence'))\n  const message = xml('message', { to }, xml('body', {}, 'x'))\n  await xmpp.send(message)\n}`,
    ['xmpp.send'],
  ],
  [
    'hosts of SMS',
    `const url = (test) => test ? 'https://api.budgetsms.net/testsms/' : 'https://api.budgetsms.net/sendsms/'\nexport const a = (q) => fetch(\`\${url(false)}?\${q}\`, { method: 'GET' })\nexport const b = () => fetch('https://portal.bulkgate.com/api/1.0/simple/transactional', { method: 'POST' })\nexport const c = () => fetch('https://api.budgetsms.net/checkcredit/?x')`,
    ['fetch', 'fetch'],
  ],
  [
    'require',
    `const nodemailer = require('nodemailer')\nconst t = nodemailer.createTransport({})\nt.sendMail({})\nt.verify()`,
    ['t.sendMail'],
  ],
  [
    'require of a Meteor package',
    `function configure(options) {\n  const apn = Npm.require('apn')\n  const connection = new apn.Connection(options)\n  connection.pushNotification({}, new apn.Device('t'))\n  const gcm = Npm.require('node-gcm')\n  const sender = new gcm.Sender('k')\n  sender.send(new gcm.Message({}), ['t'], 5, () => {})\n}`,
    ['connection.pushNotification', 'sender.send'],
  ],
  [
    'require of a module',
    `const gcm = module.require('node-gcm')\nnew gcm.Sender('k').sendNoRetry({}, [])`,
    ["newgcm.Sender('k').sendNoRetry"],
  ],
  [
    'require of an own object',
    `const Npm = { require: (name) => load(name) }\nconst gcm = Npm.require('node-gcm')\nnew gcm.Sender('k').send({}, [])`,
    [],
  ],
  [
    'destructured default of require',
    `const { default: axios } = require('axios')\naxios.post('https://hooks.slack.com/services/a/b', {})`,
    ['axios.post'],
  ],
  [
    'await import',
    `const { Resend } = await import('resend')\nawait new Resend('k').emails.send({})`,
    ["newResend('k').emails.send"],
  ],
  [
    'a class field',
    `import { Resend } from 'resend'\nclass A { client = new Resend('k'); go() { return this.client.emails.send({}) } }`,
    ['this.client.emails.send'],
  ],
  [
    'a constructor assignment to a private field',
    `import { Resend } from 'resend'\nclass A { #c; constructor() { this.#c = new Resend('k') } go() { this.#c.batch.send([]) } }`,
    ['this.#c.batch.send'],
  ],
  [
    'a parameter property with a type',
    `import { Resend } from 'resend'\nclass A { constructor(private readonly c: Resend) {} go() { this.c.emails.send({}) } }`,
    ['this.c.emails.send'],
  ],
  [
    'a constructor argument without types',
    `import { Resend } from 'resend'\nclass A { constructor(c) { this.c = c } go() { this.c.emails.send({}) } }\nnew A(new Resend('k'))`,
    ['this.c.emails.send'],
  ],
  [
    'an annotated parameter',
    `import type { Transporter } from 'nodemailer'\nexport const f = (t: Transporter) => t.sendMail({})`,
    ['t.sendMail'],
  ],
  [
    'an async factory that returns an object',
    `import { createTransport } from 'nodemailer'\nasync function context() { return { mail: createTransport({}) } }\nconst { mail } = await context()\nawait mail.sendMail({})`,
    ['mail.sendMail'],
  ],
  [
    'a lazy singleton',
    `import { createTransport } from 'nodemailer'\nlet t\nconst get = () => { if (!t) t = createTransport({})\n return t }\nget().sendMail({})`,
    ['get().sendMail'],
  ],
  [
    'bound, aliased and detached',
    `import { Resend } from 'resend'\nconst { send } = new Resend('k').emails\nconst again = send.bind(null)\nagain({})`,
    ['again'],
  ],
  [
    'element access and optional chains',
    `import { WebClient } from '@slack/web-api'\nconst w = new WebClient('t')\nw?.chat?.['postMessage']({})`,
    ["w?.chat?.['postMessage']"],
  ],
  [
    'a member handed over',
    `import { Resend } from 'resend'\nconst r = new Resend('k')\n;[{}].map(r.emails.send)`,
    ['r.emails.send'],
  ],
  [
    'an object-literal adapter',
    `import { WebClient } from '@slack/web-api'\nexport const make = (web: WebClient) => ({ post: (a) => web.chat.postMessage(a) })`,
    ['web.chat.postMessage'],
  ],
  [
    'a command object decides',
    `import { SESClient, SendEmailCommand, GetSendQuotaCommand } from '@aws-sdk/client-ses'\nconst c = new SESClient({})\nc.send(new SendEmailCommand({}))\nc.send(new GetSendQuotaCommand({}))`,
    ['c.send'],
  ],
  [
    'the same names of another package',
    `import { Queue } from 'somewhere'\nconst q = new Queue()\nq.emails.send({})\nq.sendMail({})`,
    [],
  ],
  [
    'a ternary of two hosts',
    `const eu = process.env.EU\nconst url = eu ? 'https://api.eu.opsgenie.com/v2/alerts' : 'https://api.opsgenie.com/v2/alerts'\nfetch(url, { method: 'POST' })`,
    ['fetch'],
  ],
  [
    'an environment variable called a webhook',
    `fetch(process.env.TEAM_WEBHOOK_URL, { method: 'POST', body: '' })`,
    ['fetch'],
  ],
  [
    'the client of an old Probot',
    `import { GitHubAPI } from 'probot/lib/github'\nexport const tell = (github: GitHubAPI, body: string) => github.issues.createComment({ body })`,
    ['github.issues.createComment'],
  ],
  [
    'a setting that ends in hook',
    `import axios from 'axios'\nimport config from './config'\nexport const tell = (order) => axios.post(config.orderHook, order)`,
    ['axios.post'],
  ],
  ['a hook that builds is no notice', `fetch(process.env.BUILD_HOOK_URL, { method: 'POST', body: '' })`, []],
  ['a GET of a webhook is a look-up', `fetch(process.env.TEAM_WEBHOOK_URL)`, []],
  [
    'a GET that sends',
    'export const say = (t, m) => fetch(`https://api.telegram.org/bot${t}/sendMessage?text=${m}`)',
    ['fetch'],
  ],
  ['a look-up on the same host', 'export const poll = (t) => fetch(`https://api.telegram.org/bot${t}/getUpdates`)', []],
  [
    'a generic helper: the caller knows',
    `const request = (url, init) => fetch(url, init)\nrequest('https://hooks.slack.com/services/a', { method: 'POST' })\nrequest('https://example.com/data', { method: 'POST' })`,
    ['request'],
  ],
  [
    'the body tells a read from a send',
    `const gql = (query) => fetch('https://api.linear.app/graphql', { method: 'POST', body: JSON.stringify({ query }) })\ngql('query { issues { id } }')\ngql('mutation { issueCreate { success } }')`,
    ['gql'],
  ],
  [
    'an instance with a base URL',
    `import axios from 'axios'\nconst http = axios.create({ baseURL: 'https://api.pushover.net' })\nhttp.post('/1/messages.json', {})`,
    ['http.post'],
  ],
  [
    'a family of providers',
    `import axios from 'axios'\nclass NotificationProvider {}\nclass A extends NotificationProvider { async send(n, m) { await axios.get(n.host + '?m=' + m) } }\nclass B extends NotificationProvider { async send(n, m) { const i = await axios.get(n.host)\n await axios.post(n.host, { m }) } }`,
    ['axios.get', 'axios.post'],
  ],
  [
    'a login is no send',
    `import axios from 'axios'\nclass NotificationProvider {}\nclass A extends NotificationProvider { async send(n) { await axios.post(n.host + '/api/login', {}) } }`,
    [],
  ],
  [
    'a child process',
    `import { spawn, execSync } from 'node:child_process'\nspawn('apprise', ['-b', 'x'])\nexecSync('git status')\nspawn('gh', ['issue', 'list'])`,
    ['spawn'],
  ],
  [
    'a path, on a client that is handed in with the key of an account',
    `import type { Client } from './types'\nconst path = '/v1/email/send'\nexport async function sendMails(http: Client, all: string[], apiKey: string) {\n  const sent = all.map(async (to) => http.post(path, { to }, { headers: { Authorization: \`Bearer \${apiKey}\` } }))\n  return Promise.all(sent)\n}`,
    ['http.post'],
  ],
  [
    'the same without a secret',
    `import type { Client } from './types'\nexport const sendMail = (http: Client, to: string, session: string) => http.post('/v1/email/send', { to }, { headers: { Authorization: session } })`,
    [],
  ],
  [
    'a look-up with a secret',
    `export const findMails = (http, apiKey) => http.post('/v1/email/search', {}, { headers: { 'X-API-Key': apiKey } })`,
    [],
  ],
  [
    'a base in a namespace of TypeScript',
    `import defaultKy from 'ky'\nnamespace novu { export const URL = 'https://api.novu.co/v1'; export type Options = object }\nclass Client { ky; constructor({ url = novu.URL, ky = defaultKy } = {}) { this.ky = ky.extend({ prefixUrl: url }) } trigger(o: novu.Options) { return this.ky.post('events/trigger', { json: o }) } list() { return this.ky.post('subscribers/search', {}) } }`,
    ['this.ky.post'],
  ],
  [
    'a member that the caller names',
    `const { Octokit } = require('@octokit/rest')\nconst Own = Octokit.plugin(require('./own')).defaults({ throttle: {} })\nconst run = (octokit, group, method, input) => octokit[group][method](input)\nconst call = ({ group, method, input }) => run(new Own({}), group, method, input)\nconst comment = (input) => call({ group: 'issues', method: 'createComment', input })\nconst find = (input) => call({ group: 'issues', method: 'listComments', input })\nconst release = (input) => call({ group: 'repos', method: 'createFile', input })`,
    ['call'],
  ],
  [
    'a member of two known names',
    `import { Bot } from 'grammy'\nconst bot = new Bot('t')\nconst send = (photo) => { const method = photo ? 'sendPhoto' : 'sendMessage'\n return bot.api[method](1, photo) }`,
    ['bot.api[method]'],
  ],
  [
    'a plugin of Octokit',
    `import { Octokit } from '@octokit/rest'\nconst Own = Octokit.plugin(throttling)\nnew Own().rest.issues.create({})\nnew Own().rest.issues.list({})`,
    ['newOwn().rest.issues.create'],
  ],
  [
    'a known host, on a client that something handed in gives out',
    `module.exports = (RED) => { const node = RED.nodes.getNode('n')\n node.twitter.post('https://api.twitter.com/1.1/statuses/update.json', { status: 'x' })\n node.twitter.post('https://api.twitter.com/1.1/account/settings.json', {}) }`,
    ['node.twitter.post'],
  ],
  [
    'the root of an API, by its name',
    `const first = (process.env.GITLAB_API_URL ?? 'https://gitlab.com').split(',').map(normalize)\nconst GITLAB_API_URL = first[0]\nconst api = () => GITLAB_API_URL\nconst open = (id, body) => fetch(new URL(\`\${api()}/projects/\${id}/issues\`).toString(), { method: 'POST', body })\nconst label = (id, body) => fetch(\`\${api()}/projects/\${id}/labels\`, { method: 'POST', body })\nconst other = (id, body) => fetch(\`\${process.env.TRACKER_URL}/projects/\${id}/issues\`, { method: 'POST', body })`,
    ['fetch'],
  ],
  [
    'the class URL as Node exports it',
    `import { URL } from 'node:url'\nconst url = new URL('https://smsapi.free-mobile.fr/sendmsg')\nurl.searchParams.append('msg', 'x')\nfetch(url.toString())`,
    ['fetch'],
  ],
  [
    'senders for one service',
    `import PushBullet from 'pushbullet'\nimport Prowl from 'node-prowl'\nimport irc from 'irc'\nconst pusher = new PushBullet('k')\npusher.note({}, 'a', 'b')\npusher.devices()\nnew Prowl('k').push('a', 'b')\nconst client = new irc.Client('h', 'n', {})\nclient.say('#a', 'b')\nclient.join('#a')`,
    ['pusher.note', "newProwl('k').push", 'client.say'],
  ],
  [
    'mail of clients and of agents',
    `import Nylas from 'nylas'\nimport { AgentMailClient } from 'agentmail'\nconst nylas = new Nylas({ apiKey: 'k' })\nexport const a = (id, body) => nylas.messages.send({ identifier: id, requestBody: body })\nexport const b = (id) => nylas.messages.list({ identifier: id })\nconst boxes = new AgentMailClient({ apiKey: 'k' })\nexport const c = (box, text) => boxes.inboxes.messages.send(box, { text })\nexport const d = (box) => boxes.inboxes.messages.list(box)`,
    ['nylas.messages.send', 'boxes.inboxes.messages.send'],
  ],
  [
    'rooms that a service keeps, and SMS of Korea',
    `import { StreamChat } from 'stream-chat'\nimport { SolapiMessageService } from 'solapi'\nconst room = StreamChat.getInstance('k').channel('messaging', 'a')\nexport const a = async () => {\n  await room.watch()\n  await room.sendMessage({ text: 'x' })\n}\nconst sms = new SolapiMessageService('k', 's')\nexport const b = (to) => sms.send({ to, from: '1', text: 'x' })\nexport const c = () => sms.getMessages()`,
    ['room.sendMessage', 'sms.send'],
  ],
  [
    'the client of Slack for workers',
    `import { SlackAPIClient } from 'slack-web-api-client'\nimport { SlackApp } from 'slack-edge'\nconst slack = new SlackAPIClient('t')\nexport const a = () => slack.chat.postMessage({ channel: 'c', text: 'x' })\nexport const b = () => slack.users.list()\nnew SlackApp({ env: {} }).event('app_mention', async ({ context }) => {\n  await context.say({ text: 'x' })\n  await context.client.users.info({ user: 'u' })\n})`,
    ['slack.chat.postMessage', 'context.say'],
  ],
  [
    'bots of Discord on smaller libraries',
    `import { Client, createEvent } from 'seyfert'\nimport { User } from '@buape/carbon'\nconst client = new Client()\nexport const a = (id) => client.messages.write(id, { content: 'x' })\nexport const b = (id, room) => client.messages.fetch(id, room)\nexport default createEvent({ data: { name: 'messageCreate' }, run: (message) => message.react('x') })\nexport const c = async (user: User) => {\n  await user.createDm()\n  await user.send({ content: 'x' })\n}`,
    ['client.messages.write', 'user.send'],
  ],
  [
    'one interface for many chats',
    `import { Context, Session } from 'koishi'\nexport const apply = (ctx: Context) => {\n  ctx.command('tell <who>').action(async ({ session }, who) => {\n    await session.send(who)\n    await session.prompt(1000)\n  })\n  ctx.middleware((session, next) => (session.content === 'x' ? session.sendQueued('y') : next()))\n  ctx.broadcast(['a'], 'x')\n}\nexport const answer = (session: Session) => session.bot.sendMessage('c', 'x')`,
    ['session.send', 'session.sendQueued', 'ctx.broadcast', 'session.bot.sendMessage'],
  ],
  [
    'messengers and feeds that agents write to',
    `import { Bot } from '@maxhub/max-bot-api'\nimport { NeynarAPIClient } from '@neynar/nodejs-sdk'\nimport { Scraper } from 'agent-twitter-client'\nimport { Bot as Sky } from '@skyware/bot'\nimport { Zalo } from 'zca-js'\nimport NDK, { NDKEvent } from '@nostr-dev-kit/ndk'\nimport { ApiClient } from '@twurple/api'\nconst bot = new Bot('t')\nbot.command('start', (ctx) => ctx.reply('x'))\nexport const a = () => bot.api.sendMessageToUser(1, 'x')\nconst neynar = new NeynarAPIClient({})\nexport const b = () => neynar.publishCast({ text: 'x' })\nexport const c = () => neynar.lookupSigner({})\nconst scraper = new Scraper()\nexport const d = () => scraper.sendTweet('x')\nexport const e = () => scraper.getTweet('1')\nexport const f = (sky: Sky) => sky.post({ text: 'x' })\nexport const g = async () => {\n  const api = await new Zalo().login({})\n  await api.sendTypingEvent('u')\n  await api.sendMessage('x', 'u')\n}\nexport const h = async () => {\n  const note = new NDKEvent(new NDK())\n  await note.sign()\n  await note.publish()\n}\nexport const i = (api: ApiClient) => api.chat.sendChatMessage('u', 'x')`,
    [
      'ctx.reply',
      'bot.api.sendMessageToUser',
      'neynar.publishCast',
      'scraper.sendTweet',
      'sky.post',
      'api.sendMessage',
      'note.publish',
      'api.chat.sendChatMessage',
    ],
  ],
  [
    'conversations of XMTP',
    `import { Agent } from '@xmtp/agent-sdk'\nimport { Client } from '@xmtp/node-sdk'\nconst agent = await Agent.createFromEnv()\nagent.on('text', async (ctx) => {\n  await ctx.sendText('x')\n})\nexport const a = async (signer) => {\n  const client = await Client.create(signer)\n  const talk = await client.conversations.newDm('i')\n  await talk.sync()\n  await talk.send('x')\n}`,
    ['ctx.sendText', 'talk.send'],
  ],
  [
    'an address that a class keeps among its options, and one that is no hook',
    `export class Plugin {\n  constructor(options = {}) {\n    if (typeof options === 'string') this.options = { url: options, list: 'x' }\n    else this.options = { ...options, url: process.env.SLACK_WEBHOOK_URL || options.url || '', list: process.env.CATALOGUE_URL || '' }\n  }\n  tell(text) { return fetch(\`\${this.options.url}\`, { method: 'POST', body: JSON.stringify({ text }) }) }\n  add(item) { return fetch(\`\${this.options.list}\`, { method: 'POST', body: JSON.stringify(item) }) }\n}`,
    ['fetch'],
  ],
  [
    'a card, to an address that may be empty',
    `const url = process.env.TARGET ?? ''\nexport const a = (text) => fetch(url, { method: 'POST', body: JSON.stringify({ '@type': 'MessageCard', text }) })\nexport const b = (text) => fetch(url, { method: 'POST', body: JSON.stringify({ text, language: 'en' }) })`,
    ['fetch'],
  ],
  [
    'outgoing webhooks, and their settings',
    `export async function outgoingWebhooks(target, event) { await fetch(target.url, { method: 'POST', body: JSON.stringify(event) }) }\nexport async function outgoingWebhookSettings(target, event) { await fetch(target.url, { method: 'POST', body: JSON.stringify(event) }) }`,
    ['fetch'],
  ],
  [
    'a client that only has the type of one',
    `import type * as Telegram from 'telegram-bot-api-types'\ntype Api = Base & Telegram.AllBotMethods\nclass Base {}\nfunction make(): Api { return new Proxy(new Base(), {}) as Api }\nexport const a = () => make().sendMessage({ chat_id: 1, text: 'x' })\nexport const b = (api: Api) => api.sendPhoto({ chat_id: 1, photo: 'x' })\nexport const c = (api: Api) => api.getMe()`,
    ['make().sendMessage', 'api.sendPhoto'],
  ],
  [
    'hosts of messengers, and of mail of agents',
    `const post = (url, body) => ({ url, body })\nexport const a = () => fetch('https://platform-api.max.ru/messages?user_id=1', { method: 'POST', body: '{}' })\nexport const b = () => fetch('https://api.neynar.com/v2/farcaster/cast', { method: 'POST', body: '{}' })\nexport const c = () => fetch('https://api.neynar.com/v2/farcaster/user/bulk?fids=1')\nexport const d = (box) => fetch(\`https://api.agentmail.to/v0/inboxes/\${box}/messages/send\`, { method: 'POST', body: '{}' })\nexport const e = (box) => fetch(\`https://api.agentmail.to/v0/inboxes/\${box}/messages\`)\nexport const f = () => fetch('https://api.twitch.tv/helix/chat/messages', { method: 'POST', body: '{}' })\nexport const g = () => fetch('https://api.twitch.tv/helix/eventsub/subscriptions', { method: 'POST', body: '{}' })`,
    ['fetch', 'fetch', 'fetch', 'fetch'],
  ],
  [
    'products that run on hosts of their users, by the path',
    `const at = process.env.TARGET\nexport const a = (text) => fetch(\`\${at}/send_group_msg\`, { method: 'POST', body: JSON.stringify({ group_id: 1, message: text }) })\nexport const b = () => fetch(\`\${at}/get_group_list\`, { method: 'POST' })\nexport const c = (text) => fetch(\`\${at}/api/v1/repos/a/b/issues/1/comments\`, { method: 'POST', body: JSON.stringify({ body: text }) })\nexport const d = () => fetch(\`\${at}/api/v1/repos/a/b/labels\`, { method: 'POST', body: '{}' })\nexport const e = (token, message) => fetch(\`\${at}/message?token=\${token}\`, { method: 'POST', body: JSON.stringify({ message }) })`,
    ['fetch', 'fetch', 'fetch'],
  ],
  [
    'an address among the options that an own helper is handed',
    `const settings = { SLACK_WEBHOOK_URL: '', CATALOGUE_URL: '' }\nfor (const key in settings) settings[key] = process.env[key] ?? ''\nconst helper = { post: (options, done) => { const { url, ...rest } = options\n  fetch(url, { ...rest, method: 'POST' }).then(done) } }\nexport const a = (text) => {\n  const { SLACK_WEBHOOK_URL } = settings\n  const options = { url: \`\${SLACK_WEBHOOK_URL}/x\`, body: text }\n  helper.post(options, () => {})\n}\nexport const b = (text) => {\n  const { CATALOGUE_URL } = settings\n  const options = { url: \`\${CATALOGUE_URL}/x\`, body: text }\n  helper.post(options, () => {})\n}`,
    ['helper.post'],
  ],
  [
    'clients of messaging APIs',
    `import { TelegramClient } from 'messaging-api-telegram'\nimport * as lark from '@larksuiteoapi/node-sdk'\nconst t = new TelegramClient({})\nt.sendMessage(1, 'x')\nt.getUpdates()\nconst l = new lark.Client({})\nl.im.message.create({})\nl.im.message.list({})`,
    ['t.sendMessage', 'l.im.message.create'],
  ],
  [
    'SMS and mail of clouds',
    `import * as tencentcloud from 'tencentcloud-sdk-nodejs'\nimport Core from '@alicloud/pop-core'\nimport client from '@sendgrid/client'\nconst sms = new tencentcloud.sms.v20210111.Client({})\nsms.SendSms({})\nsms.PullSmsSendStatus({})\nconst core = new Core({})\ncore.request('SendSms', {}, {})\ncore.request('QuerySendDetails', {}, {})\nclient.request({ url: '/v3/mail/send', method: 'POST' })\nclient.request({ url: '/v3/templates', method: 'GET' })`,
    ['sms.SendSms', 'core.request', 'client.request'],
  ],
  [
    'a comment on a pull request, and an invoice of Stripe, which is gray',
    `import * as azdev from 'azure-devops-node-api'\nimport Stripe from 'stripe'\nasync function go(stripe = new Stripe('k')) { const git = await new azdev.WebApi('u', h).getGitApi()\n await git.createThread({}, 'r', 1)\n await git.getThreads('r', 1)\n await stripe.invoices.sendInvoice('i')\n await stripe.invoices.retrieve('i') }`,
    ['git.createThread'],
  ],
  [
    'gateways that people run themselves',
    `const base = process.env.WHATSAPP_HOST\nfetch(\`\${base}/message/sendText/\${name}\`, { method: 'POST' })\nfetch(\`\${base}/instance/connect/\${name}\`, { method: 'POST' })`,
    ['fetch'],
  ],
  [
    'an address that is looked up under a name',
    `import config from './config'\nimport { getInput } from '@actions/core'\nconst post = (url, text) => fetch(url, { method: 'POST', body: text })\nfunction getEnv(context, name) { return context.env[name] }\nexport const a = (text) => fetch(config.get('alerts.slackWebhookUrl'), { method: 'POST', body: text })\nexport const b = (text) => fetch(Deno.env.get('ALERT_WEBHOOK_URL'), { method: 'POST', body: text })\nexport const c = (text) => post(getInput('webhook_url'), text)\nexport const d = (c, text) => fetch(getEnv(c, 'DISCORD_WEBHOOK'), { method: 'POST', body: text })\nexport const e = (text) => fetch(config.get('alerts.api'), { method: 'POST', body: text })`,
    ['fetch', 'fetch', 'post', 'fetch'],
  ],
  [
    'notifications out of a container',
    `import type { SubscriberArgs } from '@medusajs/framework'\nimport { createStep } from '@medusajs/framework/workflows-sdk'\nexport default async function placed({ container }: SubscriberArgs) { const service = container.resolve('notification')\n await service.createNotifications({})\n await service.listNotifications() }\nexport const step = createStep('send', async (data, { container }) => container.resolve('notification').createNotifications(data))`,
    ['service.createNotifications', "container.resolve('notification').createNotifications"],
  ],
  [
    'frameworks with a mailer of their own',
    `import { emailSender } from 'wasp/server/email'\nimport Telegraf from 'telegraf'\nemailSender.send({ to: 'a' })\nnew Telegraf('t').telegram.sendMessage(1, 'x')\nnew Telegraf('t').telegram.getMe()`,
    ['emailSender.send', "newTelegraf('t').telegram.sendMessage"],
  ],
  [
    'the channel of a switch',
    `export async function run(job) {\n  switch (job.channel.type) {\n    case 'webhook': return fetch(job.channel.url, { method: 'POST', body: job.text })\n    case 'log': return fetch(job.channel.url, { method: 'POST', body: job.text })\n  }\n  if (job.channel.type === Channel.SLACK) await fetch(job.channel.url, { method: 'POST', body: job.text })\n  else await fetch(job.channel.url, { method: 'POST', body: job.text })\n}`,
    ['fetch', 'fetch'],
  ],
  [
    'a known host, on a client of which nothing is known',
    `export const tell = (http, text) => http.post('https://hooks.slack.com/services/a', { text })`,
    ['http.post'],
  ],
  [
    'another host, on such a client',
    `export const sendAlert = (http, text) => http.post('https://example.com/alerts', { text })`,
    [],
  ],
  ['a relative URL', `fetch('/api/notifications', { method: 'POST' })`, []],
  [
    'a package whose name ends in .js',
    `import { WebhookClient } from 'discord.js'\nimport Mailgun from 'mailgun.js'\nnew WebhookClient({ url: 'x' }).send('x')\nnew Mailgun(FormData).client({}).messages.create('d', {})`,
    ["newWebhookClient({url:'x'}).send", 'newMailgun(FormData).client({}).messages.create'],
  ],
  [
    'a subpath with the extension',
    `import SES from 'aws-sdk/clients/ses.js'\nnew SES().sendEmail({})`,
    ['newSES().sendEmail'],
  ],
  [
    'a field that is annotated and made in the constructor',
    `import axios, { AxiosInstance } from 'axios'\nclass A { private http: AxiosInstance; readonly base = 'https://api.pushover.net'; constructor() { this.http = axios.create({ baseURL: this.base }) } go() { return this.http.request({ url: '/1/messages.json', method: 'POST' }) } }`,
    ['this.http.request'],
  ],
  [
    'a message as Slack takes it, to an unknown URL',
    `export const tell = (target, text) => fetch(target.url, { method: 'POST', body: JSON.stringify({ text, attachments: [] }) })\nexport const save = (target, blocks) => fetch(target.url, { method: 'POST', body: JSON.stringify({ blocks, version: 1 }) })`,
    ['fetch'],
  ],
  [
    'a message handed to a wrapper of fetch',
    `const request = (url, init) => fetch(url, { ...init, redirect: 'manual' })\nexport class Announcer { published(target) { return request(target.url, { method: 'POST', body: JSON.stringify({ text: 'x', blocks: [] }) }) } }`,
    ['request'],
  ],
  [
    'a URL called a hook, chosen by a key',
    `const byKind = { a: process.env.CHAT_HOOK_A, b: process.env.CHAT_HOOK_B }\nexport const log = (kind) => { const HOOK = byKind[kind]; return fetch(HOOK, { method: 'POST' }) }`,
    ['fetch'],
  ],
  [
    'a queue that calls a webhook later',
    `import { Client } from '@upstash/qstash'\nconst q = new Client({ token: 't' })\nexport const deliver = ({ webhook, payload }) => q.publishJSON({ url: webhook.url, body: payload })\nexport const notifyLater = (id) => q.publishJSON({ url: process.env.APP_URL + '/api/cron/notify', body: { id } })`,
    ['q.publishJSON'],
  ],
  [
    'the webhook URL among the options',
    `import axios from 'axios'\nexport const tell = (team) => axios({ method: 'post', url: team.webhookUrl, data: {} })`,
    ['axios'],
  ],
  [
    'a request to the project itself',
    'export async function sendNotification(id) { return fetch(`${process.env.NEXTAUTH_URL}/api/jobs/send-notification`, { method: "POST" }) }',
    [],
  ],
  [
    'the settings of a webhook are no delivery',
    'export const addWebhook = (base, webhook) => fetch(`${base}/webhook/add`, { method: "POST", body: webhook })\nexport const updateWebhook = (url, webhook) => fetch(url, { method: "PUT", body: webhook })',
    [],
  ],
  [
    'a literal URL called a webhook',
    `const WEBHOOK_URL = 'https://example.com/in'\nfetch(WEBHOOK_URL, { method: 'POST' })\nconst PAGE_URL = 'https://example.com/in'\nfetch(PAGE_URL, { method: 'POST' })`,
    ['fetch'],
  ],
  [
    'a path that tells the product on any host',
    'export const report = (host) => fetch(`${host}/rest/api/3/issue`, { method: "POST" })\nexport const find = (host) => fetch(`${host}/rest/api/3/search`, { method: "POST" })',
    ['fetch'],
  ],
  [
    'a channel behind a typed interaction',
    `import type { ChatInputCommandInteraction, GuildMember } from 'discord.js'\nexport const ban = async (i: ChatInputCommandInteraction) => { const user = i.options.getUser('user', true)\n await user.send('x')\n const log = i.guild.channels.cache.get('1')\n await log.send('y')\n await i.deferReply() }\nexport const joined = (m: GuildMember) => m.guild.channels.fetch('1').then((c) => c.send('hi'))`,
    ['user.send', 'log.send', 'c.send'],
  ],
  [
    'threads and adapters of the chat SDK',
    `import { Chat, type Thread } from 'chat'\nimport { createSlackAdapter } from '@chat-adapter/slack'\nconst bot = new Chat({})\nbot.onNewMention(async (thread) => { await thread.subscribe(); await thread.post('hi') })\nexport const say = (t: Thread) => t.postEphemeral('u', 'x', {})\ncreateSlackAdapter({}).postMessage('t', 'x')`,
    ['thread.post', 't.postEphemeral', 'createSlackAdapter({}).postMessage'],
  ],
  [
    'mails of hosted sign-in',
    `import { WorkOS } from '@workos-inc/node'\nimport { sendPasswordResetEmail, signInWithEmailAndPassword } from 'firebase/auth'\nconst w = new WorkOS('k')\nw.userManagement.sendInvitation({})\nw.userManagement.getInvitation('i')\nsendPasswordResetEmail({}, 'a')\nsignInWithEmailAndPassword({}, 'a', 'b')`,
    ['w.userManagement.sendInvitation', 'sendPasswordResetEmail'],
  ],
  [
    'a family that asks for its health',
    `class NotificationsIntegration {}\nclass A extends NotificationsIntegration { async testingAsync(i) { return fetch(i.url + '/health') } async sendAsync(i) { return fetch(i.url + '/message', { method: 'POST' }) } }`,
    ['fetch'],
  ],
  [
    'an own server beside the address of a developer',
    'const apiUrl = import.meta.env.VITE_BACKEND_URL ? import.meta.env.VITE_BACKEND_URL : "http://localhost:8080"\nexport const notifyAboutAbort = (id) => fetch(`${apiUrl}/runs/abort/${id}`, { method: "POST" })',
    [],
  ],
  [
    'the answer to an interaction is borderline',
    `export const answer = (response_url) => fetch(response_url, { method: 'POST', body: JSON.stringify({ text: 'x', replace_original: true, blocks: [] }) })`,
    [],
  ],
  [
    'the LINE client of version 11',
    `import * as line from '@line/bot-sdk'\nclass Push { constructor(private client: line.LineBotClient) {} run(to) { return this.client.pushMessage({ to, messages: [] }) } look(to) { return this.client.getProfile(to) } }\nline.LineBotClient.fromChannelAccessToken({ channelAccessToken: 't' }).broadcast({ messages: [] })`,
    ['this.client.pushMessage', "line.LineBotClient.fromChannelAccessToken({channelAccessToken:'t'}).broadcast"],
  ],
  [
    'SMTP from a worker',
    `import { WorkerMailer } from 'worker-mailer'\nexport const mail = async (options) => { await WorkerMailer.send(options, { to: 'a' }); const m = await WorkerMailer.connect(options); await m.send({ to: 'b' }); await m.close() }`,
    ['WorkerMailer.send', 'm.send'],
  ],
  [
    'SMTP from Deno, and packages by the addresses of their modules',
    `import { SMTPClient } from 'https://deno.land/x/denomailer@1.6.0/mod.ts'\nimport { SmtpClient } from 'https://deno.land/x/smtp/mod.ts'\nimport { Bot } from 'https://deno.land/x/grammy@v1.36.1/mod.ts'\nconst client = new SMTPClient({})\nawait client.send({ to: 'a' })\nawait client.close()\nconst old = new SmtpClient()\nawait old.connectTLS({})\nawait old.send({ to: 'a' })\nawait new Bot('t').api.sendMessage(1, 'x')`,
    ['client.send', 'old.send', "newBot('t').api.sendMessage"],
  ],
  [
    'the ways in which Probot hands on its application',
    `import { run, type ApplicationFunction } from 'probot'\nexport const app: ApplicationFunction = (robot) => { robot.on('issues.opened', async (context) => { await context.octokit.issues.createComment(context.issue({ body: 'x' })); await context.octokit.issues.addLabels({}) }) }\nrun((robot) => { robot.on('issues.opened', async (context) => { await context.octokit.pulls.create(context.issue({})) }) })`,
    ['context.octokit.issues.createComment', 'context.octokit.pulls.create'],
  ],
  [
    'the global of cloud code',
    `Parse.Cloud.define('otp', async (request) => { await Parse.Cloud.sendEmail({ recipient: request.params.email }); await Parse.Cloud.run('other') })`,
    ['Parse.Cloud.sendEmail'],
  ],
  [
    'a copy of a message in Telegram',
    `import { Telegraf } from 'telegraf'\nnew Telegraf('t').on('text', async (ctx) => { await ctx.telegram.sendCopy(1, ctx.message); await ctx.telegram.sendChatAction(1, 'typing') })`,
    ['ctx.telegram.sendCopy'],
  ],
  [
    'a constructor by another name, cast to the class',
    `import { Telegraf } from 'telegraf'\nconst Bot = require('telegraf')\nexport const bot = new Bot('t') as Telegraf\nbot.telegram.sendMessage(1, 'x')`,
    ['bot.telegram.sendMessage'],
  ],
  [
    'a request of an own client, below five helpers',
    'const retried = (url, init) => fetch(url, init)\nconst logged = (url, init) => retried(url, init)\nclass Api {\n  request = (path, body, method) => { const url = path.startsWith("http") ? path : `https://api.github.com/${path}`; return logged(url, { method, body }) }\n  get = (path) => this.request(path, null, "GET")\n  post = (path, body) => this.request(path, JSON.stringify(body), "POST")\n  comment = (repo, number, body) => this.post(`repos/${repo}/issues/${number}/comments`, { body })\n  list = (repo, number) => this.get(`repos/${repo}/issues/${number}/comments`)\n}',
    ['this.post'],
  ],
  [
    'a path that is encoded part by part',
    'const https = require("https")\nconst ROOT = "https://graph.microsoft.com/v1.0/"\nfunction call(method, path, data, query = {}) {\n  let target\n  if (path.startsWith("https://")) target = path\n  else { const encoded = path.split("/").map((part) => encodeURIComponent(part)).join("/"); let search = ""; if (query.top) search = "?" + new URLSearchParams(query); target = `${ROOT}${encoded}${search}` }\n  return new Promise((resolve) => { const request = https.request(target, { method }, resolve); request.write(JSON.stringify(data)); request.end() })\n}\nexport const say = (mail) => call("POST", "me/sendMail", mail)\nexport const decline = (id) => call("POST", `me/events/${id}/decline`, {})\nexport const list = () => call("GET", "me/messages")\nexport const draft = (mail) => call("POST", "me/messages", mail)',
    ['call', 'call'],
  ],
  [
    'a comment on a server of Bitbucket',
    'export const remark = (host, project, id, text) => fetch(`${host}/rest/api/1.0/projects/${project}/repos/r/pull-requests/${id}/comments`, { method: "POST", body: JSON.stringify({ text }) })\nexport const status = (host, sha) => fetch(`${host}/rest/build-status/1.0/commits/${sha}`, { method: "POST" })',
    ['fetch'],
  ],
  [
    'a binding of a worker that is handed a mail',
    `export const mail = async (c, to) => { await c.env.MAIL.send({ from: 'a', to, subject: 's', text: 't' }); await c.env.JOBS.send({ to }) }\nexport const other = (client, to) => client.mail.send({ from: 'a', to, subject: 's' })`,
    ['c.env.MAIL.send'],
  ],
  [
    'a request whose options others hand in without a method',
    `const issues = 'https://api.github.com/repos/a/b/issues'\nconst load = (options: RequestInit) => fetch(issues, options)\nload({ headers: { accept: 'x' } })\nconst write = (init: RequestInit) => fetch(issues, init)\nwrite({ headers: {} })\nwrite({ method: 'POST' })\nexport const any = (given: RequestInit) => fetch(issues, given)`,
    ['fetch', 'fetch'],
  ],
  [
    'a script of github-script in a file',
    `module.exports = async ({ github, context, core }, options) => {\n  const open = async (title) => { const { data } = await github.rest.issues.listForRepo(context.repo); if (!data.length) await github.rest.issues.create({ ...context.repo, title }) }\n  await open(options.title)\n}\nexports.other = ({ github }) => github.rest.issues.create({})`,
    ['github.rest.issues.create'],
  ],
  [
    'the arguments of github-script by their comment',
    `/**\n * @param {import('@actions/github-script').AsyncFunctionArguments} given\n */\nmodule.exports = async function remind(given) { const { github, context } = given; await github.rest.issues.createComment({ ...context.repo, body: 'x' }) }`,
    ['github.rest.issues.createComment'],
  ],
  [
    'a parameter whose type stands in the comment',
    `/**\n * Tells the shop.\n * @param {string} text\n * @param {import('nodemailer').Transporter} mailer\n */\nexport async function tell(text, mailer) { await mailer.sendMail({ text }) }\n/** @param {import('./own').Sender} sender */\nexport const other = (sender) => sender.sendMail({})`,
    ['mailer.sendMail'],
  ],
  [
    'a composer of grammY that is filtered first',
    `import { Composer } from 'grammy'\nconst feature = new Composer().chatType('private')\nfeature.command('start', log(), (ctx) => ctx.reply('x'))\nfeature.on('callback_query', (ctx) => ctx.answerCallbackQuery())`,
    ['ctx.reply'],
  ],
  [
    'narrowed and flavoured contexts of grammY',
    `import type { CommandContext, Context } from 'grammy'\nimport type { HydrateFlavor } from '@grammyjs/hydrate'\ntype Own = HydrateFlavor<Context & { log: string }>\nexport const a = (ctx: CommandContext<Own>) => ctx.reply('x')\nexport const b = (ctx: Own) => ctx.api.sendMessage(1, 'x')`,
    ['ctx.reply', 'ctx.api.sendMessage'],
  ],
  [
    'a menu of grammY',
    `import { Menu } from '@grammyjs/menu'\nnew Menu('main').text('A', (ctx) => ctx.reply('x')).row().text('B', (ctx) => ctx.menu.close())`,
    ['ctx.reply'],
  ],
  [
    'scenes of Telegraf',
    `import { Scenes } from 'telegraf'\nconst scene = new Scenes.BaseScene('a')\nscene.enter((ctx) => ctx.reply('x'))\nexport const wizard = new Scenes.WizardScene('b', (ctx) => ctx.reply('y'), async (ctx) => ctx.scene.leave())\nexport const typed = (ctx: Scenes.WizardContext) => ctx.replyWithHTML('z')`,
    ['ctx.reply', 'ctx.reply', 'ctx.replyWithHTML'],
  ],
  [
    'a context menu of discord.js',
    `import type { UserContextMenuCommandInteraction } from 'discord.js'\nexport const run = (interaction: UserContextMenuCommandInteraction) => interaction.channel.send('x')`,
    ['interaction.channel.send'],
  ],
  [
    'a workflow of Slack that is triggered by a webhook',
    `import { WebhookTrigger } from '@slack/webhook'\nnew WebhookTrigger('u').send({})`,
    ["newWebhookTrigger('u').send"],
  ],
  [
    'a version of an API that is a setting',
    `export const tell = (version, id, body) => fetch(\`https://graph.facebook.com/\${version}/\${id}/messages\`, { method: 'POST', body })\nexport const media = (version, id, body) => fetch(\`https://graph.facebook.com/\${version}/\${id}/media\`, { method: 'POST', body })`,
    ['fetch'],
  ],
  [
    'requests and accounts of Meteor',
    `import { HTTP } from 'meteor/http'\nimport { Accounts } from 'meteor/accounts-base'\nHTTP.post('https://api.mailgun.net/v3/d/messages', { params: {} })\nHTTP.call('POST', 'https://api.mailgun.net/v3/d/messages', {})\nHTTP.call('GET', 'https://api.mailgun.net/v3/d/messages', {})\nHTTP.get('https://api.mailgun.net/v3/domains')\nAccounts.sendVerificationEmail('u')\nAccounts.createUser({})`,
    ['HTTP.post', 'HTTP.call', 'Accounts.sendVerificationEmail'],
  ],
  [
    'invitations that mail, and those that are told not to',
    `import { createClerkClient } from '@clerk/backend'\nimport { createRouteHandlerClient } from '@supabase/auth-helpers-nextjs'\nconst clerk = createClerkClient({})\nclerk.invitations.createInvitation({ emailAddress: 'a' })\nclerk.invitations.createInvitation({ emailAddress: 'a', notify: false })\nclerk.waitlistEntries.invite('w')\nclerk.waitlistEntries.reject('w')\nconst auth = createRouteHandlerClient({ cookies }).auth\nauth.resetPasswordForEmail('a')\nauth.updateUser({})`,
    ['clerk.invitations.createInvitation', 'clerk.waitlistEntries.invite', 'auth.resetPasswordForEmail'],
  ],
  [
    'mails and messages of small services',
    `import { Analytics } from '@bentonow/bento-node-sdk'\nimport Sendblue from 'sendblue'\nimport Sms from '@alicloud/dysmsapi20170525'\nconst bento = new Analytics({})\nbento.V1.Broadcasts.createEmails([])\nbento.V1.Broadcasts.createBroadcast([])\nconst blue = new Sendblue({})\nblue.sendCarousel.send({})\nblue.typingIndicators.send({})\nconst sms = new Sms({})\nsms.sendRCS({})\nsms.querySendStatistics({})`,
    ['bento.V1.Broadcasts.createEmails', 'blue.sendCarousel.send', 'sms.sendRCS'],
  ],
  [
    'frameworks of bots, by what they hand over',
    `import type { LineContext, TelegramContext } from 'bottender'\nimport { Client } from 'oceanic.js'\nimport { Client as HubSpot } from '@hubspot/api-client'\nexport const line = (context: LineContext) => context.sendFlex('a', {})\nexport const telegram = (context: TelegramContext) => { context.sendChatAction('typing'); return context.sendGame('g') }\nnew Client({}).rest.lobbies.createMessage('l', {})\nnew Client({}).rest.channels.createDM('u')\nconst emails = new HubSpot({}).marketing.emails.marketingEmailsApi\nemails.create({})\nemails.publishOrSend('e')`,
    ['context.sendFlex', 'context.sendGame', 'newClient({}).rest.lobbies.createMessage', 'emails.publishOrSend'],
  ],
  [
    'clients of the WhatsApp cloud',
    `import { createBot } from 'whatsapp-cloud-api'\nimport { WhatsAppClient } from '@kapso/whatsapp-cloud-api'\nconst bot = createBot('f', 't')\nbot.sendReplyButtons('1', 'a', {})\nbot.startExpressServer({})\nconst client = new WhatsAppClient({})\nclient.messages.sendImage({})\nclient.messages.markRead({})`,
    ['bot.sendReplyButtons', 'client.messages.sendImage'],
  ],
  [
    'a parameter `this`, which no argument is given to',
    `import { Resend } from 'resend'\nimport nodemailer from 'nodemailer'\nfunction viaResend(this: Context, mail: any) { return mail.emails.send({}) }\nfunction viaSmtp(this: Context, _to: string, mail: any) { return mail.sendMail({}) }\nviaResend.call(ctx)\nexport const a = () => viaResend(new Resend('k'))\nexport const b = () => viaSmtp('x', nodemailer.createTransport({}))`,
    ['mail.emails.send', 'mail.sendMail'],
  ],
  [
    'a family of bots that one chats with is no family of senders',
    `import axios from 'axios'\nabstract class BaseChatbotService { abstract ask(q: string): Promise<string> }\nexport class Flow extends BaseChatbotService { sendMessageToBot(endpoint, payload) { return axios.post(endpoint, payload) } ask(endpoint, q) { return axios.post(endpoint, q) } }\nabstract class BaseChatService {}\nexport class Room extends BaseChatService { sendMessage(endpoint, payload) { return axios.post(endpoint, payload) } }`,
    ['axios.post'],
  ],
  [
    'a download inside a sender',
    `import axios from 'axios'\nexport class ChatService { async sendAttachment(media, url) { const file = await axios.get(media, { responseType: 'arraybuffer' })\n await axios.post(url, file.data) } }\nexport class SmsService { sendText(base, to) { return axios.get(base + to) } }`,
    ['axios.post', 'axios.get'],
  ],
  [
    'a receipt of reading at the WhatsApp cloud',
    `const url = (id) => \`https://graph.facebook.com/v21.0/\${id}/messages\`\nexport const typing = (id, message_id) => fetch(url(id), { method: 'POST', body: JSON.stringify({ messaging_product: 'whatsapp', status: 'read', message_id, typing_indicator: { type: 'text' } }) })\nexport const text = (id, to) => fetch(url(id), { method: 'POST', body: JSON.stringify({ messaging_product: 'whatsapp', to, text: { body: 'status' } }) })`,
    ['fetch'],
  ],
  [
    'what changes a message of WhatsApp, and what is one',
    `import makeWASocket from 'baileys'\nconst sock = makeWASocket({})\nsock.sendMessage('j', { react: { text: 'x', key } })\nsock.sendMessage('j', { delete: key })\nsock.sendMessage('j', { text: 'x', edit: key })\nsock.sendMessage('j', { text: 'x' })\nsock.relayMessage('j', message, {})`,
    ['sock.sendMessage', 'sock.relayMessage'],
  ],
  [
    'mails of pixl-mail',
    `const PixlMail = require('pixl-mail')\nconst mail = new PixlMail('h', 25)\nmail.setOptions({})\nmail.send('template', {}, done)`,
    ['mail.send'],
  ],
  [
    'inboxes of Chatwoot',
    `import ChatwootClient from '@figuro/chatwoot-sdk'\nconst client = new ChatwootClient({ config })\nclient.messages.create({})\nclient.messages.list({})`,
    ['client.messages.create'],
  ],
  [
    'a function about webhooks behind two helpers',
    `import nodeFetch from 'node-fetch'\nconst own = (url, init) => nodeFetch(url, { agent, ...init })\nconst cancellable = async (url, init) => { const response = await own(url, { signal, ...init })\n return response }\nexport const fireProxyWebhook = ({ url }) => cancellable(url, { method: 'POST', body: 'x' })\nexport const testWebhook = ({ host }) => cancellable(host + '/health', { method: 'POST', body: 'x' })\nexport const refresh = ({ url }) => cancellable(url, { method: 'POST', body: 'x' })\nexport class Webhook { handleEvent(_event, { url }) { return cancellable(url, { method: 'POST', body: 'x' }) } }\nexport class GithubWebhook { handleEvent(_event, { url }) { return cancellable(url, { method: 'POST', body: 'x' }) } }`,
    ['cancellable', 'cancellable'],
  ],
  [
    'cards that only Teams takes',
    `const say = (url, body) => fetch(url, { method: 'POST', body: JSON.stringify(body) })\nexport const card = ({ url }) => say(url, { themeColor: '0076D7', summary: 'Message', sections: [], potentialAction: [] })\nexport const adaptive = ({ url }) => say(url, { type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive' }] })\nexport const file = ({ url }) => say(url, { type: 'document', attachments: [] })\nexport const theme = ({ url }) => say(url, { themeColor: '#fff', title: 'x' })`,
    ['say', 'say'],
  ],
  [
    'options that a caller leaves out, and ones that it gives',
    `const api = (path, options = {}) => fetch(\`https://discord.com/api/v10\${path}\`, { ...options, headers: {} })\nexport const list = (id) => api(\`/channels/\${id}/messages?limit=5\`)\nexport const say = (id, content) => api(\`/channels/\${id}/messages\`, { method: 'POST', body: JSON.stringify({ content }) })`,
    ['api'],
  ],
  [
    'a method that is GET by default',
    `const desk = (path, method = 'GET', body = null) => fetch(\`\${process.env.FRESHDESK_DOMAIN}/api/v2\${path}\`, { method, body })\nexport const read = (id) => desk(\`/tickets/\${id}/reply\`)\nexport const reply = (id, body) => desk(\`/tickets/\${id}/reply\`, 'POST', { body })`,
    ['desk'],
  ],
  [
    'what is signed as deliveries to webhooks are, and what is signed otherwise',
    `import axios from 'axios'\nexport const a = (s, json) => axios.post(s.target, json, { headers: { 'X-Hook-Secret': s.secret } })\nexport const b = (s, json) => fetch(s.target, { method: 'POST', headers: { 'webhook-id': s.id, 'webhook-signature': s.sign }, body: json })\nexport const c = (s, json) => fetch(s.target, { method: 'POST', headers: { 'X-Signature': s.sign }, body: json })\nexport const d = (s) => fetch(s.target, { headers: { 'X-Hook-Secret': s.secret } })`,
    ['axios.post', 'fetch'],
  ],
  [
    'a webhook that is told of a sign-up, and one that is registered',
    `export const signupHandler = (user) => fetch(process.env.NEW_USER_WEBHOOK, { method: 'POST', body: JSON.stringify(user) })\nexport const connectAccount = ({ webhookUrl }, account) => fetch(webhookUrl, { method: 'POST', body: account })\nexport const registerWebhook = ({ webhookUrl }) => fetch(webhookUrl, { method: 'POST' })\nexport const getRows = ({ webhookUrl }) => fetch(webhookUrl, { method: 'POST' })`,
    ['fetch', 'fetch'],
  ],
  [
    'a store of webhooks is no webhook',
    `export const insert = (rows) => fetch(process.env.WEBHOOKS_CLICKHOUSE_URL, { method: 'POST', body: rows })`,
    [],
  ],
  [
    'an account, a listener or a database that has a webhook, and a list of webhooks',
    `export const done = ({ accountWebhookUrl, listenerWebhookUrl, databaseAlertWebhookUrl, webhookListUrl }, body) => {
  fetch(accountWebhookUrl, { method: 'POST', body })
  fetch(listenerWebhookUrl, { method: 'POST', body })
  fetch(databaseAlertWebhookUrl, { method: 'POST', body })
  fetch(webhookListUrl, { method: 'POST', body })
}`,
    ['fetch', 'fetch', 'fetch'],
  ],
  [
    'a request about alerts, and one that alerts',
    `const alertsRequest = (origin, path, method) => fetch(\`\${origin}\${path}\`, { method })\nexport const alertTeam = (origin, path) => fetch(\`\${origin}\${path}\`, { method: 'POST' })\nexport const all = (origin) => alertsRequest(origin, '/alerts', 'GET')`,
    ['fetch'],
  ],
  [
    'a chat with a model is no chat with people',
    `export class OwnTransport implements ChatTransport { send(text) { return fetch(this.url, { method: 'POST', body: text }) } }\nexport class PagerChannel implements AlertChannel { send(text) { return fetch(this.url, { method: 'POST', body: text }) } }`,
    ['fetch'],
  ],
  [
    'requests that are tried again, and ones with defaults',
    `const request = require('retry-request', { request: require('request') })\nrequest({ url: 'https://hooks.slack.com/services/a', method: 'POST', json: {} }, done)\nconst api = require('request').defaults({ json: true })\napi.post('https://hooks.slack.com/services/b', { body: {} })\napi('https://hooks.slack.com/services/c', { method: 'POST' })`,
    ['request', 'api.post', 'api'],
  ],
  [
    'APIs whose roots are settings',
    `export const a = (body) => fetch(\`\${process.env.LISTMONK_URL}/api/tx\`, { method: 'POST', body })\nexport const b = (body) => fetch(\`\${process.env.LISTMONK_URL}/api/subscribers\`, { method: 'POST', body })\nexport const c = (body) => fetch(\`\${process.env.OPSGENIE_API_URL}/v2/alerts\`, { method: 'POST', body })\nexport const d = (body, t, origin) => fetch(\`\${origin}/cgi-bin/message/send?access_token=\${t}\`, { method: 'POST', body })\nexport const e = (body) => fetch(\`\${process.env.OTHER_URL}/api/tx\`, { method: 'POST', body })`,
    ['fetch', 'fetch', 'fetch'],
  ],
  [
    'moving a task of ClickUp, making one, answering a comment',
    `const api = (path, body) => fetch(\`https://api.clickup.com/api/v2\${path}\`, { method: 'POST', body })\nexport const move = (l, t) => api(\`/list/\${l}/task/\${t}\`)\nexport const make = (l) => api(\`/list/\${l}/task\`, {})\nexport const answer = (c) => api(\`/comment/\${c}/reply\`, {})`,
    ['api', 'api'],
  ],
  [
    'apps of Rocket.Chat: messages, rooms, notices',
    `import { IModify, IRead } from '@rocket.chat/apps-engine/definition/accessors'\nexport async function run(modify: IModify, read: IRead, room, user) {\n  const message = modify.getCreator().startMessage().setRoom(room).setText('x')\n  await modify.getCreator().finish(message)\n  const made = modify.getCreator().startRoom().setDisplayName('y')\n  await modify.getCreator().finish(made)\n  await read.getNotifier().notifyUser(user, message.getMessage())\n  await modify.getNotifier().typing({ id: room.id })\n}`,
    ['modify.getCreator().finish', 'read.getNotifier().notifyUser'],
  ],
  [
    'APIs on hosts that a setting names, and the API of Atlassian for apps',
    `const send = (url, method, body) => fetch(url, { method, body })\nexport const item = (org, project) => send(\`https://\${org}/\${project}/_apis/wit/workitems/$Issue?api-version=6.0\`, 'PATCH', '[]')\nexport const comment = (org, project, id) => send(\`https://\${org}/\${project}/_apis/wit/workItems/\${id}/comments?api-version=7.1\`, 'POST', '{}')\nexport const found = (org, project) => send(\`https://\${org}/\${project}/_apis/wit/wiql?api-version=7.1\`, 'POST', '{}')\nexport const issue = (cloud) => send(\`https://api.atlassian.com/ex/jira/\${cloud}/rest/api/3/issue\`, 'POST', '{}')\nexport const search = (cloud) => send(\`https://api.atlassian.com/ex/jira/\${cloud}/rest/api/3/search\`, 'POST', '{}')\nexport const help = () => send('https://api.usepylon.com/issues', 'POST', '{}')`,
    ['send', 'send', 'send', 'send'],
  ],
  [
    'a handler of webhooks that come in',
    `const load = (url, body) => fetch(url, { method: 'POST', body })\nexport async function stripeWebhookHandler(event) { await load(event.data.url, '{}') }\nexport async function webhookDeliveryJob(row) { await load(row.url, '{}') }`,
    ['load'],
  ],
  [
    'what fetches is said by a class below',
    `export abstract class Manager {\n  abstract fetch: any\n  token: string\n  async post(url: string, payload: unknown) { return this.fetch(url, { method: 'POST', body: JSON.stringify(payload) }) }\n  say(channel: string) { return this.post('https://slack.com/api/chat.postMessage', { channel }) }\n  list() { return this.post('https://slack.com/api/conversations.list', {}) }\n  other(url: string) { return this.fetch(url, { method: 'POST', body: 'x' }) }\n}`,
    ['this.post'],
  ],
]
