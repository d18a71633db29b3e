import { ruleHeadings, criteriaHeadings } from '../lexicon/grammar.js'
import {
  comparison,
  emptyField,
  existence,
  holdingBack,
  keepsBooks,
  productOf,
  stateQuestion,
  storeName,
  storeStem,
  storeWrites,
  subtraction,
} from '../lexicon/forks.js'
import { isContentFork } from './content-fork.js'
import type { Effect } from './effects.js'
import { isDeed } from './own-store.js'
import { settled } from './settled.js'
import { tellsOnly } from './tells-only.js'
import { tokensOf } from './tokens.js'
import { lookBehind, lookOf, type Look, type Said, type Targets } from './look-of.js'

/** A look at what earlier runs left behind, and the fork that hangs on it. */
export interface ForkedRead {
  readonly read: Said
  readonly fork: Said
  /** The fork takes items out, or is a rule: it holds wherever it stands. */
  readonly global: boolean
}

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
    if (fork === undefined || tellsOnly(fork.text)) return []
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
      if (isSetting(match[0]) || isProduct.test(match[0])) continue
      const name = match[0].toLowerCase()
      const stem = name.replace(/^.*\//, '').split(/[-_.]/)
      const before = tokensOf(text.slice(0, match.index)).slice(-lookBehind)
      if (before.some(({ word }) => storeWrites.has(word)) || stem.some((part) => isDeed(part) || storeStem.test(part)))
        stores.add(name)
    }
  }
  return stores
}

/** A document for readers: what is looked up in it is what it says. */
const isProduct = /(?:^|\/)(?:readme|contributing|claude|agents|skill)[\w-]*\.md$|(?:^|\/)docs?\//i

/** "RELAY_API_KEY": a variable of the environment is set by somebody and holds nothing that a run left there. */
const isSetting = (name: string): boolean => /^[A-Z][A-Z_]*$/.test(name)

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
  const next = looks[at + 1]
  if (stateQuestion.test(look.text) && (look.store || look.target || perfect))
    return next !== undefined && /\?\W*$/.test(next.text) ? undefined : next
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
        (distance < subtractionReach && subtraction.test(next.text) && !keepsBooks.test(next.text)) ||
        (distance < storeReach && decidesByStore(next)),
    )
  if (look.target)
    return (
      looks
        .slice(at, at + 5)
        .find(
          (next) =>
            existence.test(next.text) &&
            (next === look || (!next.elsewhere && !asksAnew.test(next.text))) &&
            pointsBack.test(next.text) &&
            !isContentFork(next.text) &&
            !isCondition(next, look),
        ) ??
      headingFork(looks.slice(at + 1, at + 6)) ??
      makesNewOne(look, looks[at + 1])
    )
  return undefined
}

/** What makes a comparison a fork. */
const decides =
  /\b(?:if|when|whenever|unless|only|skip|stop|otherwise|whether|no|not|nothing|else)\b|→|\?|^\W*(?:the )?(?:identical|same|unchanged|different|changed)(?: \w+)?\s*[:,–—]/i

function decidesByStore({ text }: Said): boolean {
  return (
    (comparison.test(text) && decides.test(text)) ||
    /→.*\bskip\b/i.test(text) ||
    (existence.test(text) && holdingBack.test(text) && !isContentFork(text))
  )
}

/** What a condition says of the thing that was looked for: "if none exists", "if one is open", "otherwise". */
const pointsBack =
  /\b(?:one|ones|none|it|any|so|exists?|found|finds?|present|absent|there|already|otherwise|else|yes|listed|recorded|on record|pinned|open)\b|\bif not(?= *[,:;.]|$)/i

/** "Check whether a related record covers it": another look, and nothing that follows from the one before. */
const asksAnew =
  /^\W*(?:\d+\W+)?(?:then |also |next,? )?(?:check|look|see|verify|determine|find out)\b[^.;]*\b(?:if|whether)\b(?![^.;]*\b(?:skip|stop|instead|not|exit)\b)/i

/** A condition inside the look itself ("check whether it is there") is not yet what follows from it. */
function isCondition(next: Said, look: Said): boolean {
  return next === look && !holdingBack.test(look.text) && !/\b(?:otherwise|else)\b|;/i.test(look.text)
}

/** "Check whether the task already exists", and the next step makes a *new* one: what follows from the look is left unsaid. */
function makesNewOne({ text }: Look, next: Look | undefined): Look | undefined {
  return asksThere.test(text) && next !== undefined && makesNew.test(next.text) ? next : undefined
}

const asksThere =
  /^\W*(?:\d+\W+)?(?:then |first,? )?(?:check|look|see|verify|determine|find out)\b[^.;]*\b(?:if|whether|that no|for (?:an? |any )?(?:existing|duplicate))\b[^.;]*\b(?:already|exists?|existing|duplicates?)\b/i
const makesNew = /^\W*(?:\d+\W+)?(?:then |next,? )?(?:create|add|open|file|insert|post)\b (?:an? |the )?new\b/i

/** Sections or table rows that are named after both outcomes. */
function headingFork(following: readonly Look[]): Look | undefined {
  return following.find(
    ({ passage, text }) =>
      (passage.role === 'heading' || passage.role === 'item') &&
      /^\W*(?:no(?= (?:[\w-]+ )?(?:match|match(?:es|ing)|existing|open|prior|previous|duplicate|such|results?|[\w-]+ (?:found|exists?|yet))\b| [\w-]+ *[;|]|\W*$)|none|if (?:it|one|none|so|not|absent|present|missing|found|there)|(?:absent|missing)(?=\W*(?:$|[:;→(—–]|from\b|in\b)))(?!\w)|\balready\b|\bcontains\b/i.test(
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
