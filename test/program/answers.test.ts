import { describe, expect, it } from 'vitest'
import { Answers } from '../../src/program/cache/answers.js'
import type { Question } from '../../src/program/cache/doors.js'
import { GroundsBook, type GroundsRecord } from '../../src/program/cache/grounds-book.js'
import type { KeptAnswers } from '../../src/program/cache/answers.js'

interface Questions {
  readonly price: Question<string, number>
}

interface Run extends GroundsRecord<Questions> {
  readonly answers: KeptAnswers<number>
}

/** Adds up prices: `sum` asks for bread and rolls, `first` for bread and for rolls only where bread is dear; `both` shares one part. */
function run(
  prices: Readonly<Record<string, number>>,
  before: Run | null,
  wanted: readonly string[],
  steady: ReadonlySet<'price'> = new Set(),
): { readonly log: readonly string[]; readonly kept: Run } {
  const log: string[] = []
  const book = new GroundsBook<Questions>({
    outside: {
      price: (name) => {
        log.push(name)
        return prices[name] ?? 0
      },
    },
    before,
    isKept: true,
    transient: new Set(),
    steady,
  })
  const price = book.door('price', (asked, answer) => ({ door: 'price', asked, answer }))
  const shared = book.shared(() => price('salt'))
  const makers: Readonly<Record<string, () => number>> = {
    sum: () => price('bread') + price('roll'),
    first: () => (price('bread') > 5 ? price('roll') : 0),
    salted: () => shared() + price('bread'),
    unsalted: () => shared() - price('roll'),
  }
  const answers = new Answers<number, Questions>(book, before?.answers)
  for (const name of wanted)
    log.push(
      `${name} = ${answers.get(name, () => {
        log.push('new')
        return makers[name]?.() ?? 0
      })}`,
    )
  return { log, kept: { answers: answers.record(), ...book.record() } }
}

describe('remembered answers', () => {
  const cases: readonly (readonly [
    name: string,
    then: Readonly<Record<string, number>>,
    now: Readonly<Record<string, number>>,
    wanted: readonly string[],
    log: readonly string[],
  ])[] = [
    [
      'nothing changed: each question is asked once',
      { bread: 2, roll: 1 },
      { bread: 2, roll: 1 },
      ['sum', 'first'],
      ['bread', 'roll', 'sum = 3', 'first = 0'],
    ],
    [
      'the first answer differs: the second question waits',
      { bread: 2, roll: 1 },
      { bread: 3, roll: 1 },
      ['sum'],
      ['bread', 'new', 'bread', 'roll', 'sum = 4'],
    ],
    ['what was not asked may change', { bread: 2, roll: 1 }, { bread: 2, roll: 9 }, ['first'], ['bread', 'first = 0']],
    [
      'an answer that leads to another question',
      { bread: 2, roll: 1 },
      { bread: 6, roll: 1 },
      ['first'],
      ['bread', 'new', 'bread', 'roll', 'first = 1'],
    ],
    [
      'what is shared is a ground of both',
      { salt: 1 },
      { salt: 2 },
      ['unsalted'],
      ['salt', 'new', 'salt', 'roll', 'unsalted = 2'],
    ],
    ['what was never answered is worked out', {}, { bread: 1 }, ['other'], ['new', 'other = 0']],
  ]
  it.each(cases)('%s', (_, then, now, wanted, log) => {
    const first = run(then, null, ['sum', 'first', 'salted', 'unsalted'])
    expect(run(now, first.kept, wanted).log).toEqual(log)
  })

  it('keeps the grounds of what it handed out', () => {
    const first = run({ bread: 2, salt: 1 }, null, ['salted', 'sum'])
    const second = run({ bread: 2, salt: 1 }, first.kept, ['salted'])
    expect([
      run({ bread: 2, salt: 1 }, second.kept, ['salted']).log,
      run({ bread: 2, salt: 4 }, second.kept, ['salted']).log,
    ]).toEqual([
      ['salt', 'bread', 'salted = 3'],
      ['salt', 'new', 'salt', 'bread', 'salted = 6'],
    ])
  })

  it('asks nothing again at a steady door', () => {
    const first = run({ bread: 2, roll: 1 }, null, ['sum'])
    expect(run({ bread: 2, roll: 9 }, first.kept, ['sum'], new Set(['price'])).log).toEqual(['sum = 3'])
  })
})
