import type { Path, PathStep } from './entries/path.js'

const token = /^(?:\.?([A-Za-z_$][\w$-]*)|\.?\(([\w$|-]+)\)|(\.\*\*)|(\.\*)|(\(\))|<(\d+)>)/

/** Reads a path of the catalogue; throws a `SyntaxError` that names the path and the rest it could not read. */
export function parsePath(path: Path): readonly PathStep[] {
  const steps: PathStep[] = []
  let rest = path
  while (rest !== '') {
    const match = token.exec(rest)
    if (match === null || !startsWell(rest, steps.length)) {
      throw new SyntaxError(`The catalogue path "${path}" cannot be read from "${rest}" on.`)
    }
    steps.push(stepOf(match))
    rest = rest.slice(match[0].length)
  }
  if (steps[0]?.kind !== 'member') {
    throw new SyntaxError(`The catalogue path "${path}" must begin with an exported name.`)
  }
  return steps
}

/** The root has no dot before it; a later member has one, so that `a(b|c)` is not read as two members. */
function startsWell(rest: string, before: number): boolean {
  if (before === 0) return !rest.startsWith('.')
  return rest.startsWith('.') || rest.startsWith('()') || rest.startsWith('<')
}

function stepOf(match: RegExpExecArray): PathStep {
  const [, name, names, anySteps, anyMember, call, index] = match
  if (name !== undefined) return { kind: 'member', names: [name] }
  if (names !== undefined) return { kind: 'member', names: names.split('|') }
  if (anySteps !== undefined) return { kind: 'any-steps' }
  if (anyMember !== undefined) return { kind: 'any-member' }
  if (call !== undefined) return { kind: 'call' }
  return { kind: 'parameter', index: Number(index) }
}
