import type { TSESTree } from '@typescript-eslint/types'
import { known, truthyValue, unknownValue, type Value } from './value.js'

/** The value of a literal; a regular expression is only known to be something. */
export function literalValue(node: TSESTree.Literal): Value {
  const { value } = node
  if (typeof value === 'bigint') return { kind: 'bigint', value: Number(value) }
  return value === null && 'regex' in node
    ? truthyValue
    : typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null
      ? known(value)
      : unknownValue
}
