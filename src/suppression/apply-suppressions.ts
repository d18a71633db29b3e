import type { Allowance, CoverageReport, EslintDisable, Finding } from '../result/coverage-report.js'
import { isOpen, needsSync } from '../result/open.js'
import { summarise } from '../result/summarise.js'
import { compareText } from '../result/worst-first.js'
import { parseAllow } from './parse-allow.js'
import { parseEslintDisable } from './parse-eslint-disable.js'
import { targetLine, type CommentsByFile, type SourceComment } from './source-comment.js'

const sendRule = 'require-dedup-gate'
const taskRule = 'require-sync-step'

interface Silenced {
  readonly sites: ReadonlySet<string>
  readonly tasks: ReadonlyMap<string, Allowance>
  readonly findings: ReadonlySet<Finding>
}

/**
 * The report with every valid `sendgate-allow` comment applied: its sends are `allowed`, its findings leave the
 * list, and a comment that is malformed, unknown, unused or expired becomes a finding itself and silences nothing.
 * `today` is `YYYY-MM-DD`. `rules` are the names that a comment may give beside those in the report.
 */
export function applySuppressions(
  report: CoverageReport,
  commentsByFile: CommentsByFile,
  today: string,
  rules: readonly string[] = [],
): CoverageReport {
  const known = new Set([sendRule, taskRule, ...rules, ...report.findings.map((finding) => finding.rule)])
  const files = [...commentsByFile.keys()].sort(compareText)
  const judged = files.flatMap((file) =>
    (commentsByFile.get(file) ?? []).flatMap((comment) =>
      judge(comment, { file, comments: commentsByFile.get(file) ?? [], report, today, known }),
    ),
  )
  const allowances = judged.flatMap((entry) => (entry.kind === 'allowance' ? [entry] : []))
  const silenced = unite(allowances)
  const sites = report.sites.map((site) =>
    silenced.sites.has(site.id) ? { ...site, verdict: 'allowed' as const } : site,
  )
  const tasks = report.tasks.map((task) => {
    const allowance = silenced.tasks.get(task.id)
    return allowance === undefined
      ? task
      : { ...task, sync: { ...task.sync, status: 'not-needed' as const }, reason: `Allowed: ${allowance.reason}` }
  })
  return {
    ...report,
    sites,
    tasks,
    findings: [
      ...report.findings.filter((finding) => !silenced.findings.has(finding)),
      ...numbered(judged.flatMap((entry) => (entry.kind === 'finding' ? [entry.finding] : []))),
    ],
    summary: summarise(sites, tasks),
    allowances: [...(report.allowances ?? []), ...allowances.map((entry) => entry.allowance)],
    eslintDisables: [
      ...(report.eslintDisables ?? []),
      ...files.flatMap((file) => eslintDisables(file, commentsByFile.get(file) ?? [])),
    ],
  }
}

interface Scene {
  readonly file: string
  readonly comments: readonly SourceComment[]
  readonly report: CoverageReport
  readonly today: string
  readonly known: ReadonlySet<string>
}

type Judged =
  | { readonly kind: 'allowance'; readonly allowance: Allowance; readonly silenced: Silenced }
  | { readonly kind: 'finding'; readonly finding: Omit<Finding, 'id'> }

function judge(comment: SourceComment, scene: Scene): Judged[] {
  const parsed = parseAllow(comment.text)
  if (parsed === null) return []
  const finding = (rule: string, message: string): Judged[] => [
    {
      kind: 'finding',
      finding: {
        file: scene.file,
        line: comment.line,
        column: comment.column,
        endLine: comment.endLine,
        endColumn: comment.endColumn,
        rule,
        message,
      },
    },
  ]
  if (parsed.kind === 'malformed') return finding('suppression-malformed', parsed.problem)
  if (!scene.known.has(parsed.rule))
    return finding(
      'suppression-unknown-rule',
      `sendgate has no rule "${parsed.rule}", so that this comment silences nothing. The rules are: ${[...scene.known].sort(compareText).join(', ')}.`,
    )
  if (parsed.until !== null && parsed.until < scene.today)
    return finding(
      'suppression-expired',
      `This comment held until ${parsed.until} and silences nothing any more. Remove the cause, or give a later date with a reason for it.`,
    )
  const silenced = silencedBy(parsed.rule, targetLine(comment, scene.comments), scene)
  const silences = [...silenced.sites, ...silenced.tasks.keys(), ...[...silenced.findings].map((entry) => entry.id)]
  if (silences.length === 0)
    return finding(
      'suppression-unused',
      `Nothing on line ${targetLine(comment, scene.comments)} needs this comment for the rule ${parsed.rule}. Remove it, or put it directly above the call.`,
    )
  const allowance: Allowance = {
    file: scene.file,
    line: comment.line,
    rule: parsed.rule,
    reason: parsed.reason,
    owner: parsed.owner,
    until: parsed.until,
    ticket: parsed.ticket,
    silences,
  }
  return [
    {
      kind: 'allowance',
      allowance,
      silenced: { ...silenced, tasks: new Map([...silenced.tasks.keys()].map((id) => [id, allowance])) },
    },
  ]
}

function silencedBy(
  rule: string,
  line: number,
  { file, report }: Scene,
): { sites: Set<string>; tasks: Map<string, null>; findings: Set<Finding> } {
  const here = <Entry extends { readonly file: string }>(
    entries: readonly Entry[],
    lines: (entry: Entry) => readonly (number | null | undefined)[],
  ) => entries.filter((entry) => entry.file === file && lines(entry).includes(line))
  return {
    sites: new Set(
      rule === sendRule
        ? here(report.sites.filter(isOpen), (site) => [site.line, site.calleeLine, site.endLine]).map((site) => site.id)
        : [],
    ),
    tasks: new Map(
      rule === taskRule
        ? here(report.tasks.filter(needsSync), (task) => [
            task.line,
            task.handlerLine,
            task.registerFile === undefined || task.registerFile === file ? task.registerLine : null,
          ]).map((task) => [task.id, null])
        : [],
    ),
    findings: new Set(
      here(
        report.findings.filter((finding) => finding.rule === rule),
        (finding) => [finding.line, finding.endLine],
      ),
    ),
  }
}

function unite(allowances: readonly { readonly silenced: Silenced }[]): Silenced {
  return {
    sites: new Set(allowances.flatMap(({ silenced }) => [...silenced.sites])),
    tasks: new Map(allowances.flatMap(({ silenced }) => [...silenced.tasks])),
    findings: new Set(allowances.flatMap(({ silenced }) => [...silenced.findings])),
  }
}

/** Ids without line numbers: rule, file and the ordinal among equals. */
function numbered(findings: readonly Omit<Finding, 'id'>[]): Finding[] {
  const counts = new Map<string, number>()
  return findings.map((finding) => {
    const key = `${finding.rule}:${finding.file}`
    const ordinal = (counts.get(key) ?? 0) + 1
    counts.set(key, ordinal)
    return { ...finding, id: `${key}:${ordinal}` }
  })
}

function eslintDisables(file: string, comments: readonly SourceComment[]): EslintDisable[] {
  return comments.flatMap((comment) => {
    const rules = parseEslintDisable(comment.text)
    return rules === null ? [] : [{ file, line: comment.line, rules }]
  })
}
