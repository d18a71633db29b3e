import { shippingWords } from './lexicon/shipping.js'
import type { FoundTemplate } from './find-templates.js'
import type { TemplateVerdict } from './template-verdict.js'

/**
 * A workflow that is started by hand or by an event and does nothing outside but build, publish and deploy:
 * the registry and the host are its record, and a step that looks first would say nothing new.
 */
export function shipsOnly(
  { format, trigger }: Pick<FoundTemplate, 'format' | 'trigger'>,
  { effectSites }: TemplateVerdict,
): boolean {
  return (
    format === 'gh-workflow' &&
    trigger !== 'cron' &&
    effectSites.length > 0 &&
    effectSites.every(({ words }) => shippingWords.test(words))
  )
}
