import { actors, leadIns, subordinators } from '../lexicon/grammar.js'
import { readVerbs } from '../lexicon/state.js'
import { clauseStart } from './clause-start.js'
import { isNegated } from './mood.js'
import type { Token } from './tokens.js'

/** Verbs that are read as nouns or adjectives behind a word that qualifies: "an existing open issue", "the latest review". */
const alsoNoun = new Set([
  'open',
  'review',
  'list',
  'test',
  'search',
  'query',
  'access',
  'count',
  'view',
  'claim',
  'lock',
  'filter',
  'track',
])

/** Does the sentence order a read: "Check the open issues", "after listing …"? */
export function ordersRead(tokens: readonly Token[]): boolean {
  if (saysWhoOneIs(tokens)) return false
  return tokens.some((_, index) => isOrderedRead(tokens, index))
}

/** "You are an agent that checks for duplicates": what the executor is, and no step. */
function saysWhoOneIs(tokens: readonly Token[]): boolean {
  const [you, are, article] = tokens.filter(({ word }) => /^[a-z]/.test(word))
  return you?.word === 'you' && are?.word === 'are' && /^(?:an?|the)$/.test(article?.word ?? '')
}

/** Is the word a verb that reads, as an order? "Open issues" are what is read. */
export function isOrderedRead(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.word ?? ''
  const base = readVerbs.has(word)
    ? word
    : /ing$/.test(word) && readVerbs.has(word.replace(/ing$/, '')) && index <= 2
      ? word
      : undefined
  if (base === undefined || isNegated(tokens, index)) return false
  const before = tokens[index - 1]?.word ?? ''
  if (word === 'see' && before === 'to') return false
  if (namesSubject(tokens, index)) return false
  if (word === 'open' && /[^s]s$/.test(tokens[index + 1]?.word ?? '')) return false
  if (alsoNoun.has(word) && index > 0 && !opensClause(before)) return false
  const opener = tokens[clauseStart(tokens, index) + 1]?.word ?? ''
  if (/^(?:a|an|the|your|this|each|every|of|to-do|its|that)$/.test(before)) return false
  return !subordinators.has(opener) || opener === word || ['before', 'when', 'if'].includes(opener) === false
}

/** "Dedup migration must run first", "search results are": what a finite verb follows is its subject. */
function namesSubject(tokens: readonly Token[], index: number): boolean {
  const [noun, finite] = [tokens[index + 1]?.word ?? '', tokens[index + 2]?.word ?? '']
  return (
    /^[a-z]{3,}$/.test(noun) &&
    !/^(?:that|this|these|those|what|who|which|all|any)$/.test(noun) &&
    /^(?:must|should|is|are|was|were|has|have|can|will)$/.test(finite)
  )
}

/** What may stand before a verb: a sign, a conjunction, an adverb, a modal, the one that acts. */
function opensClause(before: string): boolean {
  return (
    !/^[a-z]/.test(before) ||
    leadIns.has(before) ||
    actors.has(before) ||
    /^(?:to|if|when|before|by|after|not|nor|\w{3,}ly)$/.test(before)
  )
}
