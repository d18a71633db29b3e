import { determiners, objectPronouns } from '../lexicon/grammar.js'
import { claimVerbs } from '../lexicon/state.js'
import { isNegated } from './mood.js'
import type { Token } from './tokens.js'

/** Does the sentence take the act for one's own before doing it: "Claim the ticket before you answer it"? */
export function claimsFirst(tokens: readonly Token[], text: string): boolean {
  if (!/\b(?:before|first|lease|conflict|to (?:prevent|avoid)|claim|lock|lease|atomic|ttl)\b/i.test(text)) return false
  return tokens.some(
    ({ word }, index) =>
      claimVerbs.has(word) &&
      !isNegated(tokens, index) &&
      !isNamed(tokens, index) &&
      takes(tokens[index + 1]?.word ?? ''),
  )
}

/** What is claimed follows: "claim it", "claim ticket 4", "lock `run-1`". */
function takes(next: string): boolean {
  return (
    determiners.has(next) ||
    objectPronouns.has(next) ||
    !/^[a-z]/.test(next) ||
    /^(?:with|ticket|task|issue|job|run|lock|lease|item|message|event|slot|key|ownership)s?$/.test(next)
  )
}

/** "A bold claim", "the lock", "statistic or claim", "register → claim → act", "claim expires": a thing that is named. */
function isNamed(tokens: readonly Token[], index: number): boolean {
  const { word } = tokens[index - 1] ?? { word: '' }
  const next = tokens[index + 1]?.word ?? ''
  if (
    determiners.has(word) ||
    /^(?:→|->|=>)$/.test(next) ||
    /^(?:expires?|is|was|has|token|code|link|url|id)$/.test(next)
  )
    return true
  return (
    /^[.,;:!?)]?$/.test(next) &&
    /^[a-z]/.test(word) &&
    !/^(?:to|and|then|first|must|should|please|can|will)$/.test(word)
  )
}
