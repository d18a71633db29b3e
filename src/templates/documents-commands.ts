import type { FoundTemplate } from './find-templates.js'
import type { TemplateVerdict } from './template-verdict.js'

const steps = /^[ \t]*(?:\d+[.)][ \t]|#{1,6}[ \t]+(?:\d+[.)]|(?:step|phase)[ \t]+\d))/im
const placeholder = /<[\w -]+>|\{\w+\}|["'](?:\.\.\.|your |hello|text|message)|\.\.\./i

/**
 * A skill or a command that only shows how a tool is called: its acts are commands with blanks to be filled
 * in, and it orders no steps. What somebody does with them is not told by it.
 */
export function documentsCommands({ form, trigger, text }: Pick<FoundTemplate, 'form' | 'trigger' | 'text'>, { effectSites }: TemplateVerdict): boolean {
  if (form !== 'markdown' || (trigger !== 'agent-tool' && trigger !== 'cli') || steps.test(text)) return false
  return effectSites.length > 0 && effectSites.every(({ means }) => means === 'command' || means === 'code') && effectSites.some(({ span }) => placeholder.test(text.slice(span.start, span.start + 200)))
}
