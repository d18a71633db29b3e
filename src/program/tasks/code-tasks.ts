import { findEffects } from '../../analysis/effects/find-effects.js'
import type { CallSite } from '../../analysis/program.js'
import { effects as effectEntries } from '../../catalogue/index.js'
import type { Place, TaskSite } from '../../result/coverage-report.js'
import { readKey } from '../graph/module-key.js'
import { EffectReach } from './effect-reach.js'
import { findTasks } from './find-tasks.js'
import type { FoundTask } from './found-task.js'
import { SyncBook } from './sync-book.js'
import type { TaskSources } from './task-sources.js'

const maximumSites = 20

/** Finds every task that is code, what each changes outside the project, and whether it reads the present state first. */
export function codeTasks(sources: TaskSources, sends: readonly CallSite[]): TaskSite[] {
  const reach = new EffectReach([...sends, ...findEffects(sources.program, effectEntries)], sources.linked.graph)
  const book = new SyncBook(sources, reach)
  return withIds(findTasks(sources).map((task) => siteOf(task, { sources, reach, book })))
}

interface Stage {
  readonly sources: TaskSources
  readonly reach: EffectReach
  readonly book: SyncBook
}

type Draft = Omit<TaskSite, 'id'>

function siteOf(task: FoundTask, { sources, reach, book }: Stage): Draft {
  const { file, at } = readKey(task.handler)
  const line = task.line ?? (at === null ? 1 : sources.program.facts.get(file)?.functions[at]?.line ?? 1)
  const effectSites = reach.from(task.handler).map((site): Place => ({ file: site.file, line: site.call.line }))
  const effects = effectSites.length > 0 ? 'external' : 'none'
  const sync = effects === 'none' ? { status: 'not-needed' as const, file: null, line: null, conditionLine: null } : book.statusOf(task.handler)
  return {
    file, line, handlerLine: line, registerFile: task.registerFile, registerLine: task.registerLine,
    name: task.name, trigger: task.trigger, form: 'code', effects, effectSites: effectSites.slice(0, maximumSites), sync, reason: null,
  }
}

/** Ids hold no line, so that they survive moves of lines; equal ones are counted. */
function withIds(drafts: readonly Draft[]): TaskSite[] {
  const counts = new Map<string, number>()
  const sorted = [...drafts].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
  return sorted.map((draft) => {
    const base = `task:${draft.file}#${draft.trigger}:${draft.name}`
    const count = counts.get(base) ?? 0
    counts.set(base, count + 1)
    return { id: count === 0 ? base : `${base}~${count}`, ...draft }
  })
}
