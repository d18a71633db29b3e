import type { TSESTree } from '@typescript-eslint/types'
import { calledName, isFunction } from '../../cfg/callback-run.js'
import { calleePath, chainOf, descendants, isInnerLink, keyOf, property, textOf } from '../syntax-of.js'
import type { UniqueKeys } from './prisma-unique-keys.js'
import { sqlUniqueKeys } from './sql-unique-keys.js'

type Key = readonly [table: string, columns: readonly string[]]

/**
 * Reads the unique keys that migrations in code make: SQL in strings (`queryRunner.query('CREATE UNIQUE INDEX …')`,
 * `db.exec('CREATE TABLE …')`), Knex' `table.unique(…)`, Kysely's `createIndex(…).unique()`, Sequelize's
 * `queryInterface.addIndex(…)`. What `down` does is left out: it runs only to go back.
 */
export function migrationUniqueKeys(program: TSESTree.Program): UniqueKeys {
  const nodes = descendants(program).filter((node) => !isInDown(node))
  const tables: Record<string, (readonly string[])[]> = {}
  const texts = nodes.flatMap((node) => {
    const text = node.type === 'Literal' || node.type === 'TemplateLiteral' ? textOf(node) : null
    return text !== null && /^\s*(?:--[^\n]*\n\s*)*(?:create|alter|drop)\s/i.test(text) ? [text] : []
  })
  for (const [table, keys] of Object.entries(sqlUniqueKeys(texts))) tables[table] = [...keys]
  for (const node of nodes) {
    if (node.type !== 'CallExpression') continue
    for (const [table, columns] of [...ofKnex(node), ...ofKysely(node), ...ofSequelize(node)])
      for (const name of new Set([table, singular(table)])) (tables[name.toLowerCase()] ??= []).push(columns)
  }
  return tables
}

function isInDown(node: TSESTree.Node): boolean {
  for (let at: TSESTree.Node | undefined = node; at; at = at.parent) if (nameOf(at) === 'down') return true
  return false
}

/** The name of a function, as a declaration, a method, a property, a constant or an export. */
function nameOf(node: TSESTree.Node): string | null {
  if (node.type === 'FunctionDeclaration') return node.id?.name ?? null
  if (!isFunction(node)) return null
  const { parent } = node
  if (parent?.type === 'Property') return keyOf(parent)
  if (parent?.type === 'MethodDefinition' || parent?.type === 'VariableDeclarator')
    return calleePath(parent.type === 'MethodDefinition' ? parent.key : parent.id).at(-1) ?? null
  return parent?.type === 'AssignmentExpression' ? (calleePath(parent.left).at(-1) ?? null) : null
}

/** `schema.createTable('mails', (table) => { table.string('key').notNullable().unique(); table.unique(['a', 'b']) })`. */
function ofKnex(call: TSESTree.CallExpression): readonly Key[] {
  const [first, second] = call.arguments
  const table = textOf(first)
  const isBuilt = /^(createTable|createTableIfNotExists|alterTable|table)$/.test(calledName(call.callee))
  const builder = second && isFunction(second) ? second.params[0] : undefined
  if (!isBuilt || table === null || !second || builder?.type !== 'Identifier') return []
  return descendants(second).flatMap((node): readonly Key[] => {
    if (node.type !== 'CallExpression' || !/^(unique|primary)$/.test(calledName(node.callee))) return []
    const links = chainOf(node)
    const [column] = links
    if (calleePath(node.callee)[0] !== builder.name || !column) return []
    if (links.length === 1) {
      const columns = listOf(node.arguments[0])
      return columns.length > 0 && property(node.arguments[1], 'predicate') === null ? [[table, columns]] : []
    }
    const name = textOf(column.call.arguments[0])
    const isGenerated =
      /^(increments|bigIncrements)$/.test(column.name) || links.some((each) => each.name === 'defaultTo')
    const isRequired =
      links.some((each) => each.name === 'notNullable' || each.name === 'primary') || isFollowedBy(node, 'notNullable')
    return name === null || isGenerated || isFollowedBy(node, 'defaultTo')
      ? []
      : [[table, [isRequired ? name : `${name}?`]]]
  })
}

function isFollowedBy(node: TSESTree.Node, name: string): boolean {
  for (let at = node; at.parent?.type === 'MemberExpression' || at.parent?.type === 'CallExpression'; at = at.parent)
    if (at.parent.type === 'MemberExpression' && calledName(at.parent) === name) return true
  return false
}

/** `createTable('mails').addColumn('key', 'text', (c) => c.primaryKey())`, `createIndex('i').on('mails').columns(['a', 'b']).unique()`. */
function ofKysely(call: TSESTree.CallExpression): readonly Key[] {
  const links = chainOf(call)
  const given = (name: string): readonly TSESTree.Node[] =>
    links.find((each) => each.name === name)?.call.arguments ?? []
  const method = calledName(call.callee)
  if (links[0]?.name === 'createIndex') {
    if (isInnerLink(call) || !links.some(({ name }) => name === 'unique')) return []
    const table = textOf(given('on')[0])
    const columns = [...listOf(given('columns')[0]), ...listOf(given('column')[0])]
    return table === null || columns.length === 0 || given('where').length > 0 ? [] : [[table, columns]]
  }
  const table = textOf(given('createTable')[0] ?? given('alterTable')[0])
  if (table === null) return []
  if (/^add(Unique|PrimaryKey)Constraint$/.test(method)) return [[table, listOf(call.arguments[1])]]
  const [name, type, build] = call.arguments
  const column = method === 'addColumn' ? textOf(name) : null
  const made = build && isFunction(build) ? chainOf(build.body).map((each) => each.name) : []
  const isGenerated =
    /serial/i.test(textOf(type) ?? '') ||
    made.some((each) => /^(autoIncrement|identity|defaultTo|generated\w*)$/.test(each))
  if (column === null || isGenerated || !made.some((each) => each === 'unique' || each === 'primaryKey')) return []
  return [[table, [made.some((each) => each === 'notNull' || each === 'primaryKey') ? column : `${column}?`]]]
}

/** `queryInterface.addIndex('Mails', ['key'], { unique: true })`, `addConstraint('Mails', { type: 'unique', fields: ['key'] })`. */
function ofSequelize(call: TSESTree.CallExpression): readonly Key[] {
  const method = calledName(call.callee)
  const [first, second, third] = call.arguments
  const table = textOf(first) ?? textOf(property(first, 'tableName'))
  if (table === null || !/^(addIndex|addConstraint)$/.test(method)) return []
  const options = third ?? second
  const unique = property(options, 'unique')
  const isUnique =
    (unique?.type === 'Literal' && unique.value === true) || /^unique$/i.test(textOf(property(options, 'type')) ?? '')
  const columns = [...listOf(second), ...listOf(property(second, 'fields'))]
  return isUnique && columns.length > 0 && property(options, 'where') === null ? [[table, columns]] : []
}

function listOf(node: TSESTree.Node | null | undefined): readonly string[] {
  if (node?.type === 'ArrayExpression') return node.elements.flatMap((each) => textOf(each) ?? [])
  const text = textOf(node)
  return text === null ? [] : [text]
}

/** A model is called in the singular what its table is called in the plural. */
function singular(table: string): string {
  return table.replace(/ies$/i, 'y').replace(/(?<=[^s])s$/i, '')
}
