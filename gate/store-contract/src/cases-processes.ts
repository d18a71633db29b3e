import assert from 'node:assert/strict'
import { contradictions, type Operation } from './linearizable.js'
import { startWorker, together, type Line } from './processes.js'
import { hashOf } from './sample-record.js'
import type { ContractCase } from './subject.js'

const PROCESSES = 8

/** What needs several real processes. */
export const processCases: readonly ContractCase[] = [
  {
    name: 'the history of 8 processes is linearizable',
    needs: ['module'],
    async run(subject) {
      const place = await subject.fresh()
      const keys = ['storm/1', 'storm/2', 'storm/3']
      const lines = await together(PROCESSES, {
        module: subject.module!,
        place,
        work: 'storm',
        keys,
        operations: subject.operations ?? 150,
      })
      const history = lines
        .flat()
        .filter(({ kind }) => kind !== undefined)
        .map(operationOf)
      assert.ok(history.filter(({ kind }) => kind === 'write').length >= keys.length, 'nobody wrote')
      assert.deepEqual(
        history.filter(({ kind }) => kind === 'lost'),
        [],
        'a healthy store lost a reply',
      )
      assert.deepEqual(contradictions(history), [])
    },
  },
  {
    name: 'of 8 processes that open a fresh place at once and claim one key, one wins and none fails',
    needs: ['module'],
    async run(subject) {
      for (let round = 0; round < 3; round += 1) {
        const place = await subject.fresh()
        const lines = await together(PROCESSES, {
          module: subject.module!,
          place,
          work: 'first',
          keys: ['first'],
          operations: 1,
        })
        const winners = lines.flat().filter(({ won }) => won === true)
        assert.equal(winners.length, 1, `round ${round}`)
        const store = await subject.open(place)
        assert.equal((await store.read(hashOf('first'))).rec?.token, winners[0]!.token)
        await store.close()
      }
    },
  },
  {
    name: 'every acknowledged write is there after kill -9 of its writer, and the next process goes on',
    needs: ['module'],
    async run(subject) {
      const place = await subject.fresh()
      let last: Line = { version: 0 }
      for (const writes of [3, 11, 24]) {
        const worker = startWorker({
          module: subject.module!,
          place,
          process: 0,
          work: 'append',
          keys: ['killed'],
          operations: 0,
        })
        await worker.ready
        worker.go()
        await worker.printed(1 + writes)
        worker.kill('SIGKILL')
        assert.equal(await worker.ended, 'SIGKILL')
        last = worker.lines.at(-1)!
        const store = await subject.open(place)
        const { version, rec } = await store.read(hashOf('killed'))
        await store.close()
        assert.ok(version >= Number(last.version), `version ${version} after ${String(last.version)} was acknowledged`)
        // One write may have been committed without its line.
        if (version === last.version) assert.equal(rec?.token, last.token)
        else assert.equal(version, Number(last.version) + 1)
      }
    },
  },
]

function operationOf(line: Line): Operation {
  return { ...(line as unknown as Operation), start: BigInt(String(line.start)), end: BigInt(String(line.end)) }
}
