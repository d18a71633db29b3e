import { effectVerbs } from '../lexicon/effect-verbs.js'
import { determiners, objectPronouns } from '../lexicon/grammar.js'
import { channels, people, sharedRecords } from '../lexicon/nouns.js'
import { destination, isName, isPerson } from './destination.js'
import { isNounHead } from './noun-head.js'
import { objectPhrase } from './object-phrase.js'
import { answersPartner, dividesWork, goesNowhere, isFlawOfCode, isLocal, isOwnPath } from './stays-inside.js'
import { soughtRecord } from './sought-record.js'
import type { Act } from './spoken-act.js'
import type { Surroundings } from './surroundings.js'
import { singular, tokensOf, type Token } from './tokens.js'

/** Records that are texts first: writing one is not yet sending it. */
const textual =
  /^(?:e-?mail|message|post|tweet|thread|newsletter|campaign|reply|story|announcement|mail|sms|dm|release)$/
const ownOutput = /^(?:with|exactly|only|using|in|as|directly|concisely|briefly|:|"|`|heartbeat_ok|no_reply|silently)$/

/** "Report only if something needs attention": whoever is to act upon it is told. */
const reportsWhatMatters = /^report (?:\w+ )?(?:only )?(?:if|when) [^.;]*\b(?:attention|action|intervention)\b/i

/** What is made to be handed to somebody. */
const handed = /^(?:report|presentation|briefing|brief|digest|summary|newsletter|update|recap)$/

/** "Report to the owner" in a run that nobody waits for. */
function reportsToSomebody(tokens: readonly Token[], index: number): boolean {
  const [to, ...rest] = tokens.slice(index + 1, index + 4).map(({ word }) => word)
  return to === 'to' && rest.some((word) => /^(?:human|humans|user|owner|operator)$/.test(word))
}

/** What somebody logs for others to see; events and alerts are noted in a log of one's own. */
const loggedRecords = /^(?:issue|ticket|bug|incident|story|subtask|timesheet|card|discussion)$/

/** What an ordered verb does with its object and its destination; undefined when it touches nobody else's world. */
export function externalAct(
  tokens: readonly Token[],
  index: number,
  verb: string,
  around: Surroundings,
  strength: Act['strength'],
): Act | undefined {
  const uses = effectVerbs[verb]?.uses ?? []
  const phrase = objectPhrase(tokens, index)
  const place = destination(tokens, index)
  const found = (object: string, last: number): Act => ({ verb, object, last, strength })
  if (
    answersPartner(tokens, index, { verb, place, around }) ||
    isOwnPath(tokens, index, around.text) ||
    (/^(?:dispatch|send|launch|start|call|trigger)$/.test(verb) && dividesWork(tokens, index)) ||
    isFlawOfCode(tokens, { verb, record: phrase.record })
  )
    return undefined
  if (
    (place === undefined || (place.record !== undefined && around.local.records.has(place.record))) &&
    isLocal(tokens, { index, phrase, local: around.local, placed: place?.record })
  )
    return undefined
  if (isPretended(tokens, index)) return undefined
  if (uses.includes('goods') && orders(tokens, index)) return found('order', phrase.last)
  if (phrase.own && place === undefined && !uses.includes('deliver') && !(phrase.person && uses.includes('person')))
    return undefined
  if (verb === 'set' && tokens[index + 1]?.word === 'up' && phrase.hosted === 'reminder')
    return found('reminder', phrase.last)
  if (
    verb === 'set' &&
    tokens[index + 1]?.word === 'up' &&
    !/^(?:meeting|event|appointment|calendar-event|booking|reservation)$/.test(phrase.record ?? '')
  )
    return undefined
  if (verb === 'confirm' && /^(?:that|whether|if|there|all|no)$/.test(tokens[index + 1]?.word ?? '')) return undefined
  if (verb === 'log' && place === undefined && !loggedRecords.test(phrase.record ?? '')) return undefined
  if (uses.includes('act')) return found(phrase.head, phrase.last)
  if (uses.includes('deliver') && /[a-z]_[a-z]/.test(tokens[index + 1]?.word ?? '')) return undefined
  if (uses.includes('deliver'))
    return goesNowhere(tokens, index) || (isBare(tokens, index) && place === undefined)
      ? undefined
      : found(
          phrase.record ?? (place?.word.startsWith('#') === true ? place.word : 'message'),
          place?.last ?? phrase.last,
        )
  if (
    uses.includes('answer') &&
    !isStranded(tokens, index) &&
    (answersSomebody(tokens, index) || (around.incoming && !ownOutput.test(tokens[index + 1]?.word ?? '')))
  )
    return found('reply', phrase.last)
  if (
    /^(?:write|generate|make|create)$/.test(verb) &&
    phrase.record !== undefined &&
    (textual.test(phrase.record) || (verb === 'generate' && phrase.record === 'review'))
  )
    return place !== undefined
      ? found(phrase.record, place.last)
      : phrase.addressed || (phrase.record === 'release' && phrase.system)
        ? found(phrase.record, phrase.last)
        : undefined
  if (/^(?:create|open|file|raise)$/.test(verb) && /^(?:one|it|another)$/.test(tokens[index + 1]?.word ?? '')) {
    const meant = soughtRecord(`${around.before} ${around.text.slice(0, tokens[index]?.at)}`)
    if (meant !== undefined) return found(meant, index + 1)
  }
  if (
    uses.includes('record') &&
    phrase.record !== undefined &&
    !(verb === 'mark' && /mail|message|thread|notification/.test(phrase.record))
  )
    return found(phrase.record, phrase.last)
  if (uses.includes('record') && phrase.hosted !== undefined && phrase.system) return found(phrase.hosted, phrase.last)
  if (uses.includes('record') && phrase.hosted !== undefined && place !== undefined && channels.has(place.word))
    return found(phrase.hosted, place.last)
  if (/^(?:add|assign|attach|apply)$/.test(verb)) {
    const onto = recordAfter(tokens, index)
    if (onto !== undefined)
      return onto.record === 'request' ? found('pull request', onto.last) : found(onto.record, onto.last)
  }
  if (/^(?:create|open|add|file|raise|post)$/.test(verb) && tokens[index + 1]?.word === 'one') {
    const meant = tokensOf(around.above)
      .map(({ word }) => singular(word))
      .findLast((word) => sharedRecords.has(word))
    if (meant !== undefined) return found(meant, index + 1)
  }
  if (around.heartbeat && /^(?:surface|flag|report)$/.test(verb) && phrase.head !== '')
    return found('message', phrase.last)
  if (verb === 'report' && reportsWhatMatters.test(around.text.slice(tokens[index]?.at ?? 0)))
    return found('message', phrase.last)
  if (verb === 'assign' && phrase.person) return found('assignee', phrase.last)
  if (verb === 'apply' && appliesForWork(tokens, index)) return found('application', phrase.last)
  if (/^(?:open|close)$/.test(verb) && phrase.head === 'position' && determiners.has(tokens[index + 1]?.word ?? ''))
    return found('trade', phrase.last)
  if (verb === 'submit' && /^(?:form|application|proposal|bid|manuscript|claim)$/.test(phrase.head))
    return found(phrase.head, phrase.last)
  if (/^(?:trigger|dispatch|rerun)$/.test(verb) && startsRun(tokens, index)) return found('run', phrase.last)
  if (/^(?:transfer|wire)$/.test(verb) && tokens.slice(index + 1, index + 4).some(({ word }) => money.test(word)))
    return found('payment', phrase.last)
  if (uses.includes('person') && phrase.person && personCounts(tokens, index, verb, around))
    return found('message', phrase.last)
  if (verb === 'deliver' && around.scheduled && /^(?:at|every|each|daily|by)$/.test(tokens[index + 1]?.word ?? ''))
    return found('message', phrase.last)
  if (verb === 'deliver' && around.scheduled && handed.test(phrase.head)) return found('message', phrase.last)
  if (verb === 'report' && around.scheduled && reportsToSomebody(tokens, index)) return found('message', index + 2)
  if (verb === 'deliver' && namesPlace(tokens, index)) return found('message', phrase.last)
  if (verb === 'share' && (sharesWith(tokens, index) || isHandedOver(tokens, index)))
    return found('message', phrase.last)
  if (
    uses.includes('place') &&
    place !== undefined &&
    !/^(?:change|set|remove|resolve|request|start|approve|show|make|open)$/.test(verb)
  )
    return found(place.record ?? 'message', place.last)
  return undefined
}

/** "Assign `@ann` to the ticket": who adds something to a record changes it. */
function recordAfter(
  tokens: readonly Token[],
  index: number,
): { readonly record: string; readonly last: number } | undefined {
  const to = tokens.slice(index + 1, index + 7).findIndex(({ word }) => word === 'to')
  if (to < 1 || tokens.slice(index + 1, index + 1 + to).some(({ word }) => /^[.,;:]$|^(?:and|or|if|when)$/.test(word)))
    return undefined
  const start = index + to + 2
  const at = tokens
    .slice(start, start + 4)
    .findIndex(({ word }) => /^(?:issues?|prs?|requests?|tickets?|cards?|milestones?|incidents?)$/.test(word))
  if (at < 1 || !determiners.has(tokens[start]?.word ?? '')) return undefined
  const record = singular(tokens[start + at]?.word ?? '')
  if (record === 'request' && tokens[start + at - 1]?.word !== 'pull') return undefined
  return isNounHead(tokens, start + at) ? { record, last: start + at } : undefined
}

/** Those who are not in the conversation. */
const thirdParties =
  /^(?:author|reporter|submitter|contributors?|customers?|reviewers?|maintainers?|assignees?|candidates?|tenants?|vendors?|suppliers?)$/

/** "Give me", "tell me", "call me" deliver in a scheduled run; in a conversation they ask for an answer. */
function personCounts(tokens: readonly Token[], index: number, verb: string, around: Surroundings): boolean {
  const person = tokens[index + 1]?.word ?? ''
  if (verb === 'ask' && around.scheduled && (/^(?:him|her)$/.test(person) || isName(tokens[index + 1]?.raw ?? '')))
    return true
  if (
    verb === 'ask' &&
    tokens.slice(index + 1, index + 4).some(({ word }) => thirdParties.test(word)) &&
    !/^(?:me|us|user)$/.test(person)
  )
    return true
  if (verb === 'ask')
    return (
      around.scheduled &&
      person !== 'user' &&
      (person === 'me' || person === 'us' || /\b(?:in|on|via) (?:slack|telegram|the thread)\b/i.test(around.text))
    )
  if (verb === 'report' || verb === 'flag')
    return person === 'me' || person === 'us' ? around.scheduled : people.has(person) && !objectPronouns.has(person)
  if (verb === 'call' && person === 'them') return tokens.slice(0, index).some(({ word }) => isPerson(word))
  if (verb === 'call' && (/^(?:it|tool|function)$/.test(person) || isName(tokens[index + 1]?.raw ?? ''))) return false
  if (/^(?:give|tell|brief|update|report|flag)$/.test(verb))
    return person === 'me' || person === 'us'
      ? around.scheduled
      : /^(?:tell|brief|report|flag)$/.test(verb) &&
          !/^(?:it|them|him|her|user|lead)$/.test(person) &&
          !/^(?:give|update)$/.test(verb)
  return !/^(?:it|lead|group|channel|contact|contacts|leads)$/.test(person)
}

/** "Announce at start": neither what nor to whom. A verb that shares the object of the one before it ("draft the summary, then post") is not bare. */
function isBare(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1]?.word ?? ''
  if (tokens[index]?.word === 'react') return !/^(?:with|to|on|using)$/.test(next)
  if (/^(?:at|when|before|after|while|during|as)$/.test(next)) return tokens[index]?.word === 'announce'
  return false
}

