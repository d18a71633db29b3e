import type { CallFact } from '../../analysis/file-facts.js'
import type { Evaluator } from '../../analysis/values/evaluator.js'
import { isJobName, type JobDefinitions } from './job-definitions.js'
import { literalTexts } from '../../analysis/values/literal-texts.js'

const nameProperties = ['name', 'type', 'id', 'event', 'job', 'jobName', 'task', 'topic', 'queue', 'slug']

/** Function keys of the jobs that a call starts by name: `jobs.trigger({ name: 'send.receipt' })`, `queue.add('receipt-mail', …)`. */
export function enqueuedJobs(call: CallFact, definitions: JobDefinitions, evaluator: Evaluator): readonly string[] {
  if (call.form === 'template' || call.form === 'reference' || definitions.handlers.size === 0) return []
  const names = call.arguments.slice(0, 3).flatMap((argument) => {
    if (argument.kind === 'object') {
      if (definitions.isDefinition(argument)) return []
      return nameProperties.flatMap((name) =>
        literalTexts(Object.hasOwn(argument.properties, name) ? argument.properties[name] : undefined, evaluator),
      )
    }
    return literalTexts(argument, evaluator)
  })
  return [...new Set(names.filter(isJobName).flatMap((name) => definitions.handlers.get(name) ?? []))]
}
