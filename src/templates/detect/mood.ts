import {
  actors,
  determiners,
  leadIns,
  modals,
  negators,
  objectPronouns,
  ordering,
  subordinators,
} from '../lexicon/grammar.js'
import { inflected, type Inflected, type Token } from './tokens.js'
import { effectVerbs } from '../lexicon/effect-verbs.js'
import { people, sharedRecords } from '../lexicon/nouns.js'
import { singular } from './tokens.js'
import { compoundHeads, nounFollowers } from '../lexicon/mediums.js'
import { isMediumHere } from './medium-noun.js'

/** How a verb form stands in its clause. */
export type Mood = 'ordered' | 'negated' | 'presupposed' | 'other'

const boundary = /^[:;,.!?()[\]{}•|"“”→+&/*~✅❌⚠✓>=]$|^(?:—|–|--+|-|=>|->|→)$|^\p{Extended_Pictographic}/u
const conjunctions = new Set(['and', 'or', 'but', 'then', '&', '+', '/', 'plus', 'nor'])

/**
 * How the verb at `index` stands: ordered ("Post the summary", "you must post", "the agent posts"),
 * negated ("never post"), presupposed ("before posting"), or something else (a noun, a participle, a condition).
 */
export function moodAt(tokens: readonly Token[], index: number, verb: Inflected): Mood {
  if (verb.form === 'past') return passiveMood(tokens, index)
  if (verb.form === 'ing') return gerundMood(tokens, index)
  if (isNounHere(tokens, index, verb)) return 'other'
  if (verb.form === 's') return describes(tokens, index) ? (isNegated(tokens, index) ? 'negated' : 'ordered') : 'other'
  return baseMood(tokens, index)
}

function baseMood(tokens: readonly Token[], index: number): Mood {
  let at = index - 1
  while (at >= 0) {
    const { word } = tokenAt(tokens, at)
    if (negators.has(word) || word === "'") return restrictsOnly(tokens, at, index) ? 'ordered' : 'negated'
    if (word === 'to') return orderedInfinitive(tokens, at)
    if (boundary.test(word) && !(word === '/' || word === '&'))
      return word === ',' && toldOfOthers(tokens, at) ? 'other' : 'ordered'
    if (subordinators.has(word)) return 'other'
    if (conjunctions.has(word)) {
      const joined = coordinated(tokens, at, index)
      if (joined !== undefined) return joined
      break
    }
    if (actors.has(word) && modals.has(tokenAt(tokens, at + 1).word))
      return subordinators.has(tokenAt(tokens, at - 1).word) ||
        tokenAt(tokens, at - 1).word === 'so' ||
        (determiners.has(tokenAt(tokens, at - 1).word) &&
          (subordinators.has(tokenAt(tokens, at - 2).word) || tokenAt(tokens, at - 2).word === 'so'))
        ? 'other'
        : 'ordered'
    if (opensWithSchedule(tokens, index)) return 'ordered'
    if (!modals.has(word) && !actors.has(word) && !leadIns.has(word) && !isAdverb(word) && !/^\d/.test(word))
      return afterClause(tokens, at, index)
    at -= 1
  }
  return 'ordered'
}

/** "Each weekday at 8am give …": when it happens, without a comma. */
function opensWithSchedule(tokens: readonly Token[], index: number): boolean {
  const before = tokens.slice(clauseStart(tokens, index) + 1, index)
  const last = before.at(-1)?.word ?? ''
  return (
    before.length < 7 &&
    /^(?:every|each|daily|weekly|at|on)$/.test(before[0]?.word ?? '') &&
    /^(?:\d[\d:]*(?:am|pm)?|am|pm|noon|midnight|morning|evening|night|afternoon|day|week|month|weekday|hour|minutes|hours|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
      last,
    )
  )
}

/** Adverbs in -ly; "early", "weekly" and "family" qualify nouns. */
const isAdverb = (word: string): boolean =>
  /ly$/.test(word) &&
  !/^(?:early|daily|hourly|weekly|nightly|monthly|yearly|family|reply|apply|supply|likely|friendly|only)$/.test(word)

/** "Such a call can spend money, send messages, …": a list of what something else can do. */
function toldOfOthers(tokens: readonly Token[], comma: number): boolean {
  const modal = tokens.slice(0, comma).findIndex(({ word }) => /^(?:can|could|may|might)$/.test(word))
  return (
    modal > 0 &&
    !actors.has(tokenAt(tokens, modal - 1).word) &&
    !tokens.slice(0, modal).some(({ word }) => subordinators.has(word) || boundary.test(word))
  )
}

/** "Do not post anything except …": still negated. "Not only post …": not. */
function restrictsOnly(tokens: readonly Token[], negator: number, index: number): boolean {
  return tokens.slice(negator + 1, index).some(({ word }) => word === 'only')
}

/** The verb before a conjunction shares its mood with the verb after it. */
function coordinated(tokens: readonly Token[], conjunction: number, index: number): Mood | undefined {
  const { word } = tokenAt(tokens, conjunction)
  if (word === 'then' || word === 'but') return undefined
  for (let at = conjunction - 1; at >= 0; at -= 1) {
    const { word: earlier } = tokenAt(tokens, at)
    if (/^[.;:!?]$/.test(earlier)) break
    if (negators.has(earlier) && (word === 'or' || word === '/' || word === 'nor')) return 'negated'
    if (/^(?:that|which|who|where|whose)$/.test(earlier) && takesObject(tokens, index)) continue
    if (isTimePreposition(tokens, at) || (earlier === 'as' && determiners.has(tokenAt(tokens, at + 1).word))) continue
    if (
      subordinators.has(earlier) &&
      !tokens.slice(at, index).some((token) => token.word === ',' || token.word === 'then')
    )
      return 'other'
    if (earlier === ',') break
  }
  return undefined
}

/** "Since yesterday", "after 6 pm", "before noon": no clause follows. */
function isTimePreposition(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:since|after|before|until)$/.test(tokenAt(tokens, at).word) &&
    /^(?:yesterday|today|noon|midnight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d.*|last|then)$/.test(
      tokenAt(tokens, at + 1).word,
    )
  )
}

