import type { TSESTree } from '@typescript-eslint/types'
import { describe, expect, it } from 'vitest'
import type { GuardContext, ProviderKeys } from '../../src/analysis/guards/guard-context.js'
import { guardsOf, harness, sendsOf, strongest } from './guard-harness.js'

type Row = readonly [title: string, text: string, guard: string, more?: Partial<GuardContext>]

function table(name: string, rows: readonly Row[]): void {
  describe(name, () => {
    for (const [title, text, guard, more] of rows) {
      it(title, () => expect(strongest(text, more)).toBe(guard))
    }
  })
}

const gate = `import { gate, gated, key } from 'sendgate'; const mail = gate({ channel: 'email' });`

table('gates', [
  [
    'once with a function',
    `${gate} async function f(id) { await mail.once(key\`k/\${id}\`, () => send()) }`,
    'gate/sound',
  ],
  [
    'once with a send property',
    `${gate} async function f(id) { await mail.once(key\`k/\${id}\`, { send: async () => { await send() } }) }`,
    'gate/sound',
  ],
  [
    'send method',
    `${gate} async function f(id) { await mail.once(key\`k/\${id}\`, { async send() { await send() } }) }`,
    'gate/sound',
  ],
  [
    'the probe of a gate sends',
    `${gate} async function f(id) { await mail.once(key\`k/\${id}\`, { probe: () => send(), send: () => other() }) }`,
    'none',
  ],
  [
    'renamed and namespaced',
    `import * as sg from 'sendgate'; const m = sg.gate({}); async function f(id) { await m.once(id, () => send()) }`,
    'gate/sound',
  ],
  [
    'not awaited in the callback',
    `${gate} async function f(id) { await mail.once(id, async () => { send() }) }`,
    'gate/defective',
  ],
  [
    'result kept and used in the callback',
    `${gate} async function f(id) { await mail.once(id, async () => { const r = send(); return await r }) }`,
    'gate/sound',
  ],
  [
    'gated function',
    `${gate} const sendOnce = gated(send, { key: (id) => key\`k/\${id}\` }); async function f(id) { await sendOnce(id) }`,
    'gate/sound',
  ],
  ['gated closure', `${gate} const once = gated(async (id) => { await send(id) }, { key: (id) => id })`, 'gate/sound'],
  [
    'once of another library',
    `import { once } from 'lodash'; async function f() { await once(() => send())() }`,
    'none',
  ],
  [
    'configured gate',
    'async function f(id) { await dedup(id, () => send()) }',
    'gate/sound',
    { gateOf: (call) => (call.callee.type === 'Identifier' && call.callee.name === 'dedup' ? 1 : null) },
  ],
  [
    'claim of the runtime, tested',
    `${gate} async function f(id) { const c = await mail.claim(id); if (c.status !== 'claimed') return; await send() }`,
    'claim-guard/sound',
  ],
  [
    'claim of the runtime, tested as if it could be null',
    `${gate} async function f(id) { const c = await mail.claim(id); if (!c) return; await send() }`,
    'claim-guard/defective',
  ],
  [
    'claim of the runtime, ignored',
    `${gate} async function f(id) { await mail.claim(id); await send() }`,
    'claim-guard/defective',
  ],
  [
    'check of the runtime alone',
    `${gate} async function f(id) { if ((await mail.check(id)).sent) return; await send() }`,
    'check-then-send/racy',
  ],
])

table('memoised steps', [
  [
    'inngest step',
    `const f = inngest.createFunction({ id: 'x' }, { event: 'e' }, async ({ step }) => { await step.run('mail', async () => { await send() }) })`,
    'step-memo/retry-only',
  ],
  ['runTask', `async function f(io) { await io.runTask('mail', () => send()) }`, 'step-memo/retry-only'],
  [
    'one memo around a loop',
    `async function f(step, users) { await step.run('mail', async () => { for (const u of users) await send(u) }) }`,
    'step-memo/defective',
  ],
  [
    'one memo around a map',
    `async function f(io, users) { await io.runTask('mail', async () => { await Promise.all(users.map(async (u) => { await send(u) })) }) }`,
    'step-memo/defective',
  ],
  [
    'one step per recipient',
    'async function f(step, users) { for (const u of users) await step.run(`mail-${u.id}`, () => send(u)) }',
    'step-memo/retry-only',
  ],
  [
    'one id for all rounds',
    `async function f(step, users) { for (const u of users) await step.run('mail', () => send(u)) }`,
    'step-memo/defective',
  ],
  ['a process that is run', `async function f(docker) { await docker.run('image', () => send()) }`, 'none'],
  [
    'claim memoised, send outside any step, job goes on',
    `async function f(io, id) { const n = await io.runTask('c', async () => { const r = await prisma.m.updateMany({ where: { id, at: null }, data: { at: now } }); return r.count }); if (n === 0) return; await send(); await other() }`,
    'atomic-claim/defective',
  ],
  [
    'claim memoised, send last',
    `async function f(io, id) { const n = await io.runTask('c', async () => { const r = await prisma.m.updateMany({ where: { id, at: null }, data: { at: now } }); return r.count }); if (n === 0) return; await send() }`,
    'atomic-claim/sound',
  ],
  [
    'claim memoised, send memoised',
    `async function f(io, id) { await io.runTask('c', async () => { await prisma.m.delete({ where: { id } }) }); await io.runTask('s', async () => { await send() }); await other() }`,
    'atomic-claim/sound',
  ],
])

