import type { TSESTree } from '@typescript-eslint/types'
import { visitorKeys } from '@typescript-eslint/visitor-keys'
import { calledName, isFunction, skipWrappersDown, type FunctionExpression } from '../cfg/callback-run.js'

/** `a.b.c(…)` as `['a', 'b', 'c']`; a call in between stands as `()`; what has no name as `?`. */
export function calleePath(node: TSESTree.Node): readonly string[] {
  const bare = skipWrappersDown(node)
  if (bare.type === 'Identifier') return [bare.name]
  if (bare.type === 'ThisExpression') return ['this']
  if (bare.type === 'AwaitExpression') return calleePath(bare.argument)
  if (bare.type === 'CallExpression' || bare.type === 'NewExpression') return [...calleePath(bare.callee), '()']
  if (bare.type === 'MemberExpression') return [...calleePath(bare.object), propertyName(bare)]
  return ['?']
}

/** The property of a member expression; `?` when computed and not a literal. */
export function propertyName(node: TSESTree.MemberExpression): string {
  if (!node.computed)
    return node.property.type === 'PrivateIdentifier'
      ? `#${node.property.name}`
      : node.property.type === 'Identifier'
        ? node.property.name
        : '?'
  return node.property.type === 'Literal' ? String(node.property.value) : '?'
}

/** One call of a chain: `db.update(t).set(v)` has the links `update` and `set`. */
export interface ChainLink {
  readonly name: string
  readonly call: TSESTree.CallExpression
}

/** The calls of a chain that ends in `node`, first to last. */
export function chainOf(node: TSESTree.Node): readonly ChainLink[] {
  const bare = skipWrappersDown(node)
  if (bare.type === 'AwaitExpression') return chainOf(bare.argument)
  if (bare.type === 'MemberExpression') return chainOf(bare.object)
  if (bare.type !== 'CallExpression') return []
  return [...chainOf(bare.callee), { name: calledName(bare.callee), call: bare }]
}

/** Whether another call of the same chain is made on the result of this one. */
export function isInnerLink(call: TSESTree.CallExpression): boolean {
  let at: TSESTree.Node | undefined = call.parent
  while (at && /^(TS|Chain)/.test(at.type)) at = at.parent
  return (
    at?.type === 'MemberExpression' &&
    skipWrappersDown(at.object) === call &&
    skipUp(at)?.type === 'CallExpression' &&
    !isPromiseMethod(at)
  )
}

function skipUp(node: TSESTree.Node): TSESTree.Node | undefined {
  let at = node.parent
  while (at && /^(TS|Chain)/.test(at.type)) at = at.parent
  return at
}

/** `promise.then`, `promise.catch`, `promise.finally`. */
export function isPromiseMethod(callee: TSESTree.Node): boolean {
  return callee.type === 'MemberExpression' && /^(then|catch|finally)$/.test(propertyName(callee))
}

/** The property of an object literal, or null; spreads are not looked into. */
export function property(node: TSESTree.Node | undefined | null, name: string): TSESTree.Node | null {
  if (node?.type !== 'ObjectExpression') return null
  const found = node.properties.findLast((each) => each.type === 'Property' && keyOf(each) === name)
  return found?.type === 'Property' ? found.value : null
}

/** The names of an object literal's own properties. */
export function propertyNames(node: TSESTree.Node | undefined | null): readonly string[] {
  if (node?.type !== 'ObjectExpression') return []
  return node.properties.flatMap((each) => (each.type === 'Property' ? (keyOf(each) ?? []) : []))
}

export function keyOf(node: TSESTree.Property): string | null {
  if (!node.computed && node.key.type === 'Identifier') return node.key.name
  return node.key.type === 'Literal' ? String(node.key.value) : null
}

/** Text of a string literal or template (holes as `?`), else null. */
export function textOf(node: TSESTree.Node | undefined | null): string | null {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node?.type === 'TemplateLiteral') return node.quasis.map((each) => each.value.cooked ?? each.value.raw).join('?')
  if (node?.type === 'CallExpression') return joinedText(node)
  if (node?.type === 'BinaryExpression' && node.operator === '+') {
    const [left, right] = [textOf(node.left), textOf(node.right)]
    return left === null && right === null ? null : `${left ?? '?'}${right ?? '?'}`
  }
  return null
}

/** `['SELECT 1', 'FROM t'].join(' ')`. */
function joinedText({ callee, arguments: [separator] }: TSESTree.CallExpression): string | null {
  if (callee.type !== 'MemberExpression' || propertyName(callee) !== 'join') return null
  const list = skipWrappersDown(callee.object)
  if (list.type !== 'ArrayExpression' || separator?.type !== 'Literal') return null
  const lines = list.elements.map((each) => textOf(each))
  return lines.length > 0 && lines.every((line) => line !== null) ? lines.join(String(separator.value)) : null
}

const knownDescendants = new WeakMap<TSESTree.Node, readonly TSESTree.Node[]>()

/** Every node below, the node itself first; functions are entered. Many guards ask about the same few nodes, so it is remembered. */
export function descendants(root: TSESTree.Node): readonly TSESTree.Node[] {
  const before = knownDescendants.get(root)
  if (before !== undefined) return before
  const found: TSESTree.Node[] = []
  const open: TSESTree.Node[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    found.push(node)
    for (const key of visitorKeys[node.type] ?? []) {
      const child: unknown = Reflect.get(node, key)
      if (Array.isArray(child)) {
        for (const each of child) if (isNode(each)) open.push(each)
      } else if (isNode(child)) open.push(child)
    }
  }
  found.sort((left, right) => left.range[0] - right.range[0] || right.range[1] - left.range[1])
  knownDescendants.set(root, found)
  return found
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** The functions around a node, innermost first. */
export function enclosingFunctions(
  node: TSESTree.Node,
): readonly (FunctionExpression | TSESTree.FunctionDeclaration)[] {
  const found: (FunctionExpression | TSESTree.FunctionDeclaration)[] = []
  for (let at = node.parent; at; at = at.parent) if (isFunction(at)) found.push(at)
  return found
}

/** The innermost function around a node; null at the top of a module. */
export function nearestFunction(node: TSESTree.Node): FunctionExpression | TSESTree.FunctionDeclaration | null {
  for (let at = node.parent; at; at = at.parent) if (isFunction(at)) return at
  return null
}

export function isInside(node: TSESTree.Node, outer: TSESTree.Node): boolean {
  return node.range[0] >= outer.range[0] && node.range[1] <= outer.range[1]
}
