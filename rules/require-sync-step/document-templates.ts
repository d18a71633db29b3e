import {
  findTemplates,
  inspectTemplate,
  looksLikeExecutorProse,
  pathSays,
  shipsOnly,
  type FoundTemplate,
  type Notation,
  type TemplateVerdict,
} from '../../src/templates/index.js'
import type { Root } from 'mdast'

/** A judged template in the linted file: where it starts, and how its text is written there. */
export interface JudgedTemplate {
  readonly text: string
  readonly start: number
  readonly notation: Notation
  readonly verdict: TemplateVerdict
}

export interface Document {
  /** Relative to ESLint's working directory, with `/`. */
  readonly path: string
  readonly text: string
  readonly tree?: Root
  /** Take the file for a template whatever it looks like. */
  readonly every: boolean
}

/** Words one of which every act of the lexicon needs; a text without any is not read further. */
const acts =
  /(?:send|post|repl|respond|notif|alert|mail|messag|ping|tweet|publish|announc|comment|creat|open|clos|assign|label|merg|push|pay|deploy|book|call|text|tell|give|page|invit|forward|escalat|deliver|remind|add|updat|submit|write|schedul|delet|shar|report|effects|safe-outputs|delivery|heartbeat|nudg|broadcast|dm\b|file|rais|answer|unsubscrib|order|buy|purchas|refund)/i

/** Templates in a Markdown document: the document itself, when it is one. */
export function markdownTemplates({ path, text, tree, every }: Document): JudgedTemplate[] {
  if (!acts.test(text)) return []
  if (!every && !mayBeTemplate(path, text)) return []
  const usable = tree !== undefined && (!text.startsWith('---') || tree.children[0]?.type === 'yaml')
  const verdict = inspectTemplate(text, { format: 'markdown', ...(usable ? { tree } : {}) })
  return [{ text, start: 0, notation: 'markdown', verdict }]
}

function mayBeTemplate(path: string, text: string): boolean {
  const says = pathSays(path)
  if (says === undefined && !text.startsWith('---') && !looksLikeExecutorProse(text)) return false
  return findTemplates([{ path: /\.(?:md|mdx|prompt)$/i.test(path) ? path : `${path}.md`, text }]).length > 0
}

/** Templates in a YAML or JSON document: its workflow, its jobs, its graph. */
export function dataTemplates({ path, text, every }: Document, kind: 'yaml' | 'json'): JudgedTemplate[] {
  if (!acts.test(text)) return []
  const named = new RegExp(`\\.${kind === 'json' ? 'json' : 'ya?ml'}$`, 'i').test(path) ? path : `${path}.${kind}`
  const found = findTemplates([{ path: named, text }])
  const templates: readonly Pick<FoundTemplate, 'text' | 'start' | 'format' | 'trigger'>[] =
    found.length > 0 || !every ? found : [{ text, start: 0, format: kind, trigger: 'unknown' }]
  return templates.flatMap((template): JudgedTemplate[] => {
    const verdict = inspectTemplate(template.text, { format: template.format })
    return shipsOnly(template, verdict)
      ? []
      : [{ text: template.text, start: template.start, notation: kind === 'json' ? 'json' : 'plain', verdict }]
  })
}
