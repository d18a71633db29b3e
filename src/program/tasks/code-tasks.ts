import { findEffects, type FoundEffect } from '../../analysis/effects/find-effects.js'
import { findOpenEffects } from '../../analysis/effects/find-open-effects.js'
import type { CallSite } from '../../analysis/program.js'
import { effects as effectEntries } from '../../catalogue/index.js'
import type { Place, TaskSite, UnknownReason } from '../../result/coverage-report.js'
import { dependenciesOf, foreignPackages } from '../dependencies-of.js'
import { hasBody } from '../has-body.js'
import { callerKey, readKey } from '../../analysis/values/module-key.js'
import { EffectReach } from './effect-reach.js'
import { findTasks } from './find-tasks.js'
import type { FoundTask } from './found-task.js'
import { SyncBook } from './sync-book.js'
import { definedTasks } from './sources/defined-tasks.js'
import { handlerRegistries } from './sources/handler-registries.js'
import { instanceRegistries } from './sources/instance-registries.js'
import { jobClasses } from './sources/job-classes.js'
import { referredFunctions } from './sources/referred-functions.js'
import { verifiedWebhooks } from './sources/verified-webhooks.js'
import type { CollectedTasks, TaskSources } from './task-sources.js'

const maximumSites = 20

/** What is known about the acts of the program. */
interface Acts {
  readonly certain: EffectReach
  /** Calls about which it cannot be decided. */
  readonly open: EffectReach
  readonly reasons: ReadonlyMap<CallSite['call'], UnknownReason>
}

/** Finds every task that is code, what each changes outside the project, and whether it reads the present state first. */
export function codeTasks(sources: TaskSources, sends: readonly CallSite[]): TaskSite[] {
  const collected = sources.collected ?? collectedTasks(sources, sends)
  const certain = [...sends, ...collected.effects]
  const { open } = collected
  const acts = {
    certain: new EffectReach(certain, sources.linked.own),
    open: new EffectReach(open, sources.linked.own),
    reasons: new Map(open.map(({ call, reason }) => [call, reason])),
  }
  const book = new SyncBook(sources, {
    all: new EffectReach(certain, sources.linked.graph),
    own: acts.certain,
  })
  return withIds(findTasks(sources, collected).map((task) => siteOf(task, { sources, acts, book })))
}

/** Goes through all files for what tasks need of them. */
export function collectedTasks(
  sources: Pick<TaskSources, 'root' | 'program' | 'packages' | 'linked' | 'text'>,
  sends: readonly CallSite[],
): CollectedTasks {
  const effects = findEffects(sources.program, effectEntries).filter((effect) => !startsOwnJob(effect, sources))
  return {
    effects,
    open: findOpenEffects({
      program: sources.program,
      dependenciesOf: dependenciesOf(sources.packages, sources.root),
      foreign: foreignPackages(sources.packages),
      known: new Set([...sends, ...effects].map(({ call }) => call)),
    }),
    written: [
      ...definedTasks(sources),
      ...handlerRegistries(sources),
      ...instanceRegistries(sources),
      ...jobClasses(sources),
      ...referredFunctions(sources),
    ],
    verified: verifiedWebhooks(sources),
  }
}

/** An own job that is started is what its handler does, no effect by itself. */
function startsOwnJob({ effect, file, call }: FoundEffect, { linked }: Pick<TaskSources, 'linked'>): boolean {
  return (
    effect === 'queue' &&
    linked.graph.outOf(callerKey(file, call.function)).some(({ site, kind }) => kind === 'job' && site.call === call)
  )
}

interface Stage {
  readonly sources: TaskSources
  readonly acts: Acts
  readonly book: SyncBook
}

type Draft = Omit<TaskSite, 'id'>

function siteOf(task: FoundTask, { sources, acts, book }: Stage): Draft {
  const { file, at } = task.handler === null ? { file: task.registerFile, at: null } : readKey(task.handler)
  const line = task.line ?? (at === null ? 1 : (sources.program.facts.get(file)?.functions[at]?.line ?? 1))
  return {
    file,
    line,
    handlerLine: line,
    registerFile: task.registerFile,
    registerLine: task.registerLine,
    name: task.name,
    trigger: task.trigger,
    form: 'code',
    ...judged(task, { sources, acts, book }),
  }
}

const nowhere = { file: null, line: null, conditionLine: null }

function judged(
  { handler, trigger, around, unread }: FoundTask,
  { sources, acts, book }: Stage,
): Pick<TaskSite, 'effects' | 'effectSites' | 'sync' | 'reason'> {
  if (handler === null)
    return {
      effects: 'unknown',
      effectSites: [],
      sync: { status: 'unknown', ...nowhere },
      reason: `The handler of this task cannot be found in the analysed files (${unread ?? 'any-receiver'}).`,
    }
  const certain = acts.certain.from(handler)
  if (certain.length > 0)
    return {
      effects: 'external',
      effectSites: placesOf(certain),
      sync: book.statusOf({ handler, trigger, around: around ?? [] }),
      reason: null,
    }
  // A function that was handed to what made the handler, and that it calls: `const add = (run) => server.tool('a', (args) => run(args))`.
  const [handed, ...others] = handedToMaker(handler, sources)
  if (handed !== undefined && others.length === 0 && acts.certain.reaches(handed))
    return judged(
      { ...noTask, handler: handed, trigger, around: [handler, ...(around ?? [])] },
      { sources, acts, book },
    )
  const open = [handler, handed, ...others].flatMap((key) => (key === undefined ? [] : acts.open.from(key)))
  const [first] = open
  if (first === undefined)
    return { effects: 'none', effectSites: [], sync: { status: 'not-needed', ...nowhere }, reason: null }
  const reason = `Whether \`${first.call.calleeText}\` in ${first.file}:${first.call.line} acts outside of the project cannot be decided (${acts.reasons.get(first.call) ?? 'any-receiver'}).`
  return { effects: 'unknown', effectSites: placesOf(open), sync: { status: 'unknown', ...nowhere }, reason }
}

const noTask = { name: '', registerFile: '', registerLine: 1 }

/** What a handler enters through a parameter of a function around it. */
function handedToMaker(handler: string, { program, linked: { graph, handing } }: TaskSources): string[] {
  const entered = graph.outOf(handler).flatMap((edge) => {
    const owner = handing.parameterOf(edge)?.owner
    return owner === undefined || owner === handler || !hasBody(edge.to, program) ? [] : [edge.to]
  })
  return [...new Set(entered)]
}

function placesOf(sites: readonly CallSite[]): Place[] {
  return sites.slice(0, maximumSites).map(({ file, call }) => ({ file, line: call.line }))
}

/** Ids hold no line, so that they survive moves of lines; equal ones are counted. */
function withIds(drafts: readonly Draft[]): TaskSite[] {
  const counts = new Map<string, number>()
  const sorted = [...drafts].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
  return sorted.map((draft) => {
    const base = `task:${draft.file}#${draft.trigger}:${draft.name}`
    const count = counts.get(base) ?? 0
    counts.set(base, count + 1)
    return { id: count === 0 ? base : `${base}~${count}`, ...draft }
  })
}
