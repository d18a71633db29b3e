import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { reportFormats } from '../../src/report/index.js'
import { sampleContext } from './samples/contexts.js'
import { ferryDeskBase, ferryDeskReport } from './samples/ferry-desk.js'
import { hostileReport } from './samples/hostile.js'
import { manySends } from './samples/many-sends.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

describe('report formats', () => {
  it('are the files of their folder, each named after its format', () => {
    const files = readdirSync(join(root, 'src/report'))
      .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
      .map((file) => file.replace(/\.ts$/, ''))
    expect(reportFormats.map((format) => format.name)).toEqual(files.sort())
  })

  it('have generated files that are in step: index, page assets, JSON Schema', () => {
    expect(
      execFileSync(process.execPath, [join(root, 'scripts/generate-report.js'), '--check'], { encoding: 'utf8' }),
    ).toBe('')
  })

  for (const format of reportFormats) {
    it(`${format.name} gives the same bytes for the same input and leaves the input as it is`, () => {
      const frozen = JSON.stringify(ferryDeskReport)
      const context = sampleContext({ base: ferryDeskBase })
      expect(format.render(ferryDeskReport, context)).toBe(format.render(ferryDeskReport, context))
      expect(JSON.stringify(ferryDeskReport)).toBe(frozen)
      expect(format.description).toMatch(/\w{3}/)
    })

    it(`${format.name} renders hostile names, no sends at all, and sources that are gone`, () => {
      const nothing = manySends(0).report
      const context = sampleContext({ readSource: () => null, base: nothing })
      for (const report of [hostileReport, nothing, ferryDeskReport]) {
        const text = format.render(report, context).replace(/<script>[\s\S]*?<\/script>/g, '')
        expect(/undefined|NaN|\[object/.exec(text)?.[0]).toBeUndefined()
      }
    })
  }
})
