import Table from 'cli-table3'
import type { CoverageReport } from '../../result/coverage-report.js'
import { counted } from '../parts/counted.js'
import { countsOf, groupSends, percent, type GroupCounts } from '../parts/group.js'
import { visibleLine } from '../parts/visible.js'
import { fitPath, wrap, type Page } from './page.js'

/** The header, one table per channel and one per workspace. */
export function coverageTables(report: CoverageReport, page: Page): string[] {
  const { analysed } = report
  const header = `${page.colors.bold('Send coverage')}  ${page.colors.dim(`${counted(analysed.files, 'file')} in ${counted(analysed.workspaces.length, 'workspace')}`)}`
  if (report.sites.length === 0) return [`${header}\n\nNo sends were found.`]
  const all = countsOf('all', report.sites)
  const workspaces = groupSends(report, (site) => [site.workspace])
  return [
    header,
    table(
      'channel',
      groupSends(report, (site) => [site.channel]),
      all,
      page,
    ),
    // A table of one workspace says nothing that the one above does not.
    ...(workspaces.length < 2 ? [] : [table('workspace', workspaces, all, page)]),
  ]
}

/** The one line that a reader sees last: the share that is proved, and what is left. */
export function headline(report: CoverageReport, page: Page): string {
  const { summary } = report
  const { tasks } = summary
  // A share of nothing would read as a success, also where nothing could be analysed.
  const sends =
    summary.sends === 0
      ? 'no sends found'
      : `proved ${percent(summary.proved)} (${summary.covered}/${summary.sends}) · partial ${summary.partial} · ungated ${summary.ungated} · unknown ${summary.unknown} · allowed ${summary.allowed}`
  const synced =
    tasks.external === 0
      ? []
      : [`synced ${percent(tasks.synced)} (${tasks.present}/${tasks.external} tasks with an external effect)`]
  const paint =
    summary.sends === 0
      ? String
      : summary.ungated + summary.partial > 0
        ? page.colors.red
        : summary.unknown > 0
          ? page.colors.yellow
          : page.colors.green
  return [sends, ...synced]
    .flatMap((line) => wrap(line, page.context.width))
    .map((line) => page.colors.bold(paint(line)))
    .join('\n')
}

const columns = ['sends', 'covered', 'partial', 'ungated', 'unknown', 'allowed'] as const
const shortNames: Readonly<Record<string, string>> = {
  covered: 'cov',
  partial: 'part',
  ungated: 'open',
  unknown: 'unkn',
  allowed: 'allow',
}

function table(title: string, groups: readonly GroupCounts[], all: GroupCounts, page: Page): string {
  const { colors, context } = page
  const narrow = context.width < 80
  // Below 64 columns the numbers alone would fill the line; what is allowed stands in the last line all the same.
  const shown = context.width < 64 ? columns.filter((column) => column !== 'allowed') : columns
  const heads = [...shown.map((column) => (narrow ? (shortNames[column] ?? column) : column)), 'proved']
  const numbers = heads.reduce((sum, head) => sum + head.length + 3, 0)
  const nameWidth = Math.max(8, context.width - numbers - 3)
  const grid = new Table({
    head: [title, ...heads].map((head) => colors.dim(head)),
    colAligns: ['left', ...heads.map(() => 'right' as const)],
    style: { head: [], border: [], 'padding-left': 1, 'padding-right': 1 },
    chars: lines(colors.dim),
  })
  for (const group of [...groups, all]) grid.push(row(group, { nameWidth, shown }, page))
  return grid
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}

function row(
  group: GroupCounts,
  { nameWidth, shown }: { nameWidth: number; shown: readonly (typeof columns)[number][] },
  { colors }: Page,
): string[] {
  const paints = {
    sends: String,
    covered: colors.green,
    partial: colors.yellow,
    ungated: colors.red,
    unknown: colors.magenta,
    allowed: String,
  }
  const cells = shown.map((column) => (group[column] === 0 ? colors.dim('0') : paints[column](String(group[column]))))
  const share = percent(group.proved)
  return [fitPath(visibleLine(group.name), nameWidth), ...cells, group.proved === 1 ? colors.green(share) : share]
}

function lines(paint: (text: string) => string): Record<string, string> {
  const none = [
    'top',
    'top-mid',
    'top-left',
    'top-right',
    'bottom',
    'bottom-mid',
    'bottom-left',
    'bottom-right',
    'left',
    'left-mid',
    'right',
    'right-mid',
    'mid',
    'mid-mid',
  ]
  return { ...Object.fromEntries(none.map((name) => [name, ''])), middle: paint('│') }
}
