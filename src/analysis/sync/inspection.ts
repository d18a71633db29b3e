import type { TSESTree } from '@typescript-eslint/types'
import { isFunction, skipWrappersDown } from '../cfg/callback-run.js'
import type { FunctionGuards } from '../guards/function-guards.js'
import { descendants, propertyName } from '../guards/syntax-of.js'
import { initialiserOf } from '../guards/variable-of.js'
import type { Dependents } from './dependents.js'
import { isEntryName, isIdentifyingName, isPreferenceName, isStateName, isStateQuestion } from './state-words.js'

const plumbing = new Set([
  'length',
  'rows',
  'rowCount',
  'data',
  'count',
  'size',
  '0',
  'at',
  'some',
  'every',
  'find',
  'filter',
  'map',
  'flatMap',
  'includes',
  'has',
  'get',
  'value',
  'result',
  'results',
  'items',
  'ok',
  'then',
  'total',
  'exists',
  'hasChildren',
  'hasChild',
  'numChildren',
  'docs',
  'val',
  'body',
  'json',
  'slice',
  'sort',
  'forEach',
])
const maximumDepth = 3

/** Looks into a test: which parts of the read value it asks about, also through variables that hold a judgement. */
export class Inspection {
  private readonly dependents: Dependents
  private readonly body: FunctionGuards

  constructor(dependents: Dependents, body: FunctionGuards) {
    this.dependents = dependents
    this.body = body
  }

  /** The properties of the value that decide, the last one of each chain. */
  propertiesOf(test: TSESTree.Node): readonly string[] {
    return this.expressionsOf(test).flatMap((expression) =>
      descendants(expression).flatMap((node) => (isReshaped(node, expression) ? [] : (this.propertyAt(node) ?? []))),
    )
  }

  /** Whether an expression holds the value. */
  concerns(node: TSESTree.Node): boolean {
    return this.dependents.dependsOn(node)
  }

  /** What the test itself names, before any variable in it is looked up. */
  namesIn(test: TSESTree.Node): readonly string[] {
    return descendants(test).flatMap((node) => this.propertyAt(node) ?? [])
  }

  /** Whether a part of the value that is no identity is compared with something. */
  compares(test: TSESTree.Node): boolean {
    return this.expressionsOf(test).some((expression) =>
      descendants(expression).some(
        (node) =>
          node.type === 'BinaryExpression' && /^(?:[=!]==?|[<>]=?)$/.test(node.operator) && this.comparesState(node),
      ),
    )
  }

  private comparesState({ left, right }: TSESTree.BinaryExpression): boolean {
    if (
      [left, right].some(
        (side) =>
          isEmptyLiteral(side) ||
          (side.type === 'UnaryExpression' && side.operator === 'typeof') ||
          side.type === 'PrivateIdentifier',
      )
    )
      return false
    // A part that is held against a word of the program chooses whom or what it is about.
    return [
      [left, right],
      [right, left],
    ].some(
      ([side, other]) =>
        side &&
        other &&
        !isConstant(other) &&
        descendants(side).some((node) => {
          const name = this.propertyAt(node)
          return name !== null && !isIdentifyingName(name) && !isPreferenceName(name) && !isEntryName(name)
        }),
    )
  }

  private propertyAt(node: TSESTree.Node): string | null {
    if (node.type === 'Identifier' && this.dependents.has(node) && node.parent.type !== 'MemberExpression')
      return isStateName(node.name) || isPreferenceName(node.name) ? node.name : null
    if (node.type === 'Identifier') return isStateQuestion(node.name) && this.isAskedAbout(node) ? node.name : null
    if (node.type !== 'MemberExpression' || !this.dependents.dependsOn(node.object)) return null
    const name = askedByName(node) ?? propertyName(node)
    const { parent } = node
    const goesOn = parent.type === 'MemberExpression' && parent.object === node && !plumbing.has(propertyName(parent))
    return plumbing.has(name) || name === '?' || goesOn ? null : name
  }

