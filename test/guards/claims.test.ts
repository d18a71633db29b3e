import { describe, expect, it } from 'vitest'
import { strongest } from './guard-harness.js'

type Row = readonly [title: string, body: string, guard: string]

const sound = 'atomic-claim/sound'
const defective = 'atomic-claim/defective'

function table(name: string, rows: readonly Row[]): void {
  describe(name, () => {
    it.each(rows)('%s', (_title, body, guard) => {
      expect(strongest(`const f = async (id, ids, tx) => { ${body} }`)).toBe(guard)
    })
  })
}

const claim = 'prisma.mail.updateMany({ where: { id, sentAt: null }, data: { sentAt: now } })'

table('Prisma', [
  ['conditional update, count tested', `const r = await ${claim}; if (r.count === 0) return; await send()`, sound],
  ['destructured', `const { count } = await ${claim}; if (!count) return; await send()`, sound],
  ['destructured and renamed', `const { count: won } = await ${claim}; if (won < 1) return; await send()`, sound],
  ['send inside the test', `const r = await ${claim}; if (r.count > 0) { await send() }`, sound],
  ['count of one', `const r = await ${claim}; if (r.count !== 1) throw new Error(); await send()`, sound],
  ['in the condition', `if ((await ${claim}).count === 0) return; await send()`, sound],
  ['ternary value', `const won = (await ${claim}).count > 0 ? true : false; if (!won) return; await send()`, sound],
  ['and with something else', `const r = await ${claim}; if (r.count && wanted) await send()`, sound],
  [
    'or with something else before a return',
    `const r = await ${claim}; if (!wanted || r.count === 0) return; await send()`,
    sound,
  ],
  ['or lets the loser through', `const r = await ${claim}; if (force || r.count) await send()`, defective],
  ['then', `await ${claim}.then(({ count }) => { if (count > 0) return send() })`, sound],
  [
    'continue in a loop',
    `for (const id of ids) { const r = await ${claim}; if (r.count === 0) continue; await send() }`,
    sound,
  ],
  [
    'through a transaction',
    `const n = await prisma.$transaction(async (tx) => { const r = await tx.mail.updateMany({ where: { id, sentAt: null }, data: { sentAt: now } }); return r.count }); if (n === 0) return; await send()`,
    sound,
  ],
  [
    'thrown out of a transaction',
    `await prisma.$transaction(async (tx) => { const { count } = await tx.mail.updateMany({ where: { id, state: { not: State.SENT } }, data: { state: State.SENT } }); if (count === 0) throw new Error() }); await send()`,
    sound,
  ],
  [
    'negated in the predicate',
    `const r = await prisma.mail.updateMany({ where: { id, NOT: { state: 'sent' } }, data: { state: 'sent' } }); if (!r.count) return; await send()`,
    sound,
  ],
  [
    'expected old state',
    `const r = await prisma.mail.updateMany({ where: { id, state: 'queued' }, data: { state: 'sending' } }); if (!r.count) return; await send()`,
    sound,
  ],
  [
    'one of several old states',
    `const r = await prisma.mail.updateMany({ where: { id, state: { in: ['queued', 'failed'] } }, data: { state: 'sending' } }); if (!r.count) return; await send()`,
    sound,
  ],
  [
    'due time that moves',
    `const r = await prisma.mail.updateMany({ where: { id, nextAt: { lte: now } }, data: { nextAt: null } }); if (!r.count) return; await send()`,
    sound,
  ],
  [
    'switch on the count',
    `const r = await ${claim}; switch (r.count) { case 0: return; default: await send() }`,
    sound,
  ],
  [
    'predicate without the column it sets',
    'const r = await prisma.mail.updateMany({ where: { id, role: "user" }, data: { sentAt: now } }); if (r.count === 0) return; await send()',
    defective,
  ],
  [
    'counter below a bound',
    'const r = await prisma.mail.updateMany({ where: { id, tries: { lt: 3 } }, data: { tries: { increment: 1 } } }); if (!r.count) return; await send()',
    defective,
  ],
  [
    'taken never, or long ago',
    'const r = await prisma.mail.updateMany({ where: { id, OR: [{ takenAt: null }, { takenAt: { lt: stale } }] }, data: { takenAt: new Date() } }); if (!r.count) return; await send()',
    sound,
  ],
  [
    'taken never, or by now',
    'const r = await prisma.mail.updateMany({ where: { id, OR: [{ takenAt: null }, { takenAt: { lt: new Date() } }] }, data: { takenAt: new Date() } }); if (!r.count) return; await send()',
    defective,
  ],
  [
    'pending, or taken long ago and never finished, and marked when it is done',
    "const r = await prisma.mail.updateMany({ where: { id, OR: [{ status: 'pending' }, { status: 'sending', updatedAt: { lte: stale } }] }, data: { status: 'sending', updatedAt: now } }); if (r.count !== 1) return; await send(); await prisma.mail.update({ where: { id }, data: { status: 'sent' } })",
    sound,
  ],
  [
    'pending, or taken long ago, and never marked',
    "const r = await prisma.mail.updateMany({ where: { id, OR: [{ status: 'pending' }, { status: 'sending', updatedAt: { lte: stale } }] }, data: { status: 'sending', updatedAt: now } }); if (r.count !== 1) return; await send()",
    'atomic-claim/racy',
  ],
  [
    'pending, or due again whatever its state',
    "const r = await prisma.mail.updateMany({ where: { id, OR: [{ status: 'pending' }, { dueAt: { lte: now } }] }, data: { status: 'sent', dueAt: later } }); if (r.count !== 1) return; await send(); await prisma.mail.update({ where: { id }, data: { status: 'done' } })",
    defective,
  ],
  [
    'pending, or taken already',
    "const r = await prisma.mail.updateMany({ where: { id, OR: [{ status: 'pending' }, { status: 'sending' }] }, data: { status: 'sending', updated: now } }); if (r.count !== 1) return; await send(); await prisma.mail.update({ where: { id }, data: { status: 'sent' } })",
    defective,
  ],
  [
    'a column that the library may change with every update',
    'const r = await prisma.mail.updateMany({ where: { id, updatedAt: row.updatedAt }, data: { parts } }); if (r.count === 0) return; await send()',
    'none',
  ],
  [
    'time that has come again by then',
    'const r = await prisma.mail.updateMany({ where: { id, seenAt: { lt: now } }, data: { seenAt: now } }); if (!r.count) return; await send()',
    defective,
  ],
  [
    'drizzle, taken never, or long ago',
    'const r = await db.update(mails).set({ takenAt: new Date() }).where(and(eq(mails.id, id), or(isNull(mails.takenAt), lt(mails.takenAt, stale)))).returning(); if (r.length === 0) return; await send()',
    sound,
  ],
  [
    'drizzle, taken never, or forced',
    'const r = await db.update(mails).set({ takenAt: new Date() }).where(and(eq(mails.id, id), or(isNull(mails.takenAt), eq(mails.force, true)))).returning(); if (r.length === 0) return; await send()',
    defective,
  ],
  [
    'drizzle, before now',
    'const r = await db.update(mails).set({ takenAt: new Date() }).where(and(eq(mails.id, id), lt(mails.takenAt, new Date()))).returning(); if (r.length === 0) return; await send()',
    defective,
  ],
  [
    'version that moves on',
    'const r = await prisma.mail.updateMany({ where: { id, version }, data: { version: { increment: 1 } } }); if (!r.count) return; await send()',
    sound,
  ],
  [
    'column only under OR',
    'const r = await prisma.mail.updateMany({ where: { id, OR: [{ sentAt: null }, { force: true }] }, data: { sentAt: now } }); if (r.count === 0) return; await send()',
    defective,
  ],
  [
    'predicate asks for the very value that is set',
    `const r = await prisma.mail.updateMany({ where: { id, state: 'sent' }, data: { state: 'sent' } }); if (!r.count) return; await send()`,
    defective,
  ],
  [
    'state that the new value does not leave',
    `const r = await prisma.mail.updateMany({ where: { id, state: { in: ['queued', 'sending'] } }, data: { state: 'sending' } }); if (!r.count) return; await send()`,
    defective,
  ],
  ['result ignored', `await ${claim}; await send()`, defective],
  [
    'result of another matter, which only its winner does',
    `const r = await ${claim}; if (r.count > 0) { await sync(id) } await send()`,
    'none',
  ],
  [
    'count of many rows tested, which names none of them',
    'const { count } = await prisma.link.updateMany({ where: { id: { in: ids }, expiresAt: { not: null } }, data: { expiresAt: null } }); if (count > 0) tell(count); await send()',
    'none',
  ],
  [
    'result ignored where a mark is taken away',
    'await prisma.mail.updateMany({ where: { sentText: { not: null } }, data: { sentText: null } }); await send()',
    'none',
  ],
  [
    'many rows, each with an id that is drawn and columns that are not',
    'const { count } = await prisma.invite.createMany({ data: people.map(({ email }) => ({ id: randomUUID(), email })), skipDuplicates: true }); if (count === 0) return; await send()',
    'atomic-claim/racy',
  ],
  [
    'a row that nobody expects to be there',
    'await prisma.message.create({ data: { id: randomUUID(), traceId: randomUUID() } }); await send()',
    'none',
  ],
  [
    'result only told',
    "const { count } = await prisma.member.updateMany({ where: { id, role: 'owner' }, data: { role: 'guest' } }); console.log(count); await send()",
    'none',
  ],
  [
    'result ignored of a row whose state says that it is being sent',
    'await prisma.job.updateMany({ where: { id, state: State.NEW }, data: { state: State.SENDING } }); await send()',
    defective,
  ],
  ['inverted', `const r = await ${claim}; if (r.count > 0) return; await send()`, defective],
  ['not awaited', `const r = ${claim}; if (!r) return; await send()`, defective],
  ['tested on one path only', `if (fast) { const r = await ${claim}; if (!r.count) return } await send()`, 'none'],
  ['test after the send', `const r = await ${claim}; await send(); if (!r.count) return`, defective],
  [
    'list that is filled in between',
    `const rows = []; for (const id of ids) rows.push(id); if (rows.length === 0) return; const r = await ${claim}; if (!r.count) return; await send()`,
    sound,
  ],
  [
    'object that is changed in between',
    `const state = { won: true }; const r = await ${claim}; if (!r.count) state.won = false; if (!state.won) return; await send()`,
    defective,
  ],
  [
    'create, duplicate skipped',
    'try { await prisma.log.create({ data: { id } }) } catch (error) { if (error.code === "P2002") return; throw error } await send()',
    sound,
  ],
  [
    'create, any failure skipped',
    'for (const id of ids) { try { await prisma.log.create({ data: { id } }) } catch { continue } await send() }',
    sound,
  ],
  [
    'create, flag set in try',
    'let won = false; try { await prisma.log.create({ data: { id } }); won = true } catch {} if (!won) return; await send()',
    sound,
  ],
  [
    'create, failure swallowed',
    'try { await prisma.log.create({ data: { id } }) } catch { log() } await send()',
    'none',
  ],
  [
    'create, catch method gives null',
    'const row = await prisma.log.create({ data: { id } }).catch(() => null); if (!row) return; await send()',
    sound,
  ],
  ['create without any handling', 'await prisma.log.create({ data: { id } }); await send()', 'none'],
  [
    'update of a row in its old state',
    'await prisma.mail.update({ where: { id, sentAt: null }, data: { sentAt: now } }); await send()',
    sound,
  ],
  [
    'update of a row in its old state, failure skipped',
    "const row = await prisma.mail.update({ where: { id, state: 'new' }, data: { state: 'taken' } }).catch(() => null); if (!row) return; await send()",
    sound,
  ],
  [
    'update of a row in its old state, failure swallowed',
    "try { await prisma.mail.update({ where: { id, state: 'new' }, data: { state: 'taken' } }) } catch { log() } await send()",
    defective,
  ],
  [
    'update of a row in any state',
    "await prisma.mail.update({ where: { id, owner }, data: { state: 'taken' } }); await send()",
    'none',
  ],
  ['delete consumes the row', 'await prisma.invite.delete({ where: { id } }); await send()', sound],
  [
    'delete in a transaction',
    'await prisma.$transaction(async (tx) => { await tx.invite.delete({ where: { id } }) }); await send()',
    sound,
  ],
  [
    'returned delete in a transaction',
    'const gone = await prisma.$transaction(async (tx) => { return await tx.invite.delete({ where: { id } }) }); await send()',
    sound,
  ],
  [
    'delete in a transaction list',
    'await prisma.$transaction([prisma.invite.delete({ where: { id } }), prisma.log.create({ data: { id } })]); await send()',
    sound,
  ],
  ['delete, failure swallowed', 'await prisma.invite.delete({ where: { id } }).catch(() => {}); await send()', 'none'],
  [
    'deleteMany counted',
    'const { count } = await prisma.token.deleteMany({ where: { token: id } }); if (count === 0) return; await send()',
    sound,
  ],
  ['deleteMany not counted', 'await prisma.token.deleteMany({ where: { token: id } }); await send()', 'none'],
  [
    'createMany of a list',
    'const r = await prisma.log.createMany({ data: rows.map((row) => ({ id: row.id })), skipDuplicates: true }); if (r.count === 0) return; await send()',
    'atomic-claim/racy',
  ],
  [
    'updateMany of a list of ids',
    'const r = await prisma.mail.updateMany({ where: { id: { in: ids }, sentAt: null }, data: { sentAt: now } }); if (r.count === 0) return; await send()',
    'atomic-claim/racy',
  ],
  [
    'a claim of one row before a test of all',
    "const { count } = await prisma.part.updateMany({ where: { id, state: { not: 'done' } }, data: { state: 'done' } }); if (count === 0) return; const all = await prisma.whole.findFirst({ where: { parts: { every: { state: 'done' } } } }); if (all) await send()",
    'atomic-claim/racy',
  ],
  [
    'a claim of one row before a count of the others',
    "const { count } = await prisma.part.updateMany({ where: { id, state: { not: 'done' } }, data: { state: 'done' } }); if (count === 0) return; const open = await prisma.part.count({ where: { wholeId, state: 'open' } }); if (open === 0) await send()",
    'atomic-claim/racy',
  ],
  [
    'a claim before a test of something else',
    "const { count } = await prisma.part.updateMany({ where: { id, state: { not: 'done' } }, data: { state: 'done' } }); if (count === 0) return; const user = await prisma.user.findFirst({ where: { roles: { some: { kind: 'admin' } } } }); if (user) await send()",
    sound,
  ],
  [
    'createMany that skips duplicates',
    'const r = await prisma.log.createMany({ data: [{ id }], skipDuplicates: true }); if (r.count === 0) return; await send()',
    sound,
  ],
  [
    'updateManyAndReturn',
    'const [row] = await prisma.mail.updateManyAndReturn({ where: { id, sentAt: null }, data: { sentAt: now } }); if (!row) return; await send()',
    sound,
  ],
  [
    'update of one row decides nothing',
    'await prisma.mail.update({ where: { id }, data: { title } }); await send()',
    'none',
  ],
])

