import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SettledAnswers } from '../../src/analysis/values/settled-answers.js'

/** A question asks these one after the other; some only where what it has heard so far is of a kind. */
interface Ask {
  readonly to: number
  readonly only: 'always' | 'unheard' | 'heard' | 'odd'
  /** One level deeper, as inside of a call. */
  readonly deeper: boolean
}

type Graph = readonly (readonly Ask[])[]

/** What is heard is written down with its order, so that no difference in a search goes unseen. */
function answering(graph: Graph): SettledAnswers<number, string> {
  const answers: SettledAnswers<number, string> = new SettledAnswers<number, string>({
    inCircle: '',
    tooDeep: () => '!',
    work: (at): string =>
      (graph[at] ?? []).reduce(
        (heard, { to, only, deeper }) => {
          if (
            only === 'unheard'
              ? heard !== ''
              : only === 'heard'
                ? heard === ''
                : only === 'odd' && heard.length % 2 === 0
          )
            return heard
          if (deeper && !answers.descend()) return `${heard}!`
          const answer: string = answers.ask(to)
          if (deeper) answers.ascend()
          return short(`${heard}(${answer})`)
        },
        at % 3 === 0 ? '' : String(at),
      ),
  })
  return answers
}

function short(text: string): string {
  return text.length < 60
    ? text
    : `${text.slice(0, 20)}#${[...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 0)}`
}

function graphs(size: number): fc.Arbitrary<Graph> {
  const ask = fc.record({
    to: fc.nat(size - 1),
    only: fc.constantFrom<Ask['only']>('always', 'always', 'unheard', 'heard', 'odd'),
    deeper: fc.boolean(),
  })
  return fc.array(fc.array(ask, { maxLength: 3 }), { minLength: size, maxLength: size })
}

/** A line of questions, with some other asks in between, so that searches go deeper than is comfortable. */
function lines(size: number): fc.Arbitrary<Graph> {
  return graphs(size).map((graph) =>
    graph.map((asks, at) => (at % 9 === 0 ? asks : [{ to: (at + 1) % size, only: 'always', deeper: false }])),
  )
}

const kinds: readonly (readonly [what: string, graph: fc.Arbitrary<Graph>, runs: number])[] = [
  ['few questions', fc.integer({ min: 2, max: 14 }).chain(graphs), 1500],
  ['long ways', lines(150), 40],
]

describe('SettledAnswers', () => {
  for (const [what, graph, numRuns] of kinds) {
    it(`answers alike in every order: ${what}`, () => {
      fc.assert(
        fc.property(graph, fc.array(fc.nat(), { minLength: 5, maxLength: 40 }), (asks, order) => {
          const answers = answering(asks)
          for (const each of order)
            expect(answers.ask(each % asks.length)).toBe(answering(asks).ask(each % asks.length))
        }),
        { numRuns },
      )
    })
  }

  const cases: readonly (readonly [
    what: string,
    graph: readonly (readonly number[])[],
    asked: number,
    answer: string,
  ])[] = [
    ['a question alone', [[], []], 1, '1'],
    ['what others say', [[1, 2], [], []], 0, '(1)(2)'],
    ['a circle', [[], [2], [1]], 1, '1(2())'],
    ['the same circle from its other end', [[], [2], [1]], 2, '2(1())'],
    ['a circle below', [[1, 2], [2], [1]], 0, '(1(2()))(2(1()))'],
  ]
  for (const [what, graph, asked, answer] of cases) {
    it(what, () => {
      expect(answering(graph.map((asks) => asks.map((to) => ({ to, only: 'always', deeper: false })))).ask(asked)).toBe(
        answer,
      )
    })
  }

  it('works each question out once where there is no circle', () => {
    const asked: number[] = []
    const answers: SettledAnswers<number, number> = new SettledAnswers<number, number>({
      inCircle: 0,
      tooDeep: () => 0,
      work: (at) => {
        asked.push(at)
        return at === 0 ? 1 : answers.ask(at - 1) + answers.ask(at - 1)
      },
    })
    expect(answers.ask(30)).toBe(2 ** 30)
    expect(asked).toHaveLength(31)
  })
})
