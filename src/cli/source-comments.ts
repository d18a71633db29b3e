import { parseSync } from 'oxc-parser'
import { positionsOf } from '../result/position.js'
import type { CommentsByFile, SourceComment } from '../suppression/index.js'

const directive = /sendgate-allow|eslint-disable/
/** One that can be about a rule of sendgate: it names one, or none at all. Most name those of others, and need not be looked for. */
const ours = /sendgate|eslint-disable(?:-next-line|-line)?\s*(?:$|\*\/|--|,)/m
const program = /\.[cm]?[jt]sx?$/

/** The comments of the files that hold a directive for sendgate or ESLint; `readSource` gives null for an unreadable file. */
export function sourceComments(files: readonly string[], readSource: (file: string) => string | null): CommentsByFile {
  const comments = new Map<string, readonly SourceComment[]>()
  for (const file of files) {
    const text = readSource(file)
    if (text === null || !directive.test(text)) continue
    if (!program.test(file)) comments.set(file, lineComments(file, text))
    else if (ours.test(text)) comments.set(file, programComments(file, text))
  }
  return comments
}

function programComments(file: string, text: string): SourceComment[] {
  const at = positions(text)
  const parsed = parseSync(file, text, { lang: /\.[cm]?ts$/.test(file) ? 'ts' : /\.tsx$/.test(file) ? 'tsx' : 'jsx' })
  return parsed.comments.map(({ value, start, end }) => ({
    text: value,
    ...at(start, end),
    ownLine: isOwnLine(text, start),
  }))
}

/** `# …` of shell, YAML and crontabs, and `<!-- … -->` of Markdown. */
function lineComments(file: string, text: string): SourceComment[] {
  const at = positions(text)
  const pattern = /\.mdx?$/.test(file) ? /<!--([\s\S]*?)-->/g : /(?<=^|\s)#(.*)$/gm
  return [...text.matchAll(pattern)].flatMap((match) => {
    const body = match[1] ?? ''
    return directive.test(body)
      ? [{ text: body, ...at(match.index, match.index + match[0].length), ownLine: isOwnLine(text, match.index) }]
      : []
  })
}

function positions(
  text: string,
): (start: number, end: number) => Pick<SourceComment, 'line' | 'column' | 'endLine' | 'endColumn'> {
  const place = positionsOf(text)
  return (start, end) => ({ ...place(start), endLine: place(end).line, endColumn: place(end).column })
}

function isOwnLine(text: string, start: number): boolean {
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === ''
}
