import { expect, it } from 'vitest'
import { memoized } from '../../src/analysis/memoized.js'

it('works each answer out once, also where it is nothing', () => {
  const asked: string[] = []
  const lengthOf = memoized((text: string): number | undefined => {
    asked.push(text)
    return text === '' ? undefined : text.length
  })
  expect(['ab', '', 'ab', '', 'c'].map(lengthOf)).toEqual([2, undefined, 2, undefined, 1])
  expect(asked).toEqual(['ab', '', 'c'])
})
