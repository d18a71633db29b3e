import type { CoverageReport, Guard, SendSite, Trigger, WrapperCall } from '../result/coverage-report.js'
import { compareText, triggersWorstFirst } from '../result/worst-first.js'

export interface WrapperRow {
  readonly callee: string
  readonly sends: number
  readonly calls: readonly WrapperCall[]
}

/** First-party calls from which a send is reached, by what is called; the widest reach first. */
export function wrapperRows({ calls }: CoverageReport): WrapperRow[] {
  const byCallee = grouped(calls, ({ callee }) => callee)
  return [...byCallee]
    .map(([callee, same]) => ({ callee, calls: same, sends: new Set(same.flatMap(({ reaches }) => reaches)).size }))
    .sort((a, b) => b.sends - a.sends || b.calls.length - a.calls.length || compareText(a.callee, b.callee))
}

export interface GateRow {
  readonly guard: Guard
  readonly sends: readonly SendSite[]
}

/** Every guard that stands on a path to a send, sound or not, with the sends behind it. */
export function gateRows({ sites }: CoverageReport): GateRow[] {
  const pairs = sites.flatMap((site) =>
    [site.guard, ...site.paths.map(({ guard }) => guard)].flatMap((guard) => (guard === null ? [] : [{ guard, site }])),
  )
  return [...grouped(pairs, ({ guard }) => JSON.stringify([guard.file, guard.line, guard.kind, guard.quality]))]
    .flatMap(([, same]) => {
      const [first] = same
      return first === undefined ? [] : [{ guard: first.guard, sends: [...new Set(same.map(({ site }) => site))] }]
    })
    .sort((a, b) => compareText(a.guard.file, b.guard.file) || a.guard.line - b.guard.line)
}

export interface TriggerRow {
  readonly trigger: Trigger
  readonly sends: number
  readonly open: number
}

/** What starts the code that sends, worst kind first, with the sends it reaches and those it reaches without a guard. */
export function triggerRows({ sites }: CoverageReport): TriggerRow[] {
  const pairs = sites.flatMap((site) =>
    site.paths.flatMap((path) =>
      path.trigger === null ? [] : [{ trigger: path.trigger, site, guarded: path.guarded }],
    ),
  )
  return [...grouped(pairs, ({ trigger }) => JSON.stringify([trigger.kind, trigger.file, trigger.line, trigger.name]))]
    .flatMap(([, same]) => {
      const [first] = same
      if (first === undefined) return []
      return [
        {
          trigger: first.trigger,
          sends: new Set(same.map(({ site }) => site)).size,
          open: new Set(same.filter(({ guarded }) => !guarded).map(({ site }) => site)).size,
        },
      ]
    })
    .sort(
      (a, b) =>
        triggersWorstFirst.indexOf(a.trigger.kind) - triggersWorstFirst.indexOf(b.trigger.kind) ||
        compareText(a.trigger.file, b.trigger.file) ||
        a.trigger.line - b.trigger.line,
    )
}

function grouped<Entry>(entries: readonly Entry[], keyOf: (entry: Entry) => string): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) groups.set(keyOf(entry), [...(groups.get(keyOf(entry)) ?? []), entry])
  return groups
}
