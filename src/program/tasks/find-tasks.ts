import type { CallGraph } from '../graph/call-graph.js'
import type { FoundTask } from './found-task.js'
import { declaredFunctions } from './sources/declared-functions.js'
import { endlessLoops } from './sources/endless-loops.js'
import { eventCases } from './sources/event-cases.js'
import { machineRoutes } from './sources/machine-routes.js'
import { registeredTasks } from './sources/registered-tasks.js'
import { scheduledScripts } from './sources/scheduled-scripts.js'
import type { CollectedTasks, TaskSources } from './task-sources.js'

/** Every task of the program, each handler once per place that registers it. */
export function findTasks(sources: TaskSources, collected: Pick<CollectedTasks, 'written' | 'verified'>): FoundTask[] {
  const routes = [...machineRoutes(sources), ...collected.verified]
  const registered = registeredTasks(sources)
  const webhooks = reachable(
    [...routes, ...registered].flatMap(({ trigger, handler }) => (trigger === 'webhook' ? (handler ?? []) : [])),
    sources.linked.graph,
  )
  // A tool that is registered by its name is one; what is registered without takes the calls of all tools.
  const tools = reachable(
    registered.flatMap(({ trigger, name, handler }) =>
      trigger === 'agent-tool' && name === '' ? (handler ?? []) : [],
    ),
    sources.linked.graph,
  )
  // What a registering call was given is often also written like data; it is one task.
  const known = new Set(registered.flatMap(({ handler, served }) => (served ? [] : [handler])))
  const written = [...collected.written, ...declaredFunctions(sources)].filter(({ handler }) => !known.has(handler))
  return distinct([
    ...registered,
    ...written,
    ...routes,
    ...scheduledScripts(sources),
    ...endlessLoops(sources).filter(({ handler }) => !known.has(handler)),
    ...eventCases(sources, { webhook: webhooks, 'agent-tool': tools }),
  ])
}

/** Everything that these functions lead into. */
function reachable(starts: readonly string[], graph: CallGraph): Set<string> {
  const reached = new Set(starts)
  const queue = [...reached]
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    for (const { to } of graph.outOf(key)) {
      if (reached.has(to)) continue
      reached.add(to)
      queue.push(to)
    }
  }
  return reached
}

function distinct(tasks: readonly FoundTask[]): FoundTask[] {
  const first = new Map<string, FoundTask>()
  const told = new Set(tasks.flatMap(({ handler, served }) => (served ? [] : [handler])))
  for (const task of tasks) {
    if (task.served && told.has(task.handler)) continue
    const key = task.served ? String(task.handler) : `${task.handler} ${task.registerFile}:${task.registerLine}`
    const before = first.get(key)
    if (before === undefined || (before.name === '' && task.name !== '')) first.set(key, task)
  }
  return [...first.values()]
}
