import type { Registration } from '../../../analysis/triggers/registration.js'
import { readKey } from '../../../analysis/values/module-key.js'
import type { TaskSources } from '../task-sources.js'

const maximumHops = 6

/**
 * The functions that a task was written as: of `worker('mails', traced(async (job) => …))` the function that was handed
 * to `traced`, and not also the one that `traced` made of it. A wrapper serves many tasks, so what it leads to is not
 * what this one does.
 */
export function withoutWrappers({ handlers, file }: Pick<Registration, 'handlers' | 'file'>, { linked }: TaskSources): readonly string[] {
  if (handlers.length < 2) return handlers
  const reaches = (from: string, to: string): boolean => {
    let keys = new Set([from])
    for (let hops = 0; hops < maximumHops && keys.size > 0; hops++) {
      keys = new Set([...keys].flatMap((key) => linked.graph.outOf(key).filter(({ kind }) => kind !== 'job').map((edge) => edge.to)))
      if (keys.has(to)) return true
    }
    return false
  }
  const inner = handlers.filter((handler) => !handlers.some((other) => other !== handler && reaches(handler, other)))
  const own = inner.filter((handler) => readKey(handler).file === file)
  // Beside a function of this file, one of another file is what a call there made of it.
  const kept = own.length === 0 ? inner : own
  return kept.length === 0 ? handlers : kept
}
