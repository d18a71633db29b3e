/** What a `sendgate-allow` comment says. */
export type ParsedAllow =
  | {
      readonly kind: 'allow'
      readonly rule: string
      readonly reason: string
      readonly owner: string | null
      readonly until: string | null
      readonly ticket: string | null
    }
  | { readonly kind: 'malformed'; readonly problem: string }

const form = '`sendgate-allow <rule> -- reason [@owner] [until:2027-01-31] [#123]`'

/**
 * Reads the text of a comment without its delimiters; null when it is no such comment. Only a comment that begins
 * with the word is one, so that prose about it silences nothing.
 */
export function parseAllow(text: string): ParsedAllow | null {
  const body = text.replace(/^[\s*!]+/, '').replace(/[\s*]+$/, '')
  if (!/^sendgate-allow(?![\w-])/.test(body)) return null
  const parts = /^sendgate-allow\s+(?<rule>\S+)(?:\s+--(?=\s|$)(?<rest>[\s\S]*))?/.exec(body)?.groups
  const rule = parts?.['rule']
  if (rule === undefined || rule === '--') return malformed('it names no rule')
  if (parts?.['rest'] === undefined) return malformed('it gives no reason after " -- "')
  return parseReason(rule.replace(/^sendgate\//, ''), parts['rest'].trim().split(/\s+/))
}

function parseReason(rule: string, words: readonly string[]): ParsedAllow {
  const found: { owner: string | null; until: string | null; ticket: string | null } = {
    owner: null,
    until: null,
    ticket: null,
  }
  const reason = [...words]
  for (let word = reason.at(-1); word !== undefined; word = reason.at(-1)) {
    const name = /^@[\w./-]+$/.test(word)
      ? 'owner'
      : word.startsWith('until:')
        ? 'until'
        : /^#\d+$/.test(word)
          ? 'ticket'
          : null
    if (name === null) break
    if (found[name] !== null)
      return malformed(`it gives two of @owner, until: or #ticket ("${found[name]}" and "${word}")`)
    if (name === 'until' && !isDate(word.slice('until:'.length)))
      return malformed(`"${word}" is not a date like until:2027-01-31`)
    found[name] = name === 'until' ? word.slice('until:'.length) : word
    reason.pop()
  }
  const stray = reason.find((word) => word.startsWith('until:'))
  if (stray !== undefined) return malformed(`"${stray}" stands inside the reason; put it at the end`)
  if (reason.join('') === '') return malformed('it gives no reason')
  return { kind: 'allow', rule, reason: reason.join(' '), ...found }
}

function malformed(problem: string): ParsedAllow {
  return { kind: 'malformed', problem: `This comment silences nothing: ${problem}. Write it as ${form}.` }
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
