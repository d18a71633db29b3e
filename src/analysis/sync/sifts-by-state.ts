import type { TSESTree } from '@typescript-eslint/types'
import { calledName, skipWrappersDown } from '../cfg/callback-run.js'
import type { FunctionGuards } from '../guards/function-guards.js'
import { variableOf } from '../guards/variable-of.js'
import type { Dependents } from './dependents.js'
import { Inspection } from './inspection.js'
import { isPreferenceName, isStateName } from './state-words.js'

const collecting = /^(?:push|unshift|set|add|append)$/

/**
 * Whether a function hands out only those of the rows it has whose state let them through: filtered
 * (`rows.filter((row) => row.lastSeenAt < limit)`), or collected behind a test (`if (!row.paused) continue; found.push(row)`).
 *
 * @param dependents what depends on the rows
 * @param answers what the function returns
 */
export function siftsByState(dependents: Dependents, body: FunctionGuards, answers: readonly TSESTree.Node[]): boolean {
  const inspect = new Inspection(dependents, body)
  const asksForState = (test: TSESTree.Node): boolean =>
    dependents.dependsOn(test) &&
    inspect.propertiesOf(test).some(isStateName) &&
    !inspect.namesIn(test).some(isPreferenceName)
  const { scopes } = body.context.source
  const handedOut = new Set(
    answers.flatMap((answer) => {
      const bare = skipWrappersDown(answer)
      return bare.type === 'Identifier' ? (variableOf(bare, scopes) ?? []) : []
    }),
  )
  return body.calls.some((call) => {
    const { callee, arguments: given } = call
    if (callee.type !== 'MemberExpression') return false
    const name = calledName(callee)
    if (name === 'filter')
      return given[0] !== undefined && dependents.dependsOn(callee.object) && asksForState(given[0])
    const collection = callee.object.type === 'Identifier' ? variableOf(callee.object, scopes) : null
    return (
      collecting.test(name) &&
      collection !== null &&
      handedOut.has(collection) &&
      body.flow.controlledBy(call).some(({ test }) => test.type !== 'ForOfStatement' && asksForState(test))
    )
  })
}
