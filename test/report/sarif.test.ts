import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Ajv04 from 'ajv-draft-04'
import formats from 'ajv-formats'
import type { Log, Result } from 'sarif'
import { describe, expect, it } from 'vitest'
import { sarifReport } from '../../src/report/sarif.js'
import { hostileContext, sampleContext } from './samples/contexts.js'
import { ferryDeskReport } from './samples/ferry-desk.js'
import { hostileFiles, hostileReport } from './samples/hostile.js'
import { manySends } from './samples/many-sends.js'

const schema: object = JSON.parse(readFileSync(new URL('./schemas/sarif-schema-2.1.0.json', import.meta.url), 'utf8'))
const ajv = new Ajv04.default({ allErrors: true, strict: false })
formats.default(ajv)
const validate = ajv.compile(schema)

function log(text: string): Log {
  return JSON.parse(text)
}

function results(text: string): readonly Result[] {
  return log(text).runs[0]?.results ?? []
}

const many = manySends(12_000)
const samples = {
  'the ferry desk': sarifReport.render(ferryDeskReport, sampleContext()),
  'hostile names': sarifReport.render(hostileReport, hostileContext()),
  'no sends': sarifReport.render(manySends(0).report, sampleContext()),
}

describe('SARIF report', () => {
  for (const [name, text] of Object.entries(samples)) {
    it(`is valid SARIF 2.1.0 for ${name}`, () => {
      validate(log(text))
      expect(validate.errors ?? []).toEqual([])
    })
  }

  it('draws every open path from its trigger to the send', () => {
    const mail = results(samples['the ferry desk']).find(
      (result) => result.properties?.['id'] === 'nodemailer-sendmail-mailer-sendletter-1',
    )
    const lines = mail?.codeFlows?.map((flow) =>
      flow.threadFlows[0]?.locations.map(
        ({ location }) =>
          `${location?.physicalLocation?.artifactLocation?.uri}:${location?.physicalLocation?.region?.startLine}`,
      ),
    )
    expect(lines).toEqual([
      [
        'apps/worker/src/delay-notices.ts:8',
        'apps/worker/src/delay-notices.ts:12',
        'apps/worker/src/delay-notices.ts:25',
        'packages/mail/src/mailer.ts:13',
      ],
      [
        'apps/web/src/routes/stripe-webhook.ts:6',
        'apps/web/src/routes/stripe-webhook.ts:10',
        'packages/mail/src/mailer.ts:13',
      ],
      ['apps/web/src/routes/booking.ts:16', 'apps/web/src/routes/booking.ts:19', 'packages/mail/src/mailer.ts:13'],
    ])
  })

  it('fingerprints by identity: a moved line keeps it, and no two results share it', () => {
    const moved = {
      ...ferryDeskReport,
      sites: ferryDeskReport.sites.map((site) => ({ ...site, line: site.line + 40, endLine: site.endLine + 40 })),
    }
    const prints = (text: string) => results(text).map((result) => result.partialFingerprints?.['sendgate/v1'])
    expect(new Set(prints(sarifReport.render(moved, sampleContext())))).toEqual(
      new Set(prints(samples['the ferry desk'])),
    )
    expect(new Set(prints(samples['the ferry desk'])).size).toBe(results(samples['the ferry desk']).length)
  })

  it('gives every rule a helpUri, and reports unread files as notifications', () => {
    const run = log(samples['the ferry desk']).runs[0]
    expect(run?.tool.driver.rules?.map((rule) => [rule.id, URL.canParse(rule.helpUri ?? '')])).toEqual([
      ['require-dedup-gate', true],
      ['require-sync-step', true],
      ['stable-key', true],
    ])
    expect(run?.invocations?.[0]?.toolExecutionNotifications?.map((note) => note.message.text)).toContain(
      'apps/web/src/legacy/print.js was not analysed (parse-error). Line 40: a string is not closed.',
    )
  })

  it('encodes file names so that each reads back as it was', () => {
    const uris = results(samples['hostile names'])
      .filter((result) => result.ruleId === 'require-dedup-gate')
      .map((result) => result.locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '')
    expect(new Set(uris.map(decodeURIComponent))).toEqual(new Set(hostileFiles))
  })

  it('keeps within the limits of GitHub and says what was cut', () => {
    const run = log(sarifReport.render(many.report, sampleContext({ readSource: many.readSource }))).runs[0]
    expect(run?.results).toHaveLength(5_000)
    expect(run?.results?.map((result) => result.level)).toEqual([
      ...Array.from({ length: 4_500 }, () => 'error'),
      ...Array.from({ length: 500 }, () => 'warning'),
    ])
    expect(run?.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toBe(
      "1000 results beyond GitHub's limits (5000 results, 10 MB compressed) were left out, the least severe ones; --format json holds all of them.",
    )
  })

  const tool =
    process.env['SARIF_MULTITOOL'] ?? new URL('../../node_modules/.bin/sarif-multitool', import.meta.url).pathname
  it.skipIf(!existsSync(tool))(
    `passes sarif-multitool validate${existsSync(tool) ? '' : ' (skipped: 104 MB and not installed; set SARIF_MULTITOOL to its path)'}`,
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'sendgate-sarif-'))
      try {
        for (const [name, text] of Object.entries(samples)) {
          const [input, output] = [join(folder, `${name.replaceAll(' ', '-')}.sarif`), join(folder, 'validation.sarif')]
          writeFileSync(input, text)
          execFileSync(tool, ['validate', input, '--output', output, '--log', 'ForceOverwrite'], { stdio: 'pipe' })
          expect(
            results(readFileSync(output, 'utf8'))
              .filter((result) => result.level !== 'note')
              .map((result) => `${result.ruleId} ${JSON.stringify(result.message)}`),
            name,
          ).toEqual([])
        }
      } finally {
        rmSync(folder, { recursive: true })
      }
    },
  )
})
