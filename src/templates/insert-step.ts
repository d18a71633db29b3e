import type { TemplateVerdict } from './template-verdict.js'

export interface Insertion {
  readonly at: number
  readonly text: string
}

/** How the text around an insertion is written. */
export type Notation = 'markdown' | 'json' | 'single-quoted' | 'double-quoted' | 'template' | 'plain'

/**
 * Where the missing step goes, and how it is written there; null when nothing is missing or when the effect
 * stands in a structure (a node, an action, a command) that a sentence cannot be put into.
 */
export function insertStep(text: string, verdict: TemplateVerdict, notation: Notation): Insertion | null {
  if (verdict.rewrite === null || verdict.declared) return null
  const own = verdict.effectSites.filter(({ span }) => span.file === undefined)
  const first =
    own.find(({ means, words }) => means === 'prose' && !/^(?:HEARTBEAT_OK|NO_REPLY)/.test(words)) ??
    own.find(({ means }) => means === 'prose')
  if (notation !== 'markdown')
    return first === undefined ? null : inString(text, first.span.start, verdict.rewrite, notation)
  if (first !== undefined) return inMarkdown(text, first.span.start, verdict.rewrite)
  if (!own.some(({ means }) => means === 'declared')) return null
  return { at: bodyStart(text), text: `${verdict.rewrite}\n\n` }
}

/** Before the line of the effect, as an item of the same list; or as a paragraph above the effect's paragraph. */
function inMarkdown(text: string, offset: number, step: string): Insertion {
  const lineAt = text.lastIndexOf('\n', offset - 1) + 1
  const line = text.slice(lineAt, offset)
  const item = /^(\s*)((?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?)/.exec(line)
  if (item !== null) return { at: lineAt, text: `${item[1] ?? ''}${item[2] ?? ''}${step}\n` }
  if (/^\s*#{1,6}\s/.test(line)) {
    const next = text.indexOf('\n', offset)
    return next < 0 ? { at: text.length, text: `\n\n${step}\n` } : { at: next + 1, text: `\n${step}\n` }
  }
  const paragraph = Math.max(text.lastIndexOf('\n\n', offset) + 2, bodyStart(text), lastItem(text, offset))
  return paragraph <= 1 ? { at: 0, text: `${step}\n\n` } : { at: paragraph, text: `${step}\n\n` }
}

/** A continuation line belongs to the list item above it. */
function lastItem(text: string, offset: number): number {
  const before = text.slice(text.lastIndexOf('\n\n', offset) + 2, offset)
  const match = [...before.matchAll(/^(?:#{1,6} .*\n)/gm)].at(-1)
  return match === undefined ? 0 : offset - before.length + match.index + match[0].length
}

function bodyStart(text: string): number {
  return /^---\r?\n[\s\S]*?\r?\n---\r?\n\s*/.exec(text)?.[0].length ?? 0
}

/** At the start of the effect's line where lines are kept, or at the sentence. */
function inString(text: string, offset: number, step: string, notation: Notation): Insertion {
  const lineAt = text.lastIndexOf('\n', offset - 1) + 1
  const lead = text.slice(lineAt, offset)
  const item = /^(\s*)((?:[-*+]|\d+[.)])\s+)/.exec(lead)
  const escaped = escape(step, notation)
  if (item !== null && (notation === 'plain' || notation === 'template'))
    return { at: lineAt, text: `${item[1] ?? ''}${item[2] ?? ''}${escaped}\n` }
  const at = sentenceStart(text, offset)
  return { at, text: `${escaped} ` }
}

function sentenceStart(text: string, offset: number): number {
  const before = text.slice(0, offset)
  const end = [...before.matchAll(/[.!?:]["')]*(?:\s|\\n)+|["'`]\s*|\n\s*|\\n(?:[-*]\s)?|[|>][-+]?\s*\n\s*/g)].at(-1)
  return end === undefined ? 0 : end.index + end[0].length
}

function escape(step: string, notation: Notation): string {
  if (notation === 'json' || notation === 'double-quoted') return JSON.stringify(step).slice(1, -1)
  if (notation === 'single-quoted') return step.replace(/[\\']/g, '\\$&')
  return notation === 'template' ? step.replace(/[\\`]|\$\{/g, '\\$&') : step
}
