import { effectVerbs } from '../lexicon/effect-verbs.js'
import { determiners, objectPronouns } from '../lexicon/grammar.js'
import { compoundHeads, nounFollowers } from '../lexicon/mediums.js'
import { headFollowers } from '../lexicon/noun-phrases.js'
import { channels, sharedRecords } from '../lexicon/nouns.js'
import { destination, isPerson } from './destination.js'
import { isMediumHere } from './medium-noun.js'
import { inflected, singular, tokenAt, type Inflected, type Token } from './tokens.js'

/** "Post logs to the channel": what follows the verb goes somewhere. */
function isHandedOver(tokens: readonly Token[], index: number): boolean {
  return /^(?:logs|scripts|keys)$/.test(tokenAt(tokens, index + 1).word) && tokenAt(tokens, index + 2).word === 'to'
}

/** Is the word a noun or an adjective here? Its neighbours tell. */
export function isNounHere(tokens: readonly Token[], index: number, verb: Inflected): boolean {
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
    ((nounFollowers.has(next) && !isHandedOver(tokens, index)) ||
      isMentioned(tokens, index) ||
      (/^roll(?:back|out)$/.test(verb.lemma) && !determiners.has(next) && !objectPronouns.has(next)))
  )
    return true
  if (effectVerbs[verb.lemma]?.homograph !== true) return false
  if (
    verb.form === 'base' &&
    (joinsNoun(tokens, index) ||
      beginsName(tokens, index) ||
      beginsSubject(tokens, index) ||
      isHalfOfPair(tokens, index) ||
      qualifiesAbstraction(tokens, index))
  )
    return true
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

/** Words that are named and not used: a label ("Deploy: 3 minutes", "Email 2: the offer"), a keyword in quotation marks, a link of an enumeration, a part of an address. */
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
  if (/^\d+$/.test(next.word) && tokenAt(tokens, index + 2).word === ':') return true
  if (
    next.word === ':' &&
    /^\d/.test(tokenAt(tokens, index + 2).word) &&
    /^(?:m?s|ms|seconds?|sec|min|minutes?|hours?|days?|%)$/.test(tokenAt(tokens, index + 3).word)
  )
    return true
  return (
    previous === ',' &&
    ((/^(?:[,/;).]|)$/.test(next.word) && !(next.word === '/' && token.raw === 'POST')) ||
      (next.word === 'and' && tokenAt(tokens, index - 2).word !== ''))
  )
}

/** "Text Search", "Alert Triage", "Contact Methods:": a name in title case. */
function beginsName(tokens: readonly Token[], index: number): boolean {
  const [token, next, after] = [0, 1, 2].map((distance) => tokenAt(tokens, index + distance))
  return (
    /^[A-Z]/.test(token?.raw ?? '') &&
    /^[A-Z]/.test(next?.raw ?? '') &&
    (compoundHeads.has(singular(next?.word ?? '')) ||
      (/^(?:[:|]|—|–)$/.test(after?.word ?? '') && !sharedRecords.has(singular(next?.word ?? ''))))
  )
}

/** "Purchase tracking is automatic", "post previews are cached": what a finite verb follows is its subject. */
function beginsSubject(tokens: readonly Token[], index: number): boolean {
  for (let at = index + 1; at < index + 5; at += 1) {
    const { word, raw } = tokenAt(tokens, at)
    if (/^(?:is|are|was|were|has)$/.test(word)) return at > index + 1
    if (!/^[a-z][a-z-]*$/.test(raw) || headFollowers.has(word)) return false
  }
  return false
}

/** "Customer/contact", "video/post": a noun that a stroke joins to another noun. */
function isHalfOfPair(tokens: readonly Token[], index: number): boolean {
  const [other, stroke, token] = [-2, -1, 0].map((distance) => tokenAt(tokens, index + distance))
  return (
    stroke?.word === '/' &&
    stroke.at + 1 === token?.at &&
    /^[a-z]+$/i.test(other?.raw ?? '') &&
    (other?.at ?? 0) + (other?.raw.length ?? 0) === stroke.at &&
    inflected(other?.word ?? '') === undefined
  )
}

/** "Label preservation", "email verification": what comes before a bare abstract noun says which one. */
function qualifiesAbstraction(tokens: readonly Token[], index: number): boolean {
  return (
    /^[a-z]{3,}(?:ation|ition|ution|ction|ment|ness|ability)$/.test(tokenAt(tokens, index + 1).raw) &&
    !sharedRecords.has(tokenAt(tokens, index + 1).word) &&
    destination(tokens, index) === undefined
  )
}

/** "For each email or message": what a conjunction joins to a noun is one too, unless it has an object of its own. */
function joinsNoun(tokens: readonly Token[], index: number): boolean {
  const next = tokenAt(tokens, index + 1).word
  return (
    /^(?:or|and)$/.test(tokenAt(tokens, index - 1).word) &&
    (tokenAt(tokens, index - 2).word === ','
      ? isRecordOnly(tokenAt(tokens, index - 3).word)
      : determiners.has(tokenAt(tokens, index - 3).word) &&
        sharedRecords.has(singular(tokenAt(tokens, index - 2).word))) &&
    /^(?:[,.;:]|)$/.test(next)
  )
}

/** A record whose name is no verb: "posted as an issue, discussion, or comment". */
const isRecordOnly = (word: string): boolean => sharedRecords.has(singular(word)) && inflected(word) === undefined

function describesPlainly(tokens: readonly Token[], index: number): boolean {
  const next = tokenAt(tokens, index + 1).word
  return determiners.has(next) || objectPronouns.has(next) || (next === 'to' && isAddressee(tokenAt(tokens, index + 2)))
}

/** "Posts to #news", "emails to the team"; not "emails to keep". */
function isAddressee({ word, raw }: Token): boolean {
  return (
    /^[A-Z#@]/.test(raw) ||
    determiners.has(word) ||
    objectPronouns.has(word) ||
    channels.has(word) ||
    isPerson(word) ||
    /[^su]s$/.test(word)
  )
}

function bareNounFollows(tokens: readonly Token[], index: number): boolean {
  const next = tokenAt(tokens, index + 1).word
  return (
    next !== '' && !determiners.has(next) && !objectPronouns.has(next) && !['to', 'on', 'with', 'if'].includes(next)
  )
}

const isPlural = (word: string): boolean => /s$/.test(word) && sharedRecords.has(singular(word))
