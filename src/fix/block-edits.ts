import { descendants } from '../analysis/guards/syntax-of.js'
import { importEdit } from '../analysis/keys/import-edit.js'
import { keyTag } from '../analysis/keys/key-tag.js'
import type { SourceFile } from '../syntax/source-file.js'
import type { TextEdit } from './fix-plan.js'
import type { ResultBlock } from './result-block.js'

/** Moves statements into the callback of a gate: what the send gave is judged inside, and a throw there is a failed send. */
export function blockEdits(
  { first, last }: ResultBlock,
  key: string,
  source: SourceFile,
  window: string | null,
): TextEdit[] {
  const { text } = source
  const { names, insertion } = importEdit(source, first)
  const indent = indentOf(first.range[0], text)
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const semicolon = text.charAt(last.range[1] - 1) === ';' || text.charAt(first.range[1] - 1) === ';' ? ';' : ''
  const [open, close] = window === null ? ['async () => {', '}'] : [`{ window: ${window}, send: async () => {`, '} }']
  return [
    ...(insertion ? [{ start: insertion.at, end: insertion.at, text: insertion.text }] : []),
    {
      start: first.range[0],
      end: first.range[0],
      text: `await ${names.gate}.once(${keyTag(names.key, key)}\`${key}\`, ${open}${newline}${indent}${unitOf(text)}`,
    },
    ...deeperLines(first.range[0], last.range[1], source),
    { start: last.range[1], end: last.range[1], text: `${newline}${indent}${close}).orThrow()${semicolon}` },
  ]
}

function indentOf(offset: number, text: string): string {
  return /[ \t]*$/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset))?.[0] ?? ''
}

function unitOf(text: string): string {
  const found = /^(\t| {2,8})(?=\S)/m.exec(text)?.[1]
  return found ?? '  '
}

/** One more level for every line but the first; lines that begin inside a template stay, since their text counts. */
function deeperLines(start: number, end: number, source: SourceFile): TextEdit[] {
  const templates = descendants(source.program).filter(({ type }) => type === 'TemplateElement')
  const unit = unitOf(source.text)
  const edits: TextEdit[] = []
  for (let at = source.text.indexOf('\n', start) + 1; at > 0 && at < end; at = source.text.indexOf('\n', at) + 1) {
    const isText = templates.some(({ range }) => range[0] < at && at <= range[1])
    if (!isText && !/^\r?\n/.test(source.text.slice(at, at + 2))) edits.push({ start: at, end: at, text: unit })
  }
  return edits
}
