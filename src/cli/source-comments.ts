import { parseSync } from 'oxc-parser'
import { positionsOf } from '../result/position.js'
import type { CommentsByFile, SourceComment } from '../suppression/index.js'

const directive = /sendgate-allow|eslint-disable/
const program = /\.[cm]?[jt]sx?$/

/** The comments of the files that hold a directive for sendgate or ESLint; `readSource` gives null for an unreadable file. */
export function sourceComments(files: readonly string[], readSource: (file: string) => string | null): CommentsByFile {
  const comments = new Map<string, readonly SourceComment[]>()
  for (const file of files) {
    const text = readSource(file)
    if (text === null || !directive.test(text)) continue
    comments.set(file, program.test(file) ? programComments(file, text) : lineComments(file, text))
  }
  return comments
}

function programComments(file: string, text: string): SourceComment[] {
  const at = positions(text)
  const parsed = parseSync(file, text, { lang: /\.[cm]?ts$/.test(file) ? 'ts' : /\.tsx$/.test(file) ? 'tsx' : 'jsx' })
  return parsed.comments.map(({ value, start, end }) => ({ text: value, ...at(start, end), ownLine: isOwnLine(text, start) }))
}

/** `# …` of shell, YAML and crontabs, and `<!-- … -->` of Markdown. */
function lineComments(file: string, text: string): SourceComment[] {
  const at = positions(text)
  const pattern = /\.mdx?$/.test(file) ? /<!--([\s\S]*?)-->/g : /(?<=^|\s)#(.*)$/gm
  return [...text.matchAll(pattern)].flatMap((match) => {
    const body = match[1] ?? ''
    return directive.test(body) ? [{ text: body, ...at(match.index, match.index + match[0].length), ownLine: isOwnLine(text, match.index) }] : []
  })
}

function positions(text: string): (start: number, end: number) => Pick<SourceComment, 'line' | 'column' | 'endLine' | 'endColumn'> {
  const place = positionsOf(text)
  return (start, end) => ({ ...place(start), endLine: place(end).line, endColumn: place(end).column })
}

function isOwnLine(text: string, start: number): boolean {
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === ''
}
