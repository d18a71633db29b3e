export {
  baselineAttributes,
  BaselineError,
  baselineFileName,
  formatBaseline,
  formatEntry,
  parseBaseline,
  type Baseline,
} from './baseline-file.js'
export { shrunk, type AnalysedBefore } from './frozen.js'
export { appendHistory, HistoryError, historyFileName, historyLine, parseHistory, type HistoryLine } from './history.js'
export {
  checkBaseline,
  checkSince,
  createBaseline,
  pruneBaseline,
  sameBaseline,
  type RatchetResult,
} from './ratchet.js'
export { missedThresholds, type Threshold, type Thresholds } from './thresholds.js'
