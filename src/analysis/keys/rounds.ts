import type { TSESTree } from '@typescript-eslint/types'
import { callbackRun, isFunction, skipWrappers } from '../cfg/callback-run.js'
import { descendants, isInside } from '../guards/syntax-of.js'
import { variableOf } from '../guards/variable-of.js'
import type { SourceFile } from '../../syntax/source-file.js'
import { idBeside, type IdLookup } from './known-id.js'
import { rootVariable } from './root-variable.js'
import { givenParameters } from '../given-parameters.js'

interface Surroundings {
  readonly source: SourceFile
  readonly idOf?: IdLookup | undefined
}

/** A loop around a call: what it declares for each round, and what it goes over. */
interface Round {
  readonly node: TSESTree.Node
  readonly item: TSESTree.Identifier | null
  readonly over: TSESTree.Node | null
}

/**
 * Looks at every loop around a call: its rounds need different keys, or all but the first message are swallowed.
 * Null when the parts differ in each; else the ids of the loop variables that are missing, or a refusal.
 */
export function unnamedRound(
  call: TSESTree.Node,
  parts: readonly TSESTree.Node[],
  { source, idOf }: Surroundings,
): { readonly ids: readonly string[] } | { readonly refused: string } | null {
  const rounds = roundsAround(call)
  const ids: string[] = []
  for (const [depth, round] of rounds.entries()) {
    const inner = rounds[depth - 1]
    if (parts.some((part) => isDeclaredIn(part, round, inner, source)) || (inner && goesOver(inner, round, source)))
      continue
    const id = round.item === null ? null : idBeside(round.item, source, idOf)
    if (id === null)
      return {
        refused: `Every round of the loop in line ${round.node.loc.start.line} would have the same key, so that all but the first message were swallowed.`,
      }
    ids.push(id)
  }
  return ids.length === 0 ? null : { ids }
}

/** Innermost first, up to the handler or the named function around the call. */
function roundsAround(call: TSESTree.Node): readonly Round[] {
  const rounds: Round[] = []
  for (let at: TSESTree.Node | undefined = call; at; at = at.parent) {
    if (at.type === 'ForOfStatement' || at.type === 'ForInStatement') {
      if (isInside(call, at.body)) rounds.push({ node: at, item: itemOf(at.left), over: at.right })
    } else if (at.type === 'ForStatement' || at.type === 'WhileStatement' || at.type === 'DoWhileStatement') {
      if (isInside(call, at.body)) rounds.push({ node: at, item: null, over: null })
    } else if (isFunction(at)) {
      if (at.type === 'FunctionDeclaration') break
      const run = callbackRun(at)
      const holder = skipWrappers(at).parent
      if (run === 'each') {
        const [item] = givenParameters(at)
        rounds.push({
          node: at,
          item: item?.type === 'Identifier' ? item : null,
          over: holder?.type === 'CallExpression' ? holder.callee : null,
        })
      } else if (run === 'repeated' || holder?.type === 'VariableDeclarator') break
    }
  }
  return rounds
}

function itemOf(left: TSESTree.Node): TSESTree.Identifier | null {
  const target = left.type === 'VariableDeclaration' ? left.declarations[0]?.id : left
  return target?.type === 'Identifier' ? target : null
}

function isDeclaredIn(part: TSESTree.Node, round: Round, inner: Round | undefined, source: SourceFile): boolean {
  const declared = rootVariable(part, source)?.identifiers[0] as TSESTree.Node | undefined
  return declared !== undefined && isInside(declared, round.node) && !(inner && isInside(declared, inner.node))
}

/** The inner loop goes over something that belongs to a round of the outer one, so its rounds differ in both. */
function goesOver(inner: Round, outer: Round, source: SourceFile): boolean {
  return (
    inner.over !== null &&
    descendants(inner.over).some((node) => {
      const declared =
        node.type === 'Identifier'
          ? (variableOf(node, source.scopes)?.identifiers[0] as TSESTree.Node | undefined)
          : undefined
      return declared !== undefined && isInside(declared, outer.node)
    })
  )
}
