import { effectCalls, effectCommands } from '../lexicon/commands.js'
import { effectVerbs } from '../lexicon/effect-verbs.js'
import { contentOpeners, determiners, forbiddingOpeners, objectPronouns } from '../lexicon/grammar.js'
import { people } from '../lexicon/nouns.js'
import { offsetIn, type Fact, type Passage, type ReadTemplate } from '../passage.js'
import { actAt } from './act-at.js'
import { destination } from './destination.js'
import { isSample } from './is-sample.js'
import { localRecords } from './local-records.js'
import { partnerNames } from './partner-names.js'
import type { Surroundings } from './surroundings.js'
import { sentencesOf, tokensOf, type Token } from './tokens.js'

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
  /** Where what it announces ends, if it is the name of a step: what is read in that step comes first. */
  readonly until?: number
  /** Where it is written, if in an included file; `start` and `end` are then a place in the order of the template. */
  readonly source?: SourcePlace
}

/** A place in an included file; offsets are those of its text. */
export interface SourcePlace {
  readonly path: string
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Verbs whose product is a text that stays with the executor. */
const composing =
  /^\W*(?:please\s+|you (?:will|should|must)\s+|\d+\.\s*)?(?:draft|compose|write|craft|generate|prepare)\b(?! (?:and|then|&) (?:then )?(?:send|publish|deliver|e?mail|post|message|text|tweet|comment)\b)[^.\n]{0,60}\b(?:emails?|messages?|posts?|tweets?|repl(?:y|ies)|texts?|letters?|newsletters?|threads?|outreach|scripts?|comments?)\b(?! (?:on|to|in|under) (?:the |an |each |that |every )?(?:\w+ )?(?:issues?|pr|prs|pull requests?|tickets?|cards?|threads?)\b)/i

/** Every effect of a template, in reading order. */
export function findEffects(template: ReadTemplate): Effect[] {
  const effects: Effect[] = template.facts.filter(({ kind }) => kind === 'effect').map(declared)
  const whole = template.passages.map(({ text }) => text).join('\n')
  const scheduled = isScheduled(whole) || template.facts.some(({ kind }) => kind === 'schedule')
  const local = localRecords(whole)
  const incoming = takesMessages.test(whole)
  const partners = partnerNames(whole)
  const heartbeat = /\bheartbeat\b/i.test(whole)
  for (const [index, passage] of template.passages.entries()) {
    if (passage.kind === 'prose')
      effects.push(
        ...inProse(passage, index, { scheduled, heartbeat, incoming, local, partners }).map((effect) =>
          passage.role === 'title'
            ? { ...effect, until: endOfStep(template, index) }
            : withSteps(template, index, effect),
        ),
      )
    else effects.push(...inCode(passage, index))
  }
  effects.push(...heartbeats(template))
  return effects.sort((a, b) => a.start - b.start)
}

/** "4. Create the tasks" with items below it is carried out by these: what is read among them comes first. */
function withSteps({ passages }: ReadTemplate, index: number, effect: Effect): Effect {
  const own = passages[index]
  if (own?.role !== 'item' || own.text.trim().length > 60) return effect
  const below = passages.slice(index + 1).filter(({ leadIn }) => leadIn === own.text.trim())
  const last = below.at(-1)
  return last === undefined ? effect : { ...effect, until: offsetIn(last, Math.max(0, last.text.length - 1)) }
}

/** The name of a step stands above what the step does: it ends where the next one is named. */
function endOfStep({ passages }: ReadTemplate, index: number): number {
  const next = passages.slice(index + 1).find(({ role }) => role === 'title')
  return next === undefined ? Infinity : offsetIn(next, 0)
}

/** "Before publishing" alone orders nothing: it says when something else is done. */
export function isPresupposed({ strength, words }: Effect): boolean {
  return strength === 'weak' && /^\w+ing\b/i.test(words)
}

/** "When receiving customer messages", "for each incoming email": somebody else began. */
const takesMessages =
  /\b(?:receiv\w+|incoming|inbound)\b[^.\n]{0,30}\b(?:messages?|e-?mails?|dms?|mentions?|inquir\w+|enquir\w+|tickets?|reviews?)\b|\b(?:messages?|e-?mails?|dms?|mentions?|inquir\w+|enquir\w+)\b[^.\n]{0,20}\b(?:arrives?|comes? in|is received)\b/i

/** Does the text itself say that it runs again and again? */
export function isScheduled(text: string): boolean {
  return /\bcron\b|\bevery (?:\d+ )?(?:morning|day|night|evening|afternoon|week|weekday|hour|minute|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday|hours|minutes|days)\b|\b(?:daily|hourly|weekly|nightly|monthly|each (?:morning|day|night|evening|week|hour))\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:morning|noon|afternoon|evening|night)s?\b|\bat \d{1,2}(?::\d\d)?\s?(?:am|pm|a\.m\.|p\.m\.)/i.test(
    text,
  )
}

