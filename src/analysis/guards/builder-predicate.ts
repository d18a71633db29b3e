import type { TSESTree } from '@typescript-eslint/types'
import { skipWrappersDown } from '../cfg/callback-run.js'
import { askedByOperator, negated, type Asked } from './asked.js'
import { isSameMoment } from './is-same-moment.js'
import { calleePath, propertyName, propertyNames, property, textOf, type ChainLink } from './syntax-of.js'
import { sameText } from './same-text.js'

const conditions =
  /^(where|andWhere|whereNull|whereNot|whereNotNull|whereIn|whereNotIn|whereRef|is|eq|neq|not|in|lt|lte|filter|match|having)$/
const plainConditions = /^(where|andWhere|whereRef|filter|match|having)$/

/**
 * The first of the columns set by an update of a query builder that its conditions ask for too: `isNull(t.sentAt)`,
 * `.where('sent_at', 'is', null)`, `.whereNull('sent_at')`, `.is('sent_at', null)`, `'sentAt IS NULL'`.
 */
export function coveredColumn(links: readonly ChainLink[], values: TSESTree.Node | null): string | null {
  return columnLeft(
    links,
    propertyNames(values).map((column) => ({ column, value: property(values, column) })),
  )
}

/** The first of these columns that the conditions of a chain ask for, and no longer find once it holds this value. */
export function columnLeft(
  links: readonly ChainLink[],
  columns: readonly { readonly column: string; readonly value: TSESTree.Node | null }[],
): string | null {
  const asked = links
    .filter(({ name }) => conditions.test(name))
    .flatMap(({ name, call }) => askedByName(name, call.arguments))
  return (
    columns.find(({ column, value }) =>
      asked.some((each) => plain(each.column) === plain(column) && excludes(each, value)),
    )?.column ?? null
  )
}

/** Whether a row that was just set to the value no longer meets the condition; a counter meets a bound many times. */
function excludes({ equals, oneOf, differs, below, eachOf }: Asked, value: TSESTree.Node | null): boolean {
  if (eachOf) return eachOf.every((each) => excludes(each, value))
  if (differs) return value !== null && differs.some((each) => isSame(each, value))
  if (!value) return true
  if (oneOf) return !oneOf.some((each) => isSame(each, value))
  if (equals !== undefined) return !isSame(equals, value)
  if (below && isSameMoment(below, value)) return false
  return (
    !/[+]|increment/.test(textOf(value.type === 'TaggedTemplateExpression' ? value.quasi : value) ?? '') &&
    value.type !== 'BinaryExpression'
  )
}

function isSame(asked: TSESTree.Node | string, value: TSESTree.Node): boolean {
  return typeof asked === 'string' ? textOf(value) === asked : sameText(asked, value)
}

function askedByName(name: string, nodes: readonly TSESTree.Node[]): readonly Asked[] {
  const [first, second, third] = nodes
  const text = textOf(first)
  const columns = text !== null && /^[\w."`]+$/.test(text) ? [text] : []
  if (text !== null && columns.length === 0 && second?.type === 'ObjectExpression') return askedByText(text, second)
  if (columns.length === 0)
    return plainConditions.test(name)
      ? nodes.flatMap((node) => askedBy(skipWrappersDown(node)))
      : name === 'whereNot'
        ? negated(nodes.flatMap((node) => askedBy(skipWrappersDown(node))))
        : []
  if (!third)
    return second || !plainConditions.test(name)
      ? askedByOperator(plainConditions.test(name) ? '=' : name, second, columns)
      : []
  const asked = askedByOperator(textOf(second) ?? '', third, columns)
  return name === 'not' || name === 'whereNot' ? negated(asked) : asked
}

function askedBy(node: TSESTree.Node): readonly Asked[] {
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
      return node.quasi.expressions.flatMap((each) => memberColumn(each)).map((column) => ({ column }))
    case 'ArrowFunctionExpression':
      return node.body.type === 'BlockStatement' ? [] : askedBy(node.body)
    case 'ArrayExpression':
      return node.elements.flatMap((each) => (each ? askedBy(each) : []))
    case 'CallExpression':
      return askedByCall(node)
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

function askedByCall(node: TSESTree.CallExpression): readonly Asked[] {
  const name =
    node.callee.type === 'Identifier'
      ? node.callee.name
      : node.callee.type === 'MemberExpression'
        ? propertyName(node.callee)
        : ''
  if (name === 'or') return inEach(node.arguments.map((each) => askedBy(skipWrappersDown(each))))
  const inner = (): readonly Asked[] => node.arguments.flatMap((each) => askedBy(skipWrappersDown(each)))
  if (name === 'and') return inner()
  const [first, second] = node.arguments
  const columns = first ? memberColumn(first) : []
  if (columns.length > 0) return askedByOperator(name, second, columns)
  // Kysely's `eb('status', '=', 'new')` and `eb.not(…)`.
  return name === 'not' ? negated(inner()) : askedByName('where', node.arguments)
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
