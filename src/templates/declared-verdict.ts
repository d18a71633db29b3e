import { isMap, parseDocument } from 'yaml'
import { checkSyncDeclaration, type TaskDeclaration } from './task-declaration.js'
import { LineIndex } from './line-index.js'
import type { TemplateFormat } from './passage.js'
import { rangeOf } from './read/declarations.js'
import type { TemplateSpan, TemplateVerdict } from './template-verdict.js'

const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/

/**
 * The verdict of a first-party structured template: one that says `effects:` (and `sync:`) itself, in front
 * matter, YAML or JSON. Its declaration is checked and its prose is not guessed at. Undefined for all others.
 */
export function declaredVerdict(text: string, format: TemplateFormat): TemplateVerdict | undefined {
  if (!/(?:^|["\s])effects["']?\s*:/m.test(text)) return undefined
  const matter = format === 'markdown' ? frontMatter.exec(text)?.[1] : text
  if (matter === undefined || format === 'string' || format === 'shell') return undefined
  const offset = format === 'markdown' ? text.indexOf(matter) : 0
  const document = parseDocument(matter, { logLevel: 'silent' })
  if (document.errors.length > 0 || !isMap(document.contents) || !document.contents.has('effects')) return undefined
  const span = (key: string): TemplateSpan | null => {
    const range = rangeOf(
      document.contents !== null && isMap(document.contents) ? document.contents.get(key, true) : undefined,
    )
    return range === undefined
      ? null
      : new LineIndex(text).span({
          start: offset + range[0],
          end: offset + range[1],
          words: matter.slice(range[0], range[1]).replace(/\s+/g, ' ').trim(),
        })
  }
  return verdictOf(checkSyncDeclaration(document.toJS() as Record<string, unknown>), {
    format,
    effect: span('effects'),
    sync: span('sync'),
  })
}

interface Stated {
  readonly format: TemplateFormat
  readonly effect: TemplateSpan | null
  readonly sync: TemplateSpan | null
}

function verdictOf(declaration: TaskDeclaration, { format, effect, sync }: Stated): TemplateVerdict {
  const base = { format, declared: true, reason: declaration.reason, rewrite: null }
  if (declaration.effects !== 'external') {
    return {
      ...base,
      effects: declaration.effects,
      sync: declaration.effects === 'none' ? 'not-needed' : 'unknown',
      effectSites: [],
      evidence: { effect, read: null, condition: null },
    }
  }
  const present = declaration.sync === 'present'
  const sites =
    effect === null
      ? []
      : [
          {
            span: effect,
            words: effect.words,
            means: 'declared' as const,
            sync: present ? ('present' as const) : ('missing' as const),
            evidence: present ? sync : null,
          },
        ]
  const rewrite = present
    ? null
    : 'Declare `sync:` with `read:` (where the earlier act would show) and `if-done:` (skip, stop or update).'
  return {
    ...base,
    effects: 'external',
    sync: declaration.sync,
    effectSites: sites,
    evidence: { effect, read: present ? sync : null, condition: present ? sync : null },
    rewrite,
  }
}
