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
import { effectVerbs } from '../lexicon/effect-verbs.js'
import { people } from '../lexicon/nouns.js'
import { boundary, clauseStart } from './clause-start.js'
import { endsForbidden } from './ends-forbidden.js'
import { isListed } from './is-listed.js'
import { isNounHere } from './noun-here.js'
import { inflected, tokenAt, type Inflected, type Token } from './tokens.js'

/** How a verb form stands in its clause. */
export type Mood = 'ordered' | 'negated' | 'presupposed' | 'other'

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
    if (boundary.test(word) && !(word === '/' || word === '&')) {
      if (word === ',' && endsForbidden(tokens, at, index)) return 'negated'
      return word === ',' && (toldOfOthers(tokens, at) || isListed(tokens, at, index)) ? 'other' : 'ordered'
    }
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
    if (opensWithSchedule(tokens, index) || opensWithRest(tokens, index)) return 'ordered'
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

/** "For all others open …", "for each of them send …": for what it is done, without a comma. */
function opensWithRest(tokens: readonly Token[], index: number): boolean {
  const before = tokens.slice(clauseStart(tokens, index) + 1, index)
  return (
    before.length < 6 &&
    before[0]?.word === 'for' &&
    /^(?:others|rest|else|them|these|those)$/.test(before.at(-1)?.word ?? '')
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
    if (earlier === ',' && !((word === 'or' || word === 'nor') && joinsOne(tokens, at))) break
  }
  return describesAnother(tokens, index) || isDoneByThem(tokens, conjunction) ? 'other' : undefined
}

/** "Does not commit, push, or open": between this comma and the next link stands one word, or none. */
function joinsOne(tokens: readonly Token[], comma: number): boolean {
  const links = (at: number): boolean => /^(?:,|or|nor)$/.test(tokenAt(tokens, at).word)
  return links(comma + 1) || links(comma + 2)
}

/** "Trains people to ignore and unsubscribe": what somebody else is brought to do. */
function isDoneByThem(tokens: readonly Token[], conjunction: number): boolean {
  const to = tokens.slice(0, conjunction).findLastIndex(({ word }) => word === 'to')
  return (
    conjunction - to < 4 &&
    /^(?:users?|people|customers?|readers?|visitors?|clients?|recipients?)$/.test(tokenAt(tokens, to - 1).word)
  )
}

/** "This enables verbose logging and notify events": a verb in -s and a base form do not share a subject. */
function describesAnother(tokens: readonly Token[], index: number): boolean {
  const start = clauseStart(tokens, index) + 1
  return /^(?:this|it|that|which)$/.test(tokenAt(tokens, start).word) && /[^s]s$/.test(tokenAt(tokens, start + 1).word)
}

/** "Since yesterday", "after 6 pm", "before noon": no clause follows. */
function isTimePreposition(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:since|after|before|until)$/.test(tokenAt(tokens, at).word) &&
    /^(?:yesterday|today|noon|midnight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d.*|last|then)$/.test(
      tokenAt(tokens, at + (/^(?:the|your|our|its)$/.test(tokenAt(tokens, at + 1).word) ? 2 : 1)).word,
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
  if (qualifies(tokens, to)) return 'other'
  for (let at = to - 1; at >= Math.max(0, to - 14); at -= 1) {
    const { word } = tokenAt(tokens, at)
    if (negators.has(word)) return 'negated'
    if (boundary.test(word) && word !== '/' && word !== '"' && !/^[()]$/.test(word)) break
    if (word === 'if' || word === 'whether') return 'other'
    if (/^(?:have|has|had)$/.test(word) && at < to - 1) return 'other'
    if (ordering.has(word)) return isNegated(tokens, at) ? 'negated' : isOthersWish(tokens, at) ? 'other' : 'ordered'
  }
  return to <= 1 ? 'ordered' : 'other'
}

