import type { Origin } from '../origin.js'
import type { Evaluator, Frame } from '../values/evaluator.js'
import { takenPath, writtenPath } from '../values/taken-steps.js'

/** Stands for a part of a text that is not known. */
export const hole = '\u2026'

const maximumTexts = 12

/** Globals that hand on a text as far as an address goes. */
const sameText: ReadonlySet<string> = new Set(['encodeURI', 'encodeURIComponent', 'String', 'decodeURIComponent'])

/** The texts a term can be, unknown parts as `hole`; a relative `new URL(path, base)` is joined. */
export function textsOf(term: Origin, evaluator: Evaluator, frame: Frame | null = null, depth = 0): readonly string[] {
  if (depth > 6) return [hole]
  const texts = evaluator.values(term, frame).flatMap((value) => textsOfValue(value, evaluator, frame, depth))
  const known = [...new Set(texts)]
  return known.length === 0 ? [hole] : known.slice(0, maximumTexts)
}

function textsOfValue(value: Origin, evaluator: Evaluator, frame: Frame | null, depth: number): readonly string[] {
  if (value.kind === 'literal') return value.value === null ? [] : [String(value.value)]
  if (value.kind === 'text') return joined(value.parts.map((part) => textsOf(part, evaluator, frame, depth + 1)))
  if (value.kind === 'new' && isUrl(value.callee)) return urls(value.arguments, evaluator, frame, depth)
  if (value.kind === 'call' && value.callee.kind === 'global' && sameText.has(value.callee.name))
    return value.arguments[0] ? textsOf(value.arguments[0], evaluator, frame, depth + 1) : [hole]
  if (value.kind === 'call' && value.callee.kind === 'member')
    return ofMethod(value.callee, value.arguments, evaluator, frame, depth)
  if (value.kind === 'member' && (value.name === 'href' || value.name === 'origin'))
    return textsOf(value.object, evaluator, frame, depth + 1)
  if (value.kind === 'object') return [objectText(value, evaluator, frame, depth)]
  if (value.kind === 'array')
    return joined(
      value.elements.map((element) => textsOf(element, evaluator, frame, depth + 1)),
      ' ',
    )
  return [hole]
}

/** The class `URL`, which Node also exports by name. */
function isUrl(callee: Origin): boolean {
  const taken = takenPath(callee)
  return (
    taken !== null && (taken.module === null || /^(?:node:)?url$/.test(taken.module)) && writtenPath(taken) === 'URL'
  )
}

function joined(parts: readonly (readonly string[])[], separator = ''): readonly string[] {
  return parts.reduce<readonly string[]>(
    (heads, texts, index) =>
      heads
        .flatMap((head) => texts.map((text) => (index === 0 ? text : head + separator + text)))
        .slice(0, maximumTexts),
    [''],
  )
}

function urls(given: readonly Origin[], evaluator: Evaluator, frame: Frame | null, depth: number): readonly string[] {
  const [path, base] = given
  if (path === undefined) return [hole]
  const paths = textsOf(path, evaluator, frame, depth + 1)
  if (base === undefined) return paths
  const bases = textsOf(base, evaluator, frame, depth + 1)
  return bases.flatMap((start) => paths.map((end) => joinUrl(start, end)))
}

/** A base and a path as an HTTP client joins them. */
export function joinUrl(base: string, path: string): string {
  if (/^https?:\/\//.test(path)) return path
  return path === '' ? base : `${base.replace(/\/$/, '')}/${path.replace(/^\//, '')}`
}

function ofMethod(
  callee: Extract<Origin, { kind: 'member' }>,
  given: readonly Origin[],
  evaluator: Evaluator,
  frame: Frame | null,
  depth: number,
): readonly string[] {
  if (
    ['toString', 'trim', 'toUpperCase', 'toLowerCase', 'replace', 'replaceAll', 'concat', 'href'].includes(callee.name)
  )
    return textsOf(callee.object, evaluator, frame, depth + 1)
  const [first] = given
  const cut = callee.name === 'join' ? cutText(callee.object, first) : null
  if (cut !== null) return textsOf(cut, evaluator, frame, depth + 1)
  if (callee.name === 'stringify' && first) return textsOf(first, evaluator, frame, depth + 1)
  if (callee.name === 'join' && callee.object.kind === 'array') {
    const separators = first ? textsOf(first, evaluator, frame, depth + 1) : [',']
    return joined(
      callee.object.elements.map((element) => textsOf(element, evaluator, frame, depth + 1)),
      separators[0],
    )
  }
  return [hole]
}

/** What `text.split('/').map(encode).join('/')` was before: segments that are encoded one by one stay the same address. */
function cutText(list: Origin, separator: Origin | undefined): Origin | null {
  if (list.kind !== 'call' || list.callee.kind !== 'member') return null
  if (list.callee.name !== 'split')
    return /^(?:map|filter)$/.test(list.callee.name) ? cutText(list.callee.object, separator) : null
  const [by] = list.arguments
  return by?.kind === 'literal' && separator?.kind === 'literal' && by.value === separator.value
    ? list.callee.object
    : null
}

function objectText(
  value: Extract<Origin, { kind: 'object' }>,
  evaluator: Evaluator,
  frame: Frame | null,
  depth: number,
): string {
  return Object.entries(value.properties)
    .slice(0, 30)
    .map(([name, term]) => `${name}: ${textsOf(term, evaluator, frame, depth + 2)[0] ?? hole}`)
    .join(', ')
}
