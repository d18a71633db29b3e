import type { Root } from 'mdast'
import { detectFormat } from './detect-format.js'
import { coveringStep } from './detect/coverage.js'
import { findEffects, isPresupposed, type Effect } from './detect/effects.js'
import { isOtherLanguage } from './detect/language.js'
import { findSyncSteps, type SyncStep } from './detect/sync.js'
import { declaredVerdict } from './declared-verdict.js'
import type { Included } from './included-texts.js'
import { judgeIncluded, type Placed } from './judge-included.js'
import { LineIndex } from './line-index.js'
import type { ReadTemplate, TemplateFormat } from './passage.js'
import { readTemplate } from './read/read-template.js'
import { proposeStep, titlesIn } from './rewrite.js'
import { presumedEffects } from './detect/presumed-effects.js'
import { withSpokenMessage } from './detect/spoken-message.js'
import type { TemplateEffect, TemplateSpan, TemplateVerdict } from './template-verdict.js'

export interface InspectOptions {
  /** What the text is, where the caller knows: `markdown`, `yaml`, `json`, `gh-workflow`, `ts-string`, `shell-heredoc`…; otherwise by its looks. */
  readonly format?: string
  /** The mdast of a Markdown template that was parsed already. */
  readonly tree?: Root
  /** Local files in which the template goes on. */
  readonly included?: Included
}

/**
 * Judges one task template: does executing it act upon somebody else's world, and does it first read
 * whether that was already done? Pure and synchronous; never throws on bad input: what cannot be read is
 * `unknown` with a reason.
 */
export function inspectTemplate(text: string, options: InspectOptions = {}): TemplateVerdict {
  const format = detectFormat(text, options.format)
  if (text.trim() === '') return unknown(format, 'empty')
  const stated = declaredVerdict(text, format)
  if (stated !== undefined) return stated
  const template = readTemplate(text, format, options.tree)
  if (template.problem !== undefined) return unknown(format, `unreadable: ${template.problem}`)
  if (isOtherLanguage(proseOf(template))) return unknown(format, 'language')
  const inside = judgeIncluded(options.included?.texts ?? [])
  const effects = [...withSpokenMessage(template, findEffects(template)), ...inside.effects].sort(
    (a, b) => a.start - b.start,
  )
  if (template.facts.some(({ kind }) => kind === 'no-effects')) return without(format)
  if (template.facts.some(({ kind }) => kind === 'local-tools') && effects.every(({ means }) => means === 'prose'))
    return without(format)
  if (effects.length === 0) effects.push(...presumedEffects(template))
  const imports = options.included?.complete !== true && template.facts.some(({ kind }) => kind === 'import')
  if (effects.length === 0)
    return imports
      ? unknown(format, 'imports: what the task does may stand in an imported file, which is not at hand')
      : without(format)
  const steps = [...findSyncSteps(template, effects), ...inside.steps(effects)].sort((a, b) => a.start - b.start)
  const verdict = judged({ text, format, effects, steps })
  if (verdict.sync === 'missing' && effects.every(isPresupposed)) return without(format)
  return imports && verdict.sync === 'missing'
    ? {
        ...verdict,
        sync: 'unknown',
        reason: 'imports: a sync step may stand in an imported file, which is not at hand',
        rewrite: null,
      }
    : verdict
}

function proseOf(template: ReadTemplate): string {
  return template.passages
    .filter(({ kind }) => kind === 'prose')
    .map(({ text }) => text)
    .join('\n')
}

interface Found {
  readonly text: string
  readonly format: TemplateFormat
  readonly effects: readonly Effect[]
  readonly steps: readonly SyncStep[]
}

function judged({ text, format, effects, steps }: Found): TemplateVerdict {
  const lines = new LineIndex(text)
  const covers = effects.map((effect) => coveringStep(effect, steps))
  const span = (part: Placed): TemplateSpan =>
    part.source === undefined
      ? lines.span(part)
      : { ...new LineIndex(part.source.text).span({ ...part.source, words: part.words }), file: part.source.path }
  const effectSites = effects.map((effect, index): TemplateEffect => {
    const step = covers[index]
    return {
      span: span(effect),
      words: effect.words,
      means: effect.means,
      sync: step === undefined ? 'missing' : 'present',
      evidence: step === undefined ? null : span(step),
    }
  })
  const step = covers.find((cover) => cover !== undefined)
  const first = effects.find((effect) => effect.strength === 'sure') ?? effects[0]
  return {
    effects: 'external',
    sync: step === undefined ? 'missing' : 'present',
    format,
    effectSites,
    declared: false,
    reason:
      step === undefined
        ? 'No step before the first effect reads whether it was already done and says what to do then.'
        : 'A step reads whether the effect was already done.',
    evidence: {
      effect: first === undefined ? null : span(first),
      read: step === undefined ? null : span(step),
      condition: step?.condition == null ? null : span(step.condition),
    },
    rewrite: step !== undefined || first === undefined ? null : proposeStep(first, titlesIn(text)),
  }
}

const none = { effect: null, read: null, condition: null } as const

function without(format: TemplateFormat): TemplateVerdict {
  return {
    effects: 'none',
    sync: 'not-needed',
    reason: "Nothing in it acts outside the executor's own workspace.",
    format,
    effectSites: [],
    evidence: none,
    rewrite: null,
    declared: false,
  }
}

function unknown(format: TemplateFormat, reason: string): TemplateVerdict {
  return {
    effects: 'unknown',
    sync: 'unknown',
    reason,
    format,
    effectSites: [],
    evidence: none,
    rewrite: null,
    declared: false,
  }
}
