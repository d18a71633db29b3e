import type { CallFact, FileFacts } from './file-facts.js'
import { givenByHanders, handedByName } from './handed-by-name.js'
import { eitherOrigin, unknownOrigin, type CallOrigin, type Origin } from './origin.js'
import { functionKey, type CallSite, type Program } from './program.js'
import { AddedMembers } from './values/added-members.js'
import { Evaluator } from './values/evaluator.js'
import { globalsOf } from './values/globals-of.js'
import { takenModule } from './values/taken-steps.js'
import type { World } from './values/world.js'

export interface LinkInput {
  readonly files: readonly FileFacts[]
  readonly resolve: World['resolve']
  /** The files by name, for whoever notes what is read of them. */
  readonly facts?: ReadonlyMap<string, FileFacts>
}

export interface JoinedFacts extends Pick<World, 'resolve' | 'globals' | 'added'>, Pick<Program, 'facts'> {
  readonly callers: (local: Evaluator) => Program['callers']
  readonly handers: (local: Evaluator) => Program['handers']
}

const maximumFlows = 400
/** Arguments of a callback that a rest parameter is taken to get. */
const maximumHanded = 4

/**
 * Joins the facts of all files. First every callee is reduced without knowing what parameters hold; that gives
 * the callers of each function, and with them a second reduction knows what flows into parameters.
 */
export function link({ files, resolve, facts = new Map(files.map((file) => [file.file, file])) }: LinkInput): Program {
  return joinedFacts({
    facts,
    resolve,
    globals: globalsOf(files),
    added: new AddedMembers(files),
    callers: (local) => callersOf(files, local),
    handers: (local) => handedByName(files, local),
  })
}

/** A program of which it is known who calls what. */
export function joinedFacts({ facts, resolve, globals, added, ...find }: JoinedFacts): Program {
  const shared = {
    facts: (file: string): FileFacts | undefined => facts.get(file),
    resolve,
    ...(globals === undefined ? {} : { globals }),
    ...(added === undefined ? {} : { added }),
  }
  const local = new Evaluator({ ...shared, argumentsOf: () => [] })
  const callers = find.callers(local)
  const handers = find.handers(local)
  const flows = new Map<string, readonly Origin[]>()
  const argumentsOf = (file: string, at: number, index: number): readonly Origin[] => {
    const key = `${index} ${functionKey(file, at)}`
    const before = flows.get(key)
    if (before !== undefined) return before
    const name = functionKey(file, at)
    const rest = facts.get(file)?.functions[at]?.parameters[index]?.rest ?? false
    const handing = (handers.get(name) ?? []).slice(0, maximumFlows)
    const handed = (each: number): Origin[] => givenByHanders(handing, name, each, local)
    const found = [
      ...flowsInto(callers.get(name) ?? [], index, rest),
      ...(rest ? handedInARow(index, handed) : handed(index)),
    ]
    flows.set(key, found)
    return found
  }
  return { facts, evaluator: new Evaluator({ ...shared, argumentsOf }), local, callers, handers }
}

/** What a rest parameter gets of calls that are handed the function: how much they give is not known. */
function handedInARow(index: number, handed: (index: number) => readonly Origin[]): Origin[] {
  const elements = Array.from({ length: maximumHanded }, (_, offset) => handed(index + offset))
  return elements.every(({ length }) => length === 0)
    ? []
    : [{ kind: 'array', elements: elements.map((each) => eitherOrigin(each)) }]
}

function flowsInto(sites: readonly CallSite[], index: number, rest: boolean): readonly Origin[] {
  const flows = sites.slice(0, maximumFlows).flatMap(({ call }): Origin[] => {
    if (call.form === 'reference' || call.form === 'template') return []
    if (rest) return [{ kind: 'array', elements: call.arguments.slice(index) }]
    const argument = call.arguments[index]
    return argument === undefined ? [] : [argument]
  })
  return sites.length > maximumFlows ? [...flows, unknownOrigin('budget')] : flows
}

/** Every call and construction of a first-party function in these files, by the key of the function. */
export function callersOf(files: readonly FileFacts[], evaluator: Evaluator): Map<string, CallSite[]> {
  const callers = new Map<string, CallSite[]>()
  for (const { file, calls } of files) {
    for (const call of calls) {
      for (const key of calledFunctions(call, evaluator)) {
        const sites = callers.get(key)
        if (sites === undefined) callers.set(key, [{ file, call }])
        else sites.push({ file, call })
      }
    }
  }
  return callers
}

/** Keys of the first-party functions a call can enter. */
export function calledFunctions(call: CallFact, evaluator: Evaluator): string[] {
  return evaluator.values(call.callee).flatMap((callee) => {
    if (callee.kind === 'function') return [functionKey(callee.file, callee.at)]
    if (callee.kind === 'class') return constructorOf(callee.file, callee.at, evaluator, 0)
    return callee.kind === 'call' && call.form === 'call' ? handedToMaker(callee) : []
  })
}

/**
 * What a package makes of a function runs that function when it is called: `const step = createStep('send', async (input) => …); step(input)`.
 * Only of one that is written in place: what an own wrapper returns is one function for everybody who uses the wrapper.
 */
function handedToMaker(made: CallOrigin): string[] {
  return takenModule(made.callee) !== null
    ? made.arguments.flatMap((argument) =>
        argument.kind === 'function' ? [functionKey(argument.file, argument.at)] : [],
      )
    : []
}

function constructorOf(file: string, at: number, evaluator: Evaluator, depth: number): string[] {
  const fact = evaluator.world.facts(file)?.classes[at]
  if (fact === undefined || depth > 8) return []
  if (fact.construct !== null) return [functionKey(file, fact.construct)]
  return fact.extends
    .flatMap((base) => evaluator.values(base))
    .flatMap((base) => (base.kind === 'class' ? constructorOf(base.file, base.at, evaluator, depth + 1) : []))
}
