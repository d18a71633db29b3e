/** Rules that a `sendgate-allow` comment may name, beside those whose findings a report holds. */
export const ruleNames: readonly string[] = [
  'await-gated-send',
  'no-defective-guard',
  'no-flag-file-dedup',
  'no-retry-around-send',
  'no-swallowed-send-error',
  'require-dedup-gate',
  'require-sync-step',
  'stable-dedup-key',
  'unique-dedup-key',
]
