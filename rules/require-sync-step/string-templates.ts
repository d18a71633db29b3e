import type { TSESTree } from '@typescript-eslint/types'
import { templateStrings } from '../../src/analysis/template-strings.js'
import { inspectTemplate, type Notation } from '../../src/templates/index.js'
import type { JudgedTemplate } from './document-templates.js'

const scheduled = /\b(?:cron|schedule\w*|every|interval|expr|at|rrule|addJob|addCron|runAt|runIn|remindAt)\b/

/** Templates in a program: strings that a schedule hands to an executor. */
export function stringTemplatesIn(root: TSESTree.Program, source: string): JudgedTemplate[] {
  if (!scheduled.test(source)) return []
  return templateStrings(root, source).map(({ text, start }) => ({
    text,
    start,
    notation: notationAt(source, start),
    verdict: inspectTemplate(text, { format: 'markdown' }),
  }))
}

function notationAt(source: string, start: number): Notation {
  const quote = source[start - 1]
  if (quote === '`') return 'template'
  return quote === "'" ? 'single-quoted' : 'double-quoted'
}
