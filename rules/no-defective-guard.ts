import { noDefectiveGuard as unit } from '../src/analysis/findings/no-defective-guard.js'
import { findingRule } from './host/finding-rule.js'

export const noDefectiveGuard = findingRule(unit)
