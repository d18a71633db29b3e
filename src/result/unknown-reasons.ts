import type { UnknownReason } from './coverage-report.js'

/** The closed list of reasons for which something cannot be decided. */
export const unknownReasons: readonly UnknownReason[] = [
  'decorator',
  'any-receiver',
  'unresolved-import',
  'computed-member',
  'escapes',
  'open-world-export',
  'di-token',
  'job-name',
  'dynamic-import',
  'not-in-a-project',
  'parse-error',
  'generated',
  'budget',
]