/** "Apply to the matching jobs". */
function appliesForWork(tokens: readonly Token[], index: number): boolean {
  return (
    /^(?:to|for)$/.test(tokens[index + 1]?.word ?? '') &&
    tokens.slice(index + 2, index + 6).some(({ word }) => /^(?:jobs?|positions?|vacanc(?:y|ies)|grants?)$/.test(word))
  )
}

/** "Execute paper trades", "send a mock request": nothing leaves. */
function isPretended(tokens: readonly Token[], index: number): boolean {
  return tokens
    .slice(index + 1, index + 4)
    .some(({ word }) => /^(?:paper|simulated|mock|mocked|dummy|fake|hypothetical|virtual)$/.test(word))
}

/** "Trigger the deploy workflow", "rerun the failed jobs": a run in a system that others share. */
function startsRun(tokens: readonly Token[], index: number): boolean {
  const [first, ...rest] = tokens.slice(index + 1, index + 7)
  return (
    determiners.has(first?.word ?? '') &&
    rest.some(({ word }) => /^(?:workflows?|pipelines?|builds?|deploy|deployments?|jobs|release)$/.test(word))
  )
}

const money = /^(?:money|funds|dollars?|euros?|usd|eur|usdc|usdt|eth|btc|sol|\$|€|£)$/

