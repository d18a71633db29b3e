import { collectFacts } from '../analysis/facts/collect-facts.js'
import type { FileFacts } from '../analysis/file-facts.js'
import { isParseFailure, parseSource } from '../syntax/parse-source.js'
import type { FoundFile } from './discover.js'
import { stringsIn, type FoundString } from './strings-in.js'

/** Everything that the program learns from one file alone, as data: the facts and the task templates, or why there are none. */
export type OneFile =
  { readonly facts: FileFacts; readonly strings: readonly FoundString[] } | { readonly failure: string }

export function factsOfFile({ file, text }: FoundFile): OneFile {
  const source = parseSource(file, text)
  return isParseFailure(source)
    ? { failure: source.failure }
    : { facts: collectFacts(source), strings: stringsIn(source) }
}
