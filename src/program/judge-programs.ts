import type { CoverageReport, NotAnalysed } from '../result/coverage-report.js'
import { joinPrograms, type Learnt } from './join-programs.js'
import type { JudgeInput } from './judge-input.js'
import { judgeJoined } from './judge-joined.js'
import { reportOnPrograms } from './report-on-programs.js'
import type { FoundString } from './strings-in.js'

export interface ReportedPrograms {
  readonly report: CoverageReport
  /** Task templates among the strings of the programs, found while each file was open. */
  readonly strings: readonly FoundString[]
}

export interface JudgedPrograms extends ReportedPrograms {
  /** Sources that no program could be read from. */
  readonly unparsed: readonly NotAnalysed[]
  /** Whether the answers of a type checker, which reads what it likes, went into the report. */
  readonly areTypesAsked: boolean
  /** What was learnt by joining the files, for a cache. */
  readonly learnt: () => Learnt
}

/** Links the facts of all programs, finds their sends and tasks, and judges each. */
export async function judgePrograms(input: JudgeInput): Promise<JudgedPrograms> {
  const joined = await joinPrograms(input)
  const judged = judgeJoined(input, joined)
  const report = reportOnPrograms(input, joined, judged)
  const remembered = judged.save()
  return {
    report,
    strings: input.facts.strings,
    unparsed: input.facts.notAnalysed,
    areTypesAsked: joined.areTypesAsked,
    learnt: () => joined.learnt({ ...judged, remembered }),
  }
}
