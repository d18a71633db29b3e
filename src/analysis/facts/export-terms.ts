import type { TSESTree } from '@typescript-eslint/types'
import { eitherOrigin, type Origin } from '../origin.js'
import { isModuleExports, isOwnExports } from './own-exports.js'
import { propertyName } from './property-name.js'
import type { Terms } from './terms.js'

export interface ExportTerms {
  readonly names: Record<string, Origin>
  readonly reexports: string[]
}

/** What a module, or a namespace of TypeScript, exports. */
export function exportTerms(statements: readonly TSESTree.ProgramStatement[], terms: Terms): ExportTerms {
  const found: ExportTerms = { names: {}, reexports: [] }
  for (const statement of statements) {
    if (statement.type === 'ExportNamedDeclaration') named(statement, found, terms)
    else if (statement.type === 'ExportDefaultDeclaration')
      found.names['default'] = terms.expression(statement.declaration)
    else if (statement.type === 'ExportAllDeclaration') all(statement, found, terms)
    else if (statement.type === 'TSExportAssignment') found.names['='] = terms.expression(statement.expression)
  }
  return found
}

function named(statement: TSESTree.ExportNamedDeclaration, found: ExportTerms, terms: Terms): void {
  const module = statement.source?.value
  for (const specifier of statement.specifiers) {
    const local = specifier.local.type === 'Identifier' ? specifier.local.name : specifier.local.value
    const name = specifier.exported.type === 'Identifier' ? specifier.exported.name : specifier.exported.value
    found.names[name] =
      module === undefined
        ? terms.expression(specifier.local)
        : { kind: 'import', module, name: local, file: terms.file }
  }
  const declaration = statement.declaration
  if (!declaration) return
  if (declaration.type !== 'VariableDeclaration') {
    if (declaration.id && 'name' in declaration.id)
      found.names[declaration.id.name] ??= terms.expression(declaration.id)
    return
  }
  for (const declarator of declaration.declarations)
    for (const name of boundNames(declarator.id)) found.names[name.name] = terms.expression(name)
}

function boundNames(pattern: TSESTree.Node): TSESTree.Identifier[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern]
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        boundNames(property.type === 'RestElement' ? property.argument : property.value),
      )
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element ? boundNames(element) : []))
    case 'AssignmentPattern':
      return boundNames(pattern.left)
    case 'RestElement':
      return boundNames(pattern.argument)
    default:
      return []
  }
}

function all(statement: TSESTree.ExportAllDeclaration, found: ExportTerms, terms: Terms): void {
  if (!statement.exported) found.reexports.push(statement.source.value)
  else
    found.names[statement.exported.name] = {
      kind: 'import',
      module: statement.source.value,
      name: '*',
      file: terms.file,
    }
}

/** Records `module.exports = …`, `module.exports.x = …`, `exports.x = …`, and `mailer.x = …` of a `mailer` that is one of them. */
export function commonJsExport(node: TSESTree.AssignmentExpression, found: ExportTerms, terms: Terms): void {
  const target = node.left
  if (target.type !== 'MemberExpression') return
  const name = propertyName(target, terms)
  if (name === null) return
  const value = terms.expression(node.right)
  if (isModuleExports(target, terms)) add(found, '=', value)
  else if (isOwnExports(target.object, terms)) add(found, name, value)
}

function add(found: ExportTerms, name: string, value: Origin): void {
  const before = found.names[name]
  found.names[name] = before === undefined || before.kind === 'unknown' ? value : eitherOrigin([before, value])
}
