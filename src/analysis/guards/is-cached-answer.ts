import type { TSESTree } from '@typescript-eslint/types'
import { calledName } from '../cfg/callback-run.js'
import type { FunctionGuards } from './function-guards.js'
import type { Supposition } from './supposition.js'
import { descendants, isInside } from './syntax-of.js'
import { initialiserOf } from './variable-of.js'

/** Calls that give what they are handed, in another form. */
const passing = /^(resolve|json|parse|stringify|structuredClone|clone|cloneDeep|from|of|assign|freeze)$/

/**
 * Whether the function, supposing that it remembers, gives back what it remembers: then the memory is a cache of an
 * answer, which saves asking again, and no mark that something was done. `remembered` are the places that read it.
 */
export function isCachedAnswer(
  remembered: readonly TSESTree.Node[],
  supposed: Supposition,
  body: FunctionGuards,
): boolean {
  return answers(body).some(
    ({ node, answer }) =>
      supposed.isReachable(node) && descendants(answer).some((each) => isRemembered(each, remembered, body, answer)),
  )
}

/** What the function returns: the arguments of its `return`s, or the body of an arrow function that is an expression. */
function answers({ nodes, root }: FunctionGuards): readonly { node: TSESTree.Node; answer: TSESTree.Node }[] {
  if (root.type === 'ArrowFunctionExpression' && root.body.type !== 'BlockStatement')
    return [{ node: root.body, answer: root.body }]
  return nodes.flatMap((node) =>
    node.type === 'ReturnStatement' && node.argument ? [{ node, answer: node.argument }] : [],
  )
}

function isRemembered(
  node: TSESTree.Node,
  remembered: readonly TSESTree.Node[],
  { context: { source } }: FunctionGuards,
  answer: TSESTree.Node,
): boolean {
  if (node.type !== 'Identifier' && !remembered.includes(node)) return false
  if (!isGiven(node, answer)) return false
  if (remembered.includes(node)) return true
  const initialiser = initialiserOf(node, source.scopes)
  return initialiser !== null && remembered.some((each) => isInside(each, initialiser))
}

/** Whether the value itself, or a part of it, reaches the answer: a comparison and a test only ask about it. */
function isGiven(node: TSESTree.Node, answer: TSESTree.Node): boolean {
  for (let at = node; at !== answer && at.parent; at = at.parent) {
    const { parent } = at
    if (parent.type === 'BinaryExpression' || parent.type === 'UnaryExpression') return false
    if (parent.type === 'ConditionalExpression' && parent.test === at) return false
    if (parent.type === 'LogicalExpression' && parent.operator === '&&' && parent.left === at) return false
    if (parent.type === 'CallExpression' && parent.callee !== at && !passing.test(calledName(parent.callee)))
      return false
    if (parent.type === 'Property' && parent.key === at && !parent.shorthand) return false
  }
  return true
}
