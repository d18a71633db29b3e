import { effectCalls, effectCommands } from '../lexicon/commands.js'
import { effectVerbs } from '../lexicon/effect-verbs.js'
import { contentOpeners, determiners, forbiddingOpeners, objectPronouns } from '../lexicon/grammar.js'
import { abstractObjects, answeringVerbs, codeRemarks, remarkReasons, compoundHeads, conversationPartners, trackers } from '../lexicon/mediums.js'
import { channels, hostedRecords, ownArtefacts, people, sharedRecords } from '../lexicon/nouns.js'
import { offsetIn, type Fact, type Passage, type ReadTemplate } from '../passage.js'
import { destination, isName, isPerson, type Destination } from './destination.js'
import { localRecords, type LocalRecords } from './local-records.js'
import { moodAt } from './mood.js'
import { isPresentPassive, passiveRecord, spokenAct, type Act } from './spoken-act.js'
import { inflected, sentencesOf, singular, tokensOf, type Token } from './tokens.js'

/** One act upon somebody else's world. Offsets are in the document. */
export interface Effect {
  readonly start: number
  readonly end: number
  /** The verb (base form), or what the declaration does. */
  readonly verb: string
  /** What it creates or changes, singular: "comment", "message"; as the template says it where it says so. */
  readonly object: string
  readonly words: string
  readonly means: 'prose' | 'command' | 'code' | Fact['means']
  /** Index of the passage, or -1 for a declaration. */
  readonly passage: number
  readonly strength: 'sure' | 'weak'
}

