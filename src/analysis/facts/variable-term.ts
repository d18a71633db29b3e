import type { Definition, Variable } from '@typescript-eslint/scope-manager'
import type { TSESTree } from '@typescript-eslint/types'
import { eitherOrigin, unknownOrigin, type Origin } from '../origin.js'
import { docComment } from './doc-comment.js'
import { documentedType } from './documented-type.js'
import { exportTerms } from './export-terms.js'
import { castTerm } from './expression-term.js'
import { entryOf } from './member-assignment.js'
import { makesMap, mapEntry } from './map-entry.js'
import { parameterTerm } from './parameter-term.js'
import { patternTerm } from './pattern-term.js'
import type { Terms } from './terms.js'

/** The term of an identifier: what it was imported or declared as, else the variable itself. */
export function variableTerm(node: TSESTree.Identifier, terms: Terms): Origin {
  const variable = terms.variableOf(node)
  // The signatures of an overloaded function stand before the function itself.
  const definition = variable?.defs.find(({ node: each }) => each.type !== 'TSDeclareFunction') ?? variable?.defs[0]
  const named = variable && definition ? variable : node.name
  const before = terms.named.get(named)
  if (before !== undefined) return before
  const term = definition
    ? (definitionTerm(definition, terms) ?? {
        kind: 'binding',
        name: node.name,
        file: terms.file,
        at: definition.name.range[0],
      })
    : globalTerm(node.name)
  terms.named.set(named, term)
  return term
}

function globalTerm(name: string): Origin {
  return name === 'undefined' ? { kind: 'literal', value: null } : { kind: 'global', name }
}

/** The term of a definition that needs no look at assignments; null for variables. */
function definitionTerm(definition: Definition, terms: Terms): Origin | null {
  const node = definition.node
  switch (node.type) {
    case 'ImportSpecifier':
      return importTerm(
        node.parent,
        node.imported.type === 'Identifier' ? node.imported.name : node.imported.value,
        terms,
      )
    case 'ImportDefaultSpecifier':
      return importTerm(node.parent, 'default', terms)
    case 'ImportNamespaceSpecifier':
      return importTerm(node.parent, '*', terms)
    case 'TSImportEqualsDeclaration':
      return equalsTerm(node, terms)
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
    case 'TSDeclareFunction':
    case 'TSEmptyBodyFunctionExpression':
      return definition.type === 'Parameter'
        ? parameterTerm(definition.name, node, terms)
        : { kind: 'function', file: terms.file, at: node.range[0] }
    case 'ClassDeclaration':
    case 'ClassExpression':
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      return { kind: 'class', file: terms.file, at: node.range[0] }
    case 'TSEnumDeclaration':
      return enumTerm(node, terms)
    case 'TSModuleDeclaration':
      return namespaceTerm(node, terms)
    case 'TSTypeParameter':
      return terms.annotation(node.constraint) ?? unknownOrigin('type parameter')
    default:
      return null
  }
}

function importTerm(declaration: TSESTree.Node | undefined, name: string, terms: Terms): Origin {
  if (declaration?.type !== 'ImportDeclaration') return unknownOrigin('unresolved-import')
  return { kind: 'import', module: declaration.source.value, name, file: terms.file }
}

function equalsTerm(node: TSESTree.TSImportEqualsDeclaration, terms: Terms): Origin {
  const reference = node.moduleReference
  if (reference.type !== 'TSExternalModuleReference') return unknownOrigin('namespace alias')
  const module = terms.expression(reference.expression)
  return module.kind === 'literal' && typeof module.value === 'string'
    ? { kind: 'import', module: module.value, name: '*', file: terms.file }
    : unknownOrigin('unresolved-import')
}

function enumTerm(node: TSESTree.TSEnumDeclaration, terms: Terms): Origin {
  const entries = node.body.members.flatMap((member): [string, Origin][] => {
    const name =
      member.id.type === 'Identifier' ? member.id.name : member.id.type === 'Literal' ? String(member.id.value) : null
    return name === null
      ? []
      : [[name, member.initializer ? terms.expression(member.initializer) : unknownOrigin('enum member')]]
  })
  return { kind: 'object', properties: Object.fromEntries(entries), spreads: [], file: terms.file, at: node.range[0] }
}

