import type { FileFacts } from '../../analysis/file-facts.js'
import type { Evaluator } from '../../analysis/values/evaluator.js'
import type { CallSite } from '../../analysis/program.js'
import { calledFunctions } from '../../analysis/link.js'
import type { EnqueueIndex } from '../triggers/enqueue-index.js'
import type { Edge, EdgeKind } from './call-graph.js'
import type { Overrides } from './class-hierarchy.js'
import { convexReferences } from './convex-references.js'
import { enqueuedJobs } from './enqueued-jobs.js'
import { functionsIn } from '../../analysis/values/functions-in.js'
import type { JobDefinitions } from './job-definitions.js'
import { callerKey } from '../../analysis/values/module-key.js'

export interface EdgeSources {
  readonly files: readonly FileFacts[]
  readonly evaluator: Evaluator
  readonly overrides: Overrides
  readonly jobs: JobDefinitions
  readonly enqueues: EnqueueIndex
  /** Whether a function is started by a trigger: then handing it over is no call of it. */
  readonly isHandler: (key: string) => boolean
}

/** Every way in which one function of the program leads into another. */
export function* buildEdges({ files, evaluator, overrides, jobs, enqueues, isHandler }: EdgeSources): Generator<Edge> {
  for (const { file, calls } of files) {
    for (const call of calls) {
      const site = { file, call }
      const called = calledFunctions(call, evaluator)
      yield* edges('call', [...called, ...called.flatMap((key) => overrides.get(key) ?? [])], site)
      yield* edges(
        'job',
        [...(enqueues.enqueueOf(call, evaluator)?.handlers ?? []), ...enqueuedJobs(call, jobs, evaluator)],
        site,
      )
      const referred = convexReferences(call, file, evaluator)
      if (referred !== null) yield* edges(referred.kind === 'call' ? 'call' : 'job', referred.keys, site)
      const handed = call.arguments.flatMap((argument) => functionsIn(argument, evaluator, { skip: jobs.isDefinition }))
      yield* edges(
        'callback',
        handed.filter((key) => !isHandler(key)),
        site,
      )
    }
  }
}

function* edges(kind: EdgeKind, targets: readonly string[], site: CallSite): Generator<Edge> {
  const from = callerKey(site.file, site.call.function)
  for (const to of new Set(targets)) if (to !== from) yield { kind, from, to, site }
}
