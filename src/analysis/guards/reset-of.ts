import type { TSESTree } from '@typescript-eslint/types'
import { stateWrite } from './state-access.js'
import { calledName } from '../cfg/callback-run.js'
import type { ClaimCall } from './claim.js'
import { sqlText } from './sql-text.js'
import { calleePath, chainOf, property, propertyNames, textOf, type ChainLink } from './syntax-of.js'

/** A statement that moves every row of a table that is in one state to another, whatever its age. */
export interface Reset {
  readonly table: string
  readonly column: string
  readonly from: string
  readonly to: string
}

/** What a call resets that asks for nothing but the state that it changes: `UPDATE mails SET state = 'new' WHERE state = 'sending'`. */
export function resetOf(call: ClaimCall): Reset | null {
  return bySql(call) ?? byCall(call)
}

function bySql(call: ClaimCall): Reset | null {
  const text = sqlText(call)
    ?.replaceAll(/["`[\]]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const [, table = '', set = '', where = ''] =
    /^update ([\w.]+)(?: (?:as )?\w+)? set (.*?) where (.*?)(?: returning .*)?;?$/i.exec(text ?? '') ?? []
  const [, column = '', from] =
    /^(?:\w+\.)?(\w+) ?= ?'([^']*)'$/.exec(where.replaceAll(/ and [\w.]+ is null\b|^[\w.]+ is null and /gi, '')) ?? []
  const to = new RegExp(`(?:^|,) ?${column} ?= ?'([^']*)'`, 'i').exec(set)?.[1]
  return column === '' || from === undefined || to === undefined ? null : changed({ table, column, from, to })
}

function byCall(call: ClaimCall): Reset | null {
  if (call.type !== 'CallExpression') return null
  const write = stateWrite(call)
  const asked = write?.verb === 'update' ? onlyCondition(call) : null
  const to = asked && stateText(write?.columns.find(({ column }) => column === asked.column)?.value)
  return write && asked && to !== null ? changed({ table: write.table, ...asked, to }) : null
}

function changed(reset: Reset): Reset | null {
  return reset.from === reset.to ? null : reset
}

type Asked = Pick<Reset, 'column' | 'from'>

/** The one condition of an update, where it is an equality with a text. */
function onlyCondition(call: TSESTree.CallExpression): Asked | null {
  const links = chainOf(call).filter(({ name }) =>
    /^(where\w*|andWhere|orWhere|eq|neq|lt|lte|gt|gte|is|in|not|match|filter)$/.test(name),
  )
  const [link, ...others] = links
  if (link) return others.length === 0 ? ofLink(link) : null
  const [first, second] = call.arguments
  return ofObject(
    property(first, 'where') ?? property(second, 'where') ?? (second?.type === 'ObjectExpression' ? first : undefined),
  )
}

function ofLink({ call }: ChainLink): Asked | null {
  const [first, second, third] = call.arguments
  if (first?.type === 'CallExpression') return ofOperator(first)
  if (first?.type === 'ObjectExpression') return ofObject(first)
  return third ? (/^=+$/.test(textOf(second) ?? '') ? equality(first, third) : null) : equality(first, second)
}

/** `eq(t.status, 'sending')`, also with what asks for no value besides: `and(…, isNull(t.deletedAt))`. */
function ofOperator(call: TSESTree.CallExpression): Asked | null {
  const name = calledName(call.callee)
  if (name === 'eq') return equality(call.arguments[0], call.arguments[1])
  const [only, ...others] =
    name === 'and'
      ? call.arguments.filter((each) => each.type !== 'CallExpression' || calledName(each.callee) !== 'isNull')
      : []
  return only?.type === 'CallExpression' && others.length === 0 && calledName(only.callee) === 'eq'
    ? equality(only.arguments[0], only.arguments[1])
    : null
}

function ofObject(where: TSESTree.Node | undefined): Asked | null {
  const [column, ...others] = propertyNames(where)
  if (where?.type !== 'ObjectExpression' || column === undefined || others.length > 0 || where.properties.length > 1)
    return null
  const value = property(where, column)
  const from = stateText(value) ?? stateText(property(value, 'equals'))
  return from === null ? null : { column, from }
}

function equality(column: TSESTree.Node | undefined, value: TSESTree.Node | undefined): Asked | null {
  const name = textOf(column) ?? (column?.type === 'MemberExpression' ? calleePath(column).at(-1) : undefined)
  const from = stateText(value)
  return name === undefined || from === null ? null : { column: name, from }
}

/** A state as its text, or as the constant that stands for it: `State.SENDING`. */
export function stateText(node: TSESTree.Node | null | undefined): string | null {
  const text = textOf(node)
  if (text !== null || node?.type !== 'MemberExpression') return text
  const path = calleePath(node)
  return path.length === 2 && /^[A-Z]/.test(path[0] ?? '') && !path.includes('?') ? path.join('.') : null
}
