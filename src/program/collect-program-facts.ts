import type { FileFacts } from '../analysis/file-facts.js'
import type { NotAnalysed } from '../result/coverage-report.js'
import type { TextCache } from './cache/text-cache.js'
import type { FoundFile } from './discover.js'
import { factsOfFile, type OneFile } from './facts-of-file.js'
import type { FoundString } from './strings-in.js'
import { factsOfFiles } from './threads/facts-of-files.js'

export interface ProgramFacts {
  readonly files: readonly FileFacts[]
  readonly notAnalysed: readonly NotAnalysed[]
  /** Strings in the programs that instruct somebody later. */
  readonly strings: readonly FoundString[]
}

/** Facts of every file that can be parsed; the others are listed. Trees are not kept. */
export function collectProgramFacts(sources: readonly FoundFile[]): ProgramFacts {
  return joined(sources.map((source) => [source, factsOfFile(source)]))
}

/** The same for a whole checkout: what the cache does not hold is read by as many threads as are worth it. */
export async function collectCheckoutFacts(sources: readonly FoundFile[], cache: TextCache<OneFile>): Promise<ProgramFacts> {
  const known = new Map(sources.flatMap((source): [FoundFile, OneFile][] => {
    const before = cache.get(source.file, source.text)
    return before === null ? [] : [[source, before]]
  }))
  const missing = sources.filter((source) => !known.has(source))
  const made = await factsOfFiles(missing)
  for (const [index, source] of missing.entries()) {
    const learnt = made[index]
    if (learnt === undefined) continue
    known.set(source, learnt)
    cache.put(source.file, source.text, learnt)
  }
  cache.save()
  return joined(sources.flatMap((source): [FoundFile, OneFile][] => {
    const learnt = known.get(source)
    return learnt === undefined ? [] : [[source, learnt]]
  }))
}

function joined(read: readonly (readonly [FoundFile, OneFile])[]): ProgramFacts {
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
