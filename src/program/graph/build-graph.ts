import type { FileFacts } from '../../analysis/file-facts.js'
import type { Program } from '../../analysis/program.js'
import type { Evaluator } from '../../analysis/values/evaluator.js'
import { memoized } from '../../analysis/memoized.js'
import type { TriggerEntry } from '../../catalogue/entries/trigger-entry.js'
import { EnqueueIndex, handlersByName } from '../triggers/enqueue-index.js'
import { findAnnotated } from '../../analysis/triggers/find-annotated.js'
import { findConventions } from '../../analysis/triggers/find-conventions.js'
import { findDeclaredClasses, type DeclaredClass } from '../triggers/find-declared-classes.js'
import { findDecorated } from '../../analysis/triggers/find-decorated.js'
import { findRegistrations } from '../../analysis/triggers/find-registrations.js'
import type { Registration } from '../../analysis/triggers/registration.js'
import { indexTriggers } from '../../analysis/triggers/trigger-index.js'
import { triggersOf } from '../triggers/triggers-of.js'
import { buildEdges } from './build-edges.js'
import { callGraph, type CallGraph } from './call-graph.js'
import { overridesOf, type Overrides } from './class-hierarchy.js'
import { Handing } from './handing.js'
import { makersOf } from './makers.js'
import { ownReach } from './own-reach.js'
import { jobDefinitions, type JobDefinitions } from './job-definitions.js'
import type { Triggers } from './roots.js'
import { handlerParts, type HandlerParts } from './wrapped-handlers.js'

export interface LinkedGraph {
  readonly graph: CallGraph
  /** What each call leads into by what it was handed itself, see `ownReach`. */
  readonly own: CallGraph
  readonly handing: Handing
  readonly registrations: readonly Registration[]
  readonly overrides: Overrides
  /** Which of the functions of a registration is called from outside, and which does the work. */
  partsOf(registration: Pick<Registration, 'handlers'>): HandlerParts
  readonly triggers: Triggers
  readonly jobs: JobDefinitions
  readonly enqueues: EnqueueIndex
}

/** Links calls, overridden methods, callbacks, job names and triggers of the program into one graph. */
export function buildGraph(
  program: Program,
  entries: readonly TriggerEntry[],
  classes: readonly DeclaredClass[] = [],
): LinkedGraph {
  const files = [...program.facts.values()]
  const { evaluator } = program
  const registrations = registrationsIn(files, { entries, classes, evaluator })
  const handlers = startedFunctions(registrations)
  const jobs = jobDefinitions(files, evaluator)
  const enqueues = new EnqueueIndex(entries, handlersByName(registrations))
  const overrides = overridesOf(files, evaluator)
  const edges = [
    ...buildEdges({
      files,
      evaluator,
      jobs,
      overrides,
      enqueues,
      isHandler: (key) => handlers.has(key),
    }),
  ]
  const handing = new Handing(program, overrides)
  const makers = makersOf(edges, callGraph(edges), handing)
  const run = edges.filter((edge) => !makers.isKept(edge))
  return joinedGraph({
    graph: callGraph(run),
    own: ownReach(run, { handing, makers, program }),
    handing,
    registrations,
    overrides,
    jobs,
    enqueues,
  })
}

/** The graph of which the edges are known. */
export function joinedGraph(parts: Omit<LinkedGraph, 'partsOf' | 'triggers'>): LinkedGraph {
  const { graph, handing, registrations } = parts
  // Deferred work (`after`, timers) belongs to the run that deferred it, so it stays a callback of that run.
  const started = registrations.filter(({ kind }) => kind !== 'deferred')
  const partsOf = memoized((registration: Pick<Registration, 'handlers'>) => handlerParts(registration, graph, handing))
  return { ...parts, partsOf, triggers: triggersOf(started, partsOf) }
}

/** Everything in these files that says what starts a function. */
export function registrationsIn(
  files: readonly FileFacts[],
  {
    entries,
    classes,
    evaluator,
  }: {
    readonly entries: readonly TriggerEntry[]
    readonly classes: readonly DeclaredClass[]
    readonly evaluator: Evaluator
  },
): readonly Registration[] {
  const index = indexTriggers(entries)
  return [
    ...findRegistrations(files, index, evaluator),
    ...findConventions(files, index, evaluator),
    ...findDecorated(files, index, evaluator),
    ...findAnnotated(files, index, evaluator),
    ...findDeclaredClasses(files, classes, evaluator),
  ]
}

/** Functions that a trigger starts: handing one over is no call of it. */
export function startedFunctions(registrations: readonly Registration[]): ReadonlySet<string> {
  return new Set(registrations.flatMap(({ kind, handlers }) => (kind === 'deferred' ? [] : handlers)))
}