table('Drizzle', [
  [
    'conditional update with returning',
    'const [row] = await db.update(mails).set({ sentAt: now }).where(and(eq(mails.id, id), isNull(mails.sentAt))).returning(); if (!row) return; await send()',
    sound,
  ],
  [
    'rows counted',
    'const rows = await db.update(mails).set({ sentAt: now }).where(and(eq(mails.id, id), isNull(mails.sentAt))).returning({ id: mails.id }); if (rows.length === 0) return; await send()',
    sound,
  ],
  [
    'affected rows',
    'const r = await db.update(mails).set({ sentAt: now }).where(and(eq(mails.id, id), isNull(mails.sentAt))); if (r.rowCount === 0) return; await send()',
    sound,
  ],
  [
    'not equal',
    'const r = await db.update(mails).set({ state: "sent" }).where(and(eq(mails.id, id), ne(mails.state, "sent"))).returning(); if (!r.length) return; await send()',
    sound,
  ],
  [
    'predicate without the column',
    'const [row] = await db.update(mails).set({ sentAt: now }).where(eq(mails.id, id)).returning(); if (!row) return; await send()',
    defective,
  ],
  [
    'equality with the new value',
    'const [row] = await db.update(mails).set({ state: "sent" }).where(and(eq(mails.id, id), eq(mails.state, "sent"))).returning(); if (!row) return; await send()',
    defective,
  ],
  [
    'insert on conflict do nothing',
    'const rows = await db.insert(log).values({ id }).onConflictDoNothing().returning(); if (rows.length === 0) return; await send()',
    sound,
  ],
  [
    'result of do nothing ignored',
    'await db.insert(sentMails).values({ id }).onConflictDoNothing(); await send()',
    defective,
  ],
  [
    'result of do nothing ignored, for a row that only has to be there',
    'await db.insert(tags).values({ id }).onConflictDoNothing(); await send()',
    'none',
  ],
  [
    'result of do nothing ignored, and asked for something else',
    'const [row] = await db.insert(tags).values({ id }).onConflictDoNothing().returning(); if (!row) count(); await send()',
    defective,
  ],
  ['insert with catch', 'try { await db.insert(log).values({ id }) } catch { return } await send()', sound],
  [
    'upsert claims nothing',
    'const [row] = await db.insert(log).values({ id }).onConflictDoUpdate({ target: log.id, set: { id } }).returning(); if (!row) return; await send()',
    'none',
  ],
  [
    'delete with returning',
    'const [row] = await db.delete(tokens).where(eq(tokens.token, id)).returning(); if (!row) return; await send()',
    sound,
  ],
])

