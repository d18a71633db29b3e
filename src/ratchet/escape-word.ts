/** Percent-encodes what separates words or acts on a terminal: white space, control characters, `#` and `%`. */
export function escapeWord(word: string): string {
  return word.replace(/[\s\p{Cc}\p{Cf}#%]/gu, (character) => encodeURIComponent(character))
}

export function unescapeWord(word: string): string {
  try {
    return decodeURIComponent(word)
  } catch {
    // Not written by escapeWord; the word itself is then the nearest to what was meant.
    return word
  }
}
