/** One SQL statement, as far as guards need it. Names are without schema and quotes. */
export interface SqlStatement {
  readonly verb: 'insert' | 'update' | 'delete'
  readonly table: string
  /** Columns that are written. */
  readonly columns: readonly string[]
  /** Columns that the WHERE names (not those inside an OR). */
  readonly conditions: readonly string[]
  /** All columns that the WHERE of an UPDATE names, those too that a row can meet again. */
  readonly named: readonly string[]
  /** The columns that an INSERT with one row of values gives the same value again, leaving out what SQL draws anew; absent where the values are not in sight. */
  readonly repeated?: readonly string[]
  /** The parameter, counted from 0, that each column of an INSERT with one row of values is set to; null for another value. */
  readonly parameters?: readonly (number | null)[]
  /** The columns by which an INSERT looks for a row that exists: `ON CONFLICT (id) DO NOTHING`. */
  readonly target?: readonly string[]
  readonly returning: boolean
  readonly ignoresConflicts: boolean
  /** The column by which an INSERT takes a row that exists, only where it is in another state: `ON CONFLICT … DO UPDATE SET status = 'sending' WHERE t.status = 'failed'`. */
  readonly takes?: string
}

/** Reads the outline of an INSERT, UPDATE or DELETE; null for other statements. */
export function statementOf(text: string): SqlStatement | null {
  const flat = flattened(text)
  const insert = /\binsert (?:(?:or )?(ignore) )?into ([\w.]+) ?\(([^)]*)\)/i.exec(flat)
  if (insert) {
    if (/on duplicate key update/i.test(flat)) return null
    const takes = /on conflict[^;]*do update/i.test(flat) ? takenBy(flat, list(insert[3] ?? '')) : undefined
    if (takes === null) return null
    return {
      ...(takes !== undefined && { takes }),
      verb: 'insert',
      table: plain(insert[2] ?? ''),
      columns: list(insert[3] ?? ''),
      ...repeatedOf(list(insert[3] ?? ''), flat),
      conditions: [],
      named: [],
      returning: isReturning(flat),
      ignoresConflicts: insert[1] !== undefined || /on conflict[^;]*do nothing/i.test(flat),
      ...targetOf(flat),
    }
  }
  // mysql writes the columns of an object: `INSERT INTO log SET ?`.
  const set = /\binsert (?:(ignore) )?into ([\w.]+) set (.*?);?$/i.exec(flat)
  if (set && !/on duplicate key update/i.test(flat))
    return {
      verb: 'insert',
      table: plain(set[2] ?? ''),
      columns: assigned(set[3] ?? ''),
      conditions: [],
      named: [],
      returning: false,
      ignoresConflicts: set[1] !== undefined,
    }
  const chosen = lockedChoice(flat)
  const update =
    /\bupdate ([\w.]+)(?: (?:as )?\w+)? set (.*?)(?: from \w+)?(?: where (.*?))?(?: returning .*)?;?$/i.exec(flat)
  if (update)
    return {
      verb: 'update',
      table: plain(update[1] ?? ''),
      columns: assigned(update[2] ?? ''),
      conditions: [update[3] ?? '', chosen].flatMap((where) =>
        conditionColumns(where).filter((column) => isExclusive(column, update[2] ?? '', where)),
      ),
      named: [update[3] ?? '', chosen].flatMap(conditionColumns),
      returning: isReturning(flat),
      ignoresConflicts: false,
    }
  const remove = /\bdelete from ([\w.]+)(?: where (.*?))?(?: returning .*)?;?$/i.exec(flat)
  if (remove)
    return {
      verb: 'delete',
      table: plain(remove[1] ?? ''),
      columns: [],
      conditions: conditionColumns(remove[2] ?? ''),
      named: [],
      returning: isReturning(flat),
      ignoresConflicts: false,
    }
  return null
}

/**
 * The column of an upsert that is set and asked for, so that the row is taken once. A bound of time alone makes it a lock
 * that runs out, which says nothing about what was done.
 */
