import { determiners } from '../lexicon/grammar.js'
import { contentNouns, contentParticiples, deeds, memoryNouns, priorWords, reportNouns } from '../lexicon/state.js'
import { materialVerbs } from '../lexicon/forks.js'
import { sharedRecords } from '../lexicon/nouns.js'
import type { ClueContext } from './clue-context.js'
import { choosesLabels } from './label-choice.js'
import { tellsHowLongAgo } from './how-long-ago.js'
import { inflected, singular, type Token } from './tokens.js'

const markerName =
  /\b(?:seen|sent|posted|processed|notified|reported|handled|greeted|reviewed|published|replied|tweeted|alerted|analyzed)(?:[-_]\w+|\.(?:json|txt|csv|md|db|log|jsonl)| (?:list|log|file|ids?)\b)|\bnot (?:already )?(?:in|on) (?:that|the|this|your) (?:file|list|log|memory|state|ledger|history)/i
const sinceOwn =
  /\bsince (?:your|the|its|our|my) (?:last|previous|most recent) (?:\w+ )?(comment|reply|review|report|message|post|alert|notification|update|nudge|response|summary|issue|digest|triage)\b/i
const changed =
  /\b(?:un)?changed?\b[^.]{0,40}\b(?:since|from|against|compared|previous|last)\b|\b(?:same|identical|unchanged)\b[^.;—–]{0,30}\b(?:as (?:\w+ ){0,3}(?:last|previous|before|earlier|yesterday\w*|reported|current)|alert|report|status|message|warning|issue|state|finding|notification)/i
/** "Unless you have new feedback", "only new or changed incidents": what is new is so against what was said before. */
const unlessNew =
  /\bunless\b[^.;]{0,60}\b(?:(?:there (?:is|are)|ha(?:s|ve|d)|is|are|was|were|find|found|see|adds?|brings?|contains?|provides?|something|anything|genuinely|materially|with) (?:an? |any |some )?(?:\w+ )?new|newer|changed?|(?<!\b(?:breaking|code|local|uncommitted|any|no|the|of|other) )changes|different|worse|worsened)\b|\bonly\b[^.;]{0,40}\b(?:new (?:or|and) (?:changed|updated|worsened)|changed (?:or|and) new)\b/i
const standsOpen =
  /\b(?:exists?|(?:is|are|already|any|all|the|list|still) open|(?<!^)open(?= \w+s\b))\b[^.]{0,40}\b(?:with|titled|whose title|title|for (?:this|that|the same))\b/i
const isThere =
  /\b(?:a|an|no|such|matching|similar|open|the same) (?:[\w-]+ ){0,4}(issue|pr|pull request|discussion|comment|ticket|event|alert|record|entry|message|thread|review|card|post|task|page|one)s? (?:\w+ ){0,5}?(?:already )?(?:exists?|is (?:already )?(?:open|present|found)|found|was (?:found|posted|sent))\b|\bif (?:one|it|none) (?:already )?exists?\b/i
/** Adverbs that put the act, and not a thing, into the past. */
const adverbs = new Set(['already', 'previously', 'recently', 'again', 'earlier'])
/** Words of time that tell of the material as often as of the act: only what is one's own, or what the act makes, was made before. */
const weak = new Set(['latest', 'recent', 'last', 'past', 'similar', 'outstanding'])
/** Records that somebody else may have opened: one that is a duplicate of another is the material of whoever sorts them. */
const reported = new Set(['issue', 'pr', 'pull', 'ticket', 'discussion'])
/** What stands for a participle after "already": "already there", "already exists", "already has a comment". */
const states = new Set([
  'exist',
  'exists',
  'listed',
  'there',
  'present',
  'has',
  'have',
  'done',
  'in',
  'on',
  'open',
  'created',
  'opened',
  'filed',
  'submitted',
  'made',
  'covers',
  'tracks',
  'addresses',
  'reports',
])

