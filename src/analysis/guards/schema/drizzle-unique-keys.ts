import type { TSESTree } from '@typescript-eslint/types'
import { calledName } from '../../cfg/callback-run.js'
import { calleePath, chainOf, descendants, keyOf, property, propertyNames, textOf } from '../syntax-of.js'
import { rowsOfIndex } from './partial-index.js'
import type { UniqueKeys } from './prisma-unique-keys.js'

const tables = /^(pgTable|mysqlTable|sqliteTable|table|createTable)$/

/** Reads the unique keys of the Drizzle tables a module declares: `.unique()`, `unique().on(…)`, `uniqueIndex().on(…)`, `primaryKey({ columns })`. */
export function drizzleUniqueKeys(program: TSESTree.Program): UniqueKeys {
  const keys: Record<string, (readonly string[])[]> = {}
  for (const node of descendants(program)) {
    if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier' || node.init?.type !== 'CallExpression')
      continue
    if (!tables.test(calledName(node.init.callee))) continue
    const [, columns, extras] = node.init.arguments
    const required = requiredColumns(columns)
    keys[node.id.name.toLowerCase()] = [...columnKeys(columns), ...(extras ? extraKeys(extras, columns) : [])].map(
      (key) =>
        key.map((column) => (required.has(column) || / is (not null|unset)$/.test(column) ? column : `${column}?`)),
    )
  }
  return keys
}

/** Columns that cannot be null; null never collides with null. */
function requiredColumns(columns: TSESTree.Node | undefined): ReadonlySet<string> {
  return new Set(
    propertyNames(columns).filter((name) => {
      const value = property(columns, name)
      return value !== null && chainOf(value).some((link) => link.name === 'notNull' || link.name === 'primaryKey')
    }),
  )
}

function columnKeys(columns: TSESTree.Node | undefined): string[][] {
  if (columns?.type !== 'ObjectExpression') return []
  return columns.properties.flatMap((each) => {
    const name = each.type === 'Property' ? keyOf(each) : null
    const links = each.type === 'Property' ? chainOf(each.value).map((link) => link.name) : []
    const isGenerated =
      links.some((link) => /^(default\w*|\$default\w*|generated\w*|serial|autoincrement)$/.test(link)) ||
      (links.includes('integer') && links.includes('primaryKey'))
    return name !== null && (links.includes('unique') || (links.includes('primaryKey') && !isGenerated)) ? [[name]] : []
  })
}

function extraKeys(extras: TSESTree.Node, columns: TSESTree.Node | undefined): string[][] {
  return descendants(extras)
    .flatMap((node) => {
      if (node.type !== 'CallExpression') return []
      const names = chainOf(node).map((link) => link.name)
      if (calledName(node.callee) === 'on' && names.some((name) => /^unique(Index)?$/.test(name)))
        return [[...node.arguments.flatMap(lastName), ...partOf(node, columns)]]
      if (calledName(node.callee) !== 'primaryKey') return []
      return [
        descendants(node)
          .filter((each) => each.type === 'ArrayExpression')
          .flatMap((each) =>
            each.type === 'ArrayExpression' ? each.elements.flatMap((column) => (column ? lastName(column) : [])) : [],
          ),
      ]
    })
    .filter((key) => key.length > 0)
}

/** The rows that `.on(…).where(…)` leaves in the index; `?` where that cannot be read. */
function partOf(on: TSESTree.CallExpression, columns: TSESTree.Node | undefined): readonly string[] {
  const where = on.parent.type === 'MemberExpression' && calledName(on.parent) === 'where' ? on.parent.parent : null
  const [condition] = where?.type === 'CallExpression' ? where.arguments : []
  return condition ? (rowsOfIndex(condition, (column) => defaultOf(property(columns, column))) ?? ['?']) : []
}

/** `.default('mail')`; null without any. */
function defaultOf(column: TSESTree.Node | null): string | null | undefined {
  const link = column === null ? undefined : chainOf(column).find(({ name }) => /default|generated/i.test(name))
  if (column === null) return undefined
  return link === undefined ? null : (textOf(link.call.arguments[0]) ?? undefined)
}

function lastName(node: TSESTree.Node): string[] {
  const member = descendants(node).find((each) => each.type === 'MemberExpression')
  const name = member ? calleePath(member).at(-1) : undefined
  return name === undefined ? [] : [name]
}
