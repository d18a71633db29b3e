import type { CommandEntry } from '../catalogue/entries/command-entry.js'

/** A catalogued program in a role: it sends, or it only reads. */
export interface CommandMatch {
  readonly entry: CommandEntry
  readonly role: 'send' | 'read'
  readonly verb: readonly string[]
}

/**
 * Looks a command line up in the catalogue. Verbs match positional arguments in order; options before and between them
 * are skipped with their values (`aws --region eu ses send-email`). A verb that starts with `-` must be among
 * the options; a verb with a space must occur inside an argument (`display notification`).
 */
export function matchCommand(
  entries: readonly CommandEntry[],
  program: string,
  rest: readonly string[],
): CommandMatch | null {
  const own = entries.filter((entry) => entry.program === program || entry.aliases?.includes(program))
  for (const entry of own) {
    const verb = entry.reads?.find((words) => verbMatches(words, rest))
    if (verb) return { entry, role: 'read', verb }
  }
  for (const entry of own) {
    if (!narrowed(entry, rest)) continue
    if (entry.verbs.length === 0) return { entry, role: 'send', verb: [] }
    const verb = entry.verbs.find((words) => verbMatches(words, rest))
    if (verb) return { entry, role: 'send', verb }
  }
  return null
}

function narrowed(entry: CommandEntry, rest: readonly string[]): boolean {
  const has = (option: string): boolean => rest.some((text) => text === option || text.startsWith(`${option}=`))
  return (
    (entry.options === undefined || entry.options.length === 0 || entry.options.some(has)) &&
    !entry.unless?.some(has) &&
    (entry.text === undefined || new RegExp(entry.text).test([entry.program, ...rest].join(' ')))
  )
}

function verbMatches(words: readonly string[], rest: readonly string[]): boolean {
  if (words.length === 0) return rest.length === 0
  const loose = words.filter((word) => word.startsWith('-') || word.includes(' '))
  const strict = words.filter((word) => !loose.includes(word))
  return loose.every((word) => hasLoose(word, rest)) && (strict.length === 0 || leads(strict, rest))
}

function hasLoose(word: string, rest: readonly string[]): boolean {
  return rest.some(
    (text) => text === word || text.startsWith(`${word}=`) || (word.includes(' ') && text.includes(word)),
  )
}

/** Whether the words are the first positional arguments; the argument after an option may be its value. */
function leads(words: readonly string[], rest: readonly string[]): boolean {
  const [word, ...later] = words
  if (word === undefined) return true
  const [text, ...others] = rest
  if (text === undefined) return false
  if (text === word && leads(later, others)) return true
  if (!text.startsWith('-')) return false
  return leads(words, others) || (!text.includes('=') && others.length > 0 && leads(words, others.slice(1)))
}
