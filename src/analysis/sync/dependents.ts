import type { ScopeManager, Variable } from '@typescript-eslint/scope-manager'
import type { TSESTree } from '@typescript-eslint/types'
import type { SourceFile } from '../../syntax/source-file.js'
import { isFunction, skipWrappers, skipWrappersDown, type FunctionExpression } from '../cfg/callback-run.js'
import { isPropertyName } from '../guards/is-property-name.js'
import { descendants, isInside } from '../guards/syntax-of.js'
import { variableOf } from '../guards/variable-of.js'

/** What depends on the value of one read inside a function. */
export interface Dependents {
  /** Whether the expression holds the value, a part of it, or something computed from it. */
  dependsOn(node: TSESTree.Node): boolean
  /** Whether the identifier is the value itself or one that was derived from it. */
  has(identifier: TSESTree.Node): boolean
}

const known = new WeakMap<readonly TSESTree.Node[], Map<TSESTree.Node, Dependents>>()

/**
 * Follows the value of a read, or the parameters of a function, through declarations, assignments, loops and callbacks. What another awaited call makes
 * of it is a value of that call and does not follow. Every target of a function asks about the same reads, so the
 * answer is remembered.
 */
export function dependentsOf(read: TSESTree.Node, nodes: readonly TSESTree.Node[], { scopes }: SourceFile): Dependents {
  const answers = known.get(nodes) ?? new Map<TSESTree.Node, Dependents>()
  known.set(nodes, answers)
  const before = answers.get(read)
  if (before !== undefined) return before
  const found = follow(read, carriersIn(nodes), scopes)
  answers.set(read, found)
  return found
}

function follow(read: TSESTree.Node, carriers: readonly TSESTree.Node[], scopes: ScopeManager): Dependents {
  const variables = new Set<Variable>()
  const has = (identifier: TSESTree.Node): boolean => {
    const variable = variableOf(identifier, scopes)
    return variable !== null && variables.has(variable)
  }
  const dependsOn = (node: TSESTree.Node): boolean =>
    (isBelow(read, node) && !isHandedAway(read, node)) ||
    variablesIn(node, scopes).some((variable) => variables.has(variable))
  const mark = (pattern: TSESTree.Node): void => {
    for (const identifier of descendants(pattern)) {
      const variable = identifier.type === 'Identifier' ? variableOf(identifier, scopes) : null
      if (variable !== null) variables.add(variable)
    }
  }
  if (isFunction(read)) read.params.forEach(mark)
  for (let size = -1; size !== variables.size;) {
    size = variables.size
    for (const node of carriers) propagate(node, { dependsOn, mark, read })
  }
  return { dependsOn, has }
}

const knownCarriers = new WeakMap<readonly TSESTree.Node[], readonly TSESTree.Node[]>()
const carrying: ReadonlySet<string> = new Set([
  'VariableDeclarator',
  'AssignmentExpression',
  'ForOfStatement',
  'CallExpression',
])

/** The nodes that can hand a value on. */
function carriersIn(nodes: readonly TSESTree.Node[]): readonly TSESTree.Node[] {
  const before = knownCarriers.get(nodes)
  if (before !== undefined) return before
  const found = nodes.filter(({ type }) => carrying.has(type))
  knownCarriers.set(nodes, found)
  return found
}

const knownVariables = new WeakMap<TSESTree.Node, readonly Variable[]>()

/** The variables of which an expression is made, but for those that are handed to a call that is waited for. */
function variablesIn(root: TSESTree.Node, scopes: ScopeManager): readonly Variable[] {
  const before = knownVariables.get(root)
  if (before !== undefined) return before
  const found = new Set(
    descendants(root).flatMap((node) =>
      node.type === 'Identifier' && !isPropertyName(node) && !isHandedAway(node, root)
        ? (variableOf(node, scopes) ?? [])
        : [],
    ),
  )
  knownVariables.set(root, [...found])
  return [...found]
}

function isBelow(node: TSESTree.Node, root: TSESTree.Node): boolean {
  if (!isInside(node, root)) return false
  for (let at: TSESTree.Node | undefined = node; at; at = at.parent) if (at === root) return true
  return false
}

interface Marking {
  readonly dependsOn: (node: TSESTree.Node) => boolean
  readonly mark: (pattern: TSESTree.Node) => void
}

