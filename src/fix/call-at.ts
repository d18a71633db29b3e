import type { TSESTree } from '@typescript-eslint/types'
import { descendants } from '../analysis/guards/syntax-of.js'
import type { SourceFile } from '../syntax/source-file.js'
import type { Span } from '../result/coverage-report.js'

/** The call expression with exactly this span (1-based lines and columns); null when the text has changed since. */
export function callAt(source: SourceFile, span: Span): TSESTree.CallExpression | null {
  const found = descendants(source.program).find(
    (node) =>
      node.type === 'CallExpression' &&
      node.loc.start.line === span.line &&
      node.loc.start.column === span.column - 1 &&
      node.loc.end.line === span.endLine &&
      node.loc.end.column === span.endColumn - 1,
  )
  return found?.type === 'CallExpression' ? found : null
}