table('Kysely', [
  [
    'conditional update',
    `const r = await db.updateTable('mail').set({ sent_at: now }).where('id', '=', id).where('sent_at', 'is', null).executeTakeFirst(); if (r.numUpdatedRows === 0n) return; await send()`,
    sound,
  ],
  [
    'returning one row',
    `const row = await db.updateTable('mail').set({ sent_at: now }).where('sent_at', 'is', null).returning('id').executeTakeFirst(); if (!row) return; await send()`,
    sound,
  ],
  [
    'or throw',
    `await db.updateTable('mail').set({ sent_at: now }).where('sent_at', 'is', null).returning('id').executeTakeFirstOrThrow(); await send()`,
    sound,
  ],
  [
    'predicate without the column',
    `const r = await db.updateTable('mail').set({ sent_at: now }).where('id', '=', id).executeTakeFirst(); if (r.numUpdatedRows === 0n) return; await send()`,
    defective,
  ],
  [
    'insert ignoring conflicts',
    `const row = await db.insertInto('log').values({ id }).onConflict((oc) => oc.column('id').doNothing()).returning('id').executeTakeFirst(); if (!row) return; await send()`,
    sound,
  ],
  [
    'consuming delete',
    `const row = await db.deleteFrom('token').where('token', '=', id).returning('id').executeTakeFirst(); if (!row) return; await send()`,
    sound,
  ],
])

