import type { TSESTree } from '@typescript-eslint/types'
import { describe, expect, it } from 'vitest'
import { descendants } from '../../src/analysis/guards/syntax-of.js'
import { proposeKey } from '../../src/analysis/keys/propose-key.js'
import { isParseFailure, parseSource } from '../../src/syntax/parse-source.js'

function proposed(code: string, path = 'src/notices.ts'): string {
  const source = parseSource(path, code)
  if (isParseFailure(source)) throw new Error(source.failure)
  const call = descendants(source.program).find((node): node is TSESTree.CallExpression => node.type === 'CallExpression' && /^send/.test(code.slice(...node.callee.range)))
  if (!call) throw new Error('There is no call of send.')
  const key = proposeKey(call, source, path)
  return 'key' in key ? key.key : `refused: ${key.refused}`
}

const nothing = 'refused: Nothing in the arguments identifies the occasion and stays the same when it repeats.'
const inClear = 'refused: The recipient (email) would stand in the key in clear, and no id beside it is known.'
const onlyRecipient = (who: string): string => `refused: The arguments name only the recipient (${who}), not the occasion.`

const unseen = (what: string): string => `refused: The send is handed ${what} as a whole, so that what is sent to whom cannot be told. Hand over the recipient and the id of the occasion by name.`
const record = (what: string): string => `refused: The send is handed ${what}, which may decide what is sent or to whom, and no id of it is known.`
const inClearAs = (who: string): string => inClear.replace('email', who)

describe('the proposed key', () => {
  it.each([
    { name: 'no address beside an id', code: 'function sendReceipt(order, email) { send({ to: email, text: `Order ${order.id}` }) }', key: inClear },
    { name: 'no address beside a destructured id', code: 'export const remind = async ({ invoiceId, email }) => { await send({ to: email, text: `Invoice ${invoiceId}` }) }', key: inClear },
    { name: 'the name of the file where the function says nothing', code: 'app.post("/x", async (request) => { const { invoiceId } = request.body; await send({ text: `Paid: ${invoiceId}` }) })', path: 'src/webhooks/payment.ts', key: 'payment/${invoiceId}' },
    { name: 'no thing that lasts instead of an occasion', code: 'function reportAuthFailure(account, owner) { send({ to: owner, subject: `Sign-in failed for ${account}` }) }', key: 'refused: The arguments identify only account, for which "report-auth-failure" may rightly happen again; nothing names the occasion.' },
    { name: 'an options object in a constant', code: 'function notify(ticket) { const mail = { to: ticket.email, subject: "#" + ticket.number }; send(mail) }', key: 'notices/${ticket.number}' },
    { name: 'the class method', code: 'class Desk { async announce(story) { await send({ channel: "#desk", text: story.slug }) } }', key: 'announce/${story.slug}' },
    { name: 'never the time', code: 'function f(at) { const timestamp = Date.now(); send({ text: `${timestamp} ${new Date()}` }) }', key: nothing },
    { name: 'never randomness behind a name', code: 'function f() { const mailId = randomUUID(); send({ mailId }) }', key: nothing },
    { name: 'never ids of runs, sessions, attempts and requests', code: 'function f(runId, sessionId, job, req) { send({ runId, sessionId, a: job.attemptNumber, r: req.requestId }) }', key: nothing },
    { name: 'never the wording', code: 'function f(alert) { send({ text: alert.message, html: `<p>${alert.description}</p>` }) }', key: nothing },
    { name: 'never secrets', code: 'function f(secretId, apiKey) { send({ secretId, apiKey }) }', key: nothing },
    { name: 'never what is the same for all', code: 'const orderId = 7\nfunction f() { send({ orderId }) }', key: nothing },
    { name: 'never the recipient alone', code: 'for (const reader of readers) { send({ to: reader.email, subject: "This morning" }) }', key: onlyRecipient('reader.email') },
    { name: 'an id among the parameters', code: 'function f(shopId) { send({ from: shopId, text: "Hi" }) }', key: 'f/${shopId}' },
    { name: 'not what may be missing', code: 'function f(order) { send({ id: order?.id }) }', key: nothing },
    { name: 'the id of a parameter', code: 'function f(order) { send({ render: () => order.id }) }', key: 'f/${order.id}' },
    { name: 'not the id of a payload whose recipient varies beside it', code: 'function f(options: { orderId: string; email: string }) { log(options.orderId); send(options) }', key: inClearAs('options.email') },
    { name: 'not the id of a payload of which not all is declared', code: 'function f(options: Options) { log(options.orderId); send(options) }', key: unseen('options') },
    { name: 'not the id of a payload that is spread', code: 'function f({ orderId, ...rest }) { send({ id: orderId, ...rest }) }', key: unseen('rest') },
    { name: 'not the id beside a letter that somebody else wrote', code: 'function f(orderId, mail) { send(mail) }', key: record('mail') },
    { name: 'the id of a payload that names no recipient', code: 'type Options = { orderId: string; text: string }\nfunction f(options: Options) { log(options.orderId); send(options) }', key: 'f/${options.orderId}' },
    { name: 'the id of a payload that a schema of the file declares', code: 'const schema = z.object({ orderId: z.string(), text: z.string().min(1) })\ntype Options = z.infer<typeof schema>\nfunction f(options: Options) { log(options.orderId); send(options) }', key: 'f/${options.orderId}' },
    { name: 'no id of a payload whose schema holds the recipient', code: 'const schema = z.object({ orderId: z.string(), to: z.string().email() })\ntype Options = z.infer<typeof schema>\nfunction f(options: Options) { log(options.orderId); send(options) }', key: inClearAs('options.to') },
    { name: 'the id of a record that is handed over', code: 'function f(order) { log(order.id, order.email); send(order) }', key: 'f/${order.id}' },
    { name: 'the id of a record beside the subject', code: 'function f({ orderId, webhook }) { log(webhook.id); sendHook({ orderId, webhook }) }', key: 'f/${orderId}/${webhook.id}' },
    { name: 'no record without an id beside the subject', code: 'function f({ orderId, team }) { log(team.url); send({ orderId, team }) }', key: record('team') },
    { name: 'not what is not part of the message', code: 'function f({ orderId, db }) { log(db.url); send(db, { orderId }) }', key: 'f/${orderId}' },
    { name: 'the id of the address of a request', code: 'function f({ orderId, hook }) { log(hook.id); send(hook.url, { body: `${orderId}` }) }', key: 'f/${orderId}/${hook.id}' },
    { name: 'no request to an address that is handed in', code: 'function f({ orderId, hookUrl }) { send(hookUrl, { body: `${orderId}` }) }', key: inClearAs('hookUrl') },
  ])('$name', ({ code, path, key }) => {
    expect(proposed(code, path)).toBe(key)
  })
})
