import { claim } from './call/claim.js'
import { claimHandle } from './call/claim-handle.js'
import { check } from './call/check.js'
import { openCall } from './call/call.js'
import { nowOr } from './call/store-time.js'
import { observe } from './call/observe.js'
import { once } from './call/once.js'
import { prove } from './call/prove.js'
import { receiptOf } from './call/receipt.js'
import { reconcile, resolve } from './call/resolve.js'
import { newToken } from './call/take-claim.js'
import { gatedClient } from './client.js'
import { UsageError } from './errors.js'
import type { CallOptions, DefaultGate, Gate, OnceOptions, OncePromise, Send } from './gate-api.js'
import type { Gated } from './gated.js'
import { knownOptions } from './known-options.js'
import { listAll } from './list-all.js'
import type { GateOptions } from './options.js'
import type { Outcome, Receipt } from './outcome.js'
import type { SendKey } from './send-key.js'
import { settingsOf } from './settings.js'
import type { Settings } from './settings.js'

/** Makes a gate. @throws UsageError for an option that cannot be meant */
export function createGate(options: GateOptions = {}): Gate {
  const settings = settingsOf(options)
  const run = <T>(key: SendKey, given: Send<T> | OnceOptions<T>) => thrower(runOnce(settings, key, given))
  return {
    once: run,
    gated: (fn, { key }) => branded((...args: Parameters<typeof fn>) => run(key(...args), () => fn(...args))),
    client: (client, wiring) => gatedClient(client, { ...wiring, run }),
    claim: async (key, call) => claim(await openCall(settings, key, call), call ?? {}),
    resume: (key, { gen, token }, call) => resumed(settings, { key, gen, token, call: call ?? {} }),
    check: async (key, call) => check(await openCall(settings, key, call)),
    mark: (key, proof, call) => mark(settings, { key, proof: proof ?? {}, call: call ?? {} }),
    resolve: async (key, resolution, call) => resolve(await openCall(settings, key, call), resolution),
    reconcile: async (key, probe, call) => reconcile(await openCall(settings, key, call), probe),
    list: (query) => listAll(settings, query ?? {}),
    prune: (query) => settings.store.prune(query),
    store: settings.store,
    markers: settings.markers,
    close: () => settings.store.close(),
  }
}

/** The brand is a fact about types only. */
const branded = <T>(value: T): Gated<T> => value as Gated<T>

const onceOptions: Readonly<Record<keyof OnceOptions<unknown>, true>> = {
  send: true,
  probe: true,
  payload: true,
  window: true,
  onUnknown: true,
}

async function runOnce<T>(settings: Settings, key: SendKey, given: Send<T> | OnceOptions<T>): Promise<Outcome<T>> {
  const options: OnceOptions<T> = typeof given === 'function' ? { send: given } : given
  if (typeof options?.send !== 'function')
    throw new UsageError(
      'gate.once needs a function that sends: gate.once(key, () => send()) or gate.once(key, { send }).',
    )
  knownOptions(options, onceOptions, 'gate.once')
  const call = await openCall(settings, key, options)
  return settings.mode === 'observe' ? observe(call, options) : once(call, options)
}

function thrower<T>(outcome: Promise<Outcome<T>>): OncePromise<T> {
  const orThrow = async () => {
    const settled = await outcome
    if (settled.status === 'rejected' || settled.status === 'unknown') throw settled.error
    return settled.status === 'sent' ? settled.value : undefined
  }
  return Object.assign(outcome, { orThrow })
}

interface Marking {
  readonly key: SendKey
  readonly proof: { readonly ref?: string; readonly at?: number; readonly gen?: number; readonly token?: string }
  readonly call: CallOptions
}

async function mark(
  settings: Settings,
  { key, proof, call: options }: Marking,
): Promise<Receipt & { readonly duplicate: boolean }> {
  const call = await openCall(settings, key, options)
  const at = proof.at ?? (await nowOr(settings.store, settings.clock))
  const { rec, recorded, duplicate } = await prove(
    call,
    { gen: proof.gen ?? null, token: proof.token ?? newToken(), at, ref: proof.ref ?? null },
    null,
  )
  return { ...receiptOf(call.identity, rec, { recorded }), duplicate }
}

/** The key's window may need the store's clock, so the handle opens its call when it is first used. */
function resumed(
  settings: Settings,
  { key, gen, token, call }: { key: SendKey; gen: number; token: string; call: CallOptions },
): ReturnType<Gate['resume']> {
  let opened: Promise<ReturnType<typeof claimHandle>> | undefined
  const handle = () =>
    (opened ??= openCall(settings, key, call).then((open) => claimHandle(open, { gen, token, rec: null }, null)))
  return {
    key: String(key),
    gen,
    token,
    begin: async () => (await handle()).begin(),
    complete: async (proof) => (await handle()).complete(proof),
    release: async (proof) => (await handle()).release(proof),
    [Symbol.asyncDispose]: async () => (await handle())[Symbol.asyncDispose](),
  }
}

let shared: Gate | undefined
const standard = (): Gate => (shared ??= createGate())

/**
 * `gate.once(key, () => send())` uses the default gate: the files store around the working directory, settings from the
 * environment. `gate(options)` makes another one.
 */
export const gate: DefaultGate = Object.defineProperties(
  (options?: GateOptions) => createGate(options),
  Object.fromEntries([
    ...(
      [
        'once',
        'gated',
        'client',
        'claim',
        'resume',
        'check',
        'mark',
        'resolve',
        'reconcile',
        'list',
        'prune',
        'close',
      ] as const
    ).map((name) => [
      name,
      {
        enumerable: true,
        configurable: true,
        writable: true,
        value: (...args: unknown[]) => (standard()[name] as (...args: unknown[]) => unknown)(...args),
      },
    ]),
    ...(['store', 'markers'] as const).map((name) => [name, { enumerable: true, get: () => standard()[name] }]),
  ]) as PropertyDescriptorMap,
) as DefaultGate
