import { SendgateError } from './errors.js'
import type { ClientCall, GatedClientOptions, OnceOptions, OncePromise } from './gate-api.js'
import type { Gated } from './gated.js'
import type { Outcome } from './outcome.js'
import type { SendKey } from './send-key.js'

interface Wiring<C> extends GatedClientOptions<C> {
  readonly run: <T>(key: SendKey, options: OnceOptions<T>) => OncePromise<T>
}

type Method = (...args: unknown[]) => unknown

type Skipped = Extract<Outcome<never>, { status: 'skipped' }>

const outcomes = new WeakMap<object, Skipped>()

/**
 * A client whose sending methods, also in nested objects (`client.chat.postMessage`), go through a gate. A sent call
 * resolves with the client's own value; a rejected or unknown one rejects with the client's own error. A skipped one has
 * no value of the client: it resolves with what the option `skipped` answers, else with an object that may be ignored, but
 * throws when a property is read. `skippedOutcome` says why.
 */
export function gatedClient<C extends object>(client: C, wiring: Wiring<C>): Gated<C> {
  return wrap(client, { wiring, client, path: '' }) as Gated<C>
}

/** Why a gated client's call did not send; null for a value of the client itself. */
export function skippedOutcome(value: unknown): Skipped | null {
  return typeof value === 'object' && value !== null ? (outcomes.get(value) ?? null) : null
}

interface Place<C> {
  readonly wiring: Wiring<C>
  readonly client: C
  readonly path: string
}

function wrap<C extends object>(target: object, place: Place<C>): object {
  const wrapped = new Map<PropertyKey, { readonly original: unknown; readonly proxy: unknown }>()
  return new Proxy(target, {
    get(_target, name) {
      const original: unknown = Reflect.get(target, name)
      if (
        typeof name === 'symbol' ||
        original === null ||
        (typeof original !== 'function' && typeof original !== 'object') ||
        isFixed(target, name)
      )
        return original
      const known = wrapped.get(name)
      if (known?.original === original) return known.proxy
      const path = place.path === '' ? name : `${place.path}.${name}`
      const proxy =
        typeof original === 'function'
          ? method(target, original as Method, { ...place, path })
          : wrap(original, { ...place, path })
      wrapped.set(name, { original, proxy })
      return proxy
    },
  })
}

/** The language forbids a proxy to answer anything but the value itself for these. */
function isFixed(target: object, name: string): boolean {
  const descriptor = Object.getOwnPropertyDescriptor(target, name)
  return descriptor?.configurable === false && descriptor.writable === false
}

/** Methods run on the real object: private fields and getters of the client know no proxy. */
function method<C extends object>(owner: object, original: Method, { wiring, client, path }: Place<C>): Method {
  const proxied = (...args: unknown[]): unknown => {
    const call = { method: path, args, client }
    const key = wiring.key(call)
    if (key === undefined) return original.apply(owner, args)
    return gatedCall(wiring, call, { key, send: () => original.apply(owner, args) })
  }
  return Object.assign(proxied, original)
}

interface Sending {
  readonly key: SendKey
  readonly send: () => unknown
}

async function gatedCall<C>(wiring: Wiring<C>, call: ClientCall<C>, { key, send }: Sending): Promise<unknown> {
  const outcome = await wiring.run(key, { send })
  if (outcome.status === 'sent') return outcome.value
  if (outcome.status !== 'skipped') throw outcome.error
  const answer = wiring.skipped === undefined ? noAnswer(outcome, call.method) : wiring.skipped(outcome, call)
  if (typeof answer === 'object' && answer !== null) outcomes.set(answer, outcome)
  return answer
}

/** Stands where the type promises an answer of the client. Whoever relies on one must learn that there is none. */
function noAnswer({ reason }: Skipped, method: string): object {
  return new Proxy(
    {},
    {
      get(_target, name) {
        // What promises, printers and serializers ask of every value.
        if (typeof name === 'symbol' || name === 'then' || name === 'toJSON') return undefined
        throw new SendgateError(
          'skipped',
          `${method} was skipped (${reason}), so its answer has no "${name}". Ask skippedOutcome(answer) first, or give gate.client the option \`skipped\`.`,
        )
      },
    },
  )
}
