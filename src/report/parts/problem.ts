import type {
  CoverageReport,
  Finding,
  NotAnalysed,
  SendPath,
  SendSite,
  Span,
  TaskSite,
  TriggerKind,
} from '../../result/coverage-report.js'
import { isIncomplete, isOpen, needsSync } from '../../result/open.js'
import { remedyOf } from '../../result/remedy.js'
import { compareText, triggersWorstFirst, worstFirst, worstTrigger } from '../../result/worst-first.js'
import { incompleteRule, sendRule, taskRule } from './rules.js'

export type Level = 'error' | 'warning' | 'note'

/** One thing to act on, in the same shape whether it is a send, a task, a finding or an unread file. */
export interface Problem extends Span {
  readonly id: string
  readonly rule: string
  readonly level: Level
  readonly title: string
  readonly message: string
  readonly trigger: TriggerKind
  readonly workspace: string
  readonly owner: readonly string[]
  /** Unguarded paths from a trigger to the send; empty for everything else. */
  readonly paths: readonly SendPath[]
}

/** Everything in a report that wants an action: open sends, findings, tasks, files that could not be read; worst first. */
export function problemsOf(report: CoverageReport): Problem[] {
  const sends = report.sites.filter(isOpen).sort(worstFirst).map(sendProblem)
  const findings = [...report.findings]
    .sort((a, b) => compareText(a.file, b.file) || a.line - b.line)
    .map(findingProblem)
  const tasks = report.tasks
    .filter(needsSync)
    .sort(
      (a, b) =>
        triggersWorstFirst.indexOf(a.trigger) - triggersWorstFirst.indexOf(b.trigger) ||
        compareText(a.file, b.file) ||
        a.line - b.line,
    )
    .map(taskProblem)
  const unread = report.notAnalysed.filter(isIncomplete).map(unreadProblem)
  const all = [...sends, ...findings, ...tasks, ...unread]
  return (['error', 'warning', 'note'] as const).flatMap((level) => all.filter((problem) => problem.level === level))
}

const sendLevels = { ungated: 'error', partial: 'error', unknown: 'warning', allowed: 'note', covered: 'note' } as const
const sendTitles = {
  ungated: 'Ungated',
  partial: 'Partly gated',
  unknown: 'Undecided',
  allowed: 'Allowed',
  covered: 'Covered',
} as const

function sendProblem(site: SendSite): Problem {
  const remedy = remedyOf(site)
  return {
    ...spanOf(site),
    id: site.id,
    rule: sendRule,
    level: sendLevels[site.verdict],
    title: `${sendTitles[site.verdict]} ${site.channel} send`,
    message: `${site.callee} sends ${article(site.channel)} notification. ${remedy.why} ${remedy.edit}`,
    trigger: worstTrigger(site),
    workspace: site.workspace,
    owner: site.owner ?? [],
    paths: site.paths.filter((path) => !path.guarded),
  }
}

function findingProblem(finding: Finding): Problem {
  return {
    ...spanOf(finding),
    id: finding.id,
    rule: finding.rule,
    level: 'error',
    title: finding.rule,
    message: finding.message,
    trigger: 'unknown',
    workspace: finding.workspace ?? '.',
    owner: finding.owner ?? [],
    paths: [],
  }
}

const taskMessages: Readonly<Record<string, string>> = {
  missing: 'does not read the present state before it acts.',
  'content-only': 'reads state only to fill its message; nothing depends on it.',
  unknown: 'could not be judged.',
}

function taskProblem(task: TaskSite): Problem {
  const sentences = [
    `The task "${task.name}" ${taskMessages[task.sync.status] ?? ''}`,
    task.reason,
    task.rewrite === undefined ? null : `Proposed step: ${task.rewrite}`,
  ]
  return {
    file: task.file,
    line: task.line,
    column: 1,
    endLine: task.line,
    endColumn: 1,
    id: task.id,
    rule: taskRule,
    level: task.sync.status === 'unknown' ? 'warning' : 'error',
    title: 'Task without a sync step',
    message: sentences.filter((sentence) => sentence !== null && sentence !== '').join(' '),
    trigger: task.trigger,
    workspace: task.workspace ?? '.',
    owner: task.owner ?? [],
    paths: [],
  }
}

function unreadProblem(entry: NotAnalysed): Problem {
  return {
    file: entry.file,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    id: `${incompleteRule}:${entry.file}`,
    rule: incompleteRule,
    level: 'warning',
    title: 'File not analysed',
    message: `This file was not analysed (${entry.reason}); sends in it are not known. ${entry.detail ?? ''}`.trim(),
    trigger: 'unknown',
    workspace: '.',
    owner: [],
    paths: [],
  }
}

function spanOf({ file, line, column, endLine, endColumn }: Span): Span {
  return { file, line, column, endLine, endColumn }
}

function article(channel: string): string {
  return `${/^[aeiou]/.test(channel) ? 'an' : 'a'} ${channel}`
}
