import { calledFunctions } from '../../../analysis/link.js'
import { callerKey } from '../../../analysis/values/module-key.js'
import { readKey } from '../../../analysis/values/module-key.js'
import type { FoundTask } from '../found-task.js'
import type { TaskSources } from '../task-sources.js'

const verifying = /(?:^|\.)webhooks\.(?:constructEvent(?:Async)?|verify|unwrap|verifyAndReceive)$/

/** Functions that check the signature of a webhook and go on to act upon it, wherever they are called from. */
export function verifiedWebhooks(sources: Pick<TaskSources, 'program'>): FoundTask[] {
  return [...sources.program.facts.values()].flatMap(({ file, calls, functions }) =>
    calls.flatMap((call): FoundTask[] => {
      if (call.function === null || !verifying.test(call.calleeText)) return []
      const fact = functions[call.function]
      const handler = callerKey(file, call.function)
      // A function that only checks leaves the acting to its callers.
      const acts = calls.some(
        (other) =>
          other.function === call.function &&
          other.at > call.end &&
          calledFunctions(other, sources.program.evaluator).length > 0,
      )
      return fact === undefined || !acts || readKey(handler).at === null
        ? []
        : [{ trigger: 'webhook', name: fact.name ?? file, handler, registerFile: file, registerLine: fact.line }]
    }),
  )
}