table('check, then send', [
  [
    'flag on the row',
    'async function f(id) { const row = await db.mail.findUnique({ where: { id } }); if (row.sentAt) return; await send(); await db.mail.update({ where: { id }, data: { sentAt: new Date() } }) }',
    'check-then-send/racy',
  ],
  [
    'mark before the send',
    'async function f(row) { if (row.sentAt) return; await db.mail.update({ where: { id }, data: { sentAt: new Date() } }); await send() }',
    'check-then-send/racy',
  ],
  [
    'status compared with what is set',
    'async function f(row) { if (row.status !== Status.PENDING) throw new Error(); await db.doc.update({ where: { id }, data: { status: Status.CANCELLED } }); await send() }',
    'check-then-send/racy',
  ],
  [
    'status that stays the same decides nothing',
    'async function f(row) { if (row.status !== Status.PENDING) throw new Error(); await db.doc.update({ where: { id }, data: { status: Status.PENDING } }); await send() }',
    'none',
  ],
  [
    'what came in, stored and tested',
    'async function f(data) { await db.run.create({ data: { kind: data.kind } }); if (data.kind) return; await send() }',
    'none',
  ],
  [
    'looked up, then created',
    'async function f(id) { const old = await db.log.findFirst({ where: { id } }); if (old) return; await db.log.create({ data: { id } }); await send() }',
    'check-then-send/racy',
  ],
  [
    'token looked up, then deleted',
    'async function f(token) { const row = await db.token.findFirst({ where: { token } }); if (!row) throw new Error(); await db.token.deleteMany({ where: { id: row.id } }); await send() }',
    'check-then-send/racy',
  ],
  [
    'rows chosen by the mark',
    'async function f() { const rows = await db.mail.findMany({ where: { sentAt: null } }); for (const row of rows) { await send(row); await db.mail.update({ where: { id: row.id }, data: { sentAt: new Date() } }) } }',
    'check-then-send/racy',
  ],
  [
    'rows chosen by SQL',
    'async function f() { const { rows } = await pool.query("SELECT * FROM outbox WHERE status = $1 ORDER BY id FOR UPDATE SKIP LOCKED", ["new"]); for (const row of rows) { await send(row); await pool.query("UPDATE outbox SET status = $1 WHERE id = $2", ["sent", row.id]) } }',
    'check-then-send/racy',
  ],
  [
    'rows chosen, sent in parallel',
    'async function f() { const rows = await db.mail.findMany({ where: { notifiedAt: null } }); await Promise.all(rows.map((row) => send(row))) }',
    'check-then-send/racy',
  ],
  [
    'exists, send, set',
    'async function f(k) { const done = await redis.exists(k); if (done) return; await send(); await redis.set(k, 1) }',
    'check-then-send/racy',
  ],
  [
    'get, set with another key',
    'async function f(a, b) { if (await redis.get(a)) return; await send(); await redis.set(b, 1) }',
    'none',
  ],
  [
    'first-party question',
    'async function f(id) { const alreadySent = await wasSent(id); if (alreadySent) return; await send() }',
    'check-then-send/racy',
  ],
  [
    'row locked for the whole transaction',
    'async function f(id) { await db.transaction(async (tx) => { const [row] = await tx.select().from(mails).where(eq(mails.id, id)).for("update"); if (row.sentAt) throw new Error(); await tx.update(mails).set({ sentAt: new Date() }).where(eq(mails.id, id)) }); await send() }',
    'atomic-claim/sound',
  ],
  [
    'row locked, marked after the transaction',
    'async function f(id) { const row = await db.transaction(async (tx) => { const [row] = await tx.select().from(mails).where(eq(mails.id, id)).for("update"); return row }); if (row.sentAt) return; await send(); await db.update(mails).set({ sentAt: new Date() }).where(eq(mails.id, id)) }',
    'check-then-send/racy',
  ],
  ['preference is no guard', 'async function f(user) { if (!user.wantsMail) return; await send() }', 'none'],
  [
    'existence alone is no guard',
    'async function f(id) { const user = await db.user.findUnique({ where: { id } }); if (!user) return; await send(user) }',
    'none',
  ],
  [
    'audit row is no guard',
    'async function f(id) { await send(); await db.audit.create({ data: { id, what: "mail" } }) }',
    'none',
  ],
  [
    'recent send skipped',
    'async function f(row) { if (row.lastSentAt && Date.now() - row.lastSentAt.getTime() < 3600 * 1000) return; await send(); }',
    'check-then-send/racy',
  ],
])

