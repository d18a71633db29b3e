import type { Rule } from 'eslint'
import type { FindingUnit } from '../../src/analysis/findings/finding-unit.js'
import { fileOf } from './file-of.js'
import { fixOf } from './insertions.js'
import { reportProblem } from './report-problem.js'

/** A finding unit of the analysis as a rule of ESLint. */
export function findingRule({ rule, description, messages, find }: FindingUnit): Rule.RuleModule {
  return {
    meta: {
      type: 'problem',
      docs: { description, recommended: true, url: `https://unpkg.com/eslint-plugin-sendgate/docs/rules/${rule}.md` },
      hasSuggestions: 'addAwait' in messages,
      schema: [],
      messages: { ...messages, configuration: 'This rule could not run: {{problem}}' },
    },
    create: (context) => ({
      Program() {
        const known = fileOf(context)
        if (known === null) return
        if ('problem' in known) return reportProblem(context, known.problem)
        for (const { node, message, data, suggestion } of find(known.file)) {
          context.report({
            loc: node.loc,
            messageId: message,
            ...(data && { data }),
            suggest: suggestion ? [{ messageId: suggestion.message, fix: fixOf(suggestion.insertions) }] : [],
          })
        }
      },
    }),
  }
}