function propagate(node: TSESTree.Node, { read, dependsOn, mark }: Marking & { readonly read: TSESTree.Node }): void {
  switch (node.type) {
    case 'VariableDeclarator':
      if (node.init && !isFunction(node.init)) declare(node.id, node.init, { dependsOn, mark })
      return
    case 'AssignmentExpression':
      if (node.left.type === 'Identifier' && (dependsOn(node.right) || isUnderTest(node, dependsOn))) mark(node.left)
      // `body.fields.reporter = { id: found }` puts it into the body.
      if (node.left.type === 'MemberExpression' && dependsOn(node.right)) markRoot(node.left, mark)
      return
    case 'ForOfStatement':
      if (dependsOn(node.right)) mark(node.left)
      return
    case 'CallExpression': {
      // `orders.find({ … }, (error, rows) => …)` answers by calling back.
      if (node === read)
        callbacksOf(node).forEach(({ params }) => {
          params.forEach(mark)
        })
      if (node.callee.type !== 'MemberExpression') return
      const parameters = node.arguments.flatMap((each: TSESTree.Node) => (isFunction(each) ? each.params : []))
      if (parameters.length > 0 && dependsOn(node.callee.object)) parameters.forEach(mark)
      // A list or a map that is filled from the read.
      if (
        /^(?:push|set|add|unshift)$/.test(
          node.callee.property.type === 'Identifier' ? node.callee.property.name : '',
        ) &&
        node.callee.object.type === 'Identifier' &&
        (node.arguments.some(dependsOn) || isUnderTest(node, dependsOn))
      )
        mark(node.callee.object)
    }
  }
}

function markRoot(node: TSESTree.MemberExpression, mark: (pattern: TSESTree.Node) => void): void {
  const object = skipWrappersDown(node.object)
  if (object.type === 'MemberExpression') markRoot(object, mark)
  if (object.type === 'Identifier') mark(object)
}

/** `const [row, others] = await Promise.all([read(), readOthers()])` names each element by its place. */
function declare(pattern: TSESTree.Node, init: TSESTree.Node, { dependsOn, mark }: Marking): void {
  const bare = init.type === 'AwaitExpression' ? init.argument : init
  const [list] = bare.type === 'CallExpression' && isCollecting(bare) ? bare.arguments : []
  if (pattern.type === 'ArrayPattern' && list?.type === 'ArrayExpression') {
    for (const [index, element] of pattern.elements.entries()) {
      const value = list.elements[index]
      if (element && value && dependsOn(value)) mark(element)
    }
  } else if (dependsOn(init)) mark(pattern)
}

/** The functions among the arguments that take an error first, and then the answer. */
export function callbacksOf({ arguments: given }: TSESTree.CallExpression): readonly FunctionExpression[] {
  return given.flatMap((each) => {
    if (each.type !== 'ArrowFunctionExpression' && each.type !== 'FunctionExpression') return []
    const [first, second] = each.params
    return second !== undefined && first?.type === 'Identifier' && /^_?(?:e|err|error|ex)$/i.test(first.name)
      ? [each]
      : []
  })
}

function isUnderTest(node: TSESTree.Node, dependsOn: (node: TSESTree.Node) => boolean): boolean {
  for (let at = node.parent; at && !isFunction(at); at = at.parent)
    if (at.type === 'IfStatement' && !isInside(node, at.test) && dependsOn(at.test)) return true
  return false
}

/**
 * The value is an argument of a call that is waited for: what comes back is that call's own. What a callback answers
 * comes back as it is: `await step.run('load', () => read())`, `await retry(async () => { …; return row })`.
 */
function isHandedAway(node: TSESTree.Node, root: TSESTree.Node): boolean {
  for (let at: TSESTree.Node = node; at !== root && at.parent; at = at.parent) {
    const { parent } = at
    if (
      parent.type === 'CallExpression' &&
      parent.callee !== at &&
      isInside(parent, root) &&
      skipWrappers(parent).parent?.type === 'AwaitExpression' &&
      !isCollecting(parent) &&
      !(isFunction(at) && isAnswered(node, at))
    )
      return true
  }
  return false
}

/** Whether a node stands in what a callback returns. */
function isAnswered(node: TSESTree.Node, callback: TSESTree.Node): boolean {
  if (callback.type === 'ArrowFunctionExpression' && callback.body.type !== 'BlockStatement') return true
  for (let at: TSESTree.Node | undefined = node; at && at !== callback; at = at.parent) {
    if (isFunction(at)) return false
    if (at.type === 'ReturnStatement') return true
  }
  return false
}

function isCollecting({ callee }: TSESTree.CallExpression): boolean {
  return callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'Promise'
}
