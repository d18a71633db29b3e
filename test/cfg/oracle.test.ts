import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { controlFlowOf } from '../../src/analysis/cfg/control-flow.js'
import { nodesOf, parseTree } from './parse.js'

/**
 * The oracle runs the program: `e(i)` is an event, `c(i)` is a condition whose outcome the path chooses, `w(i)` one that keeps a loop going, and `n(i)` is a list of none to two items;
 * inside `try` (which always begins with an event), each of them fails if the path says so.
 * All paths are enumerated; no path of a small graph needs more than two rounds of a loop.
 */
const maximumPaths = 1000
const maximumRounds = 2

interface Trace {
  readonly events: readonly number[]
  /** False when an exception ended it. */
  readonly returned: boolean
}

type Program = (c: Choice, w: Choice, e: Choice, n: (i: number, fails: boolean) => number[]) => void
type Choice = (i: number, fails: boolean) => boolean

/** Every trace of the program, or null when there are too many. */
function tracesOf(body: string): readonly Trace[] | null {
  const program = new Function('c', 'w', 'e', 'n', body) as Program
  const traces: Trace[] = []
  const open: boolean[][] = [[]]
  for (let path = open.pop(); path; path = open.pop()) {
    if (traces.length >= maximumPaths) return null
    traces.push(runAlong(program, path, (other) => open.push(other)))
  }
  return traces
}

/** Runs along the choices of `path`; choices beyond it are false, and the other outcome is handed to `fork`. */
function runAlong(program: Program, path: boolean[], fork: (other: boolean[]) => void): Trace {
  const events: number[] = []
  const rounds = new Map<number, number>()
  let at = 0
  const choose = (): boolean => {
    if (at === path.length) {
      fork([...path, true])
      path.push(false)
    }
    return path[at++] ?? false
  }
  const round = (i: number): boolean => {
    const done = (rounds.get(i) ?? 0) + 1
    rounds.set(i, done)
    return done <= maximumRounds && choose()
  }
  const occur = (i: number, fails: boolean): void => {
    events.push(i)
    if (fails && choose()) throw new Error('failed')
  }
  const after =
    <Result>(outcome: (i: number) => Result) =>
    (i: number, fails: boolean): Result => {
      occur(i, fails)
      return outcome(i)
    }
  try {
    program(
      after(choose),
      after(round),
      after(() => true),
      after(() => (!choose() ? [] : choose() ? [1, 2] : [1])),
    )
    return { events, returned: true }
  } catch {
    return { events, returned: false }
  }
}

/** Statements as text, with events numbered when the program is put together. */
type Part = (context: { readonly next: () => number; readonly guarded: boolean; readonly loop: boolean }) => string

const simple: fc.Arbitrary<Part> = fc.constantFrom<Part>(
  ({ next, guarded }) => `e(${next()}, ${guarded});`,
  ({ next, guarded }) => `e(${next()}, ${guarded});`,
  ({ next, guarded }) => `c(${next()}, ${guarded}) && e(${next()}, ${guarded});`,
  ({ next, guarded }) => `c(${next()}, ${guarded}) || e(${next()}, ${guarded});`,
  ({ next, guarded }) => `c(${next()}, ${guarded}) ? e(${next()}, ${guarded}) : e(${next()}, ${guarded});`,
  ({ next, guarded }) => `if (!c(${next()}, ${guarded})) return;`,
  ({ next, guarded, loop }) => `if (c(${next()}, ${guarded})) ${loop ? 'break' : 'return'};`,
  ({ next, guarded, loop }) =>
    `if (c(${next()}, ${guarded}) && !c(${next()}, ${guarded})) ${loop ? 'continue' : 'return'};`,
  ({ next, guarded }) => `if (c(${next()}, ${guarded})) throw new Error();`,
  () => 'return;',
)

