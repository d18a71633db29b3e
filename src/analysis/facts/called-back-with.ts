import type { TSESTree } from '@typescript-eslint/types'
import { eitherOrigin, type Origin } from '../origin.js'
import { handedTo } from './handed-to.js'
import type { Terms } from './terms.js'

/** What a call hands to a function among its arguments: list elements, a resolved value, or whatever the callee gives; else what the type of the function says that it is given. */
export function calledBackWith(node: TSESTree.Node, index: number, terms: Terms): Origin | null {
  const typed = typeOf(node)
  if (typed !== null) return givenBy(typed, index, terms)
  const call = node.parent
  if (call?.type === 'NewExpression') return givenByConstruction(call, node, index, terms)
  if (call?.type !== 'CallExpression') return null
  const position = call.arguments.findIndex((argument) => argument === node)
  if (position < 0) return null
  const [first] = call.arguments
  // Only what can name an event: the term of a whole function is made elsewhere.
  const named = first?.type === 'Literal' || first?.type === 'MemberExpression' ? terms.expression(first) : undefined
  return handedTo({ callee: terms.expression(call.callee), first: named, position }, index)
}

/** `new WizardScene('order', (ctx) => …)`: what the class of a package hands on. What `new Promise` hands over is no value of anybody's. */
function givenByConstruction(
  made: TSESTree.NewExpression,
  node: TSESTree.Node,
  index: number,
  terms: Terms,
): Origin | null {
  const callee = terms.expression(made.callee)
  let root = callee
  while (root.kind === 'member') root = root.object
  return root.kind === 'import' && !root.module.startsWith('.') && made.arguments.some((argument) => argument === node)
    ? { kind: 'handed', callee, index }
    : null
}

/** The named type of a variable or cast whose value a function is. */
function typeOf(node: TSESTree.Node): TSESTree.TypeNode | null {
  const holder = node.parent
  if (holder?.type === 'TSSatisfiesExpression' || holder?.type === 'TSAsExpression') return holder.typeAnnotation
  return holder?.type === 'VariableDeclarator' && holder.init === node && 'typeAnnotation' in holder.id
    ? (holder.id.typeAnnotation?.typeAnnotation ?? null)
    : null
}

/** `const task: Task = (payload, helpers) => …`: what the library's type hands to the function. */
function givenBy(type: TSESTree.TypeNode, index: number, terms: Terms): Origin | null {
  const term = type.type === 'TSTypeReference' ? terms.annotation(type) : null
  if (term?.kind !== 'instance' || term.of.kind !== 'import' || term.of.module.startsWith('.')) return null
  const handed: Origin = { kind: 'handed', callee: term.of, index }
  // `Middleware<Context>` is generic in what it handles.
  const handled =
    index === 0 && type.type === 'TSTypeReference' ? terms.annotation(type.typeArguments?.params[0]) : null
  return handled?.kind === 'instance' ? eitherOrigin([handed, handled]) : handed
}
