import type { TSESTree } from '@typescript-eslint/types'
import type { SourceFile } from '../../syntax/source-file.js'
import { calledName, skipWrappersDown } from '../cfg/callback-run.js'
import { calleePath, propertyName, textOf } from './syntax-of.js'
import { initialiserOf, variableOf } from './variable-of.js'

/**
 * The model or entity that a repository is for, where its type or how it was made says so: `Repository<Mail>`,
 * `Model<MailDocument>`, `dataSource.getRepository(Mail)`; null where nothing does.
 */
export function repositoryOf(node: TSESTree.Node, source: SourceFile): string | null {
  const bare = skipWrappersDown(node)
  if (bare.type === 'AwaitExpression') return repositoryOf(bare.argument, source)
  if (bare.type === 'CallExpression') {
    const [given] = bare.arguments
    return given && /^(get\w*Repository|getModel|model)$/.test(calledName(bare.callee))
      ? (textOf(given) ?? calleePath(given).at(-1) ?? null)
      : null
  }
  const typed = entityOfType(annotationOf(bare, source))
  if (typed !== null) return typed
  const initialiser = bare.type === 'Identifier' ? initialiserOf(bare, source.scopes) : null
  return initialiser === null ? null : repositoryOf(initialiser, source)
}

/** The model that a call is made on: as its repository says, else by the name before the method (`Mail.create()`). */
export function modelName(call: TSESTree.CallExpression, source: SourceFile): string {
  if (call.callee.type !== 'MemberExpression') return ''
  const { object } = call.callee
  const collection = skipWrappersDown(object)
  if (collection.type === 'CallExpression' && calledName(collection.callee) === 'collection')
    return textOf(collection.arguments[0]) ?? ''
  const name = calleePath(object).at(-1) ?? ''
  return (
    repositoryOf(object, source) ?? (/^[\w$]+$/.test(name) ? name.replace(/(?<=\w)(Repository|Repo|Model)$/, '') : '')
  )
}

function entityOfType(annotation: TSESTree.TypeNode | null): string | null {
  if (annotation?.type !== 'TSTypeReference') return null
  const name = annotation.typeName.type === 'Identifier' ? annotation.typeName.name : ''
  const [given] = annotation.typeArguments?.params ?? []
  if (!/^(Repository|EntityRepository|MongoRepository|TreeRepository|Model|PaginateModel)$/.test(name)) return null
  return given?.type === 'TSTypeReference' && given.typeName.type === 'Identifier'
    ? given.typeName.name.replace(/(?<=\w)Document$/, '')
    : null
}

/** The type that a name, or a field of the class around it, is declared with. */
function annotationOf(node: TSESTree.Node, source: SourceFile): TSESTree.TypeNode | null {
  if (node.type === 'Identifier') {
    const [definition] = variableOf(node, source.scopes)?.defs ?? []
    return definition?.name.type === 'Identifier' ? (definition.name.typeAnnotation?.typeAnnotation ?? null) : null
  }
  if (node.type !== 'MemberExpression' || node.object.type !== 'ThisExpression') return null
  const name = propertyName(node)
  for (const member of classAround(node)?.body ?? []) {
    if (member.type === 'PropertyDefinition' && calleePath(member.key).at(-1) === name)
      return member.typeAnnotation?.typeAnnotation ?? null
    if (member.type !== 'MethodDefinition' || member.kind !== 'constructor') continue
    for (const each of member.value.params) {
      const given = each.type === 'TSParameterProperty' ? each.parameter : null
      if (given?.type === 'Identifier' && given.name === name) return given.typeAnnotation?.typeAnnotation ?? null
    }
  }
  return null
}

function classAround(node: TSESTree.Node): TSESTree.ClassBody | null {
  for (let at = node.parent; at; at = at.parent) if (at.type === 'ClassBody') return at
  return null
}
