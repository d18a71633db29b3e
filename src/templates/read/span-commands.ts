import { effectCommands } from '../lexicon/commands.js'

const forbids =
  /\b(?:never|not|don['\u2019]t|avoid|without|instead of|rather than|cannot|can['\u2019]t|refuse|forbidden|no)\b[^.;]*$/i

/** Commands with an external effect that a paragraph or list item names in a code span, where it does not forbid them. */
export function spanCommands(markdown: string): readonly { readonly text: string; readonly at: number }[] {
  if (!markdown.includes('`')) return []
  return [...markdown.matchAll(/`([^`\n]+ [^`\n]+)`/g)].flatMap((match) => {
    const text = match[1] ?? ''
    if (
      !effectCommands.some(({ pattern }) => pattern.test(text)) ||
      forbids.test(markdown.slice(Math.max(0, match.index - 90), match.index))
    )
      return []
    return [{ text, at: match.index + 1 }]
  })
}
