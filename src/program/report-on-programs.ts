import type { FoundSend } from '../analysis/sends/find-sends.js'
import { proposeFamilies } from '../analysis/sends/propose-families.js'
import type { CoverageReport } from '../result/coverage-report.js'
import { summarise } from '../result/summarise.js'
import { allNotAnalysed } from './all-not-analysed.js'
import { unmatchedTriggers } from './declared-triggers.js'
import { inferred } from './inferred.js'
import type { JudgedProgram } from './judge-joined.js'
import type { JudgeInput } from './judge-input.js'
import { withMachineTriggers } from './machine-triggers.js'
import type { JoinedProgram } from './memory/joined-program.js'
import { qualityFindings } from './quality-findings.js'
import { workspaceFolders, workspaceOf } from './send-site.js'
import { sendSites } from './send-sites.js'
import { wrapperCalls } from './wrapper-calls.js'

/** What is reported of a judged program. */
export function reportOnPrograms(
  { root, options, found, facts, reader }: JudgeInput,
  { program, sends }: JoinedProgram,
  judged: JudgedProgram,
): CoverageReport {
  const { tasks, book } = judged
  const sites = withMachineTriggers(sendSites(judged.found, judged, { root, program, packages: found.packages }), tasks)
  const ids = new Map(judged.found.map((send, index) => [send, sites[index]?.id ?? '']))
  const idOf = (send: FoundSend): string | undefined => ids.get(send)
  const files = [...program.facts.values()].map(({ file }) => file)
  const folders = workspaceFolders(found.packages, root)
  return {
    schemaVersion: 1,
    root: '.',
    summary: summarise(sites, tasks),
    sites,
    calls: wrapperCalls(judged.calls, [...ids]),
    tasks,
    findings: qualityFindings({ program, book, judged, idOf }),
    proposals: proposeFamilies(judged.found, program),
    inferred: inferred({ program, book, calls: judged.calls, sites, idOf }),
    analysed: {
      files: files.length,
      workspaces: [...new Set(files.map((file) => workspaceOf(file, folders)))].sort(),
      paths: files.sort(),
    },
    notAnalysed: allNotAnalysed(found, facts.notAnalysed),
    warnings: [
      ...found.warnings,
      ...reader.warnings,
      ...judged.warnings,
      ...unmatchedTriggers(options.config?.triggers ?? [], judged.linked.registrations),
      ...sends.warnings,
    ],
  }
}
