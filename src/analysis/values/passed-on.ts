import { handedTo } from '../facts/handed-to.js'
import type { CallFact, FileFacts } from '../file-facts.js'
import type { Origin } from '../origin.js'
import { argumentAt } from './argument-at.js'

interface Uses {
  /** Calls of the parameter, with what they give. */
  readonly called: CallFact[]
  /** Calls that are handed the parameter on. */
  readonly handed: CallFact[]
}

const known = new WeakMap<readonly CallFact[], ReadonlyMap<string, Uses>>()

/**
 * What a function that is handed over as the parameter `position` of the function at `owner` gets as its own parameter
 * `index`, from what the file of the owner does with it: `(fn) => (context) => fn(context)`, `(fn) => bot.on('text', fn)`.
 */
export function passedOn(
  { calls, functions }: Pick<FileFacts, 'calls' | 'functions'>,
  { owner, position }: { readonly owner: number; readonly position: number },
  index: number,
): readonly Origin[] {
  const uses = usesIn(calls).get(nameOf(owner, position))
  if (uses === undefined) return []
  const isRest = (at: number, parameter: number): boolean => functions[at]?.parameters[parameter]?.rest ?? false
  return [
    ...uses.called.map((call) => argumentAt(givenBy(call), index, isRest)),
    ...uses.handed.flatMap(({ callee, arguments: given }) =>
      given.map((argument, at) =>
        isParameter(argument, owner, position) ? handedTo({ callee, first: given[0], position: at }, index) : null,
      ),
    ),
  ].filter((term) => term !== null)
}

/** What the function gets: `fn.call(this, context)` and `fn.apply(this, list)` name first what `this` is. */
function givenBy({ callee, arguments: given }: CallFact): readonly Origin[] {
  if (callee.kind !== 'member') return given
  const [, list] = given
  return callee.name === 'call'
    ? given.slice(1)
    : list === undefined
      ? []
      : [{ kind: 'member', object: list, name: '*' }]
}

function usesIn(calls: readonly CallFact[]): ReadonlyMap<string, Uses> {
  const before = known.get(calls)
  if (before !== undefined) return before
  const found = new Map<string, Uses>()
  const note = (term: Origin, kind: keyof Uses, call: CallFact): void => {
    if (term.kind !== 'parameter') return
    const name = nameOf(term.function, term.index)
    const uses = found.get(name) ?? { called: [], handed: [] }
    uses[kind].push(call)
    found.set(name, uses)
  }
  for (const call of calls) {
    if (call.form !== 'call') continue
    const { callee } = call
    const isIndirect = callee.kind === 'member' && (callee.name === 'call' || callee.name === 'apply')
    note(isIndirect ? callee.object : callee, 'called', call)
    for (const argument of new Set(call.arguments)) note(argument, 'handed', call)
  }
  known.set(calls, found)
  return found
}

function nameOf(owner: number, index: number): string {
  return `${index} ${owner}`
}

function isParameter(term: Origin, owner: number, index: number): boolean {
  return term.kind === 'parameter' && term.function === owner && term.index === index
}
