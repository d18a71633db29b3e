import { addToGroup } from '../add-to-group.js'
import type { TSESTree } from '@typescript-eslint/types'
import type { ClassFact, FunctionFact } from '../file-facts.js'
import { eitherOrigin, unknownOrigin, type Origin } from '../origin.js'
import { castTerm } from './expression-term.js'
import { decoratorsOf } from './function-fact.js'
import { injectedQueue } from './injected-queue.js'
import { plainFunctionName } from './function-name.js'
import type { AssignedMember } from './member-assignment.js'
import { propertyName } from './property-name.js'
import type { Terms } from './terms.js'

export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression
export type TypeNode = TSESTree.TSInterfaceDeclaration | TSESTree.TSTypeAliasDeclaration | TSESTree.TSTypeLiteral

/** Gathers possible values by member name. */
class Members {
  readonly values = new Map<string, Origin[]>()
  add(name: string | null, value: Origin | null): void {
    if (value !== null) addToGroup(this.values, name ?? '*', value)
  }
  terms(): Record<string, Origin> {
    return Object.fromEntries([...this.values].map(([name, values]) => [name, eitherOrigin(values)]))
  }
}

/** `assigned`: what the class's own code assigns to `this.x` outside of declarations. */
export function classFact(node: ClassNode, assigned: readonly AssignedMember[], terms: Terms): ClassFact {
  const members = new Members()
  const statics = new Members()
  let construct: number | null = null
  for (const element of node.body.body) {
    if (element.type === 'StaticBlock' || element.type === 'TSIndexSignature') continue
    if (element.type === 'MethodDefinition' && element.kind === 'constructor') {
      construct = element.value.range[0]
      for (const [name, value] of parameterProperties(element.value, terms)) members.add(name, value)
    } else (element.static ? statics : members).add(propertyName(element, terms), elementValue(element, terms))
  }
  for (const { name, value, static: isStatic } of assigned) (isStatic ? statics : members).add(name, value)
  return {
    at: node.range[0],
    line: node.loc.start.line,
    name: plainFunctionName(node, terms),
    kind: 'class',
    extends: node.superClass ? [terms.expression(node.superClass)] : [],
    implements: (node.implements ?? []).map((clause) => terms.expression(clause.expression)),
    members: members.terms(),
    statics: statics.terms(),
    construct,
    decorators: decoratorsOf(node, terms),
  }
}

/** A constructor function with the members that code puts into what it makes. */
export function constructorFact({ at, line, name }: FunctionFact, assigned: readonly AssignedMember[]): ClassFact {
  const members = new Members()
  for (const member of assigned) members.add(member.name, member.value)
  return {
    at,
    line,
    name,
    kind: 'class',
    extends: [],
    implements: [],
    members: members.terms(),
    statics: {},
    construct: at,
    decorators: [],
  }
}

function elementValue(
  element: Exclude<TSESTree.ClassElement, TSESTree.StaticBlock | TSESTree.TSIndexSignature>,
  terms: Terms,
): Origin | null {
  if ('typeAnnotation' in element) {
    const annotation = injectedQueue(element, terms) ?? terms.annotation(element.typeAnnotation?.typeAnnotation)
    return element.value ? castTerm(terms.expression(element.value), annotation) : annotation
  }
  if (!('kind' in element) || !element.value) return null
  const method: Origin = { kind: 'function', file: terms.file, at: element.value.range[0] }
  if (element.kind === 'set') return null
  return element.kind === 'get'
    ? { kind: 'call', callee: method, arguments: [], file: terms.file, at: element.range[0] }
    : method
}

function parameterProperties(
  constructor: TSESTree.FunctionExpression | TSESTree.TSEmptyBodyFunctionExpression,
  terms: Terms,
): [string, Origin][] {
  return constructor.params.flatMap((parameter, index): [string, Origin][] => {
    if (parameter.type !== 'TSParameterProperty') return []
    const target = parameter.parameter.type === 'AssignmentPattern' ? parameter.parameter.left : parameter.parameter
    return target.type === 'Identifier'
      ? [[target.name, { kind: 'parameter', file: terms.file, function: constructor.range[0], index }]]
      : []
  })
}

/** An interface, an object type or an alias of another type: what it declares, and what it builds on. */
export function typeFact(node: TypeNode, terms: Terms): ClassFact {
  const body =
    node.type === 'TSInterfaceDeclaration'
      ? node.body.body
      : node.type === 'TSTypeLiteral'
        ? node.members
        : aliasMembers(node)
  const members = new Members()
  for (const element of body) {
    if (element.type === 'TSMethodSignature')
      members.add(propertyName(element, terms), { kind: 'function', file: terms.file, at: element.range[0] })
    if (element.type === 'TSPropertySignature')
      members.add(
        propertyName(element, terms),
        terms.annotation(element.typeAnnotation?.typeAnnotation) ?? unknownOrigin('declared only'),
      )
  }
  return {
    at: node.range[0],
    line: node.loc.start.line,
    name: node.type === 'TSTypeLiteral' ? null : node.id.name,
    kind: node.type === 'TSInterfaceDeclaration' ? 'interface' : 'type',
    extends: bases(node, terms),
    implements: [],
    members: members.terms(),
    statics: {},
    construct: null,
    decorators: [],
  }
}

function aliasMembers(node: TSESTree.TSTypeAliasDeclaration): readonly TSESTree.TypeElement[] {
  return node.typeAnnotation.type === 'TSTypeLiteral' ? node.typeAnnotation.members : []
}

/** The bases of an alias are value terms (`instance` of the aliased type), those of an interface are types. */
function bases(node: TypeNode, terms: Terms): Origin[] {
  if (node.type === 'TSInterfaceDeclaration') return node.extends.map((clause) => terms.expression(clause.expression))
  if (node.type === 'TSTypeLiteral' || node.typeAnnotation.type === 'TSTypeLiteral') return []
  const aliased = terms.annotation(node.typeAnnotation)
  return aliased === null ? [] : [aliased]
}
