import type { TSESTree } from '@typescript-eslint/types'
import { eitherOrigin, unknownOrigin, type Origin } from '../origin.js'
import { isGlobalName } from './is-global-name.js'
import { holdsOwnExports } from './own-exports.js'
import { objectTerm } from './object-term.js'
import { propertyName } from './property-name.js'
import type { Terms } from './terms.js'
import { thisTerm } from './this-term.js'
import { variableTerm } from './variable-term.js'

/** The term of an expression, as far as its own syntax says; variables stay `binding` terms. */
export function expressionTerm(node: TSESTree.Node, terms: Terms): Origin {
  switch (node.type) {
    case 'Identifier':
      return variableTerm(node, terms)
    case 'Literal':
      return literalTerm(node)
    case 'TemplateLiteral':
      return templateTerm(node, terms)
    case 'BinaryExpression':
      return node.operator === '+'
        ? textTerm([terms.expression(node.left), terms.expression(node.right)])
        : unknownOrigin('operator')
    case 'MemberExpression':
      return memberTerm(node, terms)
    case 'CallExpression':
      return callTerm(node, terms)
    case 'NewExpression':
      return invocation('new', node, terms)
    case 'TaggedTemplateExpression':
      return {
        kind: 'call',
        callee: terms.expression(node.tag),
        arguments: [terms.expression(node.quasi)],
        file: terms.file,
        at: node.range[0],
      }
    case 'ImportExpression':
      return importTerm(node.source, terms)
    case 'ThisExpression':
    case 'Super':
      return thisTerm(node, terms)
    case 'ObjectExpression':
      return objectTerm(node, terms)
    case 'ArrayExpression':
      return { kind: 'array', elements: node.elements.map((element) => elementTerm(element, terms)) }
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'FunctionDeclaration':
      return { kind: 'function', file: terms.file, at: node.range[0] }
    case 'ClassExpression':
    case 'ClassDeclaration':
      return { kind: 'class', file: terms.file, at: node.range[0] }
    case 'MetaProperty':
      return { kind: 'global', name: `${node.meta.name}.${node.property.name}` }
    default:
      return transparentTerm(node, terms)
  }
}

/** Expressions that hand on the value of a part. */
function transparentTerm(node: TSESTree.Node, terms: Terms): Origin {
  switch (node.type) {
    case 'AwaitExpression':
      return terms.expression(node.argument)
    case 'YieldExpression':
      return node.argument ? terms.expression(node.argument) : unknownOrigin('yield')
    case 'ChainExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'TSInstantiationExpression':
      return terms.expression(node.expression)
    case 'TSAsExpression':
    case 'TSTypeAssertion':
      return castTerm(terms.expression(node.expression), terms.annotation(node.typeAnnotation))
    case 'LogicalExpression':
      return node.operator === '&&'
        ? terms.expression(node.right)
        : eitherOrigin([terms.expression(node.left), terms.expression(node.right)])
    case 'ConditionalExpression':
      return eitherOrigin([terms.expression(node.consequent), terms.expression(node.alternate)])
    case 'SequenceExpression':
      return terms.expression(node.expressions.at(-1) ?? node)
    case 'AssignmentExpression':
      return terms.expression(node.right)
    case 'AssignmentPattern':
      return terms.expression(node.right)
    default:
      return unknownOrigin(node.type)
  }
}

/** A value together with what its annotation says; the annotation counts where the value alone says nothing. */
export function castTerm(value: Origin, annotation: Origin | null): Origin {
  if (annotation === null) return value
  if (value.kind === 'unknown' || (value.kind === 'literal' && value.value === null)) return annotation
  return value.kind === 'call' ||
    value.kind === 'new' ||
    value.kind === 'member' ||
    value.kind === 'parameter' ||
    value.kind === 'binding'
    ? eitherOrigin([value, annotation])
    : value
}

