import type { TSESTree } from '@typescript-eslint/types'
import { affectedResult, returnedRows } from './affected.js'
import { columnTaken, coveredColumn, isOutOfSight } from './builder-predicate.js'
import type { Claim, ClaimCall } from './claim.js'
import { constantOf } from './constant-of.js'
import type { GuardContext, UniqueNeed } from './guard-context.js'
import { marksRow } from './marks-row.js'
import { naturalColumns } from './natural-columns.js'
import { repeatableColumns } from './repeatable-columns.js'
import { rowWords } from './row-words.js'
import { calleePath, keyOf, property, propertyNames, textOf, type ChainLink } from './syntax-of.js'
import type { Value } from './value.js'

/** How the result of a builder's statement tells the winner from the loser. */
export interface BuilderResult {
  readonly win: Value
  readonly lose: Value
}

/** Results by the last links of a chain: returned rows as a list or one by one, else the driver's counts. */
export function builderResult(links: readonly ChainLink[]): BuilderResult {
  const names = new Set(links.map(({ name }) => name))
  if (names.has('executeTakeFirstOrThrow')) return { win: returnedRows(1, 'first'), lose: returnedRows(0, 'first') }
  const returning = names.has('returning') || names.has('returningAll') || names.has('output')
  if (names.has('executeTakeFirst'))
    return returning ? of('first') : { win: affectedResult(1, false), lose: affectedResult(0, false) }
  if (returning && names.has('get')) return of('first')
  return returning ? of('list') : { win: affectedResult(1, false), lose: affectedResult(0, false) }
}

function of(shape: 'list' | 'first'): BuilderResult {
  return { win: returnedRows(1, shape), lose: returnedRows(0, shape) }
}

/** A conditional update: a claim when a condition names a column that is set, else the defect that it does not. */
export function updateClaim(
  node: ClaimCall,
  links: readonly ChainLink[],
  given: TSESTree.Node | null,
  result: BuilderResult,
  { source }: GuardContext,
): Claim | null {
  const values = given && constantOf(given, source)
  const where = links.filter(({ name }) => /^(where|andWhere|eq|is|match|filter)/.test(name))
  const columns = propertyNames(values)
  if (where.length === 0 || columns.length === 0) return null
  const covered = coveredColumn(links, values, source)
  const base = {
    node,
    kind: 'atomic-claim',
    ...result,
    asynchronous: true,
    loserThrows: links.some(({ name }) => name === 'executeTakeFirstOrThrow'),
  } as const
  if (covered)
    return {
      ...base,
      quality: 'sound',
      unmistakable: true,
      state: [covered],
      row: rowWords(values),
      why: `the conditional update sets ${covered} only where it was not set yet, and its result says who was first`,
    }
  if (!marksRow(values) || isOutOfSight(links, source)) return null
  return {
    ...base,
    quality: 'defective',
    unmistakable: false,
    state: columns,
    why: `the update sets ${columns.join(', ')}, but its condition names none of these columns, so a second call matches the same row again and passes. Put the column that is set into the condition, with its old value`,
  }
}

/** What an insert writes, and what its result says. */
export interface Insert {
  readonly table: string
  readonly values: TSESTree.Node | null
  readonly result: BuilderResult
}

