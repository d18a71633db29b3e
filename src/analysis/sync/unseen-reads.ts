import type { TSESTree } from '@typescript-eslint/types'
import { calledName } from '../cfg/callback-run.js'
import type { FunctionGuards } from '../guards/function-guards.js'
import type { Origin } from '../origin.js'
import type { Program } from '../program.js'
import { calledFunctions } from '../link.js'
import { packageOf } from '../specifier.js'
import { rootOf } from '../values/root-of.js'
import { takenModule } from '../values/taken-steps.js'
import { dependentsOf } from './dependents.js'
import { knownPackages } from './known-packages.js'
import type { OpenFile } from './open-file.js'
import type { SyncRead } from './state-read.js'

/** What a request or a message is asked about itself: it tells what came in, and no state. */
const ofInput = /^(?:json|text|formData|arrayBuffer|blob|header|headers|param|query|get|ack|nack|log|updateProgress)$/
const asserting = /^(?:assert|ensure|check|throwIf|guard|skipIf|stopIf)/i

/**
 * Calls whose function is not in the file, and no library's that is known: each may read the state and answer with a
 * judgement, or throw. Taken for reads, they show what only the whole program can decide.
 */
export function unseenReads(
  body: FunctionGuards,
  file: OpenFile,
  { evaluator }: Program,
  known: readonly SyncRead[],
): readonly SyncRead[] {
  const taken = new Set<TSESTree.Node>(known.map(({ node }) => node))
  const answers = known.map(({ node }) => dependentsOf(node, body.nodes, file.source))
  return body.calls.flatMap((node): SyncRead[] => {
    const fact = file.factOf(node)
    if (fact === null || taken.has(node) || calledFunctions(fact, evaluator).length > 0) return []
    // What is asked of an answer belongs to the read that gave it.
    if (answers.some((each) => each.dependsOn(node.callee))) return []
    if (!evaluator.values(fact.callee).some((value) => isUnseen(value, calledName(node.callee)))) return []
    return [
      {
        node,
        gives:
          node.parent.type === 'AwaitExpression' &&
          node.parent.parent.type === 'ExpressionStatement' &&
          asserting.test(calledName(node.callee))
            ? 'throws'
            : 'flag',
        asksState: true,
        preference: false,
      },
    ]
  })
}

function isUnseen(value: Origin, name: string): boolean {
  const root = rootOf(value)
  if (root.kind === 'parameter' || root.kind === 'handed') return !ofInput.test(name)
  if (root.kind === 'unknown') return true
  const module = takenModule(value)
  if (module === null || module === undefined)
    return root.kind !== 'global' && root.kind !== 'literal' && root.kind !== 'object' && root.kind !== 'array'
  const owner = packageOf(module)
  return owner === null ? !module.startsWith('node:') : !knownPackages().has(owner)
}
