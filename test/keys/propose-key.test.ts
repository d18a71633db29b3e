import type { TSESTree } from '@typescript-eslint/types'
import { describe, expect, it } from 'vitest'
import { descendants } from '../../src/analysis/guards/syntax-of.js'
import { proposeKey } from '../../src/analysis/keys/propose-key.js'
import { isParseFailure, parseSource } from '../../src/syntax/parse-source.js'

function proposed(code: string, path = 'src/notices.ts'): string {
  const source = parseSource(path, code)
  if (isParseFailure(source)) throw new Error(source.failure)
  const call = descendants(source.program).find(
    (node): node is TSESTree.CallExpression =>
      node.type === 'CallExpression' && /^send/.test(code.slice(...node.callee.range)),
  )
  if (!call) throw new Error('There is no call of send.')
  const key = proposeKey(call, source, path)
  return 'key' in key ? key.key : `refused: ${key.refused}`
}

const nothing = 'refused: Nothing in the arguments identifies the occasion and stays the same when it repeats.'
const inClear = 'refused: The recipient (email) would stand in the key in clear, and no id beside it is known.'
const onlyRecipient = (who: string): string =>
  `refused: The arguments name only the recipient (${who}), not the occasion.`

const unseen = (what: string): string =>
  `refused: The send is handed ${what} as a whole, so that what is sent to whom cannot be told. Hand over the recipient and the id of the occasion by name.`
const record = (what: string): string =>
  `refused: The send is handed ${what}, which may decide what is sent or to whom, and no id of it is known.`
const missing = (what: string): string =>
  `refused: ${what} may be missing, and the gate refuses a key without it. Return before the send where it is, or name the occasion by something else.`
const worded = (what: string): string =>
  `refused: ${what} is handed in and decides what the message says, so that one key would take one message for another. Gate the calls of this function.`
const inClearAs = (who: string): string => inClear.replace('email', who)

