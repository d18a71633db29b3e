import type { FoundSend } from '../analysis/sends/find-sends.js'
import type { Program } from '../analysis/program.js'
import { parameterOwners } from '../analysis/values/parameter-owners.js'
import type { Inferred, SendSite, Trigger } from '../result/coverage-report.js'
import { readKey } from '../analysis/values/module-key.js'
import { groupBy } from '../analysis/group-by.js'
import type { GuardBook } from './verdict/guard-book.js'
import type { JudgedCall } from './verdict/judge.js'

export interface InferredSources {
  readonly program: Program
  readonly book: GuardBook
  readonly calls: readonly JudgedCall[]
  readonly sites: readonly SendSite[]
  readonly idOf: (send: FoundSend) => string | undefined
}

/** What the audit found out by itself: wrappers, functions that guard for their callers, and what starts the sends. */
export function inferred(sources: InferredSources): Inferred {
  return { wrappers: wrappers(sources), gates: gates(sources), triggers: triggers(sources.sites) }
}

type Wrapper = Inferred['wrappers'][number]

/** Functions that are called to send, and hand something of their parameters on to the send. */
function wrappers({ program, calls, sites, idOf }: InferredSources): Wrapper[] {
  const entered = groupBy(
    calls.flatMap((call) => call.enters.map((key) => ({ key, call }))),
    ({ key }) => key,
  )
  const below = groupBy(
    calls.map((call) => ({ key: owner(call.site.file, call.site.call.function), call })),
    ({ key }) => key,
  )
  const direct = groupBy(
    calls.flatMap(({ reaches }) => reaches).filter((send, at, all) => all.indexOf(send) === at),
    (send) => owner(send.file, send.call.function),
  )
  return byPlace(
    [...entered].flatMap(([key, group]): Wrapper[] => {
      const { file, at } = readKey(key)
      const fact = at === null ? undefined : program.facts.get(file)?.functions[at]
      if (fact?.name == null || at === null || fact.parameters.length === 0) return []
      const inside = [
        ...(direct.get(key) ?? []).map(({ call }) => call),
        ...(below.get(key) ?? []).map(({ call }) => call.site.call),
      ]
      if (!inside.some(({ arguments: given }) => parameterOwners(given, file, program.evaluator.world).has(at)))
        return []
      const own = new Set([...(direct.get(key) ?? []), ...(below.get(key) ?? []).flatMap(({ call }) => call.reaches)])
      const reaches = [...own].flatMap((send) => idOf(send) ?? [])
      const known = new Set(sites.map(({ id }) => id))
      return group.length === 0
        ? []
        : [{ file, line: fact.line, name: fact.name, reaches: reaches.filter((id) => known.has(id)).sort() }]
    }),
  )
}

function owner(file: string, at: number | null): string {
  return `${at ?? -1} ${file}`
}

function gates({ program, book }: InferredSources): Inferred['gates'][number][] {
  return byPlace(
    [...book.inferred].flatMap(([key, guard]) => {
      const { file, at } = readKey(key)
      const fact = at === null ? undefined : program.facts.get(file)?.functions[at]
      if (fact === undefined || guard.quality === 'none') return []
      const role =
        'argument' in guard ? 'It runs its callback only behind a guard' : 'Its result says whether the claim was won'
      // A callback that is a property of an argument has no index.
      const callback = 'argument' in guard && guard.property === undefined ? { callback: guard.argument } : {}
      return [
        {
          file,
          line: fact.line,
          name: fact.name ?? 'anonymous',
          kind: guard.kind,
          quality: guard.quality,
          ...callback,
          why: `${role} (${guard.kind}, ${guard.quality}, line ${guard.line}): ${guard.why}`,
        },
      ]
    }),
  )
}

function triggers(sites: readonly SendSite[]): Inferred['triggers'][number][] {
  const found = new Map<string, { readonly trigger: Trigger; readonly sends: Set<string> }>()
  for (const { id, paths } of sites) {
    for (const { trigger } of paths) {
      if (trigger === null) continue
      const key = [trigger.kind, trigger.file, trigger.line, trigger.name].join(' ')
      const known = found.get(key) ?? { trigger, sends: new Set<string>() }
      known.sends.add(id)
      found.set(key, known)
    }
  }
  return byPlace([...found.values()].map(({ trigger, sends }) => ({ ...trigger, sends: sends.size })))
}

function byPlace<Item extends { readonly file: string; readonly line: number }>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
}
