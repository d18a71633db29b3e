import { describe, expect, it } from 'vitest'
import { recentlyUsed } from '../../src/program/recently-used.js'

describe('what is made of recently used files', () => {
  const sizes: Readonly<Record<string, number>> = { a: 4, b: 4, c: 4, huge: 50 }
  const asking = (files: readonly string[]): readonly string[] => {
    const made: string[] = []
    const get = recentlyUsed(
      (file) => (made.push(file), `${file}!`),
      (file) => sizes[file] ?? 0,
      10,
    )
    for (const file of files) expect(get(file)).toBe(`${file}!`)
    return made
  }

  it.each([
    ['is made once', ['a', 'b', 'a', 'b'], ['a', 'b']],
    [
      'is forgotten first where nobody has asked for it the longest',
      ['a', 'b', 'a', 'c', 'a', 'b'],
      ['a', 'b', 'c', 'b'],
    ],
    ['is kept, however large, until the next is asked for', ['huge', 'huge', 'a', 'huge'], ['huge', 'a', 'huge']],
  ])('%s', (_title, asked, made) => {
    expect(asking(asked)).toEqual(made)
  })
})
