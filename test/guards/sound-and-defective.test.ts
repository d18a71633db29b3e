import { describe, expect, it } from 'vitest'
import type { GuardContext } from '../../src/analysis/guards/guard-context.js'
import { guardsOf, strongest } from './guard-harness.js'

const unique = (keys: Readonly<Record<string, readonly (readonly string[])[]>>): Partial<GuardContext> => ({
  uniqueKeysOf: (table) => keys[table] ?? null,
})

interface Pair {
  readonly title: string
  readonly sound: string
  /** The same with one slip that lets a repeat through. */
  readonly slipped: string
  /** What is reported for the slip, and a part of its sentence. */
  readonly as: string
  readonly says?: string
  readonly more?: Partial<GuardContext>
}

const pairs: readonly Pair[] = [
  {
    title: 'a result that several tests take apart',
    sound: `async function f(id) {
      const prepared = await withTransaction(knex, async (trx) => {
        const due = await trx('steps').where({ id }).first()
        if (!due) return null
        if (due.done) return { kind: 'done' }
        const taken = await trx('sends').insert({ id, state: 'taken' }).onConflict(['id']).merge({ state: 'taken' }).where('sends.state', '=', 'failed').returning('id')
        if (taken.length === 0) return { kind: 'skipped' }
        return { kind: 'send', due }
      })
      if (!prepared) return
      if (prepared.kind === 'done') return
      if (prepared.kind === 'skipped') return
      await send(prepared.due)
    }`,
    slipped: `async function f(id) {
      const prepared = await withTransaction(knex, async (trx) => {
        const due = await trx('steps').where({ id }).first()
        if (!due) return null
        if (due.done) return { kind: 'done' }
        const taken = await trx('sends').insert({ id, state: 'taken' }).onConflict(['id']).merge({ state: 'taken' }).where('sends.state', '=', 'failed').returning('id')
        if (taken.length === 0) return { kind: 'skipped' }
        return { kind: 'send', due }
      })
      if (!prepared) return
      if (prepared.kind === 'done') return
      await send(prepared.due)
    }`,
    as: 'none',
  },
  {
    title: 'a unique index that an insert in a function of its own rests on',
    sound: `async function reserve(orderId) { try { await prisma.receipt.create({ data: { orderId } }); return true } catch (error) { if (error.code === 'P2002') return false; throw error } }
      async function f(order) { if (!(await reserve(order.id))) return; await send() }`,
    slipped: `async function reserve(orderId) { try { await prisma.mailLog.create({ data: { orderId } }); return true } catch (error) { if (error.code === 'P2002') return false; throw error } }
      async function f(order) { if (!(await reserve(order.id))) return; await send() }`,
    as: 'atomic-claim/defective',
    says: 'has no unique index',
    more: unique({ receipt: [['orderId']], mailLog: [] }),
  },
  {
    title: 'a unique index behind ON CONFLICT DO NOTHING',
    sound:
      'async function f(order) { const rows = await db.insert(receipts).values({ id: nanoid(), orderId: order.id }).onConflictDoNothing().returning(); if (rows.length === 0) return; await send() }',
    slipped:
      'async function f(order) { const rows = await db.insert(mailLog).values({ id: nanoid(), orderId: order.id }).onConflictDoNothing().returning(); if (rows.length === 0) return; await send() }',
    as: 'atomic-claim/defective',
    says: 'has no unique index',
    more: unique({ receipts: [['id'], ['orderId']], mailLog: [['id']] }),
  },
  {
    title: 'a unique index behind createMany',
    sound:
      'async function f(event) { const { count } = await prisma.receipt.createMany({ data: [{ eventId: event.id }], skipDuplicates: true }); if (count === 0) return; await send() }',
    slipped:
      'async function f(event) { const { count } = await prisma.attempt.createMany({ data: [{ eventId: event.id }], skipDuplicates: true }); if (count === 0) return; await send() }',
    as: 'atomic-claim/defective',
    says: 'has no unique index',
    more: unique({ receipt: [['eventId']], attempt: [] }),
  },
  {
    title: 'a key that holds the time',
    sound:
      "async function f(event) { const day = new Date().toISOString().slice(0, 10); const ok = await redis.set(`n:${event.id}:${day}`, '1', 'EX', 604800, 'NX'); if (!ok) return; await send() }",
    slipped:
      "async function f(event) { const ok = await redis.set(`n:${event.id}:${Date.now()}`, '1', 'EX', 604800, 'NX'); if (!ok) return; await send() }",
    as: 'atomic-claim/defective',
    says: 'differs between two attempts',
  },
  {
    title: 'a row that a transaction of Knex locks',
    sound:
      "async function f(id) { const order = await knex.transaction(async (trx) => { const row = await trx('orders').where({ id }).forUpdate().first(); if (!row || row.mailed) return null; await trx('orders').where({ id }).update({ mailed: true }); return row }); if (!order) return; await send(order) }",
    slipped:
      "async function f(id) { const order = await knex.transaction(async (trx) => { const row = await trx('orders').where({ id }).first(); if (!row || row.mailed) return null; await trx('orders').where({ id }).update({ mailed: true }); return row }); if (!order) return; await send(order) }",
    as: 'check-then-send/racy',
    says: 'two callers can both pass',
  },
  {
    title: "the key handed to a claim of one's own",
    sound: `async function acquire(key) { return (await redis.set('once:' + key, '1', 'EX', 604800, 'NX')) === 'OK' } async function f(event) { if (!(await acquire(event.orderId))) return; await send() }`,
    slipped: `async function acquire(key) { return (await redis.set('once:' + key, '1', 'EX', 604800, 'NX')) === 'OK' } async function f(event) { const run = randomUUID(); if (!(await acquire(run))) return; await send() }`,
    as: 'atomic-claim/defective',
    says: 'new every time',
  },
  {
    title: 'a hand-written gate around a row of this run',
    sound:
      'async function once(key, run) { const r = await pool.query("INSERT INTO keys (key) VALUES ($1) ON CONFLICT DO NOTHING", [key]); if (r.rowCount === 1) await run() } async function f(order) { await once(`order:${order.id}`, async () => { await send() }) }',
    slipped:
      'async function once(key, run) { const r = await pool.query("INSERT INTO keys (key) VALUES ($1) ON CONFLICT DO NOTHING", [key]); if (r.rowCount === 1) await run() } async function f(order) { const { rows: [mail] } = await pool.query("INSERT INTO mails (to_address) VALUES ($1) RETURNING id", [order.email]); await once(`mail:${mail.id}`, async () => { await send() }) }',
    as: 'atomic-claim/retry-only',
    says: 'makes in the same run',
  },
  {
    title: 'a hand-written gate around the id of a row that was taken apart',
    sound:
      'async function once(key, run) { if ((await redis.setnx(key, 1)) === 1) await run() } async function f(order) { await once(order.id, () => send()) }',
    slipped:
      'async function once(key, run) { if ((await redis.setnx(key, 1)) === 1) await run() } async function f(order) { const { id } = await prisma.mail.create({ data: { to: order.email } }); await once(id, () => send()) }',
    as: 'atomic-claim/retry-only',
    says: 'makes in the same run',
  },
  {
    title: 'an id of the run under a name that only says so',
    sound:
      'async function f(order) { const orderKey = order.number; const ok = await kv.set(`digest:${orderKey}`, 1, { nx: true, ex: 172800 }); if (!ok) return; await send() }',
    slipped:
      'async function f(order) { const runId = crypto.randomUUID(); const ok = await kv.set(`digest:${runId}`, 1, { nx: true, ex: 172800 }); if (!ok) return; await send() }',
    as: 'atomic-claim/defective',
    says: 'new every time',
  },
  {
    title: 'rows that are chosen, locked and taken in one statement',
    sound:
      "async function f() { const { rows } = await pool.query(`UPDATE outbox SET status = 'sending' WHERE id IN (SELECT id FROM outbox WHERE status = 'pending' ORDER BY id LIMIT 50 FOR UPDATE SKIP LOCKED) RETURNING *`); for (const row of rows) await send(row) }",
    slipped:
      "async function f() { const { rows } = await pool.query(`UPDATE outbox SET status = 'sending' WHERE id IN (SELECT id FROM outbox WHERE status = 'pending' ORDER BY id LIMIT 50) RETURNING *`); for (const row of rows) await send(row) }",
    as: 'atomic-claim/defective',
    says: 'its WHERE names none of these columns',
  },
  {
    title: 'a statement prepared before',
    sound: `const mark = db.prepare('INSERT OR IGNORE INTO digests (user_id, day) VALUES (?, ?)'); async function f(user, day) { const info = mark.run(user.id, day); if (info.changes === 0) return; await send() }`,
    slipped: `const mark = db.prepare('INSERT OR IGNORE INTO digests (user_id, day) VALUES (?, ?)'); async function f(user, day) { const info = mark.run(user.id, day); if (!info) return; await send() }`,
    as: 'atomic-claim/defective',
    says: 'not tested before the send',
  },
  {
    title: 'a duplicate told by the second callback of then',
    sound: `const first = (id) => db.query('INSERT INTO welcomes SET ?', { user_id: id }).then(() => true, (error) => { if (error.code === 'ER_DUP_ENTRY') return false; throw error }); async function f(user) { if (!(await first(user.id))) return; await send() }`,
    slipped: `const first = (id) => db.query('INSERT INTO welcomes SET ?', { user_id: id }).then(() => true, (error) => { log(error); return true }); async function f(user) { if (!(await first(user.id))) return; await send() }`,
    as: 'none',
  },
  {
    title: 'a document updated by Mongoose and read as plain data',
    sound:
      'async function f(id) { const order = await Order.findOneAndUpdate({ _id: id, askedAt: { $exists: false } }, { $set: { askedAt: new Date() } }, { new: true }).lean(); if (!order) return; await send(order) }',
    slipped:
      'async function f(id) { const order = await Order.findByIdAndUpdate(id, { $set: { notifiedAt: new Date() } }, { new: true }).lean(); if (!order) return; await send(order) }',
    as: 'atomic-claim/defective',
    says: 'its filter names none of these fields',
  },
  {
    title: 'an upsert by the key of the document',
    sound:
      'async function f(id) { const { upsertedCount } = await ledger.updateOne({ _id: `paid:${id}` }, { $setOnInsert: { at: new Date() } }, { upsert: true }); if (upsertedCount === 0) return; await send() }',
    slipped:
      'async function f(id) { const { upsertedCount } = await ledger.updateOne({ invoice: id }, { $setOnInsert: { at: new Date() } }, { upsert: true }); if (upsertedCount === 0) return; await send() }',
    as: 'atomic-claim/racy',
    says: 'two callers can both insert',
  },
  {
    title: 'an operator of Sequelize',
    sound:
      'async function f(id) { const [rows] = await Booking.update({ remindedAt: new Date() }, { where: { id, remindedAt: { [Op.is]: null } } }); if (rows === 0) return; await send() }',
    slipped:
      'async function f(id) { const [rows] = await Booking.update({ remindedAt: new Date() }, { where: { id, remindedAt: { [Op.not]: null } } }); if (rows === 0) return; await send() }',
    as: 'atomic-claim/defective',
    says: 'its predicate names none of these columns',
  },
  {
    title: 'a parameter of a query builder of TypeORM',
    sound:
      "async function f(id) { const taken = await source.createQueryBuilder().update(Plan).set({ state: 'told' }).where('id = :id', { id }).andWhere('state = :old', { old: 'expired' }).execute(); if (!taken.affected) return; await send() }",
    slipped:
      "async function f(id) { const taken = await source.createQueryBuilder().update(Plan).set({ state: 'told' }).where('id = :id', { id }).andWhere('state = :old', { old: 'told' }).execute(); if (!taken.affected) return; await send() }",
    as: 'atomic-claim/defective',
    says: 'its condition names none of these columns',
  },
  {
    title: 'criteria of a repository of TypeORM',
    sound:
      'async function f(id) { const result = await repo.update({ id, mailedAt: IsNull() }, { mailedAt: new Date() }); if (result.affected === 0) return; await send() }',
    slipped:
      'async function f(id) { const result = await repo.update({ id }, { mailedAt: new Date() }); if (result.affected === 0) return; await send() }',
    as: 'atomic-claim/defective',
    says: 'its criteria ask for none of these columns',
  },
  {
    title: 'a message that is about less than the claim',
    sound: `async function f(report, update) {
      if (!(await redis.set(\`told:\${report.id}:\${update.id}\`, 1, 'EX', 604800, 'NX'))) return
      const thread = await store.thread(report.id)
      await send({ to: thread.channel, text: update.text })
    }`,
    slipped: `class Store { async reserve(report, update) { return (await redis.set(\`told:\${report}:\${update}\`, 1, 'EX', 604800, 'NX')) === 'OK' } }
    async function f(store, report, update) {
      if (!(await store.reserve(report.id, update.id))) return
      const thread = await store.thread(report.id)
      if (!thread.pending) return
      await send({ to: thread.channel, text: thread.pending })
      await store.setThread(report.id, { channel: thread.channel })
    }`,
    as: 'atomic-claim/racy',
    says: 'claims that differ in the others are all won',
  },
  {
    title: 'a row that is locked by a transaction of one connection',
    sound: `async function f(id) {
      const client = await pool.connect()
      await client.query('BEGIN')
      const { rows: [order] } = await client.query('SELECT email, notified FROM orders WHERE id = $1 FOR UPDATE', [id])
      if (order.notified) { await client.query('ROLLBACK'); return }
      await client.query('UPDATE orders SET notified = true WHERE id = $1', [id])
      await client.query('COMMIT')
      await send(order.email)
    }`,
    slipped: `async function f(id) {
      const { rows: [order] } = await pool.query('SELECT email, notified FROM orders WHERE id = $1 FOR UPDATE', [id])
      if (order.notified) return
      await pool.query('UPDATE orders SET notified = true WHERE id = $1', [id])
      await send(order.email)
    }`,
    as: 'check-then-send/racy',
    says: 'the lock ends before notified is set',
  },
  {
    title: 'a transaction of Firestore',
    sound: `async function f(id) {
      const ref = db.collection('orders').doc(id)
      const isFirst = await db.runTransaction(async (tx) => {
        const snap = await tx.get(ref)
        if (snap.get('receiptSent')) return false
        tx.update(ref, { receiptSent: true })
        return true
      })
      if (!isFirst) return
      await send()
    }`,
    slipped: `async function f(id) {
      const ref = db.collection('orders').doc(id)
      await db.runTransaction(async (tx) => {
        const snap = await tx.get(ref)
        if (snap.get('receiptSent')) return
        await send()
        tx.update(ref, { receiptSent: true })
      })
    }`,
    as: 'atomic-claim/racy',
    says: 'still open when the send is made',
  },
  {
    title: 'a document that Firestore creates once',
    sound:
      "async function f(id) { const ref = db.collection('told').doc(id); try { await ref.create({ at: 1 }) } catch (error) { if (error.code === 6) return; throw error } await send() }",
    slipped:
      "async function f(id) { const ref = db.collection('told').doc(id); try { await ref.set({ at: 1 }) } catch (error) { if (error.code === 6) return; throw error } await send() }",
    as: 'none',
  },
  {
    title: 'a key of Redis set before the send',
    sound:
      'async function f(id) { const key = `receipt:${id}`; if ((await redis.set(key, 1, "EX", 604800, "NX")) !== "OK") return; try { await send() } catch (error) { await redis.del(key); throw error } }',
    slipped:
      'async function f(id) { if (await redis.exists(`receipt:${id}`)) return; await send(); await redis.set(`receipt:${id}`, 1, "EX", 604800, "NX") }',
    as: 'check-then-send/racy',
    says: 'written only after it',
  },
  {
    title: 'a claim in a transaction, and the send',
    sound: `async function f(id) {
      const won = await prisma.$transaction(async (tx) => {
        const { count } = await tx.order.updateMany({ where: { id, sentAt: null }, data: { sentAt: now } })
        if (count > 0) await tx.audit.create({ data: { orderId: id } })
        return count > 0
      })
      if (won) await send()
    }`,
    slipped: `async function f(id) {
      await prisma.$transaction(async (tx) => {
        const { count } = await tx.order.updateMany({ where: { id, sentAt: null }, data: { sentAt: now } })
        if (count === 0) return
        await send()
        await tx.audit.create({ data: { orderId: id } })
      })
    }`,
    as: 'atomic-claim/racy',
    says: 'still open when the send is made',
  },
  {
    title: 'a claim beside a transaction, and the send in it',
    sound:
      'async function f(id) { await db.transaction(async (tx) => { const won = await db.update(mails).set({ sentAt: now }).where(and(eq(mails.id, id), isNull(mails.sentAt))).returning(); if (won.length === 0) return; await send(); await tx.insert(log).values({ id }) }) }',
    slipped:
      'async function f(id) { await db.transaction(async (tx) => { const won = await tx.update(mails).set({ sentAt: now }).where(and(eq(mails.id, id), isNull(mails.sentAt))).returning(); if (won.length === 0) return; await send(); await tx.insert(log).values({ id }) }) }',
    as: 'atomic-claim/racy',
    says: 'undoes the claim',
  },
  {
    title: 'a send that a transaction puts off',
    sound:
      'async function f(id) { await sequelize.transaction(async (t) => { const [rows] = await Mail.update({ sentAt: now }, { where: { id, sentAt: null }, transaction: t }); if (rows === 0) return; t.afterCommit(() => send()) }) }',
    slipped:
      'async function f(id) { await sequelize.transaction(async (t) => { const [rows] = await Mail.update({ sentAt: now }, { where: { id, sentAt: null }, transaction: t }); if (rows === 0) return; await retry(() => send()) }) }',
    as: 'atomic-claim/racy',
    says: 'still open when the send is made',
  },
  {
    title: 'a transaction that is begun by hand',
    sound: `async function f(id) {
      const client = await pool.connect()
      await client.query('BEGIN')
      const { rowCount } = await client.query('UPDATE mails SET sent_at = now() WHERE id = $1 AND sent_at IS NULL', [id])
      if (rowCount === 0) { await client.query('ROLLBACK'); return }
      await client.query('COMMIT')
      await send()
    }`,
    slipped: `async function f(id) {
      const client = await pool.connect()
      await client.query('BEGIN')
      const { rowCount } = await client.query('UPDATE mails SET sent_at = now() WHERE id = $1 AND sent_at IS NULL', [id])
      if (rowCount === 0) { await client.query('ROLLBACK'); return }
      await send()
      await client.query('COMMIT')
    }`,
    as: 'atomic-claim/racy',
    says: 'the commit too',
  },
  {
    title: 'a runner of TypeORM',
    sound:
      'async function f(id) { await runner.startTransaction(); const { affected } = await runner.manager.update(Mail, { id, sentAt: IsNull() }, { sentAt: new Date() }); await runner.commitTransaction(); if (!affected) return; await send() }',
    slipped:
      'async function f(id) { await runner.startTransaction(); const { affected } = await runner.manager.update(Mail, { id, sentAt: IsNull() }, { sentAt: new Date() }); if (affected) await send(); await runner.commitTransaction() }',
    as: 'atomic-claim/racy',
    says: 'still open when the send is made',
  },
  {
    title: 'a transaction that is handed in',
    sound:
      'async function f(db, id) { const won = await db.update(mails).set({ sentAt: now }).where(and(eq(mails.id, id), isNull(mails.sentAt))).returning(); if (won.length === 0) return; await send() }',
    slipped:
      'async function f(tx, id) { const won = await tx.update(mails).set({ sentAt: now }).where(and(eq(mails.id, id), isNull(mails.sentAt))).returning(); if (won.length === 0) return; await send() }',
    as: 'atomic-claim/racy',
    says: 'still open when the send is made',
  },
  {
    title: "a transaction of a function of one's own",
    sound:
      'async function f(id) { let won = false; await inTx(async (tx) => { const { count } = await tx.mail.updateMany({ where: { id, sentAt: null }, data: { sentAt: now } }); won = count > 0 }); if (!won) return; await send() } function inTx(run) { return prisma.$transaction(run) }',
    slipped:
      'async function f(id) { await inTx(async (tx) => { const { count } = await tx.mail.updateMany({ where: { id, sentAt: null }, data: { sentAt: now } }); if (count > 0) await send() }) } function inTx(run) { return prisma.$transaction(run) }',
    as: 'atomic-claim/racy',
    says: 'still open when the send is made',
  },
  {
    title: 'a row that is removed, and made again',
    sound:
      'async function f(id, next) { await prisma.$transaction([prisma.token.delete({ where: { id } }), prisma.token.create({ data: { id: next } })]); await send() }',
    slipped:
      'async function f(id) { await prisma.$transaction([prisma.token.delete({ where: { id } }), prisma.token.create({ data: { id, fresh: true } })]); await send() }',
    as: 'none',
  },
  {
    title: 'a row that is found by a key of the event',
    sound:
      "async function f(event) { const { count } = await prisma.run.updateMany({ where: { id: event.runId, state: 'new' }, data: { state: 'taken' } }); if (count === 0) return; await send() }",
    slipped:
      "async function f(event) { const run = await prisma.run.create({ data: { event } }); const { count } = await prisma.run.updateMany({ where: { id: run.id, state: 'new' }, data: { state: 'taken' } }); if (count === 0) return; await send() }",
    as: 'atomic-claim/retry-only',
    says: 'makes in the same run',
  },
  {
    title: 'a row that a builder finds by a key of the event',
    sound:
      "async function f(event) { const won = await db.update(runs).set({ state: 'taken' }).where(and(eq(runs.id, event.runId), eq(runs.state, 'new'))).returning(); if (won.length === 0) return; await send() }",
    slipped:
      "async function f(event) { const [run] = await db.insert(runs).values({ event }).returning(); const won = await db.update(runs).set({ state: 'taken' }).where(and(eq(runs.id, run.id), eq(runs.state, 'new'))).returning(); if (won.length === 0) return; await send() }",
    as: 'atomic-claim/retry-only',
    says: 'makes in the same run',
  },
  {
    title: 'a document that a transaction of Firestore makes',
    sound: `async function f(id) {
      const ref = db.collection('processed').doc(id)
      const first = await db.runTransaction(async (tx) => {
        const snap = await tx.get(ref)
        if (snap.exists) return false
        tx.set(ref, { at: 1 })
        return true
      })
      if (!first) return
      await send()
    }`,
    slipped: `async function f(id) {
      const ref = db.collection('processed').doc(id)
      const first = await db.runTransaction(async (tx) => {
        const snap = await tx.get(ref)
        if (snap.exists) return false
        tx.set(others, { at: 1 })
        return true
      })
      if (!first) return
      await send()
    }`,
    as: 'none',
  },
  {
    title: 'a document that the client of Firestore finds by a function',
    sound:
      "async function f(id) { const ref = doc(db, 'sent', id); const won = await runTransaction(db, async (t) => { if ((await t.get(ref)).exists()) return false; t.set(ref, { at: 1 }); return true }); if (won) await send() }",
    slipped:
      "async function f(id) { const ref = doc(db, 'sent', id); const won = await runTransaction(db, async (t) => { if ((await t.get(ref)).exists()) return true; t.set(ref, { at: 1 }); return true }); if (won) await send() }",
    as: 'none',
  },
  {
    title: 'a row that a function of its own locks',
    sound: `async function take(id) {
      return db.transaction(async (tx) => {
        const [row] = await tx.select().from(mails).where(eq(mails.id, id)).for('update')
        if (!row || row.sentAt) return false
        await tx.update(mails).set({ sentAt: new Date() }).where(eq(mails.id, id))
        return true
      })
    }
    async function f(id) { if (!(await take(id))) return; await send() }`,
    slipped: `async function take(id) {
      return db.transaction(async (tx) => {
        const [row] = await tx.select().from(mails).where(eq(mails.id, id))
        if (!row || row.sentAt) return false
        await tx.update(mails).set({ sentAt: new Date() }).where(eq(mails.id, id))
        return true
      })
    }
    async function f(id) { if (!(await take(id))) return; await send() }`,
    as: 'none',
  },
  {
    title: 'a state that is read under the lock',
    sound:
      'async function f(id) { const first = await knex.transaction(async (trx) => { const row = await trx("mails").where({ id }).forUpdate().first(); if (row.sent) return false; await trx("mails").where({ id }).update({ sent: true }); return true }); if (first) await send() }',
    slipped:
      'async function f(id) { const row = await knex("mails").where({ id }).first(); if (row.sent) return; await knex.transaction(async (trx) => { await trx("mails").where({ id }).forUpdate().first(); await trx("mails").where({ id }).update({ sent: true }) }); await send() }',
    as: 'check-then-send/racy',
    says: 'set by another statement',
  },
  {
    title: 'rows that are chosen under a lock and stored as objects',
    sound:
      "async function f() { const row = await ds.transaction(async (em) => { const next = await em.getRepository(Outbox).findOne({ where: { state: 'new' }, lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' } }); if (!next) return null; next.state = 'sending'; await em.save(next); return next }); if (!row) return; await send(row) }",
    slipped:
      "async function f() { const row = await ds.transaction(async (em) => { const next = await em.getRepository(Outbox).findOne({ where: { state: 'new' }, lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' } }); if (!next) return null; next.tries = 1; await em.save(next); return next }); if (!row) return; await send(row) }",
    as: 'none',
  },
  {
    title: 'a transaction that is as if it were alone',
    sound:
      "async function f(id) { const first = await prisma.$transaction(async (tx) => { if (await tx.mail.findFirst({ where: { id } })) return false; await tx.mail.create({ data: { ref: id } }); return true }, { isolationLevel: 'Serializable' }); if (first) await send() }",
    slipped:
      'async function f(id) { const first = await prisma.$transaction(async (tx) => { if (await tx.mail.findFirst({ where: { id } })) return false; await tx.mail.create({ data: { ref: id } }); return true }); if (first) await send() }',
    as: 'check-then-send/racy',
    says: 'two callers can both pass',
  },
  {
    title: 'a mutation of Convex',
    sound:
      "const claim = internalMutation({ handler: async (ctx, { id }) => { const row = await ctx.db.get(id); if (!row || row.sentAt) return null; await ctx.db.patch(id, { sentAt: Date.now() }); return row } }); const run = internalMutation({ handler: async (ctx, { id }) => { const seen = await ctx.db.query('sent').withIndex('by_key', (q) => q.eq('key', id)).first(); if (seen) return; await ctx.db.insert('sent', { key: id }); await send() } })",
    slipped:
      "const run = internalAction({ handler: async (ctx, { id }) => { const seen = await ctx.db.query('sent').withIndex('by_key', (q) => q.eq('key', id)).first(); if (seen) return; await ctx.db.insert('sent', { key: id }); await send() } })",
    as: 'none',
  },
  {
    title: 'a row that is changed in memory and stored',
    sound:
      'async function f(id) { const n = await bookings.nativeUpdate({ id, confirmedAt: null }, { confirmedAt: new Date() }); if (n === 0) return; await send() }',
    slipped:
      'async function f(id) { const booking = await em.findOneOrFail(Booking, id); if (booking.confirmedAt) return; await send(); booking.confirmedAt = new Date(); await em.flush() }',
    as: 'check-then-send/racy',
    says: 'tested before the send and set by another statement',
  },
  {
    title: 'a row that is new or due again',
    sound: `async function f(id) {
      const known = await db.select().from(notes).where(eq(notes.id, id)).get()
      let won = false
      if (!known) {
        const made = await db.insert(notes).values({ id, sentAt: now }).onConflictDoNothing().returning()
        won = made.length > 0
      } else {
        const taken = await db.update(notes).set({ sentAt: now }).where(and(eq(notes.id, id), eq(notes.sentAt, known.sentAt))).returning()
        won = taken.length > 0
      }
      if (!won) return
      await send()
    }`,
    slipped: `async function f(id) {
      const known = await db.select().from(notes).where(eq(notes.id, id)).get()
      let won = true
      if (!known) {
        const made = await db.insert(notes).values({ id, sentAt: now }).onConflictDoNothing().returning()
        won = made.length > 0
      } else if (known.fresh) {
        const taken = await db.update(notes).set({ sentAt: now }).where(and(eq(notes.id, id), eq(notes.sentAt, known.sentAt))).returning()
        won = taken.length > 0
      }
      if (!won) return
      await send()
    }`,
    as: 'none',
  },
  {
    title: 'a second claim that takes over what the first left failed',
    sound:
      "async function f(id) { try { await prisma.note.create({ data: { id, state: 'sending' } }) } catch (error) { if (error.code !== 'P2002') throw error; const { count } = await prisma.note.updateMany({ where: { id, state: 'failed' }, data: { state: 'sending' } }); if (count === 0) return } await send() }",
    slipped:
      "async function f(id) { try { await prisma.note.create({ data: { id, state: 'sending' } }) } catch (error) { if (error.code !== 'P2002') throw error; const { count } = await prisma.retry.updateMany({ where: { id, used: false }, data: { used: true } }); if (count === 0) return } await send() }",
    as: 'none',
  },
  {
    title: 'a key that is given back when the send fails',
    sound:
      "async function f(id) { if (!(await redis.set(id, 1, 'NX'))) return; try { const answer = await send(); await answer.text(); await redis.set(`${id}:done`, 1) } catch (error) { await redis.del(id); throw error } }",
    slipped:
      "async function f(id) { if (!(await redis.set(id, 1, 'NX'))) return; try { await send(); await prisma.audit.create({ data: { id } }) } catch (error) { await redis.del(id); throw error } }",
    as: 'atomic-claim/racy',
    says: 'given back when audit.create() fails too',
  },
  {
    title: 'a row that is given back when one of its sends fails',
    sound:
      'async function f(id, people) { const { count } = await prisma.mail.updateMany({ where: { id, sent: false }, data: { sent: true } }); if (count === 0) return; for (const one of people) { try { await send(one) } catch { log(one) } } }',
    slipped:
      'async function f(id, people) { const { count } = await prisma.mail.updateMany({ where: { id, sent: false }, data: { sent: true } }); if (count === 0) return; try { for (const one of people) await send(one) } catch (error) { await prisma.mail.update({ where: { id }, data: { sent: false } }); throw error } }',
    as: 'atomic-claim/racy',
    says: 'a later send of the loop',
  },
  {
    title: 'a key for every event',
    sound: 'async function f(event) { if (!(await redis.set(`told:${event.id}`, 1, "NX"))) return; await send() }',
    slipped:
      'async function f(event) { if (!(await redis.set(`told:${event.id}:${process.pid}`, 1, "NX"))) return; await send() }',
    as: 'atomic-claim/defective',
    says: 'differs between two attempts',
  },
]