function declared(fact: Fact): Effect {
  const [verb = '', ...rest] = fact.words.split(' ')
  const known = effectVerbs[verb.toLowerCase()] !== undefined && fact.words.toLowerCase() !== 'request'
  return {
    start: fact.start,
    end: fact.end,
    verb: known ? verb.toLowerCase() : 'send',
    object: (known ? rest.join(' ') : fact.words).toLowerCase(),
    words: fact.words,
    means: fact.means,
    passage: -1,
    strength: 'sure',
  }
}

function inCode(passage: Passage, index: number): Effect[] {
  const found = (passage.kind === 'command' ? [...effectCommands, ...effectCalls] : effectCalls)
    .map(({ pattern, words }) => ({ match: pattern.exec(passage.text), words }))
    .find(({ match }) => match !== null)
  if (found?.match === undefined || found.match === null) return []
  const at = found.match.index
  return [
    {
      start: offsetIn(passage, at),
      end: offsetIn(passage, at + found.match[0].length),
      verb: 'send',
      object: found.words,
      words: found.match[0].trim(),
      means: passage.kind === 'code' ? 'code' : 'command',
      passage: index,
      strength: 'sure',
    },
  ]
}

/** "Reply NO_REPLY when done": the end of every run, and no case among others. */
const closes = /\bNO_REPLY\b\W*(?:when|once|after|at the end)\b/

/** Heartbeats: whatever is answered, except the agreed word, is delivered to somebody. */
function heartbeats(template: ReadTemplate): Effect[] {
  for (const [index, passage] of template.passages.entries()) {
    const match = /\b(?:HEARTBEAT_OK|NO_REPLY|HEARTBEAT_OK_RESPONSE)\b/.exec(passage.text)
    if (match !== null && !(match[0] === 'NO_REPLY' && closes.test(passage.text)))
      return [
        {
          start: offsetIn(passage, match.index),
          end: offsetIn(passage, match.index + match[0].length),
          verb: 'send',
          object: 'message',
          words: match[0],
          means: 'prose',
          passage: index,
          strength: 'sure',
        },
      ]
  }
  return []
}

function inProse(
  passage: Passage,
  index: number,
  document: Pick<Surroundings, 'scheduled' | 'heartbeat' | 'incoming' | 'local' | 'partners'>,
): Effect[] {
  if (
    isContentList(passage) ||
    isSample(passage) ||
    passage.role === 'remark' ||
    passage.role === 'caption' ||
    describesInterface.test(passage.text) ||
    listsChoices.test(passage.text) ||
    (whenToUse.test(passage.headings.at(-1) ?? '') && !isScheduled(passage.text) && !namesOccasion.test(passage.text))
  )
    return []
  const forbidden =
    forbiddingOpeners.test(passage.leadIn) ||
    (passage.role === 'item' && passage.leadIn === '' && forbiddingOpeners.test(passage.headings.at(-1) ?? ''))
  const sentences = sentencesOf(quoted(passage.text))
  const composes = composing.test(sentences[0]?.text ?? '')
  return sentences.flatMap(({ text, at }, place) => {
    const told = saysWhen.exec(text)?.[0].length ?? 0
    const tokens = tokensOf(text)
    return tokens.flatMap((token, position): Effect[] => {
      if (token.at < told) return []
      const act = actAt(tokens, position, {
        ...document,
        text,
        composes: composes || composing.test(text),
        before: sentences
          .slice(Math.max(0, place - 2), place)
          .map((sentence) => sentence.text)
          .join(' '),
        above: `${passage.headings.at(-1) ?? ''} ${passage.leadIn}`,
      })
      if (
        act === undefined ||
        forbidden ||
        ((passage.role === 'heading' || (isDefinition(passage, tokens[position + 1]) && !token.word.includes('_'))) &&
          !ordersInHeading(tokens, position) &&
          !numbered.test(passage.text))
      )
        return []
      const start = offsetIn(passage, at + token.at)
      const last = tokens[Math.min(act.last, tokens.length - 1)] ?? token
      return [
        {
          start,
          end: offsetIn(passage, at + last.at + last.raw.length - 1) + 1,
          verb: act.verb,
          object: act.object,
          words: text.slice(token.at, last.at + last.raw.length).replace(/\s+/g, ' '),
          means: 'prose',
          passage: index,
          strength: act.strength,
        },
      ]
    })
  })
}

