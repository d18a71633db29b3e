import type { CallFact, FileFacts } from './file-facts.js'

export type CallsBySpan = ReadonlyMap<string, CallFact>

/** The calls of a file by where they begin and end, `at end`; members that are only handed over are none. */
export function callsBySpan(facts: FileFacts | undefined): CallsBySpan {
  return new Map((facts?.calls ?? []).filter(({ form }) => form !== 'reference').map((call) => [spanOf(call), call]))
}

export function spanOf({ at, end }: Pick<CallFact, 'at' | 'end'>): string {
  return `${at} ${end}`
}
