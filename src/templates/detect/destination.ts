import { compoundHeads } from '../lexicon/mediums.js'
import { headFollowers, recordParts } from '../lexicon/noun-phrases.js'
import { channels, people, sharedRecords } from '../lexicon/nouns.js'
import { technicalAgents } from '../lexicon/phrasal-effects.js'
import { determiners } from '../lexicon/grammar.js'
import { isNounHead } from './noun-head.js'
import { inflected, singular, type Token } from './tokens.js'

export interface Destination {
  readonly word: string
  readonly record?: string
  readonly last: number
}

/** Google's apps whose documents others see. */
const googleApps = /^(?:Sheets?|Docs?|Calendar|Forms?|Slides?|Tasks|Chat)$/
const byPost = /^(?:e-?mail|mail|sms|phone|letter|whatsapp|telegram|slack|dm)$/

/** "Text Ann", "remind Bob": a capitalised word that is no system's name. */
export const isName = (raw: string): boolean =>
  /^[A-Z][a-z]+(?:[A-Z][a-z]+)?$/.test(raw) && !channels.has(raw.toLowerCase())

/** "to Telegram", "in #general", "as a GitHub issue", "to the team". */
export function destination(tokens: readonly Token[], index: number): Destination | undefined {
  for (let at = index + 1; at < Math.min(tokens.length, index + 26); at += 1) {
    const { word } = tokens[at] ?? { word: '' }
    if (/^[.;!?]$/.test(word) || (at > index + 1 && beginsOther(tokens, at))) return undefined
    if (!/^(?:to|in|on|via|through|into|as|by|over|using)$/.test(word)) continue
    const found = placeAfter(tokens, at)
    if (found !== undefined) return found
  }
  return undefined
}

/** "Report the score and compare it to the parent", "use it whenever you look in Slack": the place belongs to another verb. */
function beginsOther(tokens: readonly Token[], at: number): boolean {
  const { word } = tokens[at] ?? { word: '' }
  return (
    /^(?:whenever|because|unless|although)$/.test(word) ||
    (word === 'and' && /^(?:compare|read|check|verify|search|add up)$/.test(tokens[at + 1]?.word ?? ''))
  )
}

export function placeAfter(tokens: readonly Token[], preposition: number): Destination | undefined {
  const word = tokens[preposition]?.word ?? ''
  if (
    tokens[preposition - 1]?.word === 'based' ||
    (/^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)$/.test(tokens[preposition - 1]?.word ?? '') &&
      /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve)$/.test(tokens[preposition + 1]?.word ?? ''))
  )
    return undefined
  for (let at = preposition + 1; at < Math.min(tokens.length, preposition + 6); at += 1) {
    const token = tokens[at]
    if (token === undefined || /^(?:[.;:,!?()]|and|or|that|which|with|from|if)$/.test(token.word)) return undefined
    if (/^[#@][a-z]/i.test(token.raw) && word !== 'as' && !isToolName(tokens, at)) return { word: token.word, last: at }
    const capital = /^[A-Z]/.test(token.raw)
    if (word === 'as' && sharedRecords.has(singular(token.word)))
      return { word: token.word, record: singular(token.word), last: at }
    if (word === 'by' && at === preposition + 1 && byPost.test(token.word)) return { word: token.word, last: at }
    if (/^(?:as|by|using)$/.test(word)) continue
    if (/^(?:to|into)$/.test(word) && token.word === 'calendar') return { word: 'calendar', record: 'event', last: at }
    if (
      word === 'to' &&
      token.word === 'lead' &&
      /^(?:shift|team|tech|project|group)$/.test(tokens[at - 1]?.word ?? '')
    )
      return { word: 'lead', last: at }
    if (
      word === 'to' &&
      !isInfinitive(tokens, preposition, at) &&
      (/^(?:me|us|them|him|her|everyone)$/.test(token.word) ||
        (isAddressee(tokens, at) &&
          !/^(?:lead|contact|leads|contacts|user|human|author)$/.test(token.word) &&
          !(token.word === 'parent' && at === preposition + 1)))
    )
      return { word: token.word, last: at }
    if (token.word === 'status' && tokens[at + 1]?.word === 'page') return { word: 'statuspage', last: at + 1 }
    if (token.raw === 'Google' && googleApps.test(tokens[at + 1]?.raw ?? ''))
      return { word: `google-${tokens[at + 1]?.word ?? ''}`, last: at + 1 }
    if (channels.has(token.word) && isPart(singular(lastNoun(tokens, at)))) return undefined
    if (
      channels.has(token.word) &&
      (capital || /^(?:to|via|through|into)$/.test(word)) &&
      !/^(?:line)$/.test(token.word)
    )
      return { word: token.word, last: at }
  }
  return undefined
}

/** "Using the tool #editFiles": no channel is called like this. */
function isToolName(tokens: readonly Token[], at: number): boolean {
  return /^#[a-z]+[A-Z]/.test(tokens[at]?.raw ?? '') || /^(?:tools?|variable|agent)$/.test(tokens[at - 1]?.word ?? '')
}

/** "To connect them", "to review each candidate": a verb stands between "to" and whom it is done to. */
function isInfinitive(tokens: readonly Token[], to: number, person: number): boolean {
  const first = tokens[to + 1]?.word ?? ''
  return (
    person > to + 1 &&
    !determiners.has(first) &&
    !/^(?:either|both|all|one|whoever)$/.test(first) &&
    (/^(?:me|us|them|him|her|everyone)$/.test(tokens[person]?.word ?? '') ||
      tokens.slice(to + 2, person).some(({ word }) => determiners.has(word)))
  )
}

const isPart = (noun: string): boolean => compoundHeads.has(noun) || recordParts.has(noun)

/** The last noun of the phrase that a system's name begins: "GitHub PR description". */
function lastNoun(tokens: readonly Token[], at: number): string {
  let last = at
  while (
    last < at + 3 &&
    /^[a-z][a-z-]*$/i.test(tokens[last + 1]?.raw ?? '') &&
    !headFollowers.has(tokens[last + 1]?.word ?? '')
  )
    last += 1
  return last === at ? '' : (tokens[last]?.word ?? '')
}

/** A word for people, or one that only its ending tells and that an article makes a noun: "to the grower", not "to mcporter config". */
function isAddressee(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? ''
  return (
    isPerson(word) &&
    isNounHead(tokens, at) &&
    (people.has(word) || determiners.has(tokens[at - 1]?.word ?? '') || /^[A-Z]/.test(tokens[at]?.raw ?? ''))
  )
}

/** People by trade are an open class: "the grower", "the librarian". */
export function isPerson(word: string): boolean {
  const one = singular(word)
  if (word.includes('_') || /list$/.test(one) || (word.includes('-') && !people.has(word))) return false
  return (
    people.has(word) ||
    (/(?:[^aeiou]er|or|ee|ist|ian|ant|man)$/.test(one) &&
      !/list$/.test(one) &&
      one.length > 4 &&
      !technicalAgents.has(one) &&
      !sharedRecords.has(one) &&
      inflected(one) === undefined)
  )
}
