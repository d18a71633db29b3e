import { isScalar, Scalar, type Node } from 'yaml'
import { joinPieces, type EmbeddedText, type Piece } from './embedded-text.js'
import type { Position } from '../result/position.js'

/** A YAML file that is being read: its text and the way from offset to position. */
export interface YamlSource {
  readonly text: string
  readonly positionOf: (offset: number) => Position
}

/** The text of a string scalar, with exact positions: block scalars line by line, others where they have no escapes. */
export function yamlScalarText(node: Node | null | undefined, source: YamlSource): EmbeddedText | null {
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return null
  const [start, end] = node.range
  if (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED) {
    return joinPieces(blockPieces(source.text, start, end, node.type === Scalar.BLOCK_FOLDED), source.positionOf)
  }
  const quote = node.type === Scalar.PLAIN ? 0 : 1
  const raw = source.text.slice(start + quote, end - quote)
  if (raw === node.value) return joinPieces([{ text: raw, offset: start + quote }], source.positionOf)
  if (!/[\n]/.test(raw) || (quote === 1 && /\\|''/.test(raw)))
    return { text: node.value, positionOf: () => source.positionOf(start) }
  return joinPieces(flowPieces(raw, start + quote), source.positionOf)
}

interface Line extends Piece {
  readonly indented: boolean
}

function blockPieces(text: string, start: number, end: number, folded: boolean): readonly Piece[] {
  const headerEnd = text.indexOf('\n', start)
  if (headerEnd === -1 || headerEnd >= end) return [{ text: '', offset: end }]
  const explicit = /[1-9]/.exec(text.slice(start, headerEnd).replace(/#.*/, ''))
  const raw = linesOf(text.slice(headerEnd + 1, end), headerEnd + 1)
  const indents = raw
    .filter((line) => line.text.trim() !== '')
    .map((line) => line.text.length - line.text.trimStart().length)
  const own = Math.min(...indents, Infinity)
  const indent = explicit && own === Infinity ? Number(explicit[0]) : Number.isFinite(own) ? own : 0
  const lines = raw.map((line): Line => {
    const body = line.text.slice(indent)
    return { text: body, offset: line.offset + Math.min(indent, line.text.length), indented: /^\s/.test(body) }
  })
  return lines.map((line, index) => ({
    text: line.text + separator(line, lines[index + 1], folded),
    offset: line.offset,
  }))
}

function separator(line: Line, next: Line | undefined, folded: boolean): string {
  if (!next) return ''
  const joins = folded && !line.indented && !next.indented && line.text !== '' && next.text !== ''
  return joins ? ' ' : '\n'
}

function flowPieces(raw: string, start: number): readonly Piece[] {
  return linesOf(raw, start).map((line, index, all) => {
    const lead = index === 0 ? 0 : line.text.length - line.text.trimStart().length
    const body = line.text.slice(lead).trimEnd()
    return { text: index === all.length - 1 ? body : `${body}${body === '' ? '\n' : ' '}`, offset: line.offset + lead }
  })
}

function linesOf(text: string, start: number): readonly Piece[] {
  let offset = start
  return text.split('\n').map((line) => {
    const piece = { text: line.replace(/\r$/, ''), offset }
    offset += line.length + 1
    return piece
  })
}
