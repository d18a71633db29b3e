import {
  asksWhether,
  keeping,
  lacking,
  looking,
  materialVerbs,
  perfectAuxiliaries,
  picking,
  stateQuestion,
  storeName,
  storeNouns,
  storeParts,
  storeWrites,
  subtraction,
} from '../lexicon/forks.js'
import { effectVerbs } from '../lexicon/effect-verbs.js'
import { compoundHeads } from '../lexicon/mediums.js'
import { sharedRecords } from '../lexicon/nouns.js'
import { sendableTexts } from '../lexicon/phrasal-effects.js'
import { reportNouns } from '../lexicon/state.js'
import type { Passage } from '../passage.js'
import { choosesLabels } from './label-choice.js'
import { isNounHead } from './noun-head.js'
import { isOwnStore } from './own-store.js'
import { inflected, singular, tokensOf, type Token } from './tokens.js'
import { withoutUsersWords } from './users-words.js'

/** A sentence of prose with its place. Offsets are in the document. */
export interface Said {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A sentence that may look at what earlier runs left behind. */
export interface Look extends Said {
  readonly store: boolean
  readonly target: boolean
  /** The condition in it is about something else than what the act makes. */
  readonly elsewhere: boolean
  /** It picks what lacks the thing that the act makes. */
  readonly lacks: boolean
  /** It acts upon items, reads them or goes through them. */
  readonly takes: boolean
  readonly perfect: 'no' | 'yes' | 'negated'
}

/** What the effects of the template make and do. */
export interface Targets {
  readonly objects: ReadonlySet<string>
  readonly verbs: ReadonlySet<string>
}

/** Verbs whose object comes into being. */
const makes = new Set([
  'create',
  'creates',
  'creating',
  'post',
  'send',
  'submit',
  'file',
  'raise',
  'add',
  'write',
  'publish',
])
/** How many words before a store or a name tell what is done with it. */
export const lookBehind = 8

export interface Known {
  readonly stores: ReadonlySet<string>
  /** The sentence itself orders an effect. */ readonly acts: boolean
}

/** "When you open a PR": the act, and no look. */
const opensOne = /^\W*(?:when|if|after|once)\b[^,]*\bopen(?:s|ing)? (?:an?|the|your)\b/i

/** "Determine whether an issue should be filed", "whether a meeting is wanted": what to do, and not what is there. */
const asksWhatToDo =
  /\b(?:if|whether) (?:an?|the|any|this|that|it)(?: [\w-]+){0,5} (?:should|must|needs? to|ought to|can|could|is (?:worth|wanted|needed|required|requested|due)|warrants?|deserves?)\b/i

/** "If needed" asks nothing. */
const byTheWay = /\bif (?:needed|necessary|applicable|possible|relevant|appropriate|required|useful|helpful)\b/gi

/** "If you find issues, post a comment": an outcome and the act in it, and no look of its own. */
const tellsOutcome =
  /^\W*(?:\d+\W+)?(?:if|when|whenever|once) [^,:]*(?:,|:(?=\s*\S))(?!.*\b(?:already|existing|instead|skip|stop)\b)/i

/** What a sentence looks at, and how. */
export function lookOf(said: Said, { objects, verbs }: Targets, { stores, acts }: Known): Look {
  const text = withoutUsersWords(said.text)
  const tokens = tokensOf(text)
  const named = [...text.matchAll(storeName)].map((match) => match[0].toLowerCase())
  const isStore = (word: string, index: number): boolean =>
    storeNouns.has(singular(word)) &&
    (isNounHead(tokens, index) || storeParts.has(tokens[index + 1]?.word ?? '')) &&
    !tokens.slice(Math.max(0, index - lookBehind), index).some((token) => storeWrites.has(token.word))
  const looks =
    looking.test(text) ||
    keeping.test(text) ||
    stateQuestion.test(text) ||
    subtraction.test(text) ||
    /\b(?:newer|later|higher) than\b|→/.test(text)
  const written =
    /^\W*(?:\d+\.\s*)?(?:then |and )?(?:append|add|write|store|record|save|put|persist|update|create|generate|refresh)\b/i.test(
      text,
    )
  return {
    ...said,
    store:
      looks &&
      !written &&
      !comparesVersions(text, verbs) &&
      (!acts || asksWhether.test(text) || subtraction.test(text) || /\b(?:not|except|only|new)\b/i.test(text)) &&
      (named.some((name) => stores.has(name)) ||
        tokens.some(({ word }, index) => isStore(word, index) && isOwnStore(tokens, index))),
    target:
      (!acts || asksWhether.test(text.replace(byTheWay, ' '))) &&
      !opensOne.test(text) &&
      !tellsOutcome.test(text) &&
      !choosesLabels(text) &&
      !asksWhatToDo.test(text) &&
      (looking.test(text) || stateQuestion.test(text)) &&
      tokens.some(
        ({ word }, index) =>
          ((objects.has(singular(word)) || objects.has(word)) &&
            !compoundHeads.has(singular(tokens[index + 1]?.word ?? '')) &&
            !/^(?:error|commit|status)$/.test(tokens[index - 1]?.word ?? '') &&
            !isMadeHere(tokens, index)) ||
          (word === 'calendar' && objects.has('event')),
      ),
    elsewhere: asksOfOther(text, objects),
    lacks: lacksProduct(text, objects),
    takes: acts || looking.test(text) || picking.test(text),
    perfect: perfectOf(tokens, verbs),
  }
}

/** "If the version is newer than your copy": which edition is at hand, unless the act ships one. */
function comparesVersions(text: string, verbs: ReadonlySet<string>): boolean {
  return /\bversions?\b/i.test(text) && !['publish', 'release', 'deploy', 'tag', 'push'].some((verb) => verbs.has(verb))
}

const condition =
  /\b(?:if|whether|when|unless)\s+(?:the|any|some|an?|all|your|its)\s+([\w-]+(?:,? (?:or |and )?[\w-]+){0,5}?)\s+(?:still|is|are|has|have|exists?|was|were|already)\b/gi

/** "If there are merge conflicts": what is there is named, and is neither such a record nor a word that points back. */
const thereIs = /\b(?:if|when|unless|whether)\s+there(?:\s+is|\s+are|'s)\s+((?:[\w-]+ ?){1,4})/gi
const pointsBack = /^(?:one|none|any|it|match|already|such|nothing|existing|open|similar|duplicate|prior|previous|no)$/

/** "Check whether the files mentioned still exist": a condition whose subject is no record of the kind that the act makes. */
function asksOfOther(text: string, objects: ReadonlySet<string>): boolean {
  const subjects = [...text.matchAll(condition), ...text.matchAll(thereIs)].map((match) =>
    tokensOf(match[1] ?? '').map(({ word }) => singular(word)),
  )
  return (
    subjects.length > 0 &&
    subjects.every(
      (nouns) =>
        !nouns.some(
          (noun) => objects.has(noun) || sharedRecords.has(noun) || reportNouns.has(noun) || pointsBack.test(noun),
        ),
    )
  )
}

/** "Create a pull request": the record is what is made, and not what is looked at. */
function isMadeHere(tokens: readonly Token[], noun: number): boolean {
  const near = tokens.slice(Math.max(0, noun - 5), noun)
  const made = near.findLastIndex(({ word }) => makes.has(word))
  const between = [...near.slice(made), ...tokens.slice(noun, noun + 1)].map(({ word }) => word).join(' ')
  return made >= 0 && !looking.test(between) && !/\b(?:if|whether|any|existing|already)\b/.test(between)
}

/** "Find signups without a welcome mail": items are picked by what they lack. "Answer without a preface" picks nothing. */
function lacksProduct(text: string, objects: ReadonlySet<string>): boolean {
  const match = lacking.exec(text)
  if (match === null) return false
  const asked = /^(?:when|if|where)\b/i.test(match[0])
  if (
    !tokensOf(match[1] ?? '').some(
      ({ word }) => objects.has(singular(word)) || (!asked && sendableTexts.has(singular(word))),
    )
  )
    return false
  if (
    asked &&
    (/^\W*(?:if|when)\b[^,;.→]*:\s*$/i.test(text) ||
      /\bno (?:\w+able|suitable|eligible|relevant|candidate)\b/i.test(match[0]))
  )
    return false
  const before = text.slice(0, match.index)
  return asked
    ? /\b(?:exists?|found|yet|already|(?:is|are) open|there|listed|present|recorded|was|were|ha(?:s|ve|d) been)\b/i.test(
        text.slice(match.index),
      )
    : picksBefore(before)
}

/** Does the text end with items that are taken, nothing between them and what follows: "for each order of the week"? */
function picksBefore(before: string): boolean {
  const words = before.trim().split(/\s+/).slice(-8).join(' ')
  const phrase = words.split(/\b(?:by|with|to|via|using|through)\b/i).at(-1) ?? ''
  return looking.test(phrase) || picking.test(phrase)
}

/** The template's own act, or one towards somebody: "you were dispatched" says nothing about a message. */
function isOfTheKind(lemma: string, verbs: ReadonlySet<string>): boolean {
  if (materialVerbs.has(lemma)) return verbs.has(lemma) && lemma !== 'open' && lemma !== 'create'
  return (
    verbs.has(lemma) ||
    (effectVerbs[lemma]?.uses ?? []).some(
      (use) => use === 'deliver' || use === 'answer' || use === 'person' || use === 'act',
    )
  )
}

/** "You can't get paid without it": what may happen, and not what did. */
const possible = new Set(['can', "can't", 'cannot', 'get', 'gets', 'could', 'would'])

/** "was sent", "have not been reminded", "nobody replied": an act of the template's kind, as done or not done. */
function perfectOf(tokens: readonly Token[], verbs: ReadonlySet<string>): Look['perfect'] {
  const at = tokens.findIndex(({ word }, index) => {
    const verb = inflected(word)
    if (
      verb?.form !== 'past' &&
      !/^(?:solved|resolved|handled|greeted|warned|thanked|acknowledged|refunded|issued|reminded|swapped)$/.test(word)
    )
      return false
    if (verb !== undefined && !isOfTheKind(verb.lemma, verbs)) return false
    const before = tokens.slice(Math.max(0, index - 5), index)
    if (isToldThere(tokens, index) || isWithoutResult(tokens, index) || wasGiven(tokens, index)) return false
    return (
      before.some((token) => perfectAuxiliaries.has(token.word)) && !before.some((token) => possible.has(token.word))
    )
  })
  if (at < 0) return 'no'
  return tokens
    .slice(Math.max(0, at - 4), at)
    .some(({ word }) => /^(?:not|never|nobody|haven't|hasn't|weren't|wasn't)$/.test(word))
    ? 'negated'
    : 'yes'
}

/** "Explain why the label was applied", "a note on what was sent": what a text is to say, and no question. */
function isToldThere(tokens: readonly Token[], participle: number): boolean {
  const opener = tokens
    .slice(0, participle)
    .findLastIndex(({ word }) => /^(?:why|what|how|which|where|that)$/.test(word))
  return (
    opener > 0 &&
    participle - opener < 7 &&
    tokens
      // Further off, "that" belongs to a noun: "list the guests that were invited".
      .slice(Math.max(0, opener - (/^(?:which|that)$/.test(tokens[opener]?.word ?? '') ? 1 : 4)), opener)
      .some(({ word }) =>
        /^(?:explain|describ|summari[sz]|outlin|detail|document|mention|not(?:e|es|ing)$|stat(?:e|es|ing)$|list(?:s|ing)?$|tell|say|report|showing|about$|on$|of$)/.test(
          word,
        ),
      )
  )
}

/** "The pull request you were sent": what somebody gave to the executor. */
function wasGiven(tokens: readonly Token[], participle: number): boolean {
  return (
    /^(?:were|are|was|been)$/.test(tokens[participle - 1]?.word ?? '') &&
    tokens.slice(Math.max(0, participle - 3), participle - 1).some(({ word }) => word === 'you' || word === "you've")
  )
}

/** "If nothing was delivered, fall back": how this run went. What lacks a record of an earlier one is picked elsewhere. */
function isWithoutResult(tokens: readonly Token[], participle: number): boolean {
  const before = tokens.slice(Math.max(0, participle - 6), participle).map(({ word }) => word)
  const at = before.findLastIndex((word) => word === 'nothing' || word === 'no')
  return at > 0 && /^(?:if|when)$/.test(before[at - 1] ?? '')
}
