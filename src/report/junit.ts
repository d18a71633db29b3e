import type { CoverageReport, SendSite, TaskSite } from '../result/coverage-report.js'
import { isOpen, needsSync } from '../result/open.js'
import { remedyOf } from '../result/remedy.js'
import { compareText } from '../result/worst-first.js'
import { escapeXml } from './parts/escape-xml.js'
import { problemsOf } from './parts/problem.js'
import type { ReportFormat } from './parts/report-format.js'

interface Case {
  readonly suite: string
  readonly file: string
  readonly line: number
  readonly name: string
  /** Element inside the test case, or null when it passed. */
  readonly outcome: {
    readonly kind: 'failure' | 'error' | 'skipped'
    readonly type: string
    readonly message: string
  } | null
}

/** One test case per send and per task, so that a CI server keeps a history of each. */
export const junitReport: ReportFormat = {
  name: 'junit',
  description: 'JUnit XML, one test case per send and per task',
  render(report) {
    const suites = groupBySuite(casesOf(report))
    const all = [...suites.values()].flat()
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites name="sendgate" ${tally(all)}>`,
      ...[...suites].map(([name, cases]) => suite(name, cases)),
      '</testsuites>',
      '',
    ].join('\n')
  },
}

function casesOf(report: CoverageReport): Case[] {
  const others = problemsOf(report).filter(
    (problem) =>
      report.findings.some((finding) => finding.id === problem.id && finding.rule === problem.rule) ||
      problem.rule === 'not-analysed',
  )
  return [
    ...report.sites.map(sendCase),
    ...report.tasks.map(taskCase),
    ...others.map((problem): Case => ({
      suite: problem.rule,
      file: problem.file,
      line: problem.line,
      name: problem.id,
      outcome: {
        kind: problem.rule === 'not-analysed' ? 'error' : 'failure',
        type: problem.rule,
        message: problem.message,
      },
    })),
  ]
}

function sendCase(site: SendSite): Case {
  const base = {
    suite: `sends in ${site.workspace}`,
    file: site.file,
    line: site.line,
    name: `${site.callee} [${site.id}]`,
  }
  if (site.verdict === 'allowed')
    return { ...base, outcome: { kind: 'skipped', type: 'allowed', message: 'Allowed by a sendgate-allow comment.' } }
  if (!isOpen(site)) return { ...base, outcome: null }
  const { why, edit, command } = remedyOf(site)
  return {
    ...base,
    outcome: {
      kind: site.verdict === 'unknown' ? 'error' : 'failure',
      type: site.verdict,
      message: `${why} ${edit} Run: npx ${command}`,
    },
  }
}

function taskCase(task: TaskSite): Case {
  const base = { suite: 'tasks', file: task.file, line: task.line, name: `${task.name} [${task.id}]` }
  if (!needsSync(task)) return { ...base, outcome: null }
  return {
    ...base,
    outcome: {
      kind: task.sync.status === 'unknown' ? 'error' : 'failure',
      type: `sync-step-${task.sync.status}`,
      message: task.reason ?? 'The task does not read the present state before it acts.',
    },
  }
}

function groupBySuite(cases: readonly Case[]): Map<string, Case[]> {
  const suites = new Map<string, Case[]>()
  for (const entry of [...cases].sort(
    (a, b) => compareText(a.suite, b.suite) || compareText(a.file, b.file) || a.line - b.line,
  )) {
    const suite = suites.get(entry.suite)
    if (suite === undefined) suites.set(entry.suite, [entry])
    else suite.push(entry)
  }
  return suites
}

function tally(cases: readonly Case[]): string {
  const count = (kind: 'failure' | 'error' | 'skipped') => cases.filter((entry) => entry.outcome?.kind === kind).length
  return `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`
}

function suite(name: string, cases: readonly Case[]): string {
  return [`  <testsuite name="${escapeXml(name)}" ${tally(cases)}>`, ...cases.map(testCase), '  </testsuite>'].join(
    '\n',
  )
}

function testCase({ file, line, name, outcome }: Case): string {
  const head = `    <testcase classname="${escapeXml(file)}" name="${escapeXml(name)}" file="${escapeXml(file)}" line="${line}" time="0"`
  if (outcome === null) return `${head}/>`
  const { kind, type, message } = outcome
  const inner =
    kind === 'skipped'
      ? `<skipped message="${escapeXml(message)}"/>`
      : `<${kind} type="${escapeXml(type)}" message="${escapeXml(message)}">${escapeXml(`${file}:${line}`)}</${kind}>`
  return `${head}>${inner}</testcase>`
}
