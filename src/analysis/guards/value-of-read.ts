import { affectedResult } from './affected.js'
import type { StateRead } from './state-access.js'
import { known, listOf, truthyValue, type Value } from './value.js'

/** What a read gives where the row is there, and where it is gone. */
export function valueOfRead({ gives }: Pick<StateRead, 'gives'>, as: 'there' | 'gone'): Value {
  const rows = as === 'there' ? 1 : 0
  switch (gives) {
    case 'result':
      return affectedResult(rows, true)
    case 'list':
      return rows === 1 ? listOf(truthyValue) : listOf()
    case 'count':
      return known(rows)
    case 'first':
    case 'throws':
      return rows === 1 ? truthyValue : known(null)
  }
}
