import type { Identity } from '../result/identity.js'
import { compareText } from '../result/worst-first.js'
import { escapeWord, unescapeWord } from './escape-word.js'

/** What a baseline file says: the open findings that are accepted for now, and the workspaces that were analysed. */
export interface Baseline {
  readonly entries: readonly Identity[]
  readonly workspaces: readonly string[]
}

export class BaselineError extends Error {
  override readonly name = 'BaselineError'
}

export const baselineFileName = 'sendgate-baseline.txt'
/** Lines of two branches are united, so that no merge of a baseline needs a hand. */
export const baselineAttributes = `${baselineFileName} merge=union`

const header = [
  '# Findings that are accepted for now, one per line: rule, sender, file#scope, ordinal.',
  '# Written by `audit-coverage baseline create`, shortened by `audit-coverage baseline prune`. Never add a line by hand.',
]

/** The file's text: a constant header, then one sorted line per entry. */
export function formatBaseline({ entries, workspaces }: Baseline): string {
  const lines = [...entries.map(formatEntry), ...workspaces.map((workspace) => `workspace ${escapeWord(workspace)}`)]
  return `${[...header, ...[...new Set(lines)].sort(compareText)].join('\n')}\n`
}

/**
 * Reads a baseline. Order and repeated lines do not matter, because a merge may change both.
 * @throws BaselineError naming the line that is not an entry, such as a conflict marker.
 */
export function parseBaseline(text: string, fileName: string = baselineFileName): Baseline {
  const entries = new Map<string, Identity>()
  const workspaces = new Set<string>()
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) continue
    const words = line.split(' ')
    if (words[0] === 'workspace' && words.length === 2) workspaces.add(unescapeWord(words[1] ?? ''))
    else entries.set(line, parseEntry(words, `${fileName}:${index + 1}`))
  }
  return { entries: [...entries.values()], workspaces: [...workspaces].sort(compareText) }
}

/** One line of the file, which is also what messages print. */
export function formatEntry({ rule, sender, file, scope, ordinal }: Identity): string {
  return `${escapeWord(rule)} ${escapeWord(sender)} ${escapeWord(file)}#${escapeWord(scope)} ${ordinal}`
}

function parseEntry(words: readonly string[], where: string): Identity {
  const [rule, sender, place, ordinal] = words
  const [file, scope, ...rest] = place?.split('#') ?? []
  if (
    words.length !== 4 ||
    rule === undefined ||
    sender === undefined ||
    file === undefined ||
    scope === undefined ||
    rest.length > 0 ||
    !/^[1-9]\d*$/.test(ordinal ?? '')
  ) {
    throw new BaselineError(
      `${where} is not a baseline entry: "${words.join(' ')}". Run \`npx audit-coverage baseline create\` to write the file anew.`,
    )
  }
  return {
    rule: unescapeWord(rule),
    sender: unescapeWord(sender),
    file: unescapeWord(file),
    scope: unescapeWord(scope),
    ordinal: Number(ordinal),
  }
}
