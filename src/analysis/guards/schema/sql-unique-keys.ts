import type { UniqueKeys } from './prisma-unique-keys.js'

type Columns = readonly string[]

const name = String.raw`(?:[\w$]+|"[^"]+"|${'`'}[^${'`'}]+${'`'}|\[[^\]]+\])`
const table = String.raw`((?:${name}\.)?${name})`
const createIndex = new RegExp(
  String.raw`^create\s+unique\s+index\s+(?:concurrently\s+)?(?:if\s+not\s+exists\s+)?(${name})?\s*on\s+(?:only\s+)?${table}\s*(?:using\s+\w+\s*)?\(`,
  'i',
)
const createTable = new RegExp(
  String.raw`^create\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?${table}\s*\(`,
  'i',
)
const addUnique = new RegExp(
  String.raw`^alter\s+table\s+(?:only\s+)?(?:if\s+exists\s+)?${table}\s+add\s+(?:constraint\s+(${name})\s+)?(?:unique|primary\s+key)\s*(?:(?:key|index)\s*${name}?\s*)?\(`,
  'i',
)
const dropped = new RegExp(
  String.raw`^drop\s+index\s+(?:concurrently\s+)?(?:if\s+exists\s+)?${table}|^alter\s+table\s+(?:only\s+)?${table}\s+drop\s+(?:constraint|index)\s+(?:if\s+exists\s+)?(${name})`,
  'i',
)
const alterTable = new RegExp(String.raw`^alter\s+table\s+(?:only\s+)?(?:if\s+exists\s+)?${table}(?=\s)`, 'i')
const addColumn = new RegExp(
  String.raw`${alterTable.source}\s+add\s+(?:column\s+)?(?:if\s+not\s+exists\s+)?(?=${name}\s+\w)`,
  'i',
)
const dropTable = new RegExp(String.raw`^drop\s+table\s+(?:if\s+exists\s+)?${table}`, 'i')

interface Key {
  readonly table: string
  readonly name: string
  readonly columns: Columns
}

/**
 * The unique keys that SQL migrations leave behind, given in their order: unique indexes and constraints, and primary
 * keys that nothing generates. A partial index holds only some rows: its condition is given where it is about null alone, else
 * its columns as `name?`.
 */
export function sqlUniqueKeys(migrations: readonly string[]): UniqueKeys {
  const statements = migrations.flatMap(statementsOf)
  const keys = statements.reduce<readonly Key[]>(applied, [])
  const tables: Record<string, Columns[]> = Object.fromEntries(keylessTables(statements).map((each) => [each, []]))
  for (const key of keys) (tables[key.table] ??= []).push(key.columns)
  return tables
}

/** The tables that are declared column by column and of which no statement says anything about keys that is not understood. */
function keylessTables(statements: readonly string[]): readonly string[] {
  const declared = statements.flatMap((statement) => {
    const created = createTable.exec(statement)
    if (!created) return []
    const parts = partsOf(parenthesis(statement, created[0].length).inside)
    return parts.some((part) => /^(like|select|exclude|constraint\s+\S+\s+exclude)\b/i.test(part))
      ? []
      : [bare(created[1] ?? '')]
  })
  const obscure = statements
    .filter((each) => /\bunique\b|\bprimary\s+key\b/i.test(each) && !isUnderstood(each))
    .flatMap((each) => each.toLowerCase().match(/[\w$]+/g) ?? [])
  const named = new Set(obscure)
  return declared.filter((table) => !named.has(table))
}

function isUnderstood(statement: string): boolean {
  return [createIndex, createTable, addUnique, addColumn, dropped].some((pattern) => pattern.test(statement))
}

function statementsOf(text: string): string[] {
  return text
    .replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\//g, ' ')
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .flatMap(alterations)
}

/** `ALTER TABLE t ADD PRIMARY KEY (id), ADD UNIQUE KEY k (a, b)`, as dumps of MySQL write it: a statement for each part. */
function alterations(statement: string): readonly string[] {
  const head = alterTable.exec(statement)?.[0]
  return head === undefined ? [statement] : partsOf(statement.slice(head.length)).map((part) => `${head} ${part}`)
}

