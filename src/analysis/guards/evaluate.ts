import type { Variable } from '@typescript-eslint/scope-manager'
import type { TSESTree } from '@typescript-eslint/types'
import type { SourceFile } from '../../syntax/source-file.js'
import { calledName, callbackRun, isFunction, skipWrappers, skipWrappersDown } from '../cfg/callback-run.js'
import { canComplete } from './can-complete.js'
import type { Dependents } from './dependents.js'
import { fillingOf } from './filling-of.js'
import { isChanged } from './is-changed.js'
import { literalValue } from './literal-value.js'
import { applyOperator, applyUnary } from './operators.js'
import { ownFunctionOf } from './own-function.js'
import { patternPath } from './pattern-path.js'
import { returnsOf } from './returns-of.js'
import { keyOf, propertyName } from './syntax-of.js'
import { timeCall } from './time-value.js'
import {
  equality,
  known,
  listOf,
  objectOf,
  propertyOf,
  truthOf,
  truthyValue,
  undefinedValue,
  unknownValue,
  type Value,
} from './value.js'
import { variableOf } from './variable-of.js'
import { givenParameters } from '../given-parameters.js'

/** A supposition: a claim was lost, a column already holds a value. What it does not name is left to ordinary evaluation. */
export interface World {
  /** No values at all mean that evaluating the node never completes. */
  readonly nodes?: ReadonlyMap<TSESTree.Node, readonly Value[]>
  readonly property?: SupposedProperty
  /** Whether a node inside `try` is sure to succeed. */
  neverFails?(node: TSESTree.Node): boolean
  /** Whether a node can still run in this world; assignments that cannot are left out. */
  isReachable?(node: TSESTree.Node): boolean
}

/** Values of every property of a name, but for those of objects that are left out. */
export interface SupposedProperty {
  readonly name: string
  readonly values: readonly Value[]
  readonly isExcepted?: (object: TSESTree.Node) => boolean
}

const limit = 8

/** Evaluates expressions in a supposed world to the set of values they can have there. */
export class Evaluation {
  private readonly source: SourceFile
  private readonly world: World
  private readonly results = new Map<TSESTree.Node, readonly Value[]>()
  private readonly dependents: Dependents | undefined
  private readonly depth: number

  /** With `dependents`, what rests on what is noted there. `depth` counts the functions that were entered. */
  constructor(source: SourceFile, world: World, dependents?: Dependents, depth = 0) {
    this.source = source
    this.world = world
    this.dependents = dependents
    this.depth = depth
  }

  of(node: TSESTree.Node): readonly Value[] {
    const bare = skipWrappersDown(node)
    this.dependents?.asked(bare)
    const before = this.results.get(bare)
    if (before) return before
    this.results.set(bare, [unknownValue])
    const values =
      this.world.nodes?.get(bare) ??
      (this.dependents ? this.dependents.during(bare, () => this.evaluated(bare)) : this.evaluated(bare))
    const bounded = values.length > limit ? [unknownValue] : values
    this.results.set(bare, bounded)
    return bounded
  }

  private evaluated(node: TSESTree.Node): readonly Value[] {
    switch (node.type) {
      case 'Literal':
        return [literalValue(node)]
      case 'TemplateLiteral':
        return [
          node.expressions.length === 0
            ? known(node.quasis[0]?.value.cooked ?? '')
            : node.quasis.some((each) => each.value.raw !== '')
              ? truthyValue
              : unknownValue,
        ]
      case 'Identifier':
        return this.identifier(node)
      case 'MemberExpression':
        return this.member(node)
      case 'AwaitExpression':
        return this.of(node.argument).flatMap(settled)
      case 'CallExpression':
        return this.call(node)
      case 'UnaryExpression':
        return this.of(node.argument).map((value) => applyUnary(node.operator, value))
      case 'LogicalExpression':
        return this.logical(node)
      case 'ConditionalExpression':
        return this.conditional(node)
      case 'BinaryExpression':
        return this.pairs(node.left, node.right).map(([left, right]) => applyOperator(node.operator, left, right))
      case 'AssignmentExpression':
        return node.operator === '=' ? this.of(node.right) : [unknownValue]
      case 'SequenceExpression':
        return this.of(node.expressions.at(-1) ?? node)
      case 'ObjectExpression':
        return [this.object(node)]
      case 'ArrayExpression':
        return this.array(node)
      case 'NewExpression':
        return this.constructed(node)
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
        return [truthyValue]
      default:
        return [unknownValue]
    }
  }

