import { DefinitionType } from '@typescript-eslint/scope-manager'
import type { TSESTree } from '@typescript-eslint/types'
import { calledName, skipWrappersDown } from '../cfg/callback-run.js'
import { keyOf } from '../guards/syntax-of.js'
import { initialiserOf } from '../guards/variable-of.js'
import type { SourceFile } from '../../syntax/source-file.js'
import { rootVariable } from './root-variable.js'
import type { ValuePath } from './value-path.js'

/** `scalar`: text, a number or a flag. `record`: the names of all members, and which of them are scalar. */
export type DeclaredShape = 'scalar' | { readonly record: ReadonlyMap<string, 'scalar' | 'other'> }

/** What the file itself declares about a parameter: its type, also behind a name or a schema of the same file. Null when that is not all of it. */
export function declaredShape(node: TSESTree.Node, source: SourceFile): DeclaredShape | null {
  const bare = skipWrappersDown(node)
  const [definition] = bare.type === 'Identifier' ? (rootVariable(bare, source)?.defs ?? []) : []
  if (definition?.type !== 'Parameter' || definition.name.type !== 'Identifier') return null
  const { name } = definition
  const property = name.parent.type === 'AssignmentPattern' ? name.parent.parent : name.parent
  if (name.typeAnnotation) return shapeOf(name.typeAnnotation.typeAnnotation, source)
  const pattern = property?.type === 'Property' ? property.parent : null
  if (pattern?.type !== 'ObjectPattern' || !pattern.typeAnnotation || property?.type !== 'Property') return null
  const declared = bodyOf(pattern.typeAnnotation.typeAnnotation, source)?.find(
    (member) => memberName(member) === keyOf(property),
  )
  return declared?.type === 'TSPropertySignature' && declared.typeAnnotation
    ? shapeOf(declared.typeAnnotation.typeAnnotation, source)
    : null
}

/** Whether the file declares that the value at a path of a parameter may be missing: the gate refuses such a part when it runs. */
export function mayBeMissing({ root, path }: ValuePath, source: SourceFile): boolean {
  const definition = 'defs' in root ? root.defs[0] : undefined
  if (definition?.type !== DefinitionType.Parameter || definition.name.type !== 'Identifier') return false
  const { name } = definition
  if (name.parent.type === 'AssignmentPattern' && path.length === 1) return false
  if (name.optional && path.length === 1) return true
  const pattern = name.parent.type === 'Property' ? name.parent.parent : null
  const names =
    pattern?.type === 'ObjectPattern' && name.parent.type === 'Property'
      ? [keyOf(name.parent) ?? '', ...path.slice(1)]
      : path.slice(1)
  let type =
    pattern?.type === 'ObjectPattern' ? pattern.typeAnnotation?.typeAnnotation : name.typeAnnotation?.typeAnnotation
  for (const each of names) {
    const member = type ? bodyOf(type, source)?.find((declared) => memberName(declared) === each) : undefined
    if (member?.type !== 'TSPropertySignature') return false
    if (member.optional) return true
    type = member.typeAnnotation?.typeAnnotation
  }
  return type?.type === 'TSUnionType' && type.types.some((each) => /^TS(?:Null|Undefined)Keyword$/.test(each.type))
}

function shapeOf(type: TSESTree.TypeNode, source: SourceFile, depth = 0): DeclaredShape | null {
  if (/^TS(?:String|Number|Boolean|BigInt)Keyword$|^TSLiteralType$|^TSTemplateLiteralType$/.test(type.type))
    return 'scalar'
  if (type.type === 'TSUnionType')
    return type.types.every(
      (each) => /^TS(?:Null|Undefined)Keyword$/.test(each.type) || shapeOf(each, source, depth) === 'scalar',
    )
      ? 'scalar'
      : null
  const members = depth > 3 ? null : (bodyOf(type, source) ?? null)
  if (members === null) return schemaShape(type, source)
  const record = new Map<string, 'scalar' | 'other'>()
  for (const member of members) {
    const name = memberName(member)
    if (name === null || member.type !== 'TSPropertySignature') return null
    record.set(
      name,
      member.typeAnnotation && shapeOf(member.typeAnnotation.typeAnnotation, source, depth + 1) === 'scalar'
        ? 'scalar'
        : 'other',
    )
  }
  return { record }
}

