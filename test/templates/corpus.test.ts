import { describe, expect, it } from 'vitest'
import { inspectTemplate } from '../../src/templates/index.js'
import { develop } from './corpus/develop.js'
import { measure } from './corpus/measure.js'
import type { CorpusRow } from './corpus/row.js'

function verdictOf({ text, format }: CorpusRow): CorpusRow['want'] {
  const { effects, sync } = inspectTemplate(text, format === undefined ? {} : { format })
  if (effects === 'external' && sync !== 'not-needed') return sync
  return effects === 'none' ? 'none' : 'unknown'
}

/** Of templates nobody tuned a rule to: how often a reported missing step is missing, is found, and the whole verdict is right. */
function scoreOf(rows: readonly CorpusRow[]): {
  readonly precision: number
  readonly recall: number
  readonly right: number
} {
  const verdicts = rows.map((row) => ({ want: row.want, got: verdictOf(row) }))
  const hits = verdicts.filter(({ want, got }) => want === 'missing' && got === 'missing').length
  return {
    precision: hits / verdicts.filter(({ got }) => got === 'missing').length,
    recall: hits / verdicts.filter(({ want }) => want === 'missing').length,
    right: verdicts.filter(({ want, got }) => want === got).length / rows.length,
  }
}

describe('the corpus of invented templates', () => {
  it('names every row once', () => {
    const ids = [...develop, ...measure].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each([
    { half: 'develop', rows: develop, precision: 0.95, recall: 0.95, right: 0.95 },
    { half: 'measure', rows: measure, precision: 0.8, recall: 0.9, right: 0.85 },
  ])('is judged no worse than before: $half', ({ rows, ...least }) => {
    const score = scoreOf(rows)
    expect(score.precision).toBeGreaterThanOrEqual(least.precision)
    expect(score.recall).toBeGreaterThanOrEqual(least.recall)
    expect(score.right).toBeGreaterThanOrEqual(least.right)
  })
})
