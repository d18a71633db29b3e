/** A function that a migration declares. */
export interface SqlFunction {
  /** Without its schema, in lower case. */
  readonly name: string
  /** How many parameters it takes: functions of one name differ by these. */
  readonly parameters: number
  /** The type that it returns, in lower case. */
  readonly returns: string
  readonly language: string
  readonly body: string
}

const head = /\bcreate\s+(?:or\s+replace\s+)?function\s+((?:["\w]+\.)?["\w]+)\s*\(/gi

/** The functions of SQL migrations, given in their order; a later declaration of the same one takes the place of an earlier. */
export function sqlFunctions(migrations: readonly string[]): readonly SqlFunction[] {
  const found = new Map<string, SqlFunction>()
  for (const text of migrations)
    for (const match of text.matchAll(head)) {
      const made = declaredAt(text, match.index + match[0].length, match[1] ?? '')
      if (made) found.set(`${made.name} ${made.parameters}`, made)
    }
  return [...found.values()]
}

function declaredAt(text: string, from: number, name: string): SqlFunction | null {
  const end = closing(text, from)
  const given = text.slice(from, end).trim()
  const rest = text.slice(end + 1)
  const body = /\bas\s+(\$\w*\$)([\s\S]*?)\1/i.exec(rest)
  const [, tag = '', inside = ''] = body ?? []
  if (!body || tag === '') return null
  const options = `${rest.slice(0, body.index)} ${/^[^;]*/.exec(rest.slice(body.index + body[0].length))?.[0] ?? ''}`
  if (/\bcreate\b/i.test(rest.slice(0, body.index))) return null
  return {
    name: (name.split('.').at(-1) ?? name).replaceAll('"', '').toLowerCase(),
    parameters: given === '' ? 0 : given.replaceAll(/\([^()]*\)/g, '').split(',').length,
    returns: (/\breturns\s+((?:setof\s+|table\s*)?["\w.]*)/i.exec(options)?.[1] ?? 'void').trim().toLowerCase(),
    language: (/\blanguage\s+'?(\w+)/i.exec(options)?.[1] ?? 'sql').toLowerCase(),
    body: inside,
  }
}

/** Where the parenthesis that was opened before `from` ends. */
function closing(text: string, from: number): number {
  let depth = 1
  for (let at = from; at < text.length; at++) {
    if (text[at] === '(') depth++
    else if (text[at] === ')' && --depth === 0) return at
  }
  return text.length
}
