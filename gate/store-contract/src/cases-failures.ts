import assert from 'node:assert/strict'
import { encodeRecord } from 'sendgate'
import { collect, hashOf, put, sampleRecord, sentRecord } from './sample-record.js'
import type { ContractCase } from './subject.js'

/** Texts that stand where a record should, and none of which may ever read as absent. */
function damages(text: string): readonly (readonly [what: string, text: string])[] {
  return [
    ['empty', ''],
    ['torn', text.slice(0, text.length / 2)],
    ['conflict-marked', `<<<<<<< ours\n${text}=======\n${text}>>>>>>> theirs\n`],
    ['of another version', text.replace('"v":1', '"v":99')],
    ['no object', '[]\n'],
    ['blank', ' \n'],
  ]
}

const unavailable = { code: 'store-unavailable' }

/** What must happen when the store, its file or the connection fails. */
export const failureCases: readonly ContractCase[] = [
  {
    name: 'a damaged record throws corrupt, is listed, is never pruned, and can be repaired without its generation going back',
    needs: ['damage'],
    async run(subject) {
      const place = await subject.fresh()
      const store = await subject.open(place)
      for (const [what, text] of damages(encodeRecord(sentRecord('damage', 1_000)))) {
        const key = `damage/${what}`
        await put(store, sampleRecord(key))
        const written = await put(store, sentRecord(key, 1_000))
        await subject.damage!(place, hashOf(key), text)
        const error = await store.read(hashOf(key)).then(
          () => assert.fail(`${what}: read succeeded`),
          (reason: unknown) => reason as { code?: string; version?: number },
        )
        assert.equal(error.code, 'corrupt', `${what}: ${String(error)}`)
        assert.ok((error.version ?? 0) >= written, `${what}: version ${error.version} after ${written}`)
        await assert.rejects(store.cas(hashOf(key), 0, sampleRecord(key)), { code: 'corrupt' }, what)
        assert.ok(
          (await collect(store.list({ states: ['unknown'] }))).some(
            ({ hash, rec }) => hash === hashOf(key) && rec === null,
          ),
          `${what}: not listed`,
        )
        assert.equal(await store.prune({ before: 5_000 }), 0, `${what}: pruned`)
        const repaired = await store.cas(hashOf(key), error.version!, sampleRecord(key, { state: 'unknown' }))
        assert.ok(repaired.ok && repaired.version > written, `${what}: not repaired`)
      }
      await store.close()
    },
  },
  {
    name: 'a failing place throws store-unavailable from every method and works again when it is mended',
    needs: ['breakPlace'],
    async run(subject) {
      const place = await subject.fresh()
      const store = await subject.open(place)
      const rec = sentRecord('broken', 1_000)
      const version = await put(store, rec)
      const mend = await subject.breakPlace!(place)
      try {
        await assert.rejects(store.read(rec.hash), unavailable, 'read')
        await assert.rejects(store.cas(rec.hash, version, sampleRecord('broken')), unavailable, 'cas')
        await assert.rejects(store.cas(hashOf('new'), 0, sampleRecord('new')), unavailable, 'cas of a new key')
        await assert.rejects(collect(store.list({})), unavailable, 'list')
        await assert.rejects(store.prune({ before: 5_000 }), unavailable, 'prune')
      } finally {
        await mend()
      }
      assert.deepEqual(await store.read(rec.hash), { version, rec })
      assert.deepEqual((await store.read(hashOf('new'))).rec, null)
      await store.close()
    },
  },
  {
    name: 'a compare-and-set whose reply is lost throws store-unavailable with lostReply, and its record tells that it took place',
    needs: ['openLossy'],
    async run(subject) {
      const place = await subject.fresh()
      const lossy = await subject.openLossy!(place)
      const direct = await subject.open(place)
      const first = sampleRecord('reply')
      const before = await put(lossy.store, first)
      const next = sentRecord('reply', 1_000)
      lossy.loseReplies()
      await assert.rejects(lossy.store.cas(next.hash, before, next), { ...unavailable, lostReply: true })
      lossy.heal()
      assert.deepEqual((await direct.read(next.hash)).rec, next)
      assert.deepEqual((await lossy.store.read(next.hash)).rec, next)
      await direct.close()
      await lossy.close()
    },
  },
]