/** `namespace api { export const URL = '…' }` is an object with the values that it exports; its types would only weigh. */
function namespaceTerm(node: TSESTree.TSModuleDeclaration, terms: Terms): Origin | null {
  const isType = (statement: TSESTree.ProgramStatement): boolean =>
    statement.type === 'ExportNamedDeclaration' &&
    (statement.declaration?.type === 'TSInterfaceDeclaration' ||
      statement.declaration?.type === 'TSTypeAliasDeclaration')
  if (node.body === undefined) return null
  return {
    kind: 'object',
    properties: exportTerms(
      node.body.body.filter((statement) => !isType(statement)),
      terms,
    ).names,
    spreads: [],
    file: terms.file,
    at: node.range[0],
  }
}

/** Everything that is ever assigned to a variable; null when it is no variable with values of its own. */
export function assignedTerm(variable: Variable, terms: Terms): Origin | null {
  const declared = variable.defs.filter((definition) => definition.node.type === 'VariableDeclarator')
  if (declared.length === 0) return null
  const initial = declared.flatMap((definition) =>
    definition.node.type === 'VariableDeclarator' ? declaratorTerm(definition.node, definition.name, terms) : [],
  )
  const later = variable.references.flatMap((reference) =>
    reference.isWrite() && !reference.init ? writeTerm(reference.identifier, terms) : [],
  )
  const isMap = declared.some(
    ({ node }) =>
      node.type === 'VariableDeclarator' &&
      makesMap(node.init, node.id.type === 'Identifier' ? node.id.typeAnnotation?.typeAnnotation : undefined),
  )
  const entries = variable.references.flatMap(
    (reference) =>
      writtenEntry(reference.identifier, terms) ?? (isMap ? mapEntry(reference.identifier, terms) : null) ?? [],
  )
  // A map that is filled later is known by what is put into it.
  const begun =
    isMap && entries.length > 0 ? initial.filter((term) => term.kind !== 'new' || term.arguments.length > 0) : initial
  const values = [...begun, ...later, ...entries].filter((term) => !(term.kind === 'literal' && term.value === null))
  return values.length === 0 ? unknownOrigin('never assigned') : eitherOrigin(values)
}

/** `registry[key] = value` adds to what the variable `registry` holds. */
function writtenEntry(identifier: TSESTree.Node, terms: Terms): Origin | null {
  const target = identifier.parent
  const assignment = target?.parent
  if (
    target?.type !== 'MemberExpression' ||
    target.object !== identifier ||
    assignment?.type !== 'AssignmentExpression' ||
    assignment.left !== target
  )
    return null
  return entryOf(target, assignment, terms)
}

function declaratorTerm(node: TSESTree.VariableDeclarator, name: TSESTree.Node, terms: Terms): Origin[] {
  const annotation =
    node.id.type === 'Identifier'
      ? (terms.annotation(node.id.typeAnnotation?.typeAnnotation) ??
        documentedType('@type', docComment(node, terms.source.text), terms))
      : null
  const loop = node.parent.parent
  if (loop?.type === 'ForOfStatement' && loop.left === node.parent) {
    return patternTerm(node.id, name, { kind: 'member', object: terms.expression(loop.right), name: '*' }, terms)
  }
  if (!node.init) return annotation ? [annotation] : []
  return patternTerm(node.id, name, castTerm(terms.expression(node.init), annotation), terms)
}

function writeTerm(identifier: TSESTree.Node, terms: Terms): Origin[] {
  let target: TSESTree.Node = identifier
  for (let at = identifier.parent; at; target = at, at = at.parent) {
    if (at.type === 'AssignmentExpression')
      return at.left === target ? patternTerm(at.left, identifier, terms.expression(at.right), terms) : []
    if (at.type === 'ForOfStatement')
      return at.left === target
        ? patternTerm(target, identifier, { kind: 'member', object: terms.expression(at.right), name: '*' }, terms)
        : []
    if (at.type.endsWith('Statement')) return []
  }
  return []
}
