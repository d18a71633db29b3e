import type { Passage } from '../passage.js'
import { blank } from './mask.js'

export interface PassageContext {
  readonly start: number
  readonly leadIn: string
  readonly headings: readonly string[]
  readonly block: number
}

const heredoc = /<<-?\s*(['"]?)([A-Za-z_]\w*)\1[^\n]*\n([\s\S]*?)\n[ \t]*\2(?=\s|$)/g

/** Shell: logical lines as commands, comments as prose, here-documents that are kept for later as prose. */
export function shellPassages(text: string, context: PassageContext): Passage[] {
  const joined = text.replace(/\\\n/g, '  ').replace(/(\\)\r\n/g, '   ')
  return lines(joined).flatMap(({ line, at }): Passage[] => {
    const place = { ...context, start: context.start + at, role: 'scalar' as const }
    const comment = /(?:^|\s)#(?!!)\s?/.exec(line)
    const command = comment === null ? line : line.slice(0, comment.index)
    const remark =
      comment === null
        ? ''
        : blank(line.slice(0, comment.index + comment[0].length), /\S/g) + line.slice(comment.index + comment[0].length)
    return [
      ...(remark.trim() === '' ? [] : [{ ...place, kind: 'prose' as const, role: 'remark' as const, text: remark }]),
      ...(command.trim() === '' ? [] : [{ ...place, kind: 'command' as const, text: command }]),
    ]
  })
}

/** Here-documents of a script: their bodies, with the position in the script; and the script without them. */
export function splitHeredocs(text: string): {
  readonly bodies: readonly { readonly body: string; readonly start: number }[]
  readonly rest: string
} {
  const bodies: { body: string; start: number }[] = []
  const rest = text.replace(heredoc, (match: string, _quote: string, _tag: string, body: string) => {
    const within = match.lastIndexOf(body)
    return match.slice(0, within) + body.replace(/[^\n]/g, ' ') + match.slice(within + body.length)
  })
  for (const match of text.matchAll(heredoc)) {
    const body = match[3] ?? ''
    bodies.push({ body, start: match.index + match[0].lastIndexOf(body) })
  }
  return { bodies, rest }
}

/** Inline code of another language: lines as code, comments as prose. */
export function codePassages(text: string, context: PassageContext): Passage[] {
  return lines(text)
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, at }): Passage => {
      const place = { ...context, start: context.start + at, role: 'scalar' as const }
      const comment = /^\s*(?:\/\/|#)\s?/.exec(line)
      if (comment !== null)
        return {
          ...place,
          kind: 'prose',
          role: 'remark',
          text: ' '.repeat(comment[0].length) + line.slice(comment[0].length),
        }
      return { ...place, kind: 'code', text: line }
    })
}

function lines(text: string): { readonly line: string; readonly at: number }[] {
  let at = 0
  return text.split('\n').map((line) => {
    const here = { line: line.replace(/\r$/, ' '), at }
    at += line.length + 1
    return here
  })
}
