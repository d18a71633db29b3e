import type { FileFacts } from '../analysis/file-facts.js'
import type { NotAnalysed } from '../result/coverage-report.js'
import type { FoundFile } from './discover.js'
import type { OneFile } from './facts-of-file.js'
import type { FoundString } from './strings-in.js'

export interface ProgramFacts {
  readonly files: readonly FileFacts[]
  readonly notAnalysed: readonly NotAnalysed[]
  /** Strings in the programs that instruct somebody later. */
  readonly strings: readonly FoundString[]
}

/** What was learnt from each file alone, as one. */
export function programFacts(read: readonly (readonly [FoundFile, OneFile])[]): ProgramFacts {
  const files: FileFacts[] = []
  const notAnalysed: NotAnalysed[] = []
  const strings: FoundString[] = []
  for (const [{ file }, learnt] of read) {
    if ('failure' in learnt) notAnalysed.push({ file, reason: 'parse-error', detail: learnt.failure })
    else {
      files.push(learnt.facts)
      strings.push(...learnt.strings)
    }
  }
  return { files, notAnalysed, strings }
}
