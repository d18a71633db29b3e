import { readsThread } from '../lexicon/commands.js'
import { criteriaHeadings, holdingOpener, ruleHeadings, skippingOpener } from '../lexicon/grammar.js'
import { offsetIn, type Passage, type ReadTemplate } from '../passage.js'
import type { Effect, SourcePlace } from './effects.js'
import type { ClueContext } from './clue-context.js'
import { classify, type Clues } from './clues.js'
import { isContentFork } from './content-fork.js'
import { forMaterial } from './conversation-read.js'
import { codeLooks } from './code-looks.js'
import { findForkedReads, type ForkedRead } from './forked-reads.js'
import { isSample } from './is-sample.js'
import { settled } from './settled.js'
import { statusTurns } from './status-turn.js'
import { tellsOnly } from './tells-only.js'
import { sentencesOf } from './tokens.js'
import { unchangedTree } from './unchanged-tree.js'
import { negativeQuery } from './undone-selection.js'

/** A sync step: the read, and the condition that hangs on it. Offsets are in the document. */
export interface SyncStep {
  readonly start: number
  readonly end: number
  readonly words: string
  readonly condition: {
    readonly start: number
    readonly end: number
    readonly words: string
    readonly source?: SourcePlace
  } | null
  readonly source?: SourcePlace
  /** Why it counts. */
  readonly kind: 'declared' | 'restraint' | 'read-and-branch' | 'claim' | 'conversation' | 'selection' | 'code'
  /** Holds for the whole run: a rule, a filter, a declaration. */
  readonly global: boolean
  /** The records it asks about, singular; empty: any. */
  readonly about: readonly string[]
}

