export interface CatalogueIndex {
  readonly folder: string
  readonly list: string
  readonly type: string
}

export const indexes: readonly CatalogueIndex[]
export function indexText(index: CatalogueIndex): string
