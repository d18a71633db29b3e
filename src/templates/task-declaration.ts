import type { Effects } from '../result/coverage-report.js'

export interface TaskDeclaration {
  readonly effects: Effects
  readonly sync: 'present' | 'missing'
  readonly reason: string
}

const consequences = new Set(['skip', 'stop', 'update'])

/**
 * Checks what a first-party template declares: `effects: none | external | [words…]`, and for external ones
 * `sync: { read: string | string[], if-done: skip | stop | update }` or the list of such steps.
 * The shape is described by `schema/task-template.schema.json`.
 */
export function checkSyncDeclaration(template: Readonly<Record<string, unknown>>): TaskDeclaration {
  const effects = effectsOf(template['effects'])
  if (effects === 'unknown')
    return { effects, sync: 'missing', reason: 'malformed: `effects` must be none, external, or a list of effects.' }
  if (effects === 'none') return { effects, sync: 'missing', reason: 'It declares that it has no external effect.' }
  const steps = Array.isArray(template['sync'])
    ? (template['sync'] as unknown[])
    : template['sync'] === undefined
      ? []
      : [template['sync']]
  if (steps.length === 0) return { effects, sync: 'missing', reason: 'It declares an external effect and no `sync`.' }
  const fault = steps.map(faultOf).find((found) => found !== undefined)
  return fault === undefined
    ? { effects, sync: 'present', reason: 'It declares what it reads and what it does when the act was already done.' }
    : { effects, sync: 'missing', reason: fault }
}

function effectsOf(value: unknown): Effects {
  if (value === 'none' || (Array.isArray(value) && value.length === 0)) return 'none'
  if (value === 'external' || (Array.isArray(value) && value.every((item) => typeof item === 'string' && item !== '')))
    return 'external'
  return 'unknown'
}

function faultOf(step: unknown): string | undefined {
  if (typeof step !== 'object' || step === null) return '`sync` must be a mapping with `read` and `if-done`.'
  const { read, 'if-done': done } = step as Readonly<Record<string, unknown>>
  const reads = Array.isArray(read) ? (read as unknown[]) : [read]
  if (reads.length === 0 || !reads.every((item) => typeof item === 'string' && item.trim() !== ''))
    return '`sync.read` must name what is read: a record, a thread, a file.'
  if (typeof done !== 'string' || !consequences.has(done)) return '`sync.if-done` must be skip, stop or update.'
  return undefined
}
