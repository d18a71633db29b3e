import type { NotAnalysed } from '../result/coverage-report.js'
import type { Discovered } from './discover.js'

/** What of a checkout is not in the report, sorted: what was left out, and what could not be parsed. */
export function allNotAnalysed(
  { notAnalysed }: Pick<Discovered, 'notAnalysed'>,
  unparsed: readonly NotAnalysed[],
): NotAnalysed[] {
  return [...notAnalysed, ...unparsed].sort((a, b) => (a.file < b.file ? -1 : 1))
}
