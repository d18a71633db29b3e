import type { FoundTemplate } from './find-templates.js'
import type { TemplateEffect, TemplateVerdict } from './template-verdict.js'

const steps = /^[ \t]*(?:\d+[.)][ \t]|#{1,6}[ \t]+(?:\d+[.)]|(?:step|phase)[ \t]+\d))/im
const placeholder = /<[\w -]+>|\{\w+\}|["'](?:\.\.\.|your |hello|text|message)|\.\.\./i

/**
 * A skill or a command that only shows how a tool is called: its acts are commands with blanks to be filled
 * in, and it orders no steps. What somebody does with them is not told by it.
 */
export function documentsCommands(
  { form, trigger, text }: Pick<FoundTemplate, 'form' | 'trigger' | 'text'>,
  { effectSites }: TemplateVerdict,
): boolean {
  if (form !== 'markdown' || (trigger !== 'agent-tool' && trigger !== 'cli') || steps.test(text)) return false
  const shown = effectSites.filter(({ means }) => means === 'command' || means === 'code')
  const second = text.search(/\n##\s/)
  /** What a heading, the summary on top or "before posting" says about the tool. */
  const told = ({ span, words }: TemplateEffect): boolean =>
    /^#/.test(text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start)) ||
    span.start < second ||
    /^\w+ing\b/i.test(words)
  return (
    shown.length > 0 &&
    effectSites.every((site) => shown.includes(site) || told(site)) &&
    shown.some(({ span }) => placeholder.test(text.slice(span.start, span.start + 200)))
  )
}