function takesObject(tokens: readonly Token[], index: number): boolean {
  const next = tokenAt(tokens, index + 1).word
  return determiners.has(next) || objectPronouns.has(next) || next === 'to' || next === 'on'
}

/** "If the build fails create an issue": a base form after a finished clause, which has its own verb. */
function afterClause(tokens: readonly Token[], at: number, index: number): Mood {
  const verb = inflected(tokenAt(tokens, index).word)
  const next = tokenAt(tokens, index + 1).word
  const onlyVerb = verb !== undefined && effectVerbs[verb.lemma]?.homograph !== true
  if (!onlyVerb || at !== index - 1) return 'other'
  const subject = tokenAt(tokens, at).word
  const opensWithCondition = tokens
    .slice(0, at)
    .some(({ word }) => subordinators.has(word) && !['that', 'which', 'who'].includes(word))
  return opensWithCondition &&
    (determiners.has(next) || objectPronouns.has(next)) &&
    !people.has(subject) &&
    !actors.has(subject) &&
    !determiners.has(subject) &&
    subject !== 'users'
    ? 'ordered'
    : 'other'
}

function orderedInfinitive(tokens: readonly Token[], to: number): Mood {
  const before = tokenAt(tokens, to - 1).word
  if (
    /ed$/.test(before) &&
    !ordering.has(before) &&
    !/^(?:needed|expected|configured|designed|allowed|scheduled|used|tasked|told|meant)$/.test(before)
  )
    return 'other'
  for (let at = to - 1; at >= Math.max(0, to - 14); at -= 1) {
    const { word } = tokenAt(tokens, at)
    if (negators.has(word)) return 'negated'
    if (boundary.test(word) && word !== '/' && word !== '"' && !/^[()]$/.test(word)) break
    if (word === 'if' || word === 'whether') return 'other'
    if (ordering.has(word)) return isNegated(tokens, at) ? 'negated' : 'ordered'
  }
  return to <= 1 ? 'ordered' : 'other'
}

/** "The folder must be shared with the account": how things have to be, and no order. */
const preconditions = new Set(['shared', 'granted', 'registered', 'subscribed'])

