import { determiners } from '../lexicon/grammar.js'
import { clauseStart, reach } from './clause-start.js'
import { inflected, tokenAt, type Token } from './tokens.js'

/** "Writing for X, the blog, launch posts, or product updates": one of several things that a preposition names. */
export function isListed(tokens: readonly Token[], comma: number, index: number): boolean {
  let first = comma
  for (let at = comma - 1; at >= comma - reach && at >= 0 && first - at <= 4; at -= 1)
    if (tokenAt(tokens, at).word === ',') first = at
  // What opens the sentence says for which the acts are: "for red builds, open issues, notify owners, or stop".
  const opens = tokens
    .slice(Math.max(clauseStart(tokens, first) + 2, first - 3), first)
    .some(({ word }) => /^(?:for|from|of|across|like|between|among|about)$/.test(word))
  const start = tokens[clauseStart(tokens, first) + 1]?.word ?? ''
  const listsThings = /[^s]s$/.test(start) && inflected(start) === undefined && first - clauseStart(tokens, first) < 4
  const rest = tokens.slice(index + 1, index + 9).map(({ word }) => word)
  const last = rest.findIndex((word) => word === 'or' || word === 'and')
  return (
    (opens || listsThings) &&
    last > 0 &&
    rest[last - 1] === ',' &&
    !rest.slice(0, last).some((word) => determiners.has(word))
  )
}