describe.each(pairs)('$title', ({ sound, slipped, as, says, more }) => {
  it('covers where it is sound', () => expect(strongest(sound, more)).toBe('atomic-claim/sound'))

  it('does not where it has slipped, and says why', () => {
    expect(strongest(slipped, more)).toBe(as)
    if (says !== undefined) expect(guardsOf(slipped, more)[0]?.why).toContain(says)
  })
})

describe('an update that stores what somebody wrote is no guard, however its result is tested', () => {
  const stored: readonly (readonly [what: string, text: string, quality: string])[] = [
    [
      'Drizzle, a text',
      'async function f(id, text) { const [note] = await db.update(notes).set({ text, updatedAt: new Date() }).where(eq(notes.id, id)).returning(); if (!note) throw new Error("gone"); await send() }',
      'none',
    ],
    [
      'Drizzle, a switch that somebody sets',
      'async function f(id, isPublic) { const [note] = await db.update(notes).set({ isPublic }).where(eq(notes.id, id)).returning(); if (!note) throw new Error("gone"); await send() }',
      'none',
    ],
    [
      'Drizzle, a switch that is set for good',
      'async function f(id) { const [note] = await db.update(notes).set({ isTold: true }).where(eq(notes.id, id)).returning(); if (!note) throw new Error("gone"); await send() }',
      'atomic-claim/defective',
    ],
    [
      'Drizzle, a mark',
      'async function f(id, text) { const [note] = await db.update(notes).set({ text, toldAt: new Date() }).where(eq(notes.id, id)).returning(); if (!note) throw new Error("gone"); await send() }',
      'atomic-claim/defective',
    ],
    [
      'Drizzle, a constant',
      "async function f(id) { const [note] = await db.update(notes).set({ mood: 'told' }).where(eq(notes.id, id)).returning(); if (!note) throw new Error('gone'); await send() }",
      'atomic-claim/defective',
    ],
    [
      'Sequelize, a text',
      'async function f(id, text) { const [rows] = await Note.update({ text }, { where: { id } }); if (rows === 0) return; await send() }',
      'none',
    ],
    [
      'Mongoose, a text',
      'async function f(id, text) { const note = await Note.findOneAndUpdate({ _id: id }, { $set: { text } }, { new: true }); if (!note) return; await send() }',
      'none',
    ],
  ]
  for (const [what, text, quality] of stored) it(what, () => expect(strongest(text)).toBe(quality))
})
