import type { Rule } from 'eslint'

const reported = new WeakMap<object, Set<string>>()

/** Reports that the configuration cannot be used: once for each file, whichever rule meets it first. */
export function reportProblem(context: Rule.RuleContext, problem: string): void {
  const { ast } = context.sourceCode
  const before = reported.get(ast) ?? new Set()
  reported.set(ast, before)
  if (before.has(problem)) return
  before.add(problem)
  context.report({ loc: { line: 1, column: 0 }, messageId: 'configuration', data: { problem } })
}
