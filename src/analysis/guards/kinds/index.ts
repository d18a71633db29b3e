// Written by scripts/generate-guard-indexes.mjs from the files of this folder; do not edit.
import type { GuardUnit } from '../guard-context.js'
import { checkThenSend } from './check-then-send.js'
import { disabledCheck } from './disabled-check.js'
import { flagFile } from './flag-file.js'
import { gate } from './gate.js'
import { impossibleComparison } from './impossible-comparison.js'
import { inMemory } from './in-memory.js'
import { jobKey } from './job-key.js'
import { lock } from './lock.js'
import { providerKey } from './provider-key.js'
import { rateLimit } from './rate-limit.js'
import { recencyCheck } from './recency-check.js'
import { sentFlag } from './sent-flag.js'
import { stepMemo } from './step-memo.js'
import { testedClaim } from './tested-claim.js'
import { unreadMarker } from './unread-marker.js'

export const guardUnits: readonly GuardUnit[] = [
  checkThenSend,
  disabledCheck,
  flagFile,
  gate,
  impossibleComparison,
  inMemory,
  jobKey,
  lock,
  providerKey,
  rateLimit,
  recencyCheck,
  sentFlag,
  stepMemo,
  testedClaim,
  unreadMarker,
]
