import type { TextCache } from './cache/text-cache.js'
import type { FoundFile } from './discover.js'
import type { OneFile } from './facts-of-file.js'
import { programFacts, type ProgramFacts } from './program-facts.js'
import { factsOfFiles } from './threads/facts-of-files.js'

/** Facts of the files of a whole checkout: what the cache does not hold is read by as many threads as are worth it. */
export async function collectCheckoutFacts(
  sources: readonly FoundFile[],
  cache: TextCache<OneFile>,
): Promise<ProgramFacts> {
  const known = new Map(
    sources.flatMap((source): [FoundFile, OneFile][] => {
      const before = cache.get(source.file, source.text)
      return before === null ? [] : [[source, before]]
    }),
  )
  const missing = sources.filter((source) => !known.has(source))
  const made = await factsOfFiles(missing)
  for (const [index, source] of missing.entries()) {
    const learnt = made[index]
    if (learnt === undefined) continue
    known.set(source, learnt)
    cache.put(source.file, source.text, learnt)
  }
  cache.save()
  return programFacts(
    sources.flatMap((source): [FoundFile, OneFile][] => {
      const learnt = known.get(source)
      return learnt === undefined ? [] : [[source, learnt]]
    }),
  )
}
