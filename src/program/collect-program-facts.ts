import type { FileFacts } from '../analysis/file-facts.js'
import type { NotAnalysed } from '../result/coverage-report.js'
import { noCache, type TextCache } from './cache/text-cache.js'
import type { FoundFile } from './discover.js'
import { factsOfFile, type OneFile } from './facts-of-file.js'
import type { FoundString } from './strings-in.js'

export interface ProgramFacts {
  readonly files: readonly FileFacts[]
  readonly notAnalysed: readonly NotAnalysed[]
  /** Strings in the programs that instruct somebody later. */
  readonly strings: readonly FoundString[]
}

/** Facts of every file that can be parsed; the others are listed. Trees are not kept. */
export function collectProgramFacts(sources: readonly FoundFile[], cache: TextCache<OneFile> = noCache): ProgramFacts {
  const files: FileFacts[] = []
  const notAnalysed: NotAnalysed[] = []
  const strings: FoundString[] = []
  for (const source of sources) {
    const learnt = cache.get(source.file, source.text) ?? read(source, cache)
    if ('failure' in learnt) notAnalysed.push({ file: source.file, reason: 'parse-error', detail: learnt.failure })
    else {
      files.push(learnt.facts)
      strings.push(...learnt.strings)
    }
  }
  cache.save()
  return { files, notAnalysed, strings }
}

function read(source: FoundFile, cache: TextCache<OneFile>): OneFile {
  const learnt = factsOfFile(source)
  cache.put(source.file, source.text, learnt)
  return learnt
}