/** An insert: its loser is skipped where conflicts are ignored, and gets an exception otherwise. */
export function insertClaim(
  node: ClaimCall,
  links: readonly ChainLink[],
  { table, values, result }: Insert,
  context: GuardContext,
): Claim | null {
  const names = links.map(({ name }) => name)
  const base = { node, kind: 'atomic-claim', quality: 'sound', ...result, asynchronous: true } as const
  const merged = linkOf(links, 'merge')?.arguments[0]
  const taken = merged === undefined ? takenByUpsert(links, context) : coveredColumn(links, merged, context.source)
  if (taken !== null)
    return {
      ...base,
      unmistakable: true,
      state: [taken],
      why: `the insert into ${table} takes a row that exists only where ${taken} still has another value, and its result says whether it did`,
    }
  if (names.some((name) => /^(onConflictDoUpdate|onDuplicateKeyUpdate|merge|upsert)$/.test(name))) return null
  if (
    names.some((name) => name === 'onConflictDoNothing' || name === 'ignore' || name === 'orIgnore') ||
    ignoresConflicts(links)
  ) {
    return {
      ...base,
      unmistakable: true,
      row: [table],
      ...repeatedColumns(values, table, context),
      why: `the insert into ${table} ignores a row that exists, and its result says whether a new one was made`,
    }
  }
  const needsUnique = {
    table,
    columns: naturalColumns(values, context),
    ...writtenColumns(values),
    repeatable: repeatableColumns(values, context.source),
    confirmedBy: 'catch',
  } as const
  return {
    ...base,
    loserThrows: true,
    unmistakable: false,
    needsUnique,
    why: `the insert into ${table} fails for everyone but the first`,
  }
}

/** Drizzle: `.onConflictDoUpdate({ target, set: { status: 'sending' }, setWhere: eq(t.status, 'failed') })`. */
function takenByUpsert(links: readonly ChainLink[], { source }: GuardContext): string | null {
  const options = linkOf(links, 'onConflictDoUpdate')?.arguments[0]
  const [set, where] = [property(options, 'set'), property(options, 'setWhere') ?? property(options, 'where')]
  return set === null || where === null ? null : columnTaken(where, set, source)
}

/** The columns that an insert sets, where all of them are in sight. */
function writtenColumns(values: TSESTree.Node | null): Pick<UniqueNeed, 'written'> {
  const row = values?.type === 'ArrayExpression' && values.elements.length === 1 ? values.elements[0] : values
  return row?.type === 'ObjectExpression' &&
    row.properties.every((each) => each.type === 'Property' && keyOf(each) !== null)
    ? { written: propertyNames(row) }
    : {}
}

/** What a second call writes again, where every value is in sight: what is drawn anew collides with nothing. */
export function repeatedColumns(
  values: TSESTree.Node | null,
  table: string,
  { source }: GuardContext,
): Pick<Claim, 'keys' | 'needsUnique'> {
  const columns = repeatableColumns(values, source)
  if (columns === null || values?.type !== 'ObjectExpression') return {}
  return {
    keys: values.properties.flatMap((each) => (each.type === 'Property' ? each.value : [])),
    needsUnique: { table, columns, ...writtenColumns(values), confirmedBy: 'never' },
  }
}

/** Kysely: `.onConflict((oc) => oc.column('key').doNothing())`. */
function ignoresConflicts(links: readonly ChainLink[]): boolean {
  return links.some(
    ({ name, call }) =>
      name === 'onConflict' &&
      call.arguments.some(
        (each) => each.type === 'ArrowFunctionExpression' && calleePath(each.body).includes('doNothing'),
      ),
  )
}

/** A delete by key whose result says who removed the row. */
export function deleteClaim(
  node: ClaimCall,
  links: readonly ChainLink[],
  table: string,
  result: BuilderResult,
): Claim | null {
  if (!links.some(({ name }) => /^(where|eq|match)/.test(name))) return null
  return {
    node,
    kind: 'atomic-claim',
    quality: 'sound',
    ...result,
    asynchronous: true,
    unmistakable: false,
    loserThrows: links.some(({ name }) => name === 'executeTakeFirstOrThrow'),
    why: `the delete from ${table} tells by its result who consumed the row first`,
  }
}

/** The name of a table: the last name of an expression, or the text of a string. */
export function tableName(node: TSESTree.Node | undefined): string {
  if (!node) return 'the table'
  return (
    textOf(node) ??
    calleePath(node)
      .filter((name) => name !== '()')
      .at(-1) ??
    'the table'
  )
}

/** The link of this name, if the chain has it. */
export function linkOf(links: readonly ChainLink[], name: string): TSESTree.CallExpression | undefined {
  return links.find((each) => each.name === name)?.call
}
