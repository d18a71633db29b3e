import { existsSync } from 'node:fs'
import type { WorkspacePackage } from '../syntax/workspace-package.js'

/** `auto` asks the types where dependencies are installed; without them the compiler knows no more than the origins. */
export type TypesMode = 'auto' | 'on' | 'off'

export interface TypesQuestion {
  /** Absolute. */
  readonly root: string
  readonly packages: readonly WorkspacePackage[]
  readonly types: TypesMode
}

/** Whether types are asked at all about calls that origins leave open. */
export function areTypesThere({ types, packages, root }: TypesQuestion): boolean {
  return (
    types === 'on' ||
    (types === 'auto' &&
      [root, ...packages.map(({ folder }) => folder)].some((folder) => existsSync(`${folder}/node_modules`)))
  )
}
