// A file name or a quoted line may hold escape sequences that move the cursor, recolour the terminal or reverse
// the reading direction; shown as code points they are harmless and can be seen.
const invisible = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const lineBreaks = /[\n\r\t\u2028\u2029]/g

/** One line of text in which no character acts on a terminal: control characters become `\u{1b}`. */
export function visibleLine(text: string): string {
  return visibleText(text).replace(
    lineBreaks,
    (character) => ({ '\n': '\\n', '\r': '\\r', '\t': ' ' })[character] ?? codePoint(character),
  )
}

/** The same, with line breaks and tabs kept: for quoted source. */
export function visibleText(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(invisible, codePoint)
}

function codePoint(character: string): string {
  return `\\u{${character.charCodeAt(0).toString(16)}}`
}
