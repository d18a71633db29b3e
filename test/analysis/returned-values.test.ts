import { expect, it } from 'vitest'
import { collectFacts } from '../../src/analysis/facts/collect-facts.js'
import { isParseFailure, parseSource } from '../../src/syntax/parse-source.js'

it.each([
  ['return 1', [1]],
  ['if (a) return 1; else return 2', [1, 2]],
  ['if (a) { return 1 } return 2', [1, 2]],
  ['for (;;) return 1', [1]],
  ['for (const b of a) { return 1 }', [1]],
  ['for (const b in a) { return 1 }', [1]],
  ['while (a) return 1', [1]],
  ['do { return 1 } while (a)', [1]],
  ['again: { return 1 }', [1]],
  ['try { return 1 } catch { return 2 } finally { return 3 }', [1, 2, 3]],
  ['try { return 1 } finally { go() }', [1]],
  ['switch (a) { case 1: return 1; case 2: { return 2 } default: return 3 }', [1, 2, 3]],
  ['const b = () => { return 1 }; return 2', [2]],
  ['function b() { return 1 } return 2', [2]],
  ['class B { c() { return 1 } static { go() } } return 2', [2]],
  ['return', []],
])('what a function with `%s` gives', (body, values) => {
  const source = parseSource('a.ts', `function outer(a) { ${body} }`)
  if (isParseFailure(source)) throw new Error(source.failure)
  const returns = collectFacts(source).functions[0]?.returns
  const options = returns?.kind === 'either' ? returns.options : returns === undefined ? [] : [returns]
  expect(options.flatMap((option) => (option.kind === 'literal' ? option.value : []))).toEqual(values)
})
