import type { TakenStep } from '../../catalogue/entries/path.js'
import type { CallOrigin, Origin } from '../origin.js'

/** The way from a package (or a global) to a value, in the steps of the catalogue. */
export interface TakenPath {
  /** Null for globals. */
  readonly module: string | null
  readonly steps: readonly TakenStep[]
  /** The calls and constructions on the way, first to last. */
  readonly calls: readonly CallOrigin[]
}

/** The import or the global that a value comes from; null when it does not come from outside. Most questions end here, so ask it before the whole path. */
export function takenFrom(value: Origin): Extract<Origin, { kind: 'import' | 'global' }> | null {
  switch (value.kind) {
    case 'import':
    case 'global':
      return value
    case 'member':
      return takenFrom(value.object)
    case 'call':
    case 'new':
    case 'handed':
      return takenFrom(value.callee)
    case 'instance':
      return takenFrom(value.of)
    default:
      return null
  }
}

/** The package that a value comes from; null for globals and what does not come from outside. */
export function takenModule(value: Origin): string | null {
  const root = takenFrom(value)
  return root?.kind === 'import' ? root.module : null
}

/** Null when the value does not come from outside. */
export function takenPath(value: Origin): TakenPath | null {
  switch (value.kind) {
    case 'import':
      return { module: value.module, steps: [{ kind: 'member', name: value.name }], calls: [] }
    case 'global':
      return { module: null, steps: [{ kind: 'member', name: value.name }], calls: [] }
    case 'member':
      return then(takenPath(value.object), { kind: 'member', name: value.name })
    case 'call':
    case 'new':
      return then(takenPath(value.callee), { kind: 'call' }, value)
    case 'instance':
      return then(takenPath(value.of), { kind: 'call' })
    case 'handed':
      return then(takenPath(value.callee), {
        kind: 'parameter',
        index: value.index,
        ...(value.event === undefined ? {} : { event: value.event }),
      })
    default:
      return null
  }
}

function then(before: TakenPath | null, step: TakenStep, call?: CallOrigin): TakenPath | null {
  return (
    before && {
      module: before.module,
      steps: [...before.steps, step],
      calls: call ? [...before.calls, call] : before.calls,
    }
  )
}

/** `Resend().emails.send`; a leading `default` or `*` before a member is left out, as in the catalogue. */
export function writtenPath(path: TakenPath): string {
  let steps = path.steps
  while (steps.length > 1 && namesModule(steps[0]) && steps[1]?.kind === 'member') steps = steps.slice(1)
  return steps
    .map((step, index) => {
      if (step.kind === 'member')
        return `${index === 0 ? '' : '.'}${index === 0 && step.name === '*' ? 'default' : step.name}`
      return step.kind === 'call' ? '()' : `<${step.index}>`
    })
    .join('')
}

function namesModule(step: TakenStep | undefined): boolean {
  return step?.kind === 'member' && (step.name === 'default' || step.name === '*')
}
