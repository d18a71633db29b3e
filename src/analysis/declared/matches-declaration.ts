import { matchesPath } from '../../catalogue/matches-path.js'
import { parsePath } from '../../catalogue/parse-path.js'
import type { PathStep } from '../../catalogue/entries/path.js'
import type { CallFact, ClassFact } from '../file-facts.js'
import type { Origin } from '../origin.js'
import type { Program } from '../program.js'
import { holds } from '../sends/predicate.js'
import { packageOf, plainSpecifier } from '../specifier.js'
import { takenPath, writtenPath, type TakenPath } from '../values/taken-steps.js'
import type { Declaration } from '../../catalogue/declaration.js'
import { firstPartyModule, moduleKey } from './first-party-module.js'

export interface DeclarationWorld {
  readonly program: Program
  /** Files behind specifiers that are no relative paths. */
  readonly modules?: Readonly<Record<string, string>>
}

/** Whether a call is one of the declared API. `file` is the file of the call. */
export function matchesDeclaration(
  call: CallFact,
  file: string,
  declaration: Declaration,
  world: DeclarationWorld,
): boolean {
  if (
    call.form === 'new' ||
    !(declaration.class === undefined
      ? matchesModule(call, file, declaration, world)
      : matchesClass(call, declaration, world.program))
  )
    return false
  const { evaluator } = world.program
  return (declaration.when ?? []).every((predicate) =>
    holds(predicate, { arguments: call.arguments, calls: [] }, evaluator),
  )
}

function matchesModule(call: CallFact, file: string, { module, path }: Declaration, world: DeclarationWorld): boolean {
  if (module === undefined || path === undefined) return false
  const steps = parsePath(path)
  const own = exportedValues(module, steps, world.program)
  return world.program.evaluator.values(call.callee).some((value) => {
    if (value.kind === 'function')
      return own.some((each) => each.kind === 'function' && each.file === value.file && each.at === value.at)
    const taken = takenPath(value)
    return (
      taken !== null &&
      isModule(taken, module, file, world) &&
      (matchesPath(steps, taken.steps) || writtenPath(taken).replaceAll('()', '') === path)
    )
  })
}

function isModule(
  { module: taken }: TakenPath,
  declared: string,
  file: string,
  { modules }: DeclarationWorld,
): boolean {
  if (taken === null) return false
  const firstParty = firstPartyModule(file, taken, modules)
  if (firstParty !== null) return isFile(declared) && firstParty === moduleKey(declared)
  if (isFile(declared)) return false
  return (
    plainSpecifier(taken) === plainSpecifier(declared) ||
    (packageOf(taken) === declared && packageOf(declared) === declared)
  )
}

/** Declared paths of files begin with a dot, those of facts have an extension. */
function isFile(module: string): boolean {
  return module.startsWith('.') || /\.[cm]?[jt]sx?$/.test(module)
}

/** What a path means in the analysed file that the declaration names; nothing when that file is not analysed. */
function exportedValues(module: string, steps: readonly PathStep[], { facts, evaluator }: Program): readonly Origin[] {
  if (!isFile(module)) return []
  const key = moduleKey(module)
  const file = [...facts.keys()].find((each) => moduleKey(each) === key)
  const exports = file === undefined ? undefined : facts.get(file)?.exports
  const [root, ...rest] = steps
  if (exports === undefined || root?.kind !== 'member') return []
  return root.names
    .flatMap((name) => exports[name] ?? [])
    .flatMap((origin) => evaluator.values(rest.reduce<Origin>(along, origin)))
}

function along(object: Origin, step: PathStep): Origin {
  if (step.kind === 'member') return { kind: 'member', object, name: step.names[0] ?? '' }
  return step.kind === 'call' ? { kind: 'instance', of: object } : object
}

function matchesClass(call: CallFact, declaration: Declaration, program: Program): boolean {
  const { callee } = call
  if (callee.kind !== 'member' || declaration.methods?.includes(callee.name) !== true) return false
  return program.evaluator
    .values(callee.object)
    .some((receiver) => namesOf(receiver, declaration, program).includes(declaration.class ?? ''))
}

function namesOf(receiver: Origin, declaration: Declaration, program: Program): readonly string[] {
  const of = receiver.kind === 'instance' ? receiver.of : receiver
  if (of.kind === 'class') return classNames(program.facts.get(of.file)?.classes[of.at], declaration, program, 0)
  const name = takenPath(of)?.steps.findLast((step) => step.kind === 'member' && step.name !== 'default')
  return name?.kind === 'member' ? [name.name] : []
}

function classNames(
  fact: ClassFact | undefined,
  declaration: Declaration,
  program: Program,
  depth: number,
): readonly string[] {
  if (fact === undefined || depth > 8) return []
  const above = [
    ...(declaration.extends === true ? fact.extends : []),
    ...(declaration.implements === true ? fact.implements : []),
  ]
  const inherited = above
    .flatMap((base) => program.evaluator.values(base))
    .flatMap((base) => {
      const of = base.kind === 'instance' ? base.of : base
      return of.kind === 'class'
        ? classNames(program.facts.get(of.file)?.classes[of.at], declaration, program, depth + 1)
        : namesOf(of, declaration, program)
    })
  return fact.name === null ? inherited : [fact.name, ...inherited]
}
