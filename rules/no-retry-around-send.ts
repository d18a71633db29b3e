import { noRetryAroundSend as unit } from '../src/analysis/findings/no-retry-around-send.js'
import { findingRule } from './host/finding-rule.js'

export const noRetryAroundSend = findingRule(unit)
