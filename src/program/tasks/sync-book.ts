import type { TSESTree } from '@typescript-eslint/types'
import { enclosingFunctions } from '../../analysis/guards/syntax-of.js'
import type { TaskSite, TriggerKind } from '../../result/coverage-report.js'
import { spanOf } from '../../analysis/calls-by-span.js'
import { isFunction } from '../../analysis/cfg/callback-run.js'
import type { CallFact } from '../../analysis/file-facts.js'
import type { FoundGuard } from '../../analysis/guards/guard-context.js'
import { functionKey, type CallSite } from '../../analysis/program.js'
import { askingGuard } from '../../analysis/sync/asking-guard.js'
import { handedTest } from '../../analysis/sync/handed-test.js'
import { guardRest, type GuardRest } from '../../analysis/sync/guard-rest.js'
import { judgeTarget } from '../../analysis/sync/judge-target.js'
import { switchesOf } from '../../analysis/sync/switches-of.js'
import { withoutReports } from '../../analysis/sync/without-reports.js'
import { FileMemories } from '../cache/file-memories.js'
import { isDeclaredCall } from '../configured-gate.js'
import { recentlyUsed } from '../recently-used.js'
import { readKey } from '../../analysis/values/module-key.js'
import type { GuardBook } from '../verdict/guard-book.js'
import type { EffectReach } from './effect-reach.js'
import { leftOut } from '../../analysis/sync/left-out.js'
import { OpenFile, type Unset } from '../../analysis/sync/open-file.js'
import { ReadFinder } from '../../analysis/sync/read-finder.js'
import { FileSyncMemory } from './file-sync-memory.js'
import type { PlacedSync } from './placed-sync.js'
import type { SyncMemories, TaskSources } from './task-sources.js'
import { isBetter, joined, weakest, type WaySync } from './way-sync.js'

/** A call that is an effect, or leads on to some. */
interface Way {
  readonly site: CallSite
  readonly next: readonly string[]
}

/** The functions that are entered from one handler, and what is known of them. */
interface Pass {
  /** By the key of the function and the switches that it is not given; null where that is being judged, or no way leads to an effect. */
  readonly judged: Map<string, WaySync | null>
  readonly isEntered: (key: string) => boolean
}

const missing: PlacedSync = { level: 'missing', file: null, line: null, conditionLine: null }

/** Whether the ways from a task's handler to its effects pass a read of the present state, over all functions on the way. */
export class SyncBook {
  private readonly sources: TaskSources
  private readonly reach: EffectReach
  /** Along what each call hands over itself, see `ownReach`. */
  private readonly own: EffectReach
  private readonly guards: GuardBook
  private readonly open: (file: string) => OpenFile | null
  private readonly reads: ReadFinder
  private readonly memories: SyncMemories
  private readonly local = new Map<CallSite['call'], WaySync>()
  private readonly ways = new Map<string, readonly Way[]>()
  private readonly everywhere: Pass = { judged: new Map(), isEntered: () => true }

  constructor(sources: TaskSources, { all, own }: Record<'all' | 'own', EffectReach>) {
    this.sources = sources
    this.reach = all
    this.own = own
    this.open = recentlyUsed(
      (file) => {
        const source = sources.read(file)
        return source === null ? null : new OpenFile(file, source, sources.program)
      },
      (file) => sources.text(file).length,
    )
    this.memories = sources.memory ?? new FileMemories()
    this.reads = new ReadFinder({
      program: sources.program,
      open: (file) => this.open(file),
      isDeclared: (call) => sources.reads?.some((read) => isDeclaredCall(call, read, sources.program)) ?? false,
      memoryOf: (file) => this.memoryOf(file),
    })
    this.guards = sources.book
  }

  statusOf({
    handler,
    trigger,
    around,
  }: {
    readonly handler: string
    readonly trigger: TriggerKind
    readonly around: readonly string[]
  }): TaskSite['sync'] {
    const judged = joined(this.judgeAround(handler, around), this.judge(handler, this.passFrom(handler)) ?? missing)
    // What a request looked up before it handed a callback over decided about the request; only a branch around the hand-over is about the callback.
    const { level, file, line, conditionLine } =
      trigger === 'deferred' && judged.level === 'content-only' && this.isBefore(handler, judged) ? missing : judged
    return { status: level, file, line, conditionLine }
  }

  /** What every wrapper that calls the handler reads before it does. */
  private judgeAround(handler: string, around: readonly string[]): WaySync {
    const calls = this.sources.linked.graph
      .into(handler)
      .filter(({ from }) => around.some((entry) => this.sources.linked.handing.isInside(from, entry)))
    return calls.length === 0 ? missing : weakest(calls.map(({ site }) => this.judgeSite(site)))
  }