  private identifier(node: TSESTree.Identifier): readonly Value[] {
    const variable = variableOf(node, this.source.scopes)
    if (!variable) return [node.name === 'undefined' ? undefinedValue : constantOr(node.name)]
    const [definition] = variable.defs
    if (!definition || variable.defs.length !== 1) return [unknownValue]
    if (definition.type === 'ImportBinding') return [constantOr(node.name)]
    if (definition.type === 'Parameter') return this.parameter(definition.node, definition.name)
    if (definition.node.type !== 'VariableDeclarator') return [unknownValue]
    return this.variable(variable, definition.node, definition.name)
  }

  private variable(variable: Variable, declarator: TSESTree.VariableDeclarator, name: TSESTree.Node): readonly Value[] {
    const writes = variable.references.filter((reference) => reference.isWrite() && !reference.init)
    const initial = this.initial(declarator, name)
    const assigned = writes.flatMap((write): readonly Value[] => {
      const parent = write.identifier.parent
      if (parent.type !== 'AssignmentExpression' || parent.left !== write.identifier || parent.operator !== '=')
        return [unknownValue]
      return this.canRun(parent) ? this.of(parent.right) : []
    })
    if (!isChanged(variable, declarator.init)) return [...initial, ...assigned]
    const filling = fillingOf(variable, declarator.init)
    return filling !== null && !filling.some((each) => this.canRun(each)) ? [listOf()] : [truthyValue]
  }

  private initial(declarator: TSESTree.VariableDeclarator, name: TSESTree.Node): readonly Value[] {
    if (!declarator.init)
      return [
        declarator.parent.type === 'VariableDeclaration' && declarator.parent.parent?.type.startsWith('For')
          ? unknownValue
          : undefinedValue,
      ]
    return this.along(this.of(declarator.init), patternPath(declarator.id, name), declarator.init)
  }

  /** The parameter of a callback given to `then`: what the promise settles to. */
  private parameter(owner: TSESTree.Node, name: TSESTree.Node): readonly Value[] {
    if (!isFunction(owner) || owner.params.length === 0) return [unknownValue]
    const call = skipWrappers(owner).parent
    const isThen =
      call?.type === 'CallExpression' && calledName(call.callee) === 'then' && call.arguments[0] === skipWrappers(owner)
    const [first] = givenParameters(owner)
    if (!isThen || call.callee.type !== 'MemberExpression' || !first) return [unknownValue]
    return this.along(this.of(call.callee.object).flatMap(settled), patternPath(first, name), call.callee.object)
  }

  private along(values: readonly Value[], path: readonly string[] | null, object: TSESTree.Node): readonly Value[] {
    if (path === null) return [unknownValue]
    return path.reduce<readonly Value[]>(
      (at, name) => this.supposedProperty(name, object) ?? at.map((value) => propertyOf(value, name)),
      values,
    )
  }

  private supposedProperty(name: string, object: TSESTree.Node): readonly Value[] | null {
    this.dependents?.asked(name)
    const { property } = this.world
    return property?.name === name && property.isExcepted?.(object) !== true ? property.values : null
  }

  private canRun(node: TSESTree.Node): boolean {
    this.dependents?.askedReach(node)
    return this.world.isReachable?.(node) !== false
  }

  private member(node: TSESTree.MemberExpression): readonly Value[] {
    const name = propertyName(node)
    const supposed = this.supposedProperty(name, node.object)
    if (supposed) return supposed
    const values = this.of(node.object).map((value): Value => {
      const isNothing = value.kind === 'undefined' || (value.kind === 'known' && value.value === null)
      return isNothing ? (isOptional(node) ? undefinedValue : unknownValue) : propertyOf(value, name)
    })
    const isConstant =
      node.object.type === 'Identifier' &&
      /^[A-Z]/.test(node.object.name) &&
      values.every((value) => value.kind === 'unknown')
    return isConstant && node.object.type === 'Identifier'
      ? [{ kind: 'constant', name: `${node.object.name}.${name}` }]
      : values
  }

