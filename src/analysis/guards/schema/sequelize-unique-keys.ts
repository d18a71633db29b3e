import type { TSESTree } from '@typescript-eslint/types'
import { calledName } from '../../cfg/callback-run.js'
import { groupBy } from '../../group-by.js'
import { calleePath, descendants, keyOf, property, textOf } from '../syntax-of.js'
import type { UniqueKeys } from './prisma-unique-keys.js'

type Keys = readonly (readonly string[])[]

/**
 * Reads the unique keys of Sequelize's models, `sequelize.define('Mail', { key: { unique: true } }, { indexes })` and
 * `Mail.init({ … }, { indexes })`, by the name of the model and of the variable that holds it.
 */
export function sequelizeUniqueKeys(program: TSESTree.Program): UniqueKeys {
  const keys: Record<string, Keys> = {}
  for (const node of descendants(program)) {
    if (node.type !== 'CallExpression') continue
    const model = modelOf(node)
    if (model === null) continue
    const own = keysOf(model.columns, property(model.options, 'indexes'))
    for (const name of model.names) keys[name.toLowerCase()] = own
  }
  return keys
}

interface Model {
  readonly names: readonly string[]
  readonly columns: TSESTree.ObjectExpression
  readonly options: TSESTree.Node | undefined
}

function modelOf(call: TSESTree.CallExpression): Model | null {
  const method = calledName(call.callee)
  const [first, second, third] = call.arguments
  if (method === 'define' && second?.type === 'ObjectExpression') {
    const name = textOf(first)
    return name === null ? null : { names: [name, ...holderOf(call)], columns: second, options: third }
  }
  const owner = method === 'init' ? calleePath(call.callee).at(-2) : undefined
  const isModel = property(second, 'sequelize') !== null
  return owner !== undefined && isModel && first?.type === 'ObjectExpression'
    ? {
        names: [
          owner,
          ...(textOf(property(second, 'modelName')) === null ? [] : [textOf(property(second, 'modelName')) ?? '']),
        ],
        columns: first,
        options: second,
      }
    : null
}

/** `const Mail = …`, `exports.Mail = …`. */
function holderOf({ parent }: TSESTree.Node): readonly string[] {
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return [parent.id.name]
  if (parent?.type === 'AssignmentExpression') return calleePath(parent.left).slice(-1)
  return []
}

function keysOf(columns: TSESTree.ObjectExpression, indexes: TSESTree.Node | null): Keys {
  const all = columns.properties.flatMap((each) => {
    const name = each.type === 'Property' ? keyOf(each) : null
    return each.type === 'Property' && name !== null ? [{ name, value: each.value }] : []
  })
  const required = new Set(
    all.filter(({ value }) => is(value, 'allowNull', false) || is(value, 'primaryKey', true)).map(({ name }) => name),
  )
  // Columns that name the same constraint are unique together.
  const named = groupBy(
    all.flatMap(({ name, value }) => {
      const constraint = textOf(property(value, 'unique')) ?? textOf(property(property(value, 'unique'), 'name'))
      return constraint === null ? [] : [{ name, constraint }]
    }),
    ({ constraint }) => constraint,
  )
  const natural = all.filter(({ value }) => is(value, 'primaryKey', true))
  const isNatural = natural.every(
    ({ value }) => property(value, 'defaultValue') === null && property(value, 'autoIncrement') === null,
  )
  return [
    ...all.filter(({ value }) => is(value, 'unique', true)).map(({ name }) => [name]),
    ...[...named.values()].map((together) => together.map(({ name }) => name)),
    ...(isNatural && natural.length > 0 ? [natural.map(({ name }) => name)] : []),
    ...(indexes?.type === 'ArrayExpression' ? indexes.elements.flatMap(indexKey) : []),
  ].map((key) => key.map((column) => (required.has(column) ? column : `${column}?`)))
}

function indexKey(index: TSESTree.Node | null): Keys {
  const fields = property(index, 'fields')
  const isUnique = is(index, 'unique', true) || /^unique$/i.test(textOf(property(index, 'type')) ?? '')
  if (!isUnique || property(index, 'where') !== null || fields?.type !== 'ArrayExpression') return []
  return [fields.elements.flatMap((each) => textOf(each) ?? textOf(property(each, 'name')) ?? [])]
}

function is(node: TSESTree.Node | null, name: string, value: boolean): boolean {
  const given = property(node, name)
  return given?.type === 'Literal' && given.value === value
}