const { statement } = fc.letrec<{ readonly statement: Part; readonly block: Part }>((tie) => ({
  statement: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    simple,
    fc.tuple(tie('block'), tie('block')).map(
      ([yes, no]): Part =>
        (context) =>
          `if (c(${context.next()}, ${context.guarded})) { ${yes(context)} } else { ${no(context)} }`,
    ),
    tie('block').map(
      (body): Part =>
        (context) =>
          `while (w(${context.next()}, ${context.guarded})) { ${body({ ...context, loop: true })} }`,
    ),
    tie('block').map((body): Part => (context) => {
      const text = body({ ...context, loop: true })
      return `do { ${text} } while (w(${context.next()}, ${context.guarded}));`
    }),
    tie('block').map(
      (body): Part =>
        (context) =>
          `for (const x of n(${context.next()}, ${context.guarded})) { ${body({ ...context, loop: true })} }`,
    ),
    tie('block').map(
      (body): Part =>
        (context) =>
          `n(${context.next()}, ${context.guarded}).forEach(() => { ${body({ ...context, loop: false })} });`,
    ),
    fc.tuple(tie('block'), tie('block')).map(
      ([body, handler]): Part =>
        (context) =>
          `try { e(${context.next()}, true); ${body({ ...context, guarded: true })} } catch { ${handler(context)} }`,
    ),
    fc.tuple(tie('block'), tie('block')).map(
      ([body, last]): Part =>
        (context) =>
          `try { e(${context.next()}, true); ${body({ ...context, guarded: true })} } finally { ${last(context)} }`,
    ),
    fc.tuple(tie('block'), tie('block'), tie('block')).map(
      ([body, handler, last]): Part =>
        (context) =>
          `try { e(${context.next()}, true); ${body({ ...context, guarded: true })} } catch { ${handler({ ...context, guarded: true })} } finally { ${last(context)} }`,
    ),
    fc.tuple(tie('block'), tie('block')).map(
      ([first, second]): Part =>
        (context) =>
          `switch (true) { case c(${context.next()}, ${context.guarded}): ${first({ ...context, loop: false })} case c(${context.next()}, ${context.guarded}): ${second({ ...context, loop: false })} break; default: e(${context.next()}, ${context.guarded}); }`,
    ),
  ),
  block: fc.array(tie('statement'), { minLength: 1, maxLength: 2 }).map(
    (parts): Part =>
      (context) =>
        parts.map((part) => part(context)).join(' '),
  ),
}))

function programText(parts: readonly Part[]): string {
  let count = 0
  const context = { next: () => count++, guarded: false, loop: false }
  return parts.map((part) => part(context)).join('\n')
}

it('agrees with running the program on every path', () => {
  let judged = 0
  fc.assert(
    fc.property(fc.array(statement, { minLength: 1, maxLength: 3 }), (parts) => {
      const body = programText(parts)
      const traces = tracesOf(body)
      if (!traces) return
      const [root] = parseTree(`function f(c, w, e, n) { ${body} }`).body
      if (!root) throw new Error('no function')
      const flow = controlFlowOf(root)
      const calls = nodesOf(root).flatMap((node) =>
        node.type === 'CallExpression' && node.arguments[0]?.type === 'Literal'
          ? [{ id: Number(node.arguments[0].value), node }]
          : [],
      )
      for (const b of calls) {
        const reached = traces.filter(({ events }) => events.includes(b.id))
        expect([b.id, flow.reachable(b.node), body]).toEqual([b.id, reached.length > 0, body])
        if (reached.length === 0) continue
        for (const a of calls.filter((each) => each !== b)) {
          const before = reached.every(
            ({ events }) => events.includes(a.id) && events.indexOf(a.id) < events.indexOf(b.id),
          )
          const after = reached
            .filter(({ returned }) => returned)
            .every(({ events }) => events.lastIndexOf(a.id) > events.lastIndexOf(b.id))
          expect([`${a.id} dominates ${b.id}`, flow.dominates(a.node, b.node), body]).toEqual([
            `${a.id} dominates ${b.id}`,
            before,
            body,
          ])
          expect([`${a.id} must follow ${b.id}`, flow.mustPass(b.node, [a.node]), body]).toEqual([
            `${a.id} must follow ${b.id}`,
            after,
            body,
          ])
          judged++
        }
      }
    }),
    { numRuns: 300, seed: 11 },
  )
  expect(judged).toBeGreaterThan(2000)
})
