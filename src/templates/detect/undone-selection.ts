import { contentNouns, undoneAdjectives } from '../lexicon/state.js'
import type { ClueContext } from './clue-context.js'
import { isOrderedRead, ordersRead } from './ordered-read.js'
import { inflected, singular, type Token } from './tokens.js'

/** Terms of a search that leave out what was dealt with. */
export const negativeQuery =
  /(?:^|[\s`"'+(])(?:is:unlocked\b|-label:|-is:|no:(?:label|assignee|project|milestone)|-author:|-in:comments|-commenter:|NOT label:|-linked:pr|-label=|is:unread -label|-assignee:)/i
const notInList =
  /\b(?:not|isn't|aren't) in (?:it|them|there)\b|\b(?:not|isn't|aren't|missing) (?:yet |already |listed |found |present |recorded )*(?:in|from|on) (?:that|this|the|your) (?:\w+ )?(?:file|list|log|memory|ledger|history|index|tracker|database|sheet|state)\b/i
const lackingRecord =
  /\b(?:without|lack(?:s|ing)?|(?:has|have|with) no|not (?:yet )?(?:have|has|been)|never (?:been |received |had )|(?:haven't|hasn't|have not|has not|not yet|weren't|wasn't|isn't yet|aren't yet)\b(?: (?:yet|already))?(?: been)?|not (?:already|previously|yet))\s+(?:yet |any |an? |the |been |already |previously )?(\w+)(?:\s+(\w+))?(?:\s+(\w+))?/gi
const relative =
  /\b(?:that|which|who|whose|those|issues|prs|items|emails|messages|only|mentions|threads|users|leads|contacts|entries|rows|posts|tickets)\b[^.]*$/i
const dealtWith = /^(?:replied|processed|triaged|handled|reviewed|reported|seen|contacted|answered|notified)$/
const lackedRecords = new Set(['label', 'labels', 'comment', 'reply', 'response', 'assignee'])
/** Words that pick: "only unsent rows", "for each unprocessed order". */
const picks = /^(?:only|each|every|all|any|the|for|with|of|new|find|pick)$/

/** Does the sentence take only what has not been dealt with: "unanswered messages" before a reply, "issues that never received a comment"? */
export function selectsUndone(tokens: readonly Token[], text: string, context: ClueContext): boolean {
  return (
    negativeQuery.test(text) ||
    selectsOpen(tokens, text, context) ||
    notInList.test(text) ||
    namesUndone(tokens, context) ||
    (lacks(text) && takesItems(tokens))
  )
}

const stillOpen =
  /\bopen (?:\w+ ){0,2}(?:issues?|prs?|pull requests?|tickets?|incidents?|alerts?|discussions?|tasks?)\b|\bis:open\b|\bstate\W{1,4}open\b/i
/** Verbs that make something of their own, which no open state shows. */
const producing = ['create', 'post', 'send', 'submit', 'open', 'publish', 'file', 'notify', 'email']

/** "Find the open issues whose sub-issues are done, and close them": what was closed is not found again. */
function selectsOpen(tokens: readonly Token[], text: string, { verbs }: ClueContext): boolean {
  return verbs.has('close') && !producing.some((verb) => verbs.has(verb)) && stillOpen.test(text) && ordersRead(tokens)
}

/** Somebody reads or goes through items here; a sentence that only tells of some ("agents join talks they weren't invited to") takes none. */
function takesItems(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ word }, index) =>
      /^(?:only|each|every|any|all|for|those|skip|find|pick|exclude|ignore|anyone|whoever)$/.test(word) ||
      isOrderedRead(tokens, index),
  )
}

/** The adjective selects where it is read or picked; by itself it only names a list. */
function namesUndone(tokens: readonly Token[], context: ClueContext): boolean {
  return tokens.some(({ word }, index) => {
    if (!leavesUndone(word, context) || contentNouns.has(singular(tokens[index + 1]?.word ?? ''))) return false
    return (
      tokens
        .slice(Math.max(0, index - 4), index)
        .some(
          (token, distance, near) => picks.test(token.word) || isOrderedRead(tokens, index - near.length + distance),
        ) || tokens.slice(0, index).some((_, at) => isOrderedRead(tokens, at))
    )
  })
}

/** "Unanswered" before a reply; "unresolved" where the task resolves: the act's own participle, denied. */
function leavesUndone(word: string, { verbs }: ClueContext): boolean {
  const listed = Object.hasOwn(undoneAdjectives, word) ? undoneAdjectives[word] : undefined
  if (listed !== undefined) return listed.some((verb) => verb === '*' || verbs.has(verb))
  const act = /^un/.test(word) ? inflected(word.slice(2)) : undefined
  return act?.form === 'past' && verbs.has(act.lemma)
}

function lacks(text: string): boolean {
  for (const match of text.matchAll(lackingRecord)) {
    if (!relative.test(text.slice(0, match.index))) continue
    const words = match
      .slice(1, 4)
      .filter((word) => word !== undefined)
      .map((word) => word.toLowerCase())
    const without = /^(?:without|has no|have no|with no|lack|never)/i.test(match[0])
    if (
      words.some(
        (word) =>
          (inflected(word)?.form === 'past' && !/^(?:updated|opened|created|changed|added)$/.test(word)) ||
          dealtWith.test(word) ||
          (without && lackedRecords.has(word)),
      )
    )
      return true
  }
  return false
}
