import type { TSESTree } from '@typescript-eslint/types'
import type { FunctionGuards } from './function-guards.js'
import type { Supposition } from './supposition.js'

/** The test that keeps the target from running in a supposed world; the fallback where none of its own decides. */
export function decidingTest(
  body: FunctionGuards,
  target: TSESTree.Node,
  supposed: Supposition,
  fallback: TSESTree.Node,
): TSESTree.Node {
  return body.flow.controlledBy(target).find((edge) => supposed.isClosed(edge))?.test ?? fallback
}
