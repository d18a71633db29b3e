import type { CoverageReport } from '../result/coverage-report.js'
import { escapeWord } from './escape-word.js'

/** What was looked at before: from a baseline (workspaces only) or from an earlier report. */
export interface AnalysedBefore {
  readonly workspaces: readonly string[]
  readonly paths?: readonly string[]
}

/**
 * Says what is no longer analysed although it still exists; empty when nothing shrank. A coverage that rises
 * because its hardest files were excluded is no progress.
 */
export function shrunk(before: AnalysedBefore, report: CoverageReport, exists: (path: string) => boolean): string[] {
  const workspaces = new Set(report.analysed.workspaces)
  const lostWorkspaces = before.workspaces.filter((workspace) => !workspaces.has(workspace) && exists(workspace))
  const paths = new Set(report.analysed.paths ?? before.paths ?? [])
  const reasons = new Map(report.notAnalysed.map((entry) => [entry.file, entry.reason]))
  const lostFiles = (before.paths ?? []).filter((path) => !paths.has(path) && exists(path))
  return [
    ...lostWorkspaces.map(
      (workspace) =>
        `The workspace ${escapeWord(workspace)} is no longer analysed, and its folder still exists. Include it again, or run \`npx audit-coverage baseline create\` to accept that.`,
    ),
    ...lostFiles.map(
      (path) =>
        `${escapeWord(path)} is no longer analysed (${reasons.get(path) ?? 'not found by the audit'}), and it still exists. Include it again, or accept it in a commit of its own without --frozen.`,
    ),
  ]
}
