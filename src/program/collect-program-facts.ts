import { collectFacts } from '../analysis/facts/collect-facts.js'
import type { FileFacts } from '../analysis/file-facts.js'
import type { NotAnalysed } from '../result/coverage-report.js'
import { isParseFailure, parseSource } from '../syntax/parse-source.js'
import type { FoundFile } from './discover.js'

export interface ProgramFacts {
  readonly files: readonly FileFacts[]
  readonly notAnalysed: readonly NotAnalysed[]
}

/** Facts of every file that can be parsed; the others are listed. Trees are not kept. */
export function collectProgramFacts(sources: readonly FoundFile[]): ProgramFacts {
  const files: FileFacts[] = []
  const notAnalysed: NotAnalysed[] = []
  for (const { file, text } of sources) {
    const source = parseSource(file, text)
    if (isParseFailure(source)) notAnalysed.push({ file, reason: 'parse-error', detail: source.failure })
    else files.push(collectFacts(source))
  }
  return { files, notAnalysed }
}
