import type { Declaration } from '../../src/catalogue/entries/declaration.js'
import type { CatalogueRow } from './rows-of.mjs'

export interface VerifiedRow {
  readonly row: CatalogueRow
  readonly status: 'proved' | 'stated' | 'failed'
  readonly why: string
  readonly declarations: readonly Declaration[]
}

export function verifyRows(
  entry: { readonly packages: readonly string[] },
  rows: readonly CatalogueRow[],
  folders: readonly string[],
): VerifiedRow[]
