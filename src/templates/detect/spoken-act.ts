import { determiners, subordinators } from '../lexicon/grammar.js'
import { effectVerbs } from '../lexicon/effect-verbs.js'
import { sharedRecords } from '../lexicon/nouns.js'
import { phrasalEffects, sendableTexts } from '../lexicon/phrasal-effects.js'
import { readVerbs } from '../lexicon/state.js'
import { destination, isPerson, placeAfter, type Destination } from './destination.js'
import type { Effect } from './effects.js'
import { boundaryBefore, isNegated, moodAt } from './mood.js'
import { inflected, singular, type Token } from './tokens.js'

/** An act in a sentence; `last` is the index of its last token. */
export interface Act {
  readonly verb: string
  readonly object: string
  readonly last: number
  readonly strength: Effect['strength']
}

/** An act that no single verb says: several words, a noun with its addressee, a text that goes to a channel. */
export function spokenAct(tokens: readonly Token[], index: number, scheduled = false): Act | undefined {
  return (
    phrasalAct(tokens, index, scheduled) ??
    nominalAct(tokens, index) ??
    urgentAct(tokens, index) ??
    calledAct(tokens, index) ??
    outputAct(tokens, index) ??
    channelAct(tokens, index)
  )
}

/** "Reach out to", "let her know": as an order. */
function phrasalAct(tokens: readonly Token[], index: number, scheduled: boolean): Act | undefined {
  for (const { words, object } of phrasalEffects) {
    if (tokens[index]?.word !== words[0]) continue
    const last = endOfPhrase(tokens, index, words)
    if (
      last === undefined ||
      (/^(?:let|keep)$/.test(words[0] ?? '') && tellsNobody(tokens.slice(index + 1, last), scheduled))
    )
      continue
    if (
      moodAt(tokens, index, { lemma: words[0] ?? '', form: 'base', again: false }) === 'ordered' ||
      (words[0] === 'let' && !isNegated(tokens, index))
    )
      return { verb: 'send', object, last, strength: 'sure' }
  }
  return undefined
}

/** "Let me know" asks for an answer, unless nobody waits for one; "let the reader know" is about the wording of a text. */
function tellsNobody(between: readonly Token[], scheduled: boolean): boolean {
  return (
    (!scheduled && /^(?:me|us)$/.test(between[0]?.word ?? '')) ||
    between.some(({ word }) => /^(?:readers?|audience|viewers?)$/.test(word))
  )
}

/** "Hang a note in #kitchen": whatever the verb is, a text that goes to a channel is delivered. */
function channelAct(tokens: readonly Token[], index: number): Act | undefined {
  const { word, raw } = tokens[index] ?? { word: '', raw: '' }
  if (
    !/^[A-Z]?[a-z]+$/.test(raw) ||
    inflected(word) !== undefined ||
    readVerbs.has(word) ||
    determiners.has(word) ||
    subordinators.has(word) ||
    boundaryBefore(tokens, index) !== index - 1
  )
    return undefined
  const next = tokens[index + 1]?.word ?? ''
  const text = tokens.slice(index + 2, index + 5).find((token) => sendableTexts.has(singular(token.word)))
  const place = destination(tokens, index)
  return /^(?:an?|the|your)$/.test(next) && text !== undefined && place?.word.startsWith('#') === true
    ? { verb: 'post', object: singular(text.word), last: place.last, strength: 'weak' }
    : undefined
}

function endOfPhrase(tokens: readonly Token[], index: number, words: readonly string[]): number | undefined {
  let at = index
  for (const [position, word] of words.entries()) {
    if (position === 0 || word === '*') continue
    const reach = words[position - 1] === '*' ? 7 : 1
    const found = tokens.slice(at + 1, at + 1 + reach).findIndex((token) => token.word === word)
    if (found < 0) return undefined
    at += found + 1
  }
  return at
}

/** "SMS to the grower", "digest goes out to the team": a text and its addressee, without a verb that sends. */
function nominalAct(tokens: readonly Token[], index: number): Act | undefined {
  const object = singular(tokens[index]?.word ?? '')
  if (!sendableTexts.has(object)) return undefined
  const goes = /^(?:goes|go)$/.test(tokens[index + 1]?.word ?? '')
  const start = boundaryBefore(tokens, index)
  const modifiers = tokens.slice(start + 1, index)
  if (
    !goes &&
    (modifiers.length > 2 ||
      start < 0 ||
      !/^[;→:|]$|^->$|^=>$/.test(tokens[start]?.word ?? '') ||
      modifiers.some(({ word }) => inflected(word) !== undefined && !/^thank/.test(word)))
  )
    return undefined
  const preposition = tokens.slice(index + 1, index + 4).findIndex(({ word }) => /^(?:to|via)$/.test(word))
  const place =
    preposition < 0
      ? undefined
      : (placeAfter(tokens, index + 1 + preposition) ?? personAfter(tokens, index + 1 + preposition))
  return place === undefined ? undefined : { verb: 'send', object, last: place.last, strength: 'sure' }
}

