import { effectVerbs, irregularForms } from '../lexicon/effect-verbs.js'

export interface Token {
  /** As written. */
  readonly raw: string
  /** Lower case. */
  readonly word: string
  /** Index in the passage's text. */
  readonly at: number
}

export interface Sentence {
  readonly text: string
  readonly at: number
}

const tokenPattern =
  /[A-Za-z][A-Za-z]*(?:['’.-][A-Za-z]+)*(?:_[A-Za-z_]+)?|[#@][\w-]+|\d(?:[\w:.%-]*[\w%])?|→|=>|->|—|–|--+|\S/g
const abbreviation =
  /(?:\b(?:e\.g|i\.e|etc|vs|approx|incl|no|dr|mr|mrs|ms|st|a\.m|p\.m|cf|resp|min|max|fig)\.|\b\d+\.)$/i

const tokenised = new Map<string, readonly Token[]>()
const keptTexts = 512

/** Words, numbers, names and signs of a text. Sentences are asked for by several detectors: the latest ones are kept. */
export function tokensOf(text: string): readonly Token[] {
  const known = tokenised.get(text)
  if (known !== undefined) return known
  if (tokenised.size >= keptTexts) tokenised.clear()
  const tokens = split(text)
  tokenised.set(text, tokens)
  return tokens
}

function split(text: string): Token[] {
  return [...text.matchAll(tokenPattern)].map((match) => ({
    raw: match[0],
    word: match[0].toLowerCase(),
    at: match.index,
  }))
}

/** The token at an index; one without text beyond either end. */
export function tokenAt(tokens: readonly Token[], index: number): Token {
  return tokens[index] ?? { raw: '', word: '', at: -1 }
}

/** Characters. Nobody writes such a sentence; a dump without full stops is read in pieces, so that time grows with its length and not with the square. */
const longestSentence = 2_000

/** Sentences of a passage, by their full stops, with wrongly split abbreviations joined again. */
export function sentencesOf(text: string): Sentence[] {
  if (!/[.!?;]\s/.test(text)) return text.trim() === '' ? [] : inPieces({ text, at: 0 })
  const sentences: { text: string; at: number }[] = []
  for (const piece of text.matchAll(/[^.!?]*(?:[.!?](?!\s|$)[^.!?]*)*(?:[.!?]+["')\]]*(?:\s+|$)|$)/g)) {
    if (piece[0] === '') continue
    const last = sentences.at(-1)
    const continues =
      last !== undefined &&
      last.text.length < longestSentence &&
      (abbreviation.test(last.text.trimEnd()) || /^[a-z,]/.test(piece[0].trimStart()))
    if (continues) last.text += piece[0]
    else sentences.push({ text: piece[0], at: piece.index })
  }
  return sentences.flatMap(inPieces)
}

function inPieces({ text, at }: Sentence): Sentence[] {
  if (text.length <= longestSentence) return [{ text, at }]
  const pieces: Sentence[] = []
  for (let from = 0; from < text.length;) {
    const space = text.lastIndexOf(' ', from + longestSentence)
    const end = text.length - from <= longestSentence ? text.length : space > from ? space : from + longestSentence
    pieces.push({ text: text.slice(from, end), at: at + from })
    from = end
  }
  return pieces
}

export type Form = 'base' | 's' | 'past' | 'ing'
export interface Inflected {
  readonly lemma: string
  readonly form: Form
  /** "re-post", "resend": the verb itself says that it happened before. */
  readonly again: boolean
}

const forms = new Map<string, Inflected>()
for (const lemma of Object.keys(effectVerbs)) {
  const stem = lemma.replace(/e$/, '')
  const add = (word: string, form: Form): void => {
    if (!forms.has(word)) forms.set(word, { lemma, form, again: false })
  }
  add(lemma, 'base')
  add(
    /(?:s|sh|ch|x)$/.test(lemma) ? `${lemma}es` : /[^aeou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`,
    's',
  )
  add(/[^aeou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${stem}ed`, 'past')
  add(`${stem}ing`, 'ing')
}
for (const [word, lemma] of Object.entries(irregularForms)) {
  if (effectVerbs[lemma] !== undefined && !forms.has(word))
    forms.set(word, { lemma, form: word.endsWith('ing') ? 'ing' : 'past', again: false })
}

/** The effect verb that a word is a form of. */
export function inflected(word: string): Inflected | undefined {
  const known = forms.get(word)
  if (known !== undefined)
    return known.lemma === 'resend' || known.lemma === 'repost' ? { ...known, again: true } : known
  if (word.startsWith('auto-')) return inflected(word.slice(5))
  if (!word.startsWith('re')) return undefined
  const repeated = /^re-?([a-z]{3,})$/.exec(word)
  const base = repeated === null ? undefined : forms.get(repeated[1] ?? '')
  return base === undefined ? undefined : { ...base, again: true }
}

/** Singular of a noun, roughly: enough to look it up. */
export function singular(word: string): string {
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|us|is)$/.test(word)) return word
  return word.replace(/(?<=(?:x|ch|sh|ss))es$|s$/, '')
}
