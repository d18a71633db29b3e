import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CacheFolder } from '../../src/program/cache/cache-folder.js'
import { FileMemories, type KeptRecord, type RunsByFile } from '../../src/program/cache/file-memories.js'
import { textCache } from '../../src/program/cache/text-cache.js'

interface Run {
  /** The run, by its number, after which nothing more was said of facts than in this one; null where all files are gone through. */
  readonly after: number | null
  /** What is made now of each file that is asked about; null where all is as it was. */
  readonly made: Readonly<Record<string, string | null>>
}

/** Goes through runs with one cache; of each, whether what was kept about a file stood. */
function told(runs: readonly Run[]): readonly Readonly<Record<string, boolean>>[] {
  const folder = mkdtempSync(join(tmpdir(), 'memories-'))
  const saved: RunsByFile[] = []
  return runs.map(({ after, made }) => {
    const warn = (message: string): never => {
      throw new Error(message)
    }
    const cache = textCache<KeptRecord<string>>(new CacheFolder({ folder, warn }).open('guards'))
    const memories = new FileMemories<string, { readonly record: () => string | null }>(
      cache,
      after === null ? undefined : saved[after],
    )
    const stood: Record<string, boolean> = {}
    for (const [file, record] of Object.entries(made))
      memories.of(
        file,
        () => 'text',
        (_, { isStanding }) => {
          stood[file] = isStanding
          return { record: () => record }
        },
      )
    saved.push(memories.save())
    return stood
  })
}

describe('what is remembered of files', () => {
  it('stands where it was made for the program with which the facts agree', () => {
    expect(
      told([
        { after: null, made: { a: 'one', b: 'one' } },
        { after: 0, made: { a: null, b: 'two', c: 'one' } },
        { after: 0, made: { a: null, b: null, c: null } },
      ]),
    ).toEqual([
      { a: false, b: false },
      { a: true, b: true, c: false },
      { a: true, b: false, c: false },
    ])
  })

  it('stands again once all files were gone through', () => {
    expect(
      told([
        { after: null, made: { a: 'one' } },
        { after: 0, made: { a: 'two' } },
        { after: null, made: { a: null } },
        { after: 2, made: { a: null } },
      ]),
    ).toEqual([{ a: false }, { a: true }, { a: false }, { a: true }])
  })

  it('does not stand where another run made it in between', () => {
    expect(
      told([
        { after: null, made: { a: 'one' } },
        { after: null, made: { a: 'two' } },
        { after: 0, made: { a: null } },
      ])[2],
    ).toEqual({ a: false })
  })
})
