import type { Rule } from 'eslint'
import { mayHoldTask } from '../../src/analysis/sync/may-hold-task.js'
import { unsyncedTasks, type UnsyncedAct, type UnsyncedTask } from '../../src/analysis/sync/code-tasks.js'
import { fileOf } from '../host/file-of.js'
import { reportProblem } from '../host/report-problem.js'

/** An act to report, and what its task is called. */
export interface ReportedAct extends UnsyncedAct {
  readonly task: string
}

const kinds: Readonly<Record<string, string>> = {
  cron: 'scheduled task',
  'queue-worker': 'queue worker',
  webhook: 'webhook handler',
  'agent-tool': 'agent tool',
}

/** The handlers of a program that act without having read the present state, by their first act, or with `eachEffect` by all. */
export function unsyncedActsIn(context: Rule.RuleContext, path: string, eachEffect: boolean): readonly ReportedAct[] {
  const known = fileOf(context, (text) => mayHoldTask(path, text))
  if (known === null) return []
  if ('problem' in known) {
    reportProblem(context, known.problem)
    return []
  }
  const acts = unsyncedTasks(known.file).flatMap((task) =>
    (eachEffect ? task.acts : task.acts.slice(0, 1)).map((act) => ({ ...act, task: nameOf(task) })),
  )
  return [...new Map(acts.map((act) => [act.node, act])).values()]
}

function nameOf({ trigger, name }: UnsyncedTask): string {
  const kind = kinds[trigger] ?? 'task'
  return name === null || name === '' ? kind : `${kind} "${name}"`
}
