import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createGate, key } from 'sendgate'
import { fileMarkers } from 'sendgate/files'
import { memoryStore } from 'sendgate/memory'
import { afterAll, describe, expect, it } from 'vitest'

const root = mkdtempSync(join(tmpdir(), 'sendgate-markers-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

function markerPath(folder: string): string {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((name) =>
    /[0-9a-f]{64}\.json$/.test(name),
  )
  if (found === undefined) throw new Error('no marker was written')
  return join(folder, found)
}

const damages: readonly (readonly [what: string, damage: (path: string, text: string) => void])[] = [
  ['truncated', (path, text) => writeFileSync(path, text.slice(0, -20))],
  ['empty', (path) => writeFileSync(path, '')],
  ['filled with NUL', (path, text) => writeFileSync(path, Buffer.alloc(text.length))],
  ['conflict-marked', (path, text) => writeFileSync(path, `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> other\n`)],
  ['of another version', (path, text) => writeFileSync(path, text.replace('"v":1', '"v":2'))],
  [
    'for another key',
    (path, text) => writeFileSync(path, text.replace(/"hash":"[0-9a-f]{64}"/, `"hash":"${'0'.repeat(64)}"`)),
  ],
  [
    'a folder',
    (path) => {
      rmSync(path)
      mkdirSync(path)
    },
  ],
]

describe('a marker that arrived damaged with a clone', () => {
  it.each(damages)('%s: never reads as absent', async (_, damage) => {
    const folder = mkdtempSync(join(root, 'place-'))
    let sends = 0
    const clone = () => createGate({ store: memoryStore(), markers: fileMarkers({ folder }), env: 'test' })
    const once = () =>
      clone()
        .once(key`damage/${1}`, async () => ({ id: `m${(sends += 1)}` }))
        .then(
          ({ status }) => status,
          (error: { code?: string }) => error.code,
        )
    expect(await once()).toBe('sent')
    const path = markerPath(folder)
    damage(path, readFileSync(path, 'utf8'))
    expect(['skipped', 'store-unavailable']).toContain(await once())
    expect(sends).toBe(1)
  })
})
