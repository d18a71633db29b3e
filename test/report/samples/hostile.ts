import type { CoverageReport, SendSite } from '../../../src/result/coverage-report.js'
import { summarise } from '../../../src/result/summarise.js'
import { ferryDeskReport } from './ferry-desk.js'
import { ferrySites } from './ferry-sites.js'

/** Names that mean something to one output format or another. */
export const hostileFiles = [
  'src/<script>globalThis.broken = true</script>.ts',
  'src/two\nlines::error file=other.ts::planted.ts',
  'src/%0A::warning::planted,title=x:y.ts',
  'src/"quoted" & \'single\' ]]> --> .ts',
  'src/=HYPERLINK("https:evil.example").ts',
  'src/`tick` | [link](https:evil.example) @ferry/everyone #1.ts',
  'src/\u001b[31mred\u001b[0m\u202egnp.ts',
  'src/#hash?query%20.ts',
  'src/ünïcödé 漢字 🚢.ts',
] as const

/** The source that every hostile file is said to hold. */
export const hostileSource =
  '</script><script>globalThis.broken = true</script>\n\u001b]0;title\u0007 `${x}` <!-- \n'.repeat(40)

/** The sample report with a send in each hostile file, the name also in every other text. */
export const hostileReport: CoverageReport = (() => {
  const [model] = ferrySites.filter((site) => site.verdict === 'ungated')
  if (model === undefined) throw new Error('The sample report has no ungated send.')
  const sites = hostileFiles.map((file, index): SendSite => ({
    ...model,
    file,
    id: `${file}-${index}`,
    callee: file,
    function: file,
    scope: file,
    workspace: file,
    owner: [file],
    sender: { provider: file, path: file },
    because: [file],
    guard: { file, line: 2, kind: 'check-then-send', quality: 'racy', why: file },
    paths: [
      {
        trigger: { file, line: 3, kind: 'cron', name: file, delivery: file },
        calls: [{ file, line: 4 }],
        guarded: false,
        guard: null,
        reason: null,
      },
    ],
  }))
  const findings = hostileFiles.map((file, index) => ({
    file,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 2,
    id: `finding-${index}`,
    rule: 'stable-key',
    message: file,
  }))
  const notAnalysed = hostileFiles.map((file) => ({ file, reason: 'parse-error' as const, detail: file }))
  const tasks = ferryDeskReport.tasks.map((task, index) => ({
    ...task,
    file: hostileFiles[index] ?? task.file,
    name: hostileFiles[index] ?? task.name,
    reason: hostileFiles[index] ?? null,
  }))
  return {
    ...ferryDeskReport,
    sites,
    findings,
    notAnalysed,
    tasks,
    summary: summarise(sites, tasks),
    warnings: [...hostileFiles],
  }
})()
