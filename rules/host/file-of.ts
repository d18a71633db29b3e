import type { ScopeManager } from '@typescript-eslint/scope-manager'
import type { TSESTree } from '@typescript-eslint/types'
import type { Rule } from 'eslint'
import { analyseFile, type FileAnalysis } from '../../src/analysis/file/analyse-file.js'
import { maySend } from '../../src/analysis/file/may-send.js'
import { knowledgeOf, type RuleKnowledge } from './knowledge.js'

interface Known {
  readonly key: string
  readonly file: FileAnalysis
}

const analyses = new WeakMap<object, Known[]>()

/** The analysed file with what was known for it; a sentence where the configuration is wrong; null where nothing can be sent. */
export function fileOf(
  context: Rule.RuleContext,
  mayHold: typeof maySend = maySend,
): { readonly file: FileAnalysis; readonly knowledge: RuleKnowledge } | { readonly problem: string } | null {
  const knowledge = knowledgeOf(context)
  if ('problem' in knowledge) return knowledge
  if (!context.sourceCode.scopeManager || !mayHold(context.sourceCode.text, knowledge)) return null
  return { file: analysis(context, knowledge), knowledge }
}

/** Rules with the same options share one analysis of a file. */
function analysis(context: Rule.RuleContext, knowledge: RuleKnowledge): FileAnalysis {
  const { sourceCode } = context
  const key = JSON.stringify([context.options[0] ?? null, context.settings['sendgate'] ?? null])
  const known = analyses.get(sourceCode.ast) ?? []
  const before = known.find((each) => each.key === key)
  if (before) return before.file
  const file = analyseFile(
    {
      path: relativeTo(context.cwd, context.filename),
      text: sourceCode.text,
      program: sourceCode.ast as unknown as TSESTree.Program,
      // oxlint has one scope manager for all files, so what is remembered of it must be kept by a name of its own.
      scopes: Object.create(sourceCode.scopeManager) as ScopeManager,
    },
    knowledge,
  )
  analyses.set(sourceCode.ast, [...known, { key, file }])
  return file
}

/** Files are named as in an audit of the working directory; one outside of it keeps its own path. */
function relativeTo(cwd: string, filename: string): string {
  const [root, file] = [cwd, filename].map((path) => path.replaceAll('\\', '/').replace(/\/$/, ''))
  return root !== undefined && file?.startsWith(`${root}/`) === true ? file.slice(root.length + 1) : (file ?? filename)
}
