import type {
  Allowance,
  CoverageReport,
  Guard,
  Place,
  SendPath,
  SendSite,
  TaskSite,
} from '../../result/coverage-report.js'
import { isIncomplete, isOpen, needsSync } from '../../result/open.js'
import { remedyOf } from '../../result/remedy.js'
import { compareText, worstFirst, worstTrigger } from '../../result/worst-first.js'
import type { ReportContext } from '../parts/report-format.js'
import { collectExcerpts } from './collect-excerpts.js'
import type { PageData, PageGuard, PagePath, PagePlace, PageSend, PageTask } from './page-data.js'

/** Turns a result into what the page draws, sends worst first. */
export function toPageData(report: CoverageReport, context: ReportContext): PageData {
  const files = new FileTable()
  const allowances = allowancesById(report)
  const data = {
    toolVersion: context.toolVersion,
    sourceUrl: context.sourceUrl,
    analysed: { files: report.analysed.files, workspaces: report.analysed.workspaces.length },
    sends: [...report.sites].sort(worstFirst).map((site) => toSend(site, files, allowances.get(site.id))),
    tasks: [...report.tasks]
      .sort((a, b) => Number(needsSync(b)) - Number(needsSync(a)) || compareText(a.file, b.file) || a.line - b.line)
      .map((task) => toTask(task, files)),
    findings: report.findings.map((finding) => ({
      ...files.place(finding),
      id: finding.id,
      rule: finding.rule,
      message: finding.message,
      send: finding.site ?? '',
    })),
    proposals: report.proposals.map((proposal) => ({
      why: proposal.why,
      config: JSON.stringify(proposal.config, null, 2),
      members: proposal.members,
    })),
    notAnalysed: report.notAnalysed.map((entry) => ({
      file: files.index(entry.file),
      reason: entry.reason,
      detail: entry.detail ?? '',
      incomplete: isIncomplete(entry),
    })),
    warnings: report.warnings,
    files: files.names,
  }
  return { ...data, excerpts: collectExcerpts(data, context.readSource) }
}

class FileTable {
  readonly names: string[] = []
  readonly #indexes = new Map<string, number>()

  index(file: string): number {
    const known = this.#indexes.get(file)
    if (known !== undefined) return known
    this.#indexes.set(file, this.names.length)
    return this.names.push(file) - 1
  }

  place({ file, line }: Place): PagePlace {
    return { file: this.index(file), line }
  }
}

function toSend(site: SendSite, files: FileTable, allowance: Allowance | undefined): PageSend {
  return {
    ...files.place(site),
    id: site.id,
    column: site.column,
    endLine: site.endLine,
    callee: site.callee,
    sender: `${site.sender.provider}: ${site.sender.path}`,
    channel: site.channel,
    confidence: site.confidence,
    function: site.scope ?? site.function ?? '',
    workspace: site.workspace,
    owners: site.owner ?? [],
    verdict: site.verdict,
    reason: site.reason,
    trigger: worstTrigger(site),
    guard: toGuard(site.guard, files),
    paths: [...site.paths].sort((a, b) => Number(a.guarded) - Number(b.guarded)).map((path) => toPath(path, files)),
    because: site.because,
    remedy: isOpen(site) ? remedyOf(site) : null,
    allowance: allowance === undefined ? '' : describeAllowance(allowance),
  }
}

function toPath(path: SendPath, files: FileTable): PagePath {
  const { trigger } = path
  return {
    trigger:
      trigger === null
        ? null
        : { ...files.place(trigger), kind: trigger.kind, name: trigger.name ?? '', delivery: trigger.delivery ?? '' },
    calls: path.calls.map((call) => files.place(call)),
    guarded: path.guarded,
    guard: toGuard(path.guard, files),
  }
}

function toGuard(guard: Guard | null, files: FileTable): PageGuard | null {
  return guard === null
    ? null
    : { ...files.place(guard), kind: guard.kind, quality: guard.quality, why: guard.why ?? '' }
}

function toTask(task: TaskSite, files: FileTable): PageTask {
  const { sync } = task
  return {
    ...files.place(task),
    id: task.id,
    name: task.name,
    trigger: task.trigger,
    form: task.form,
    effects: task.effects,
    effectSites: task.effectSites.map((site) => files.place(site)),
    status: sync.status,
    read: sync.file === null || sync.line === null ? null : files.place({ file: sync.file, line: sync.line }),
    reason: task.reason ?? '',
    rewrite: task.rewrite ?? '',
    open: needsSync(task),
  }
}

function allowancesById(report: CoverageReport): Map<string, Allowance> {
  return new Map(
    (report.allowances ?? []).flatMap((allowance) => allowance.silences.map((id) => [id, allowance] as const)),
  )
}

function describeAllowance({ reason, owner, until, ticket }: Allowance): string {
  return [reason, owner, until === null ? null : `until ${until}`, ticket].filter((part) => part !== null).join(' · ')
}