table('Knex', [
  [
    'conditional upsert',
    "const rows = await knex('sends').insert({ id, state: 'claimed' }).onConflict(['id']).merge({ state: 'claimed' }).where('sends.state', '=', 'failed').returning('id'); if (rows.length === 0) return; await send()",
    sound,
  ],
  [
    'upsert',
    "const rows = await knex('sends').insert({ id, state: 'claimed' }).onConflict(['id']).merge({ state: 'claimed' }).returning('id'); if (rows.length === 0) return; await send()",
    'none',
  ],
  [
    'conditional update',
    `const n = await knex('mail').where({ id }).whereNull('sent_at').update({ sent_at: now }); if (!n) return; await send()`,
    sound,
  ],
  [
    'returning',
    `const rows = await knex('mail').where({ id }).whereNull('sent_at').update({ sent_at: now }, ['id']); if (rows.length === 0) return; await send()`,
    sound,
  ],
  [
    'predicate without the column',
    `const n = await knex('mail').where({ id }).update({ sent_at: now }); if (!n) return; await send()`,
    defective,
  ],
  [
    'insert ignoring conflicts',
    `const rows = await knex('log').insert({ id }).onConflict('id').ignore().returning('id'); if (!rows.length) return; await send()`,
    sound,
  ],
  [
    'consuming delete',
    `const n = await knex('token').where({ token: id }).del(); if (n === 0) return; await send()`,
    sound,
  ],
])

table('TypeORM', [
  [
    'conditional update',
    'const r = await repo.update({ id, sentAt: IsNull() }, { sentAt: now }); if (!r.affected) return; await send()',
    sound,
  ],
  [
    'query builder',
    `const r = await repo.createQueryBuilder().update(Mail).set({ sentAt: now }).where('id = :id AND sentAt IS NULL', { id }).execute(); if (r.affected === 0) return; await send()`,
    sound,
  ],
  [
    'query builder without the column',
    `const r = await repo.createQueryBuilder().update(Mail).set({ sentAt: now }).where('id = :id', { id }).execute(); if (r.affected === 0) return; await send()`,
    defective,
  ],
  [
    'update by id claims nothing',
    'const r = await repo.update(id, { title }); if (!r.affected) return; await send()',
    'none',
  ],
])

table('Sequelize', [
  [
    'conditional update',
    'const [n] = await Mail.update({ sentAt: now }, { where: { id, sentAt: null } }); if (n === 0) return; await send()',
    sound,
  ],
  [
    'predicate without the column',
    'const [n] = await Mail.update({ sentAt: now }, { where: { id } }); if (n === 0) return; await send()',
    defective,
  ],
  [
    'findOrCreate',
    'const [row, created] = await Log.findOrCreate({ where: { id } }); if (!created) return; await send()',
    sound,
  ],
  [
    'findOrCreate, row tested instead',
    'const [row] = await Log.findOrCreate({ where: { id } }); if (!row) return; await send()',
    defective,
  ],
])

