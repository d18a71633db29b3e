import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { junitReport } from '../../src/report/junit.js'
import { sampleContext } from './samples/contexts.js'
import { ferryDeskReport } from './samples/ferry-desk.js'
import { hostileFiles, hostileReport } from './samples/hostile.js'
import { manySends } from './samples/many-sends.js'

interface Case {
  readonly '@file': string
  readonly '@name': string
  readonly failure?: object
  readonly error?: object
  readonly skipped?: object
}
interface Suite {
  readonly '@name': string
  readonly '@tests': string
  readonly '@failures': string
  readonly '@errors': string
  readonly '@skipped': string
  readonly testcase: readonly Case[]
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  isArray: (name) => name === 'testsuite' || name === 'testcase',
  htmlEntities: true,
})

function suites(text: string): readonly Suite[] {
  return parser.parse(text).testsuites.testsuite ?? []
}

describe('JUnit report', () => {
  for (const [name, report] of Object.entries({
    'the ferry desk': ferryDeskReport,
    'hostile names': hostileReport,
    'no sends': manySends(0).report,
  })) {
    it(`is well-formed, and its counts are those of its cases, for ${name}`, () => {
      const text = junitReport.render(report, sampleContext())
      expect(XMLValidator.validate(text)).toBe(true)
      for (const suite of suites(text)) {
        const count = (kind: 'failure' | 'error' | 'skipped') =>
          String(suite.testcase.filter((entry) => entry[kind] !== undefined).length)
        expect([suite['@tests'], suite['@failures'], suite['@errors'], suite['@skipped']]).toEqual([
          String(suite.testcase.length),
          count('failure'),
          count('error'),
          count('skipped'),
        ])
      }
    })
  }

  it('has one case per send and per task, so that a covered one passes', () => {
    const outcome = (entry: Case) =>
      entry.failure !== undefined
        ? 'failure'
        : entry.error !== undefined
          ? 'error'
          : entry.skipped !== undefined
            ? 'skipped'
            : 'passed'
    const table = suites(junitReport.render(ferryDeskReport, sampleContext())).map((suite) => [
      suite['@name'],
      ...suite.testcase.map(outcome),
    ])
    expect(table).toEqual([
      ['not-analysed', 'error'],
      ['sends in .', 'skipped'],
      ['sends in apps/desk-agent', 'error'],
      ['sends in apps/web', 'passed', 'failure'],
      ['sends in apps/worker', 'passed', 'failure', 'failure'],
      ['sends in packages/mail', 'failure'],
      ['stable-key', 'failure'],
      ['tasks', 'passed', 'passed', 'failure', 'failure'],
    ])
  })

  it('reads back every file name, control characters apart', () => {
    const files = new Set(
      suites(junitReport.render(hostileReport, sampleContext())).flatMap((suite) =>
        suite.testcase.map((entry) => entry['@file']),
      ),
    )
    for (const file of hostileFiles) expect(files).toContain(file.replaceAll('\u001b', '\ufffd'))
  })
})
