/**
 * What is known of a value when a claim was won or lost. Plain data, so that it can be stored in the facts of a file.
 * `constant` is a named constant such as `Status.SENT`: truthy, and equal to itself only.
 */
export type Value =
  | { readonly kind: 'known'; readonly value: string | number | boolean | null }
  /** A bigint such as Kysely's counts: `0n === 0` is false. */
  | { readonly kind: 'bigint'; readonly value: number }
  | { readonly kind: 'undefined' }
  | { readonly kind: 'constant'; readonly name: string }
  | { readonly kind: 'object'; readonly properties: Readonly<Record<string, Value>> }
  | { readonly kind: 'array'; readonly elements: readonly Value[] }
  | { readonly kind: 'promise'; readonly of: readonly Value[] }
  /** A point in time: just now, long ago, or far ahead. */
  | { readonly kind: 'moment'; readonly when: 'now' | 'past' | 'future' }
  /** Anything truthy: a row, a date. */
  | { readonly kind: 'truthy' }
  | { readonly kind: 'unknown' }

export const unknownValue: Value = { kind: 'unknown' }
export const truthyValue: Value = { kind: 'truthy' }
export const undefinedValue: Value = { kind: 'undefined' }

export function known(value: string | number | boolean | null): Value {
  return { kind: 'known', value }
}

export function objectOf(properties: Readonly<Record<string, Value>>): Value {
  return { kind: 'object', properties }
}

export function listOf(...elements: readonly Value[]): Value {
  return { kind: 'array', elements }
}

/** Whether a test on this value takes its true branch; null when it cannot be said. */
export function truthOf(value: Value): boolean | null {
  if (value.kind === 'known' || value.kind === 'bigint') return Boolean(value.value)
  if (value.kind === 'undefined') return false
  return value.kind === 'unknown' ? null : true
}

/** `===` and, with `loose`, `==`; null when it cannot be said. */
export function equality(left: Value, right: Value, loose: boolean): boolean | null {
  if (left.kind === 'unknown' || right.kind === 'unknown') return null
  const [leftEmpty, rightEmpty] = [isEmpty(left), isEmpty(right)]
  if (leftEmpty || rightEmpty) return leftEmpty && rightEmpty && (loose || left.kind === right.kind)
  if (left.kind === 'known' && right.kind === 'known')
    return left.value === right.value || (loose && String(left.value) === String(right.value))
  if (left.kind === 'bigint' && right.kind === 'bigint') return left.value === right.value
  if (isPlain(left) && isPlain(right)) return loose && String(left.value) === String(right.value)
  if (left.kind === 'constant' && right.kind === 'constant') return sameConstant(left.name, right.name)
  if (left.kind === 'moment' || right.kind === 'moment') return null
  return left.kind === 'constant' || right.kind === 'constant' || left.kind === 'truthy' || right.kind === 'truthy'
    ? null
    : false
}

function isPlain(value: Value): value is Extract<Value, { kind: 'known' | 'bigint' }> {
  return value.kind === 'known' || value.kind === 'bigint'
}

/** Two members of one object of constants are different values; of two objects nothing is known. */
function sameConstant(left: string, right: string): boolean | null {
  if (left === right) return true
  const owner = (name: string): string => name.slice(0, name.lastIndexOf('.'))
  return owner(left) !== '' && owner(left) === owner(right) ? false : null
}

function isEmpty(value: Value): boolean {
  return value.kind === 'undefined' || (value.kind === 'known' && value.value === null)
}

/** The value of a property, one of an array's, or of a number of rows. */
export function propertyOf(value: Value, name: string): Value {
  if (value.kind === 'known' && typeof value.value === 'number')
    return /^(milliseconds|seconds|minutes|hours|days)$/.test(name) ? value : unknownValue
  if (value.kind === 'object')
    return (Object.hasOwn(value.properties, name) ? value.properties[name] : undefined) ?? unknownValue
  if (value.kind !== 'array') return unknownValue
  if (name === 'length' || name === 'size') return known(value.elements.length)
  return /^\d+$/.test(name) ? (value.elements[Number(name)] ?? undefinedValue) : unknownValue
}
