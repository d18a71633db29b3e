import { effectCommands } from '../lexicon/commands.js'

const forbids =
  /\b(?:never|not|don['\u2019]t|avoid|without|instead of|rather than|cannot|can['\u2019]t|refuse|forbidden|no)\b[^.;]*$/i

/** A command in a code span, and a script that is run without one: "run tools/notify.sh". */
const commands =
  /`([^`\n]+ [^`\n]+)`|\b(?:run|execute|invoke)\s+(?:the script )?((?:\.{0,2}[\w-]*\/)+[\w-]+\.(?:sh|py|js|ts|mjs)\b)(?![^\n.;]*--dry-run)/gi

/** Commands with an external effect that a paragraph or list item names, where it does not forbid them. */
export function spanCommands(markdown: string): readonly { readonly text: string; readonly at: number }[] {
  return [...markdown.matchAll(commands)].flatMap((match) => {
    const text = match[1] ?? match[2] ?? ''
    if (
      !effectCommands.some(({ pattern }) => pattern.test(text)) ||
      forbids.test(markdown.slice(Math.max(0, match.index - 90), match.index))
    )
      return []
    return [{ text, at: match.index + (match[1] === undefined ? match[0].length - text.length : 1) }]
  })
}
