import { effectVerbs } from '../lexicon/effect-verbs.js'
import { mediumVerbs } from '../lexicon/mediums.js'
import { channels, sharedRecords } from '../lexicon/nouns.js'
import type { Act } from './spoken-act.js'
import { singular, type Token } from './tokens.js'

/** A tool's name: `add_comment`, `send_message`; not `create_draft` and not `issue_read`. */
export function toolAct(tokens: readonly Token[], index: number): Act | undefined {
  const word = tokens[index]?.word ?? ''
  if (!word.includes('_') || /^[A-Z_\d]+$/.test(tokens[index]?.raw ?? '')) return undefined
  if (namesScript(tokens, index)) return undefined
  const parts = word.split('_')
  if (
    parts.length < 2 ||
    parts.some((part) => /^(?:drafts?|read|get|list|search|file|memory|dir|path|id|url|wait)$/.test(part))
  )
    return undefined
  const at = parts.findIndex((part) => effectVerbs[part] !== undefined && part !== 'draft')
  const lemma = parts[at] ?? ''
  const uses = effectVerbs[lemma]?.uses ?? []
  const object =
    parts.find((part, position) => position > at && sharedRecords.has(singular(part))) ??
    parts.find((part) => sharedRecords.has(singular(part))) ??
    parts.find((part) => channels.has(part))
  const acts = uses.includes('deliver')
    ? !mediumVerbs.has(lemma) || at === parts.length - 1 || (object !== undefined && object !== lemma)
    : uses.length > 0 && object !== undefined
  if (at < 0 || !acts) return undefined
  const before = tokens
    .slice(0, index)
    .findLastIndex(({ word }) => /^(?:use|using|call|via|with|invoke|run|tool|emit|through)$/.test(word))
  if (
    /^(?:boolean|field|flag|array|string|object|property|column|status|parameter)$/.test(tokens[index + 1]?.word ?? '')
  )
    return undefined
  const negated = tokens
    .slice(Math.max(0, index - 6), index)
    .some(({ word }) => /^(?:not|never|don't|without|no)$/.test(word))
  return before >= 0 && !negated
    ? { verb: lemma, object: object ?? 'message', last: index, strength: 'sure' }
    : undefined
}

/** "`notify_check.py`": a file, whose call is read as a command. */
function namesScript(tokens: readonly Token[], index: number): boolean {
  const [token, dot, ending] = [0, 1, 2].map((distance) => tokens[index + distance])
  return (
    token !== undefined &&
    dot?.word === '.' &&
    dot.at === token.at + token.raw.length &&
    ending?.at === dot.at + 1 &&
    /^(?:sh|py|js|ts|mjs|rb|md|json|ya?ml)$/.test(ending.word)
  )
}
