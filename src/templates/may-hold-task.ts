import { scheduleKeys } from './lexicon/declared-effects.js'
import { isInstruction } from './template-shape.js'

/**
 * Whether JSON can hold a task at all: a schedule beside an instruction, a workflow graph, or a flow of modules. Translations and other
 * large data use the same words as keys, and reading them with positions costs many times as much. True where the text
 * is no plain JSON.
 */
export function mayHoldTask(text: string): boolean {
  try {
    return isLikely(JSON.parse(text))
  } catch {
    return true
  }
}

function isLikely(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isLikely)
  if (!isRecord(value)) return false
  const pairs = Object.entries(value)
  const scheduled = pairs.some(([key]) => scheduleKeys.has(key) || key === 'effects')
  return (
    Object.hasOwn(value, 'nodes') ||
    Object.hasOwn(value, 'flow') ||
    (scheduled &&
      pairs.some(
        ([key, inner]) =>
          isInstruction(key, inner) ||
          (isRecord(inner) && Object.entries(inner).some((pair) => isInstruction(...pair))),
      )) ||
    pairs.some(([, inner]) => isLikely(inner))
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
