import { abstractObjects, answeringVerbs, conversationPartners, trackers } from '../lexicon/mediums.js'
import type { Destination } from './destination.js'
import type { LocalRecords } from './local-records.js'
import { isNounHead } from './noun-head.js'
import type { ObjectPhrase } from './object-phrase.js'
import type { Surroundings } from './surroundings.js'
import { singular, type Token } from './tokens.js'

/** "Tell the user", "ask the operator" in a conversation: that is the executor's answer. */
export function answersPartner(
  tokens: readonly Token[],
  index: number,
  {
    verb,
    place,
    around,
  }: { readonly verb: string; readonly place: Destination | undefined; readonly around: Surroundings },
): boolean {
  if (
    around.scheduled ||
    !(answeringVerbs.has(verb) || isHandedBack(tokens, index, verb)) ||
    (place !== undefined && !conversationPartners.has(place.word) && !around.partners.has(place.word))
  )
    return false
  return (
    place !== undefined ||
    tokens
      .slice(index + 1, index + 4)
      .some(
        ({ word }, distance) =>
          (conversationPartners.has(word) || around.partners.has(word)) &&
          (isNounHead(tokens, index + 1 + distance) ||
            /^(?:messages?|questions?|requests?|quer(?:y|ies)|inputs?|prompts?)$/.test(
              tokens[index + 2 + distance]?.word ?? '',
            )),
      )
  )
}

/** "Escalate to the user": whoever works with somebody asks; a person on call is somebody else. */
const isHandedBack = (tokens: readonly Token[], index: number, verb: string): boolean =>
  verb === 'escalate' && tokens.slice(index + 1, index + 4).some(({ word }) => word === 'user')

/** "Open a PR and record it in notes.md": the file belongs to what comes after. */
const ownKeeping = /,? (?:and|then|&) (?:then )?(?=(?:record|log|save|note|write|append|update|store|keep|track)\b)/i

/** "Post the summary to board/results/summary.md": what ends in a file of the workspace leaves nobody a message. */
export function isOwnPath(tokens: readonly Token[], index: number, text: string): boolean {
  const rest = (text.slice(tokens[index]?.at ?? 0).split(/[;!?]|\.\s/)[0] ?? '').split(ownKeeping)[0] ?? ''
  if (
    /^(?:append|add|keep|log|record|insert)$/.test(tokens[index]?.word ?? '') &&
    /\b[\w-]+\.(?:md|json|jsonl|txt|csv|ya?ml)\b/i.test(text)
  )
    return true
  return (
    /\b(?:to|in|into|at)\s+(?:\W{0,2}(?:\.{0,2}[\w{}<>$-]+\/)+[\w{}<>$.*-]+\.(?:md|json|jsonl|txt|html|csv|ya?ml|log)\b|[^\w/]{0,2}(?:\.{0,2}[\w{}<>$-]+\/){2,}(?=\W*(?:$|\s)))/i.test(
      rest,
    ) && !/\b(?:slack|telegram|discord|e-?mail|github|channel)\b/i.test(rest)
  )
}

/** "Create a ticket" where tickets are files of the workspace; "post it to the board" where the board is a folder. */
export function isLocal(
  tokens: readonly Token[],
  {
    index,
    phrase,
    local,
    placed,
  }: {
    readonly index: number
    readonly phrase: ObjectPhrase
    readonly local: LocalRecords
    readonly placed: string | undefined
  },
): boolean {
  if (phrase.system || phrase.person) return false
  const record = phrase.record ?? placed
  if (record !== undefined && local.records.has(record)) return true
  const to = tokens.slice(index + 1, index + 12).findIndex(({ word }) => /^(?:to|on|in|into)$/.test(word))
  return to >= 0 && tokens.slice(index + to + 2, index + to + 5).some(({ word }) => local.places.has(singular(word)))
}

/** "Resolve warnings and static analysis issues": an issue without a tracker is a flaw of the code, and one that is acknowledged is what somebody said. */
export function isFlawOfCode(
  tokens: readonly Token[],
  { verb, record }: { readonly verb: string; readonly record: string | undefined },
): boolean {
  if (verb === 'resolve' && /^(?:pr|pull request|pull-request)$/.test(record ?? '')) return true
  return (
    (verb === 'resolve' || verb === 'acknowledge') &&
    /^(?:issue|bug)$/.test(record ?? '') &&
    !tokens.some(({ word }) => trackers.has(word) || /^#\d/.test(word))
  )
}

const toTool =
  /\bto (?:the |a |an |your |each |another )?(?!discord|slack|irc|mail|smtp|matrix)(?:[\w-]+ ){0,1}[\w-]*(?:tool|tools|server|session|pane|tmux)\b/

/** "Send all dispatches in one message with several tool calls": how the executor divides its own work. */
export function dividesWork(tokens: readonly Token[], index: number): boolean {
  const rest = tokens.slice(index + 1, index + 14).map(({ word }) => word)
  const end = rest.findIndex((word) => /^[.;!?]$/.test(word))
  return /\bsub-?agents?\b|\bagents? tool\b|\b(?:tool|agent) calls?\b/.test(
    rest.slice(0, end < 0 ? undefined : end).join(' '),
  )
}

/** Where the verb's delivery stays with the executor: "send it to stdout". */
export function goesNowhere(tokens: readonly Token[], index: number): boolean {
  const rest =
    tokens
      .slice(index + 1, index + 12)
      .map(({ word }) => word)
      .join(' ')
      .split(/ (?:and|then|or) /)[0] ?? ''
  if (
    abstractObjects.has(tokens[index + 1]?.word ?? '') ||
    /^(?:GET|HEAD|OPTIONS)$/.test(tokens[index + 1]?.raw ?? '') ||
    toTool.test(rest)
  )
    return true
  if (
    /^(?:the|your|this|a) (?:\w+ ){0,2}(?:response|answer|output)\b(?! (?:back )?(?:to (?:the )?(?:user|team|channel|owner|human)|as an? (?:\w+ )?(?:message|reply|notification)|via|on (?:slack|telegram|discord|whatsapp)))|^an? (?:search|get|read|test) (?:request|query)\b/.test(
      rest,
    ) ||
    (tokens[index]?.word === 'announce' && /^[:"“]/.test(rest))
  )
    return true
  return (
    /\b(?:to|into|in) (?:the |an? |your |its )?(?:stdout|stderr|console|terminal|file|files|log|logs|memory|disk|output|local|workspace|next (?:step|stage|agent|node)|(?:chat)?gpt|claude|gemini|openai|anthropic|deepseek|ollama|model|llm|sub-?agent|worker|parser|function|appendix|annex|footnotes?|wrapped \w+)\b/.test(
      rest,
    ) ||
    /^-\s?processing\b/.test(rest) ||
    /^back (?:the|its|an?) (?!\S+ to\b)/.test(rest)
  )
}
