import { isSameTable } from '../../analysis/guards/is-same-table.js'
import type { Reset } from '../../analysis/guards/reset-of.js'
import { memoized } from '../../analysis/memoized.js'

/** The statements that move every row of a table from one state to another, by the table's name in any case. */
export function resetsByTable(resets: readonly Reset[]): (table: string) => readonly Reset[] {
  return memoized((table) => {
    const name = table.split('.').at(-1) ?? ''
    return name === '' ? [] : resets.filter((reset) => isSameTable(reset.table, name))
  })
}
