import type { TSESTree } from '@typescript-eslint/types'
import { descendants } from '../../../analysis/guards/syntax-of.js'
import { skipWrappersDown } from '../../../analysis/cfg/callback-run.js'
import { calledFunctions } from '../../../analysis/link.js'
import { callerKey } from '../../../analysis/values/module-key.js'
import type { FoundTask } from '../found-task.js'
import type { TaskSources } from '../task-sources.js'

const eventCase = /\bcase\s+["'][a-z]\w*[._][\w.]+["']\s*:/

/**
 * The handlers of the single events of a webhook: `switch (event.type) { case 'invoice.paid': await onInvoicePaid(event) }`
 * in code that a webhook reaches.
 */
export function eventCases(sources: TaskSources, webhooks: ReadonlySet<string>): FoundTask[] {
  return [...sources.program.facts.keys()].filter((file) => sources.fits(file, eventCase)).flatMap((file) => {
    const source = sources.read(file)
    const switches = source === null ? [] : descendants(source.program).filter((node) => node.type === 'SwitchStatement').filter(isOverEvents)
    return switches.flatMap(({ cases }) => cases.flatMap((each) => tasksOf(each, file, { sources, webhooks })))
  })
}

function isOverEvents({ discriminant }: TSESTree.SwitchStatement): boolean {
  const bare = skipWrappersDown(discriminant)
  const name = bare.type === 'MemberExpression' && bare.property.type === 'Identifier' ? bare.property.name : bare.type === 'Identifier' ? bare.name : ''
  return /^(?:type|event|eventType|event_type|eventName|event_name|topic)$/.test(name)
}

function tasksOf(each: TSESTree.SwitchCase, file: string, { sources, webhooks }: { readonly sources: TaskSources; readonly webhooks: ReadonlySet<string> }): FoundTask[] {
  const name = each.test?.type === 'Literal' && typeof each.test.value === 'string' ? each.test.value : null
  if (name === null) return []
  const { program } = sources
  const calls = (program.facts.get(file)?.calls ?? []).filter(({ at, form }) => form === 'call' && at >= each.range[0] && at < each.range[1])
  const reached = calls.filter((call) => webhooks.has(callerKey(file, call.function)))
  return reached.flatMap((call) => calledFunctions(call, program.evaluator).map((handler) => ({ trigger: 'webhook' as const, name, handler, registerFile: file, registerLine: call.line })))
}
