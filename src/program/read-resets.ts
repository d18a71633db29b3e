import { isSameTable } from '../analysis/guards/is-same-table.js'
import { resetsIn, type Reset } from '../analysis/guards/resets-in.js'
import { memoized } from '../analysis/memoized.js'
import type { SourceFile } from '../syntax/source-file.js'

export interface ResetSources {
  readonly files: readonly string[]
  readonly read: (file: string) => SourceFile | null
  readonly fits: (file: string, pattern: RegExp) => boolean
}

/** The statements of a program that move every row of a table from one state to another, by the table's name in any case. */
export function resetsOf({ files, read, fits }: ResetSources): (table: string) => readonly Reset[] {
  const ofFile = memoized((file: string) => {
    const source = read(file)
    return source === null ? [] : resetsIn(source.program)
  })
  return memoized((table) => {
    const name = table.split('.').at(-1) ?? ''
    const named = new RegExp(String.raw`(?<![\w$])${name.replaceAll(/[^\w]/g, '.')}(?![\w$])`, 'i')
    return name === ''
      ? []
      : files
          .filter((file) => fits(file, named) && fits(file, /update/i))
          .flatMap((file) => ofFile(file).filter((reset) => isSameTable(reset.table, name)))
  })
}
