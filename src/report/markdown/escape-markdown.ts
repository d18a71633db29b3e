import type { Place } from '../../result/coverage-report.js'
import { visibleLine } from '../parts/visible.js'

/** Text that means nothing to Markdown or HTML: no markup, no table cell, no mention, no issue link. */
export function escapeMarkdown(text: string): string {
  return (
    visibleLine(text)
      .replace(/[\\`*_{}[\]()#+!|~]/g, '\\$&')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      // An entity keeps what it shows and names nobody, where a plain @name in a comment writes to that person.
      .replaceAll('@', '&#64;')
  )
}

/** A code span, fenced by one more backtick than it holds; `|` would end a table cell even inside. */
export function codeSpan(text: string): string {
  const line = visibleLine(text).replaceAll('|', '¦')
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const space = line.startsWith('`') || line.endsWith('`') || line.trim() === '' ? ' ' : ''
  return `${fence}${space}${line}${space}${fence}`
}

/** `file:line` as a code span, linked where the sources can be read. */
export function sourceLink(place: Place, sourceUrl: string | null): string {
  const label = codeSpan(`${place.file}:${place.line}`)
  if (sourceUrl === null) return label
  const path = place.file
    .split('/')
    .map((segment) =>
      encodeURIComponent(segment).replace(/[()']/g, (character) => `%${character.charCodeAt(0).toString(16)}`),
    )
    .join('/')
  return `[${label}](${sourceUrl.replace(/\/$/, '')}/${path}#L${place.line})`
}
