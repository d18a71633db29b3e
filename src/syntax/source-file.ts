import type { ScopeManager } from '@typescript-eslint/scope-manager'
import type { TSESTree } from '@typescript-eslint/types'

/**
 * One parsed file, the same in every host: ESLint gives its own tree, the audit makes one with oxc-parser.
 * Every node of `program` has `parent`, `range` (UTF-16 offsets) and `loc` (line 1-based, column 0-based).
 */
export interface SourceFile {
  /** With `/`, as given to the parser: absolute in an editor, relative to the root in an audit. */
  readonly path: string
  readonly text: string
  readonly program: TSESTree.Program
  readonly scopes: ScopeManager
}
