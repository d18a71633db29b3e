import type { FunctionGuards } from './function-guards.js'

/** Works something out once for a body, however many calls in it are asked about. Only for what rests on its tree alone: nothing here is noted as asked. */
export function perBody<Value>(make: (body: FunctionGuards) => Value): (body: FunctionGuards) => Value {
  const known = new WeakMap<FunctionGuards, { readonly value: Value }>()
  return (body) => {
    const before = known.get(body)
    if (before) return before.value
    const value = make(body)
    known.set(body, { value })
    return value
  }
}