table('defects', [
  [
    'commented out',
    'async function f(row) { if (row.sentAt) { // return\n } await send() }',
    'check-then-send/defective',
  ],
  [
    'commented out in a block comment',
    'async function f(row) { if (await isDuplicate(row)) { /* return */ } await send() }',
    'check-then-send/defective',
  ],
  ['empty body', 'async function f(row) { if (row.sentAt) {} await send() }', 'check-then-send/defective'],
  ['logged and not stopped', 'async function f(row) { if (row.sentAt) { log.info("sent") } await send() }', 'none'],
  [
    'dates compared by identity',
    'async function f(row) { if (row.remindedOn === new Date(day)) return; await send() }',
    'check-then-send/defective',
  ],
  [
    'times compared',
    'async function f(row) { if (row.when.getTime() === new Date(day).getTime()) return; await send() }',
    'none',
  ],
  [
    'inverted recency',
    'async function f(id) { const lastMail = await findLast(id); if (!lastMail || lastMail.createdAt.getTime() > Date.now() - 1000) { await send() } }',
    'check-then-send/defective',
  ],
  [
    'recency of Luxon, inverted',
    `async function f(id) { const mostRecent = await findLast(id); if (!mostRecent || DateTime.fromJSDate(mostRecent.createdAt).diffNow('minutes').minutes > -5) { await send() } }`,
    'check-then-send/defective',
  ],
  [
    'recency of Luxon, right',
    `async function f(id) { const mostRecent = await findLast(id); if (DateTime.fromJSDate(mostRecent.createdAt).diffNow('minutes').minutes > -5) return; await send() }`,
    'check-then-send/racy',
  ],
  [
    'mark that nobody reads',
    'async function f(row) { await send(); await db.mail.update({ where: { id: row.id }, data: { sentAt: new Date() } }) }',
    'check-then-send/defective',
  ],
  [
    'window shorter than the period',
    `async function f(k) { const ok = await redis.set(k, 1, { nx: true, ex: 60 }); if (!ok) return; await send() }`,
    'atomic-claim/defective',
    { period: 60_000 },
  ],
  [
    'window longer than the period',
    `async function f(k) { const ok = await redis.set(k, 1, { nx: true, ex: 3600 * 24 }); if (!ok) return; await send() }`,
    'atomic-claim/sound',
    { period: 60_000 },
  ],
  [
    'duplicate error without a unique index',
    'async function f(slug) { try { await db.log.create({ data: { slug } }) } catch (e) { if (e.code === "P2002") return; throw e } await send() }',
    'atomic-claim/defective',
    { uniqueKeysOf: () => [['other']] },
  ],
  [
    'duplicate error of a row whose id is written out',
    'async function f(id) { try { await db.log.create({ data: { id } }) } catch (e) { if (e.code === "P2002") return; throw e } await send() }',
    'none',
    { uniqueKeysOf: () => [['other']] },
  ],
  [
    'duplicate error of a row that is made elsewhere',
    'async function f(row) { try { await db.log.create({ data: row }) } catch (e) { if (e.code === "P2002") return; throw e } await send() }',
    'none',
    { uniqueKeysOf: () => [['other']] },
  ],
  [
    'duplicate error of a column whose value nobody sees through',
    'async function f(slug) { try { await db.log.create({ data: { other: made(slug) } }) } catch (e) { if (e.code === "P2002") return; throw e } await send() }',
    'none',
    { uniqueKeysOf: () => [['other']] },
  ],
  [
    'unique index over what a request says',
    'async function f(req) { const event = await req.json(); await db.seen.create({ data: { event: event.id } }); await send() }',
    'atomic-claim/sound',
    { uniqueKeysOf: () => [['event']] },
  ],
  [
    'unique index known, no handling needed',
    'async function f(email) { await db.user.create({ data: { email, name } }); await send() }',
    'atomic-claim/sound',
    { uniqueKeysOf: () => [['email']] },
  ],
  [
    'unique index over a token that is made up',
    'async function f(email) { const token = makeToken(); await db.reset.create({ data: { email, token } }); await send() }',
    'none',
    { uniqueKeysOf: () => [['token']] },
  ],
  [
    'unique index over a nullable column',
    'async function f(id) { await db.answer.create({ data: { id, once: id.once } }); await send() }',
    'none',
    { uniqueKeysOf: () => [['once?']] },
  ],
  [
    'unique index, failure logged and thrown on',
    'async function f(email) { await db.user.create({ data: { email } }).catch((e) => { log(e); throw e }); await send() }',
    'atomic-claim/sound',
    { uniqueKeysOf: () => [['email']] },
  ],
  [
    'unique index over a relation',
    'async function f(u, o) { await db.member.create({ data: { user: { connect: { id: u } }, orgId: o } }); await send() }',
    'atomic-claim/sound',
    { uniqueKeysOf: () => [['userId', 'orgId']] },
  ],
])

