import { describe, expect, it } from 'vitest'
import { insertStep, inspectTemplate } from '../../src/templates/index.js'
import { proseCases } from './cases.js'

const missing = proseCases
  .filter(({ want }) => want === 'missing')
  .filter(({ text }) => insertStep(text, inspectTemplate(text), 'markdown') !== null)

describe('insertStep', () => {
  it('has something to insert nearly always', () => {
    expect(missing.length).toBeGreaterThan(30)
  })

  it.each(missing)('makes the sync step present: $name', ({ text }) => {
    const insertion = insertStep(text, inspectTemplate(text), 'markdown')
    const repaired = insertion === null ? text : text.slice(0, insertion.at) + insertion.text + text.slice(insertion.at)
    expect(inspectTemplate(repaired)).toMatchObject({ effects: 'external', sync: 'present' })
  })

  it('keeps the list it inserts into', () => {
    const text = '1. Collect the numbers\n2. Send the sums to #finance\n'
    const insertion = insertStep(text, inspectTemplate(text), 'markdown')
    expect(insertion).toEqual({
      at: 23,
      text: '2. Before sending to #finance: read the last 24 hours of #finance; if this message is already there, stop.\n',
    })
  })

  it('says nothing where nothing is missing', () => {
    expect(insertStep('Count the stars.', inspectTemplate('Count the stars.'), 'markdown')).toBeNull()
  })
})
