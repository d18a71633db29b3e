import type { TSESTree } from '@typescript-eslint/types'
import { affectedResult } from './affected.js'
import { parametersOf } from './claim-keys.js'
import type { FunctionNode } from './derived-guard.js'
import type { FunctionGuards } from './function-guards.js'
import type { DerivedGuard } from './guard-context.js'
import { calleePath, property } from './syntax-of.js'
import type { Value } from './value.js'

type Answers = NonNullable<DerivedGuard['statement']>['returning']

/** What a function that runs the SQL text that it is handed makes of the driver's answer: its number of rows, its first row. */
export function derivedStatement(body: FunctionGuards, node: FunctionNode): DerivedGuard['statement'] | null {
  const { context } = body
  const [run, ...others] = body.calls.filter((call) => isRun(call) && handsOn(call.arguments[0], node, body))
  if (!run || others.length > 0) return null
  const inner = context.summaryOf?.(run)?.statement
  const after = (rows: 0 | 1, isReturning: boolean): readonly Value[] => {
    const told = inner?.[isReturning ? 'returning' : 'counting'][rows === 1 ? 'win' : 'lose']
    const values: readonly Value[] = told ?? [affectedResult(rows, isReturning)]
    const world = { nodes: new Map([[run, [{ kind: 'promise' as const, of: values }]]]) }
    return body.supposing(`statement ${run.range[0]} ${rows} ${isReturning}`, world).evaluation.returned(node)
  }
  const [returning, counting] = [true, false].map((is): Answers => ({ win: after(1, is), lose: after(0, is) }))
  if (!returning || !counting || (!isTelling(returning) && !isTelling(counting))) return null
  return { returning, counting, line: run.loc.start.line }
}

/** Whether the answer is known, and another one where a row was touched than where none was. */
export function isTelling({ win, lose }: Answers): boolean {
  return [...win, ...lose].every(({ kind }) => kind !== 'unknown') && JSON.stringify(win) !== JSON.stringify(lose)
}

function isRun(call: TSESTree.CallExpression): boolean {
  return /^(query|execute|run|exec|unsafe|raw|\$executeRawUnsafe|\$queryRawUnsafe)$/.test(
    calleePath(call.callee).at(-1) ?? '',
  )
}

/** The parameter as it is, or as the `sql` or `text` of an object. */
function handsOn(given: TSESTree.Node | undefined, node: FunctionNode, body: FunctionGuards): boolean {
  const text =
    given?.type === 'ObjectExpression' ? (property(given, 'sql') ?? property(given, 'text') ?? undefined) : given
  return text?.type === 'Identifier' && parametersOf([text], node, body.context.source).length > 0
}