function memberName(member: TSESTree.TypeElement): string | null {
  return member.type === 'TSPropertySignature' && !member.computed && member.key.type === 'Identifier'
    ? member.key.name
    : null
}

/** The members of a literal type or of a type of this file that is declared once and extends nothing. */
function bodyOf(type: TSESTree.TypeNode, source: SourceFile, depth = 0): readonly TSESTree.TypeElement[] | null {
  if (type.type === 'TSTypeLiteral') return type.members
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier' || depth > 3) return null
  const { name } = type.typeName
  const [inner] = type.typeArguments?.params ?? []
  if (name === 'Readonly' && inner) return bodyOf(inner, source, depth + 1)
  const declared = source.program.body
    .map((node) => (node.type === 'ExportNamedDeclaration' ? node.declaration : node))
    .filter(
      (node) =>
        (node?.type === 'TSInterfaceDeclaration' || node?.type === 'TSTypeAliasDeclaration') && node.id.name === name,
    )
  const [only, ...others] = declared
  if (others.length > 0 || type.typeArguments) return null
  if (only?.type === 'TSInterfaceDeclaration') return only.extends.length === 0 ? only.body.body : null
  return only?.type === 'TSTypeAliasDeclaration' ? bodyOf(only.typeAnnotation, source, depth + 1) : null
}

/** `z.infer<typeof schema>`, itself or by name, where the schema is an object with plain fields. */
function schemaShape(type: TSESTree.TypeNode, source: SourceFile): DeclaredShape | null {
  if (type.type !== 'TSTypeReference') return null
  if (type.typeName.type === 'Identifier') {
    const { name } = type.typeName
    const alias = source.program.body
      .map((node) => (node.type === 'ExportNamedDeclaration' ? node.declaration : node))
      .find((node) => node?.type === 'TSTypeAliasDeclaration' && node.id.name === name)
    return alias?.type === 'TSTypeAliasDeclaration' &&
      alias.typeAnnotation.type === 'TSTypeReference' &&
      alias.typeAnnotation.typeName.type === 'TSQualifiedName'
      ? schemaShape(alias.typeAnnotation, source)
      : null
  }
  const [query] = type.typeArguments?.params ?? []
  if (
    type.typeName.type !== 'TSQualifiedName' ||
    !/^(?:infer|output)$/.test(type.typeName.right.name) ||
    query?.type !== 'TSTypeQuery' ||
    query.exprName.type !== 'Identifier'
  )
    return null
  const schema = initialiserOf(query.exprName, source.scopes)
  const [fields] =
    schema?.type === 'CallExpression' && /^(?:object|strictObject)$/.test(calledName(schema.callee))
      ? schema.arguments
      : []
  if (fields?.type !== 'ObjectExpression' || fields.properties.some(({ type: kind }) => kind !== 'Property'))
    return null
  return {
    record: new Map(
      fields.properties.flatMap((field) =>
        field.type === 'Property'
          ? [[keyOf(field) ?? '', isPlainField(field.value) ? 'scalar' : 'other'] as const]
          : [],
      ),
    ),
  }
}

function isPlainField(value: TSESTree.Node): boolean {
  let at = value
  while (at.type === 'CallExpression' && at.callee.type === 'MemberExpression') {
    if (
      /^(?:string|number|boolean|enum|literal|date|email|uuid|url|int|bigint|nativeEnum)$/.test(calledName(at.callee))
    )
      return true
    at = at.callee.object
  }
  return false
}
