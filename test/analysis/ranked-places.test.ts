import { expect, it } from 'vitest'
import { collectFacts } from '../../src/analysis/facts/collect-facts.js'
import { rankedPlaces } from '../../src/analysis/ranked-places.js'
import { isParseFailure, parseSource } from '../../src/syntax/parse-source.js'

function ranked(text: string): string {
  const source = parseSource('a.ts', text)
  if (isParseFailure(source)) throw new Error(source.failure)
  return JSON.stringify(rankedPlaces(collectFacts(source)))
}

const text = 'export class Shop { open(at) { return at ? knock(at) : wait({ 10: at }) } }\n'
const pairs: readonly (readonly [what: string, other: string, isSame: boolean])[] = [
  ['moved down and to the right', `// The shop.\n\n  ${text}`, true],
  ['with space inside', text.replace('return at', 'return  at'), true],
  ['on two lines instead of one', text.replace('return', '\nreturn'), false],
  ['with another name', text.replace('knock', 'ring'), false],
  ['with a numbered property that moves as the code does', ` ${text.replace('10:', '11:')}`, false],
  ['with its arms changed about', text.replace('knock(at) : wait({ 10: at })', 'wait({ 10: at }) : knock(at)'), false],
  ['with one call more', `${text}open()`, false],
]
for (const [what, other, isSame] of pairs) {
  it(`${isSame ? 'are alike' : 'differ'} for a file ${what}`, () => {
    expect(ranked(other) === ranked(text)).toBe(isSame)
  })
}
