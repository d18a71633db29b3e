import type { TSESTree } from '@typescript-eslint/types'
import { calledName, skipWrappersDown } from '../cfg/callback-run.js'
import type { SourceFile } from '../../syntax/source-file.js'
import type { KeyPlace } from './guard-context.js'
import { isLeftOut } from './is-left-out.js'
import { property } from './syntax-of.js'
import { initialiserOf } from './variable-of.js'

/**
 * The expression that stands at a key place of a call: through constants, `JSON.stringify(…)`, `schema.parse(…)`,
 * `new Headers({…})` and the command objects of SDKs. Null when there is none.
 */
export function keyExpression(
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  place: KeyPlace,
  source: SourceFile,
): TSESTree.Node | null {
  const argument = call.arguments[place.argument]
  if (!argument) return null
  const names = place.property === undefined ? [] : place.property.split('.')
  const found = along(argument, names, source, 0)
  return found === null || isLeftOut(found, source) ? null : found
}

function along(node: TSESTree.Node, names: readonly string[], source: SourceFile, depth: number): TSESTree.Node | null {
  const object = names.length === 0 ? node : opened(node, source, depth)
  if (names.length === 0) return object
  if (object.type !== 'ObjectExpression' || depth > 6) return null
  // A name may itself contain dots, and header names are compared without case.
  for (let size = names.length; size > 0; size--) {
    const name = names.slice(0, size).join('.')
    const value = property(object, name) ?? caseless(object, name)
    const found = value ? along(value, names.slice(size), source, depth + 1) : null
    if (found) return found
  }
  return spread(object, names, source, depth)
}

function spread(
  object: TSESTree.ObjectExpression,
  names: readonly string[],
  source: SourceFile,
  depth: number,
): TSESTree.Node | null {
  for (const each of object.properties.toReversed()) {
    if (each.type !== 'SpreadElement') continue
    for (const option of spreadOptions(each.argument)) {
      const found = along(option, names, source, depth + 1)
      if (found) return found
    }
  }
  return null
}

/** `...(key && { idempotencyKey: key })` and `...(key ? { … } : {})`. */
function spreadOptions(node: TSESTree.Node): readonly TSESTree.Node[] {
  const bare = skipWrappersDown(node)
  if (bare.type === 'LogicalExpression') return [bare.right]
  return bare.type === 'ConditionalExpression' ? [bare.consequent, bare.alternate] : [bare]
}

function caseless(object: TSESTree.ObjectExpression, name: string): TSESTree.Node | null {
  const found = object.properties.find(
    (each) =>
      each.type === 'Property' &&
      each.key.type === 'Literal' &&
      String(each.key.value).toLowerCase() === name.toLowerCase(),
  )
  return found?.type === 'Property' ? found.value : null
}

/** The object literal behind constants and the calls that only wrap it. */
function opened(node: TSESTree.Node, source: SourceFile, depth: number): TSESTree.Node {
  const bare = skipWrappersDown(node)
  if (depth > 6) return bare
  if (bare.type === 'Identifier') {
    const initialiser = initialiserOf(bare, source.scopes)
    return initialiser ? opened(initialiser, source, depth + 1) : bare
  }
  if (bare.type === 'AwaitExpression') return opened(bare.argument, source, depth + 1)
  const [first] = bare.type === 'CallExpression' || bare.type === 'NewExpression' ? bare.arguments : []
  if (
    bare.type === 'CallExpression' &&
    first &&
    /^(stringify|parse|parseAsync|freeze|assign)$/.test(calledName(bare.callee))
  )
    return opened(first, source, depth + 1)
  if (bare.type === 'NewExpression' && first) return opened(first, source, depth + 1)
  if (bare.type === 'ConditionalExpression') return opened(bare.consequent, source, depth + 1)
  return bare.type === 'LogicalExpression' ? opened(bare.right, source, depth + 1) : bare
}
