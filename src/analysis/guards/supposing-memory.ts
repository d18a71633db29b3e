import type { TSESTree } from '@typescript-eslint/types'
import type { World } from './evaluate.js'
import type { FunctionGuards } from './function-guards.js'
import type { Supposition } from './supposition.js'

/** The function as it runs where an earlier pass has left something in memory, which is read at `node` or written there. */
export function supposingMemory(node: TSESTree.Node, world: World, body: FunctionGuards): Supposition {
  return body.supposing(`memory ${node.range.join()}`, world)
}
