import { ruleHeadings, criteriaHeadings } from '../lexicon/grammar.js'
import {
  asksWhether,
  comparison,
  emptyField,
  existence,
  holdingBack,
  keeping,
  lacking,
  looking,
  materialVerbs,
  perfectAuxiliaries,
  picking,
  productOf,
  stateQuestion,
  storeName,
  storeNouns,
  storeStem,
  storeWrites,
  subtraction,
} from '../lexicon/forks.js'
import { effectVerbs } from '../lexicon/effect-verbs.js'
import { compoundHeads } from '../lexicon/mediums.js'
import { sendableTexts } from '../lexicon/phrasal-effects.js'
import type { Passage } from '../passage.js'
import { isContentFork } from './content-fork.js'
import type { Effect } from './effects.js'
import { choosesLabels } from './label-choice.js'
import { isDeed, isOwnStore } from './own-store.js'
import { settled } from './settled.js'
import { inflected, singular, tokensOf, type Token } from './tokens.js'

/** A sentence of prose with its place. Offsets are in the document. */
export interface Said {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A look at what earlier runs left behind, and the fork that hangs on it. */
export interface ForkedRead {
  readonly read: Said
  readonly fork: Said
  /** The fork takes items out, or is a rule: it holds wherever it stands. */
  readonly global: boolean
}

interface Look extends Said {
  readonly store: boolean
  readonly target: boolean
  /** It picks what lacks the thing that the act makes. */
  readonly lacks: boolean
  /** It acts upon items, reads them or goes through them. */
  readonly takes: boolean
  readonly perfect: 'no' | 'yes' | 'negated'
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
const lookBehind = 8
/** How many sentences after a look at a store a bare comparison or condition still speaks of it. */
const storeReach = 6
/** How many sentences after it items are still taken out by what it holds. */
const subtractionReach = 20

/**
 * Reads whose result decides whether the act happens, told apart by what is looked at: a store that earlier
 * runs filled, the record that the act makes, or the act itself in the perfect.
 */
export function findForkedReads(sentences: readonly Said[], effects: readonly Effect[]): ForkedRead[] {
  const sought = targetsOf(effects)
  const stores = storesOf(sentences)
  const looks = sentences.map((said): Look =>
    lookOf(said, sought, { stores, acts: effects.some(({ start }) => start >= said.start && start < said.end) }),
  )
  return looks.flatMap((look, at): ForkedRead[] => {
    if (isCriterion(look)) return []
    const fork = forkOf(looks, at)
    if (fork === undefined) return []
    return [
      {
        read: look,
        fork,
        global:
          ruleHeadings.test(look.passage.headings.at(-1) ?? '') ||
          look.perfect !== 'no' ||
          look.lacks ||
          subtraction.test(fork.text),
      },
    ]
  })
}

interface Targets {
  readonly objects: ReadonlySet<string>
  readonly verbs: ReadonlySet<string>
}

function targetsOf(effects: readonly Effect[]): Targets {
  const objects = new Set(
    effects
      .filter(({ verb }) => !settled.has(verb))
      .map(({ object }) => object.split(' ').at(-1) ?? '')
      .filter((word) => word !== ''),
  )
  if (effects.some(({ verb }) => verb === 'comment')) objects.add('comment')
  for (const { verb } of effects) for (const product of productOf[verb] ?? []) objects.add(product)
  for (const { words } of effects) for (const place of words.match(/#[\w-]+/g) ?? []) objects.add(place.toLowerCase())
  return { objects, verbs: new Set(effects.map(({ verb }) => verb)) }
}

/** Stores by name: files and variables that the template itself writes, or that are called after an act. */
function storesOf(sentences: readonly Said[]): ReadonlySet<string> {
  const stores = new Set<string>()
  for (const { text } of sentences) {
    for (const match of text.matchAll(storeName)) {
      const name = match[0].toLowerCase()
      const stem = name.replace(/^.*\//, '').split(/[-_.]/)
      const before = tokensOf(text.slice(0, match.index)).slice(-lookBehind)
      if (before.some(({ word }) => storeWrites.has(word)) || stem.some((part) => isDeed(part) || storeStem.test(part)))
        stores.add(name)
    }
  }
  return stores
}

interface Known {
  readonly stores: ReadonlySet<string>
  /** The sentence itself orders an effect. */ readonly acts: boolean
}

/** "When you open a PR": the act, and no look. */
const opensOne = /^\W*(?:when|if|after|once)\b[^,]*\bopen(?:s|ing)? (?:an?|the|your)\b/i

/** "If needed" asks nothing. */
const byTheWay = /\bif (?:needed|necessary|applicable|possible|relevant|appropriate|required|useful|helpful)\b/gi

/** "If you find issues, post a comment": an outcome and the act in it, and no look of its own. */
const tellsOutcome = /^\W*(?:\d+\W+)?(?:if|when|whenever|once) [^,]*,(?!.*\b(?:already|existing|instead|skip|stop)\b)/i

function lookOf(said: Said, { objects, verbs }: Targets, { stores, acts }: Known): Look {
  const tokens = tokensOf(said.text)
  const named = [...said.text.matchAll(storeName)].map((match) => match[0].toLowerCase())
  const isStore = (word: string, index: number): boolean =>
    storeNouns.has(singular(word)) &&
    !tokens.slice(Math.max(0, index - lookBehind), index).some((token) => storeWrites.has(token.word))
  const looks =
    looking.test(said.text) ||
    keeping.test(said.text) ||
    stateQuestion.test(said.text) ||
    subtraction.test(said.text) ||
    /\b(?:newer|later|higher) than\b|→/.test(said.text)
  const written =
    /^\W*(?:\d+\.\s*)?(?:then |and )?(?:append|add|write|store|record|save|put|persist|update|create|generate|refresh)\b/i.test(
      said.text,
    )
  return {
    ...said,
    store:
      looks &&
      !written &&
      (named.some((name) => stores.has(name)) ||
        tokens.some(({ word }, index) => isStore(word, index) && isOwnStore(tokens, index))),
    target:
      (!acts || asksWhether.test(said.text.replace(byTheWay, ' '))) &&
      !opensOne.test(said.text) &&
      !tellsOutcome.test(said.text) &&
      !choosesLabels(said.text) &&
      (looking.test(said.text) || stateQuestion.test(said.text)) &&
      tokens.some(
        ({ word }, index) =>
          ((objects.has(singular(word)) || objects.has(word)) &&
            !compoundHeads.has(singular(tokens[index + 1]?.word ?? '')) &&
            !isMadeHere(tokens, index)) ||
          (word === 'calendar' && objects.has('event')),
      ),
    lacks: lacksProduct(said.text, objects),
    takes: acts || looking.test(said.text) || picking.test(said.text),
    perfect: perfectOf(tokens, verbs),
  }
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
    return tokens.slice(Math.max(0, index - 5), index).some((token) => perfectAuxiliaries.has(token.word))
  })
  if (at < 0) return 'no'
  return tokens
    .slice(Math.max(0, at - 4), at)
    .some(({ word }) => /^(?:not|never|nobody|haven't|hasn't|weren't|wasn't)$/.test(word))
    ? 'negated'
    : 'yes'
}

/** What decides: in the same sentence, or in the ones that follow as far as the look reaches. */
function forkOf(looks: readonly Look[], at: number): Look | undefined {
  const look = looks[at]
  if (look === undefined) return undefined
  if (emptyField.test(look.text) || (look.lacks && !isContentFork(look.text))) return look
  const perfect = look.perfect !== 'no'
  if (
    perfect &&
    look.perfect === 'negated' &&
    (/\b(?:where|nobody|if|when)\b/i.test(look.text) || (look.takes && /\b(?:that|which|who|those)\b/i.test(look.text)))
  )
    return look
  if (
    perfect &&
    holdingBack.test(look.perfect === 'negated' ? look.text.replace(/\bnot\b/i, '') : look.text) &&
    !/^\W*(?:do not|don't)/i.test(look.text)
  )
    return look
  if (stateQuestion.test(look.text) && (look.store || look.target || perfect)) return looks[at + 1]
  if (
    perfect &&
    (/\b(?:if|whether|unless|when)\b/i.test(look.text) ||
      (look.perfect === 'negated' && /\b(?:make sure|verify|check)\b/i.test(look.text)))
  )
    return looks
      .slice(at, at + 3)
      .find(({ text }) => holdingBack.test(text) || /\b(?:otherwise|else|in that case)\b/i.test(text))
  const rest = looks.slice(at)
  if (look.store)
    return rest.find(
      (next, distance) =>
        (distance < subtractionReach && subtraction.test(next.text)) || (distance < storeReach && decidesByStore(next)),
    )
  if (look.target)
    return (
      looks
        .slice(at, at + 5)
        .find(
          (next) =>
            existence.test(next.text) &&
            pointsBack.test(next.text) &&
            !isContentFork(next.text) &&
            !isCondition(next, look),
        ) ?? headingFork(looks.slice(at + 1, at + 6))
    )
  return undefined
}

function decidesByStore({ text }: Said): boolean {
  return (
    comparison.test(text) ||
    /→.*\bskip\b/i.test(text) ||
    (existence.test(text) && holdingBack.test(text) && !isContentFork(text))
  )
}

/** What a condition says of the thing that was looked for: "if none exists", "if one is open", "otherwise". */
const pointsBack =
  /\b(?:one|ones|none|it|any|so|exists?|found|finds?|present|absent|there|already|otherwise|else|yes|listed|recorded|on record|pinned|open)\b|\bif not(?= *[,:;.]|$)/i

/** A condition inside the look itself ("check whether it is there") is not yet what follows from it. */
function isCondition(next: Said, look: Said): boolean {
  return next === look && !holdingBack.test(look.text) && !/\b(?:otherwise|else)\b|;/i.test(look.text)
}

/** Sections or table rows that are named after both outcomes. */
function headingFork(following: readonly Look[]): Look | undefined {
  return following.find(
    ({ passage, text }) =>
      (passage.role === 'heading' || passage.role === 'item') &&
      /^\W*(?:no|none|if (?:it|one|none|so|not|absent|present|missing|found|there)|absent|missing)\b|\balready\b|\bcontains\b/i.test(
        text,
      ) &&
      !isContentFork(text) &&
      !/^\W*not\b/i.test(text) &&
      text.length < 80,
  )
}

function isCriterion({ passage }: Said): boolean {
  return criteriaHeadings.test(passage.headings.at(-1) ?? '') || criteriaHeadings.test(passage.leadIn)
}