/** What is booked with somebody. */
const bookable = /^(?:tables?|flights?|hotels?|rooms?|seats?|slots?|rides?|cabs?|taxis?|court|class|train|restaurant)$/

/** "Book it", "order two kilos from the roaster"; not "order them by severity". */
function orders(tokens: readonly Token[], index: number): boolean {
  const rest = tokens.slice(index + 1, index + 8).map(({ word }) => word)
  return (
    !rest.includes('by') &&
    ((tokens[index]?.word === 'book' && rest.slice(0, 4).some((word) => bookable.test(word))) ||
      (tokens[index]?.word === 'order' && /^(?:more|some|another|\d+)$/.test(rest[0] ?? '')) ||
      (/^(?:it|one)$/.test(rest[0] ?? '') && tokens[index]?.word === 'book') ||
      (rest.includes('from') && !/^(?:it|them|the)$/.test(rest[0] ?? '')))
  )
}

/** "Deliver to: Telegram": a field that says where the answer goes. */
function namesPlace(tokens: readonly Token[], index: number): boolean {
  return tokens[index + 1]?.word === 'to' && tokens.slice(index + 2, index + 6).some(({ word }) => channels.has(word))
}

/** "Share the summary"; not "share your ideas". */
function isHandedOver(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1]?.word ?? ''
  return (determiners.has(next) || objectPronouns.has(next)) && !goesNowhere(tokens, index)
}