table('claims that a row meets again', [
  [
    'prisma lt sum',
    'const { count } = await prisma.mail.updateMany({ where: { id, attempts: { lt: 3 } }, data: { attempts: row.attempts + 1 } }); if (count === 0) return; await send()',
    defective,
  ],
  [
    'drizzle ne other',
    "const r = await db.update(mails).set({ status: 'sent' }).where(and(eq(mails.id, id), ne(mails.status, 'failed'))).returning(); if (r.length === 0) return; await send()",
    defective,
  ],
  [
    'drizzle isNotNull',
    'const r = await db.update(mails).set({ sentAt: now }).where(and(eq(mails.id, id), isNotNull(mails.sentAt))).returning(); if (r.length === 0) return; await send()',
    defective,
  ],
  [
    'drizzle gt',
    'const r = await db.update(mails).set({ left: sql`left - 1` }).where(and(eq(mails.id, id), gt(mails.left, 0))).returning(); if (r.length === 0) return; await send()',
    defective,
  ],
  [
    'drizzle inArray with new',
    "const r = await db.update(mails).set({ status: 'sent' }).where(and(eq(mails.id, id), inArray(mails.status, ['a', 'sent']))).returning(); if (r.length === 0) return; await send()",
    defective,
  ],
  [
    'drizzle not',
    "const r = await db.update(mails).set({ status: 'sent' }).where(and(eq(mails.id, id), not(eq(mails.status, 'failed')))).returning(); if (r.length === 0) return; await send()",
    defective,
  ],
  [
    'sql != other',
    "const r = await pg.query(\"UPDATE mail SET status = 'sent' WHERE id = $1 AND status != 'failed'\", [id]); if (r.rowCount === 0) return; await send()",
    defective,
  ],
  [
    'sql is not null',
    "const r = await pg.query('UPDATE mail SET sent_at = now() WHERE id = $1 AND sent_at IS NOT NULL', [id]); if (r.rowCount === 0) return; await send()",
    defective,
  ],
  [
    'sql same',
    "const r = await pg.query(\"UPDATE mail SET status = 'sent' WHERE id = $1 AND status = 'sent'\", [id]); if (r.rowCount === 0) return; await send()",
    defective,
  ],
  [
    'knex != other',
    "const n = await knex('mail').where({ id }).where('status', '!=', 'failed').update({ status: 'sent' }); if (n === 0) return; await send()",
    defective,
  ],
  [
    'knex whereNotNull',
    "const n = await knex('mail').where({ id }).whereNotNull('sent_at').update({ sent_at: now }); if (n === 0) return; await send()",
    defective,
  ],
  [
    'knex whereNot other',
    "const n = await knex('mail').where({ id }).whereNot('status', 'failed').update({ status: 'sent' }); if (n === 0) return; await send()",
    defective,
  ],
  [
    'knex whereIn with new',
    "const n = await knex('mail').where({ id }).whereIn('status', ['a', 'sent']).update({ status: 'sent' }); if (n === 0) return; await send()",
    defective,
  ],
  [
    'supabase neq',
    "const { data } = await supabase.from('mail').update({ status: 'sent' }).eq('id', id).neq('status', 'failed').select(); if (data.length === 0) return; await send()",
    defective,
  ],
  [
    'supabase not null',
    "const { data } = await supabase.from('mail').update({ sent_at: now }).eq('id', id).not('sent_at', 'is', null).select(); if (data.length === 0) return; await send()",
    defective,
  ],
  [
    'kysely != other',
    "const r = await db.updateTable('mail').set({ status: 'sent' }).where('id', '=', id).where('status', '!=', 'failed').executeTakeFirst(); if (r.numUpdatedRows === 0n) return; await send()",
    defective,
  ],
  [
    'kysely is not',
    "const r = await db.updateTable('mail').set({ sent_at: now }).where('id', '=', id).where('sent_at', 'is not', null).executeTakeFirst(); if (r.numUpdatedRows === 0n) return; await send()",
    defective,
  ],
  [
    'mongo lt inc',
    'const d = await Mail.findOneAndUpdate({ _id: id, tries: { $lt: 3 } }, { $set: { tries: doc.tries + 1 } }); if (!d) return; await send()',
    defective,
  ],
  [
    'redis key random',
    "const ok = await redis.set(`mail:${crypto.randomUUID()}`, 1, 'NX'); if (!ok) return; await send()",
    defective,
  ],
  [
    'redis key nanoid var',
    "const run = nanoid(); const ok = await redis.set(`mail:${run}`, 1, 'NX'); if (!ok) return; await send()",
    defective,
  ],
  [
    'drizzle not the same',
    "const r = await db.update(mails).set({ status: 'sent' }).where(and(eq(mails.id, id), not(eq(mails.status, 'sent')))).returning(); if (r.length === 0) return; await send()",
    sound,
  ],
  [
    'sql differs from the same',
    "const r = await pg.query(\"UPDATE mail SET status = 'sent' WHERE id = $1 AND status <> 'sent'\", [id]); if (r.rowCount === 0) return; await send()",
    sound,
  ],
  [
    'knex whereNotIn with the new',
    "const n = await knex('mail').where({ id }).whereNotIn('status', ['sent', 'failed']).update({ status: 'sent' }); if (n === 0) return; await send()",
    sound,
  ],
  [
    'supabase not the same',
    "const { data } = await supabase.from('mail').update({ status: 'sent' }).eq('id', id).not('status', 'eq', 'sent').select(); if (data.length === 0) return; await send()",
    sound,
  ],
  [
    'redis counter given back',
    'const n = await redis.incr(k); if (n > 1) return; await send(); await redis.decr(k)',
    'lock/racy',
  ],
])

