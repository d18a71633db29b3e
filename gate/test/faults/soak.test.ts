import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { broken, crashPoints, modes, nameOf, runCell, type Cell, type Mode } from './cell.js'
import { startProvider } from './session.js'
import { faultStores } from './stores.js'

/** Minutes of random faults, see `npm run soak`; a failure prints the seed, and SENDGATE_SEED repeats its order of cells. */
const minutes = Number(process.env.SENDGATE_SOAK ?? 0)
const seed = Number(process.env.SENDGATE_SEED ?? Date.now() % 1_000_000)

/** A small seeded generator (mulberry32). */
function seeded(start: number): () => number {
  let state = start >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const faults: readonly Cell['fault'][] = [
  ...crashPoints.map((point) => ({ point })),
  ...(['drop', '500', 'hang', 'late', 'refuse'] as const).map((behaviour) => ({ behaviour })),
]

describe.skipIf(!(minutes > 0))(`soak${minutes > 0 ? `, seed ${seed}` : ' (skipped: `npm run soak` runs it)'}`, () => {
  it(`${minutes} minutes of random faults keep every promise`, { timeout: (minutes + 10) * 60_000 }, async () => {
    const root = mkdtempSync(join(tmpdir(), 'sendgate-soak-'))
    const provider = await startProvider(join(root, 'accepted.log'))
    const { stores, stop } = await faultStores(root)
    const here = stores.filter(({ why }) => why === null)
    const random = seeded(seed)
    const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!
    const end = Date.now() + minutes * 60_000
    const runs = new Map<string, number>()
    const failures: string[] = []
    const worker = async () => {
      while (Date.now() < end && failures.length === 0) {
        const cell: Cell = {
          store: pick(here),
          mode: pick(Object.keys(modes) as Mode[]),
          sessions: 1 + Math.floor(random() * 6),
          fault: pick(faults),
        }
        const problem = broken(
          cell,
          await runCell(cell, { provider, markerFolder: () => mkdtempSync(join(root, 'markers-')) }),
        )
        runs.set(cell.store.name, (runs.get(cell.store.name) ?? 0) + 1)
        if (problem !== null) failures.push(`seed ${seed}, ${nameOf(cell)}: ${problem}`)
      }
    }
    try {
      await Promise.all([worker(), worker()])
    } finally {
      provider.stop()
      await stop()
      rmSync(root, { recursive: true, force: true })
    }
    process.stdout.write(
      `soak, seed ${seed}: ${[...runs].map(([name, count]) => `${name} ${count}`).join(', ')} combinations\n`,
    )
    expect(failures).toEqual([])
    expect([...runs.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0)
  })
})
