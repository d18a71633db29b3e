import type { FoundFile } from './discover.js'
import { factsOfFile } from './facts-of-file.js'
import { programFacts, type ProgramFacts } from './program-facts.js'

/** Facts of every file that can be parsed; the others are listed. Trees are not kept. */
export function collectProgramFacts(sources: readonly FoundFile[]): ProgramFacts {
  return programFacts(sources.map((source) => [source, factsOfFile(source)]))
}
