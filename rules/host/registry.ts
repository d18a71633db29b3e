// Written by scripts/generate-rule-registry.mjs from the files of rules/; do not edit.
import type { Rule } from 'eslint'
import { requireDedupGate } from '../require-dedup-gate.js'

export const rules: Readonly<Record<string, Rule.RuleModule>> = {
  'require-dedup-gate': requireDedupGate,
}