table('MongoDB and Mongoose', [
  [
    'findOneAndUpdate',
    'const doc = await Mail.findOneAndUpdate({ _id: id, sentAt: null }, { $set: { sentAt: now } }); if (!doc) return; await send()',
    sound,
  ],
  [
    'not equal',
    'const doc = await Mail.findOneAndUpdate({ _id: id, sending: { $ne: true } }, { $set: { sending: true } }); if (!doc) return; await send()',
    sound,
  ],
  [
    'existing, which it stays',
    'const doc = await Mail.findOneAndUpdate({ _id: id, sentAt: { $exists: true } }, { sentAt: now }); if (doc === null) return; await send()',
    defective,
  ],
  [
    'update of a Meteor collection, without a promise',
    'const Mail = new Mongo.Collection("mail"); const won = Mail.update({ $and: [{ _id: id }, { sending: { $ne: true } }] }, { $set: { sending: true } }); if (won) { send() }',
    sound,
  ],
  [
    'update of a Meteor collection, ignored',
    'const Mail = new Mongo.Collection("mail"); Mail.update({ _id: id, sending: { $ne: true } }, { $set: { sending: true } }); send()',
    defective,
  ],
  [
    'update of a collection of the driver, which is a promise',
    'const Mail = db.collection("mail"); const won = Mail.update({ _id: id, sending: { $ne: true } }, { $set: { sending: true } }); if (won) { send() }',
    'none',
  ],
  [
    'not existing',
    'const doc = await Mail.findOneAndUpdate({ _id: id, sentAt: { $exists: false } }, { sentAt: now }); if (doc === null) return; await send()',
    sound,
  ],
  [
    'updateOne counted',
    'const r = await mails.updateOne({ _id: id, sent: false }, { $set: { sent: true } }); if (r.modifiedCount === 0) return; await send()',
    sound,
  ],
  [
    'filter without the field',
    'const r = await mails.updateOne({ _id: id }, { $set: { sent: true } }); if (r.modifiedCount === 0) return; await send()',
    defective,
  ],
  [
    'findOneAndUpdate with upsert',
    'const doc = await Mail.findOneAndUpdate({ _id: id, sent: false }, { $set: { sent: true } }, { upsert: true }); if (!doc) return; await send()',
    'check-then-send/defective',
  ],
  [
    'upsert counted',
    'const r = await log.updateOne({ _id: id, state: "new" }, { $set: { state: "x" } }, { upsert: true }); if (!r.upsertedCount) return; await send()',
    sound,
  ],
  [
    'insert, duplicate skipped',
    'try { await log.insertOne({ _id: id }) } catch (error) { if (error.code === 11000) return; throw error } await send()',
    sound,
  ],
  [
    'insert, any error skipped is no evidence',
    'try { await log.insertOne({ _id: id }) } catch { return } await send()',
    'none',
  ],
  ['findOneAndDelete', 'const job = await Job.findOneAndDelete({ _id: id }); if (!job) return; await send()', sound],
])

table('SQL as text', [
  [
    'on conflict do nothing, rowCount',
    'const r = await pool.query("INSERT INTO log (id) VALUES ($1) ON CONFLICT DO NOTHING", [id]); if (r.rowCount === 0) return; await send()',
    sound,
  ],
  [
    'on conflict do nothing, rows',
    'const { rows } = await pool.query("INSERT INTO log (id) VALUES ($1) ON CONFLICT (id) DO NOTHING RETURNING id", [id]); if (rows.length === 0) return; await send()',
    sound,
  ],
  [
    'insert or ignore, synchronous',
    'const r = db.prepare("INSERT OR IGNORE INTO log (id) VALUES (?)").run(id); if (r.changes === 0) return; await send()',
    sound,
  ],
  [
    'insert ignore of mysql',
    'const [r] = await db.execute("INSERT IGNORE INTO log (id) VALUES (?)", [id]); if (r.affectedRows === 0) return; await send()',
    sound,
  ],
  [
    'result ignored',
    'await pool.query("INSERT INTO processed_events (id) VALUES ($1) ON CONFLICT DO NOTHING", [id]); await send()',
    defective,
  ],
  [
    'result ignored, for a row that only has to be there',
    'await pool.query("INSERT INTO tags (id) VALUES ($1) ON CONFLICT DO NOTHING", [id]); await send()',
    'none',
  ],
  [
    'update with condition and returning',
    'const { rows: [row] } = await pool.query("UPDATE mail SET sent_at = now() WHERE id = $1 AND sent_at IS NULL RETURNING id", [id]); if (!row) return; await send()',
    sound,
  ],
  [
    'tagged template',
    'const [row] = await sql`UPDATE mail SET sent_at = now() WHERE id = ${id} AND sent_at IS NULL RETURNING id`; if (!row) return; await send()',
    sound,
  ],
  [
    'executeRaw',
    'const n = await prisma.$executeRaw`UPDATE mail SET sent_at = now() WHERE id = ${id} AND sent_at IS NULL`; if (n === 0) return; await send()',
    sound,
  ],
  [
    'sql inside execute',
    'const r = await db.execute(sql`UPDATE mail SET status = ${s} WHERE id = ${id} AND status <> ${s}`); if (!r.rowCount) return; await send()',
    sound,
  ],
  [
    'predicate without the column',
    'const r = await pool.query("UPDATE mail SET sent_at = now() WHERE id = $1", [id]); if (r.rowCount === 0) return; await send()',
    defective,
  ],
  [
    'column under OR',
    'const r = await pool.query("UPDATE mail SET sent_at = now() WHERE id = $1 AND (sent_at IS NULL OR force)", [id]); if (r.rowCount === 0) return; await send()',
    defective,
  ],
  [
    'plain insert with duplicate skipped',
    'try { await pool.query("INSERT INTO log (id) VALUES ($1)", [id]) } catch (error) { if (error.code === "23505") return; throw error } await send()',
    sound,
  ],
  [
    'taken never, or long ago',
    'const r = await pool.query("UPDATE mail SET taken_at = now() WHERE id = $1 AND (taken_at IS NULL OR taken_at < now() - interval \'1 day\')", [id]); if (r.rowCount === 0) return; await send()',
    sound,
  ],
  [
    'before now',
    'const r = await pool.query("UPDATE mail SET taken_at = now() WHERE id = $1 AND taken_at < now()", [id]); if (r.rowCount === 0) return; await send()',
    defective,
  ],
  [
    'counter below a bound',
    'const r = await pool.query("UPDATE mail SET tries = tries + 1 WHERE id = $1 AND tries < 3", [id]); if (r.rowCount === 0) return; await send()',
    defective,
  ],
  [
    'version that moves on',
    'const r = await pool.query("UPDATE mail SET version = version + 1 WHERE id = $1 AND version = $2", [id, v]); if (r.rowCount === 0) return; await send()',
    sound,
  ],
  ['plain insert', 'await pool.query("INSERT INTO log (id) VALUES ($1)", [id]); await send()', 'none'],
  [
    'consuming delete',
    'const r = await pool.query("DELETE FROM token WHERE token = $1", [id]); if (r.rowCount === 0) return; await send()',
    sound,
  ],
  [
    'upsert claims nothing',
    'const r = await pool.query("INSERT INTO log (id) VALUES ($1) ON CONFLICT (id) DO UPDATE SET seen = now()", [id]); if (r.rowCount === 0) return; await send()',
    'none',
  ],
])

