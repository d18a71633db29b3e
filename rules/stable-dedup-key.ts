import { stableDedupKey as unit } from '../src/analysis/findings/stable-dedup-key.js'
import { findingRule } from './host/finding-rule.js'

export const stableDedupKey = findingRule(unit)