  private call(node: TSESTree.CallExpression): readonly Value[] {
    const name = calledName(node.callee)
    const [first] = node.arguments
    const time = timeCall(node, (each) => this.of(each))
    if (time) return [time]
    if (node.callee.type === 'Identifier') {
      if (name === 'Boolean' && first) return this.of(first).map((value) => applyUnary('!', applyUnary('!', value)))
      if ((name === 'Number' || name === 'BigInt') && first)
        return this.of(first).map((value) => converted(value, name))
    }
    if (node.callee.type === 'MemberExpression') return this.method(node, node.callee, name)
    return this.madeOf(node) ?? this.callbackResult(node)
  }

  /** What a function of the same file makes of what it is given: `changesOf(result)`. Null where nothing is known of that. */
  private madeOf(node: TSESTree.CallExpression): readonly Value[] | null {
    const own = this.depth < 2 ? ownFunctionOf(node, this.source.scopes) : null
    const given = own?.given.map(({ argument, uses }) => ({ uses, values: this.of(argument) })) ?? []
    if (!own || !given.some(({ values }) => values.some(({ kind }) => kind !== 'unknown'))) return null
    const uses = given.flatMap((each) => each.uses.map((use) => [use, each.values] as const))
    const nodes = new Map([...(this.world.nodes ?? []), ...uses])
    const values = new Evaluation(this.source, { ...this.world, nodes }, this.dependents, this.depth + 1).returned(
      own.callee,
    )
    return own.callee.async ? [{ kind: 'promise', of: values }] : values
  }

  private method(node: TSESTree.CallExpression, callee: TSESTree.MemberExpression, name: string): readonly Value[] {
    const [first] = node.arguments
    if (name === 'then' && isCallback(first))
      return [{ kind: 'promise', of: this.thenResult(node, callee.object, first) }]
    if (name === 'catch')
      return [
        ...this.of(callee.object),
        ...(isCallback(first) ? [{ kind: 'promise', of: this.returned(first) } as const] : [unknownValue]),
      ]
    if (name === 'finally') return this.of(callee.object)
    if (name === 'get' && first?.type === 'Literal' && typeof first.value === 'string')
      return this.supposedProperty(first.value, callee.object) ?? this.callbackResult(node)
    if (name === 'at' && first)
      return this.of(callee.object).map((value) =>
        first.type === 'Literal' ? propertyOf(value, String(first.value)) : unknownValue,
      )
    if (name === 'all' && first?.type === 'ArrayExpression')
      return [{ kind: 'promise', of: this.of(first).map(settleElements) }]
    if (name === 'includes' && first) return this.includes(callee.object, first)
    if (!first) {
      const values = this.of(callee.object).map((value) => propertyOf(value, `${name}()`))
      if (values.some((value) => value.kind !== 'unknown')) return values
    }
    if (name === '$transaction' && first?.type === 'ArrayExpression')
      return [{ kind: 'promise', of: this.of(first).map(settleElements) }]
    return this.callbackResult(node)
  }

  /** Of `then(kept, failed)`: a promise that never settles to a value only fails, and then `kept` gives nothing. */
  private thenResult(
    { arguments: [, failed] }: TSESTree.CallExpression,
    promise: TSESTree.Node,
    kept: TSESTree.Node,
  ): readonly Value[] {
    const isKept = this.of(promise).flatMap(settled).length > 0
    return [...(isKept ? this.returned(kept) : []), ...(isCallback(failed) ? this.returned(failed) : [])]
  }

  private includes(list: TSESTree.Node, element: TSESTree.Node): readonly Value[] {
    return this.pairs(list, element).map(([values, value]) => {
      if (values.kind !== 'array') return unknownValue
      const found = values.elements.map((each) => equality(each, value, false))
      return found.includes(true) ? known(true) : found.every((each) => each === false) ? known(false) : unknownValue
    })
  }

  /** The result of a call that returns what its callback returns: transactions, memoised steps, immediate functions. */
  private callbackResult(node: TSESTree.CallExpression): readonly Value[] {
    const callback = [...node.arguments, skipWrappersDown(node.callee)].find(
      (each) => isCallback(each) && callbackRun(each) === 'once',
    )
    if (!isCallback(callback)) return [unknownValue]
    return [{ kind: 'promise', of: this.returned(callback) }]
  }

