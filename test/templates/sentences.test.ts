import { describe, expect, it } from 'vitest'
import { sentencesOf } from '../../src/templates/detect/tokens.js'

describe('sentencesOf', () => {
  it.each([
    ['Post it. Then stop.', ['Post it. ', 'Then stop.']],
    ['Mail them, e.g. at noon. Done.', ['Mail them, e.g. at noon. ', 'Done.']],
    ['   ', []],
  ])('%j', (text, sentences) => {
    expect(sentencesOf(text).map((each) => each.text)).toEqual(sentences)
  })

  it.each([
    ['words without a full stop', 'post it to the channel and '.repeat(400)],
    ['abbreviations one after the other', 'e.g. it '.repeat(2_000)],
    ['one word', 'x'.repeat(5_000)],
  ])('reads %s in pieces that a person could have written, none of them lost', (_, text) => {
    const pieces = sentencesOf(text)
    expect(pieces.map((each) => each.text).join('')).toBe(text)
    expect(pieces.every(({ text: piece, at }) => piece.length <= 2_010 && text.startsWith(piece, at))).toBe(true)
  })
})
