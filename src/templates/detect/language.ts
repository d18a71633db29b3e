import { functionWords } from '../lexicon/languages.js'

/**
 * Is the text prose in another language than English? Only says so when there is enough text, and when
 * another language's function words clearly outnumber the English ones, or the script is not Latin.
 */
export function isOtherLanguage(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const foreign =
    text.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hangul}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}\p{Script=Greek}]/gu,
    )?.length ?? 0
  if (letters > 0 && foreign / letters > 0.3) return true
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const count = (language: string): number => words.filter((word) => functionWords[language]?.has(word)).length
  const english = count('en')
  const other = Math.max(
    ...Object.keys(functionWords)
      .filter((language) => language !== 'en')
      .map(count),
  )
  return words.length >= 4 && other >= 3 && other > english * 1.5 && other / words.length > 0.15
}
