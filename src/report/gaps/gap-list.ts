import type { CoverageReport, SendSite } from '../../result/coverage-report.js'
import { decisionSites, type DecisionSite } from '../../result/decision-sites.js'
import { needsSync } from '../../result/open.js'
import { remedyOf } from '../../result/remedy.js'
import { triggersWorstFirst, worstFirst, worstTrigger } from '../../result/worst-first.js'
import { codeSpan, escapeMarkdown, sourceLink } from '../markdown/escape-markdown.js'
import { counted } from '../parts/counted.js'
import { visibleLine } from '../parts/visible.js'

const shownSends = 5

/** How the pieces of the list are written in one output. */
interface Writer {
  readonly heading: (text: string) => string
  readonly box: (text: string) => string
  readonly detail: (text: string) => string
  readonly code: (text: string) => string
  readonly place: (place: { readonly file: string; readonly line: number }) => string
  readonly prose: (text: string) => string
}

/** The sweep as a checklist for the terminal: one entry per gate to write, then what only a person can decide. */
export function gapListText(report: CoverageReport): string {
  return gapList(report, {
    heading: (text) => text,
    box: (text) => `[ ] ${text}`,
    detail: (text) => `      ${text}`,
    code: visibleLine,
    place: ({ file, line }) => `${visibleLine(file)}:${line}`,
    prose: visibleLine,
  })
}

/** The same for an issue or a pull request. `sourceUrl` is as in `ReportContext`. */
export function gapListMarkdown(report: CoverageReport, sourceUrl: string | null): string {
  return gapList(report, {
    heading: (text) => `### ${text}`,
    box: (text) => `- [ ] ${text}`,
    detail: (text) => `  - ${text}`,
    code: codeSpan,
    place: (place) => sourceLink(place, sourceUrl),
    prose: escapeMarkdown,
  })
}

function gapList(report: CoverageReport, writer: Writer): string {
  const decisions = decisionSites(report)
  const undecided = report.sites.filter((site) => site.verdict === 'unknown').sort(worstFirst)
  const tasks = report.tasks
    .filter(needsSync)
    .sort((a, b) => triggersWorstFirst.indexOf(a.trigger) - triggersWorstFirst.indexOf(b.trigger))
  const sections = [
    section(
      `${counted(decisions.length, 'gate')} to write for ${counted(new Set(decisions.flatMap((decision) => decision.sends)).size, 'open send')}`,
      decisions.map((decision) => decisionEntry(decision, report, writer)),
      writer,
    ),
    section(
      `${counted(undecided.length, 'send')} to decide`,
      undecided.map((site) => undecidedEntry(site, writer)),
      writer,
    ),
    section(
      `${counted(tasks.length, 'task')} to give a sync step`,
      tasks.map((task) =>
        [
          writer.box(`${writer.place(task)} ${writer.code(task.name)}`),
          writer.detail(writer.prose(`${task.trigger}; sync step ${task.sync.status}`)),
        ].join('\n'),
      ),
      writer,
    ),
  ].filter((text) => text !== null)
  return sections.length === 0
    ? `${writer.prose('Nothing is open: every send is covered or allowed, and every task reads before it acts.')}\n`
    : `${sections.join('\n\n')}\n`
}

function section(title: string, entries: readonly string[], writer: Writer): string | null {
  return entries.length === 0 ? null : [writer.heading(title), '', ...entries].join('\n')
}

function decisionEntry(decision: DecisionSite, report: CoverageReport, writer: Writer): string {
  const owners = [...new Set(ownersAt(decision, report))]
  const covers = `one gate here covers ${counted(decision.sends.length, 'send')} on ${counted(decision.paths, 'path')}`
  const listed = decision.sends.filter((site) => site.file !== decision.file || site.line !== decision.line)
  return [
    writer.box(
      [writer.place(decision), decision.callee === null ? '' : writer.code(decision.callee)].filter(Boolean).join(' '),
    ),
    writer.detail(
      [writer.prose(covers), writer.prose(`trigger ${decision.trigger}`), ...owners.map(writer.code)].join(' · '),
    ),
    ...listed
      .slice(0, shownSends)
      .map((site) => writer.detail(`covers ${writer.place(site)} ${writer.code(site.callee)}`)),
    ...(listed.length > shownSends ? [writer.detail(`and ${counted(listed.length - shownSends, 'more send')}`)] : []),
  ].join('\n')
}

/** The owners of the file where the gate goes, known from any send in it; else those of the sends it covers. */
function ownersAt(decision: DecisionSite, report: CoverageReport): readonly string[] {
  const here =
    report.sites.find((site) => site.file === decision.file && site.owner !== undefined) ??
    report.tasks.find((task) => task.file === decision.file && task.owner !== undefined)
  return here?.owner ?? decision.sends.flatMap((site) => site.owner ?? [])
}

function undecidedEntry(site: SendSite, writer: Writer): string {
  const { why, edit } = remedyOf(site)
  return [
    writer.box(`${writer.place(site)} ${writer.code(site.callee)}`),
    writer.detail([writer.prose(`trigger ${worstTrigger(site)}`), ...(site.owner ?? []).map(writer.code)].join(' · ')),
    writer.detail(writer.prose(`${why} ${edit}`)),
  ].join('\n')
}
