import { describe, expect, it } from 'vitest'
import type { CallFact } from '../../src/analysis/file-facts.js'
import { callGraph, type Edge } from '../../src/program/graph/call-graph.js'

const call = (at: number): CallFact => ({ at }) as CallFact
const edge = (from: string, to: string, site: CallFact, kind: Edge['kind'] = 'call'): Edge => ({
  kind,
  from,
  to,
  site: { file: 'a.ts', call: site },
})

describe('callGraph', () => {
  it('keeps the first of the edges by which one call enters one function', () => {
    const [one, other] = [call(1), call(2)]
    const graph = callGraph([
      edge('a', 'b', one),
      edge('a', 'c', one),
      edge('a', 'b', one, 'callback'),
      edge('a', 'b', other),
    ])
    expect(graph.into('b').map(({ kind, site }) => [kind, site.call.at])).toEqual([
      ['call', 1],
      ['call', 2],
    ])
    expect(graph.outOf('a').map(({ to, site }) => [to, site.call.at])).toEqual([
      ['b', 1],
      ['c', 1],
      ['b', 2],
    ])
    expect(graph.into('a')).toEqual([])
  })

  it('looks at each edge a few times, however many callers a function has', () => {
    let looks = 0
    const edges = Array.from({ length: 2000 }, (_, at): Edge => {
      const site = { file: 'a.ts', call: call(at) }
      return {
        kind: 'call',
        from: 'a',
        to: 'b',
        get site() {
          looks++
          return site
        },
      }
    })
    expect(callGraph(edges).into('b')).toHaveLength(2000)
    expect(looks).toBeLessThan(10 * edges.length)
  })
})