function takenBy(text: string, columns: readonly string[]): string | null {
  const [, set = '', where = ''] = /\bdo update set (.*?) where (.*?)(?: returning .*)?;?$/i.exec(text) ?? []
  const values = valuesOf(text)
  const opened = set.replaceAll(/\bexcluded\.(\w+)/gi, (given, column: string) => {
    const at = columns.indexOf(column.toLowerCase())
    return values[at]?.trim() ?? given
  })
  const asked = conditionColumns(where)
  const taken = assigned(opened).filter((column) => asked.includes(column) && isExclusive(column, opened, where))
  const isTime = (column: string): boolean => new RegExp(`\\b${column} ?<`, 'i').test(where)
  const isMarked = asked.some((column) => !taken.includes(column) && !columns.slice(0, 1).includes(column))
  return taken.find((column) => !isTime(column)) ?? (isMarked ? taken[0] : undefined) ?? null
}

/** What `VALUES (…)` says of each column, where there is one row of them. */
function repeatedOf(columns: readonly string[], text: string): Pick<SqlStatement, 'repeated' | 'parameters'> {
  const values = valuesOf(text)
  if (values.length !== columns.length) return {}
  const isDrawn = (value: string): boolean =>
    /\b(gen_random_uuid|uuid_generate_v\d|uuid|newid|random|rand|randomblob|nextval|now|current_timestamp|clock_timestamp|default)\b/i.test(
      value.replaceAll(/'[^']*'/g, ''),
    )
  return { repeated: columns.filter((_, at) => !isDrawn(values[at] ?? '')), parameters: parametersOf(values, text) }
}

/** `$2` says its number itself, `?` is counted; `$2::date` is another value than what it is given. */
function parametersOf(values: readonly string[], text: string): readonly (number | null)[] {
  const before = text.slice(0, text.search(/\bvalues ?\(/i)).split('?').length - 1
  return values.map((value, at) => {
    const number = /^ ?\$(\d+)(?:::(?!date)\w+)? ?$/.exec(value)?.[1]
    if (number !== undefined) return Number(number) - 1
    return /^ ?\?(?:::(?!date)\w+)? ?$/.test(value) ? before + values.slice(0, at).join().split('?').length - 1 : null
  })
}

function targetOf(text: string): Pick<SqlStatement, 'target'> {
  const columns = /\bon conflict ?\(([\w, ]+)\)/i.exec(text)?.[1]
  return columns === undefined ? {} : { target: list(columns) }
}

function valuesOf(text: string): readonly string[] {
  const row = /\bvalues ?\(((?:[^()]|\([^()]*\))*)\)(?! ?,)/i.exec(text)?.[1]
  return row?.split(/,(?![^()]*\))/) ?? []
}

/** The columns that the WHERE of a plain SELECT asks for. */
export function conditionsOfSelect(text: string): readonly string[] {
  return conditionColumns(whereOfSelect(text))
}

/** The column by which a SELECT chose a row and that an UPDATE sets, so that the SELECT no longer finds the row; null where there is none. */
export function columnLeftBySql(select: string, update: string): string | null {
  const set = /\bupdate [\w.]+(?: (?:as )?\w+)? set (.*?)(?: where .*?)?(?: returning .*)?;?$/i.exec(
    flattened(update),
  )?.[1]
  if (set === undefined) return null
  const where = whereOfSelect(select)
  const chosen = conditionColumns(where)
  return assigned(set).find((column) => chosen.includes(column) && isExclusive(column, set, where)) ?? null
}

function whereOfSelect(text: string): string {
  return (
    /^select\b.*? where (.*?)(?: group by .*| order by .*| limit .*| offset .*| for (?:no key )?(?:update|share).*)?;?$/i.exec(
      flattened(text),
    )?.[1] ?? ''
  )
}