table('memory, files, locks, limits', [
  [
    'module Set',
    'const seen = new Set(); async function f(id) { if (seen.has(id)) return; seen.add(id); await send() }',
    'in-memory/process-local',
  ],
  [
    'a column of a row that is its own object',
    '@Entity() class Order { async f() { if (this.notified) return; await send(); this.notified = true } }',
    'check-then-send/racy',
  ],
  [
    'a Map that a pass shares with its own functions',
    'async function f(id) { const all = new Map(); const has = (k) => { if (all.has(k)) return true; all.set(k, 1); return false }; if (has(id)) return; await send() }',
    'none',
  ],
  [
    'a Map of a factory whose handler runs again and again',
    'function make() { const all = new Map(); return { handle: async (id) => { if (all.has(id)) return; all.set(id, 1); await send() } } }',
    'in-memory/process-local',
  ],
  [
    'field Map',
    'class A { seen = new Map(); async f(id) { if (this.seen.get(id)) return; this.seen.set(id, true); await send() } }',
    'in-memory/process-local',
  ],
  [
    'Map of times',
    'const last = new Map(); async function f(id) { const at = last.get(id); if (at && Date.now() - at < COOLDOWN) return; last.set(id, Date.now()); await send() }',
    'in-memory/process-local',
  ],
  [
    'module flag',
    'let sent = false; async function f() { if (sent) return; sent = true; await send() }',
    'in-memory/process-local',
  ],
  [
    'field flag',
    'class A { async f() { if (this.notified) return; await send(); this.notified = true } }',
    'in-memory/process-local',
  ],
  [
    'a Map of answers that are given back',
    'const cache = new Map(); async function f(id) { const hit = cache.get(id); if (hit) return hit; const x = await send(id); cache.set(id, x); return x }',
    'none',
  ],
  [
    'answers kept with their time',
    'const cache = new Map(); async function f(id) { const hit = cache.get(id); if (hit && Date.now() - hit.at < TTL) return hit.value; const value = await send(id); cache.set(id, { value, at: Date.now() }); return value }',
    'none',
  ],
  [
    'a Map asked with has and then with get',
    'class A { known = new Map(); async f(id) { if (this.known.has(id)) return { id, user: this.known.get(id) }; const x = await send(id); this.known.set(id, x); return { id, user: x } } }',
    'none',
  ],
  [
    'a cache of one line',
    'const cache = new Map(); const f = async (id) => cache.get(id) ?? keep(id, cache.set(id, await send(id)))',
    'none',
  ],
  [
    'requests on their way, given back',
    'const open = new Map(); async function f(id) { const other = open.get(id); if (other) return other; const own = send(id); open.set(id, own); return own }',
    'none',
  ],
  [
    'a client that is made once',
    'class A { async f() { if (this.client) return this.client; this.client = await send(); return this.client } }',
    'none',
  ],
  [
    'an engine that is started once',
    'class A { async f() { if (this.engine) return; this.engine = new Engine(); await send() } }',
    'none',
  ],
  [
    'a timer that is set once',
    'let timer; function f() { if (timer) return; timer = setTimeout(g, 1000); send() }',
    'none',
  ],
  [
    'a time that is an object',
    'class A { async f() { if (this.at) return; this.at = new Date(); await send() } }',
    'in-memory/process-local',
  ],
  [
    'a Map of times that says when',
    'const last = new Map(); async function f(id) { const at = last.get(id); if (at) return at; last.set(id, Date.now()); await send(); return null }',
    'in-memory/process-local',
  ],
  [
    'a Map of answers whose hit only skips',
    'const sent = new Map(); async function f(id) { if (sent.has(id)) return; const m = await send(); sent.set(id, m) }',
    'in-memory/process-local',
  ],
  [
    'whether it was remembered is all that is given',
    'const sent = new Map(); async function f(id) { const before = sent.get(id); if (before) return { again: before !== undefined }; const m = await send(); sent.set(id, m); return { again: false } }',
    'in-memory/process-local',
  ],
  [
    'the answer of a send, tested only',
    'class A { async f() { if (this.last) return; this.last = await send() } }',
    'in-memory/process-local',
  ],
  [
    'last value',
    'let last; async function f(version) { if (last === version) return; last = version; await send() }',
    'none',
  ],
  [
    'Set of this run only',
    'async function f(ids) { const seen = new Set(); for (const id of ids) { if (seen.has(id)) continue; seen.add(id); await send() } }',
    'none',
  ],
  [
    'Set that is never filled',
    'const blocked = new Set(); async function f(id) { if (blocked.has(id)) return; await send() }',
    'none',
  ],
  [
    'flag file',
    `async function f() { if (fs.existsSync(p)) return; await send(); fs.writeFileSync(p, '') }`,
    'flag-file/racy',
  ],
  ['configuration file', 'async function f() { if (!fs.existsSync(p)) return; await send() }', 'none'],
  ['lock around', 'async function f() { await redlock.using([k], 1000, async () => { await send() }) }', 'lock/racy'],
  ['lock taken', 'async function f() { const l = await mutex.acquire(); await send(); l.release() }', 'lock/racy'],
  [
    'rate limit',
    'async function f(ip) { const { success } = await ratelimit.limit(ip); if (!success) return; await send() }',
    'rate-limit/none',
  ],
  [
    'handlers registered behind a flag',
    `let ready = false; function init() { if (ready) return; ready = true; app.post('/x', async () => { await send() }) }`,
    'none',
  ],
  [
    'claim before deferred work',
    'async function f(id) { const r = await prisma.m.updateMany({ where: { id, at: null }, data: { at: now } }); if (!r.count) return; after(async () => { await send() }) }',
    'atomic-claim/sound',
  ],
  [
    'claim before an attempt',
    'async function f(k) { if (!(await redis.setnx(k, 1))) return; const r = Effect.tryPromise({ try: () => send(), catch: (e) => e }) }',
    'atomic-claim/sound',
  ],
])