/** Verbs whose product is a text that stays with the executor. */
const composing = /^\W*(?:please\s+|you (?:will|should|must)\s+|\d+\.\s*)?(?:draft|compose|write|craft|generate|prepare)\b[^.\n]{0,60}\b(?:emails?|messages?|posts?|tweets?|repl(?:y|ies)|texts?|letters?|newsletters?|threads?|outreach|scripts?|comments?)\b/i
const draftNearby = /\b(?:as (?:a )?drafts?|drafts? (?:only|folder|mode)|create (?:a )?(?:gmail )?drafts?|save (?:it |them |the )?(?:as |to )?(?:a )?drafts?|_draft\b)/i
/** Records that are texts first: writing one is not yet sending it. */
const textual = /^(?:e-?mail|message|post|tweet|thread|newsletter|campaign|reply|story|announcement|mail|sms|dm|release)$/
const ownOutput = /^(?:with|exactly|only|using|in|as|directly|concisely|briefly|:|"|`|heartbeat_ok|no_reply|silently)$/

/** Every effect of a template, in reading order. */
export function findEffects(template: ReadTemplate): Effect[] {
  const effects: Effect[] = template.facts.filter(({ kind }) => kind === 'effect').map(declared)
  const whole = template.passages.map(({ text }) => text).join('\n')
  const scheduled = isScheduled(whole) || template.facts.some(({ kind }) => kind === 'schedule')
  const local = localRecords(whole)
  for (const [index, passage] of template.passages.entries()) {
    if (passage.kind === 'prose') effects.push(...inProse(passage, index, { scheduled, local }))
    else effects.push(...inCode(passage, index))
  }
  effects.push(...heartbeats(template))
  return effects.sort((a, b) => a.start - b.start)
}

/** Does the text itself say that it runs again and again? */
export function isScheduled(text: string): boolean {
  return /\bcron\b|\bevery (?:\d+ )?(?:morning|day|night|evening|afternoon|week|weekday|hour|minute|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday|hours|minutes|days)\b|\b(?:daily|hourly|weekly|nightly|monthly|each (?:morning|day|night|evening|week|hour))\b|\bat \d{1,2}(?::\d\d)?\s?(?:am|pm|a\.m\.|p\.m\.)/i.test(text)
}

function declared(fact: Fact): Effect {
  const [verb = '', ...rest] = fact.words.split(' ')
  const known = effectVerbs[verb.toLowerCase()] !== undefined
  return { start: fact.start, end: fact.end, verb: known ? verb.toLowerCase() : 'send', object: (known ? rest.join(' ') : fact.words).toLowerCase(), words: fact.words, means: fact.means, passage: -1, strength: 'sure' }
}

function inCode(passage: Passage, index: number): Effect[] {
  const found = (passage.kind === 'command' ? [...effectCommands, ...effectCalls] : effectCalls).map(({ pattern, words }) => ({ match: pattern.exec(passage.text), words })).find(({ match }) => match !== null)
  if (found?.match === undefined || found.match === null) return []
  const at = found.match.index
  return [{ start: offsetIn(passage, at), end: offsetIn(passage, at + found.match[0].length), verb: 'send', object: found.words, words: found.match[0].trim(), means: passage.kind === 'code' ? 'code' : 'command', passage: index, strength: 'sure' }]
}

/** Heartbeats: whatever is answered, except the agreed word, is delivered to somebody. */
function heartbeats(template: ReadTemplate): Effect[] {
  for (const [index, passage] of template.passages.entries()) {
    const match = /\b(?:HEARTBEAT_OK|NO_REPLY|HEARTBEAT_OK_RESPONSE)\b/.exec(passage.text)
    if (match !== null) return [{ start: offsetIn(passage, match.index), end: offsetIn(passage, match.index + match[0].length), verb: 'send', object: 'message', words: match[0], means: 'prose', passage: index, strength: 'sure' }]
  }
  return []
}

function inProse(passage: Passage, index: number, document: { readonly scheduled: boolean; readonly local: LocalRecords }): Effect[] {
  if (isContentList(passage) || passage.role === 'remark') return []
  const forbidden = forbiddingOpeners.test(passage.leadIn) || (passage.role === 'item' && passage.leadIn === '' && forbiddingOpeners.test(passage.headings.at(-1) ?? ''))
  const sentences = sentencesOf(quoted(passage.text))
  const composes = composing.test(sentences[0]?.text ?? '')
  return sentences.flatMap(({ text, at }) => {
    const tokens = tokensOf(text)
    return tokens.flatMap((token, position): Effect[] => {
      const act = actAt(tokens, position, { ...document, text, composes: composes || composing.test(text), above: `${passage.headings.at(-1) ?? ''} ${passage.leadIn}` })
      if (act === undefined || forbidden || ((passage.role === 'heading' || isDefinition(passage, tokens[position + 1])) && !ordersInHeading(tokens, position) && !numbered.test(passage.text))) return []
      const start = offsetIn(passage, at + token.at)
      const last = tokens[Math.min(act.last, tokens.length - 1)] ?? token
      return [{ start, end: offsetIn(passage, at + last.at + last.raw.length - 1) + 1, verb: act.verb, object: act.object, words: text.slice(token.at, last.at + last.raw.length).replace(/\s+/g, ' '), means: 'prose', passage: index, strength: act.strength }]
    })
  })
}

/** "Step 4: Post results" is a step and not a name. */
const numbered = /^\W*(?:(?:step|phase|task)\s*)?\d+[a-z]?[.:)\u2013\u2014-]?\s/i

/** "name — what it is": an item that describes another thing, a tool or a file. Its marks are blanked. */
const definition = /^\s*[\w-]+(?:[._/:][\w-]+)*\s+[\u2013\u2014-]\s/

function isDefinition(passage: Passage, next: Token | undefined): boolean {
  return passage.role === 'item' && next?.word !== 'to' && definition.test(passage.text)
}

/** A heading names what its section is about; it orders only when it says what to whom: "Post the digest", not "Comment examples". */
function ordersInHeading(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1]?.word ?? ''
  return determiners.has(next) || objectPronouns.has(next) || isPerson(next) || destination(tokens, index) !== undefined
}