function applied(keys: readonly Key[], statement: string): readonly Key[] {
  const index = createIndex.exec(statement)
  if (index) {
    const { inside, after } = parenthesis(statement, index[0].length)
    const columns = columnsOf(inside)
    return columns.length === 0
      ? keys
      : [
          ...keys,
          {
            table: bare(index[2] ?? ''),
            name: bare(index[1] ?? ''),
            columns: ofPart(columns, after),
          },
        ]
  }
  const unique = addUnique.exec(statement)
  if (unique)
    return [
      ...keys,
      {
        table: bare(unique[1] ?? ''),
        name: bare(unique[2] ?? ''),
        columns: columnsOf(parenthesis(statement, unique[0].length).inside),
      },
    ]
  const added = addColumn.exec(statement)
  if (added) return [...keys, ...keysOfTable(bare(added[1] ?? ''), statement.slice(added[0].length))]
  const created = createTable.exec(statement)
  if (created)
    return [...keys, ...keysOfTable(bare(created[1] ?? ''), parenthesis(statement, created[0].length).inside)]
  const drop = dropped.exec(statement)
  if (drop) return keys.filter(({ name: own }) => own === '' || own !== bare(drop[3] ?? drop[1] ?? ''))
  const gone = dropTable.exec(statement)
  return gone ? keys.filter(({ table: own }) => own !== bare(gone[1] ?? '')) : keys
}

/** The key of a partial index: with the one condition that it has, or with columns that may be out of it. */
function ofPart(columns: Columns, after: string): Columns {
  const where = /^\s*(?:include\s*\([^)]*\)\s*)?where\b(.*)$/is.exec(after)?.[1]
  if (where === undefined) return columns
  const [, column = '', not] =
    new RegExp(String.raw`^[\s(]*(${name})[\s)]+is\s+(not\s+)?null[\s)]*$`, 'i').exec(where) ?? []
  return column === ''
    ? columns.map((each) => `${each}?`)
    : [...columns, `${bare(column)} is ${not === undefined ? 'unset' : 'not null'}`]
}

function keysOfTable(own: string, body: string): Key[] {
  const parts = partsOf(body)
  const required = new Set(
    parts.flatMap((part) =>
      /\bnot\s+null\b|\bprimary\s+key\b/i.test(part) ? [bare(/^\S+/.exec(part)?.[0] ?? '')] : [],
    ),
  )
  const marked = (columns: Columns): Columns => columns.map((column) => (required.has(column) ? column : `${column}?`))
  return parts.flatMap((part): Key[] => {
    const [, constraint = '', kind = ''] =
      new RegExp(
        String.raw`^(?:constraint\s+(${name})\s+)?(unique|primary\s+key)\s*(?:(?:key|index)\s*)?(?:${name}\s*)?\(`,
        'i',
      ).exec(part) ?? []
    if (kind !== '') {
      const columns = columnsOf(parenthesis(part, part.indexOf('(') + 1).inside)
      return [{ table: own, name: bare(constraint), columns: /primary/i.test(kind) ? columns : marked(columns) }]
    }
    const column = bare(/^\S+/.exec(part)?.[0] ?? '')
    const isGenerated =
      /serial|auto_?increment|generated|identity|default/i.test(part) || /\binteger\s+primary\s+key/i.test(part)
    const isKey = /\bunique\b/i.test(part) || (/\bprimary\s+key\b/i.test(part) && !isGenerated)
    return isKey && column !== '' ? [{ table: own, name: '', columns: marked([column]) }] : []
  })
}

/** What stands between the parenthesis that ends at `from` and the one that closes it, and what follows. */
function parenthesis(text: string, from: number): { readonly inside: string; readonly after: string } {
  let depth = 1
  for (let at = from; at < text.length; at++) {
    if (text[at] === '(') depth++
    else if (text[at] === ')' && --depth === 0) return { inside: text.slice(from, at), after: text.slice(at + 1) }
  }
  return { inside: text.slice(from), after: '' }
}

/** The parts between the commas of the outermost level. */
function partsOf(text: string): string[] {
  const found: string[] = []
  let [depth, start] = [0, 0]
  for (let at = 0; at <= text.length; at++) {
    if (text[at] === '(') depth++
    else if (text[at] === ')') depth--
    else if (at === text.length || (text[at] === ',' && depth === 0)) {
      found.push(text.slice(start, at).trim())
      start = at + 1
    }
  }
  return found.filter((part) => part !== '')
}

/** Columns of an index; of `lower(email)` the column inside. */
function columnsOf(text: string): string[] {
  return partsOf(text).flatMap((part) => {
    const inner = /\(\s*(["`]?[\w$]+["`]?)(?:::\w+)?\s*\)/.exec(part)?.[1] ?? part
    const column = new RegExp(`^${name}`).exec(inner.trim())?.[0]
    return column === undefined ? [] : [bare(column)]
  })
}

/** A name without its schema and quotes, in lower case. */
function bare(quoted: string): string {
  return quoted
    .replace(/^.*\./, '')
    .replaceAll(/["`[\]]/g, '')
    .toLowerCase()
}
