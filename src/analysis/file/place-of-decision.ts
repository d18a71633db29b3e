import type { TSESTree } from '@typescript-eslint/types'
import { callbackRun, isFunction } from '../cfg/callback-run.js'
import { docTagsOf } from '../declared/doc-tags.js'
import { matchesDeclaration } from '../declared/matches-declaration.js'
import { moduleKey } from '../declared/first-party-module.js'
import { enclosingFunctions, isInside } from '../guards/syntax-of.js'
import { variableOf } from '../guards/variable-of.js'
import type { FoundSend } from '../sends/find-sends.js'
import type { FileAnalysis, FileKnowledge } from './analyse-file.js'
import type { JudgedSend } from './judged-file.js'
import { scopeOf } from './scope-of.js'

type File = Omit<FileAnalysis, 'sends'>

/** Where it is decided whether a send without a sound guard in its own function is covered. */
export function placeOfDecision(
  send: FoundSend,
  node: TSESTree.Node,
  file: File,
  knowledge: FileKnowledge,
): JudgedSend['decided'] {
  if (isCoveredElsewhere(send, file, knowledge)) return 'facts'
  if (
    enclosingFunctions(node).some(
      (each) => docTagsOf(each, file.source.text).has('sends') || isWrapper(each, file, knowledge),
    )
  )
    return 'wrapper'
  return isCoveredByCallers(node, file, 0) ? 'callers' : 'here'
}

function isCoveredElsewhere({ call }: FoundSend, { facts }: File, { covered }: FileKnowledge): boolean {
  if (covered.length === 0) return false
  const [key, scope] = [moduleKey(facts.file), scopeOf(call, facts).join('.')]
  return covered.some(
    (each) => moduleKey(each.file) === key && (scope === each.scope || scope.startsWith(`${each.scope}.`)),
  )
}

/** A wrapper of the facts that is defined here: asked by its own name, as its callers would. */
function isWrapper(node: TSESTree.Node, { facts, program }: File, { wrappers, modules }: FileKnowledge): boolean {
  const [anyCall] = facts.calls
  const own = wrappers.filter(({ module }) => module !== undefined && moduleKey(module) === moduleKey(facts.file))
  if (own.length === 0 || anyCall === undefined) return false
  const itself = {
    ...anyCall,
    form: 'call' as const,
    callee: { kind: 'function' as const, file: facts.file, at: node.range[0] },
    arguments: [],
  }
  return own.some((wrapper) => matchesDeclaration(itself, facts.file, wrapper, { program, modules }))
}

const deepest = 4

/** Every use of the function around the send is a guarded call, and nobody else can call it. */
function isCoveredByCallers(node: TSESTree.Node, file: File, depth: number): boolean {
  const name = depth < deepest ? nameOfOwner(node) : null
  const variable = name === null ? null : variableOf(name, file.source.scopes)
  if (variable === null || name === null || isExported(name)) return false
  const uses = variable.references.filter(({ identifier }) => identifier !== name)
  return uses.length > 0 && uses.every(({ identifier }) => isGuardedUse(identifier as TSESTree.Node, node, file, depth))
}

function isGuardedUse(identifier: TSESTree.Node, send: TSESTree.Node, file: File, depth: number): boolean {
  const { parent } = identifier
  const target = parent?.type === 'CallExpression' && parent.callee === identifier ? parent : identifier
  if (file.guards.guardsAt(target)[0]?.quality === 'sound') return true
  return (
    target !== identifier && !isInside(target, ownerOf(send) ?? target) && isCoveredByCallers(target, file, depth + 1)
  )
}

/** The named function on whose behalf the node runs: outwards through callbacks that belong to the same pass. */
function ownerOf(node: TSESTree.Node): TSESTree.Node | null {
  for (let at = node.parent; at; at = at.parent) {
    if (!isFunction(at)) continue
    if (at.type === 'FunctionDeclaration' || at.parent?.type === 'VariableDeclarator') return at
    if (callbackRun(at) === 'repeated') return null
  }
  return null
}

function nameOfOwner(node: TSESTree.Node): TSESTree.Identifier | null {
  const owner = ownerOf(node)
  if (owner?.type === 'FunctionDeclaration') return owner.id
  const declarator = owner?.parent
  return declarator?.type === 'VariableDeclarator' && declarator.id.type === 'Identifier' ? declarator.id : null
}

function isExported(name: TSESTree.Identifier): boolean {
  for (let at: TSESTree.Node | undefined = name.parent; at && at.type !== 'BlockStatement'; at = at.parent) {
    if (at.type === 'ExportNamedDeclaration' || at.type === 'ExportDefaultDeclaration') return true
  }
  return false
}