/** A row of a table that explains a route or the name of a tool. Its bars are semicolons, its marks are blanked. */
const describesInterface =
  /^;[^;]*\b(?:GET|POST|PUT|PATCH|DELETE)\b[^;]*;|^;\s*(?:[^;]*;\s*)?\/[\w/{}:<>.-]+\s*;|^;\s*[\w-]+(?:[_./][\w-]+)+(?:\([^)]*\))?\s*;/

/** A section that says for what somebody takes a skill or a prompt. */
const whenToUse = /^\W*(?:when (?:not )?to (?:use|activate|apply|invoke)\b|use (?:it |this )?when\b|use cases?\W*$)/i
/** "On every red build, post the log": when it runs, and what is then to be done. */
const namesOccasion =
  /^\W*(?:on|upon|after|before|at) (?:every|each|any)\b[^,.;:]{2,60},\s*(?:please |then |first )?[a-z]/i
/** "Use when the agent needs to pay", "**When to use:** when a buyer asks for it", up to what is then to be done. */
const saysWhen =
  /^\W*(?:(?:use (?:this(?: \w+)?|it)? ?(?:when|whenever|if)\b|when to use\b\W*)[^:]*|(?:activates?|triggers?) (?:on|when)\b(?:(?! and )[^:])*)/i

/** "Call to action: shop link / subscribe / notify me": what a field may hold. */
const listsChoices =
  /^(?!\W*(?:every|each|when|if|on|at|after|once|then|steps?|hourly|daily|weekly|monthly)\b)[^:.\n]{2,40}:\s[^.;:/\n]* \/ [^.;:/\n]+ \/ [^.;:\n]*$/i

/** "Step 4: Post results" is a step and not a name. */
const numbered = /^\W*(?:(?:step|phase|task)\s*)?\d+[a-z]?[.:)\u2013\u2014-]?\s/i

/** "name — what it is": an item that describes another thing, a tool or a file. Its marks are blanked. */
const definition = /^\s*[\w-]+(?:[._/:][\w-]+)*\s+[\u2013\u2014-]\s|^\s*[-*]?\s*\w+_\w+\s*:\s/

function isDefinition(passage: Passage, next: Token | undefined): boolean {
  return passage.role === 'item' && next?.word !== 'to' && definition.test(passage.text)
}

/** A heading names what its section is about; it orders only when it says what to whom: "Post the digest", not "Comment examples". */
function ordersInHeading(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1]?.word ?? ''
  return (
    determiners.has(next) || objectPronouns.has(next) || people.has(next) || destination(tokens, index) !== undefined
  )
}

/** Words in quotation marks are somebody's words, not orders; short quotes are names and stay. */
function quoted(text: string): string {
  // A mark behind a word closes what was opened before: `the "new" ones, and "old"` quotes two words.
  return text.replace(/(?<![\w.!?])(["“])([^"“”\n]*)(["”])/g, (all, open: string, inner: string, close: string) =>
    inner.length >= 24 || /^\S+ [^\n]{2,}$/.test(inner) ? open + inner.replace(/[^\n]/g, ' ') + close : all,
  )
}

function isContentList(passage: Passage): boolean {
  return (
    passage.role === 'item' &&
    contentOpeners.test(passage.leadIn) &&
    !/^\W*(?:if|when(?! to\b)|whenever|once|for each|for every)\b[^,]*$/i.test(passage.leadIn) &&
    !forbiddingOpeners.test(passage.leadIn)
  )
}
