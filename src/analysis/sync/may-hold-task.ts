import type { HandlerPlace } from '../../catalogue/entries/handler-place.js'
import { taskTriggers } from './task-triggers.js'

let packages: RegExp | undefined
let places: readonly { readonly path: RegExp; readonly word: RegExp }[] | undefined

/** Whether the text of a file can register a task at all; a cheap look that saves the analysis of most files. */
export function mayHoldTask(path: string, text: string): boolean {
  packages ??= packagePattern()
  places ??= taskTriggers.flatMap(({ registers }) =>
    registers.flatMap(({ handler }) =>
      handler.kind === 'file'
        ? [{ path: new RegExp(handler.pattern), word: new RegExp(`\\b(?:${wordsOf(handler).join('|')})\\b`) }]
        : [],
    ),
  )
  return packages.test(text) || places.some((place) => place.path.test(path) && place.word.test(text))
}

/** A word that such a file must hold; what has any name is told by the export alone, of either module system. */
function wordsOf({ property, exports }: Extract<HandlerPlace, { kind: 'file' }>): readonly string[] {
  if (property === undefined) return exports
  return property.startsWith('*') ? [...exports, 'exports'] : [property]
}

function packagePattern(): RegExp {
  const names = taskTriggers.flatMap((entry) => [
    ...entry.packages,
    ...entry.registers.flatMap(({ module }) => module ?? []),
  ])
  const ambient = taskTriggers.flatMap((entry) => entry.ambient ?? []).filter((name) => name !== 'process')
  const listed = (words: readonly string[]): string =>
    [...new Set(words)].map((each) => each.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|')
  return new RegExp(`['"\`/:](?:${listed(names)})['"\`/@]|\\b(?:${listed(ambient)})\\b`)
}
