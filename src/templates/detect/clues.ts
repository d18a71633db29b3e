import { claimVerbs, contentNouns, contentParticiples, conversationNouns, memoryNouns, priorWords, readVerbs, undoneAdjectives } from '../lexicon/state.js'
import { sharedRecords } from '../lexicon/nouns.js'
import { determiners, subordinators } from '../lexicon/grammar.js'
import { clauseStart, isNegated } from './mood.js'
import { inflected, singular, tokensOf, type Token } from './tokens.js'

/** What one sentence contributes to a sync step. */
export interface Clues {
  /** It orders a read. */
  readonly reads: boolean
  /** It speaks of an earlier act of this task, or of a record as the one the task makes. */
  readonly prior: boolean
  /** It says to hold back: skip, stop, do not, only if, unless, instead. */
  readonly restraint: boolean
  /** It makes something depend on what was read: "if one exists", "otherwise". */
  readonly branches: boolean
  /** It takes the act for one's own before doing it. */
  readonly claims: boolean
  readonly denied: boolean
  /** It selects only what has not been dealt with. */
  readonly selection: boolean
  /** It reads the exchange with the recipient. */
  readonly conversation: boolean
  /** It reads what the executor noted in earlier runs. */
  readonly memory: boolean
  /** It points back at what was read: "if so", "if found", "those". */
  readonly anaphoric: boolean
  readonly about: readonly string[]
}

export interface ClueContext {
  readonly verbs: ReadonlySet<string>
  readonly objects: ReadonlySet<string>
  readonly leadIn: string
}

const quick = /acquire|reserve|lease|lock\b|someone else|already|\bnot\b|n't|notified|posted|processed|reported|previous|prior|existing|exist|earlier|before|past|recent|last|duplicat|own|seen|again|same|identical|repeat|unchanged|claim|acquire|memory|state|ledger|history|log|marker|tracker|fingerprint|un\w+ed\b|comment|thread|conversation|repl|no:|-label|skip|stop|re-\w|resend|not yet|haven't|have not|has not|hasn't|without|lack|never|open|if (?:none|one|so|found|not|no)|new\b|only|dedup|context|discussion|messages/i
const nothing: Clues = { reads: false, prior: false, restraint: false, branches: false, claims: false, denied: false, selection: false, conversation: false, memory: false, anaphoric: false, about: [] }

