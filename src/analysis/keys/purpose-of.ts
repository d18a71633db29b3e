import type { TSESTree } from '@typescript-eslint/types'
import { calledName } from '../cfg/callback-run.js'
import { documentedNode } from '../declared/doc-tags.js'
import { keyOf } from '../guards/syntax-of.js'

const saysNothing =
  /^(?:handler|handle|execute|run|main|default|callback|cb|fn|process|perform|work|worker|index|get|post|put|patch|delete|action|actions|loader|on|then|mutation|query|router|routes|route|page|utils|util|helpers|helper|server|client|service|api|lib|mod|types|try|catch|task|job|send|notify)$/i

/** The purpose of a key, in words of the code: the nearest telling function name, else that of the file and of the call. */
export function purposeOf(functions: readonly TSESTree.Node[], path: string, call: TSESTree.Node): string {
  const named = [...functions.map(nameOf), fileName(path)].find((name) => name !== null && !saysNothing.test(name))
  return kebab(named ?? (call.type === 'CallExpression' ? calledName(call.callee) : 'notice'))
}

function nameOf(node: TSESTree.Node): string | null {
  if (node.type === 'FunctionDeclaration' && node.id) return node.id.name
  for (const at of [node.parent, documentedNode(node), node.parent?.parent]) {
    if (at?.type === 'VariableDeclarator' && at.id.type === 'Identifier') return at.id.name
    if ((at?.type === 'MethodDefinition' || at?.type === 'PropertyDefinition') && at.key.type === 'Identifier')
      return at.key.name
    if (at?.type === 'Property') return keyOf(at)
    if (at?.type === 'AssignmentExpression' && at.right === node && at.left.type === 'MemberExpression')
      return calledName(at.left)
  }
  return null
}

function fileName(path: string): string | null {
  return path.split('/').at(-1)?.replace(/\..*$/, '') ?? null
}

function kebab(name: string): string {
  return (
    name
      .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
      .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .toLowerCase() || 'notice'
  )
}