/** "Share findings with the team"; not "share score with user". */
function sharesWith(tokens: readonly Token[], index: number): boolean {
  const to = tokens.slice(index + 1, index + 14).findIndex(({ word }) => /^(?:with|to|in|on|via)$/.test(word))
  return (
    to >= 0 &&
    tokens
      .slice(index + to + 2, index + to + 7)
      .some(
        ({ word }) =>
          (isPerson(word) || channels.has(word) || /^[#@]|^(?:everyone|others)$/.test(word)) &&
          !/^(?:user|users)$/.test(word),
      )
  )
}

/** "Reply on the issue", "respond in the pull request". */
function answersOnRecord(rest: readonly string[]): boolean {
  const on = rest.slice(0, 4).findIndex((word) => word === 'on' || word === 'in')
  return on >= 0 && rest.slice(on + 1, on + 5).some((word) => sharedRecords.has(singular(word)) || word === 'pull')
}

/** "Should be responded to today": what is answered stands before the verb, and the sentence says how soon. */
function isStranded(tokens: readonly Token[], index: number): boolean {
  return (
    tokens[index + 1]?.word === 'to' &&
    /^(?:today|tomorrow|immediately|within|first|later|soon|promptly|last)$/.test(tokens[index + 2]?.word ?? '')
  )
}

function answersSomebody(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1]?.word ?? ''
  if (
    next === 'in' &&
    tokens.slice(index + 2, index + 5).some(({ word }) => /^(?:threads?|channel|forum|conversation)$/.test(word))
  )
    return true
  if (ownOutput.test(next)) return false
  const rest = tokens.slice(index + 1, index + 14).map(({ word }) => word)
  const to = rest.findIndex((word) => word === 'to')
  if (to >= 0 && to < 4)
    return (
      /^(?:each|every)$/.test(rest[to + 1] ?? '') ||
      !rest.slice(to + 1, to + 4).some((word) => /^(?:prompt|question|user's|this)$/.test(word))
    )
  return (
    rest.slice(0, 8).some((word) => /^(?:thread|in-thread|forum|ticket|conversation|channel)$/.test(word)) ||
    answersOnRecord(rest) ||
    rest
      .slice(0, 4)
      .some(
        (word) =>
          isPerson(word) ||
          /^(?:them|others|each|every|thread|there|privately|comment|email|emails|messages|mentions|dms)$/.test(word),
      ) ||
    /^(?:explaining|saying)$/.test(next)
  )
}
