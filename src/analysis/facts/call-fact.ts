import type { TSESTree } from '@typescript-eslint/types'
import type { CallFact } from '../file-facts.js'
import type { Origin } from '../origin.js'
import { chosenFor } from './chosen-for.js'
import { argumentTerms } from './expression-term.js'
import { tellsFailure } from './tells-failure.js'
import type { Terms } from './terms.js'

export type CallNode = TSESTree.CallExpression | TSESTree.NewExpression | TSESTree.TaggedTemplateExpression

export function callFact(node: CallNode, enclosing: number | null, terms: Terms): CallFact {
  const callee = node.type === 'TaggedTemplateExpression' ? node.tag : node.callee
  return placed(node, callee, terms, {
    form: node.type === 'CallExpression' ? 'call' : node.type === 'NewExpression' ? 'new' : 'template',
    callee: terms.expression(callee),
    arguments: givenTo(node, terms),
    function: enclosing,
    settled: isSettled(node),
  })
}

/** The list of the term that the call itself is, where it is one: the facts are handed from thread to thread. */
function givenTo(node: CallNode, terms: Terms): readonly Origin[] {
  const call = terms.expression(node)
  if (call.kind === 'call' || call.kind === 'new') return call.arguments
  return node.type === 'TaggedTemplateExpression'
    ? [terms.expression(node.quasi)]
    : argumentTerms(node.arguments, terms)
}

/** A member handed over as a value, such as `list.map(client.send)`. */
export function referenceFact(node: TSESTree.MemberExpression, enclosing: number | null, terms: Terms): CallFact {
  return placed(node, node, terms, {
    form: 'reference',
    callee: terms.expression(node),
    arguments: [],
    function: enclosing,
    settled: true,
  })
}

/** Written out, and spread only where it is rare: this is the object of which there are most. */
function placed(
  node: TSESTree.Node,
  callee: TSESTree.Node,
  terms: Terms,
  said: Pick<CallFact, 'form' | 'callee' | 'arguments' | 'function' | 'settled'>,
): CallFact {
  const name = lastName(callee)
  const { start, end } = node.loc
  const chosen = chosenFor(node)
  const failed = said.form === 'call' ? tellsFailure(node, terms.source.scopes) : null
  return {
    ...(chosen === null ? {} : { chosen }),
    ...(failed === null ? {} : { tellsFailure: failed }),
    at: node.range[0],
    end: node.range[1],
    line: start.line,
    column: start.column + 1,
    endLine: end.line,
    endColumn: end.column + 1,
    calleeLine: name.loc.start.line,
    calleeAt: name.range[0],
    calleeText: textOf(callee, terms),
    form: said.form,
    callee: said.callee,
    arguments: said.arguments,
    function: said.function,
    settled: said.settled,
    arms: armsOf(node),
  }
}

function textOf(callee: TSESTree.Node, { source: { text } }: Terms): string {
  if (callee.type === 'Identifier') return callee.name.slice(0, 80)
  return text
    .slice(callee.range[0], Math.min(callee.range[1], callee.range[0] + 400))
    .replace(/\s+/g, '')
    .slice(0, 80)
}

function lastName(callee: TSESTree.Node): TSESTree.Node {
  if (callee.type === 'MemberExpression') return callee.property
  return callee.type === 'TSNonNullExpression' || callee.type === 'ChainExpression'
    ? lastName(callee.expression)
    : callee
}

/** Whether the promise is awaited or returned, alone or inside `Promise.all([...])` and the like. */
function isSettled(node: TSESTree.Node): boolean {
  let below = node
  for (let at = node.parent; at; below = at, at = at.parent) {
    switch (at.type) {
      case 'AwaitExpression':
      case 'ReturnStatement':
      case 'YieldExpression':
        return true
      case 'ArrowFunctionExpression':
        return at.body === below
      case 'MemberExpression':
        if (at.object !== below) return false
        break
      case 'CallExpression':
        if (at.callee !== below && !isCombinator(at.callee)) return false
        break
      case 'ChainExpression':
      case 'TSNonNullExpression':
      case 'TSAsExpression':
      case 'ArrayExpression':
      case 'SpreadElement':
      case 'ConditionalExpression':
      case 'LogicalExpression':
        break
      default:
        return false
    }
  }
  return false
}

function isCombinator(callee: TSESTree.Node): boolean {
  return callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'Promise'
}

function armsOf(node: TSESTree.Node): string[] {
  const arms: string[] = []
  let below = node
  for (let at = node.parent; at && !at.type.includes('Function'); below = at, at = at.parent) {
    if (at.type !== 'IfStatement' && at.type !== 'ConditionalExpression') continue
    if (at.consequent === below) arms.push(`${at.range[0]}+`)
    else if (at.alternate === below) arms.push(`${at.range[0]}-`)
  }
  return arms
}
