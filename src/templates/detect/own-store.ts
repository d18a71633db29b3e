import { materialVerbs } from '../lexicon/forks.js'
import { inflected, type Token } from './tokens.js'

/** Is the noun at `index` a store that earlier runs filled: "the state", "the delivery log", "memory"? Not "the list of refunds", "the error log". */
export function isOwnStore(tokens: readonly Token[], index: number): boolean {
  const { word } = tokens[index] ?? { word: '' }
  if (
    tokens[index + 1]?.word === 'of' ||
    /^(?:current|present|overall|repository|repo|project|system|health|final|git|build|open|code|commit|end|job|workflow|error|activity|server|application|session|reload|printer|tab|page|window|ui|chat|audit)$/.test(
      tokens[index - 1]?.word ?? '',
    )
  )
    return false
  if (word === 'state' && isValue(tokens[index - 1])) return false
  if (tokens.slice(Math.max(0, index - 3), index).some((token) => /^(?:current|present)$/.test(token.word)))
    return false
  if (!/^(?:list|lists|record|records|sheet|sheets|log|logs|history|column|copy|claim|claims|flag|flags)$/.test(word))
    return true
  return (
    tokens
      .slice(Math.max(0, index - 3), index)
      .some((token) => isDeed(token.word) || /^(?:claims|delivery|last|own|your)$/.test(token.word)) ||
    isDeed(tokens[index + 1]?.word ?? '') ||
    isDeed(tokens[index + 2]?.word ?? '')
  )
}

/** "In 'Ready for Testing' state", "in Done state": the state's name stands before it. */
const isValue = (before: Token | undefined): boolean =>
  before !== undefined && /^(?:["'”’]|[A-Z][a-z]+)$/.test(before.raw)

/** The past form of an act towards somebody: "sent", "invited". */
export function isDeed(word: string): boolean {
  const verb = inflected(word)
  return verb?.form === 'past' && !materialVerbs.has(verb.lemma)
}
