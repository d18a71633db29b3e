import type { CoverageReport, TaskSite } from '../../result/coverage-report.js'
import { needsSync } from '../../result/open.js'
import { counted } from '../parts/counted.js'
import { percent } from '../parts/group.js'
import { visibleLine } from '../parts/visible.js'
import { compareText, triggersWorstFirst } from '../../result/worst-first.js'
import { fullEntries, furtherEntries, heading, labelled, wrap, type Page } from './page.js'

/** The tasks that need a sync step, worst trigger first, and how many have one. */
export function taskSection(report: CoverageReport, page: Page): string[] {
  if (report.tasks.length === 0) return []
  const { tasks } = report.summary
  const missing = report.tasks.filter(needsSync).sort(worstTaskFirst)
  const counts = `${tasks.tasks} found, ${tasks.external} with an external effect; sync step present ${tasks.present}, content only ${tasks.contentOnly}, missing ${tasks.missing}, unknown ${tasks.unknown} (${percent(tasks.synced)} synced)`
  return [
    wrap(`Tasks  ${counts}`, page.context.width - 7)
      .map((line, at) =>
        at === 0
          ? `${page.colors.bold('Tasks')}${page.colors.dim(line.slice('Tasks'.length))}`
          : `       ${page.colors.dim(line)}`,
      )
      .join('\n'),
    ...missing.slice(0, fullEntries).map((task) => taskBlock(task, page)),
    ...furtherTasks(missing.slice(fullEntries), page),
  ]
}

function worstTaskFirst(a: TaskSite, b: TaskSite): number {
  return (
    triggersWorstFirst.indexOf(a.trigger) - triggersWorstFirst.indexOf(b.trigger) ||
    compareText(a.file, b.file) ||
    a.line - b.line
  )
}

function furtherTasks(tasks: readonly TaskSite[], page: Page): string[] {
  const lead = `${counted(tasks.length, 'further task')} without a sync step. \`npx audit-coverage explain FILE:LINE\` tells the rest of each.`
  return furtherEntries(
    lead,
    tasks.map((task) => taskHeading(task, page)),
    page,
  )
}

function taskHeading(task: TaskSite, page: Page): string {
  const paint = task.sync.status === 'missing' ? page.colors.red : page.colors.yellow
  return heading(
    paint(`✗ ${task.sync.status}`),
    `${visibleLine(task.file)}:${task.line}`,
    `${task.form} · ${task.trigger}`,
    page,
  )
}

function taskBlock(task: TaskSite, page: Page): string {
  const effects = task.effectSites.map((effect) => `${visibleLine(effect.file)}:${effect.line}`).join(', ')
  const read = task.sync.file === null ? null : `${visibleLine(task.sync.file)}:${task.sync.line ?? 1}`
  return [
    taskHeading(task, page),
    ...(task.name === '' ? [] : [labelled('task', visibleLine(task.name), page)]),
    ...(effects === '' ? [] : [labelled('effect', effects, page)]),
    ...(read === null ? [] : [labelled('reads', read, page)]),
    ...(task.reason === null ? [] : [labelled('why', visibleLine(task.reason), page)]),
    labelled(
      'fix',
      task.rewrite === undefined
        ? 'Read the present state first, and act only if that state says so.'
        : visibleLine(task.rewrite),
      page,
    ),
  ].join('\n')
}
