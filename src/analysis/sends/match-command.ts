import type { CommandEntry } from '../../catalogue/entries/command-entry.js'
import type { CallFact } from '../file-facts.js'
import type { Evaluator } from '../values/evaluator.js'
import { startsProcess } from './child-process.js'
import { textsOf } from './text-of.js'

export interface CommandMatch {
  readonly entry: CommandEntry
  /** Program and leading arguments. */
  readonly text: string
}

const prefixes = new Set(['sudo', 'npx', 'env', 'nohup', 'exec', 'time', 'bunx'])

/** The catalogued program that a started process is; null when it is none. A shell text is judged by each of its commands. */
export function matchCommand(
  call: CallFact,
  commands: readonly CommandEntry[],
  evaluator: Evaluator,
): CommandMatch | null {
  if (call.arguments.length === 0 || !startsProcess(call, evaluator)) return null
  const text = call.arguments
    .slice(0, 2)
    .flatMap((argument) => textsOf(argument, evaluator)[0] ?? [])
    .join(' ')
  for (const part of text.split(/\|\|?|&&|;|\n/)) {
    const words = part
      .trim()
      .split(/\s+/)
      .filter((word) => !prefixes.has(word) && !/^\w+=/.test(word))
    const name = (words[0] ?? '').replace(/^.*\//, '')
    const entry = commands.find(({ program, aliases }) => program === name || (aliases?.includes(name) ?? false))
    if (entry && sends(entry, words.slice(1), part)) return { entry, text: words.slice(0, 3).join(' ') }
  }
  return null
}

function sends(entry: CommandEntry, words: readonly string[], text: string): boolean {
  const plain = words.filter((word) => !word.startsWith('-'))
  const leads = (verb: readonly string[]): boolean => verb.every((word, index) => plain[index] === word)
  // A general HTTP program sends only where the address says so.
  if (entry.channel === 'webhook' && !/web-?_?hook|\bhooks\./i.test(text)) return false
  if (entry.unless?.some((option) => words.includes(option))) return false
  if (entry.reads?.some(leads)) return false
  // A draft is published later, by another step.
  if (plain[0] === 'release' && words.includes('--draft')) return false
  if (entry.text !== undefined && !new RegExp(entry.text).test(text)) return false
  if (entry.options && !entry.options.some((option) => words.includes(option))) return false
  const verbs = entry.verbs.filter((verb) => verb.length > 1 || entry.program !== 'gh')
  return entry.verbs.length === 0 || verbs.some((verb) => leads(verb) && verb.join(' ') !== 'api graphql')
}
