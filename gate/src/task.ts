import { UsageError } from './errors.js'
import { gate as defaultGate } from './gate.js'
import type { Gate, OnceOptions, OncePromise, Send } from './gate-api.js'
import type { SendKey } from './send-key.js'

/** What a task does to the world outside its own memory: nothing, or something others can see. */
export type Effects = 'none' | 'external'

/** What the sync step decided. Made by `proceed`, `adjust` and `abort`. */
export type Decision<V> =
  | { readonly kind: 'proceed'; readonly value: V }
  | { readonly kind: 'adjust'; readonly value: V }
  | { readonly kind: 'abort'; readonly reason: string }

/** The present state allows what was planned. */
export function proceed(): Decision<undefined>
export function proceed<V>(value: V): Decision<V>
export function proceed(value?: unknown): Decision<unknown> {
  return { kind: 'proceed', value }
}

/** The present state asks for something else than planned. */
export const adjust = <V>(value: V): Decision<V> => ({ kind: 'adjust', value })

/** The present state says that nothing is left to do. */
export const abort = (reason: string): Decision<never> => ({ kind: 'abort', reason })

export interface SyncContext<I> {
  readonly input: I
  /** When the task was planned (epoch milliseconds); what happened since is what the sync step looks for. Null when unknown. */
  readonly since: number | null
  readonly signal: AbortSignal
}

export interface ActContext<I> {
  readonly input: I
  /** The gate's `once`: every send of a task goes through it. */
  readonly once: <T>(key: SendKey, send: Send<T> | OnceOptions<T>) => OncePromise<T>
  readonly gate: Gate
  readonly signal: AbortSignal
}

/** A task that acts on the world must read it first: `sync` and `decide` are required. */
export interface ExternalTask<I, S, V, R> {
  readonly name: string
  readonly effects: 'external'
  readonly sync: (context: SyncContext<I>) => Promise<S> | S
  readonly decide: (state: S, input: I) => Decision<V>
  readonly act: (value: V, context: ActContext<I>) => Promise<R> | R
}

/** A task without effects has nothing to send with and nothing to read first. */
export interface PureTask<I, R> {
  readonly name: string
  readonly effects: 'none'
  readonly sync?: never
  readonly decide?: never
  readonly act: (input: I, context: { readonly signal: AbortSignal }) => Promise<R> | R
}

declare const taskBrand: unique symbol

export interface Task<I, R> {
  readonly name: string
  readonly effects: Effects
  readonly [taskBrand]: { readonly input: I; readonly result: R }
}

type AnyTask = ExternalTask<unknown, unknown, unknown, unknown> | PureTask<unknown, unknown>
const definitions = new WeakMap<object, AnyTask>()

/**
 * Declares a task: read the present state (`sync`), decide from it, then act.
 * @throws UsageError when effects are external and `sync` or `decide` is missing, for callers without types
 */
export function defineTask<I, R>(task: PureTask<I, R>): Task<I, R>
export function defineTask<I, S, V, R>(task: ExternalTask<I, S, V, R>): Task<I, R>
export function defineTask(task: object): Task<never, unknown> {
  const definition = checked(task as AnyTask)
  const { name, effects } = definition
  const handle = Object.freeze({ name, effects })
  definitions.set(handle, definition)
  return handle as unknown as Task<never, unknown>
}

function checked(task: AnyTask): AnyTask {
  const { name, effects }: { name: string; effects: string } = task
  if (typeof task.name !== 'string' || task.name === '') throw new UsageError('defineTask needs a name.')
  if (typeof task.act !== 'function') throw new UsageError(`The task ${name} needs an \`act\` function.`)
  if (effects !== 'none' && effects !== 'external')
    throw new UsageError(`The task ${name} must say its effects: 'none' or 'external'.`)
  if (task.effects === 'none') return task
  if (typeof task.sync !== 'function' || typeof task.decide !== 'function') {
    throw new UsageError(
      `The task ${name} has external effects, so it must start with \`sync\` (read the present state) and \`decide\` on it.`,
    )
  }
  return task
}

export interface RunOptions {
  /** When the task was planned: a Date or epoch milliseconds. */
  readonly scheduledAt?: Date | number
  readonly gate?: Gate
  readonly signal?: AbortSignal
  readonly now?: () => number
}

interface Timing {
  /** Milliseconds between planning and this run; null when nobody said when it was planned. */
  readonly staleFor: number | null
}

export type TaskOutcome<R> =
  | (Timing & { readonly status: 'done'; readonly adjusted: boolean; readonly value: R })
  | (Timing & { readonly status: 'aborted'; readonly reason: string })
  /** `sync` or `decide` failed: nothing was done. */
  | (Timing & { readonly status: 'not-started'; readonly error: unknown })
  /** `act` failed: what it sent through `once` is recorded, anything else may have happened. */
  | (Timing & { readonly status: 'failed'; readonly error: unknown })

/** Runs a task: sync, decide, act. Failures are values; only misuse throws. */
export async function runTask<I, R>(task: Task<I, R>, input: I, options: RunOptions = {}): Promise<TaskOutcome<R>> {
  const definition = definitions.get(task)
  if (definition === undefined) throw new UsageError('runTask needs a task made by defineTask.')
  const signal = options.signal ?? new AbortController().signal
  const since = options.scheduledAt === undefined ? null : Number(options.scheduledAt)
  if (since !== null && !Number.isFinite(since))
    throw new UsageError(`The option scheduledAt of task ${task.name} is no time.`)
  const timing = { staleFor: since === null ? null : Math.max(0, (options.now ?? Date.now)() - since) }
  const outcome =
    definition.effects === 'none'
      ? await acted(() => definition.act(input, { signal }), false)
      : await readThenAct(definition, { input, since, signal, gate: options.gate ?? defaultGate })
  return { ...timing, ...outcome } as TaskOutcome<R>
}

interface Running {
  readonly input: unknown
  readonly since: number | null
  readonly signal: AbortSignal
  readonly gate: Gate
}
type WithoutTiming =
  | { status: 'done'; adjusted: boolean; value: unknown }
  | { status: 'aborted'; reason: string }
  | { status: 'not-started' | 'failed'; error: unknown }

async function readThenAct(
  task: ExternalTask<unknown, unknown, unknown, unknown>,
  { input, since, signal, gate }: Running,
): Promise<WithoutTiming> {
  let decision: Decision<unknown>
  try {
    decision = task.decide(await task.sync({ input, since, signal }), input)
    if (!['proceed', 'adjust', 'abort'].includes(decision?.kind))
      throw new UsageError(`The task ${task.name} must decide with proceed(), adjust() or abort().`)
  } catch (error) {
    return { status: 'not-started', error }
  }
  if (decision.kind === 'abort') return { status: 'aborted', reason: decision.reason }
  const { kind, value } = decision
  return acted(
    () => task.act(value, { input, gate, signal, once: (key, send) => gate.once(key, send) }),
    kind === 'adjust',
  )
}

async function acted(act: () => unknown, adjusted: boolean): Promise<WithoutTiming> {
  try {
    return { status: 'done', adjusted, value: await act() }
  } catch (error) {
    return { status: 'failed', error }
  }
}