  /** Whether the read stands before the handler in the functions around it, and no test of it around the handler. */
  private isBefore(handler: string, { file, line, conditionLine }: PlacedSync): boolean {
    const { file: own, at } = readKey(handler)
    const opened = at === null || file !== own ? null : this.open(own)
    const node = at === null ? null : (opened?.functionAt(at) ?? null)
    if (opened === null || node === null || line === null || line >= node.loc.start.line) return false
    const outer = enclosingFunctions(node)
    if (outer.length > 0 && !outer.some(({ loc }) => loc.start.line <= line)) return false
    for (let inner: TSESTree.Node = node; inner.parent; inner = inner.parent) {
      const parent: TSESTree.Node = inner.parent
      if (
        (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') &&
        parent.test !== inner &&
        parent.test.loc.start.line === conditionLine
      )
        return false
      if (parent.type === 'LogicalExpression' && parent.right === inner && parent.left.loc.start.line === conditionLine)
        return false
    }
    return true
  }

  /** A helper that calls what it is handed leads into what everybody hands it; of that a task enters its own alone. */
  private passFrom(handler: string): Pass {
    const own = this.own.functionsFrom(handler)
    const isEntered = (key: string): boolean => own.has(key) || !this.own.reaches(key)
    return [...this.reach.functionsFrom(handler)].every(isEntered) ? this.everywhere : { judged: new Map(), isEntered }
  }

  /** The weakest of all ways from the function to an effect; null when there is none, or every way leads back into a function that is being judged. */
  private judge(key: string, pass: Pass, unset: readonly string[] = []): WaySync | null {
    const { judged } = pass
    const name = [key, ...unset].join(' ')
    const before = judged.get(name)
    if (before !== undefined) return before
    judged.set(name, null)
    const ways = this.waysWithout(key, unset).flatMap(({ site, next }): WaySync[] => {
      const onwards = next.filter((to) => pass.isEntered(to))
      if (onwards.length === 0 && next.length > 0) return []
      const here = this.judgeWithout(site, key, unset)
      if (here.level === 'present' || onwards.length === 0) return [here]
      const below = onwards.flatMap((to) => this.judge(to, pass, this.leftOutOf(site, to, { key, unset })) ?? [])
      return below.length === 0 ? [] : [joined(here, weakest(below))]
    })
    const worst = ways.length === 0 ? null : weakest(ways)
    judged.set(name, worst)
    return worst
  }

  /** The switches of a function that a call of it leaves out: `force` in `send({ id })`. */
  private leftOutOf(
    { call }: CallSite,
    to: string,
    { key, unset }: { readonly key: string; readonly unset: readonly string[] },
  ): readonly string[] {
    const { file, at } = readKey(to)
    if (at === null) return []
    const switches = this.memoryOf(file).switches(String(at), () => {
      const opened = this.open(file)
      const node = opened?.functionAt(at) ?? null
      return opened === null || node === null || !isFunction(node) ? [] : switchesOf(node, opened.source.scopes)
    })
    if (switches.length === 0) return []
    // A wrapper may hand over more than it was given.
    const isDirect = this.sources.program.evaluator
      .values(call.callee)
      .some((value) => value.kind === 'function' && functionKey(value.file, value.at) === to)
    const around = readKey(key)
    return isDirect ? leftOut(call, switches, { file: around.file, function: around.at, unset }) : []
  }

  /** The ways from a function that are left where it is not given some of its switches. */
  private waysWithout(key: string, unset: readonly string[]): readonly Way[] {
    const ways = this.waysFrom(key)
    const { file, at } = readKey(key)
    if (unset.length === 0 || at === null) return ways
    const spans = ways.map(({ site }) => spanOf(site.call))
    const left = this.memoryOf(file).acting([String(at), ...unset, ...spans], () => {
      const opened = this.open(file)
      return ways.flatMap(({ site }) => {
        const node = site.file === file ? (opened?.nodeOf(site.call) ?? null) : null
        const isLeft =
          opened === null || node === null || opened.bodyWithout({ at, places: unset }, node).flow.reachable(node)
        return isLeft ? [spanOf(site.call)] : []
      })
    })
    return ways.filter(({ site }) => left.includes(spanOf(site.call)))
  }

  private judgeWithout(site: CallSite, key: string, unset: readonly string[]): WaySync {
    const found = this.judgeSite(site)
    const { file, at } = readKey(key)
    if (unset.length === 0 || at === null || found.level === 'present' || site.file !== file) return found
    const name = `${spanOf(site.call)} ${[at, ...unset].join(' ')}`
    const read = this.memoryOf(file).placed(name, () => this.readAt(file, site.call, { at, places: unset }))
    return isBetter(read, found) ? { ...read, ...(found.handed && { handed: found.handed }) } : found
  }

  /** The calls of a function, and of the callbacks written in it, that are an effect or lead to one; none that only reports a failure of another. */
  private waysFrom(start: string): readonly Way[] {
    const before = this.ways.get(start)
    if (before !== undefined) return before
    const found = this.findWays(start)
    this.ways.set(start, found)
    return found
  }

  private findWays(start: string): readonly Way[] {
    const ways = new Map<CallSite['call'], { site: CallSite; next: string[] }>()
    const seen = new Set([start])
    const queue = [start]
    for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
      for (const site of this.reach.ownOf(key)) ways.set(site.call, { site, next: [] })
      const edges = this.reach.onwards(key)
      // A callback that is handed to an own function runs where that function calls it.
      const called = new Set(
        edges
          .filter(({ kind, to }) => kind === 'call' && !isWithin(to, start, this.sources))
          .map(({ site }) => site.call),
      )
      for (const { kind, to, site } of edges) {
        if (kind === 'callback' && called.has(site.call)) continue
        // What stands before the call of an inner function counts for it; a callback runs where it is handed over.
        if (kind !== 'call' && isWithin(to, start, this.sources)) {
          if (!seen.has(to)) queue.push(to)
          seen.add(to)
        } else if (!this.reach.ownOf(key).some(({ call }) => call === site.call)) {
          const way = ways.get(site.call) ?? { site, next: [] }
          way.next.push(to)
          ways.set(site.call, way)
        }
      }
    }
    const acting = new Set(this.actingOf(readKey(start).file, [...ways.keys()]))
    return [...ways.values()].filter(({ site }) => acting.has(spanOf(site.call)))
  }

