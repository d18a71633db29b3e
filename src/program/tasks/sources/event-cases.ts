import type { TSESTree } from '@typescript-eslint/types'
import { descendants } from '../../../analysis/guards/syntax-of.js'
import { isAwaited, skipWrappersDown } from '../../../analysis/cfg/callback-run.js'
import { calledFunctions } from '../../../analysis/link.js'
import { callerKey } from '../../../analysis/values/module-key.js'
import type { FoundTask } from '../found-task.js'
import type { TaskSources } from '../task-sources.js'

/** What each kind of dispatching handler switches over, and how its cases are called. */
const dispatches = {
  webhook: {
    over: /^(?:type|event|eventType|event_type|eventName|event_name|topic)$/,
    named: /\bcase\s+["'][a-z]\w*[._][\w.]+["']\s*:/,
  },
  'agent-tool': { over: /^(?:name|toolName|tool_name|tool)$/, named: /\bcase\s+["'][a-z][\w-]+["']\s*:/ },
} as const

type Dispatching = keyof typeof dispatches

/**
 * The handlers of what one handler takes for all: the events of a webhook, the tools of an agent kit.
 * `switch (event.type) { case 'invoice.paid': await onInvoicePaid(event) }` in code that such a trigger reaches.
 *
 * @param reached the functions that each kind of trigger leads into
 */
export function eventCases(
  sources: TaskSources,
  reached: Readonly<Record<Dispatching, ReadonlySet<string>>>,
): FoundTask[] {
  return (Object.keys(dispatches) as Dispatching[]).flatMap((trigger) =>
    reached[trigger].size === 0
      ? []
      : [...sources.program.facts.values()]
          .map(({ file }) => file)
          .filter((file) => sources.fits(file, dispatches[trigger].named))
          .flatMap((file) => {
            const source = sources.read(file)
            const switches =
              source === null
                ? []
                : descendants(source.program)
                    .filter((node) => node.type === 'SwitchStatement')
                    .filter(({ discriminant }) => dispatches[trigger].over.test(lastName(discriminant)))
            return switches.flatMap(({ cases }) =>
              cases.flatMap((each) => tasksOf(each, file, { sources, trigger, reached: reached[trigger] })),
            )
          }),
  )
}

function lastName(node: TSESTree.Node): string {
  const bare = skipWrappersDown(node)
  return bare.type === 'MemberExpression' && bare.property.type === 'Identifier'
    ? bare.property.name
    : bare.type === 'Identifier'
      ? bare.name
      : ''
}

interface Within {
  readonly sources: TaskSources
  readonly trigger: Dispatching
  readonly reached: ReadonlySet<string>
}

function tasksOf(
  each: TSESTree.SwitchCase,
  file: string,
  { sources: { program }, trigger, reached }: Within,
): FoundTask[] {
  const name = each.test?.type === 'Literal' && typeof each.test.value === 'string' ? each.test.value : null
  if (name === null) return []
  // What a tool answers with is waited for; what only checks and shapes it is not.
  const waited = new Set(
    trigger === 'agent-tool'
      ? descendants(each).flatMap((node) =>
          node.type === 'CallExpression' && isAwaited(node) ? [node.range.join()] : [],
        )
      : [],
  )
  const calls = (program.facts.get(file)?.calls ?? []).filter(
    ({ at, end, form }) =>
      form === 'call' &&
      at >= each.range[0] &&
      at < each.range[1] &&
      (trigger !== 'agent-tool' || waited.has(`${at},${end}`)),
  )
  const led = calls.filter((call) => reached.has(callerKey(file, call.function)))
  return led.flatMap((call) =>
    calledFunctions(call, program.evaluator).map((handler) => ({
      trigger,
      name,
      handler,
      registerFile: file,
      registerLine: call.line,
    })),
  )
}