/** "If a check fails: immediate alert": what goes out and how soon, without a verb. "Immediate alert thresholds" names something else. */
function urgentAct(tokens: readonly Token[], index: number): Act | undefined {
  const object = singular(tokens[index]?.word ?? '')
  if (!/^(?:alert|notification|alarm|page|ping|message|escalation|sms|email|call)$/.test(object)) return undefined
  if (
    tokens[index + 1]?.word === '(' &&
    /^(?:immediate|immediately|instant)$/.test(tokens[index + 2]?.word ?? '') &&
    boundaryBefore(tokens, index) >= index - 3
  )
    return { verb: 'alert', object: 'alert', last: index + 2, strength: 'sure' }
  return /^(?:immediate|instant|urgent|prompt)$/.test(tokens[index - 1]?.word ?? '') &&
    boundaryBefore(tokens, index) === index - 2 &&
    !(tokens[index - 2]?.word === ',' && /^(?:,|and)$/.test(tokens[index + 1]?.word ?? '')) &&
    /^(?:[.,;!)]|to|for|on|if|when|via|with|by|in|and)?$/.test(tokens[index + 1]?.word ?? '')
    ? { verb: 'alert', object: 'alert', last: index, strength: 'sure' }
    : undefined
}

/** `message(action="send", …)`: a tool that is told what to do. */
function calledAct(tokens: readonly Token[], index: number): Act | undefined {
  if (tokens[index]?.word !== 'action' || !/^[=:]$/.test(tokens[index + 1]?.word ?? '')) return undefined
  const at = /^["'`]$/.test(tokens[index + 2]?.word ?? '') ? index + 3 : index + 2
  return /^(?:send|post|publish|broadcast)$/.test(tokens[at]?.word ?? '') && !isNegated(tokens, index)
    ? { verb: 'send', object: 'message', last: at, strength: 'sure' }
    : undefined
}

/** "Your only output is a comment on the issue": what comes out of the run is the record. */
function outputAct(tokens: readonly Token[], index: number): Act | undefined {
  if (
    !/^(?:output|deliverable|response|result)$/.test(tokens[index]?.word ?? '') ||
    !tokens.slice(Math.max(0, index - 2), index).some(({ word }) => word === 'your') ||
    !/^(?:is|are)$/.test(tokens[index + 1]?.word ?? '')
  )
    return undefined
  const rest = tokens.slice(index + 2, index + 11).map(({ word }) => word)
  const made = rest.slice(0, 4).findIndex((word) => /^(?:comment|reply|review)$/.test(word))
  return made >= 0 &&
    /^(?:on|to|in|under)$/.test(rest[made + 1] ?? '') &&
    rest.slice(made + 2).some((word) => /^(?:issue|pr|pull|ticket|thread|discussion)$/.test(word))
    ? { verb: 'comment', object: 'comment', last: index + 2 + made, strength: 'sure' }
    : undefined
}

function personAfter(tokens: readonly Token[], preposition: number): Destination | undefined {
  const at = [2, 3].map((distance) => preposition + distance).find((position) => isPerson(tokens[position]?.word ?? ''))
  return at === undefined || !/^(?:the|each|every|our|my|that|all|your)$/.test(tokens[preposition + 1]?.word ?? '')
    ? undefined
    : { word: tokens[at]?.word ?? '', last: at }
}

/** "An alert is raised in Opsgenie", "the rest is sent to the subscribers": the task, told as what happens. */
export function isPresentPassive(tokens: readonly Token[], index: number): boolean {
  if (!/^(?:is|are|gets?)$/.test(tokens[index - 1]?.word ?? '')) return false
  // "Is published from the main branch": where it comes from.
  if (tokens[index + 1]?.word === 'from') return false
  const clause = tokens.slice(boundaryBefore(tokens, index) + 1, index)
  return (
    clause.length > 1 &&
    !isDoneByAnother(tokens, index) &&
    !clause.some(({ word }) =>
      /^(?:if|when|whenever|unless|before|after|once|while|that|which|who|how|what|where|until|whether|not|never|because|since|why|users?|times|often|as)$/.test(
        word,
      ),
    )
  )
}

/** "Is opened by the release workflow": somebody else does it. "Is sent by email" names the way. */
function isDoneByAnother(tokens: readonly Token[], index: number): boolean {
  return tokens[index + 1]?.word === 'by' && placeAfter(tokens, index + 1) === undefined
}

export function passiveRecord(tokens: readonly Token[], index: number, verb: string): Act | undefined {
  const subject = tokens.slice(boundaryBefore(tokens, index) + 1, index - 1).map(({ word }) => singular(word))
  const record = subject.findLast((word) => sharedRecords.has(word) || sendableTexts.has(word))
  const uses = effectVerbs[verb]?.uses ?? []
  const placed = /^(?:to|in|on|under|with|via|by)$/.test(tokens[index + 1]?.word ?? '')
  if (
    record !== undefined &&
    placed &&
    (uses.includes('record') || uses.includes('deliver')) &&
    !/^(?:log|write|make|generate|mark|set|save)$/.test(verb)
  )
    return { verb, object: record, last: index, strength: 'weak' }
  return uses.includes('person') && subject.some(isPerson)
    ? { verb, object: 'message', last: index, strength: 'weak' }
    : undefined
}
