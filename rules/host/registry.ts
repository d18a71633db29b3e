// Written by scripts/generate-rule-registry.mjs from the files of rules/; do not edit.
import type { Rule } from 'eslint'
import { awaitGatedSend } from '../await-gated-send.js'
import { noDefectiveGuard } from '../no-defective-guard.js'
import { noFlagFileDedup } from '../no-flag-file-dedup.js'
import { noRetryAroundSend } from '../no-retry-around-send.js'
import { noSwallowedSendError } from '../no-swallowed-send-error.js'
import { requireDedupGate } from '../require-dedup-gate.js'
import { requireSyncStep } from '../require-sync-step.js'
import { stableDedupKey } from '../stable-dedup-key.js'
import { uniqueDedupKey } from '../unique-dedup-key.js'

export const rules: Readonly<Record<string, Rule.RuleModule>> = {
  'await-gated-send': awaitGatedSend,
  'no-defective-guard': noDefectiveGuard,
  'no-flag-file-dedup': noFlagFileDedup,
  'no-retry-around-send': noRetryAroundSend,
  'no-swallowed-send-error': noSwallowedSendError,
  'require-dedup-gate': requireDedupGate,
  'require-sync-step': requireSyncStep,
  'stable-dedup-key': stableDedupKey,
  'unique-dedup-key': uniqueDedupKey,
}
