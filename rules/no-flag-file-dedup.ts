import { noFlagFileDedup as unit } from '../src/analysis/findings/no-flag-file-dedup.js'
import { findingRule } from './host/finding-rule.js'

export const noFlagFileDedup = findingRule(unit)
