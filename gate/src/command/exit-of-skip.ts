import type { SkipReason } from '../outcome.js'
import { exitCodes } from './exit-codes.js'

/** Where a caller asked to act and may not: the code and the word for why. */
export const exitOfSkip: Readonly<Record<SkipReason, { readonly code: number; readonly word: string }>> = {
  'already-sent': { code: exitCodes.sent, word: 'sent' },
  'probe-found': { code: exitCodes.sent, word: 'sent' },
  'in-progress': { code: exitCodes.inProgress, word: 'in-progress' },
  unresolved: { code: exitCodes.unknown, word: 'unknown' },
}
