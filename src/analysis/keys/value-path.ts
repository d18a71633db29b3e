import type { Variable } from '@typescript-eslint/scope-manager'
import type { TSESTree } from '@typescript-eslint/types'
import { calledName, skipWrappersDown } from '../cfg/callback-run.js'
import { keyOf } from '../guards/syntax-of.js'
import type { SourceFile } from '../../syntax/source-file.js'
import { rootVariable } from './root-variable.js'

/** Where a value is read from: a variable, or the pattern that takes several values out of one object, and the names from there on. */
export interface ValuePath {
  readonly root: Variable | TSESTree.Node
  readonly path: readonly string[]
}

/** The path of a variable or member, through optional and computed members, `const { a } = b` and `const a = b.c`; null for globals. */
export function valuePath(node: TSESTree.Node, source: SourceFile, depth = 0): ValuePath | null {
  const names: string[] = []
  let at = skipWrappersDown(node)
  while (at.type === 'MemberExpression' || at.type === 'ChainExpression') {
    if (at.type === 'MemberExpression') names.unshift(at.computed ? '[]' : calledName(at))
    at = skipWrappersDown(at.type === 'ChainExpression' ? at.expression : at.object)
  }
  if (at.type === 'ThisExpression') return { root: source.program, path: ['this', ...names] }
  const variable = at.type === 'Identifier' ? rootVariable(at, source) : null
  if (variable === null || at.type !== 'Identifier') return null
  const from = takenFrom(variable, source, depth)
  return from === null
    ? { root: variable, path: [at.name, ...names] }
    : { root: from.root, path: [...from.path, ...names] }
}

/**
 * What a pattern took a variable from. The named arguments of a function (`{ invoice, email }`) are as independent of each
 * other as arguments in a row, so a pattern that is itself the parameter does not join them.
 */
function takenFrom(variable: Variable, source: SourceFile, depth: number): ValuePath | null {
  const [definition] = variable.defs
  if (definition === undefined || depth > 3) return null
  if (definition.node.type === 'VariableDeclarator' && definition.node.id === definition.name)
    return aliased(definition.node, variable, source, depth)
  const property = propertyAround(definition.name)
  const pattern = property?.parent
  if (!property || pattern?.type !== 'ObjectPattern') return null
  const name = keyOf(property) ?? ''
  const holder = pattern.parent
  if (holder?.type === 'Property') return { root: pattern, path: [keyOf(holder) ?? '', name] }
  if (holder?.type !== 'VariableDeclarator' || !holder.init) return null
  const from = valuePath(holder.init, source, depth + 1)
  return from === null
    ? { root: pattern, path: [lastNameOf(holder.init), name] }
    : { root: from.root, path: [...from.path, name] }
}

/** `const who = order.email` is that path under another name. */
function aliased(
  { init }: TSESTree.VariableDeclarator,
  variable: Variable,
  source: SourceFile,
  depth: number,
): ValuePath | null {
  const bare = init === null ? null : skipWrappersDown(init)
  if (bare?.type !== 'MemberExpression' && bare?.type !== 'Identifier') return null
  return variable.references.filter((reference) => reference.isWrite()).length > 1
    ? null
    : valuePath(bare, source, depth + 1)
}

function propertyAround(name: TSESTree.Node): TSESTree.Property | null {
  const around = name.parent?.type === 'AssignmentPattern' ? name.parent.parent : name.parent
  return around?.type === 'Property' ? around : null
}

/** What an expression calls what it gives: `body` for `await schema.parse(request.body)`, `getUser` for `await getUser()`. */
export function lastNameOf(node: TSESTree.Node): string {
  const bare = skipWrappersDown(node)
  if (bare.type === 'AwaitExpression') return lastNameOf(bare.argument)
  if (bare.type === 'ChainExpression') return lastNameOf(bare.expression)
  return bare.type === 'CallExpression' ? calledName(bare.callee) : calledName(bare)
}
