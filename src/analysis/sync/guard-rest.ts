import type { TSESTree } from '@typescript-eslint/types'
import type { GuardKind } from '../../result/coverage-report.js'
import { isFunction, skipWrappers } from '../cfg/callback-run.js'
import type { FunctionGuards } from '../guards/function-guards.js'
import type { FoundGuard } from '../guards/guard-context.js'
import { descendants, isInside } from '../guards/syntax-of.js'
import { variableOf } from '../guards/variable-of.js'
import type { Program } from '../program.js'
import { judgeTarget } from './judge-target.js'
import type { OpenFile } from './open-file.js'
import type { SyncRead } from './state-read.js'
import { unseenReads } from './unseen-reads.js'

/**
 * What the answer of a guard rests on: `own`, a statement that asks at that moment, or a call whose function cannot
 * be seen; `handed`, a value that the caller hands in; null, a message, a variable of the process, or an answer that
 * is old by then.
 */
export type GuardRest = 'own' | 'handed' | null

/** Guards that are statements themselves: nothing else has to be read for them. */
const stating: ReadonlySet<GuardKind> = new Set(['gate', 'claim-guard', 'atomic-claim', 'flag-file'])

interface Surroundings {
  readonly target: TSESTree.Node
  readonly body: FunctionGuards
  readonly file: OpenFile
  readonly program: Program
  /** The reads of the function; what is tested of them is judged by them. */
  readonly known: readonly SyncRead[]
}

export function guardRest({ kind, at }: FoundGuard, { target, body, file, program, known }: Surroundings): GuardRest {
  if (stating.has(kind)) return 'own'
  if (kind === 'in-memory') return null
  const test = body.nodes.find(({ range }) => range[0] === at)
  if (test === undefined) return null
  if (judgeTarget(target, body, unseenReads(body, file, program, known)).level === 'present') return 'own'
  return comesFromParameter(outermost(test, at), body) ? 'handed' : null
}

/** The whole expression that begins at an offset. */
function outermost(node: TSESTree.Node, at: number): TSESTree.Node {
  let whole = node
  while (
    whole.parent &&
    whole.parent.range[0] === at &&
    !/Statement$/.test(whole.parent.type) &&
    !isFunction(whole.parent)
  )
    whole = whole.parent
  return whole
}

/** Whether what an expression names comes from a parameter of the function, also through variables and loops. */
function comesFromParameter(
  node: TSESTree.Node,
  body: FunctionGuards,
  seen: ReadonlySet<TSESTree.Node> = new Set(),
): boolean {
  if (seen.has(node)) return false
  const visited = new Set([...seen, node])
  return descendants(node).some((each) => {
    if (each.type !== 'Identifier') return false
    const [definition] = variableOf(each, body.context.source.scopes)?.defs ?? []
    if (definition === undefined || !isInside(definition.name, body.root)) return false
    if (definition.type === 'Parameter') {
      if (definition.node === body.root) return true
      const call = skipWrappers(definition.node).parent
      return (
        call?.type === 'CallExpression' &&
        call.callee.type === 'MemberExpression' &&
        comesFromParameter(call.callee.object, body, visited)
      )
    }
    if (definition.node.type !== 'VariableDeclarator') return false
    const loop = definition.node.parent.parent
    const from =
      loop.type === 'ForOfStatement' && loop.left === definition.node.parent ? loop.right : definition.node.init
    return from !== null && from !== undefined && comesFromParameter(from, body, visited)
  })
}
