import type { TSESTree } from '@typescript-eslint/types'
import { isFunction } from '../cfg/callback-run.js'
import type { FunctionGuards } from '../guards/function-guards.js'
import { dependentsOf } from './dependents.js'
import { Inspection } from './inspection.js'
import { decidingEdges, testedBy } from './deciding-edges.js'
import { isPreferenceName, isStateName } from './state-words.js'

/**
 * A test of a state that the caller hands in, which a call stands behind; null where there is none. Whether it tells
 * the present state depends on where the caller has it from.
 */
export function handedTest(target: TSESTree.Node, body: FunctionGuards): TSESTree.Node | null {
  if (!isFunction(body.root) || body.root.params.length === 0) return null
  const dependents = dependentsOf(body.root, body.nodes, body.context.source)
  const inspect = new Inspection(dependents, body)
  const edge = decidingEdges(target, body).find((each) => {
    const tested = testedBy(each)
    return (
      dependents.dependsOn(tested) &&
      !inspect.namesIn(tested).some(isPreferenceName) &&
      inspect.propertiesOf(tested).some(isStateName)
    )
  })
  return edge?.test ?? null
}
