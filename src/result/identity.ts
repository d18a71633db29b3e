import type { CoverageReport, Finding, SendSite, TaskSite } from './coverage-report.js'
import { isIncomplete, isOpen, needsSync } from './open.js'
import { compareText } from './worst-first.js'

/**
 * What a send, task, finding or unread file is called across runs: no line, no column, no count. An edit above
 * it or a new formatting leaves it as it is; a move to another file changes `file` alone.
 */
export interface Identity {
  readonly rule: string
  /** `provider:path` of the sender, `trigger:name` of the task, the reason for an unread file; `-` without one. */
  readonly sender: string
  readonly file: string
  /** Enclosing classes and functions, joined by `.`; empty at the top level. */
  readonly scope: string
  /** 1-based among equals, in the order of their places. Covered sends count too, so that covering one renames no other. */
  readonly ordinal: number
}

export interface Identified extends Identity {
  /** `id` in the report. */
  readonly id: string
  /** Whether it wants an action now. */
  readonly open: boolean
  readonly line: number
}

/** Everything in a report that a baseline can name, open or not. */
export function identitiesOf(report: CoverageReport): Identified[] {
  const sites = new Map(report.sites.map((site) => [site.id, site]))
  const named = [
    ...report.sites.map(ofSite),
    ...report.tasks.map(ofTask),
    ...report.findings.map((finding) =>
      ofFinding(finding, finding.site === undefined ? undefined : sites.get(finding.site)),
    ),
    ...report.notAnalysed.filter(isIncomplete).map(({ file, reason }) => ({
      rule: 'not-analysed',
      sender: reason,
      file,
      scope: '',
      id: file,
      open: true,
      line: 1,
      column: 1,
    })),
  ]
  const ordinals = new Map<string, number>()
  return named.sort(byPlace).map(({ column: _column, ...entry }) => {
    const key = [entry.rule, entry.sender, entry.file, entry.scope].join('\n')
    const ordinal = (ordinals.get(key) ?? 0) + 1
    ordinals.set(key, ordinal)
    return { ...entry, ordinal }
  })
}

type Named = Omit<Identified, 'ordinal'> & { readonly column: number }

function ofSite(site: SendSite): Named {
  return {
    rule: 'require-dedup-gate',
    sender: senderOf(site),
    file: site.file,
    scope: scopeOf(site),
    id: site.id,
    open: isOpen(site),
    line: site.line,
    column: site.column,
  }
}

function ofTask(task: TaskSite): Named {
  return {
    rule: 'require-sync-step',
    sender: `${task.trigger}:${task.name}`,
    file: task.file,
    scope: '',
    id: task.id,
    open: needsSync(task),
    line: task.line,
    column: 1,
  }
}

function ofFinding(finding: Finding, site: SendSite | undefined): Named {
  return {
    rule: finding.rule,
    sender: site === undefined ? '-' : senderOf(site),
    file: finding.file,
    scope: finding.scope ?? (site === undefined ? '' : scopeOf(site)),
    id: finding.id,
    open: true,
    line: finding.line,
    column: finding.column,
  }
}

function senderOf({ sender }: SendSite): string {
  return `${sender.provider}:${sender.path}`
}

function scopeOf(site: SendSite): string {
  return site.scope ?? site.function ?? ''
}

function byPlace(a: Named, b: Named): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.id, b.id)
}
