import { determiners, subordinators } from '../lexicon/grammar.js'
import { reach } from './clause-start.js'
import type { Token } from './tokens.js'

const ends = /^[.;:!?]$|^(?:→|->|—|–|-)$/
const prepositions = /^(?:in|on|at|to|by|for|from|of|with|via|as|across|like|between|among|about|when|if)$/

/** "You cannot modify files, push anything, open PRs, or run commands": one negation for every link up to the last "or". */
export function endsForbidden(tokens: readonly Token[], comma: number, index: number): boolean {
  const near = tokens.slice(Math.max(0, comma - reach), comma)
  const before = near.slice(near.findLastIndex(({ word }) => ends.test(word)) + 1)
  const negator = before.findIndex(({ word }) =>
    /^(?:cannot|can't|never|don't|not|nor|doesn't|mustn't|won't)$/.test(word),
  )
  if (
    negator < 0 ||
    negator > 3 ||
    before.some(({ word }) => subordinators.has(word) || word === 'instead' || word === 'but')
  )
    return false
  const rest = tokens.slice(index + 1, index + 25).map(({ word }) => word)
  const end = rest.findIndex((word) => ends.test(word))
  const last = (end < 0 ? rest : rest.slice(0, end)).lastIndexOf('or')
  // "Post it in #ops, or in #dev" ends no list of acts.
  return (
    last > 0 &&
    rest[last - 1] === ',' &&
    !(determiners.has(rest[last + 1] ?? '') || prepositions.test(rest[last + 1] ?? ''))
  )
}