const restraintPhrase = /\b(?:skip(?:ped|ping|s)?|stop(?: (?:here|immediately|the run|processing))?|exit|abort|no-?op|bail|ignore|exclude[ds]?|excluding|filter(?:ed|ing)? out|leave (?:it|them) alone|do nothing|no action|silent(?:ly)?|instead|rather than|unless|end the (?:run|task)|move on|drop (?:it|them|those)|discard|remain silent|stay quiet|stay silent|don't act|not needed|return (?:early|without)|suppress|prioriti[sz]e|reuse|pick (?:a|an|some)?(?:other|thing else| different)|choose (?:another|a different))\b/i
const prohibition = /\b(?:do not|don't|never|must not|mustn't|should not|shouldn't|not to|avoid|without|won't|cannot|can't|not)\s+(?:\w+\s+){0,2}?([a-z-]+)/gi
/** "Do not fail if it does not exist": the act goes on. */
const tolerates = /\b(?:do not|don't|never) (?:fail|error|crash|panic|worry|block)\b/i
/** Forbidding these keeps records as they are; it does not hold back a repeat. */
const alters = /^(?:edit|delete|remove|modify|change|alter|overwrite|rewrite|rename|replace|break)$/i
const onlyIf = /\bonly\b(?! an? new)[^.]{0,60}\b(?:if|when|for|new|those|that|which|once|unless|not|un\w+ed|since|has|haven't)\b|\b(?:if|when)\b[^.]{0,50}\b(?:no|none|not|isn't|aren't|doesn't|hasn't|haven't|nothing)\b|\bno (?:such|matching|existing|open|previous|prior|duplicate) (?:\w+ ){0,4}(?:exists?|found|is|was|are|were)\b/i
const outcome = /\b(?:if (?:one|it|so|there|none|no|not|any|a|an|the|that|you|found|this|such|already|yes|they|matching|exists?)\b|otherwise|else\b|in that case|whether)/i
const anaphor = /\b(?:if (?:so|it|one|found|yes|that|this|none|not|present|there|they|exists?|any)\b|those|them|\bit\b|in (?:that|the) (?:case|file|list|log)|that (?:file|list|log)|otherwise)/i
const denied = /\b(?:someone|somebody|another \w+) (?:else )?(?:hold|has|have)\w*\b|\bon conflict\b|\bgive up\b|\bif you (?:do not|don't) get it\b|\b(?:if|when|on|unless)\b[^.]{0,40}\b(?:denied|refused|fails?|taken|held|claimed|not (?:granted|acquired)|exists?|lost)\b/i
const sinceOwn = /\bsince (?:your|the|its|our|my) (?:last|previous|most recent) (?:\w+ )?(comment|reply|review|report|message|post|alert|notification|update|nudge|response|summary|issue|digest|triage)\b/i
const negativeQuery = /(?:^|[\s`"'+(])(?:-label:|-is:|no:(?:label|assignee|project|milestone)|-author:|-in:comments|-commenter:|NOT label:|-linked:pr|-label=|is:unread -label|-assignee:)/i
const lackingRecord = /\b(?:without|lack(?:s|ing)?|(?:has|have|with) no|not (?:yet )?(?:have|has|been)|never (?:been |received |had )|(?:haven't|hasn't|have not|has not|not yet|weren't|wasn't|isn't yet|aren't yet)\b(?: (?:yet|already))?(?: been)?|not (?:already|previously|yet))\s+(?:yet |any |an? |the |been |already |previously )?(\w+)(?:\s+(\w+))?(?:\s+(\w+))?/gi
const beforeActing = /\b(?:before|prior to|to avoid|to prevent|so (?:that )?you (?:do not|don't)|so as not to) (?:\w+ly )?(?:re-?)?(?:creating|posting|sending|commenting|opening|filing|adding|replying|responding|submitting|alerting|notifying|publishing|acting|raising|messaging|emailing|proceeding|nudging|duplicat\w*|repeat\w*|post|send|comment|create)\b|\bavoid (?:duplicates?|duplicat\w+|repeat\w*|double|creating duplicates?)\b/i
const notInList = /\bnot in (?:it|them)\b|\b(?:not|isn't|aren't|missing) (?:yet |already |listed |found |present |recorded )*(?:in|from|on) (?:that|this|the|your) (?:\w+ )?(?:file|list|log|memory|ledger|history|index|tracker|database|sheet|state)\b/i
const changed = /\b(?:un)?changed?\b[^.]{0,40}\b(?:since|from|against|compared|previous|last)\b|\b(?:same|identical|unchanged)\b[^.]{0,30}\b(?:as|alert|report|status|message|warning|issue|state|finding|notification)/i

/** The clues of one sentence. */
export function classify(text: string, context: ClueContext): Clues {
  if (!quick.test(text)) return nothing
  const tokens = tokensOf(text)
  const about = [...new Set(tokens.map(({ word }) => singular(word)).filter((word) => sharedRecords.has(word)))]
  const prohibits = prohibitsRepeat(text, tokens, context)
  const restraint = !tolerates.test(text) && (restraintPhrase.test(text) || onlyIf.test(text) || prohibits !== 'none')
  const prior = speaksOfEarlierAct(tokens, text, context) || prohibits === 'repeat' || sinceOwn.test(text) || changed.test(text)
  const reads = ordersRead(tokens)
  return {
    reads, prior, restraint, about,
    branches: outcome.test(text) || onlyIf.test(text) || beforeActing.test(text),
    claims: tokens.some(({ word }, index) => claimVerbs.has(word) && !isNegated(tokens, index) && !isQualified(tokens, index) && /\b(?:before|first|lease|conflict|to (?:prevent|avoid)|claim|lock|lease|atomic|ttl)\b/i.test(text)),
    denied: denied.test(text),
    selection: negativeQuery.test(text) || notInList.test(text) || selectsUndone(tokens, text, context),
    conversation: reads && readsConversation(tokens, text, context),
    memory: (reads || /\bmaintain|keep\b/i.test(text)) && tokens.some(({ word }, index) => (memoryNouns.has(singular(word)) || /^\w*(?:state|seen|sent|processed|history|log|posted|notified|handled)\w*\.(?:json|jsonl|txt|md|csv|db)$/.test(word)) && !isWritten(tokens, index)),
    anaphoric: anaphor.test(text),
  }
}

/** "A bold claim", "the lock", "statistic or claim": a thing that is named. */
function isQualified(tokens: readonly Token[], index: number): boolean {
  const { word } = tokens[index - 1] ?? { word: '' }
  const ends = /^[.,;:!?)]?$/.test(tokens[index + 1]?.word ?? '')
  return determiners.has(word) || (ends && /^[a-z]/.test(word) && !/^(?:to|and|then|first|must|should|please|can|will)$/.test(word))
}

/** "what you have alerted on", "issues you commented on": one's own act, in the past. */
function ownPast(tokens: readonly Token[]): boolean {
  return tokens.some(({ word }, index) => {
    if (/^(?:when|if|once|after)$/.test(tokens[index - 1]?.word ?? '') && !tokens.slice(index + 1, index + 4).some((token) => /^(?:already|previously|last|recently|have|had)$/.test(token.word))) return false
    if (word !== 'you' && word !== "you've" && word !== 'we' && word !== "we've") return false
    const next = tokens.slice(index + 1, index + 4).filter((token) => !/^(?:have|already|previously|just|last|recently|did|had)$/.test(token.word))[0]
    return next !== undefined && inflected(next.word)?.form === 'past' && !/^(?:made|given|set|written|changed|generated|saved|stored|added|created|removed)$/.test(next.word)
  })
}

/** Is a memory noun what the sentence writes ("update the log") and not what it reads? */
function isWritten(tokens: readonly Token[], index: number): boolean {
  return tokens.slice(Math.max(0, index - 7), index).some(({ word }) => /^(?:update|write|save|append|add|record|log|store|mark)$/.test(word))
}

function ordersRead(tokens: readonly Token[]): boolean {
  return tokens.some(({ word }, index) => {
    const base = readVerbs.has(word) ? word : /ing$/.test(word) && readVerbs.has(word.replace(/ing$/, '')) && index <= 2 ? word : undefined
    if (base === undefined || isNegated(tokens, index)) return false
    const before = tokens[index - 1]?.word ?? ''
    const opener = tokens[clauseStart(tokens, index) + 1]?.word ?? ''
    if (/^(?:a|an|the|your|this|each|every|of|to-do|its|that)$/.test(before)) return false
    return !subordinators.has(opener) || opener === word || ['before', 'when', 'if'].includes(opener) === false
  })
}

/** "Do not re-post", "never comment twice", "avoid repeating yourself": forbids the repeat itself. */
function prohibitsRepeat(text: string, tokens: readonly Token[], context: ClueContext): 'none' | 'act' | 'repeat' {
  let found: 'none' | 'act' | 'repeat' = 'none'
  for (const match of text.matchAll(prohibition)) {
    if (alters.test(match[1] ?? '')) continue
    const verb = inflected((match[1] ?? '').toLowerCase())
    const rest = text.slice(match.index, match.index + 120)
    const repeats = verb?.again === true || /^(?:repeat|repeating|duplicate|duplicating|resend|repost)/i.test(match[1] ?? '')
    if (repeats && /\b(?:already|unless|until|same|earlier|previous|previously|today|yesterday|listed|sent|reported|seen|last|unchanged|alerts?|notifications?|messages?|comments?|reminders?|posts?|old tasks?)\b/i.test(rest) && !/\b(?:code|content|words?|phrases?|information|information|sentences?|steps?|retry)\b/i.test(rest.split(/[.;]/)[0] ?? '')) found = 'repeat'
    else if (found === 'none' && (verb !== undefined || /^(?:include|process|act|proceed|continue|take|re\w+|surface|mention|engage|handle|start|run)/i.test(match[1] ?? ''))) found = 'act'
  }
  return found === 'none' && tokens.length === 0 && context.verbs.size === 0 ? 'none' : found
}

/** "already posted", "existing issue", "your last comment", "seen-videos.txt", "a duplicate". */
function speaksOfEarlierAct(tokens: readonly Token[], text: string, context: ClueContext): boolean {
  if (/\bseen[-_ ]\w+|\bsent[-_ ]\w+|\b(?:posted|processed|notified|reported|handled|greeted|reviewed|published|replied|tweeted|alerted|analyzed)(?:[-_]\w+|\.(?:json|txt|csv|md|db|log|jsonl))|\bnot (?:already )?(?:in|on) (?:that|the|this|your) (?:file|list|log|memory|state|ledger|history)/i.test(text)) return true
  if (ownPast(tokens)) return true
  if (/\b(?:exists?|(?:is|are|already|any|all|the|list|still) open|(?<!^)open(?= \w+s\b))\b[^.]{0,40}\b(?:with|titled|whose title|title|for (?:this|that|the same))\b/i.test(text) && tokens.some(({ word }) => sharedRecords.has(singular(word)))) return true
  return tokens.some((token, index) => priorWords.has(token.word) && refersToRecord(tokens, index, context))
    || /\b(?:a|an|no|such|matching|similar|open|the same) (?:[\w-]+ ){0,4}(?:issue|pr|pull request|discussion|comment|ticket|event|alert|record|entry|message|thread|review|card|post|task|page|one)s? (?:\w+ ){0,5}?(?:already )?(?:exists?|is (?:already )?(?:open|present|found)|found|was (?:found|posted|sent))\b|\bif (?:one|it|none) (?:already )?exists?\b/i.test(text)
}

function refersToRecord(tokens: readonly Token[], index: number, context: ClueContext): boolean {
  const { word } = tokens[index] ?? { word: '' }
  const window = tokens.slice(index + 1, index + 7)
  const nouns = nounsOf(window)
  if (word === 'before' && isPreposition(tokens, index)) return false
  if (word === 'already' || word === 'previously' || word === 'recently' || word === 'before' || word === 'again' || word === 'earlier') {
    const participle = [...window.slice(0, 4), ...tokens.slice(Math.max(0, index - 5), index)].map((token) => token.word)
    if (participle.some((candidate) => contentParticiples.has(candidate))) return false
    return participle.some((candidate) => isActParticiple(candidate, context)) || nouns.some((noun) => isRecord(noun, context))
  }
  const head = nouns.at(-1)
  if (head === undefined) return /^duplicates?$/.test(word) && !tokens.slice(Math.max(0, index - 3), index).some((token) => contentNouns.has(singular(token.word)))
  return nouns.some((noun) => isRecord(noun, context) || memoryNouns.has(noun)) && !contentNouns.has(head) || (/^(?:your|own|duplicate)$/.test(word) && isRecord(head, context))
}

/** "Any commits before the start date", "before every run": it says when. "Before commenting" speaks of the act. */
function isPreposition(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1]?.word ?? ''
  const acts = inflected(next)
  return /^[a-z0-9]/i.test(next) && !(acts?.form === 'ing' && !/^(?:apply|set|change|move|start)$/.test(acts.lemma))
}

/** Nouns of the phrase that starts here, up to a verb, a preposition or a sign. */
function nounsOf(window: readonly Token[]): string[] {
  const nouns: string[] = []
  for (const { word } of window) {
    if (/^(?:[.,;:!?()]|to|in|on|for|of|from|by|with|and|or|is|are|was|were|has|have|that|which|if|as|at|about|before|after)$/.test(word)) break
    if (/^[a-z#]/.test(word)) nouns.push(singular(word))
  }
  return nouns
}

function isActParticiple(word: string, context: ClueContext): boolean {
  const verb = inflected(word)
  if (verb !== undefined && (verb.form === 'past' || verb.form === 'base')) return true
  if (/^[a-z]{3,}ed$/.test(word)) return true
  return /^(?:handled|processed|seen|listed|exists?|tracked|triaged|covered|reviewed|done|completed|dealt|recorded|captured|addressed|asked|contacted|fixed|acknowledged|investigated|reported|surfaced|filed|mentioned|there|present|engaged|claimed|replied|has|have|does|merged|ran|run|delivered|flagged|in|on|being|responded)$/.test(word) || [...context.verbs].some((lemma) => word.startsWith(lemma))
}

const isRecord = (noun: string, context: ClueContext): boolean => (sharedRecords.has(noun) || context.objects.has(noun) || /^(?:one|entry|report|pitch|warning|finding|run|digest|summary|task|reminder|nudge|invocation|attempt|update|log|assignee|label|record|page|row|item|listing|output)$/.test(noun)) && !contentNouns.has(noun)

/** "unanswered messages" before a reply, "issues that never received a comment". */
function selectsUndone(tokens: readonly Token[], text: string, context: ClueContext): boolean {
  if (tokens.some(({ word }) => undoneAdjectives[word]?.some((verb) => verb === '*' || context.verbs.has(verb)) === true)) return true
  for (const match of text.matchAll(lackingRecord)) {
    const words = match.slice(1, 4).filter((word) => word !== undefined).map((word) => word.toLowerCase())
    const relative = /\b(?:that|which|who|whose|those|issues|prs|items|emails|messages|only|mentions|threads|users|leads|contacts|entries|rows|posts|tickets)\b[^.]*$/i.test(text.slice(0, match.index))
    if (relative && words.some((word) => inflected(word)?.form === 'past' && !/^(?:updated|opened|created|changed|added)$/.test(word) || /^(?:replied|processed|triaged|handled|reviewed|reported|seen|contacted|answered|notified)$/.test(word) || (/^(?:without|has no|have no|with no|lack|never)/i.test(match[0]) && (word === 'label' || word === 'labels' || word === 'comment' || word === 'reply' || word === 'response' || word === 'assignee')))) return true
  }
  return false
}

/** "Read the thread", "read all comments": the place where the effect will land. */
function readsConversation(tokens: readonly Token[], text: string, context: ClueContext): boolean {
  if (!['comment', 'reply', 'post', 'respond', 'send', 'add', 'push', 'answer', 'message', 'submit'].some((verb) => context.verbs.has(verb))) return false
  return tokens.some(({ word }, index) => {
    if (!conversationNouns.has(word) || isNegated(tokens, index)) return false
    if (!/s$|^history$/.test(word) && !/^(?:the|this|that|full|whole|entire|its|recent|your|activity|issue|pr|review)$/.test(tokens[index - 1]?.word ?? '')) return false
    const reader = tokens.slice(0, index).findLastIndex((token) => /^(?:read|reading|check|review|fetch|load|view|examine|scan|get|list|study)$/.test(token.word))
    if (reader < 0 || tokens.slice(reader, index).some((token) => /^[;.]$/.test(token.word))) return false
    return !/\b(?:feedback|customers?|reddit|youtube|trending|top|articles?|hacker news|newsletter|new (?:i?messages|emails|comments)|code comments?)\b/i.test(text)
  })
}
