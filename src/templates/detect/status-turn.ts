import { offsetIn, type Passage } from '../passage.js'
import { sentencesOf, singular, tokensOf } from './tokens.js'

/** A selection by a status that the template changes when it has dealt with the item. Offsets are in the document. */
export interface StatusTurn {
  readonly start: number
  readonly end: number
  readonly words: string
}

const value = String.raw`["'“]([A-Za-z][\w -]{0,30}?)["'”]`
const asked =
  /\b(?:filter|select|find|fetch|list|query|pick|load|get|take|read|process|search|check|check for|cross-reference|for each|each|every|all|only)\b/i
const selected = [
  new RegExp(String.raw`\b(?:status|state|stage)\b\W{0,6}(?:is |equals |of |in )?\W{0,2}${value}`, 'gi'),
  new RegExp(String.raw`${value}(?=(?:,? (?:or|and) ["'“][^"'”]+["'”])* (?:status|state|stage|column)\b)`, 'gi'),
]
const turned = new RegExp(
  String.raw`\b(?:[Ss]et|[Uu]pdate|[Cc]hange|[Mm]ark|[Mm]ove|[Tt]ransition|[Ff]lip)\b([^.;:\n]*?)\b(?:to|as|=)\s*(?:${value}|((?!The|This|A|An\b)[A-Z][a-z]+(?: [A-Z][a-z]+)?))`,
  'g',
)
/** "If the keeper confirms, set the status to …": what others do turns it, and the act by itself leaves it as it was. */
const uponOthers =
  /^\W*(?:if|when|whenever|once|after)\b[^,]*\b(?:confirm|repl(?:y|ies|ied)|respon|answer|approv|reject|accept|agree|decline|pays?|paid)\w*[^,]*,/i
/** Words between the verb and the new status that name nothing by themselves. */
const unnamed =
  /^(?:the|a|an|its|their|each|every|all|that|this|those|these|it|them|status|state|stage|field|column|matching|record|row|item|entry|and|in|of|from|both)$/

/**
 * "Take the profiles whose status is "found"" and, further down, "update status to "asked"": what was dealt with is
 * not taken again. The new status is another one, and of the same kind of item.
 */
export function statusTurns(passages: readonly Passage[]): StatusTurn[] {
  const sentences = passages
    .filter(({ kind, role }) => kind === 'prose' && role !== 'remark' && role !== 'caption')
    .flatMap((passage) => sentencesOf(passage.text).map((sentence) => ({ ...sentence, passage })))
  return sentences.flatMap(({ text, at, passage }, index) => {
    if (!/\b(?:status|state|stage|column)\b/i.test(text) || !asked.test(text)) return []
    const from = valuesOf(text)
    if (from.size === 0) return []
    const items = text.slice(
      0,
      Math.min(...selected.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match.index))),
    )
    const nouns = new Set(tokensOf(items).map(({ word }) => singular(word)))
    const changed = sentences.slice(index).some(
      (later) =>
        !uponOthers.test(later.text) &&
        [...later.text.matchAll(turned)].some(([, between = '', quoted, bare]) => {
          const to = (quoted ?? bare ?? '').toLowerCase()
          const named = tokensOf(between)
            .map(({ word }) => singular(word))
            .filter((word) => /^[a-z]/.test(word) && !unnamed.test(word))
          return (
            to !== '' &&
            !from.has(to) &&
            (named.some((word) => nouns.has(word)) ||
              (named.length === 0 && /\b(?:status|state|stage|it|them|each)\b/i.test(between)))
          )
        }),
    )
    return changed
      ? [
          {
            start: offsetIn(passage, at + (/\S/.exec(text)?.index ?? 0)),
            end: offsetIn(passage, at + Math.max(0, text.trimEnd().length - 1)) + 1,
            words: text.replace(/\s+/g, ' ').trim(),
          },
        ]
      : []
  })
}

function valuesOf(text: string): ReadonlySet<string> {
  return new Set(selected.flatMap((pattern) => [...text.matchAll(pattern)].map(([, word = '']) => word.toLowerCase())))
}