  /** The calls of a function, by span, but for those that only report a failure of another. */
  private actingOf(file: string, calls: readonly CallFact[]): readonly string[] {
    const spans = calls.map(spanOf)
    if (calls.length < 2) return spans
    return this.memoryOf(file).acting(spans, () => {
      const opened = this.open(file)
      return withoutReports(calls, (call) => opened?.nodeOf(call) ?? null).map(spanOf)
    })
  }

  private judgeSite(site: CallSite): WaySync {
    const before = this.local.get(site.call)
    if (before !== undefined) return before
    const placed = this.guarded(site)
    this.local.set(site.call, placed)
    return placed
  }

  private guarded(site: CallSite): WaySync {
    const rests = this.guards
      .guardsAt(site)
      .filter(askingGuard)
      .flatMap((guard) => {
        const rest = this.restOf(guard, site)
        return rest === null
          ? []
          : [
              {
                rest,
                placed: { level: 'present' as const, file: site.file, line: guard.line, conditionLine: guard.line },
              },
            ]
      })
    const own = rests.find(({ rest }) => rest === 'own')
    if (own !== undefined) return own.placed
    const read = this.readBefore(site)
    const handed = read.level === 'present' ? undefined : (rests[0]?.placed ?? this.handedAt(site))
    return handed === undefined ? read : { ...read, handed }
  }

  private restOf(guard: FoundGuard, { file, call }: CallSite): GuardRest {
    const opened = this.open(file)
    const target = opened?.nodeOf(call) ?? null
    if (opened === null || target === null) return null
    const body = opened.bodyAround(target)
    return guardRest(guard, {
      target,
      body,
      file: opened,
      program: this.sources.program,
      known: this.reads.readsIn(body, opened),
    })
  }

  /** A test of what the function is handed; guards that tell the same are found before. */
  private handedAt({ file, call }: CallSite): PlacedSync | undefined {
    const line = this.memoryOf(file).handed(spanOf(call), () => {
      const opened = this.open(file)
      const target = opened?.nodeOf(call) ?? null
      return opened === null || target === null
        ? null
        : (handedTest(target, opened.bodyAround(target))?.loc.start.line ?? null)
    })
    return line === null ? undefined : { level: 'present', file, line, conditionLine: line }
  }

  private readBefore({ file, call }: CallSite): PlacedSync {
    return this.memoryOf(file).placed(spanOf(call), () => this.readAt(file, call))
  }

  private readAt(file: string, call: CallFact, unset?: Unset): PlacedSync {
    const opened = this.open(file)
    const node = opened?.nodeOf(call) ?? null
    if (opened === null || node === null) return missing
    const body = unset === undefined ? opened.bodyAround(node) : opened.bodyWithout(unset, node)
    const finding = judgeTarget(node, body, this.reads.readsIn(body, opened))
    return {
      level: finding.level,
      file: finding.read === null ? null : file,
      line: finding.read?.loc.start.line ?? null,
      conditionLine: finding.condition?.loc.start.line ?? null,
    }
  }

  private memoryOf(file: string): FileSyncMemory {
    return this.memories.of(
      file,
      this.sources.text,
      (before, use) => new FileSyncMemory(this.reads.doorsOf(file), before, use),
    )
  }
}

function isWithin(key: string, outer: string, { program }: TaskSources): boolean {
  const [inner, around] = [readKey(key), readKey(outer)]
  if (inner.file !== around.file || inner.at === null || key === outer) return false
  if (around.at === null) return false
  const fact = program.facts.get(around.file)?.functions[around.at]
  return fact !== undefined && inner.at > fact.at && inner.at < fact.end
}
