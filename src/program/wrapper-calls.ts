import type { FoundSend } from '../analysis/sends/find-sends.js'
import type { WrapperCall } from '../result/coverage-report.js'
import type { JudgedCall } from './verdict/judge.js'

/** The calls from which a send is reached, by file and position. */
export function wrapperCalls(
  calls: readonly JudgedCall[],
  ids: readonly (readonly [FoundSend, string])[],
): WrapperCall[] {
  const idOf = new Map(ids)
  return calls
    .map(({ site: { file, call }, reaches, verdict, reason, guard }): WrapperCall => ({
      file,
      line: call.line,
      column: call.column,
      endLine: call.endLine,
      endColumn: call.endColumn,
      calleeLine: call.calleeLine,
      callee: call.calleeText,
      reaches: reaches
        .map((send) => idOf.get(send) ?? '')
        .filter((id) => id !== '')
        .sort(),
      verdict,
      reason,
      guard,
    }))
    .sort((a, b) => (a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1))
}