function passiveMood(tokens: readonly Token[], index: number): Mood {
  const be = tokens.slice(Math.max(0, index - 3), index).findLast(({ word }) => /^(?:be|is|are|gets?)$/.test(word))
  if (be === undefined) return 'other'
  if (isNegated(tokens, index)) return 'negated'
  if (be.word !== 'be' || preconditions.has(tokenAt(tokens, index).word)) return 'other'
  return tokens
    .slice(Math.max(0, index - 4), index)
    .some(({ word }) => ['must', 'should', 'will', 'to'].includes(word)) &&
    !tokens.slice(clauseStart(tokens, index) + 1, index).some(({ word }) => subordinators.has(word))
    ? 'ordered'
    : 'other'
}

function gerundMood(tokens: readonly Token[], index: number): Mood {
  if (isNegated(tokens, index)) return 'negated'
  const previous = tokenAt(tokens, index - 1).word
  if (['before', 'after', 'when', 'while', 'upon'].includes(previous)) return 'presupposed'
  if (['by', 'consider', 'start', 'begin', 'either'].includes(previous)) return 'ordered'
  return 'other'
}

/** "The agent posts", "it then creates", or a summary without a subject: "Sends a digest". */
function describes(tokens: readonly Token[], index: number): boolean {
  let at = index - 1
  while (
    at >= 0 &&
    (leadIns.has(tokenAt(tokens, at).word) || isAdverb(tokenAt(tokens, at).word)) &&
    !actors.has(tokenAt(tokens, at).word)
  )
    at -= 1
  const { word } = tokenAt(tokens, at)
  const next = tokenAt(tokens, index + 1).word
  const opens = at < 0 || (boundary.test(word) && word !== '(')
  if (opens && /^(?:that|which|who)$/.test(next)) return false
  if (/^(?:that|who)$/.test(word) && isSelf(tokens, at)) return true
  if (opens) return determiners.has(next) || ['daily', 'weekly', 'to'].includes(next)
  return (
    actors.has(word) &&
    word !== 'i' &&
    word !== 'you' &&
    !tokens.slice(clauseStart(tokens, at) + 1, at).some((token) => subordinators.has(token.word))
  )
}

/** "You are a bot that replies to mentions": what the executor does. */
function isSelf(tokens: readonly Token[], relative: number): boolean {
  const [you, are] = tokens.slice(clauseStart(tokens, relative) + 1, relative)
  return you?.word === 'you' && are?.word === 'are' && relative < 9
}