table('Redis', [
  ['set NX words', `const ok = await redis.set(k, 1, 'EX', 86400, 'NX'); if (!ok) return; await send()`, sound],
  [
    'set NX that is forgotten in minutes',
    `const ok = await redis.set(k, 1, 'EX', 60, 'NX'); if (!ok) return; await send()`,
    'atomic-claim/racy',
  ],
  [
    'set NX that a constant forgets in minutes',
    `const seconds = 60 * 5; const ok = await redis.set(k, 1, { nx: true, ex: seconds }); if (!ok) return; await send()`,
    'atomic-claim/racy',
  ],
  [
    'set NX object',
    `const ok = await redis.set(k, 1, { NX: true, EX: 86_400_000 }); if (ok !== 'OK') return; await send()`,
    sound,
  ],
  [
    'set nx of Upstash',
    `const ok = await redis.set(k, 1, { nx: true, ex: 60 * 60 * 24 }); if (ok === null) return; await send()`,
    sound,
  ],
  ['set without NX', `const ok = await redis.set(k, 1, { EX: 60 }); if (!ok) return; await send()`, 'none'],
  [
    'set NX compared with the wrong value',
    `const ok = await redis.set(k, 1, 'NX'); if (ok === 'OK') return; await send()`,
    defective,
  ],
  [
    'set NX of a store that may be missing',
    "const ok = await redis?.set(k, 1, 'NX'); if (ok === null) return; await send()",
    'none',
  ],
  [
    'set NX of a store without which nothing is sent',
    "const ok = await redis?.set(k, 1, 'NX'); if (!ok) return; await send()",
    sound,
  ],
  ['set NX ignored', `await redis.set(k, 1, 'NX'); await send()`, defective],
  ['setnx', `if ((await redis.setnx(k, 1)) === 0) return; await send()`, sound],
  ['setNX of node-redis', 'if (!(await client.setNX(k, "1"))) return; await send()', sound],
  ['getdel', 'const raw = await redis.getdel(k); if (!raw) return; await send()', sound],
  ['incr equals one', 'const n = await redis.incr(k); if (n !== 1) return; await send()', sound],
  ['incr greater than one', 'const n = await redis.incr(k); if (n > 1) return; await send()', sound],
  [
    'released when the send is over',
    `const ok = await redis.set(k, 1, 'NX'); if (!ok) return; try { await send() } finally { await redis.del(k) }`,
    'lock/racy',
  ],
  [
    'released only on failure',
    `const ok = await redis.set(k, 1, 'NX'); if (!ok) return; try { await send() } catch (e) { await redis.del(k); throw e }`,
    sound,
  ],
  [
    'column released when the send is over',
    'const { count } = await prisma.mail.updateMany({ where: { id, busy: false }, data: { busy: true } }); if (count === 0) return; try { await send() } finally { await prisma.mail.update({ where: { id }, data: { busy: false } }) }',
    'lock/racy',
  ],
  [
    'status put back when the send is over',
    "const won = await db.update(mails).set({ status: 'sending' }).where(and(eq(mails.id, id), eq(mails.status, 'idle'))).returning(); if (won.length === 0) return; await send(); await db.update(mails).set({ status: 'idle' }).where(eq(mails.id, id))",
    'lock/racy',
  ],
  [
    'status moved on when the send is over',
    "const won = await db.update(mails).set({ status: 'sending' }).where(and(eq(mails.id, id), eq(mails.status, 'idle'))).returning(); if (won.length === 0) return; await send(); await db.update(mails).set({ status: 'sent' }).where(eq(mails.id, id))",
    sound,
  ],
  [
    'column released with a mark that the claim asks for',
    'const { count } = await prisma.mail.updateMany({ where: { id, sent: false, busy: false }, data: { busy: true } }); if (count === 0) return; await send(); await prisma.mail.update({ where: { id }, data: { busy: false, sent: true } })',
    sound,
  ],
  [
    'column released only when the send failed',
    'const { count } = await prisma.mail.updateMany({ where: { id, busy: false }, data: { busy: true } }); if (count === 0) return; try { await send() } catch (error) { await prisma.mail.update({ where: { id }, data: { busy: false } }); throw error }',
    sound,
  ],
  [
    'named a lock',
    'const ok = await redis.set(`lock:${id}`, 1, { nx: true, ex: 10 }); if (!ok) return; await send()',
    'lock/racy',
  ],
  [
    'block is no lock',
    'const ok = await redis.set(`block:${id}`, 1, { nx: true }); if (!ok) return; await send()',
    sound,
  ],
  ['counter with a limit', 'const n = await redis.incr(k); if (n > 5) return; await send()', 'none'],
  ['sadd', 'if (!(await redis.sadd(k, id))) return; await send()', sound],
])