/** "The workflow is safe to deploy", "whether there is an endpoint to delete a player": the infinitive says which or how, and orders nothing. */
function qualifies(tokens: readonly Token[], to: number): boolean {
  const clause = tokens.slice(clauseStart(tokens, to) + 1, to).map(({ word }) => word)
  if (
    /^(?:safe|easy|hard|free|likely|suitable|fit|possible|impossible|eligible|unable|difficult|enough)$/.test(
      clause.at(-1) ?? '',
    )
  )
    return true
  const there = clause.findIndex((word) => word === 'there' || word === "there's" || word === 'exists')
  return (
    there >= 0 &&
    clause.slice(0, there + 1).some((word) => /^(?:if|whether|find|check|see)$/.test(word)) &&
    !clause.slice(there + 1).some((word) => /^(?:you|we|need|needs|have|must|should|remember|try)$/.test(word))
  )
}

/** "If a page asks you to send the key", "someone needs to email the vendor": what others want orders nothing. */
function isOthersWish(tokens: readonly Token[], at: number): boolean {
  const { word } = tokenAt(tokens, at)
  const before = tokenAt(tokens, at - 1).word
  if (/^(?:need|needs|want|wants|has|have)$/.test(word))
    return (
      /^(?:someone|somebody|they|people|users?|customers?|clients?|who)$/.test(before) ||
      (before === 'i' && /^(?:something|anything|what|whatever|one|\w{3,}s)$/.test(tokenAt(tokens, at - 2).word))
    )
  return (
    /^(?:asks?|tells?|wants|requests|instructs|tries)$/.test(before) &&
    tokens.slice(Math.max(0, at - 12), at).some((token) => /^(?:if|when|whenever|whether)$/.test(token.word))
  )
}

/** "I want the digest to be posted", "I would like a summary to be sent". */
function isWished(tokens: readonly Token[], index: number): boolean {
  return tokens.some(
    ({ word }, at) =>
      at > clauseStart(tokens, index) &&
      at < index &&
      /^(?:want|need|like|expect|require)$/.test(word) &&
      /^(?:i|we|would|d|i'd|we'd)$/.test(tokens[at - 1]?.word ?? '') &&
      !isOthersWish(tokens, at),
  )
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
    .some(
      ({ word }, distance, near) =>
        ['must', 'should', 'will'].includes(word) ||
        (word === 'to' &&
          (/^(?:needs?|ha(?:s|ve)|is|are|ought|going|got|it|them|supposed|expected|scheduled|due|meant|)$/.test(
            near[distance - 1]?.word ?? tokenAt(tokens, index - near.length - 1).word,
          ) ||
            isWished(tokens, index))),
    ) && !tokens.slice(clauseStart(tokens, index) + 1, index).some(({ word }) => subordinators.has(word))
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
  if (tokenAt(tokens, at).word === ')') at = tokens.slice(0, at).findLastIndex((token) => token.word === '(') - 1
  const { word } = tokenAt(tokens, at)
  const next = tokenAt(tokens, index + 1).word
  const opens = at < 0 || (boundary.test(word) && word !== '(')
  if (opens && /^(?:that|which|who)$/.test(next)) return false
  if (/^(?:that|who)$/.test(word) && isSelf(tokens, at)) return true
  if (opens)
    return (
      determiners.has(next) ||
      ['daily', 'weekly'].includes(next) ||
      (next === 'to' && tokenAt(tokens, index).word !== 'issues')
    )
  return (
    actors.has(word) &&
    !(word === 'it' && /^[a-z]{3,}$/.test(tokenAt(tokens, at - 1).word) && opensRelative(tokens, at - 1)) &&
    word !== 'i' &&
    word !== 'you' &&
    !tokens.slice(clauseStart(tokens, at) + 1, at).some((token) => subordinators.has(token.word))
  )
}

/** "The decision it informs", "every message it sends": a noun with its article, and what is said about it. */
function opensRelative(tokens: readonly Token[], noun: number): boolean {
  return tokens.slice(Math.max(0, noun - 3), noun).some(({ word }) => /^(?:the|an?|each|every|any|all)$/.test(word))
}

/** "You are a bot that replies to mentions": what the executor does. */
function isSelf(tokens: readonly Token[], relative: number): boolean {
  const [you, are] = tokens.slice(clauseStart(tokens, relative) + 1, relative)
  return you?.word === 'you' && are?.word === 'are' && relative < 9
}

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
