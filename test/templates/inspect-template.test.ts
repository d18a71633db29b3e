import { describe, expect, it } from 'vitest'
import { inspectTemplate, type TemplateVerdict } from '../../src/templates/index.js'
import { automationCases } from './automation-cases.js'
import { proseCases, type TemplateCase } from './cases.js'
import { readingCases } from './reading-cases.js'
import { structuredCases } from './structured-cases.js'

const said = ({ effects, sync }: TemplateVerdict): TemplateCase['want'] => {
  if (effects === 'external' && sync !== 'not-needed') return sync
  return effects === 'none' ? 'none' : 'unknown'
}

describe('inspectTemplate', () => {
  it.each(proseCases)('$want: $name', ({ text, want, format }) => {
    expect(said(inspectTemplate(text, format === undefined ? {} : { format }))).toBe(want)
  })

  it.each(structuredCases)('structured, $want: $name', ({ text, want, format }) => {
    expect(said(inspectTemplate(text, format === undefined ? {} : { format }))).toBe(want)
  })

  it.each(automationCases)('automation, $want: $name', ({ text, want, format }) => {
    expect(said(inspectTemplate(text, format === undefined ? {} : { format }))).toBe(want)
  })

  it.each(readingCases)('reading, $want: $name', ({ text, want, format }) => {
    expect(said(inspectTemplate(text, format === undefined ? {} : { format }))).toBe(want)
  })
})