  /** Whether a function is asked about the value: `isDue(order)`, `orders.filter(isDue)`. */
  private isAskedAbout(name: TSESTree.Identifier): boolean {
    const { parent } = name
    if (parent.type !== 'CallExpression') return false
    if (parent.callee === name) return parent.arguments.some((each) => this.dependents.dependsOn(each))
    return (
      parent.callee.type === 'MemberExpression' &&
      /^(?:filter|some|every|find|findIndex)$/.test(propertyName(parent.callee)) &&
      this.dependents.dependsOn(parent.callee.object)
    )
  }

  /** What a variable that holds a judgement about the value was declared with; null when it holds the value itself. */
  judgementOf(identifier: TSESTree.Identifier): TSESTree.Node | null {
    const initial = this.dependents.has(identifier) ? initialiserOf(identifier, this.body.context.source.scopes) : null
    return initial !== null && isJudging(initial) ? initial : null
  }

  /** The test, and what the variables in it were declared with. */
  expressionsOf(test: TSESTree.Node, depth = 0): readonly TSESTree.Node[] {
    if (depth > maximumDepth) return []
    const inner = descendants(test).flatMap((node) => {
      const initial = node.type === 'Identifier' ? this.judgementOf(node) : null
      return initial === null ? [] : this.expressionsOf(initial, depth + 1)
    })
    return [test, ...inner]
  }
}

/** The state that a getter is asked for: `row.get('sentAt')`, `user.hasFlag(Flag.ReminderSent)`. */
function askedByName(member: TSESTree.MemberExpression): string | null {
  const { parent, object } = member
  if (parent.type !== 'CallExpression' || parent.callee !== member || !/^(?:get|has|is)/.test(propertyName(member)))
    return null
  // Headers speak of the answer, not of what was asked for.
  if (object.type === 'MemberExpression' && propertyName(object) === 'headers') return null
  const [first, ...others] = parent.arguments
  if (first === undefined || others.length > 0 || !isConstant(first)) return null
  const bare = skipWrappersDown(first)
  const name =
    bare.type === 'Literal' && typeof bare.value === 'string'
      ? bare.value
      : bare.type === 'MemberExpression'
        ? propertyName(bare)
        : ''
  return isStateName(name) ? name : null
}

/** Inside a callback that only gives the elements another shape or order: what it names decides nothing. */
function isReshaped(node: TSESTree.Node, root: TSESTree.Node): boolean {
  for (let at = node; at !== root && at.parent; at = at.parent) {
    if (
      isFunction(at) &&
      at.parent.type === 'CallExpression' &&
      at.parent.callee.type === 'MemberExpression' &&
      /^(?:map|flatMap|sort|toSorted)$/.test(propertyName(at.parent.callee))
    )
      return true
  }
  return false
}

/** A declaration that judges or chooses, not one that fetches. */
function isJudging(node: TSESTree.Node): boolean {
  const bare = skipWrappersDown(node)
  if (
    bare.type === 'BinaryExpression' ||
    bare.type === 'LogicalExpression' ||
    bare.type === 'UnaryExpression' ||
    bare.type === 'ConditionalExpression' ||
    bare.type === 'MemberExpression'
  )
    return true
  return (
    bare.type === 'CallExpression' &&
    bare.callee.type === 'MemberExpression' &&
    /^(?:filter|some|every|find|findIndex|flatMap|reduce|includes)$/.test(propertyName(bare.callee))
  )
}

/** A literal, `LIMIT` or a member of an enumeration: `Kind.Order`. */
function isConstant(node: TSESTree.Node): boolean {
  const bare = skipWrappersDown(node)
  switch (bare.type) {
    case 'Literal':
      return true
    case 'TemplateLiteral':
      return bare.expressions.length === 0
    case 'UnaryExpression':
      return isConstant(bare.argument)
    case 'Identifier':
      return /^[A-Z][A-Z0-9_]*$/.test(bare.name)
    case 'MemberExpression':
      return bare.object.type === 'Identifier' && /^[A-Z]/.test(bare.object.name)
    default:
      return false
  }
}

/** `null`, `undefined`, `0`, `false` or an empty text. */
export function isEmptyLiteral(node: TSESTree.Node): boolean {
  const bare = skipWrappersDown(node)
  return (
    (bare.type === 'Literal' &&
      (bare.value === null || bare.value === 0 || bare.value === false || bare.value === '')) ||
    (bare.type === 'Identifier' && bare.name === 'undefined')
  )
}