interface Placed extends Clues {
  readonly passage: Passage
  readonly index: number
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Every sync step of a template, in reading order. */
export function findSyncSteps(template: ReadTemplate, effects: readonly Effect[]): SyncStep[] {
  const steps: SyncStep[] = template.facts
    .filter(({ kind }) => kind === 'sync')
    .map((fact) => ({
      start: fact.start,
      end: fact.end,
      words: fact.words,
      condition: null,
      kind: 'declared',
      global: true,
      about: [],
    }))
  const verbs = new Set(effects.map(({ verb }) => verb))
  const objects = new Set(effects.flatMap(({ object }) => object.split(' ')))
  const made = new Set(
    effects.filter(({ verb }) => !settled.has(verb) && verb !== 'update').flatMap(({ object }) => object.split(' ')),
  )
  const sentences = template.passages.flatMap((passage, index) =>
    passage.kind === 'prose' && passage.role !== 'remark' ? placed(passage, index, { verbs, objects, made }) : [],
  )
  for (const [at, sentence] of sentences.entries()) {
    const step = stepAt(sentences, at, sentence)
    if (step !== undefined) steps.push(step)
  }
  steps.push(
    ...findForkedReads(sentences, effects).map(ofFork),
    ...inCode(template.passages),
    ...unchangedTree(template.passages),
    ...statusTurns(template.passages).map((turn): SyncStep => ({
      ...turn,
      condition: null,
      kind: 'selection',
      global: true,
      about: [],
    })),
  )
  return steps.sort((a, b) => a.start - b.start)
}

function ofFork({ read, fork, global }: ForkedRead): SyncStep {
  return {
    start: read.start,
    end: read.end,
    words: oneLine(read.text),
    condition: { start: fork.start, end: fork.end, words: oneLine(fork.text) },
    kind: 'read-and-branch',
    global,
    about: [],
  }
}

function placed(passage: Passage, index: number, context: Omit<ClueContext, 'leadIn'>): Placed[] {
  if (isSample(passage)) return []
  return sentencesOf(passage.text).map(({ text, at }) => ({
    ...classify(`${heldBackBy(passage)}${text}`, { ...context, leadIn: passage.leadIn }),
    passage,
    index,
    text,
    start: offsetIn(passage, at + (/\S/.exec(text)?.index ?? 0)),
    end: offsetIn(passage, at + Math.max(0, text.trimEnd().length - 1)) + 1,
  }))
}

/** "Stay silent if:" goes on in each item below it. */
function heldBackBy({ role, leadIn, headings }: Passage): string {
  if (role !== 'item') return ''
  const openers = [leadIn, headings.at(-1) ?? '']
  const holding = openers.find((text) => holdingOpener.test(text))
  if (holding !== undefined) return `${holding.replace(/[\s:*]+$/, '')} `
  return openers.some((text) => skippingOpener.test(text)) ? 'Skip ' : ''
}

/** A purpose that holds for the whole run, wherever it is said. */
const avoidsRepeat =
  /\b(?:to|so as to) (?:avoid|prevent) (?!(?:logging|saving|storing|recording|writing|fetching)\b)(?:\w+ )?(?:duplicat\w*|repeat\w*|double \w+|re-?(?:send|post)\w*|re-\w+ing)\b/i
/** "To avoid filing a new issue for what is tracked already": the repeat by what it would be. */
const avoidsAnother =
  /\b(?:to|so as to) (?:avoid|prevent) (?:\w+ )?\w+ing\b[^.;]*\b(?:already\b|again\b|twice\b|(?:a|the) (?:second|same)\b|another (?:one|issue|pr|comment|message|alert)\b|previously\b|covered\b)/i

/** "Deduplicate against recent logs": items that an earlier run dealt with are taken out. "Across feeds" takes out doubles of this run. */
const dedupsAgainst =
  /\bde-?dup(?:e|es|licate[ds]?)\b[^.;:]{0,30}\b(?:against|with|versus|vs\.?)\b[^.;:]{0,40}\b(?:logs?|memory|history|ledger|state|archive|seen|sent|posted|processed|(?:recent|previous|prior|earlier|past|last|yesterday's|already) [\w-]+)\b/i
const repeats = /\b(?:repeat|duplicat\w*|twice|again)\b/i

/** A look by its name: "a dedup check runs before every write". */
const namesCheck = /\b(?:dedup\w*|idempotency)[- ]checks?\b/i

/** "Verify that the invoice is still unpaid before sending the reminder": is the act wanted now? */
const stillWanted =
  /\b(?:verify|check|confirm|ensure|make sure)\b[^.;]*\bstill (?:\w+ )?(?:open|unpaid|unresolved|pending|valid|relevant|needed|wanted|active|missing|failing|overdue|un\w+)\b[^.;]*\bbefore\b/i

/** "Only determine whether a duplicate exists": the question that the task is about, and nothing that follows from its answer. */
const asksOnly = /\bonly (?:determine|check|decide|say|report|tell|find out) (?:if|whether)\b/i

/** Of what waits in a queue, the one that is claimed is nobody else's any more. */
const pending = /\b(?:pending|unclaimed|waiting|queued) \w+/i

function stepAt(sentences: readonly Placed[], at: number, sentence: Placed): SyncStep | undefined {
  const criteria =
    criteriaHeadings.test(sentence.passage.headings.at(-1) ?? '') || criteriaHeadings.test(sentence.passage.leadIn)
  const rule = ruleHeadings.test(sentence.passage.headings.at(-1) ?? '') || sentence.restraint
  const found = (kind: SyncStep['kind'], condition: Placed | null, global = rule): SyncStep => ({
    start: sentence.start,
    end: sentence.end,
    words: oneLine(sentence.text),
    kind,
    global,
    about: sentence.about,
    condition:
      condition === null ? null : { start: condition.start, end: condition.end, words: oneLine(condition.text) },
  })
  const told = withItems(sentences, at)
  if (
    sentence.restraint &&
    sentence.prior &&
    sentence.linked &&
    !criteria &&
    !isContentFork(told) &&
    (heldBackBy(sentence.passage) !== '' || !(tellsOnly(sentence.text) || bareCondition.test(told)))
  )
    return found('restraint', sentence, true)
  if (
    sentence.selection &&
    !criteria &&
    !isNamed(sentence) &&
    (heldBackBy(sentence.passage) !== '' || !tellsOnly(sentence.text))
  )
    return found('selection', sentence, true)
  if (namesCheck.test(sentence.text) || dedupsAgainst.test(sentence.text))
    return found('read-and-branch', sentence, true)
  if (criteria) return undefined
  const below = sentence.prior && sentence.linked ? heldBackBelow(sentences, at) : undefined
  if (below !== undefined) return found('restraint', below, true)
  if (stillWanted.test(sentence.text)) return found('read-and-branch', sentence)
  const following = near(sentences, at)
  const branch = following.find(
    (next) =>
      (next.restraint || next.branches) &&
      refersBack(next) &&
      !asksOnly.test(next.text) &&
      !tellsOnly(next.text) &&
      !isContentFork(withItems(sentences, sentences.indexOf(next))),
  )
  if (
    sentence.claims &&
    (sentence.restraint || pending.test(sentence.text) || following.some((next) => next.denied || next.restraint))
  )
    return found('claim', branch ?? sentence, true)
  const noRepeat = sentences.find(
    (other) => other !== sentence && other.index === sentence.index && other.restraint && repeats.test(other.text),
  )
  if (sentence.reads && sentence.prior && noRepeat !== undefined) return found('read-and-branch', noRepeat, true)
  if (((sentence.reads && sentence.prior) || sentence.memory) && avoidsRepeat.test(sentence.text))
    return found('read-and-branch', sentence, true)
  if (
    (sentence.reads && avoidsAnother.test(sentence.text)) ||
    (sentence.memory && sentence.restraint && /\b(?:twice|again|more than once)\b/i.test(sentence.text))
  )
    return found('read-and-branch', sentence, true)
  if (sentence.reads && sentence.prior && sentence.branches && !isContentFork(sentence.text))
    return found('read-and-branch', sentence)
  if (sentence.reads && sentence.prior && branch !== undefined) return found('read-and-branch', branch)
  if (
    sentence.memory &&
    following.some(
      (next) =>
        next.restraint &&
        (next.anaphoric || next.prior) &&
        !isContentFork(withItems(sentences, sentences.indexOf(next))),
    )
  )
    return found('read-and-branch', branch ?? sentence)
  if (
    sentence.conversation &&
    !isNamed(sentence) &&
    !gathers(sentence) &&
    !sentences.slice(at + 1, at + 4).some(({ text }) => wantsMaterial.test(text))
  )
    return found('conversation', null, false)
  return undefined
}

/** "If no plan is found, stop": what was read is what is worked on. */
const wantsMaterial =
  /\bif\b[^.;]{0,60}\b(?:no|not|none)\b[^.;]{0,60}\b(?:found|exists?|present|there|available|given)\b[^.;]{0,60}\b(?:stop|exit|abort|end)\b/i

/** "If no such issue was found:" and nothing below it: a condition without a consequence. */
const bareCondition = /^\W*(?:if|when)\b[^,;.→]*:\s*$/i

/** "If you find a duplicate issue:" and, among the items below it, "do not open a new one". */
function heldBackBelow(sentences: readonly Placed[], at: number): Placed | undefined {
  const own = sentences[at]
  if (own === undefined || !/^\W*(?:if|when)\b(?![^,]*\b(?:no|not|none)\b)[^,]*:\s*$/i.test(own.text)) return undefined
  const items = sentences.slice(at + 1, at + 6).filter(({ passage }) => passage.leadIn === own.passage.text.trim())
  return items.find(({ restraint, text }) => restraint && /\b(?:not|don't|skip|stop|exit|instead)\b/i.test(text))
}

/** A sentence with the first item that it introduces: "If you find any:" decides by what stands below it. */
function withItems(sentences: readonly Placed[], at: number): string {
  const [own, next] = sentences.slice(at, at + 2)
  return own === undefined
    ? ''
    : /:\s*$/.test(own.text) && next?.passage.leadIn === own.passage.text.trim()
      ? `${own.text.trim()} ${next.text.trim()}`
      : own.text
}

/** "Stop immediately if they fail": what is done when a step did not work. */
const afterFailure =
  /\b(?:if|when|on)\b[^.;,]{0,80}\b(?:fails?|failed|failing|failure|errors? out|crash\w*|times? out|timeout)\b(?![^.;]{0,200}\b(?:already|exist\w*|duplicat\w*)\b)/i

/** Does a fork speak of what was read? "Do not retry on rate limits" forks on something else. */
function refersBack(next: Placed): boolean {
  if (afterFailure.test(next.text)) return false
  return next.anaphoric || next.prior || (next.branches && next.linked)
}

/** Below "Gather information" whatever is read is material. */
function gathers({ passage }: Placed): boolean {
  return /^\W*(?:(?:step |phase )?\d+\W+)?(?:gather|collect|research|understand|background|fetch context|get (?:the )?context)\b/i.test(
    passage.headings.at(-1) ?? '',
  )
}

/** A heading or a row of a table names what can be read; it orders nothing. */
function isNamed({ passage }: Placed): boolean {
  return passage.role === 'heading' || passage.text.startsWith(';') || titled.test(passage.text.trim())
}

/** "Review Unprocessed Messages": the title of what stands below it. */
const titled = /^(?:(?:[A-Z][\w'-]*|of|the|and|to|for|in|an?|or|on)(?: |$)){3,8}$/

/** The sentences that may say what follows from a read: the rest of its step, and the next two. */
function near(sentences: readonly Placed[], at: number): readonly Placed[] {
  const own = sentences[at]
  return sentences
    .slice(at + 1, at + 6)
    .filter(
      (next, distance) => distance < 2 || next.index === own?.index || next.passage.leadIn === own?.passage.text.trim(),
    )
}

/** Inline scripts and commands. */
function inCode(passages: readonly Passage[]): SyncStep[] {
  const looks = codeLooks(passages).map(({ read, decision }): SyncStep => ({
    ...spanOf(read),
    words: oneLine(read.text),
    condition: { ...spanOf(decision), words: oneLine(decision.text) },
    kind: 'code',
    global: false,
    about: [],
  }))
  const threads = passages
    .filter(
      (passage) => passage.kind === 'command' && readsThread.test(passage.text) && !isForMaterial(passage, passages),
    )
    .map((passage): SyncStep => ({
      ...spanOf(passage),
      words: oneLine(passage.text),
      condition: null,
      kind: 'conversation',
      global: false,
      about: [],
    }))
  const searches = passages
    .filter(({ kind, text }) => kind !== 'prose' && negativeQuery.test(text))
    .map((passage): SyncStep => ({
      ...spanOf(passage),
      words: oneLine(passage.text),
      condition: null,
      kind: 'selection',
      global: true,
      about: [],
    }))
  return [...looks, ...threads, ...searches]
}

/** A command in a sentence that says what the thread is read for: "build context using `gh pr view --comments`". */
function isForMaterial({ start }: Passage, passages: readonly Passage[]): boolean {
  return passages.some(
    (passage) =>
      passage.kind === 'prose' &&
      passage.start <= start &&
      offsetIn(passage, passage.text.length) > start &&
      sentencesOf(passage.text).some(
        ({ text, at }) =>
          offsetIn(passage, at) <= start && offsetIn(passage, at + text.length) > start && forMaterial.test(text),
      ),
  )
}

function spanOf(passage: Passage): { readonly start: number; readonly end: number } {
  const from = passage.text.length - passage.text.trimStart().length
  return {
    start: offsetIn(passage, from),
    end: offsetIn(passage, Math.max(from, passage.text.trimEnd().length - 1)) + 1,
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