/** Does the sentence speak of an earlier act of this task, or of the record that it makes as being there: "already posted", "existing issue", "a duplicate"? */
export function speaksOfEarlierAct(tokens: readonly Token[], text: string, context: ClueContext): boolean {
  if (choosesLabels(text)) return ownPast(tokens)
  if (
    tellsHowLongAgo(text) ||
    markerName.test(text) ||
    sinceOwn.test(text) ||
    changed.test(text) ||
    unlessNew.test(text) ||
    ownPast(tokens)
  )
    return true
  if (standsOpen.test(text) && tokens.some(({ word }) => sharedRecords.has(singular(word)))) return true
  return (
    isThereAlready(text, context) ||
    undoneYet(tokens, context) ||
    tokens.some(({ word }, index) => priorWords.has(word) && refersToAct(tokens, index, context))
  )
}

/** "If no issue exists": a record of the kind that the act makes. "If no pull request was found" is the material of a task that makes none. */
function isThereAlready(text: string, { objects, verbs }: ClueContext): boolean {
  const there = isThere.exec(text)
  const said = there?.[1]?.toLowerCase()
  if (
    there !== null &&
    /\bissues (?:\w+ )?found$/i.test(there[0]) &&
    !/\b(?:matching|similar|existing|open|such|duplicate)\b/i.test(there[0])
  )
    return false
  if (said === undefined) return there !== null && !contentNouns.has(antecedent(text.slice(0, there.index)))
  if (said === 'issue' && !tracks(objects)) return false
  if (said === 'alert') return objects.size === 0 || objects.has(said) || verbs.has(said)
  return (
    !/^(?:pr|pull request)$/.test(said) ||
    objects.size === 0 ||
    objects.has('pr') ||
    objects.has('pull') ||
    objects.has('branch')
  )
}

/** "Check whether a template exists": what "it" is, further on. */
function antecedent(text: string): string {
  return singular(
    /\b(?:whether|if) (?:an?|the|any) (?:[\w-]+ ){0,3}?([a-z-]+) exists?\b/i.exec(text)?.[1]?.toLowerCase() ?? '',
  )
}

/** Does the task deal with records that are called issues? Otherwise an issue is what is wrong. */
function tracks(objects: ReadonlySet<string>): boolean {
  return (
    objects.size === 0 ||
    ['issue', 'ticket', 'bug', 'card', 'label', 'labels', 'record', 'task', 'discussion', 'assignee', 'incident'].some(
      (record) => objects.has(record),
    )
  )
}

/** "Only if not alerted within the hour", "those not invited": the participle of the act, denied. */
function undoneYet(tokens: readonly Token[], context: ClueContext): boolean {
  return tokens.some(
    ({ word }, index) =>
      word === 'not' &&
      (/^(?:if|when|those|ones|that|who|anyone|items|only)$/.test(tokens[index - 1]?.word ?? '') ||
        (/^(?:are|is|was|were)$/.test(tokens[index - 1]?.word ?? '') &&
          tokens
            .slice(0, index)
            .some((token) =>
              /^(?:if|when|whether|unless|who|those|only|each|every|all|any|skip)$/.test(token.word),
            ))) &&
      inflected(tokens[index + 1]?.word ?? '')?.form === 'past' &&
      isDeed(tokens[index + 1]?.word ?? '', context),
  )
}

/** "what you have alerted on", "issues you commented on": one's own act, in the past. */
function ownPast(tokens: readonly Token[]): boolean {
  return tokens.some(({ word }, index) => {
    if (
      /^(?:when|if|once|after)$/.test(tokens[index - 1]?.word ?? '') &&
      !tokens
        .slice(index + 1, index + 4)
        .some((token) => /^(?:already|previously|last|recently|have|had)$/.test(token.word))
    )
      return false
    if (word !== 'you' && word !== "you've" && word !== 'we' && word !== "we've") return false
    const next = tokens
      .slice(index + 1, index + 4)
      .filter((token) => !/^(?:have|already|previously|just|last|recently|did|had)$/.test(token.word))[0]
    return (
      next !== undefined &&
      inflected(next.word)?.form === 'past' &&
      !/^(?:made|given|set|written|changed|generated|saved|stored|added|created|removed)$/.test(next.word)
    )
  })
}

