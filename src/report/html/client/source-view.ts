import type { PageData, PagePlace } from '../page-data.js'
import { element } from './element.js'

export interface Quote extends PagePlace {
  /** Last line of what is marked. */
  readonly last?: number
  /** Lines shown before and after the marked ones. */
  readonly around: number
  readonly tone: 'trigger' | 'call' | 'guard' | 'send' | 'plain'
}

/** The quoted lines with the marked ones set off; a note when the source was not at hand. */
export function sourceView(data: PageData, quote: Quote): HTMLElement {
  const last = quote.last ?? quote.line
  const lines = withoutBlankEdges(linesOf(data, quote.file, quote.line - quote.around, last + quote.around))
  const prose = /\.(md|markdown|txt|ya?ml)$/i.test(data.files[quote.file] ?? '')
  if (lines.length === 0)
    return element('p', { class: 'no-source' }, 'The source of this file was not at hand when the report was made.')
  const paint = prose ? (text: string) => [text || ' '] : highlight
  const indent = Math.min(
    ...lines.filter((line) => line.text.trim() !== '').map((line) => line.text.length - line.text.trimStart().length),
  )
  return element(
    'pre',
    { class: `source ${quote.tone}` },
    element(
      'code',
      {},
      ...lines.map((line) => {
        const marked = line.number >= quote.line && line.number <= last
        return element(
          'span',
          { class: marked ? 'line marked' : 'line' },
          element('span', { class: 'number' }, String(line.number)),
          element('span', { class: 'text' }, ...paint(line.text.slice(Number.isFinite(indent) ? indent : 0))),
        )
      }),
    ),
  )
}

function withoutBlankEdges(
  lines: readonly { number: number; text: string }[],
): readonly { number: number; text: string }[] {
  const filled = lines.map((line) => line.text.trim() !== '')
  return lines.slice(Math.max(0, filled.indexOf(true)), filled.lastIndexOf(true) + 1)
}

function linesOf(data: PageData, file: number, from: number, to: number): { number: number; text: string }[] {
  return (data.excerpts[file] ?? []).flatMap((excerpt) =>
    excerpt.lines
      .map((text, index) => ({ number: excerpt.first + index, text }))
      .filter((line) => line.number >= from && line.number <= to),
  )
}

const tokens =
  /(?<comment>\/\/.*|\/\*.*?(?:\*\/|$)|^\s*#.*)|(?<string>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`?)|(?<keyword>\b(?:async|await|break|case|catch|class|const|continue|default|do|else|export|extends|finally|for|from|function|if|import|in|interface|let|new|null|of|return|switch|this|throw|true|false|try|type|typeof|undefined|var|void|while|yield)\b)|(?<number>\b\d[\w.]*\b)|(?<call>[A-Za-z_$][\w$]*(?=\())/g

function highlight(text: string): (Node | string)[] {
  const parts: (Node | string)[] = []
  let at = 0
  for (const match of text.matchAll(tokens)) {
    const kind = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined)?.[0] ?? ''
    if (match.index > at) parts.push(text.slice(at, match.index))
    parts.push(element('span', { class: `t-${kind}` }, match[0]))
    at = match.index + match[0].length
  }
  if (at < text.length || parts.length === 0) parts.push(text.slice(at) || ' ')
  return parts
}

/** `file:line`, as a link where the sources can be read. */
export function placeLink(data: PageData, place: PagePlace): HTMLElement {
  const file = data.files[place.file] ?? ''
  const slash = file.lastIndexOf('/') + 1
  const label = [
    element('span', { class: 'folder' }, file.slice(0, slash)),
    element('span', { class: 'file' }, `${file.slice(slash)}:${place.line}`),
  ]
  if (data.sourceUrl === null) return element('span', { class: 'place' }, ...label)
  const url = `${data.sourceUrl.replace(/\/$/, '')}/${file.split('/').map(encodeURIComponent).join('/')}#L${place.line}`
  return element('a', { class: 'place', href: url, rel: 'noreferrer', target: '_blank' }, ...label)
}
