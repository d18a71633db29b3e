import type { TSESTree } from '@typescript-eslint/types'
import type { ReadEntry } from '../../catalogue/entries/read-entry.js'
import { calledName } from '../cfg/callback-run.js'
import { stateRead } from '../guards/state-access.js'
import { calleePath, chainOf, descendants, keyOf, property, textOf } from '../guards/syntax-of.js'
import type { SyncRead } from './state-read.js'
import {
  isConsentName,
  isCredentialName,
  isExpiryName,
  isPreferenceName,
  isPreferenceTable,
  isStandingName,
  isStateName,
} from './state-words.js'

/** Links of a chain that say where, not which: their texts are names. */
const naming =
  /^(?:db|database|schema|collection|collectionGroup|doc|from|table|ref|into|model|getRepository|createQueryBuilder|select|addSelect|orderBy|groupBy)$/

/**
 * The read that a call makes itself, by the words of the libraries or by the state the catalogue names for it.
 *
 * @param state what the catalogue says the call reads; null when it is not catalogued
 */
export function directRead(node: TSESTree.CallExpression, state: ReadEntry['state'] | null): SyncRead | null {
  const rows = stateRead(node)
  if (rows !== null) {
    const columns = rows.conditions.filter((condition) => !isSoftDelete(condition)).map(({ column }) => column)
    const nested = rows.conditions.flatMap(({ value }) => (value?.type === 'ObjectExpression' ? keysIn(value) : []))
    const credential = isCredentialName(rows.table)
    const asked = [...columns, ...nested, ...namesInPredicate(node)].filter(
      (column) => !credential || !isExpiryName(column),
    )
    const gives = rows.gives === 'result' ? 'list' : rows.gives
    const asksState = asksForState(asked)
    return {
      node,
      gives,
      asksState,
      table: rows.table,
      columns: asked,
      relations: relationsByState(node),
      // A list of what is due is work to do, whatever it is about.
      preference: isPreferenceTable(rows.table) && !(gives === 'list' && asksState),
      credential,
    }
  }
  if (state === null || state === 'file') return null
  // `orders.where('notified', '==', false).get()` asks in the middle of the chain.
  const given = chainOf(node).flatMap(({ name, call }) => (naming.test(name) ? [] : call.arguments))
  const words = given.flatMap((each) => [textOf(each) ?? '', ...keysIn(each), ...columnsOfSql(textOf(each) ?? '')])
  const literals = given.flatMap((each) =>
    descendants(each).flatMap((inner) =>
      inner.type === 'Literal' && typeof inner.value === 'string'
        ? [inner.value]
        : inner.type === 'TemplateElement'
          ? [inner.value.raw]
          : [],
    ),
  )
  const asksState = state === 'gate' || [...words, ...literals, ...calleePath(node.callee)].some(isStateName)
  return {
    node,
    gives:
      state === 'cache' || state === 'gate'
        ? 'flag'
        : /^(?:list|search|find|query|scan|keys)/i.test(calledName(node.callee))
          ? 'list'
          : 'value',
    asksState,
    preference: state === 'cache' && !asksState && literals.some(isPreferenceName),
  }
}

/** What is read along with the rows, where it is chosen by a state. */
function relationsByState(node: TSESTree.CallExpression): readonly string[] {
  return node.arguments.flatMap(descendants).flatMap((each) => {
    if (each.type !== 'Property' || each.value.type !== 'ObjectExpression') return []
    const where = property(each.value, 'where')
    const conditions = where?.type === 'ObjectExpression' ? where.properties : []
    const columns = conditions.flatMap((condition) => {
      const column = condition.type === 'Property' ? keyOf(condition) : null
      return column === null || condition.type !== 'Property' || isSoftDelete({ column, value: condition.value })
        ? []
        : [column]
    })
    return asksForState(columns) ? [keyOf(each) ?? ''] : []
  })
}

/** Whether these columns choose what is still to be done. Beside a consent, standing columns only choose whom to write to. */
function asksForState(columns: readonly string[]): boolean {
  const states = columns.filter(isStateName)
  return columns.some(isConsentName)
    ? states.some((name) => !isStandingName(name) && !isConsentName(name))
    : states.length > 0
}

/** Column names inside query-builder predicates: `and(eq(t.status, 'x'), isNull(t.sentAt))`. */
function namesInPredicate(node: TSESTree.CallExpression): readonly string[] {
  return descendants(node).flatMap((each) => {
    if (
      each.type !== 'CallExpression' ||
      (calledName(each.callee) === 'isNull' &&
        /delet|archiv/i.test(calleePath(each.arguments[0] ?? each).at(-1) ?? '')) ||
      !/^(?:where|andWhere|having|eq|ne|isNull|isNotNull|lt|lte|gt|gte|inArray|notInArray|is|not|filter|exists|notExists)$/.test(
        calledName(each.callee),
      )
    )
      return []
    return each.arguments.flatMap((argument) =>
      argument.type === 'MemberExpression'
        ? calleePath(argument).slice(-1)
        : argument.type === 'Literal' && typeof argument.value === 'string'
          ? [argument.value]
          : [],
    )
  })
}

/** `deleted: false`: rows that are there at all. */
function isSoftDelete({ column, value }: { readonly column: string; readonly value: TSESTree.Node | null }): boolean {
  return (
    /^(?:is_?)?(?:deleted|archived|removed)(?:_?at)?$/i.test(column) &&
    value?.type === 'Literal' &&
    (value.value === false || value.value === null)
  )
}

function keysIn(node: TSESTree.Node): readonly string[] {
  return descendants(node).flatMap((each) =>
    each.type === 'Property' && !each.computed && each.key.type === 'Identifier' ? [each.key.name] : [],
  )
}

/** The columns that a condition in SQL compares: `o.reminderSent = :sent`. */
function columnsOfSql(text: string): readonly string[] {
  return [...text.matchAll(/([\w.]+)["`\]]?\s*(?:[=<>]|!=|\bis\b|\bin\b)/gi)].map(
    ([, column = '']) => column.split('.').at(-1) ?? '',
  )
}
