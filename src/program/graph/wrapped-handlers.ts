import type { Registration } from '../../analysis/triggers/registration.js'
import type { CallGraph } from './call-graph.js'
import type { Handing } from './handing.js'

/** The parts that the functions of one registration have. */
export interface HandlerParts {
  /** What the scheduler, worker or framework calls. */
  readonly entries: readonly string[]
  /** What does the work: the functions that were handed to a wrapper, and every handler without one. */
  readonly bodies: readonly string[]
}

/** The wrappers between the trigger and a handler. */
export function wrappersAround({ entries }: HandlerParts, handler: string): readonly string[] {
  return entries.filter((entry) => entry !== handler)
}

/**
 * `router.post('/orders', withLog(handle))` registers what `withLog` returns, which calls `handle`: the first is the
 * entry, the second the body. Without a wrapper one function is both.
 */
export function handlerParts(
  { handlers }: Pick<Registration, 'handlers'>,
  graph: CallGraph,
  handing: Handing,
): HandlerParts {
  if (handlers.length < 2) return { entries: handlers, bodies: handlers }
  const wrappers = new Map(
    handlers.map((handler) => {
      const callers = callersHandedIt(handler)
      return [
        handler,
        handlers.filter((other) => other !== handler && callers.some((from) => handing.isInside(from, other))),
      ]
    }),
  )
  const wrapping = new Set([...wrappers.values()].flat())
  const entries = handlers.filter((handler) => wrappers.get(handler)?.length === 0)
  // Two that wrap each other have no entry: then each is one.
  return entries.length === 0
    ? { entries: handlers, bodies: handlers }
    : { entries, bodies: handlers.filter((handler) => !wrapping.has(handler)) }

  /** What calls the handler because it, or a function around it, was handed in. */
  function callersHandedIt(handler: string): string[] {
    const reached = new Set([handler])
    for (const key of reached)
      for (const edge of graph.into(key)) if (handing.parameterOf(edge) !== null) reached.add(edge.from)
    return [...reached].filter((key) => key !== handler)
  }
}
