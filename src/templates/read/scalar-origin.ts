import type { ReadTemplate } from '../passage.js'

/**
 * From an index in a scalar's value to the offset in the document where that character is written, whatever
 * the notation did in between: indentation of block scalars, folded lines, escapes, quotes.
 */
export function scalarOrigin(value: string, raw: string, start: number): (index: number) => number {
  const map: number[] = []
  let at = 0
  for (const character of value.split('')) {
    at = skipTo(character, raw, at)
    map.push(start + Math.min(at, raw.length))
    at += escapeLength(raw, at)
  }
  return (index) => map[Math.min(index, map.length - 1)] ?? start
}

function skipTo(character: string, raw: string, from: number): number {
  if (/\s/.test(character)) return from
  for (let at = from; at < raw.length; at += 1) {
    if (raw[at] === character || (raw[at] === '\\' && (raw[at + 1] === 'u' || raw[at + 1] === character))) return at
  }
  return from
}

function escapeLength(raw: string, at: number): number {
  if (raw[at] !== '\\') return 1
  return raw[at + 1] === 'u' ? 6 : 2
}

/** What was read from a scalar's value, with positions of the document. */
export function relocate(read: ReadTemplate, origin: (index: number) => number): ReadTemplate {
  return {
    ...read,
    passages: read.passages.map((passage) => ({ ...passage, origin })),
    facts: read.facts.map((fact) => ({ ...fact, start: origin(fact.start), end: origin(fact.end) })),
  }
}
