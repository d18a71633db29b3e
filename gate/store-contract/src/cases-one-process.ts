import assert from 'node:assert/strict'
import { states, type Store } from 'sendgate'
import { collect, hashOf, put, recordIn, sampleRecord, sentRecord } from './sample-record.js'
import type { ContractCase, StoreSubject } from './subject.js'

/** Runs one case against a store on a fresh place. */
async function onFresh(subject: StoreSubject, work: (store: Store, place: string) => Promise<void>): Promise<void> {
  const place = await subject.fresh()
  const store = await subject.open(place)
  try {
    await work(store, place)
  } finally {
    await store.close()
  }
}

const oddKeys: readonly (readonly [what: string, key: string])[] = [
  ['slashes and dots', 'a/../b/./c//d'],
  ['NUL', 'a\u0000b'],
  ['256 bytes', 'k'.repeat(256)],
  ['composed', 'caf\u00e9'],
  ['decomposed', 'cafe\u0301'],
  ['quotes and newlines', 'a"b\'c\\d\r\n{"state":"sent"}'],
  ['conflict markers', 'x\n<<<<<<< ours\n=======\n>>>>>>> theirs'],
  ['astral and right-to-left', '\u{1f4e8}\u202e\u05d0'],
]

/** What can be seen from one process. */
export const oneProcessCases: readonly ContractCase[] = [
  {
    name: 'an unwritten key is absent at version 0',
    run: (subject) =>
      onFresh(subject, async (store) => {
        assert.deepEqual(await store.read(hashOf('nobody')), { version: 0, rec: null })
      }),
  },
  {
    name: 'a write is read back exactly, also by a store that opens later',
    run: (subject) =>
      onFresh(subject, async (store, place) => {
        const rec = sentRecord('exact', 1_700_000_000_000.5)
        const version = await put(store, rec)
        assert.deepEqual(await store.read(rec.hash), { version, rec })
        const second = await subject.open(place)
        assert.deepEqual(await second.read(rec.hash), { version, rec })
        await second.close()
      }),
  },
  {
    name: 'a compare-and-set with any version but the current one writes nothing and shows what stands',
    run: (subject) =>
      onFresh(subject, async (store) => {
        const rec = sampleRecord('fence')
        const version = await put(store, rec)
        for (const expect of [0, version - 1, version + 1, version + 1000]) {
          if (expect === version) continue
          assert.deepEqual(
            await store.cas(rec.hash, expect, sampleRecord('fence')),
            { ok: false, current: { version, rec } },
            `expecting ${expect}`,
          )
        }
        assert.deepEqual(await store.read(rec.hash), { version, rec })
      }),
  },
  {
    name: 'of fifty writers that expect the same version, one wins',
    run: (subject) =>
      onFresh(subject, async (store) => {
        const rivals = Array.from({ length: 50 }, () => sampleRecord('rivals'))
        const results = await Promise.all(rivals.map((rec) => store.cas(rec.hash, 0, rec)))
        const winners = rivals.filter((_, i) => results[i]!.ok)
        assert.equal(winners.length, 1)
        assert.deepEqual((await store.read(winners[0]!.hash)).rec, winners[0])
        for (const result of results) if (!result.ok) assert.deepEqual(result.current.rec, winners[0])
      }),
  },
  {
    name: "the answer of a read is the caller's own copy",
    run: (subject) =>
      onFresh(subject, async (store) => {
        const rec = sampleRecord('copy')
        await put(store, rec)
        Object.assign((await store.read(rec.hash)).rec ?? {}, { state: 'released' })
        assert.deepEqual((await store.read(rec.hash)).rec, rec)
      }),
  },
  {
    name: 'odd keys keep their text',
    run: (subject) =>
      onFresh(subject, async (store) => {
        for (const [, key] of oddKeys) await put(store, sampleRecord(key))
        for (const [what, key] of oddKeys) assert.equal((await store.read(hashOf(key))).rec?.key, key, what)
        const listed = await collect(store.list({}))
        assert.deepEqual(listed.map(({ rec }) => rec?.key).sort(), oddKeys.map(([, key]) => key).sort())
        assert.deepEqual(
          (await collect(store.list({ prefix: 'cafe\u0301' }))).map(({ rec }) => rec?.key),
          ['cafe\u0301'],
        )
      }),
  },
  {
    name: 'versions grow over reopening, and pruning takes only old decided records',
    run: (subject) =>
      onFresh(subject, async (store, place) => {
        for (const state of states)
          for (const at of [1_000, 2_000]) await put(store, recordIn(state, `${state}/${at}`, at))
        assert.equal(await store.prune({ before: 2_000 }), 2)
        const left = (await collect(store.list({}))).map(({ rec }) => rec?.key).sort()
        assert.deepEqual(
          left,
          states
            .flatMap((state) =>
              state === 'sent' || state === 'released' ? [`${state}/2000`] : [`${state}/1000`, `${state}/2000`],
            )
            .sort(),
        )
        assert.equal(await store.prune({ before: 2_000 }), 0)
        const second = await subject.open(place)
        assert.deepEqual((await second.read(hashOf('sent/1000'))).rec, null)
        await second.close()
      }),
  },
  {
    name: 'a pruned key stays at or above its highest version, and a writer that slept over the pruning is refused',
    run: (subject) =>
      onFresh(subject, async (store) => {
        const { version: early } = await store.read(hashOf('sleeper'))
        for (let i = 0; i < 5; i += 1) await put(store, sampleRecord('sleeper'))
        const highest = await put(store, sentRecord('sleeper', 1_000))
        assert.equal(await store.prune({ before: 5_000 }), 1)
        const pruned = await store.read(hashOf('sleeper'))
        assert.equal(pruned.rec, null)
        assert.ok(pruned.version >= highest, `version ${pruned.version} after ${highest}`)
        for (const expect of [early, 3])
          assert.deepEqual(await store.cas(hashOf('sleeper'), expect, sampleRecord('sleeper')), {
            ok: false,
            current: pruned,
          })
        assert.ok((await put(store, sampleRecord('sleeper'))) > highest)
      }),
  },
  {
    name: 'many keys are listed once each, filtered by state and prefix, and pruned',
    run: (subject) => onFresh(subject, (store) => manyKeys(store, subject.manyKeys ?? 1_000)),
  },
  {
    name: 'a clock that goes back changes nothing that was decided',
    run: (subject) =>
      onFresh(subject, async (store) => {
        const late = await put(store, sampleRecord('clock', { leaseUntil: 2_000_000_000_000 }))
        const early = sampleRecord('clock', { leaseUntil: 1 })
        const version = await put(store, early)
        assert.ok(version > late)
        assert.deepEqual(await store.read(early.hash), { version, rec: early })
        const times = [await store.now(), await store.now()]
        assert.ok(
          times.every((time) => Number.isFinite(time) && time > 1_600_000_000_000),
          `now: ${times.join(', ')}`,
        )
      }),
  },
  {
    name: 'closing twice is allowed',
    run: async (subject) => {
      const store = await subject.open(await subject.fresh())
      await store.read(hashOf('closed'))
      await store.close()
      await store.close()
    },
  },
]

async function manyKeys(store: Store, count: number): Promise<void> {
  const keyOf = (i: number) => `${i % 2 === 0 ? 'even' : 'odd'}/${i}`
  const half = Math.ceil(count / 2)
  for (let i = 0; i < count; i += 100) {
    const batch = Array.from({ length: Math.min(100, count - i) }, (_, j) => i + j)
    await Promise.all(
      batch.map((n) =>
        put(store, n % 2 === 0 ? sentRecord(keyOf(n), n) : sampleRecord(keyOf(n), { state: 'unknown' })),
      ),
    )
  }
  const all = (await collect(store.list({}))).map(({ hash }) => hash)
  assert.equal(all.length, count)
  assert.equal(new Set(all).size, count)
  assert.equal((await collect(store.list({ states: ['sent'] }))).length, half)
  assert.equal((await collect(store.list({ states: ['unknown'], prefix: 'odd/' }))).length, count - half)
  assert.equal((await collect(store.list({ states: ['unknown'], prefix: 'even/' }))).length, 0)
  assert.equal(await store.prune({ before: count + 1 }), half)
  assert.equal((await collect(store.list({}))).length, count - half)
}
