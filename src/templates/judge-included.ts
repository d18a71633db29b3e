import { detectFormat } from './detect-format.js'
import { findEffects, type Effect, type SourcePlace } from './detect/effects.js'
import { findSyncSteps, type SyncStep } from './detect/sync.js'
import type { IncludedText } from './included-texts.js'
import { readTemplate } from './read/read-template.js'

/** Something found, in the order of the template, with the file where it is written if that is another one. */
export interface Placed {
  readonly start: number
  readonly end: number
  readonly words: string
  readonly source?: SourcePlace
}

interface FoundInside {
  readonly effects: readonly Effect[]
  /** The sync steps of the included files, given all effects of the template. */
  readonly steps: (effects: readonly Effect[]) => SyncStep[]
}

/** Effects and sync steps of included files. They take the place of the words that name the file, in their own order. */
export function judgeIncluded(texts: readonly IncludedText[]): FoundInside {
  const read = texts.map((included) => ({
    included,
    template: readTemplate(included.text, detectFormat(included.text, included.format)),
  }))
  return {
    effects: read.flatMap(({ included, template }) =>
      findEffects(template).map((effect) => ({ ...effect, ...placeIn(included, effect) })),
    ),
    steps: (effects) =>
      read.flatMap(({ included, template }) =>
        findSyncSteps(template, effects).map((step) => ({
          ...step,
          ...placeIn(included, step),
          condition: step.condition === null ? null : { ...step.condition, ...placeIn(included, step.condition) },
        })),
      ),
  }
}

/** Offsets become fractions behind the place of the reference, so that what is included comes after what stands before it and before what follows. */
function placeIn(
  { at, path, text }: IncludedText,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number; readonly source: SourcePlace } {
  const length = text.length + 1
  return { start: at + start / length, end: at + end / length, source: { path, text, start, end } }
}
