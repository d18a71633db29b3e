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
  ])('$name', ({ code, path, key }) => {
    expect(proposed(code, path)).toBe(key)
  })
})
