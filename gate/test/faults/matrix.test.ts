import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { startRedis, whyNoRedis } from '../support/servers.js'
import { broken, crashPoints, listsUnknown, modes, nameOf, patient, runCell, type Cell, type Mode } from './cell.js'
import { runSession, startProvider } from './session.js'
import { faultStores } from './stores.js'

/** `SENDGATE_FAULTS=all` runs every combination; otherwise a slice that still meets every store, mode and point. */
const everything = process.env.SENDGATE_FAULTS === 'all'

const root = mkdtempSync(join(tmpdir(), 'sendgate-faults-'))
const provider = await startProvider(join(root, 'accepted.log'))
const { stores, stop } = await faultStores(root)
afterAll(async () => {
  provider.stop()
  await stop()
  rmSync(root, { recursive: true, force: true })
})
const bench = { provider, markerFolder: () => mkdtempSync(join(root, 'markers-')) }

const modeNames = Object.keys(modes) as Mode[]
const faults: readonly Cell['fault'][] = [
  ...crashPoints.map((point) => ({ point })),
  ...(['drop', '500', 'hang', 'late', 'refuse'] as const).map((behaviour) => ({ behaviour })),
]

interface Slice {
  readonly title: string
  readonly cells: readonly Cell[]
}

/** All combinations, a mode at a time; or every fault on two of the stores, the modes and session counts dealt out so that the stores differ. */
function slicesOf(store: Cell['store'], shift: number): Slice[] {
  const dealt = faults.map((fault, i): Cell => ({
    store,
    fault,
    mode: modeNames[(i + shift) % modeNames.length]!,
    sessions: i % 5 === shift % 5 ? 5 : 1,
  }))
  if (!everything) return [{ title: store.name, cells: dealt.filter((_, i) => (i + shift) % 2 === 0) }]
  return modeNames.map((mode) => ({
    title: `${store.name}, ${mode}`,
    cells: faults.flatMap((fault) => ([1, 5] as const).map((sessions): Cell => ({ store, mode, sessions, fault }))),
  }))
}

/** Two at a time: more would only make the processes wait for each other. */
async function inPairs<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  const queue = items.map((item, i) => async () => {
    results[i] = await work(item)
  })
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await next()
  }
  await Promise.all([worker(), worker()])
  return results
}

describe.concurrent('a process dies or the provider misbehaves at every step', () => {
  for (const [shift, store] of stores.entries()) {
    for (const { title, cells } of slicesOf(store, shift)) {
      const sentence = `${title}: ${cells.length} combinations keep the promise of their mode`
      if (store.why !== null) it.skip(`${sentence} (skipped: ${store.why})`, () => undefined)
      else {
        it(sentence, { timeout: everything ? 1_800_000 : 120_000 }, async ({ expect }) => {
          const failures = await inPairs(cells, async (cell) => {
            const problem = broken(cell, await runCell(cell, bench))
            return problem === null ? null : `${nameOf(cell)}: ${problem}`
          })
          expect(failures.filter((failure) => failure !== null)).toEqual([])
        })
      }
    }
  }
})

describe.concurrent(
  'a crash with the request on its way is listed at once, before anybody calls for the key again',
  () => {
    const lossy = crashPoints.filter((point) =>
      ['after-intent', 'before-send', 'request-written', 'response-read', 'after-send', 'before-mark'].includes(point),
    )
    for (const store of stores.filter(({ why }) => why === null)) {
      it.each(everything ? lossy : lossy.slice(0, 2))(`${store.name}: killed %s`, async (point) => {
        const key = `listed/${store.name}/${point}`
        const session = {
          key,
          provider: provider.port,
          opener: store.opener,
          place: store.fresh(),
          markers: null,
          policy: 'suppress',
          timing: patient,
        } as const
        expect((await runSession({ ...session, fault: { point, signal: 'SIGKILL' } })).signal).toBe('SIGKILL')
        expect(await listsUnknown(session)).toBe(true)
      })
    }
  },
)

describe('controls without the gate must show duplicates, or this harness sees nothing', () => {
  const common = { provider: provider.port }

  it('nothing at all: five sessions send five times', async () => {
    const session = { ...common, key: 'control/none/five', control: 'none' } as const
    await Promise.all(Array.from({ length: 5 }, () => runSession(session)))
    expect(provider.accepted(session.key)).toBe(5)
  })

  it('nothing at all: a crash after the request and one retry send twice', async () => {
    const session = { ...common, key: 'control/none/crash', control: 'none' } as const
    await runSession({ ...session, fault: { point: 'response-read', signal: 'SIGKILL' } })
    await runSession(session)
    expect(provider.accepted(session.key)).toBe(2)
  })

  const missing = whyNoRedis()
  describe.skipIf(missing !== null)(`SET NX PX${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
    it.each([
      {
        what: 'a crash after the send, then the lock expires',
        first: { fault: { point: 'response-read', signal: 'SIGKILL' } },
        ttl: 200,
      },
      { what: 'a lost response frees the lock', first: { behaviour: 'drop' }, ttl: 60_000 },
      { what: 'a send slower than the lock', first: { behaviour: 'late', lateMs: 900 }, ttl: 200 },
    ] as const)('$what: twice', async ({ what, first, ttl }) => {
      const redis = await startRedis()
      try {
        const session = { ...common, key: `control/set-nx/${what}`, control: 'set-nx', redis: redis.url, ttl } as const
        const running = runSession({ ...session, ...first })
        if (!('lateMs' in first)) await running
        await new Promise((resolve) => setTimeout(resolve, 600))
        await runSession(session)
        await running
        expect(provider.accepted(session.key)).toBe(2)
      } finally {
        await redis.stop()
      }
    })
  })
})
