import type { PathStep, TakenStep } from './entries/path.js'

/**
 * Whether the steps that code takes from a module are those of a path. `taken` begins with the imported name; a leading
 * `default` or `*` before a member is ignored, since both name the module itself.
 */
export function matchesPath(path: readonly PathStep[], taken: readonly TakenStep[]): boolean {
  return matchesFrom(path, 0, withoutModule(taken), 0)
}

function withoutModule(taken: readonly TakenStep[]): readonly TakenStep[] {
  const [first, second] = taken
  if (first?.kind !== 'member' || (first.name !== 'default' && first.name !== '*')) return taken
  if (second?.kind === 'member') return withoutModule(taken.slice(1))
  return [{ kind: 'member', name: 'default' }, ...taken.slice(1)]
}

function matchesFrom(path: readonly PathStep[], at: number, taken: readonly TakenStep[], position: number): boolean {
  const step = path[at]
  if (step === undefined) return position === taken.length
  if (step.kind === 'any-steps') {
    for (let next = position; next <= taken.length; next++) {
      if (matchesFrom(path, at + 1, taken, next)) return true
    }
    return false
  }
  const actual = taken[position]
  return actual !== undefined && matchesStep(step, actual) && matchesFrom(path, at + 1, taken, position + 1)
}

function matchesStep(step: PathStep, actual: TakenStep): boolean {
  switch (step.kind) {
    case 'member':
      return actual.kind === 'member' && step.names.includes(actual.name)
    case 'any-member':
      return actual.kind === 'member'
    case 'call':
      return actual.kind === 'call'
    case 'parameter':
      return actual.kind === 'parameter' && actual.index === step.index
    case 'any-steps':
      return true
  }
}
