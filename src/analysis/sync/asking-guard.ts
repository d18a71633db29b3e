import type { GuardKind } from '../../result/coverage-report.js'
import type { FoundGuard } from '../guards/guard-context.js'
import { isConsentName, isStandingName } from './state-words.js'

/** Guards that ask what was already done. Keys, memos, locks and rate limits ask nothing. */
const asking: ReadonlySet<GuardKind> = new Set([
  'gate',
  'claim-guard',
  'atomic-claim',
  'check-then-send',
  'in-memory',
  'flag-file',
])

/** Whether a guard asks for a state of the task, and not only whom there is to write to. */
export function askingGuard({ kind, quality, state = [] }: FoundGuard): boolean {
  return (
    asking.has(kind) &&
    quality !== 'none' &&
    !(state.length > 0 && state.every((column) => isIncidental(column) || isOfAudience(column, state)))
  )
}

/** Columns that say whether a row is there, or since when: not whether the task was done. */
function isIncidental(column: string): boolean {
  return /^(?:is_?)?(?:deleted|archived|removed|created|inserted)(?:_?at)?$/i.test(column)
}

/** A standing column beside a consent chooses whom to write to. */
function isOfAudience(column: string, beside: readonly string[]): boolean {
  return isConsentName(column) || (isStandingName(column) && beside.some(isConsentName))
}