function flattened(text: string): string {
  return text
    .replaceAll(/--[^\n]*/g, ' ')
    .replaceAll(/["`[\]]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/**
 * The WHERE of a subquery that chooses the rows of an UPDATE and locks them: a row that another run has taken meanwhile
 * is skipped, or looked at again once it is free.
 */
function lockedChoice(text: string): string {
  const named =
    /\bwith (\w+) as (?:(?:not )?materialized )?\( ?select .*? from [\w.]+(?: (?:as )?\w+)? where (.*?)(?: order by [^()]*?| limit [^()]*?)* for (?:no key )?update\b/i.exec(
      text,
    )
  if (named && new RegExp(`\\bset .*\\b(?:from|select \\w+ from) ${named[1] ?? ''}\\b`, 'i').test(text))
    return named[2] ?? ''
  return (
    /\bwhere [\w.]+ (?:in|=) ?\( ?select [^()]*? from [\w.]+(?: (?:as )?\w+)? where (.*?)(?: order by [^()]*?| limit [^()]*?)* for (?:no key )?update\b/i.exec(
      text,
    )?.[1] ?? ''
  )
}

function assigned(text: string): string[] {
  return [...text.matchAll(/(?:^|,) ?([\w.]+) ?=/g)].map((match) => plain(match[1] ?? ''))
}

/**
 * Whether a row that was just set no longer meets the condition: a counter (`n = n + 1`) meets a bound (`n < 3`) many
 * times, and a condition that only refuses other values is met again.
 */
function isExclusive(column: string, set: string, where: string): boolean {
  const given = new RegExp(`\\b${column} ?= ?('[^']*'|[$:@]\\w+|\\?|[\\w.]+)`, 'i').exec(set)?.[1]
  const asked = new RegExp(
    `\\b${column} ?(is not null|is not|is distinct from|not in|in|!=|<>|>=?)? ?(\\([^)]*\\)|'[^']*'|[$:@]\\w+|\\?|[\\w.]+)?`,
    'i',
  ).exec(where)
  const [, operator = '', value = ''] = asked ?? []
  if (/^(is not null|not in|>=?)$/i.test(operator)) return false
  if (/^(is not|is distinct from|!=|<>)$/i.test(operator)) return value === given
  if (/^in$/i.test(operator))
    return given === undefined || given === '?' || !value.split(/[(),]/).some((each) => each.trim() === given)
  const below = new RegExp(`\\b${column} ?<=? ?(now\\(\\)|current_timestamp|[$:@]\\w+)(?! ?-)`, 'i').exec(where)?.[1]
  if (
    below !== undefined &&
    new RegExp(`\\b${column} ?= ?(now\\(\\)|current_timestamp|[$:@]\\w+\\b)(?! ?[-+])`, 'i')
      .exec(set)?.[1]
      ?.toLowerCase() === below.toLowerCase()
  )
    return false
  const counts = new RegExp(`\\b${column} ?= ?(?:[\\w]+\\.)?${column} ?[-+]`, 'i').test(set)
  const equal = new RegExp(`\\b${column} ?= ?('[^']*'|[$:@]\\w+|\\?|[\\w.]+)?`, 'i').exec(where)
  return equal ? counts || equal[1] === '?' || equal[1] === undefined || equal[1] !== given : !counts
}

/** Columns under AND; under OR only one that every alternative names (`taken_at IS NULL OR taken_at < $2`). */
function conditionColumns(text: string): string[] {
  return text.split(/\band\b/i).flatMap((each) => {
    const alternatives = each.split(/\bor\b/i)
    if (alternatives.length > 1) {
      const [first = [], ...others] = alternatives.map(conditionColumns)
      return first.filter((column) => others.every((other) => other.includes(column)))
    }
    const match = /\(*\s*(?:not )?(?:coalesce\()?([\w.]+)\s*(?:,[^)]*\))?\s*(?:is\b|=|<|>|!|in\b|not\b)/i.exec(each)
    return match?.[1]
      ? [plain(match[1])]
      : /^\s*(?:not\s+)?([a-z_][\w.]*)\s*\)?\s*$/i.test(each)
        ? [plain(each.replace(/\bnot\b/i, '').replaceAll(/[()\s]/g, ''))]
        : []
  })
}

function list(text: string): string[] {
  return text
    .split(',')
    .map((each) => plain(each.trim()))
    .filter((each) => each !== '')
}

function plain(name: string): string {
  return (name.split('.').at(-1) ?? name).toLowerCase()
}

function isReturning(text: string): boolean {
  return /\breturning\b/i.test(text)
}
