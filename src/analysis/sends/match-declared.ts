import type { DeclaredSender } from '../../catalogue/declared-sender.js'
import type { Origin } from '../origin.js'
import { functionKey, type CallSite, type Program } from '../program.js'
import { takenPath, writtenPath } from '../values/taken-steps.js'
import { startsProcess } from './child-process.js'
import { authenticates, mayDeliver } from './evidence.js'
import { httpRequest, methodsOf, urlsOf } from './http-request.js'
import { holds } from './predicate.js'
import { surroundingsOf, type Surroundings } from './surroundings.js'

/** Why a call is the declared sender, in one sentence; null when it is not. */
export function matchDeclared(site: CallSite, sender: DeclaredSender, program: Program): string | null {
  const { call } = site
  if (call.form === 'new') return null
  if (
    sender.when &&
    !sender.when.every((predicate) => holds(predicate, { arguments: call.arguments, calls: [] }, program.evaluator))
  )
    return null
  if (sender.module !== undefined && sender.path !== undefined)
    return matchesMember(site, sender, program)
      ? `the configuration declares \`${sender.path}\` of ${sender.module} as a sender`
      : null
  if (sender.class === undefined) return null
  const family = sender.extends === true || sender.implements === true
  if (sender.methods !== undefined && !family)
    return callsMethod(site, sender, program) ? `the configuration declares \`${sender.class}\` as a sender` : null
  const surroundings = surroundingsOf(site.file, call, program)
  return isMember(surroundings, sender.class) &&
    isInMethod(surroundings, sender.methods, program) &&
    goesOut(site, surroundings, program)
    ? `it leaves a class of the family of \`${sender.class}\`, which the configuration declares`
    : null
}

/** First-party modules are named relative to the root, where the configuration lies. */
const configuration = 'sendgate.config.json'

function matchesMember({ call }: CallSite, { module = '', path = '' }: DeclaredSender, program: Program): boolean {
  const wanted = path.replaceAll('()', '')
  const own = module.startsWith('.') ? ownFunctions(module, path, program) : null
  return program.evaluator.values(call.callee).some((value) => {
    if (value.kind === 'function')
      return (own ?? ownFunctions(module, path, program)).has(functionKey(value.file, value.at))
    const taken = takenPath(value)
    return (
      taken !== null &&
      taken.module === module &&
      [wanted, `default.${wanted}`].includes(writtenPath(taken).replaceAll('()', ''))
    )
  })
}

/** Keys of the first-party functions that a module and a path name; `Client().push` and `Client.push` are both the method. */
function ownFunctions(module: string, path: string, program: Program): ReadonlySet<string> {
  const [name = '', ...rest] = path.replaceAll('()', '').split('.')
  const exported: Origin = { kind: 'import', module, name, file: configuration }
  const declared = rest.reduce<readonly Origin[]>(
    (objects, member) =>
      objects.flatMap((object): Origin[] => [
        { kind: 'member', object, name: member },
        { kind: 'member', object: { kind: 'instance', of: object }, name: member },
      ]),
    [exported],
  )
  const values = declared.flatMap((term) => program.local.values(term))
  return new Set(values.flatMap((value) => (value.kind === 'function' ? [functionKey(value.file, value.at)] : [])))
}

function callsMethod({ call }: CallSite, sender: DeclaredSender, program: Program): boolean {
  return program.evaluator.values(call.callee).some((value) => {
    if (value.kind !== 'function') return false
    const fact = program.facts.get(value.file)?.functions[value.at]
    const owner = fact?.class == null ? undefined : program.facts.get(value.file)?.classes[fact.class]
    return fact?.name != null && (sender.methods ?? []).includes(fact.name) && owner?.name === sender.class
  })
}

function isMember({ class: owner, ancestors }: Surroundings, family: string): boolean {
  return owner?.name === family || ancestors.includes(family)
}

/** Stands in one of the methods, or in another one of the class that is called from there; anywhere where no methods are named. */
function isInMethod(
  { file, functions, class: owner }: Surroundings,
  methods: readonly string[] | undefined,
  program: Program,
): boolean {
  if (methods === undefined) return true
  const seen = new Set<number>()
  const open = functions.map(({ at }) => at)
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const fact = program.facts.get(file)?.functions[at]
    if (fact === undefined || seen.has(at)) continue
    seen.add(at)
    if (fact.class === owner?.at && fact.name !== null && methods.includes(fact.name)) return true
    if (fact.function !== null) open.push(fact.function)
    for (const caller of program.callers.get(functionKey(file, at)) ?? [])
      if (caller.file === file && caller.call.function !== null) open.push(caller.call.function)
  }
  return false
}

/** A request that writes, a `GET` where nothing else writes, or a child process. */
function goesOut({ file, call }: CallSite, surroundings: Surroundings, program: Program): boolean {
  if (startsProcess(call, program.evaluator)) return true
  const request = httpRequest(call, program.local)
  if (request === null || !mayDeliver(surroundings) || urlsOf(request, program.local, null).every(authenticates))
    return false
  const methods = methodsOf(request, program.local, null)
  if (methods.length === 0 || !methods.every((method) => method === 'GET')) return true
  const key = call.function === null ? null : functionKey(file, call.function)
  return (
    key !== null &&
    !(program.facts.get(file)?.calls ?? []).some((other) => {
      if (
        other.function !== call.function ||
        other === call ||
        other.arms.some((arm) => call.arms.some((mine) => mine.slice(0, -1) === arm.slice(0, -1) && mine !== arm))
      )
        return false
      const write = httpRequest(other, program.local)
      return write !== null && !methodsOf(write, program.local, null).every((method) => method === 'GET')
    })
  )
}
