import { expect, it } from 'vitest'
import { originalLine } from '../../src/fix/original-line.js'

const before = 'a\nb\nc\nd\n'

it.each([
  { name: 'untouched', after: before, line: 3, original: 3 },
  { name: 'below an inserted line', after: 'new\na\nb\nc\nd\n', line: 4, original: 3 },
  { name: 'a changed line', after: 'new\na\nB\nc\nd\n', line: 3, original: 2 },
  { name: 'the second of two lines that one became', after: 'a\nB1\nB2\nc\nd\n', line: 3, original: 2 },
  { name: 'below them', after: 'a\nB1\nB2\nc\nd\n', line: 4, original: 3 },
  { name: 'below a removed line', after: 'a\nc\nd\n', line: 2, original: 3 },
])('$name', ({ after, line, original }) => {
  expect(originalLine(before, after, line)).toBe(original)
})
