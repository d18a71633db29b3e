import type { ReportContext } from '../../../src/report/index.js'
import { hostileFiles, hostileSource } from './hostile.js'
import { readSample } from './locate.js'

/** A context for the sample code base; 100 columns, no colours, nothing to compare with. */
export function sampleContext(patch: Partial<ReportContext> = {}): ReportContext {
  return {
    readSource: readSample,
    width: 100,
    color: false,
    base: null,
    sourceUrl: null,
    toolVersion: '1.2.3',
    ...patch,
  }
}

export function hostileContext(patch: Partial<ReportContext> = {}): ReportContext {
  const hostile: readonly string[] = hostileFiles
  return sampleContext({ readSource: (file) => (hostile.includes(file) ? hostileSource : readSample(file)), ...patch })
}
