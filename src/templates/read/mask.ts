/** `text` with every match of `pattern` replaced by as many spaces; line ends stay. */
export function blank(text: string, pattern: RegExp): string {
  return text.replace(pattern, (match) => match.replace(/[^\n]/g, ' '))
}

/**
 * Prose of Markdown without its markup, at the same length: emphasis, link targets, comments, raw tags,
 * block quote and list signs. Code spans keep their words, because they name tools and titles.
 */
export function maskInline(text: string): string {
  let masked = blank(text, /<!--[\s\S]*?-->|\]\([^)\n]*\)|<\/?[a-z][^>\n]*>|https?:\/\/\S+/gi)
  masked = blank(
    masked,
    /\*\*\*?|__(?=\S)|(?<=\S)__|~~|^[ \t]*>+|`+|^[ \t]*(?:[-*+]|\d{1,3}[a-z]?[.)])[ \t]+(?:\[[ xX]\][ \t])?|\*(?=\S)|(?<=\S)\*/gm,
  )
  return endedLabels(text, masked).replace(/\u2019/g, "'")
}

/** A line that begins with a label in bold begins anew: "**Trigger:** a DM" and, below, "**Actions:** …". */
function endedLabels(text: string, masked: string): string {
  let ended = masked
  for (const { index } of text.matchAll(/\n(?=[ \t]*\*\*[^*\n]{1,40}\*\*)/g))
    ended = `${ended.slice(0, index)};${ended.slice(index + 1)}`
  return ended
}

/** Marks of an excerpt's gaps: whole lines of "[…]". */
export const ellipsis = /^[ \t]*(?:\[…\]|\[\.\.\.\]|…|\.\.\.)[ \t]*$/gm
