import { describe, expect, it } from 'vitest'
import { isParseFailure, parseSource } from '../../src/syntax/parse-source.js'
import type { SourceFile } from '../../src/syntax/source-file.js'

function parsed(path: string, text: string): SourceFile {
  const result = parseSource(path, text)
  if (isParseFailure(result)) throw new Error(result.failure)
  return result
}

describe('parseSource', () => {
  const accepted = [
    ['a.ts', 'const x: number = <number>y'],
    ['a.tsx', 'const x = <T,>(y: T) => <b>{y}</b>'],
    ['a.js', 'const x = () => <b>in plain JavaScript</b>'],
    ['a.mjs', 'const x = await import("y")'],
    ['a.cjs', 'if (process.argv[2]) return\nmodule.exports = 1'],
    ['a.js', '#!/usr/bin/env node\nwith (x) { y() }'],
    [
      'a.js',
      "// @flow\nimport type { Row } from './row'\nexport const f = (row: ?Row, n?: number): Promise<number> => n",
    ],
    ['a.mts', 'enum A { B } ; @dec class C { constructor(private readonly d: E) {} }'],
    ['a.ts', ''],
  ] as const
  for (const [path, text] of accepted) {
    it(`${path} accepts ${text.slice(0, 50)}`, () => {
      const file = parsed(path, text)
      expect(file.program.body.length).toBe(text === '' ? 0 : file.program.body.length || 1)
      expect(file.scopes.scopes.length).toBeGreaterThan(0)
    })
  }

  it('takes nothing that is neither JavaScript nor annotated for a reading', () => {
    const result = parseSource('a.js', 'const a: number = 1\nfunction (')
    expect(isParseFailure(result) && result.failure).toMatch(/^1:7 /)
  })

  it('says where a broken file breaks', () => {
    const result = parseSource('broken.ts', 'const a = 1\nfunction (')
    expect(isParseFailure(result) && result.failure).toMatch(/^2:\d+ /)
  })

  it('gives UTF-16 ranges, parents and 1-based lines with 0-based columns', () => {
    const text = 'const smile = "😀"\nsend(smile)'
    const [, call] = parsed('a.ts', text).program.body
    expect(call?.range.map((offset) => text.slice(offset))).toEqual(['send(smile)', ''])
    expect([call?.loc.start, call?.loc.end]).toEqual([
      { line: 2, column: 0 },
      { line: 2, column: 11 },
    ])
    expect(call?.parent?.type).toBe('Program')
  })
})
