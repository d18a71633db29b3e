import type { EffectEntry } from '../../catalogue/entries/effect-entry.js'
import type { FileFacts } from '../file-facts.js'
import type { CallSite, Program } from '../program.js'
import { matchSender } from '../sends/match-sender.js'
import { indexSenders, type SenderIndex } from '../sends/sender-index.js'
import { startsProcess } from '../sends/child-process.js'
import { textsOf } from '../sends/text-of.js'
import { effectSenders } from './effect-senders.js'
import { httpWrites } from './http-writes.js'
import { sqlJobs } from './sql-jobs.js'

/** A call that changes something outside of the project. */
export interface FoundEffect extends CallSite {
  readonly library: string
  readonly effect: EffectEntry['effect']
}

/** Every call of the program that has a catalogued effect outside of it, or writes to another system over HTTP. */
export function findEffects(program: Program, entries: readonly EffectEntry[]): readonly FoundEffect[] {
  const kinds = new Map(entries.map((entry) => [entry.library, entry.effect]))
  const patterns = entries
    .filter(({ effect }) => effect === 'infrastructure')
    .flatMap(({ members }) =>
      members.flatMap(({ when = [] }) =>
        when.flatMap(({ matches }) => (matches === undefined ? [] : [new RegExp(matches)])),
      ),
    )
  const index = indexSenders(effectSenders(entries))
  return [...program.facts.values()].flatMap((facts) => [
    ...catalogued(facts, index, { program, kinds }),
    ...commandEffects(facts, patterns, program),
    ...sqlJobs(facts, program).map((site) => ({ ...site, library: 'sql', effect: 'queue' as const })),
    ...httpWrites(facts, program).map(({ client, ...site }) => ({ ...site, library: client, effect: 'http' as const })),
  ])
}

function catalogued(
  { file, calls }: FileFacts,
  index: SenderIndex,
  { program, kinds }: { readonly program: Program; readonly kinds: ReadonlyMap<string, EffectEntry['effect']> },
): FoundEffect[] {
  return calls.flatMap((call) => {
    const match = matchSender(call, index, program.evaluator)
    if (match === null) return []
    const library = match.entry.provider
    return [{ file, call, library, effect: kinds.get(library) ?? 'record' }]
  })
}

/** Programs that are started with their arguments in a list: `spawn('docker', ['push', image])`. */
function commandEffects(
  { file, calls }: FileFacts,
  patterns: readonly RegExp[],
  { evaluator }: Program,
): FoundEffect[] {
  return calls.flatMap((call) => {
    if (call.arguments.length < 2 || !startsProcess(call, evaluator)) return []
    const text = call.arguments
      .slice(0, 2)
      .map((argument) => textsOf(argument, evaluator)[0] ?? '')
      .join(' ')
    return patterns.some((pattern) => pattern.test(text))
      ? [{ file, call, library: 'commands', effect: 'infrastructure' as const }]
      : []
  })
}