const resend: ProviderKeys = {
  provider: 'Resend',
  support: 'effective',
  parameters: [{ argument: 1, property: 'idempotencyKey' }],
  window: 86_400_000,
}
const pager: ProviderKeys = {
  provider: 'PagerDuty',
  support: 'effective',
  parameters: [{ argument: 1, property: 'body.dedup_key' }],
}
const withKeys = (keys: ProviderKeys): Partial<GuardContext> => ({
  keysOf: (call: TSESTree.CallExpression) =>
    /^(send|mailer)/.test(call.callee.type === 'Identifier' ? call.callee.name : 'mailer') ? keys : null,
})

table('provider keys', [
  [
    'stable key',
    'async function f(id) { await send({ to }, { idempotencyKey: `welcome/${id}` }) }',
    'provider-key/sound',
    withKeys(resend),
  ],
  [
    'key in options built before',
    'async function f(id) { const options = { idempotencyKey: `welcome/${id}` }; await send({ to }, options) }',
    'provider-key/sound',
    withKeys(resend),
  ],
  [
    'conditional spread',
    'async function f(id, k) { await send({ to }, { ...(k && { idempotencyKey: k }) }) }',
    'provider-key/sound',
    withKeys(resend),
  ],
  [
    'key of which nothing is left where there is no id',
    'async function f(req) { const { id } = await req.json(); await send({ to }, { idempotencyKey: id ? `mail/${id}` : undefined }) }',
    'provider-key/none',
    withKeys(resend),
  ],
  [
    'key in a constant that may be empty',
    'async function f(req) { const { id } = await req.json(); const key = id ? `mail/${id}` : null; await send({ to }, { idempotencyKey: key }) }',
    'provider-key/none',
    withKeys(resend),
  ],
  [
    'options only where there is an id',
    'async function f(req) { const { id } = await req.json(); await send({ to }, id ? { idempotencyKey: `mail/${id}` } : undefined) }',
    'provider-key/none',
    withKeys(resend),
  ],
  [
    'spread of a key that is made only where there is an id',
    'async function f(req) { const { id } = await req.json(); await send({ to }, { ...(id ? { idempotencyKey: `mail/${id}` } : {}) }) }',
    'provider-key/none',
    withKeys(resend),
  ],
  [
    'one of two keys, whichever it is',
    'async function f(req) { const { id, day } = await req.json(); await send({ to }, { idempotencyKey: id ? `mail/${id}` : `day/${day}` }) }',
    'provider-key/sound',
    withKeys(resend),
  ],
  [
    'options with one of two keys',
    'async function f(req) { const { id, day } = await req.json(); await send({ to }, id ? { idempotencyKey: `mail/${id}` } : { idempotencyKey: `day/${day}` }) }',
    'provider-key/sound',
    withKeys(resend),
  ],
  ['no key', 'async function f(id) { await send({ to }, {}) }', 'none', withKeys(resend)],
  [
    'random key',
    'async function f() { await send({ to }, { idempotencyKey: crypto.randomUUID() }) }',
    'provider-key/defective',
    withKeys(resend),
  ],
  [
    'time in the key',
    'async function f(id) { await send({ to }, { idempotencyKey: `${id}-${Date.now()}` }) }',
    'provider-key/defective',
    withKeys(resend),
  ],
  [
    'time through a constant',
    'async function f(id) { const k = `${id}:${new Date().toISOString()}`; await send({ to }, { idempotencyKey: k }) }',
    'provider-key/defective',
    withKeys(resend),
  ],
  [
    'attempt in the key',
    'async function f(job) { await send({ to }, { idempotencyKey: `${job.id}-${job.attemptsMade}` }) }',
    'provider-key/defective',
    withKeys(resend),
  ],
  [
    'the id of a row of this run',
    'async function f(to) { const job = await prisma.exportJob.create({ data: { to, status: "PENDING" } }); await send({ to }, { idempotencyKey: job.id }) }',
    'provider-key/retry-only',
    withKeys(resend),
  ],
  [
    'the id of a row inserted in this run',
    'async function f(to) { const [row] = await db.insert(jobs).values({ to }).returning(); await send({ to }, { idempotencyKey: `job-${row.id}` }) }',
    'provider-key/retry-only',
    withKeys(resend),
  ],
  [
    'the id that another send of this run answers with',
    'async function f(to) { const first = await mail.send({ to: "a" }); await send({ to }, { idempotencyKey: `b-${first.data.id}` }) }',
    'provider-key/retry-only',
    withKeys(resend),
  ],
  [
    'the same, put into a variable first',
    'async function f(to) { let id = null; const first = await mail.send({ to: "a" }); id = first.key.id; await send({ to }, { idempotencyKey: id }) }',
    'provider-key/retry-only',
    withKeys(resend),
  ],
  [
    'the id that a send with a key of its own answers with',
    'async function f(to, event) { const first = await mail.send({ to: "a" }, { idempotencyKey: event.id }); await send({ to }, { idempotencyKey: `b-${first.data.id}` }) }',
    'provider-key/sound',
    withKeys(resend),
  ],
  [
    'a row with an id of the event',
    'async function f(to, id) { const job = await prisma.exportJob.create({ data: { id, to } }); await send({ to }, { idempotencyKey: job.id }) }',
    'provider-key/sound',
    withKeys(resend),
  ],
  [
    'the id of a row that was there',
    'async function f(to) { const job = await prisma.exportJob.findFirst({ where: { to } }); await send({ to }, { idempotencyKey: job.id }) }',
    'provider-key/sound',
    withKeys(resend),
  ],
  [
    'delivery id',
    'async function f(event) { await send({ to }, { idempotencyKey: event.deliveryId }) }',
    'provider-key/defective',
    withKeys(resend),
  ],
  [
    'header of the mail',
    `async function f(id) { await send({ to, subject, headers: { 'Idempotency-Key': id } }) }`,
    'provider-key/defective',
    withKeys(resend),
  ],
  [
    'option that the SDK ignores',
    'async function f(id) { await send({ to }, { idempotencyKey: id }) }',
    'provider-key/defective',
    withKeys({ ...resend, support: 'ignored' }),
  ],
  [
    'only for retries',
    'async function f(id) { await send({ to }, { idempotencyKey: id }) }',
    'provider-key/retry-only',
    withKeys({ ...resend, support: 'retries-only' }),
  ],
  [
    'window not longer than the period',
    'async function f(id) { await send({ to }, { idempotencyKey: id }) }',
    'provider-key/defective',
    { ...withKeys(resend), period: 7 * 86_400_000 },
  ],
  [
    'inside a JSON body',
    'async function f(m) { const event = schema.parse({ dedup_key: `${m.id}` }); await send(url, { method: "POST", body: JSON.stringify(event) }) }',
    'provider-key/sound',
    withKeys(pager),
  ],
  [
    'JSON body without it',
    'async function f(m) { await send(url, { method: "POST", body: JSON.stringify({ id: m.id }) }) }',
    'none',
    withKeys(pager),
  ],
])