  /** What a function can return in this world, promises settled. */
  returned(callback: TSESTree.Node): readonly Value[] {
    if (!isFunction(callback)) return [unknownValue]
    if (callback.body.type !== 'BlockStatement') return this.of(callback.body).flatMap(settled)
    const values = returnsOf(callback).flatMap((each) =>
      !this.canRun(each) ? [] : each.argument ? this.of(each.argument).flatMap(settled) : [undefinedValue],
    )
    const fallsThrough = canComplete(callback.body)
    return fallsThrough ? [...values, undefinedValue] : values
  }

  private constructed(node: TSESTree.NewExpression): readonly Value[] {
    if (node.callee.type !== 'Identifier' || node.callee.name !== 'Date') return [truthyValue]
    const [first] = node.arguments
    return first
      ? this.of(first).map((value) => (value.kind === 'moment' ? value : truthyValue))
      : [{ kind: 'moment', when: 'now' }]
  }

  private logical(node: TSESTree.LogicalExpression): readonly Value[] {
    return this.of(node.left).flatMap((left): readonly Value[] => {
      const goesOn =
        node.operator === '??'
          ? equality(left, undefinedValue, true)
          : truthOf(left) === null
            ? null
            : truthOf(left) === (node.operator === '&&')
      if (goesOn === null) return [...(left.kind === 'unknown' ? [unknownValue] : [left]), ...this.of(node.right)]
      return goesOn ? this.of(node.right) : [left]
    })
  }

  private conditional(node: TSESTree.ConditionalExpression): readonly Value[] {
    const truths = this.of(node.test).map(truthOf)
    return [
      ...(truths.some((truth) => truth !== false) ? this.of(node.consequent) : []),
      ...(truths.some((truth) => truth !== true) ? this.of(node.alternate) : []),
    ]
  }

  private object(node: TSESTree.ObjectExpression): Value {
    const properties: [string, Value][] = []
    for (const each of node.properties) {
      const name = each.type === 'Property' ? keyOf(each) : null
      if (each.type === 'Property' && name !== null) properties.push([name, single(this.of(each.value))])
    }
    return objectOf(Object.fromEntries(properties))
  }

  private array(node: TSESTree.ArrayExpression): readonly Value[] {
    if (node.elements.some((each) => each?.type === 'SpreadElement')) return [unknownValue]
    const elements = node.elements.map((each) => (each ? this.of(each) : [undefinedValue]))
    return elements.some((each) => each.length === 0) ? [] : [listOf(...elements.map(single))]
  }

  private pairs(left: TSESTree.Node, right: TSESTree.Node): (readonly [Value, Value])[] {
    return this.of(left).flatMap((first) => this.of(right).map((second) => [first, second] as const))
  }
}

function constantOr(name: string): Value {
  return /^[A-Z][A-Z0-9_]+$/.test(name) ? { kind: 'constant', name } : unknownValue
}

/** `Number(…)` and `BigInt(…)` change the kind of a count, which `===` looks at. */
function converted(value: Value, into: 'Number' | 'BigInt'): Value {
  if ((value.kind !== 'known' && value.kind !== 'bigint') || typeof value.value !== 'number') return value
  return into === 'Number' ? known(value.value) : { kind: 'bigint', value: value.value }
}

function single(values: readonly Value[]): Value {
  return values.length === 1 ? (values[0] ?? unknownValue) : unknownValue
}

function settled(value: Value): readonly Value[] {
  return value.kind === 'promise' ? value.of : [value]
}

function settleElements(value: Value): Value {
  return value.kind === 'array' ? listOf(...value.elements.map((each) => single(settled(each)))) : value
}

function isCallback(
  node: TSESTree.Node | undefined,
): node is TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression {
  return node?.type === 'ArrowFunctionExpression' || node?.type === 'FunctionExpression'
}

function isOptional(node: TSESTree.Node): boolean {
  for (let at: TSESTree.Node | undefined = node; at; at = at.parent) {
    if (at.type === 'ChainExpression') return true
    if (at.type !== 'MemberExpression' && at.type !== 'CallExpression') return false
  }
  return false
}
