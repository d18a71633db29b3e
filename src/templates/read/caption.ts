import type { RootContent } from 'mdast'

const plainLanguages = /^(?:text|txt|plain|plaintext|markdown|md|none)$/i
/** A condition or a place in an order makes it a step: "If it failed, post:" */
const step =
  /^\W*(?:if|when|whenever|once|unless|for each|for every|after|before|then|first|next|finally|always|must|never|now|step)\b/i

/** Is a paragraph the caption of the code below it: "Create a card:", "**Send a message**"? The code says what is done. */
export function isCaption(raw: string, next: RootContent | undefined): boolean {
  if (next?.type !== 'code' || !showsCode(next.lang ?? '')) return false
  const text = raw.trim()
  return (
    (/:\W*$/.test(text) || /^(?:\*\*|__)[^*_\n]+(?:\*\*|__)$/.test(text)) &&
    !step.test(text) &&
    !/[.!?]\s+\S/.test(text)
  )
}

/** An item that is a name with its code: "- Send a note: `notes send`", "- **React**:" with a block below. */
export function isLabelledCode(raw: string, next: RootContent | undefined): boolean {
  return (
    isCaption(raw, next) ||
    (/^(?:\*\*|__)?[^`:.\n]{2,60}:?(?:\*\*|__)?:?\s+`[^`\n]+`\.?$/.test(raw.trim()) &&
      /[:*_]\s+`/.test(raw) &&
      !step.test(raw))
  )
}

/** An item that explains a command or one of its options: "`notes list --all` — lists the notes", "`notify`: whether to tell the owner". */
export function explainsCommand(raw: string): boolean {
  return /^(?:[-*+]\s+)?(?:`[^`\n]*[^`\s]\s[^`\n]+`\s+[—–-]|`(?:--?)?[a-z][\w-]*`(?:\s+\([^)\n]*\))?:)\s/.test(
    raw.trim(),
  )
}

/** Is a heading the name of the code right below it: "### Move a card"? A numbered one is a step. */
export function namesCode(raw: string, next: RootContent | undefined): boolean {
  return (
    next?.type === 'code' &&
    showsCode(next.lang ?? '') &&
    !/^#+\s*(?:step|phase)?\s*\d/i.test(raw) &&
    !step.test(raw.replace(/^#+/, ''))
  )
}

/** Is a row of a table a name with its command, or a command with what it does: "| Delete a post | `posts delete ID` |"? */
export function isCommandRow(raw: string): boolean {
  const cells = raw
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
  return (
    cells.slice(1).some((cell) => /^`[^`]+\s[^`]*`$/.test(cell)) ||
    /^`(?:-[^`]*|[^`]*(?:<[^>`]+>|\[[^\]`]+\])[^`]*)`$/.test(cells[0] ?? '')
  )
}

/** Not a text that is handed over as it stands. */
function showsCode(language: string): boolean {
  return language !== '' && !plainLanguages.test(language)
}
