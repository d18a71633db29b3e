import { addressingWords, gitObjects, mediumVerbs } from '../lexicon/mediums.js'
import { determiners, objectPronouns } from '../lexicon/grammar.js'
import { headFollowers } from '../lexicon/noun-phrases.js'
import { people } from '../lexicon/nouns.js'
import { destination, isName, isPerson } from './destination.js'
import type { Token } from './tokens.js'

/**
 * Is a word that names a medium ("email", "comment", "push") the name here and not the order? "Email content",
 * "Comment examples" and a bare "- Slack" name things; "Email the owner" and "Comment on it" are orders.
 */
export function isMediumHere(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.word ?? ''
  if (!mediumVerbs.has(word)) return false
  const next = tokens[index + 1]
  const opens = index === 0 || /^(?:[,/(:;|"'=—–-]|also)$/.test(tokens[index - 1]?.word ?? '')
  if (next === undefined) return index === 0 || tokens[index - 1]?.word === ':'
  if (/^[,/)"'\]]$/.test(next.word)) return opens
  if (!/^[a-z#@\d"“<{$:.?!]/i.test(next.word)) return opens
  if (
    !/^[a-z]/i.test(next.word) ||
    determiners.has(next.word) ||
    objectPronouns.has(next.word) ||
    addressingWords.has(next.word)
  )
    return false
  if (/^(?:channel|group|contact|lead|recipient|service)$/.test(next.word)) return opens
  if (
    isPerson(next.word) ||
    namesPeople(tokens, index) ||
    (isName(next.raw) && index > 0) ||
    /ly$/.test(next.word) ||
    (word === 'push' && gitObjects.has(next.word))
  )
    return false
  return (
    destination(tokens, index) === undefined &&
    !tokens.slice(index + 2, index + 6).some((token) => /^(?:to|on)$/.test(token.word))
  )
}

/** "Alert appropriate team members": people, behind a word or two that say which. */
function namesPeople(tokens: readonly Token[], index: number): boolean {
  const phrase = tokens.slice(index + 1, index + 4)
  const end = phrase.findIndex(({ word }) => !/^[a-z-]+$/.test(word) || headFollowers.has(word))
  const nouns = end < 0 ? phrase : phrase.slice(0, end)
  return nouns.length > 1 && people.has(nouns.at(-1)?.word ?? '')
}
