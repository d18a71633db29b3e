import type { TriggerKind } from '../../result/coverage-report.js'
import type { ArgumentPredicate } from './argument-predicate.js'
import type { Evidence } from './evidence.js'
import type { HandlerPlace } from './handler-place.js'
import type { Path } from './path.js'

/** What starts code with nobody waiting: schedulers, workers, tool handlers, HTTP frameworks, conventions. */
export interface TriggerEntry {
  readonly name: string
  readonly packages: readonly string[]
  readonly ambient?: readonly string[]
  readonly kind: TriggerKind
  readonly registers: readonly TriggerMember[]
  /** Decorators of a class that say with what the addresses of its routes begin. */
  readonly prefix?: RoutePrefix
  /** Names of the entries whose enqueues these handlers take; absent means the own. */
  readonly takesFrom?: readonly string[]
  readonly enqueues?: readonly EnqueueMember[]
  readonly steps?: readonly StepMember[]
  readonly delivery: Delivery
  readonly nearMisses?: readonly Path[]
  readonly notes?: string
  readonly verified: Evidence
  readonly verifiedWith: readonly (readonly string[])[]
}

/** Where a literal (job name, schedule, key) stands in a call. */
export interface LiteralPlace {
  readonly argument: number
  readonly property?: string
}

/** A class decorator that is given what stands before the addresses of the decorated methods: `@Controller('webhooks')`. */
export interface RoutePrefix {
  readonly path: Path
  /** The packages that export it, where they are others than those of the entry. */
  readonly packages?: readonly string[]
  readonly places: readonly LiteralPlace[]
}

/** One way in which a trigger is registered. */
export interface TriggerMember {
  /** Absent for ambient registrations (globals, directives, file conventions). */
  readonly path?: Path
  readonly module?: string
  readonly kind?: TriggerKind
  readonly handler: HandlerPlace
  /** Further places of the same registration, tried in order when the first holds no function. */
  readonly otherHandlers?: readonly HandlerPlace[]
  /** Name that joins registration and enqueue. */
  readonly name?: LiteralPlace
  /** Where the events stand that start the handler, if it is not its own name that joins it with what enqueues. */
  readonly takes?: readonly LiteralPlace[]
  readonly schedule?: LiteralPlace
  /** Further places where a schedule can stand. */
  readonly otherSchedules?: readonly LiteralPlace[]
  readonly when?: readonly ArgumentPredicate[]
  readonly versions?: string
  /** What this member rests on, where it differs from its entry. */
  readonly evidence?: Evidence
}

/** A member that starts a task elsewhere: by job name, by schedule or by reference. */
export interface EnqueueMember {
  readonly path: Path
  readonly module?: string
  /** Where the job or queue name stands; absent when the receiver is the task itself. */
  readonly name?: LiteralPlace
  /** The name of the queue was given when the receiver was made: this call's argument. */
  readonly receiverName?: LiteralPlace & { readonly of: string }
  /** The enqueued function itself, where it is handed over by reference. */
  readonly reference?: LiteralPlace
  /** Options that make the enqueue happen at most once per key. */
  readonly keys: readonly DedupKey[]
  readonly versions?: string
  /** What this member rests on, where it differs from its entry. */
  readonly evidence?: Evidence
}

export interface DedupKey {
  readonly argument: number
  readonly property: string
  /** Milliseconds for which the key is remembered; absent means as long as the job exists, or the note says. */
  readonly window?: number
  /** `enqueue` guards the enqueue (a retried job runs again), `run` the whole run. */
  readonly guards: 'enqueue' | 'run'
  readonly note?: string
}

/** A member that remembers its callback's result per run, so that a retry does not repeat it. */
export interface StepMember {
  readonly path: Path
  readonly module?: string
  readonly handler: HandlerPlace
  readonly name?: LiteralPlace
  /** What this member rests on, where it differs from its entry. */
  readonly evidence?: Evidence
}

export interface Delivery {
  /** How often one occasion can run the handler. */
  readonly guarantee:
    'at-least-once' | 'at-most-once' | 'exactly-once' | 'per-replica' | 'model-driven' | 'caller' | 'best-effort'
  /** Two runs of the same task at the same time. */
  readonly overlap: 'yes' | 'no' | 'option'
  /** Default count, or in words. */
  readonly retries: string
  /** Options that limit the run itself (not the send): `noOverlap`, `protect`. */
  readonly guards: readonly string[]
}