describe('the proposed key', () => {
  it.each([
    {
      name: 'no address beside an id',
      code: 'function sendReceipt(order, email) { send({ to: email, text: `Order ${order.id}` }) }',
      key: inClear,
    },
    {
      name: 'no address beside a destructured id',
      code: 'export const paid = async ({ invoiceId, email }) => { await send({ to: email, text: `Invoice ${invoiceId}` }) }',
      key: inClear,
    },
    {
      name: 'the name of the file where the function says nothing',
      code: 'app.post("/x", async (request) => { const { invoiceId } = request.body; await send({ text: `Paid: ${invoiceId}` }) })',
      path: 'src/webhooks/payment.ts',
      key: 'payment/${invoiceId}',
    },
    {
      name: 'no thing that lasts instead of an occasion',
      code: 'function reportAuthFailure(account, owner) { send({ to: owner, subject: `Sign-in failed for ${account}` }) }',
      key: 'refused: The arguments identify only account, for which "report-auth-failure" may rightly happen again; nothing names the occasion.',
    },
    {
      name: 'an options object in a constant',
      code: 'function notify(ticket) { const mail = { to: ticket.email, subject: "#" + ticket.number }; send(mail) }',
      key: 'notices/${ticket.number}',
    },
    {
      name: 'the class method',
      code: 'class Desk { async announce(story) { await send({ channel: "#desk", text: story.slug }) } }',
      key: 'announce/${story.slug}',
    },
    {
      name: 'never the time',
      code: 'function f(at) { const timestamp = Date.now(); send({ text: `${timestamp} ${new Date()}` }) }',
      key: nothing,
    },
    {
      name: 'never randomness behind a name',
      code: 'function f() { const mailId = randomUUID(); send({ mailId }) }',
      key: nothing,
    },
    {
      name: 'never ids of runs, sessions, attempts and requests',
      code: 'function f(runId, sessionId, job, req) { send({ runId, sessionId, a: job.attemptNumber, r: req.requestId }) }',
      key: nothing,
    },
    {
      name: 'never the wording',
      code: 'function f(alert) { send({ text: alert.message, html: `<p>${alert.description}</p>` }) }',
      key: nothing,
    },
    { name: 'never secrets', code: 'function f(secretId, apiKey) { send({ secretId, apiKey }) }', key: nothing },
    {
      name: 'never what is the same for all',
      code: 'const orderId = 7\nfunction f() { send({ orderId }) }',
      key: nothing,
    },
    {
      name: 'never the recipient alone',
      code: 'for (const reader of readers) { send({ to: reader.email, subject: "This morning" }) }',
      key: onlyRecipient('reader.email'),
    },
    {
      name: 'an id among the parameters',
      code: 'function f(shopId) { send({ from: shopId, text: "Hi" }) }',
      key: 'f/${shopId}',
    },
    { name: 'not what may be missing', code: 'function f(order) { send({ id: order?.id }) }', key: nothing },
    {
      name: 'the id of a parameter',
      code: 'function f(order) { send({ render: () => order.id }) }',
      key: 'f/${order.id}',
    },
    {
      name: 'not the id of a payload whose recipient varies beside it',
      code: 'function f(options: { orderId: string; email: string }) { log(options.orderId); send(options) }',
      key: inClearAs('options.email'),
    },
    {
      name: 'not the id of a payload of which not all is declared',
      code: 'function f(options: Options) { log(options.orderId); send(options) }',
      key: unseen('options'),
    },
    {
      name: 'not the id of a payload that is spread',
      code: 'function f({ orderId, ...rest }) { send({ id: orderId, ...rest }) }',
      key: unseen('rest'),
    },
    {
      name: 'not the id beside a letter that somebody else wrote',
      code: 'function f(orderId, mail) { send(mail) }',
      key: record('mail'),
    },
    {
      name: 'the id of a payload that names no recipient',
      code: 'type Options = { orderId: string; text: string }\nfunction f(options: Options) { log(options.orderId); send(options) }',
      key: 'f/${options.orderId}',
    },
    {
      name: 'the id of a payload that a schema of the file declares',
      code: 'const schema = z.object({ orderId: z.string(), text: z.string().min(1) })\ntype Options = z.infer<typeof schema>\nfunction f(options: Options) { log(options.orderId); send(options) }',
      key: 'f/${options.orderId}',
    },
    {
      name: 'no id of a payload whose schema holds the recipient',
      code: 'const schema = z.object({ orderId: z.string(), to: z.string().email() })\ntype Options = z.infer<typeof schema>\nfunction f(options: Options) { log(options.orderId); send(options) }',
      key: inClearAs('options.to'),
    },
    {
      name: 'the id of a record that is handed over',
      code: 'function f(order) { log(order.id, order.email); send(order) }',
      key: 'f/${order.id}',
    },
    {
      name: 'the id of a record beside the subject',
      code: 'function f({ orderId, webhook }) { log(webhook.id); sendHook({ orderId, webhook }) }',
      key: 'f/${orderId}/${webhook.id}',
    },
    {
      name: 'no record without an id beside the subject',
      code: 'function f({ orderId, team }) { log(team.url); send({ orderId, team }) }',
      key: record('team'),
    },
    {
      name: 'not what is not part of the message',
      code: 'function f({ orderId, db }) { log(db.url); send(db, { orderId }) }',
      key: 'f/${orderId}',
    },
    {
      name: 'the id of the address of a request',
      code: 'function f({ orderId, hook }) { log(hook.id); send(hook.url, { body: `${orderId}` }) }',
      key: 'f/${orderId}/${hook.id}',
    },
    {
      name: 'no request to an address that is handed in',
      code: 'function f({ orderId, hookUrl }) { send(hookUrl, { body: `${orderId}` }) }',
      key: inClearAs('hookUrl'),
    },
    {
      name: 'the ids of a payload that is taken apart',
      code: 'async function completed({ payload }) { const { envelopeId, readerId } = payload; send({ to: desk, subject: "Done" }) }',
      key: 'completed/${envelopeId}/${readerId}',
    },
    {
      name: 'an id that a schema takes out of the request',
      code: 'app.post("/x", async (request) => { const { invoiceId } = schema.parse(await request.json()); await send({ text: "Paid" }) })',
      path: 'src/webhooks/payment.ts',
      key: 'payment/${invoiceId}',
    },
    {
      name: 'no id that is declared after the send',
      code: 'function f(payload) { send({ text: "Paid" }); const { invoiceId } = payload; log(invoiceId) }',
      key: nothing,
    },
    {
      name: 'every id of a payload, also one that lasts',
      code: 'function f({ documentId, signerId }) { send({ text: `Signed: ${documentId}`, by: find(signerId) }) }',
      key: 'f/${documentId}/${signerId}',
    },
    {
      name: 'the id by which the recipient was looked up',
      code: 'async function f({ orderId, buyerId }) { const buyer = await db.buyer.findUnique({ where: { id: buyerId } }); send({ to: buyer.email, text: `Order ${orderId}` }) }',
      key: 'f/${orderId}/${buyerId}',
    },
    {
      name: 'nothing more than the id by which the record of the recipient was looked up',
      code: 'async function f({ orderId }) { const order = await db.query.orders.findFirst({ where: eq(orders.id, orderId) }); const { user: owner } = order; send({ to: owner.email, text: `Order ${order.id}` }) }',
      key: 'f/${orderId}',
    },
    {
      name: 'the ids of two look-ups that ran together',
      code: 'async function f({ orderId, courierId }) { const [order, courier] = await Promise.all([getOrder(orderId), db.courier.findFirst({ where: { id: courierId } })]); send({ to: courier.email, text: order.title }) }',
      key: 'f/${orderId}/${courierId}',
    },
    {
      name: 'the first of the rows that belong to one record',
      code: 'async function f({ envelopeId, signerId }) { const envelope = await db.envelope.findFirst({ where: { id: envelopeId, signers: { some: { id: signerId } } } }); const [signer] = envelope.signers; send({ to: signer.email }) }',
      key: 'f/${envelopeId}/${signerId}',
    },
    {
      name: 'nobody who was looked up by another id',
      code: 'async function f({ orderId, shopId }) { const next = await findNextCourier(shopId); send({ to: next.email, text: `Order ${orderId}` }) }',
      key: inClearAs('next.email'),
    },
    {
      name: 'nobody who was found without an id',
      code: 'async function f({ orderId }) { const clerk = await getClerkOnDuty(); send({ to: clerk.email, text: `Order ${orderId}` }) }',
      key: inClearAs('clerk.email'),
    },
    {
      name: 'the id of the item of a loop',
      code: 'async function f({ orderId }) { const order = await getOrder(orderId); for (const clerk of order.clerks) { log(clerk.id); send({ to: clerk.email }) } }',
      key: 'f/${orderId}/${clerk.id}',
    },
    {
      name: 'the id of the membership for the address of its user',
      code: 'async function f({ orderId, members }) { for (const member of members) { log(member.id); send({ to: member.user.email }) } }',
      key: 'f/${orderId}/${member.id}',
    },
    {
      name: 'no id of a record that this pass creates',
      code: 'async function f(request) { const order = await db.order.create({ data: request.body }); send({ text: `Order ${order.id}` }) }',
      key: nothing,
    },
    {
      name: 'the id of a record that is created once',
      code: 'async function f(request) { const order = await db.order.upsert({ where: {}, create: {} }); send({ text: `Order ${order.id}` }) }',
      key: 'f/${order.id}',
    },
    {
      name: 'no status that may come back',
      code: 'function f({ orderId, status }) { send({ text: `Order ${orderId} is ${status}` }) }',
      key: 'refused: The arguments identify only orderId, status, for which "f" may rightly happen again; nothing names the occasion.',
    },
    {
      name: 'the status beside the id of what happened',
      code: 'function f({ orderId, status, eventId }) { send({ text: `Order ${orderId} is ${status}`, eventId }) }',
      key: 'f/${orderId}/${eventId}/${status}',
    },
    {
      name: 'no status of the record where the message shows it',
      code: 'function f(order) { send({ text: `Order ${order.id} is ${order.status}` }) }',
      key: 'refused: The arguments identify only order.id, order.status, for which "f" may rightly happen again; nothing names the occasion.',
    },
    {
      name: 'no reply by the ticket it belongs to',
      code: 'function notifyReply({ ticketId }) { send({ text: `${ticketId}` }) }',
      key: 'refused: The arguments identify only ticketId, for which "notify-reply" may rightly happen again; nothing names the occasion.',
    },
    {
      name: 'a reply by its own id',
      code: 'function notifyReply({ ticketId, reply }) { send({ text: `${ticketId} ${reply.id}` }) }',
      key: 'notify-reply/${ticketId}/${reply.id}',
    },
    {
      name: 'nothing in a file about signing in',
      code: 'function f({ orderId }) { send({ text: `${orderId}` }) }',
      path: 'src/portal/login/route.ts',
      key: 'refused: "f" says that sending again is wanted, so only a person can name the occasion.',
    },
    {
      name: 'no bare slug',
      code: 'function f({ slug }) { send({ text: `${slug}` }) }',
      key: 'refused: The arguments identify only slug, for which "f" may rightly happen again; nothing names the occasion.',
    },
    {
      name: 'no answer to whatever comes in',
      code: 'function handleMessage(msg) { send(msg.chat.id, `File ${msg.fileId}`) }',
      key: 'refused: "handle-message" says that sending again is wanted, so only a person can name the occasion.',
    },
    {
      name: 'the kind that decides the wording',
      code: 'function f({ orderId, kind }) { const subject = kind === "late" ? "Late" : "Early"; send({ subject, id: orderId }) }',
      key: 'f/${orderId}/${kind}',
    },
    {
      name: 'the month of what lasts',
      code: 'function f({ payload }) { send({ text: `${payload.teamId} ${payload.period}` }) }',
      key: 'f/${payload.teamId}/${payload.period}',
    },
    {
      name: 'no deletion of another thing that lasts',
      code: 'function teamDeleted({ organizationId, name }) { send({ text: `${organizationId} ${name}` }) }',
      key: 'refused: The arguments identify only organizationId, for which "team-deleted" may rightly happen again; nothing names the occasion.',
    },
    {
      name: 'the deletion of a thing that lasts',
      code: 'function teamDeleted({ teamId }) { send({ text: `${teamId}` }) }',
      key: 'team-deleted/${teamId}',
    },
    {
      name: 'no occasion of an update',
      code: 'function orderUpdated({ orderId }) { send({ text: `${orderId}` }) }',
      key: 'refused: The arguments identify only orderId, for which "order-updated" may rightly happen again; nothing names the occasion.',
    },
    {
      name: 'the id of the update',
      code: 'function orderUpdated({ orderUpdateId }) { send({ text: `${orderUpdateId}` }) }',
      key: 'order-updated/${orderUpdateId}',
    },
    {
      name: 'no bare id of something that lasts',
      code: 'function monitorDown({ id }) { send({ text: `${id}` }) }',
      key: 'refused: The arguments identify only id, for which "monitor-down" may rightly happen again; nothing names the occasion.',
    },
    {
      name: 'no id that may be missing',
      code: 'function f({ orderId }: { orderId?: string }) { send({ text: `${orderId}` }) }',
      key: missing('orderId'),
    },
    {
      name: 'no id of a payload that may be missing',
      code: 'type Options = { order: { id: string | null }; text: string }\nfunction f(options: Options) { send({ text: `${options.order.id}` }) }',
      key: missing('options.order.id'),
    },
    {
      name: 'an id that is asked for before',
      code: 'function f({ orderId }: { orderId?: string }) { if (!orderId) return; send({ text: `${orderId}` }) }',
      key: 'f/${orderId}',
    },
    {
      name: 'a flag that asks for another message',
      code: 'function f({ orderId, isResend }) { log(isResend); send({ text: `${orderId}` }) }',
      key: 'refused: "isResend" says that sending again is wanted, so only a person can name the occasion.',
    },
    {
      name: 'no key inside a function that is handed the text',
      code: 'function notify(invoice, subject, lines) { send({ to: invoice.user.email, subject: `${invoice.id}: ${subject}`, lines, user: invoice.user.id }) }',
      key: worded('subject'),
    },
    {
      name: 'no key inside a function that is handed the text through a variable',
      code: 'function notify({ invoice, body }) { let html = layout(body); html += footer; send({ to: invoice.user.id, subject: `Invoice ${invoice.id}`, html }) }',
      key: worded('body'),
    },
    {
      name: 'no key inside a function that is handed the mail beside its occasion',
      code: 'function notify(invoice, mail) { send({ to: invoice.user.id, ref: `Invoice ${invoice.id}`, text: mail.text.trim() }) }',
      key: worded('mail.text'),
    },
    {
      name: 'no key inside a function that is handed the function which makes the text',
      code: 'async function notify({ event, user, emailData }) { const { subject, html } = await emailData({ event }); send({ to: user.id, subject, html: html(event.id), ref: event.id }) }',
      key: worded('emailData'),
    },
    {
      name: 'no key inside a function that is handed the template',
      code: 'function notify(invoice, templateName) { send({ to: invoice.user.id, ref: invoice.id, html: render(templateName, invoice) }) }',
      key: worded('templateName'),
    },
    {
      name: 'no key inside a function whose flag chooses between two texts',
      code: "function notify(invoice, isLate) { const text = !isLate ? 'Thank you' : 'Please pay'; send({ to: invoice.user.id, ref: invoice.id, text }) }",
      key: worded('isLate'),
    },
    {
      name: 'the text of a record whose id the key holds',
      code: 'function notify(remark) { send({ to: remark.user.id, ref: remark.id, text: remark.body }) }',
      key: 'notices/${remark.id}/${remark.user.id}',
    },
    {
      name: 'a translation that is handed in, since the function names the text',
      code: "function notify(invoice, t) { send({ to: invoice.user.id, ref: invoice.id, text: t('invoice.paid', { id: invoice.id }) }) }",
      key: 'notices/${invoice.id}/${invoice.user.id}',
    },
    {
      name: 'each row with its own text',
      code: 'function notifyAll(rows) { rows.map(({ orderId, text }) => send({ ref: orderId, text })) }',
      key: 'notify-all/${orderId}',
    },
    {
      name: 'the message of an error beside the id of what failed',
      code: 'function jobFailed(job, error) { send({ ref: job.id, text: `${job.id}: ${error.message}` }) }',
      key: 'job-failed/${job.id}',
    },
  ])('$name', ({ code, path, key }) => {
    expect(proposed(code, path)).toBe(key)
  })
})
