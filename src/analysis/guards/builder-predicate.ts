import type { TSESTree } from '@typescript-eslint/types'
import { calledName, skipWrappersDown } from '../cfg/callback-run.js'
import type { SourceFile } from '../../syntax/source-file.js'
import { askedByOperator, negated, type Asked } from './asked.js'
import { constantOf } from './constant-of.js'
import { isPresent, isSameMoment } from './is-same-moment.js'
import { calleePath, chainOf, propertyName, propertyNames, property, textOf, type ChainLink } from './syntax-of.js'
import { sameText } from './same-text.js'

const conditions =
  /^(where|andWhere|whereNull|whereNot|whereNotNull|whereIn|whereNotIn|whereRef|is|eq|neq|not|in|lt|lte|filter|match|having)$/
const plainConditions = /^(where|andWhere|whereRef|filter|match|having)$/

/**
 * The first of the columns set by an update of a query builder that its conditions ask for too: `isNull(t.sentAt)`,
 * `.where('sent_at', 'is', null)`, `.whereNull('sent_at')`, `.is('sent_at', null)`, `'sentAt IS NULL'`.
 */
export function coveredColumn(
  links: readonly ChainLink[],
  values: TSESTree.Node | null,
  source: SourceFile,
): string | null {
  return columnLeft(
    links,
    propertyNames(values).map((column) => ({ column, value: property(values, column) })),
    source,
  )
}

/** Whether a condition of a chain is not in sight: handed in, spread, or chosen by a test. */
export function isOutOfSight(links: readonly ChainLink[], source: SourceFile): boolean {
  const isHidden = (node: TSESTree.Node): boolean => {
    const bare = constantOf(node, source)
    if (bare.type === 'CallExpression' && /^(and|or|not)$/.test(calledName(bare.callee)))
      return bare.arguments.some(isHidden)
    return /^(Identifier|SpreadElement|ConditionalExpression|LogicalExpression)$/.test(bare.type)
  }
  return links.some(
    ({ name, call }) => plainConditions.test(name) && call.arguments.length === 1 && call.arguments.some(isHidden),
  )
}

/** The first of these columns that the conditions of a chain ask for, and no longer find once it holds this value. */
export function columnLeft(
  links: readonly ChainLink[],
  columns: readonly { readonly column: string; readonly value: TSESTree.Node | null }[],
  source: SourceFile,
): string | null {
  const asked = links
    .filter(({ name }) => conditions.test(name))
    .flatMap(({ name, call }) => askedByName(name, call.arguments, source))
  return (
    columns.find(({ column, value }) =>
      asked.some((each) => plain(each.column) === plain(column) && excludes(each, value)),
    )?.column ?? null
  )
}

/**
 * The column by which an upsert takes a row that is there, where its condition asks for another value than it sets. A
 * bound of time alone makes it a lock that runs out, unless the condition asks for a mark besides.
 */
export function columnTaken(where: TSESTree.Node, set: TSESTree.Node, source: SourceFile): string | null {
  const asked = askedBy(where, source)
  const columns = propertyNames(set)
  const taken = asked.filter((each) =>
    columns.some((column) => plain(column) === plain(each.column) && excludes(each, property(set, column))),
  )
  const isMarked = asked.some(({ column }) => columns.every((each) => plain(each) !== plain(column)))
  return (taken.find((each) => isMarked || !isTimed(each)) ?? null)?.column ?? null
}

function isTimed({ below, belowNow, eachOf = [] }: Asked): boolean {
  return below !== undefined || belowNow === true || eachOf.some(isTimed)
}