table('job keys', [
  ['BullMQ job id', 'async function f(id) { await queue.add("mail", { id }, { jobId: id }) }', 'job-key/sound'],
  [
    'BullMQ job id of a job that is removed when it is done',
    'async function f(id) { await queue.add("mail", { id }, { jobId: id, removeOnComplete: true }) }',
    'job-key/racy',
  ],
  [
    'BullMQ job id of a job that is kept for a day',
    'async function f(id) { await queue.add("mail", { id }, { jobId: id, removeOnComplete: { age: 86400 } }) }',
    'job-key/sound',
  ],
  [
    'BullMQ deduplication',
    'async function f(id) { await queue.add("mail", { id }, { deduplication: { id } }) }',
    'job-key/sound',
  ],
  [
    'first-party enqueue',
    'async function f(input) { await enqueue(input, { jobId: input.runId }) }',
    'job-key/defective',
  ],
  [
    'first-party enqueue by row',
    'async function f(input) { await enqueue(input, { jobId: input.workflowRunId }) }',
    'job-key/sound',
  ],
  ['job id among the data', 'async function f(id) { await notify({ jobId: id }) }', 'none'],
  ['pg-boss', 'async function f(id) { await boss.send("mail", { id }, { singletonKey: id }) }', 'job-key/sound'],
  [
    'Inngest event id',
    'async function f(id) { await inngest.send({ id: `mail-${id}`, name: "mail", data: {} }) }',
    'job-key/sound',
  ],
  ['Inngest event without id', 'async function f(id) { await inngest.send({ name: "mail", data: { id } }) }', 'none'],
  [
    'Trigger.dev',
    'async function f(id) { await tasks.trigger("mail", { id }, { idempotencyKey: id }) }',
    'job-key/sound',
  ],
  ['random job id', 'async function f() { await queue.add("mail", {}, { jobId: nanoid() }) }', 'job-key/defective'],
  ['no key', 'async function f(id) { await queue.add("mail", { id }) }', 'none'],
])

