import { uniqueDedupKey as unit } from '../src/analysis/findings/unique-dedup-key.js'
import { findingRule } from './host/finding-rule.js'

export const uniqueDedupKey = findingRule(unit)