/** Whether a row that was just set to the value no longer meets the condition; a counter meets a bound many times. */
function excludes({ equals, oneOf, differs, below, belowNow, eachOf }: Asked, value: TSESTree.Node | null): boolean {
  if (eachOf) return eachOf.every((each) => excludes(each, value))
  if (differs) return value !== null && differs.some((each) => isSame(each, value))
  if (!value) return true
  if (oneOf) return !oneOf.some((each) => isSame(each, value))
  if (equals !== undefined) return !isSame(equals, value)
  if ((below && isSameMoment(below, value)) || (belowNow && isPresent(value))) return false
  return (
    !/[+]|increment/.test(textOf(value.type === 'TaggedTemplateExpression' ? value.quasi : value) ?? '') &&
    value.type !== 'BinaryExpression'
  )
}

function isSame(asked: TSESTree.Node | string, value: TSESTree.Node): boolean {
  return typeof asked === 'string' ? textOf(value) === asked : sameText(asked, value)
}

function askedByName(name: string, nodes: readonly TSESTree.Node[], source: SourceFile): readonly Asked[] {
  const [first, second, third] = nodes
  const text = textOf(first)
  const columns = text !== null && /^[\w."`]+$/.test(text) ? [text] : []
  if (text !== null && columns.length === 0 && second?.type === 'ObjectExpression') return askedByText(text, second)
  if (columns.length === 0)
    return plainConditions.test(name)
      ? nodes.flatMap((node) => askedBy(node, source))
      : name === 'whereNot'
        ? negated(nodes.flatMap((node) => askedBy(node, source)))
        : []
  if (!third)
    return second || !plainConditions.test(name)
      ? askedByOperator(plainConditions.test(name) ? '=' : name, second, columns)
      : []
  const asked = askedByOperator(textOf(second) ?? '', third, columns)
  return name === 'not' || name === 'whereNot' ? negated(asked) : asked
}

function askedBy(given: TSESTree.Node, source: SourceFile): readonly Asked[] {
  const node = constantOf(given, source)
  const text = textOf(node)
  if (text !== null) return askedByText(text)
  switch (node.type) {
    case 'ObjectExpression':
      return node.properties.flatMap((each) =>
        each.type === 'Property' && each.key.type === 'Identifier'
          ? [{ column: each.key.name, equals: each.value }]
          : [],
      )
    case 'TaggedTemplateExpression':
      return askedByTemplate(node)
    case 'ArrowFunctionExpression':
      return node.body.type === 'BlockStatement' ? [] : askedBy(node.body, source)
    case 'ArrayExpression':
      return node.elements.flatMap((each) => (each ? askedBy(each, source) : []))
    case 'CallExpression':
      return askedByCall(node, source)
    default:
      return []
  }
}

/** Conditions of a text such as `id = :id AND sentAt IS NULL`, with the values of its parameters where they are given. */
function askedByText(text: string, parameters?: TSESTree.ObjectExpression): readonly Asked[] {
  if (/\bor\b/i.test(text)) return []
  return [
    ...text.matchAll(
      /([\w.]+)"?\s*(?:(IS\s+NULL)|(<>|!=)\s*'([^']*)'|(<)(?![>=]?\s*')|=\s*(?:false|0|'([^']*)'|:(\w+)))/gi,
    ),
  ].flatMap(([, column = '', , differs, other, , equals, parameter]): readonly Asked[] => {
    const given = parameter === undefined ? undefined : property(parameters, parameter)
    if (parameter !== undefined) return given ? [{ column, equals: given }] : []
    if (differs !== undefined) return [{ column, differs: [other ?? ''] }]
    return [equals === undefined ? { column } : { column, equals }]
  })
}

/** `sql`${t.sentAt} IS NULL``: a column is asked for by the operator that follows it, with what follows that. */
function askedByTemplate({ quasi }: TSESTree.TaggedTemplateExpression): readonly Asked[] {
  const texts = quasi.quasis.map(({ value }) => value.cooked ?? value.raw)
  if (/\bor\b/i.test(texts.join('?'))) return []
  return quasi.expressions.flatMap((each, at) => {
    const columns = memberColumn(each)
    const rest = texts.slice(at + 1).join('?')
    const [before, operator, text] = operated.exec(rest)?.slice(1) ?? []
    if (columns.length === 0 || before === undefined || operator === undefined) return []
    const holes = before.split('?').length - 1
    const value = text === '?' ? quasi.expressions[at + 1 + holes] : undefined
    const word = operator.replaceAll(/\s+/g, ' ').toLowerCase()
    if (value === undefined && /^<=?$/.test(word)) {
      // What follows is the present as it is, or a time that is worked out.
      const isNow = /^[^<]*<=?\s*(now\(\)|current_timestamp)(?!\s*[-+])/i.test(rest)
      return columns.map((column) => ({ column, ...(isNow && { belowNow: true as const }) }))
    }
    if (value === undefined && text?.startsWith("'"))
      return /^(<>|!=|is distinct from)$/.test(word)
        ? columns.map((column) => ({ column, differs: [text.slice(1, -1)] }))
        : word === '='
          ? columns.map((column) => ({ column, equals: text.slice(1, -1) }))
          : []
    return value === undefined && !/^(=|is null)$/.test(word) ? [] : askedByOperator(word, value, columns)
  })
}

/** What may stand between a column and its operator, the operator, and a value: a hole or a text. */
const operated =
  /^((?:\s*(?:->>?\s*(?:'[^']*'|\?)|::\s*\w+|,[^()<>=]*\)|\)))*)\s*(is\s+null\b|is\s+distinct\s+from\b|<>|!=|<=?(?!>)|=)\s*('[^']*'|\?)?/i

function askedByCall(node: TSESTree.CallExpression, source: SourceFile): readonly Asked[] {
  const name =
    node.callee.type === 'Identifier'
      ? node.callee.name
      : node.callee.type === 'MemberExpression'
        ? propertyName(node.callee)
        : ''
  if (name === 'or') return inEach(node.arguments.map((each) => askedBy(each, source)))
  const inner = (): readonly Asked[] => node.arguments.flatMap((each) => askedBy(each, source))
  if (name === 'and') return inner()
  const [first, second] = node.arguments
  const columns = first ? memberColumn(first) : []
  if (columns.length > 0)
    return [
      ...askedByOperator(name, second, columns),
      ...(name === 'inArray' && second ? askedByLockedChoice(second, source) : []),
    ]
  // Kysely's `eb('status', '=', 'new')` and `eb.not(…)`.
  return name === 'not' ? negated(inner()) : askedByName('where', node.arguments, source)
}

/** Rows that a select chooses and locks: `inArray(t.id, db.select().from(t).where(…).for('update', { skipLocked: true }))`. */
function askedByLockedChoice(given: TSESTree.Node, source: SourceFile): readonly Asked[] {
  const links = chainOf(constantOf(given, source))
  const isLocked = links.some(({ name, call }) => name === 'for' && /update$/.test(textOf(call.arguments[0]) ?? ''))
  return isLocked
    ? links
        .filter(({ name }) => name === 'where')
        .flatMap(({ call }) => call.arguments.flatMap((each) => askedBy(each, source)))
    : []
}

/** The columns that every alternative asks for: `or(isNull(t.takenAt), lt(t.takenAt, stale))`. */
function inEach(alternatives: readonly (readonly Asked[])[]): readonly Asked[] {
  const [first, ...others] = alternatives
  return (first ?? []).flatMap((asked) => {
    const same = others.map((each) => each.find(({ column }) => plain(column) === plain(asked.column)))
    return others.length > 0 && same.every((each) => each !== undefined)
      ? [{ column: asked.column, eachOf: [asked, ...same] }]
      : []
  })
}

function memberColumn(node: TSESTree.Node): string[] {
  const bare = skipWrappersDown(node)
  return bare.type === 'MemberExpression' ? [calleePath(bare).at(-1) ?? ''] : []
}

/** `t.sent_at` and `sentAt` name the same column. */
function plain(column: string): string {
  return (column.split('.').at(-1) ?? '').replaceAll(/[_"`]/g, '').toLowerCase()
}
