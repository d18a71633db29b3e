import type { TSESTree } from '@typescript-eslint/types'
import type { JudgedFile } from '../file/judged-file.js'
import type { FoundGuard } from '../guards/guard-context.js'
import { descendants } from '../guards/syntax-of.js'

/** The deciding expression of a guard: the outermost one that begins where the guard was found, statements left out. */
export function nodeOfGuard({ at }: FoundGuard, { source }: Pick<JudgedFile, 'source'>): TSESTree.Node | null {
  return (
    descendants(source.program).find(
      (node) => node.range[0] === at && !/Statement$|Declaration$|^Program$|Declarator$/.test(node.type),
    ) ?? null
  )
}
