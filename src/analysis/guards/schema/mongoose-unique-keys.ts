import type { TSESTree } from '@typescript-eslint/types'
import { calledName, skipWrappersDown } from '../../cfg/callback-run.js'
import { calleePath, descendants, keyOf, property, propertyNames, textOf } from '../syntax-of.js'
import type { UniqueKeys } from './prisma-unique-keys.js'

type Keys = readonly (readonly string[])[]

/**
 * Reads the unique keys of Mongoose's models, `model('Mail', new Schema({ key: { type: String, unique: true } }))` and
 * `schema.index({ a: 1, b: 1 }, { unique: true })`, by the name of the model and of the variable that holds it. A value
 * that is missing collides as well, and an `_id` that is given always does.
 */
export function mongooseUniqueKeys(program: TSESTree.Program): UniqueKeys {
  const nodes = descendants(program)
  const schemas = new Map(nodes.flatMap((node) => schemaOf(node)))
  if (schemas.size === 0) return {}
  for (const node of nodes) {
    const indexed = indexOf(node)
    if (indexed) schemas.set(indexed.schema, [...(schemas.get(indexed.schema) ?? []), indexed.key])
  }
  const keys: Record<string, Keys> = {}
  for (const node of nodes) {
    if (node.type !== 'CallExpression' || calledName(node.callee) !== 'model') continue
    const [name, given] = node.arguments
    const schema = given === undefined ? null : skipWrappersDown(given)
    const own = schema?.type === 'Identifier' ? schemas.get(schema.name) : schema ? declaredBy(schema) : undefined
    if (own === undefined || own === null) continue
    for (const each of [textOf(name), holderOf(node)]) if (each !== null) keys[each.toLowerCase()] = [...own, ['_id']]
  }
  return keys
}

/** A variable that holds `new Schema({ … })`. */
function schemaOf(node: TSESTree.Node): (readonly [string, Keys])[] {
  if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier' || node.init === null) return []
  const own = declaredBy(skipWrappersDown(node.init))
  return own === null ? [] : [[node.id.name, own]]
}

/** The fields of `new Schema({ … })` that are unique by themselves. */
function declaredBy(node: TSESTree.Node): Keys | null {
  if (node.type !== 'NewExpression' || calleePath(node.callee).at(-1) !== 'Schema') return null
  const [fields] = node.arguments
  if (fields?.type !== 'ObjectExpression') return null
  return fields.properties.flatMap((each) => {
    const name = each.type === 'Property' ? keyOf(each) : null
    const isUnique =
      each.type === 'Property' && isSet(property(each.value, 'unique')) && property(each.value, 'sparse') === null
    return name !== null && isUnique ? [[name]] : []
  })
}

/** `schema.index({ a: 1, b: 1 }, { unique: true })`. */
function indexOf(node: TSESTree.Node): { readonly schema: string; readonly key: readonly string[] } | null {
  if (node.type !== 'CallExpression') return null
  const [schema, method, ...others] = calleePath(node.callee)
  const [columns, options] = node.arguments
  const isUnique =
    isSet(property(options, 'unique')) &&
    ['sparse', 'partialFilterExpression'].every((name) => property(options, name) === null)
  return schema !== undefined && method === 'index' && others.length === 0 && isUnique
    ? { schema, key: propertyNames(columns) }
    : null
}

function isSet(node: TSESTree.Node | null): boolean {
  return node?.type === 'Literal' ? node.value === true : node?.type === 'ArrayExpression'
}

/** The variable whose initialiser the call is part of: `const Mail = mongoose.models.Mail ?? mongoose.model(…)`. */
function holderOf(node: TSESTree.Node): string | null {
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === 'VariableDeclarator') return at.id.type === 'Identifier' ? at.id.name : null
    if (/Function|Statement/.test(at.type)) return null
  }
  return null
}
