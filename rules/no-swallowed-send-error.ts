import { noSwallowedSendError as unit } from '../src/analysis/findings/no-swallowed-send-error.js'
import { findingRule } from './host/finding-rule.js'

export const noSwallowedSendError = findingRule(unit)