/** Words that are named and not used: a label ("Deploy: 3 minutes"), a keyword in quotation marks, a link of an enumeration, a part of an address. */
function isMentioned(tokens: readonly Token[], index: number): boolean {
  const token = tokenAt(tokens, index)
  const previous = tokenAt(tokens, index - 1).word
  const next = tokenAt(tokens, index + 1)
  if (/^["“”']$/.test(previous) && /^["“”']$/.test(next.word)) return true
  if (
    previous === ':' &&
    tokenAt(tokens, index - 1).at === token.at - 1 &&
    /^[a-z]/i.test(tokenAt(tokens, index - 2).word) &&
    tokenAt(tokens, index - 2).at + tokenAt(tokens, index - 2).raw.length === token.at - 1
  )
    return true
  return (
    previous === ',' &&
    ((/^(?:[,/;).]|)$/.test(next.word) && !(next.word === '/' && token.raw === 'POST')) ||
      (next.word === 'and' && tokenAt(tokens, index - 2).word !== ''))
  )
}

/** Is the word a noun or an adjective here? Its neighbours tell. */
function isNounHere(tokens: readonly Token[], index: number, verb: Inflected): boolean {
  const previous = tokenAt(tokens, index - 1).word
  const next = tokenAt(tokens, index + 1).word
  if (
    verb.form === 'base' &&
    (determiners.has(previous) ||
      /^(?:of|for|from|in|on|via|by|with|per|as|at|open|pull|new|is|are|was|'s)$/.test(previous)) &&
    !['only', 'then'].includes(previous)
  )
    return true
  if (
    verb.form === 'base' &&
    (nounFollowers.has(next) ||
      isMentioned(tokens, index) ||
      (/^roll(?:back|out)$/.test(verb.lemma) && !determiners.has(next) && !objectPronouns.has(next)))
  )
    return true
  if (effectVerbs[verb.lemma]?.homograph !== true) return false
  if (verb.form === 'base' && (joinsNoun(tokens, index) || beginsName(tokens, index))) return true
  if (
    verb.form === 'base' &&
    (isMediumHere(tokens, index) ||
      (inflected(next)?.form === 'past' && !/^(?:set|put)$/.test(next) && !isPlural(tokenAt(tokens, index + 2).word)) ||
      /^(?:loaded|created|received)$/.test(next))
  )
    return true
  if (next === ':' || (/^[.?!]$/.test(next) && verb.lemma !== 'reply') || next === '=' || next === '|')
    return !/^(?:reply|alert|notify)$/.test(verb.lemma) || next !== '.'
  if (next === '' || /^[)\]]$/.test(next))
    return index > 0 && !/^(?:→|->|=>|and|or|then|,|:|must|should)$/.test(previous)
  if (verb.lemma === 'open' || verb.lemma === 'release' || verb.lemma === 'update' || verb.lemma === 'order')
    return (
      bareNounFollows(tokens, index) &&
      (verb.lemma === 'open'
        ? isPlural(next) || (next === 'pull' && isPlural(tokenAt(tokens, index + 2).word))
        : verb.lemma !== 'update')
    )
  if (
    /^(?:is|are|was|were|has|have|id|ids|url|number|title|body|type|name|count|text|details|queue|format|template|content|status|history|address|subject|transcript|date|time|summary:)$/.test(
      next,
    )
  )
    return true
  return verb.form === 's' && !describesPlainly(tokens, index)
}

/** "Text Search", "Alert Triage": a name in title case. */
function beginsName(tokens: readonly Token[], index: number): boolean {
  const next = tokenAt(tokens, index + 1)
  return /^[A-Z]/.test(tokenAt(tokens, index).raw) && /^[A-Z]/.test(next.raw) && compoundHeads.has(singular(next.word))
}

/** "For each email or message": what a conjunction joins to a noun is one too, unless it has an object of its own. */
function joinsNoun(tokens: readonly Token[], index: number): boolean {
  const next = tokenAt(tokens, index + 1).word
  return (
    /^(?:or|and)$/.test(tokenAt(tokens, index - 1).word) &&
    determiners.has(tokenAt(tokens, index - 3).word) &&
    sharedRecords.has(singular(tokenAt(tokens, index - 2).word)) &&
    /^(?:[,.;:]|)$/.test(next)
  )
}

function describesPlainly(tokens: readonly Token[], index: number): boolean {
  const next = tokenAt(tokens, index + 1).word
  return determiners.has(next) || objectPronouns.has(next) || next === 'to'
}

function bareNounFollows(tokens: readonly Token[], index: number): boolean {
  const next = tokenAt(tokens, index + 1).word
  return (
    next !== '' && !determiners.has(next) && !objectPronouns.has(next) && !['to', 'on', 'with', 'if'].includes(next)
  )
}

const isPlural = (word: string): boolean => /s$/.test(word) && sharedRecords.has(singular(word))

/** Is there a negator between the start of the clause and the word? */
export function isNegated(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 5); at -= 1) {
    const { word } = tokenAt(tokens, at)
    if (negators.has(word)) return true
    if (boundary.test(word) && word !== '"' && word !== '/') return false
    if (subordinators.has(word) || word === 'but') return false
  }
  return false
}

/** Index of the last sign or conjunction before `index` that opens its clause, or -1. */
export function boundaryBefore(tokens: readonly Token[], index: number): number {
  let at = index - 1
  while (at >= 0 && !boundary.test(tokenAt(tokens, at).word) && !conjunctions.has(tokenAt(tokens, at).word)) at -= 1
  return at
}

/** Index of the last boundary before `index`, or -1. */
export function clauseStart(tokens: readonly Token[], index: number): number {
  let at = index - 1
  while (at >= 0 && !boundary.test(tokenAt(tokens, at).word)) at -= 1
  return at
}

function tokenAt(tokens: readonly Token[], index: number): Token {
  return tokens[index] ?? { raw: '', word: '', at: -1 }
}
