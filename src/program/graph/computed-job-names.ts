import type { CallFact } from '../../analysis/file-facts.js'
import type { Program } from '../../analysis/program.js'
import type { JobDefinitions } from './job-definitions.js'
import { literalTexts } from '../../analysis/values/literal-texts.js'

const enqueues =
  /^(?:trigger|enqueue|dispatch|publish|queue|schedule|add|emit|push|start|perform|send|invoke)(?:Job|Task|Event|Later|Async|Now)?$/i
const queues = /job|queue|task|worker|boss|agenda|inngest|scheduler|bus\b/i
const nameProperties = ['name', 'type', 'id', 'event', 'job', 'jobName', 'task', 'topic', 'queue', 'slug']

/** Whether some call starts a job whose name is computed, so that it may be any of the jobs that are defined by name. */
export function hasComputedJobName({ facts, evaluator }: Program, definitions: JobDefinitions): boolean {
  if (definitions.handlers.size === 0) return false
  return [...facts.values()].some(({ calls }) =>
    calls.some((call) => isEnqueue(call) && namesOf(call).some((term) => literalTexts(term, evaluator).length === 0)),
  )

  function namesOf({ arguments: [first] }: CallFact): Parameters<typeof literalTexts>[0][] {
    if (first === undefined || definitions.isDefinition(first)) return []
    if (first.kind !== 'object') return first.kind === 'function' || first.kind === 'array' ? [] : [first]
    const name = nameProperties.find((each) => Object.hasOwn(first.properties, each))
    return name === undefined ? [] : [first.properties[name]]
  }
}

function isEnqueue({ form, calleeText }: CallFact): boolean {
  const [last = '', ...receiver] = calleeText.split('.').reverse()
  return form === 'call' && enqueues.test(last) && (queues.test(receiver.join('.')) || /Job|Task$/.test(last))
}