table('DynamoDB, Supabase, files', [
  [
    'conditional put',
    `try { await client.send(new PutCommand({ TableName: 't', Item: { pk: id }, ConditionExpression: 'attribute_not_exists(pk)' })) } catch { return } await send()`,
    sound,
  ],
  [
    'conditional put that throws',
    `await client.send(new PutCommand({ TableName: 't', Item: { pk: id }, ConditionExpression: 'attribute_not_exists(pk)' })); await send()`,
    sound,
  ],
  [
    'condition does not name what is set',
    `await client.send(new UpdateCommand({ TableName: 't', UpdateExpression: 'SET sentAt = :now', ConditionExpression: 'attribute_exists(pk)' })); await send()`,
    defective,
  ],
  [
    'supabase conditional update',
    `const { data } = await supabase.from('mail').update({ sent_at: now }).eq('id', id).is('sent_at', null).select(); if (data.length === 0) return; await send()`,
    sound,
  ],
  [
    'supabase insert, duplicate skipped',
    `const { error } = await supabase.from('log').insert({ id }); if (error) return; await send()`,
    'none',
  ],
  [
    'exclusive file',
    `try { await fs.writeFile(path, '', { flag: 'wx' }) } catch { return } await send()`,
    'flag-file/process-local',
  ],
  ['exclusive open', `try { await open(path, 'wx') } catch { return } await send()`, 'flag-file/process-local'],
])

table('MikroORM, inserts of TypeORM, errors that are values', [
  [
    'nativeUpdate counted',
    'const n = await em.nativeUpdate(Booking, { id, confirmedAt: null }, { confirmedAt: new Date() }); if (n === 0) return; await send()',
    sound,
  ],
  [
    'nativeUpdate of a repository',
    "if (!(await bookings.nativeUpdate({ id, state: 'new' }, { state: 'told' }))) return; await send()",
    sound,
  ],
  [
    'nativeUpdate without the column',
    'const n = await em.nativeUpdate(Booking, { id }, { confirmedAt: new Date() }); if (n === 0) return; await send()',
    defective,
  ],
  [
    'nativeUpdate ignored',
    'await em.nativeUpdate(Booking, { id, notifiedAt: null }, { notifiedAt: new Date() }); await send()',
    defective,
  ],
  [
    'nativeUpdate of another matter, ignored',
    "await em.nativeUpdate(Seat, { id, role: 'owner' }, { role: 'guest' }); await send()",
    'none',
  ],
  ['nativeDelete counted', 'if ((await em.nativeDelete(Invite, { id })) === 0) return; await send()', sound],
  [
    'insert of MikroORM, any failure skipped',
    'try { await em.insert(Sent, { id }) } catch { return } await send()',
    sound,
  ],
  [
    'flush, duplicate skipped',
    'em.persist(new Sent(id)); try { await em.flush() } catch (error) { if (error instanceof UniqueConstraintViolationException) return; throw error } await send()',
    sound,
  ],
  [
    'flush, any failure skipped',
    'em.persist(new Sent(id)); try { await em.flush() } catch { return } await send()',
    'none',
  ],
  [
    'insert of a repository, any failure skipped',
    'try { await sentRepository.insert({ id }) } catch { return } await send()',
    sound,
  ],
  [
    'save of a repository, any failure skipped',
    'try { await sentRepository.save({ id }) } catch { return } await send()',
    'none',
  ],
  [
    'save of a repository, duplicate skipped',
    "try { await sentRepository.save({ id }) } catch (error) { if (error.code === '23505') return; throw error } await send()",
    sound,
  ],
  [
    'insert or ignore of TypeORM, raw rows',
    'const made = await source.createQueryBuilder().insert().into(Sent).values({ id }).orIgnore().execute(); if (made.raw.length === 0) return; await send()',
    sound,
  ],
  [
    'insert or ignore of TypeORM, raw count',
    'const made = await source.createQueryBuilder().insert().into(Sent).values({ id }).orIgnore().execute(); if (!made.raw.affectedRows) return; await send()',
    sound,
  ],
  [
    'supabase insert, duplicate told',
    "const { error } = await supabase.from('log').insert({ id }); if (error) { if (error.code === '23505') return; throw error } await send()",
    sound,
  ],
  [
    'supabase insert, duplicate goes on',
    "const { error } = await supabase.from('log').insert({ id }); if (error && error.code !== '23505') throw error; await send()",
    'none',
  ],
])