table('through first-party functions', [
  [
    'claim that returns a boolean',
    `async function reserve(id) { const r = await redis.set(id, 1, 'NX'); return r === 'OK' } async function f(id) { if (!(await reserve(id))) return; await send() }`,
    'atomic-claim/sound',
  ],
  [
    'arrow that returns the promise',
    `const reserve = (id) => redis.setnx(id, 1); async function f(id) { const n = await reserve(id); if (n === 0) return; await send() }`,
    'atomic-claim/sound',
  ],
  [
    'claim that returns early',
    `async function consume(id) { const raw = await redis.getdel(id); if (!raw) return null; return JSON.parse(raw) } async function f(id) { const x = await consume(id); if (!x) return; await send() }`,
    'atomic-claim/sound',
  ],
  [
    'claim that throws',
    `async function consume(id, tx) { await tx.session.delete({ where: { id } }) } async function f(id) { await prisma.$transaction(async (tx) => { await consume(id, tx) }); await send() }`,
    'atomic-claim/sound',
  ],
  [
    'two functions deep',
    `async function low(id) { return (await redis.setnx(id, 1)) === 1 } async function reserve(id) { const won = await low(id); return won } async function f(id) { if (!(await reserve(id))) return; await send() }`,
    'atomic-claim/sound',
  ],
  [
    'method',
    `class Store { async reserve(id) { return (await redis.setnx(id, 1)) === 1 } } async function f(store, id) { if (!(await store.reserve(id))) return; await send() }`,
    'atomic-claim/sound',
  ],
  [
    'insert in a function, skipped by the caller',
    `async function insertLog(id) { await db.insert(log).values({ id }) } async function f(ids) { for (const id of ids) { try { await insertLog(id) } catch { continue } await send() } }`,
    'atomic-claim/sound',
  ],
  [
    'duplicate handled in the function',
    `async function claim(id) { try { await db.insert(log).values({ id }); return true } catch { return false } } async function f(id) { if (!(await claim(id))) return; await send() }`,
    'atomic-claim/sound',
  ],
  [
    'result ignored',
    `async function reserve(id) { return (await redis.setnx(id, 1)) === 1 } async function f(id) { await reserve(id); await send() }`,
    'atomic-claim/defective',
  ],
  [
    'a claim of something else, which only its winner does',
    `async function reserve(id) { return (await redis.setnx(id, 1)) === 1 } async function f(id) { if (await reserve('first/' + id)) { await other(); return } await send() }`,
    'none',
  ],
  [
    'two claims by turns, where the first one that is won is all',
    `async function reserve(id) { return (await redis.setnx(id, 1)) === 1 } async function f(id) { if (await reserve('first/' + id)) { await other(); return } if (!(await reserve('again/' + id))) return; await send() }`,
    'atomic-claim/sound',
  ],
  [
    'inverted',
    `async function reserve(id) { return (await redis.setnx(id, 1)) === 1 } async function f(id) { if (await reserve(id)) return; await send() }`,
    'atomic-claim/defective',
  ],
  [
    'promise tested instead of its value',
    `async function reserve(id) { return (await redis.setnx(id, 1)) === 1 } async function f(id) { if (!reserve(id)) return; await send() }`,
    'atomic-claim/defective',
  ],
  [
    'memory in a function',
    `const seen = new Map(); function dedup(k) { if (seen.has(k)) return true; seen.set(k, 1); return false } async function f(k) { if (dedup(k)) return; await send() }`,
    'in-memory/process-local',
  ],
  [
    'cache in a function',
    `const cache = new Map(); async function userOf(k) { const hit = cache.get(k); if (hit) return hit; const u = await load(k); cache.set(k, u); return u } async function f(k) { const user = await userOf(k); if (user) return; await send() }`,
    'none',
  ],
  [
    'function that runs its callback behind a claim',
    `async function once(id, fn) { const ok = await redis.set(id, 1, 'NX'); if (!ok) return; await fn() } async function f(id) { await once(id, async () => { await send() }) }`,
    'atomic-claim/sound',
  ],
  [
    'function that hands its callback to a gate',
    `${gate} async function guarded(id, fn) { await mail.once(key\`k/\${id}\`, fn) } async function f(id) { await guarded(id, () => send()) }`,
    'gate/sound',
  ],
  [
    'function that also runs its callback unguarded',
    `async function once(id, fn) { const ok = await redis.set(id, 1, 'NX'); if (!ok) { await fn() } await fn() } async function f(id) { await once(id, async () => { await send() }) }`,
    'none',
  ],
  [
    'function that only logs around its callback',
    `async function traced(id, fn) { log(id); await fn() } async function f(id) { await traced(id, async () => { await send() }) }`,
    'none',
  ],
  [
    'key handed in by the caller',
    `async function notify(to, key) { await mailer.send({ to }, { idempotencyKey: key }) } async function f(id) { await notify(id, \`w/\${id}\`) }`,
    'provider-key/sound',
    withKeys(resend),
  ],
  [
    'key handed in and extended',
    'class Mails { async notifyAll(req) { const part = req.idempotencyKey ? `${req.idempotencyKey}:${i}` : undefined; await mailer.batch(list, part ? { idempotencyKey: part } : undefined) } } async function f(id) { await mailer.notifyAll({ list, idempotencyKey: id }) }',
    'provider-key/sound',
    { keysOf: (call) => (call.callee.type === 'MemberExpression' && call.arguments.length > 1 ? resend : null) },
  ],
  [
    'key left out by the caller',
    'class Mails { async notifyAll(req) { await mailer.batch(list, { idempotencyKey: req.key }) } } async function f(id) { await mailer.notifyAll({ list }) }',
    'none',
    { keysOf: (call) => (call.callee.type === 'MemberExpression' && call.arguments.length > 1 ? resend : null) },
  ],
  [
    'unstable key handed in by the caller',
    `async function notify(to, { key }) { await mailer.send({ to }, { idempotencyKey: key }) } async function f(id) { await notify(id, { key: nanoid() }) }`,
    'provider-key/defective',
    { keysOf: (call) => (call.callee.type === 'MemberExpression' ? resend : null) },
  ],
])

