import { parsePath } from './parse-path.js'
import type { Path, PathStep } from './entries/path.js'

/** Every path without alternatives that a path stands for, in the order in which they are written. */
export function expandPath(path: Path): readonly Path[] {
  return parsePath(path).reduce<readonly string[]>(
    (heads, step, index) => heads.flatMap((head) => textsOf(step, index === 0).map((text) => head + text)),
    [''],
  )
}

function textsOf(step: PathStep, first: boolean): readonly string[] {
  switch (step.kind) {
    case 'member':
      return step.names.map((name) => (first ? name : `.${name}`))
    case 'any-member':
      return ['.*']
    case 'any-steps':
      return ['.**']
    case 'call':
      return ['()']
    case 'parameter':
      return [`<${step.index}>`]
  }
}
