import { lastAtMost, positionsOf, type Position } from '../result/position.js'

/** Text that lives inside a file, with the way back: offset in the text to position in the file. Its lines end with LF. */
export interface EmbeddedText {
  readonly text: string
  readonly positionOf: (offset: number) => Position
}

/** A run of characters that stands in the file as it is. `offset` counts from the start of the file. */
export interface Piece {
  readonly text: string
  readonly offset: number
}

/** The whole file as its own embedded text. */
export function wholeText(input: string): EmbeddedText {
  const text = input.replaceAll('\r\n', '\n')
  return { text, positionOf: positionsOf(text) }
}

/** Joins pieces of a file, in order; a position inside a piece is exact. */
export function joinPieces(pieces: readonly Piece[], filePosition: (offset: number) => Position): EmbeddedText {
  const starts: number[] = []
  let length = 0
  for (const piece of pieces) {
    starts.push(length)
    length += piece.text.length
  }
  const positionOf = (offset: number): Position => {
    const index = lastAtMost(starts, offset)
    const piece = pieces[index]
    return piece
      ? filePosition(piece.offset + Math.min(offset - (starts[index] ?? 0), piece.text.length))
      : filePosition(0)
  }
  return { text: pieces.map((piece) => piece.text).join(''), positionOf }
}

/** Several embedded texts as one, a line each: what a runner executes in one shell. */
export function concatenate(parts: readonly EmbeddedText[]): EmbeddedText {
  const starts: number[] = []
  let length = 0
  for (const part of parts) {
    starts.push(length)
    length += part.text.length + 1
  }
  const positionOf = (offset: number): Position => {
    const index = lastAtMost(starts, offset)
    return parts[index]?.positionOf(offset - (starts[index] ?? 0)) ?? { line: 1, column: 1 }
  }
  return { text: parts.map((part) => part.text).join('\n'), positionOf }
}
