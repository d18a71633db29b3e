import { handedTo } from './facts/handed-to.js'
import type { CallFact, FileFacts } from './file-facts.js'
import type { Origin } from './origin.js'
import { functionKey, type CallSite } from './program.js'
import type { Evaluator } from './values/evaluator.js'

/** A function among the arguments of a call. */
interface HandedFunction {
  readonly key: string
  readonly position: number
  /** What `bind` has given already, before all that the call gives. */
  readonly bound: readonly Origin[]
}

/**
 * Every call that is handed a function of the project which is not written in place, by the key of the function:
 * `bot.on('text', answer)`, `bot.on('text', this.answer.bind(this))`, `bot.on('text', withLog(answer))`.
 * What is written in place says itself what it gets.
 */
export function handedByName(files: readonly FileFacts[], local: Evaluator): Map<string, CallSite[]> {
  const found = new Map<string, CallSite[]>()
  for (const { file, calls } of files)
    for (const call of calls)
      for (const key of new Set(handedFunctions(call, local).map((handed) => handed.key))) {
        const sites = found.get(key)
        if (sites === undefined) found.set(key, [{ file, call }])
        else sites.push({ file, call })
      }
  return found
}

/** What calls that are handed a function give to its parameter `index`. */
export function givenByHanders(sites: readonly CallSite[], key: string, index: number, local: Evaluator): Origin[] {
  return sites.flatMap(({ call }) =>
    handedFunctions(call, local).flatMap((handed) => {
      if (handed.key !== key) return []
      const bound = handed.bound[index]
      if (bound !== undefined) return [bound]
      const { callee, arguments: given } = call
      return handedTo({ callee, first: given[0], position: handed.position }, index - handed.bound.length) ?? []
    }),
  )
}

function handedFunctions({ form, arguments: given, at, end }: CallFact, local: Evaluator): HandedFunction[] {
  if (form === 'reference' || form === 'template') return []
  return given.flatMap((argument, position) => {
    const { term, bound } = unbound(argument)
    // The functions written in place are those whose text is part of the call.
    if (term.kind === 'function' && at <= term.at && term.at < end) return []
    if (!canBeFunction(term)) return []
    return local
      .values(term)
      .flatMap((value) =>
        value.kind === 'function' ? [{ key: functionKey(value.file, value.at), position, bound }] : [],
      )
  })
}

function canBeFunction({ kind }: Origin): boolean {
  return kind === 'function' || kind === 'binding' || kind === 'import' || kind === 'member' || kind === 'call'
}

/** `answer.bind(this, first)` is the function, given the first of its arguments. */
function unbound(argument: Origin): { readonly term: Origin; readonly bound: readonly Origin[] } {
  if (argument.kind !== 'call' || argument.callee.kind !== 'member' || argument.callee.name !== 'bind')
    return { term: argument, bound: [] }
  return { term: argument.callee.object, bound: argument.arguments.slice(1) }
}