/** Words in quotation marks are somebody's words, not orders; short quotes are names and stay. */
function quoted(text: string): string {
  return text.replace(/(["“])([^"“”\n]{24,})(["”])/g, (_, open: string, inner: string, close: string) => open + inner.replace(/[^\n]/g, ' ') + close)
}

function isContentList(passage: Passage): boolean {
  return passage.role === 'item' && contentOpeners.test(passage.leadIn) && !forbiddingOpeners.test(passage.leadIn)
}

interface Surroundings { readonly text: string; readonly scheduled: boolean; readonly local: LocalRecords; readonly composes: boolean; /** Headings and lead-in: what "one" may stand for. */ readonly above: string }

function actAt(tokens: readonly Token[], index: number, around: Surroundings): Act | undefined {
  const token = tokens[index]
  if (token === undefined) return undefined
  const tool = toolAct(tokens, index)
  if (tool !== undefined) return tool
  const said = spokenAct(tokens, index)
  if (said !== undefined) return said
  const verb = inflected(token.word)
  if (inSlashedList(tokens, index)) return undefined
  if (verb === undefined || /^(?:sure|certain)$/.test(tokens[index + 1]?.word ?? '')) return undefined
  const mood = moodAt(tokens, index, verb)
  if (verb.form === 'past' && mood === 'other' && isPresentPassive(tokens, index)) return external(tokens, index, verb.lemma, around, 'weak') ?? passiveRecord(tokens, index, verb.lemma)
  if (around.scheduled && verb.form === 'past' && mood === 'other' && /^(?:deliver|send|post)$/.test(verb.lemma) && tokens[index + 1]?.word === 'to' && channels.has(tokens[index + 2]?.word ?? '')) return { verb: verb.lemma, object: 'message', last: index + 2, strength: 'sure' }
  const repeats = mood === 'negated' && impliesEffect(tokens, index, verb.again)
  if (mood !== 'ordered' && !(mood === 'presupposed' && verb.form === 'ing') && !repeats) return undefined
  if (around.composes && verb.lemma !== 'post' && destination(tokens, index) === undefined) return undefined
  if (draftNearby.test(around.text)) return undefined
  return external(tokens, index, verb.lemma, around, mood === 'ordered' ? 'sure' : 'weak')
}

/** "create/list/vote/reviewers": a list of names and no order. */
function inSlashedList(tokens: readonly Token[], index: number): boolean {
  const slash = (at: number): boolean => tokens[at]?.word === '/'
  return (slash(index + 1) && slash(index + 3)) || (slash(index - 1) && slash(index + 1)) || (slash(index - 1) && slash(index - 3))
}

/** "Do not post a duplicate", "don't resend", "never comment twice": forbids the repeat and so presumes the act. */
function impliesEffect(tokens: readonly Token[], index: number, again: boolean): boolean {
  return again || tokens.slice(index, index + 9).some(({ word }) => /^(?:duplicates?|again|twice|same|unless|until|already|repeatedly|more|multiple|identical)$/.test(word))
}

/** A tool's name: `add_comment`, `send_message`; not `create_draft` and not `issue_read`. */
function toolAct(tokens: readonly Token[], index: number): Act | undefined {
  const word = tokens[index]?.word ?? ''
  if (!word.includes('_')) return undefined
  const parts = word.split('_')
  if (parts.length < 2 || parts.some((part) => /^(?:drafts?|read|get|list|search|file|memory|dir|path|id|url)$/.test(part))) return undefined
  const at = parts.findIndex((part) => effectVerbs[part] !== undefined && part !== 'draft')
  const lemma = parts[at] ?? ''
  const uses = effectVerbs[lemma]?.uses ?? []
  const object = parts.find((part, position) => position > at && sharedRecords.has(singular(part))) ?? parts.find((part) => sharedRecords.has(singular(part)) || channels.has(part))
  const acts = uses.includes('deliver') || (uses.length > 0 && object !== undefined)
  if (at < 0 || !acts) return undefined
  const before = tokens.slice(0, index).findLastIndex(({ word }) => /^(?:use|using|call|via|with|invoke|run|tool|emit|through)$/.test(word))
  const negated = tokens.slice(Math.max(0, index - 6), index).some(({ word }) => /^(?:not|never|don't|without|no)$/.test(word))
  return before >= 0 && !negated ? { verb: lemma, object: object ?? 'message', last: index, strength: 'sure' } : undefined
}

function external(tokens: readonly Token[], index: number, verb: string, around: Surroundings, strength: Effect['strength']): Act | undefined {
  const uses = effectVerbs[verb]?.uses ?? []
  const phrase = objectPhrase(tokens, index)
  const place = destination(tokens, index)
  const found = (object: string, last: number): Act => ({ verb, object, last, strength })
  if (answersPartner(tokens, index, { verb, place, around }) || isOwnPath(tokens, index, around.text) || isFlawOfCode(tokens, { verb, record: phrase.record })) return undefined
  if ((place === undefined || place.record !== undefined && around.local.records.has(place.record)) && isLocal(tokens, { index, phrase, local: around.local, placed: place?.record })) return undefined
  if (phrase.own && place === undefined && !uses.includes('deliver')) return undefined
  if (verb === 'confirm' && /^(?:that|whether|if)$/.test(tokens[index + 1]?.word ?? '')) return undefined
  if (uses.includes('act')) return found(phrase.head, phrase.last)
  if (uses.includes('deliver')) return goesNowhere(tokens, index) ? undefined : found(phrase.record ?? (place?.word.startsWith('#') === true ? place.word : 'message'), place?.last ?? phrase.last)
  if (uses.includes('answer') && answersSomebody(tokens, index)) return found('reply', phrase.last)
  if (/^(?:write|generate|make|create)$/.test(verb) && phrase.record !== undefined && textual.test(phrase.record)) return place !== undefined ? found(phrase.record, place.last) : phrase.addressed ? found(phrase.record, phrase.last) : undefined
  if (uses.includes('record') && phrase.record !== undefined && !(verb === 'mark' && /mail|message|thread|notification/.test(phrase.record))) return found(phrase.record, phrase.last)
  if (uses.includes('record') && phrase.hosted !== undefined && phrase.system) return found(phrase.hosted, phrase.last)
  if (uses.includes('record') && phrase.hosted !== undefined && place !== undefined && channels.has(place.word)) return found(phrase.hosted, place.last)
  if (/^(?:create|open|add|file|raise|post)$/.test(verb) && tokens[index + 1]?.word === 'one') {
    const meant = tokensOf(around.above).map(({ word }) => singular(word)).findLast((word) => sharedRecords.has(word))
    if (meant !== undefined) return found(meant, index + 1)
  }
  if (uses.includes('goods') && orders(tokens, index)) return found('order', phrase.last)
  if (uses.includes('person') && phrase.person && personCounts(tokens, index, verb, around)) return found('message', phrase.last)
  if (uses.includes('place') && place !== undefined && !/^(?:change|set|remove|resolve|request|start|approve|show)$/.test(verb)) return found(place.record ?? 'message', place.last)
  return undefined
}

/** "Tell the user", "ask the operator" in a conversation: that is the executor's answer. */
function answersPartner(tokens: readonly Token[], index: number, { verb, place, around }: { readonly verb: string; readonly place: Destination | undefined; readonly around: Surroundings }): boolean {
  if (around.scheduled || !answeringVerbs.has(verb) || (place !== undefined && !conversationPartners.has(place.word))) return false
  return place !== undefined || tokens.slice(index + 1, index + 4).some(({ word }) => conversationPartners.has(word))
}

/** "Post the summary to board/results/summary.md": what ends in a file of the workspace leaves nobody a message. */
function isOwnPath(tokens: readonly Token[], index: number, text: string): boolean {
  const rest = text.slice(tokens[index]?.at ?? 0).split(/[;!?]|\.\s/)[0] ?? ''
  return /\b(?:to|in|into|at)\s+\W{0,2}(?:\.{0,2}[\w{}<>$-]+\/)+[\w{}<>$.*-]+\.(?:md|json|jsonl|txt|html|csv|ya?ml|log)\b/i.test(rest) && !/\b(?:slack|telegram|discord|e-?mail|github|channel)\b/i.test(rest)
}

/** "Create a ticket" where tickets are files of the workspace; "post it to the board" where the board is a folder. */
function isLocal(tokens: readonly Token[], { index, phrase, local, placed }: { readonly index: number; readonly phrase: ObjectPhrase; readonly local: LocalRecords; readonly placed: string | undefined }): boolean {
  if (phrase.system || phrase.person) return false
  const record = phrase.record ?? placed
  if (record !== undefined && local.records.has(record)) return true
  const to = tokens.slice(index + 1, index + 12).findIndex(({ word }) => /^(?:to|on|in|into)$/.test(word))
  return to >= 0 && tokens.slice(index + to + 2, index + to + 5).some(({ word }) => local.places.has(singular(word)))
}

/** "Resolve warnings and static analysis issues": an issue without a tracker is a flaw of the code, and one that is acknowledged is what somebody said. */
function isFlawOfCode(tokens: readonly Token[], { verb, record }: { readonly verb: string; readonly record: string | undefined }): boolean {
  return (verb === 'resolve' || verb === 'acknowledge') && /^(?:issue|bug)$/.test(record ?? '') && !tokens.some(({ word }) => trackers.has(word) || /^#\d/.test(word))
}

/** "Give me", "tell me", "call me" deliver in a scheduled run; in a conversation they ask for an answer. */
function personCounts(tokens: readonly Token[], index: number, verb: string, around: Surroundings): boolean {
  const person = tokens[index + 1]?.word ?? ''
  if (verb === 'ask') return around.scheduled && !/^(?:me|user)$/.test(person) && /\b(?:in|on|via) (?:slack|telegram|the thread)\b/i.test(around.text)
  if (verb === 'report' || verb === 'flag') return person === 'me' || person === 'us' ? around.scheduled : people.has(person)
  if (verb === 'call' && (/^(?:it|them|tool|function)$/.test(person) || isName(tokens[index + 1]?.raw ?? ''))) return false
  if (/^(?:give|tell|brief|update|report|flag)$/.test(verb)) return person === 'me' || person === 'us' ? around.scheduled : /^(?:tell|brief|report|flag)$/.test(verb) && !/^(?:it|them|him|her|user|lead)$/.test(person) && !/^(?:give|update)$/.test(verb)
  return !/^(?:it|lead|group|channel|contact|contacts|leads)$/.test(person)
}

/** "Book it", "order two kilos from the roaster"; not "order them by severity". */
function orders(tokens: readonly Token[], index: number): boolean {
  const rest = tokens.slice(index + 1, index + 8).map(({ word }) => word)
  return !rest.includes('by') && (/^(?:it|one)$/.test(rest[0] ?? '') && (tokens[index]?.word === 'book') || rest.includes('from') && !/^(?:it|them|the)$/.test(rest[0] ?? ''))
}

const givesIdeas = /^(?:\d[\w-]* |your |the |an? |some |key |any )*(?:insights?|tips|thoughts|ideas?|examples?|findings|learnings|lessons|best|knowledge|context|experience|feedback|guidance|advice)\b(?!.* (?:with|to|in) (?:the |our )?(?:team|channel|slack|stakeholders|everyone))/
const toTool = /\bto (?:the |a |an |your |each |another )?(?!discord|slack|irc|mail|smtp|matrix)(?:[\w-]+ ){0,1}[\w-]*(?:tool|tools|server|session|pane|tmux)\b/

/** Where the verb's delivery stays with the executor: "send it to stdout". */
function goesNowhere(tokens: readonly Token[], index: number): boolean {
  const rest = tokens.slice(index + 1, index + 12).map(({ word }) => word).join(' ')
  if (abstractObjects.has(tokens[index + 1]?.word ?? '') || toTool.test(rest)) return true
  if (tokens[index]?.word === 'share' && givesIdeas.test(rest)) return true
  return /\b(?:to|into|in) (?:the |a |your |its )?(?:stdout|stderr|console|terminal|file|files|log|logs|memory|disk|output|local|workspace|next (?:step|stage|agent|node)|model|llm|sub-?agent|parser|function)\b/.test(rest) || /^-\s?processing\b/.test(rest)
}

function answersSomebody(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1]?.word ?? ''
  if (ownOutput.test(next)) return false
  const rest = tokens.slice(index + 1, index + 14).map(({ word }) => word)
  const to = rest.findIndex((word) => word === 'to')
  if (to >= 0 && to < 4) return !rest.slice(to + 1, to + 4).some((word) => /^(?:prompt|question|user's|this)$/.test(word))
  return rest.slice(0, 8).some((word) => /^(?:thread|forum|ticket|conversation|channel)$/.test(word)) || rest.slice(0, 4).some((word) => isPerson(word) || /^(?:them|others|each|every|thread|there|privately|comment|email|emails|messages|mentions|dms)$/.test(word)) || /^(?:explaining|saying)$/.test(next)
}

interface ObjectPhrase { readonly record: string | undefined; readonly hosted: string | undefined; readonly person: boolean; readonly own: boolean; /** A system's name stands in it: "a HubSpot contact". */ readonly system: boolean; readonly head: string; /** "Write the tenant an email". */ readonly addressed: boolean; readonly last: number }

const phraseEnd = /^(?:[.;:!?()[\]→—–]|--+|if|when|unless|that|which|who|with|by|because|so|then|before|after|until|about|summari[sz]ing|explaining|saying|containing|including|using|where|instead|describing|titled|from|based|for|as)$/

/** The object of a verb: the first noun phrase after it; its head says what is made or changed. */
function objectPhrase(tokens: readonly Token[], index: number): ObjectPhrase {
  let record: string | undefined
  let hosted: string | undefined
  let own = false
  let system = false
  let addressed = false
  let person = false
  let last = index
  let head = ''
  for (let at = index + 1; at < Math.min(tokens.length, index + 12); at += 1) {
    const { word } = tokens[at] ?? { word: '' }
    if (phraseEnd.test(word) && !(word === 'that' && at === index + 1) && !(word === 'as' && /^(?:an?|the)$/.test(tokens[at + 1]?.word ?? '') && record === undefined)) break
    if (/^(?:to|in|on|into|at|via|through|of)$/.test(word) && head !== '') break
    if (/^(?:and|or|,)$/.test(word) && record !== undefined) break
    if (word === ',' && opensWithTime(tokens, index)) break
    const one = singular(word)
    const pull = word === 'pull' && singular(tokens[at + 1]?.word ?? '') === 'request'
    if (word === 'one' && record === undefined && tokens.slice(0, index).some((token) => sharedRecords.has(singular(token.word)))) { record = singular(tokens.slice(0, index).findLast((token) => sharedRecords.has(singular(token.word)))?.word ?? 'record'); last = at }
    if (word === 'page' && tokens[at - 1]?.word === 'status') { record = 'statuspage'; last = at }
    if (one === 'comment' && (inSource(tokens, at) || codeRemarks.has(tokens[at - 1]?.word ?? ''))) return { record: undefined, hosted: undefined, person: false, own: true, system: false, head: 'comment', addressed: false, last: at }
    if (pull || sharedRecords.has(one) || sharedRecords.has(word)) { record = pull ? 'pull request' : one; own = false; last = pull ? at + 1 : at }
    else if (hostedRecords.has(one)) { hosted ??= one; last = Math.max(last, at) }
    if (record !== undefined && compoundHeads.has(one === '' ? word : one) && !pull && sharedRecords.has(singular(tokens[at - 1]?.word ?? ''))) { record = undefined; own = true }
    if (ownArtefacts.has(word) && record === undefined) own = true
    if (at - index <= 4 && (isPerson(word) || /^(?:others|rest|family|parents)$/.test(word) || word.startsWith('@') || (at === index + 1 && isName(tokens[at]?.raw ?? '')))) { person = true; addressed ||= /^(?:an?|the)$/.test(tokens[at + 1]?.word ?? ''); last = Math.max(last, at) }
    if (channels.has(word) && /^[A-Z]/.test(tokens[at]?.raw ?? '') && hosted === undefined) system = true
    if (/^[a-z#@]/.test(word)) head = word
  }
  return { record, hosted, person, own: own && record === undefined, system, head, addressed, last }
}

/** "Before writing tests, review the guide": the first half ends at the comma. */
function opensWithTime(tokens: readonly Token[], index: number): boolean {
  return /^(?:before|after|when|while)$/.test(tokens[index - 1]?.word ?? '')
}

/** "A comment above each function", "comments for complex logic", "comments only where the code is not clear": remarks in source code. */
function inSource(tokens: readonly Token[], at: number): boolean {
  const after = tokens.slice(at + 1, at + 8)
  if (/^(?:for|where|only|explaining|when)$/.test(after[0]?.word ?? '') && after.some(({ word }) => remarkReasons.has(word))) return true
  return after.some(({ word }, distance) => distance > 0 && /^(?:functions?|class|classes|lines?|methods?|source|constants?|types?|modules?|regex)$/.test(word)) && /^(?:above|before|to|in|over|for|next|at|on)$/.test(tokens[at + 1]?.word ?? '')
}

