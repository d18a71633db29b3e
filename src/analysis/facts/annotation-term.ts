import type { TSESTree } from '@typescript-eslint/types'
import { eitherOrigin, type Origin } from '../origin.js'
import type { Terms } from './terms.js'

/** Generic types that stand for their first argument, as far as members are concerned. */
const transparent = new Set([
  'Promise',
  'PromiseLike',
  'Awaited',
  'Partial',
  'Required',
  'Readonly',
  'NonNullable',
  'Pick',
  'Omit',
  'Ref',
  'Lazy',
  'ReadonlyDeep',
  'Maybe',
  'Nullable',
])

/** Types whose members are no first- or third-party code. */
const plain = new Set([
  'Record',
  'Map',
  'Set',
  'Date',
  'Buffer',
  'Error',
  'RegExp',
  'Object',
  'Function',
  'String',
  'Number',
  'Boolean',
  'const',
  'Uint8Array',
])

/** The value that a type annotation promises; null when the type says nothing about members. */
export function annotationTerm(node: TSESTree.TypeNode, terms: Terms): Origin | null {
  switch (node.type) {
    case 'TSTypeReference':
      return referenceTerm(node, terms)
    case 'TSTypeQuery':
      return node.exprName.type === 'TSImportType' ? null : entityTerm(node.exprName, terms)
    case 'TSUnionType':
    case 'TSIntersectionType':
      return either(node.types.map((type) => terms.annotation(type)))
    case 'TSArrayType':
      return listOf(terms.annotation(node.elementType))
    case 'TSTypeOperator':
      return node.typeAnnotation ? terms.annotation(node.typeAnnotation) : null
    case 'TSTypeLiteral':
      return { kind: 'instance', of: { kind: 'class', file: terms.file, at: node.range[0] } }
    case 'TSIndexedAccessType':
      return indexedTerm(node, terms)
    case 'TSFunctionType':
      return { kind: 'function', file: terms.file, at: node.range[0] }
    default:
      return null
  }
}

function either(options: readonly (Origin | null)[]): Origin | null {
  const known = options.filter((option) => option !== null)
  return known.length === 0 ? null : eitherOrigin(known)
}

function listOf(element: Origin | null): Origin | null {
  return element && { kind: 'array', elements: [element] }
}

function referenceTerm(node: TSESTree.TSTypeReference, terms: Terms): Origin | null {
  const name = node.typeName.type === 'Identifier' ? node.typeName.name : null
  const first = node.typeArguments?.params[0]
  const known = node.typeName.type === 'Identifier' && terms.variableOf(node.typeName) !== null
  if (name !== null && !known) {
    if (transparent.has(name)) return terms.annotation(first)
    if (name === 'Array' || name === 'ReadonlyArray' || name === 'Iterable' || name === 'AsyncIterable')
      return listOf(terms.annotation(first))
    if (name === 'ReturnType') return resultOf(terms.annotation(first), terms, node.range[0])
    if (name === 'InstanceType') return instanceOf(terms.annotation(first))
    if (plain.has(name)) return null
  }
  const itself = instanceOf(entityTerm(node.typeName, terms))
  // grammY calls its generic types so that add members to the context they are given.
  return name?.endsWith('Flavor') === true && first !== undefined ? either([itself, terms.annotation(first)]) : itself
}

function resultOf(callee: Origin | null, terms: Terms, at: number): Origin | null {
  return callee && { kind: 'call', callee, arguments: [], file: terms.file, at }
}

function instanceOf(of: Origin | null): Origin | null {
  return of && { kind: 'instance', of }
}

function entityTerm(node: TSESTree.EntityName | TSESTree.TSTypeQuery['exprName'], terms: Terms): Origin | null {
  if (node.type === 'Identifier') return terms.expression(node)
  if (node.type !== 'TSQualifiedName') return null
  const object = entityTerm(node.left, terms)
  return object && { kind: 'member', object, name: node.right.name }
}

function indexedTerm(node: TSESTree.TSIndexedAccessType, terms: Terms): Origin | null {
  const object = terms.annotation(node.objectType)
  const index = node.indexType
  if (!object || index.type !== 'TSLiteralType' || index.literal.type !== 'Literal')
    return object && { kind: 'member', object, name: '*' }
  return { kind: 'member', object, name: String(index.literal.value) }
}
