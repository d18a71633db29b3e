import { isParseFailure, parseSource } from '../syntax/parse-source.js'
import { applyEdits } from './apply-edits.js'
import type { FileChange, PlannedSync, Refusal } from './fix-plan.js'
import type { Sources } from './sources.js'
import { unsyncedTasks } from './task-edit.js'

export interface TaskPlan {
  readonly syncs: readonly PlannedSync[]
  readonly changes: readonly FileChange[]
  readonly refusals: readonly Refusal[]
}

/** Gives the tasks of sendgate their sync step where `act` begins with one, and says for every other why not. */
export function planTasks(files: readonly string[], sources: Sources): TaskPlan {
  const syncs: PlannedSync[] = []
  const changes: FileChange[] = []
  const refusals: Refusal[] = []
  for (const file of files) {
    const before = sources.text(file) ?? ''
    const source = /\bdefineTask\b/.test(before) && before.includes('sendgate') ? sources.parsed(file) : null
    const tasks = source === null ? [] : unsyncedTasks(source)
    const edits = tasks.flatMap(({ fix }) => ('edits' in fix ? fix.edits : []))
    const after = applyEdits(before, [...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values()])
    const isWhole = !isParseFailure(parseSource(file, after))
    if (edits.length > 0 && isWhole) changes.push({ file, before, after })
    for (const { name, line, callee, fix } of tasks) {
      if ('edits' in fix && isWhole) syncs.push({ file, line, name })
      else
        refusals.push({
          id: `${file}:${line}`,
          file,
          line,
          callee,
          reason: 'no-read',
          why:
            'refused' in fix
              ? fix.refused
              : `The read at the start of the task ${name} cannot move into \`sync\`. Move it by hand.`,
        })
    }
  }
  return { syncs, changes, refusals }
}
