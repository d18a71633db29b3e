/** One SQL statement, as far as guards need it. Names are without schema and quotes. */
export interface SqlStatement {
  readonly verb: 'insert' | 'update' | 'delete'
  readonly table: string
  /** Columns that are written. */
  readonly columns: readonly string[]
  /** Columns that the WHERE names (not those inside an OR). */
  readonly conditions: readonly string[]
  readonly returning: boolean
  readonly ignoresConflicts: boolean
}

/** Reads the outline of an INSERT, UPDATE or DELETE; null for other statements. */
export function statementOf(text: string): SqlStatement | null {
  const flat = text.replaceAll(/--[^\n]*/g, ' ').replaceAll(/["`[\]]/g, '').replaceAll(/\s+/g, ' ').trim()
  const insert = /\binsert (?:(?:or )?(ignore) )?into ([\w.]+) ?\(([^)]*)\)/i.exec(flat)
  if (insert) {
    if (/on conflict[^;]*do update|on duplicate key update/i.test(flat)) return null
    return { verb: 'insert', table: plain(insert[2] ?? ''), columns: list(insert[3] ?? ''), conditions: [], returning: isReturning(flat), ignoresConflicts: insert[1] !== undefined || /on conflict[^;]*do nothing/i.test(flat) }
  }
  const update = /\bupdate ([\w.]+)(?: (?:as )?\w+)? set (.*?)(?: where (.*?))?(?: returning .*)?;?$/i.exec(flat)
  if (update) return { verb: 'update', table: plain(update[1] ?? ''), columns: assigned(update[2] ?? ''), conditions: conditionColumns(update[3] ?? '').filter((column) => isExclusive(column, update[2] ?? '', update[3] ?? '')), returning: isReturning(flat), ignoresConflicts: false }
  const remove = /\bdelete from ([\w.]+)(?: where (.*?))?(?: returning .*)?;?$/i.exec(flat)
  if (remove) return { verb: 'delete', table: plain(remove[1] ?? ''), columns: [], conditions: conditionColumns(remove[2] ?? ''), returning: isReturning(flat), ignoresConflicts: false }
  return null
}

function assigned(text: string): string[] {
  return [...text.matchAll(/(?:^|,) ?([\w.]+) ?=/g)].map((match) => plain(match[1] ?? ''))
}

/** A counter (`n = n + 1`) meets a bound (`n < 3`) many times, and an equality (`n = $1`) once. */
function isExclusive(column: string, set: string, where: string): boolean {
  const counts = new RegExp(`\\b${column} ?= ?(?:[\\w]+\\.)?${column} ?[-+]`, 'i').test(set)
  return !counts || new RegExp(`\\b${column} ?= ?`, 'i').test(where)
}

/** Columns under AND; a column under OR decides nothing. */
function conditionColumns(text: string): string[] {
  return text.split(/\band\b/i).filter((each) => !/\bor\b/i.test(each)).flatMap((each) => {
    const match = /\(*\s*(?:not )?(?:coalesce\()?([\w.]+)\s*(?:,[^)]*\))?\s*(?:is\b|=|<|>|!|in\b|not\b)/i.exec(each)
    return match?.[1] ? [plain(match[1])] : /^\s*(?:not\s+)?([a-z_][\w.]*)\s*\)?\s*$/i.test(each) ? [plain(each.replace(/\bnot\b/i, '').replaceAll(/[()\s]/g, ''))] : []
  })
}

function list(text: string): string[] {
  return text.split(',').map((each) => plain(each.trim())).filter((each) => each !== '')
}

function plain(name: string): string {
  return (name.split('.').at(-1) ?? name).toLowerCase()
}

function isReturning(text: string): boolean {
  return /\breturning\b/i.test(text)
}
