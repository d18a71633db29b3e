import { systemClock } from './clock.js'
import type { Classifier } from './classify.js'
import type { Clock } from './clock.js'
import { milliseconds } from './duration.js'
import { UsageError } from './errors.js'
import { knownOptions } from './known-options.js'
import { fileMarkers } from './markers/files.js'
import type { Markers } from './markers/marker.js'
import type { GateOptions, OnUnknown, Window } from './options.js'
import type { Point } from './points.js'
import { providerRef } from './provider-ref.js'
import { filesStore } from './stores/files.js'
import type { Store } from './store.js'
import { telemetry } from './telemetry.js'
import type { Telemetry } from './telemetry.js'

/** Options with every default filled in; times in milliseconds. */
export interface Settings {
  readonly channel: string
  readonly store: Store
  readonly markers: Markers | null
  readonly window: Window
  readonly deadlineMs: number
  readonly graceMs: number
  readonly leaseMs: number
  readonly settleMs: number
  readonly onUnknown: OnUnknown
  readonly mode: 'enforce' | 'observe'
  readonly env: string
  readonly secret: string | null
  readonly classifiers: readonly Classifier[]
  readonly ref: (value: unknown) => string | null
  readonly mismatch: 'note' | 'throw'
  readonly by: string
  readonly clock: Clock
  readonly telemetry: Telemetry
  readonly at: (point: Point, key: string) => void | Promise<void>
}

const known: Readonly<Record<keyof GateOptions, true>> = {
  channel: true,
  store: true,
  markers: true,
  folder: true,
  window: true,
  deadline: true,
  grace: true,
  lease: true,
  onUnknown: true,
  settle: true,
  mode: true,
  env: true,
  redact: true,
  classify: true,
  ref: true,
  mismatch: true,
  by: true,
  meter: true,
  clock: true,
  at: true,
}

const policies: readonly OnUnknown[] = ['suppress', 'resend', 'reconcile']

/** @throws UsageError for an option that cannot be meant */
export function settingsOf(options: GateOptions): Settings {
  knownOptions(options, known, 'A gate')
  const deadlineMs = milliseconds(options.deadline ?? '20s', 'deadline')
  const clock = options.clock ?? systemClock
  const folder = options.folder === undefined ? {} : { folder: options.folder }
  return {
    channel: options.channel ?? 'default',
    store: options.store === undefined ? filesStore({ ...folder, clock }) : storeOf(options.store),
    markers:
      options.markers === false
        ? null
        : (options.markers ?? (options.store === undefined ? fileMarkers(folder) : null)),
    window: options.window ?? 'forever',
    deadlineMs,
    graceMs: milliseconds(options.grace ?? '10s', 'grace'),
    leaseMs: milliseconds(options.lease ?? '30s', 'lease'),
    settleMs: options.settle === undefined ? Math.max(60_000, 3 * deadlineMs) : milliseconds(options.settle, 'settle'),
    onUnknown: policyOf(options.onUnknown ?? 'suppress'),
    mode: modeOf(options.mode ?? 'enforce'),
    env: options.env ?? process.env.SENDGATE_ENV ?? process.env.NODE_ENV ?? 'production',
    secret: options.redact ?? null,
    classifiers: [options.classify ?? []].flat(),
    ref: options.ref ?? providerRef,
    mismatch: options.mismatch ?? 'note',
    by: options.by ?? 'sendgate',
    clock,
    telemetry: telemetry(options.meter),
    at: options.at ?? (() => {}),
  }
}

export function policyOf(policy: OnUnknown): OnUnknown {
  if (policies.includes(policy)) return policy
  throw new UsageError(`The option onUnknown is ${JSON.stringify(policy)}; give ${policies.join(', ')}.`)
}

function modeOf(mode: 'enforce' | 'observe'): 'enforce' | 'observe' {
  if (mode === 'enforce' || mode === 'observe') return mode
  throw new UsageError(`The option mode is ${JSON.stringify(mode)}; give enforce or observe.`)
}

/** Where types are not checked, the name of a store is easily taken for one. */
function storeOf(store: Store): Store {
  if (typeof store?.cas === 'function') return store
  throw new UsageError('The option store is no store; give one, such as postgresStore({ url }) of sendgate/postgres.')
}
