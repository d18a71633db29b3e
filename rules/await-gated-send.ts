import { awaitGatedSend as unit } from '../src/analysis/findings/await-gated-send.js'
import { findingRule } from './host/finding-rule.js'

export const awaitGatedSend = findingRule(unit)