/** "What's already in context": where the material is. */
const atHand =
  /^(?:in|at|within) (?:the |your )?(?:context|conversation|prompt|scope|place|hand|mind|use|memory window)\b/

function refersToAct(tokens: readonly Token[], index: number, context: ClueContext): boolean {
  const { word } = tokens[index] ?? { word: '' }
  if (
    word === 'already' &&
    atHand.test(
      tokens
        .slice(index + 1, index + 5)
        .map((token) => token.word)
        .join(' '),
    )
  )
    return false
  const of = /^duplicates?$/.test(word) && tokens[index + 1]?.word === 'of' ? 2 : 1
  const nouns = nounsOf(tokens.slice(index + of, index + of + 6))
  if (adverbs.has(word))
    return (
      adverbOfAct(tokens, index, context) ||
      (!tellsOfMaterial(tokens[index + 1]?.word ?? '', context) &&
        nouns.slice(isPresentTense(tokens, index + 1) ? 1 : 0).some((noun) => isRecord(noun, context)))
    )
  const head = nouns.at(-1)
  if (
    head === 'one' &&
    nouns.length === 1 &&
    /s$/.test(tokens[index + 1]?.word ?? '') &&
    !standsForRecord(tokens, index, context)
  )
    return false
  if (
    weak.has(word) &&
    !/^(?:your|own|our|my|its|bot's|agent's|workflow's)$/.test(tokens[index - 1]?.word ?? '') &&
    !(word === 'last' && head !== undefined && context.objects.has(head))
  )
    return false
  if (/^(?:duplicate|existing)$/.test(word) && nouns.includes('label')) return false
  // "As its own message": by itself.
  if (word === 'own' && tokens[index - 2]?.word === 'as') return false
  if (
    head !== undefined &&
    isPointInTime(tokens, index) &&
    (/^(?:release|version|tag|build|deployment)$/.test(head) || (sharedRecords.has(head) && !context.made.has(head)))
  )
    return false
  if (
    /^(?:duplicates?|similar|existing)$/.test(word) &&
    nouns.some((noun) => reported.has(noun)) &&
    context.objects.size > 0 &&
    !nouns.some((noun) => context.made.has(noun)) &&
    !tokens.some((token) => /^yours?$/.test(token.word))
  )
    return false
  if (head === undefined)
    return (
      /^duplicates?$/.test(word) &&
      !tokens.slice(Math.max(0, index - 3), index).some((token) => contentNouns.has(singular(token.word)))
    )
  return (
    (nouns.some((noun) => isRecord(noun, context) || memoryNouns.has(noun)) && !contentNouns.has(head)) ||
    (/^(?:your|own|duplicate)$/.test(word) && isRecord(head, context))
  )
}

/** "Changes since the previous release": from when on something is counted. */
function isPointInTime(tokens: readonly Token[], index: number): boolean {
  return (
    /^(?:previous|last|latest|prior|recent)$/.test(tokens[index]?.word ?? '') &&
    tokens.slice(Math.max(0, index - 3), index).some(({ word }) => word === 'since' || word === 'from')
  )
}

/** "Compare the assets with existing ones": ones of what was named before. */
function standsForRecord(tokens: readonly Token[], index: number, context: ClueContext): boolean {
  return tokens.slice(0, index).some(({ word }) => isRecord(singular(word), context))
}

/** "The pipeline already runs those": a verb and no plural, since no noun follows an adverb by itself. */
function isPresentTense(tokens: readonly Token[], index: number): boolean {
  return /[^s]s$/.test(tokens[index]?.word ?? '') && determiners.has(tokens[index + 1]?.word ?? '')
}

/** "The user already provided the error messages": a participle that is no act of this task, whatever its object is. */
function tellsOfMaterial(word: string, context: ClueContext): boolean {
  return inflected(word)?.form === 'past' && !isDeed(word, context)
}

/** "Already posted", "replied to earlier": the participle names a deed towards somebody; "already installed" does not. */
function adverbOfAct(tokens: readonly Token[], index: number, context: ClueContext): boolean {
  const after = tokens.slice(index + 1, index + 5).map(({ word }) => word)
  const near = [
    ...after,
    ...tokens
      .slice(Math.max(0, index - 5), index)
      .map(({ word }) => word)
      .filter((word) => inflected(word)?.form !== 'base'),
  ]
  const nearest = near.find((word) => contentParticiples.has(word) || isDeed(word, context))
  if (nearest !== undefined) return !contentParticiples.has(nearest)
  return (
    near.some((word) => states.has(word)) &&
    !onlyContent(tokens, index, context) &&
    !tellsOfFile(tokens, index, context)
  )
}

/** "If a CLAUDE.md already exists", "if this knowledge already exists": what is there is no record that the task makes. */
function tellsOfFile(tokens: readonly Token[], index: number, context: ClueContext): boolean {
  if (!/^exists?$/.test(tokens[index + 1]?.word ?? '')) return false
  const subject = tokens[index - 1]?.word ?? ''
  return (
    /^[a-z]/.test(subject) &&
    /^(?:if|when|whether|unless|that)$/.test(
      tokens
        .slice(0, index - 1)
        .findLast(({ word }) => !determiners.has(word) && !/^[a-z]+ed$|^(?:matching|similar)$/.test(word))?.word ?? '',
    ) &&
    !/^(?:it|one|they|that|this|which|there|some|any|none|entry|match|same|tag|version|release|branch)$/.test(
      subject,
    ) &&
    !isRecord(singular(subject), context) &&
    !memoryNouns.has(singular(subject)) &&
    !/\.(?:jsonl?|txt|log|db|csv)$/.test(subject)
  )
}

/** "URLs that already exist on disk": what is there is nothing that the task makes. */
function onlyContent(tokens: readonly Token[], index: number, context: ClueContext): boolean {
  const nouns = tokens.slice(Math.max(0, index - 12), index + 8).map(({ word }) => singular(word))
  return (
    nouns.some(
      (noun) =>
        contentNouns.has(noun) ||
        /^(?:url|directory|folder|disk|path|env|config|key|token|account|plugin|repo|repository|user|server|channel)$/.test(
          noun,
        ),
    ) && !nouns.some((noun) => sharedRecords.has(noun) || context.objects.has(noun))
  )
}

function isDeed(word: string, context: ClueContext): boolean {
  const verb = inflected(word)
  if (verb?.form === 'base') return context.verbs.has(verb.lemma)
  if (verb?.form === 'past') return !materialVerbs.has(verb.lemma) || context.verbs.has(verb.lemma)
  return deeds.has(word) || [...context.verbs].some((lemma) => lemma.length > 3 && word.startsWith(lemma))
}

/** Nouns of the phrase that starts here, up to a verb, a preposition or a sign. */
function nounsOf(window: readonly Token[]): string[] {
  const nouns: string[] = []
  for (const { word } of window) {
    if (
      /^(?:[.,;:!?()]|to|in|on|for|of|from|by|with|and|or|is|are|was|were|has|have|that|which|if|as|at|about|before|after)$/.test(
        word,
      )
    )
      break
    if (/^[a-z#]/.test(word)) nouns.push(singular(word))
  }
  return nouns
}

const isRecord = (noun: string, context: ClueContext): boolean =>
  (sharedRecords.has(noun) || context.objects.has(noun) || reportNouns.has(noun)) && !contentNouns.has(noun)