describe('what is reported with a guard', () => {
  it('has a line, whole sentences and no undefined members', () => {
    const guards = guardsOf(
      'async function f(id) {\n  const r = await prisma.mail.updateMany({ where: { id, sentAt: null }, data: { sentAt: now } })\n  if (r.count === 0) return\n  await send()\n}',
    )
    expect(guards[0]).toMatchObject({ line: 2, state: ['sentAt'] })
    for (const guard of guards) expect(guard.why).toMatch(/^[A-Z].*\.$/s)
    expect(JSON.parse(JSON.stringify(guards))).toEqual(guards)
  })

  it.each([
    [
      'const seen = new Set(); async function f(id) { if (seen.has(id)) return; seen.add(id); await send() }',
      'Only one process remembers `seen`: a restart forgets it, and another instance never knew it. Keep the mark in a store that all senders share.',
    ],
    [
      'const seen = new Set(); function isNew(id) { if (seen.has(id)) return false; seen.add(id); return true } async function f(id) { if (!isNew(id)) return; await send() }',
      'Only one process remembers `seen`.',
    ],
    [
      'const seen = new Set(); function isNew(id) { if (seen.has(id)) return false; seen.add(id); return true } async function f(id) { if (isNew(id)) return; await send() }',
      'Only one process remembers `seen`, and the test of it is inverted: the loser goes on and the winner stops.',
    ],
  ])('says in one sentence what is wrong with a mark in memory: %s', (text, why) => {
    expect(guardsOf(text).map((guard) => guard.why)).toEqual([why])
  })

  it('says that a key comes from the callers', () => {
    const { guards, nodes } = harness(
      'async function notify(to, { key }) { await mailer.send({ to }, { idempotencyKey: key }) }',
      { keysOf: () => resend },
    )
    const [target] = sendsOf(nodes)
    if (!target) throw new Error('no send')
    expect(guards.guardsAt(target)[0]).toMatchObject({
      kind: 'provider-key',
      keyFrom: { argument: 1, property: 'key' },
    })
  })

  it('derives plain data', () => {
    const { guards, nodes } = harness(`async function reserve(id) { return (await redis.set(id, 1, 'NX')) === 'OK' }`)
    const fn = nodes.find((node) => node.type === 'FunctionDeclaration')
    if (!fn) throw new Error('no function')
    const derived = guards.derivedGuardOf(fn)
    expect(derived?.claim).toMatchObject({
      kind: 'atomic-claim',
      quality: 'sound',
      win: [{ kind: 'known', value: true }],
      lose: [{ kind: 'known', value: false }],
      loserThrows: false,
    })
    expect(JSON.parse(JSON.stringify(derived))).toEqual(derived)
  })
})