function literalTerm(node: TSESTree.Literal): Origin {
  const value = node.value
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? { kind: 'literal', value }
    : unknownOrigin('literal')
}

function templateTerm(node: TSESTree.TemplateLiteral, terms: Terms): Origin {
  const parts = node.quasis.flatMap((quasi, index): Origin[] => {
    const hole = node.expressions[index]
    const text: Origin[] = quasi.value.cooked === '' ? [] : [{ kind: 'literal', value: quasi.value.cooked }]
    return hole === undefined ? text : [...text, terms.expression(hole)]
  })
  return parts.length === 0 ? { kind: 'literal', value: '' } : textTerm(parts)
}

function textTerm(parts: readonly Origin[]): Origin {
  const flat = parts.flatMap((part) => (part.kind === 'text' ? part.parts : [part]))
  const [only] = flat
  return flat.length === 1 && only?.kind === 'literal' ? only : { kind: 'text', parts: flat }
}

function memberTerm(node: TSESTree.MemberExpression, terms: Terms): Origin {
  const name = propertyName(node, terms)
  // What a module has exported it may also use itself.
  const object: Origin =
    name !== null && holdsOwnExports(node.object, terms)
      ? { kind: 'namespace', file: terms.file }
      : terms.expression(node.object)
  if (name !== null) return { kind: 'member', object, name }
  return node.property.type === 'Identifier' || node.property.type === 'MemberExpression'
    ? { kind: 'member', object, name: '*', key: terms.expression(node.property) }
    : { kind: 'member', object, name: '*' }
}

function elementTerm(element: TSESTree.ArrayExpression['elements'][number], terms: Terms): Origin {
  if (element === null) return unknownOrigin('hole')
  return element.type === 'SpreadElement'
    ? { kind: 'member', object: terms.expression(element.argument), name: '*' }
    : terms.expression(element)
}

function callTerm(node: TSESTree.CallExpression, terms: Terms): Origin {
  const [first] = node.arguments
  if (first !== undefined && isRequire(node.callee, terms)) return importTerm(first, terms)
  const call = invocation('call', node, terms)
  const stood = standsFor(node, terms)
  return stood === null ? call : eitherOrigin([call, stood])
}

/** What a proxy stands for says only its type: `proxyActivities<typeof activities>({ … })` of Temporal. */
function standsFor({ callee, typeArguments }: TSESTree.CallExpression, terms: Terms): Origin | null {
  const [type] = typeArguments?.params ?? []
  const name =
    callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? propertyName(callee, terms) : null
  return type !== undefined && (name === 'proxyActivities' || name === 'proxyLocalActivities')
    ? terms.annotation(type)
    : null
}

/** `require` of CommonJS, `module.require`, and `Npm.require`, by which a Meteor package reaches the packages of npm. */
function isRequire(callee: TSESTree.Expression, terms: Terms): boolean {
  if (callee.type === 'MemberExpression')
    return (
      propertyName(callee, terms) === 'require' &&
      (isGlobalName(callee.object, 'Npm', terms) || isGlobalName(callee.object, 'module', terms))
    )
  return isGlobalName(callee, 'require', terms)
}

function invocation(
  kind: 'call' | 'new',
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  terms: Terms,
): Origin {
  return {
    kind,
    callee: terms.expression(node.callee),
    arguments: argumentTerms(node.arguments, terms),
    file: terms.file,
    at: node.range[0],
  }
}

/** Terms of arguments; a spread is the elements of what is spread. */
export function argumentTerms(list: readonly TSESTree.CallExpressionArgument[], terms: Terms): Origin[] {
  return list.map((argument) => elementTerm(argument, terms))
}

function importTerm(source: TSESTree.Node, terms: Terms): Origin {
  const module = terms.expression(source)
  if (module.kind !== 'literal' || typeof module.value !== 'string') return unknownOrigin('dynamic-import')
  return { kind: 'import', module: module.value, name: '*', file: terms.file }
}
