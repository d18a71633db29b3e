import { alteringVerbs, headFollowers, recordParts } from '../lexicon/noun-phrases.js'
import { determiners } from '../lexicon/grammar.js'
import { inflected, type Token } from './tokens.js'

/**
 * Is the noun at `at` the head of its phrase and not a modifier of the next word? "The alert" and "an issue
 * describing the leak" are; "alert routing", "meeting schedules" and "customer service" name something else.
 *
 * @param verb index of the verb that the phrase is the object of: "update the issue title" changes the issue
 */
export function isNounHead(tokens: readonly Token[], at: number, verb?: number): boolean {
  const next = tokens[at + 1]
  if (next !== undefined && isInName(tokens, at)) return false
  if (
    next === undefined ||
    isQuoted(tokens[at], next) ||
    !/^[a-z][a-z-]*$/.test(next.raw) ||
    headFollowers.has(next.word)
  )
    return true
  if (/(?:ed|ly)$/.test(next.word) || inflected(next.word)?.form === 'past') return true
  if (/ing$/.test(next.word)) return takesObject(tokens, at + 2)
  return verb !== undefined && isChangedPart(tokens, at + 1, verb)
}

/** "A Personal Access Token": in a name, the last word in title case is the head. */
function isInName(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  return (
    [before, token, next].every((part) => /^[A-Z][a-z]+$/.test(part?.raw ?? '')) &&
    !headFollowers.has(next?.word ?? '') &&
    next?.at === (token?.at ?? 0) + (token?.raw.length ?? 0) + 1 &&
    determiners.has(tokens[at - 2]?.word ?? '')
  )
}

/** "The label `triaged`": a name in a code span stands beside the noun. Its mark is a blank, so the gap is one wider. */
function isQuoted(noun: Token | undefined, next: Token): boolean {
  return noun !== undefined && next.at - (noun.at + noun.raw.length) === 2
}

/** "Update the issue title": who changes a part of a record changes the record. */
export function isChangedPart(tokens: readonly Token[], at: number, verb: number): boolean {
  return recordParts.has(tokens[at]?.word ?? '') && alteringVerbs.has(inflected(tokens[verb]?.word ?? '')?.lemma ?? '')
}

/** "A PR adding tests": a participle has an object; "event monitoring and alerting" is a name. */
function takesObject(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? ''
  return /^[a-z#@\d"'`“]/i.test(word) && !/^(?:and|or|to|with|for|in|on|of|from|by|via|if|when)$/.test(word)
}
