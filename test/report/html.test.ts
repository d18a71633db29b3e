import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CoverageReport } from '../../src/result/coverage-report.js'
import type { ReportContext } from '../../src/report/index.js'
import { htmlReport } from '../../src/report/html.js'
import { chromiumArguments, chromiumPath } from './chromium.js'
import { hostileContext, sampleContext } from './samples/contexts.js'
import { ferryDeskReport } from './samples/ferry-desk.js'
import { hostileFiles, hostileReport } from './samples/hostile.js'
import { manySends } from './samples/many-sends.js'

describe('HTML page, as text', () => {
  const page = htmlReport.render(ferryDeskReport, sampleContext())

  it('names no address that a browser would load', () => {
    const withoutData = page.replace(/<script type="application\/json"[\s\S]*?<\/script>/, '')
    expect(/<link|<img|<iframe|@import|url\(|src=|https?:/.exec(withoutData)?.[0]).toBeUndefined()
  })

  it('has no handler and no style in an attribute, which its policy would refuse', () => {
    const markup = page.replace(/<script[\s\S]*?<\/script>|<style>[\s\S]*?<\/style>/g, '')
    expect(/ on\w+=| style=/.exec(markup)?.[0]).toBeUndefined()
    expect(
      /Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[\w+/=]+'; script-src 'sha256-[\w+/=]+'/.test(
        page,
      ),
    ).toBe(true)
  })

  it('tells its numbers without a script', () => {
    expect(page).toContain('<b>25 %</b> proved')
    expect(page).toContain('<b>3</b> ungated')
  })

  it('holds no end tag inside its data, whatever the files are called', () => {
    expect(htmlReport.render(hostileReport, hostileContext()).match(/<\/script>/g)).toHaveLength(2)
  })
})

const missing = existsSync(chromiumPath)
  ? null
  : `skipped: no browser at ${chromiumPath}; install Chromium or set CHROMIUM`

describe.skipIf(missing !== null)(`HTML page in Chromium${missing === null ? '' : ` (${missing})`}`, () => {
  let browser: Browser
  let folder: string
  const problems: string[] = []

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sendgate-html-'))
    browser = await chromium.launch({ executablePath: chromiumPath, args: [...chromiumArguments] })
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function open(report: CoverageReport, context: ReportContext, hash = ''): Promise<Page> {
    problems.length = 0
    const file = join(folder, 'report.html')
    writeFileSync(file, htmlReport.render(report, context))
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    page.on('pageerror', (error) => problems.push(error.message))
    page.on('console', (message) => problems.push(message.text()))
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) problems.push(`request to ${request.url()}`)
    })
    await page.goto(`${pathToFileURL(file)}${hash}`)
    await page.waitForSelector('html[data-ready]')
    return page
  }

  const rows = (page: Page) => page.locator('.row .where .file').allTextContents()

  it('lists the sends, worst first, and draws the path of the first', async () => {
    const page = await open(ferryDeskReport, sampleContext())
    expect((await rows(page)).slice(0, 4)).toEqual([
      'delay-notices.ts:17',
      'escalate.ts:7',
      'stripe-webhook.ts:16',
      'mailer.ts:13',
    ])
    expect(await page.locator('.step .step-head b').allTextContents()).toEqual(['cron', 'call', 'send'])
    expect(await page.locator('.step.send .line.marked .text').allTextContents()).toEqual([
      '  await slack.chat.postMessage({',
      "    channel: '#harbour',",
      '    text: `${sailing.line} leaves ${sailing.delayMinutes} minutes late`,',
      '  })',
    ])
    expect(problems).toEqual([])
    await page.close()
  })

  const filters: readonly (readonly [what: string, act: (page: Page) => Promise<unknown>, files: readonly string[]])[] =
    [
      ['a verdict', (page) => page.click('button[data-verdict=covered]'), ['boarding-reminder.ts:11', 'booking.ts:9']],
      ['a verdict by key', (page) => page.keyboard.press('2'), ['mailer.ts:13']],
      ['a channel', (page) => page.selectOption('select[name=channel]', 'email'), ['mailer.ts:13', 'booking.ts:9']],
      [
        'a trigger, also where it is not the worst',
        (page) => page.selectOption('select[name=trigger]', 'http-handler'),
        ['mailer.ts:13', 'booking.ts:9'],
      ],
      ['an owner', (page) => page.selectOption('select[name=owner]', 'lena@ferry.example'), ['tools.ts:9']],
      [
        'a workspace',
        (page) => page.selectOption('select[name=workspace]', 'apps/web'),
        ['stripe-webhook.ts:16', 'booking.ts:9'],
      ],
      ['text', (page) => page.fill('input[type=search]', 'slack tellharbour'), ['delay-notices.ts:17']],
    ]
  for (const [what, act, files] of filters) {
    it(`filters by ${what}`, async () => {
      const page = await open(ferryDeskReport, sampleContext())
      await act(page)
      expect(await rows(page)).toEqual(files)
      expect(await page.locator('.count').textContent()).toBe(`${files.length} of 8 sends`)
      expect(problems).toEqual([])
      await page.close()
    })
  }

  it('opens a permalink at its send, and a passed-on view with its filter', async () => {
    const page = await open(ferryDeskReport, sampleContext(), '#nodemailer-sendmail-mailer-sendletter-1?channel=email')
    expect(await page.locator('#send-title').textContent()).toBe('transport.sendMail')
    expect(await rows(page)).toEqual(['mailer.ts:13', 'booking.ts:9'])
    await page.locator('.path-tabs button').nth(3).click()
    expect(await page.locator('.step .step-head b').allTextContents()).toEqual(['queue-worker', 'sound gate', 'send'])
    await page.close()
  })

  it('follows a link to another send inside the page', async () => {
    const page = await open(ferryDeskReport, sampleContext())
    await page.click('[data-panel=findings]')
    await page.click('.card .permalink')
    await page.waitForSelector('#send-title')
    expect(await page.locator('#send-title').textContent()).toBe('event')
    await page.close()
  })

  it('is worked by keys alone', async () => {
    const page = await open(ferryDeskReport, sampleContext())
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    expect(decodeURIComponent(new URL(page.url()).hash)).toBe('#pagerduty-event-escalate-1')
    await page.keyboard.press('k')
    expect(await page.locator('#send-title').textContent()).toBe('slack.chat.postMessage')
    await page.keyboard.press('/')
    await page.keyboard.type('twilio')
    expect(await rows(page)).toEqual(['boarding-reminder.ts:11'])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    expect(await rows(page)).toHaveLength(8)
    await page.keyboard.press('?')
    expect(await page.locator('dialog').getAttribute('open')).not.toBeNull()
    await page.close()
  })

  it('follows the colour scheme of the system, and the switch', async () => {
    const page = await open(ferryDeskReport, sampleContext())
    const ground = () => page.evaluate('getComputedStyle(document.body).backgroundColor')
    const light = await ground()
    await page.emulateMedia({ colorScheme: 'dark' })
    const dark = await ground()
    expect(dark).not.toBe(light)
    await page.keyboard.press('t')
    expect(await ground()).toBe(light)
    await page.close()
  })

  it('shows the other panels', async () => {
    const page = await open(ferryDeskReport, sampleContext())
    for (const [panel, text] of [
      ['tasks', 'Weekly refund sweep'],
      ['findings', 'changes with the clock'],
      ['proposals', '"implements": true'],
      ['unread', 'print.js'],
    ] as const) {
      await page.click(`[data-panel=${panel}]`)
      expect(await page.locator('.panels').textContent()).toContain(text)
    }
    expect(problems).toEqual([])
    await page.close()
  })

  it('runs nothing that a file name or a source holds', async () => {
    const page = await open(hostileReport, hostileContext())
    for (let index = 0; index < hostileFiles.length; index += 1) await page.keyboard.press('j')
    for (const panel of ['tasks', 'findings', 'unread']) await page.click(`[data-panel=${panel}]`)
    expect(await page.evaluate('globalThis.broken')).toBeUndefined()
    expect(await page.locator('main script, main img, main a[href^="javascript"]').count()).toBe(0)
    expect(problems).toEqual([])
    await page.close()
  })

  it('makes only the rows in sight of 5,000, and reaches the last one', async () => {
    const many = manySends(5_000)
    const page = await open(many.report, sampleContext({ readSource: many.readSource }))
    expect(await page.locator('.row').count()).toBeLessThan(40)
    await page.evaluate('document.querySelector(".rows").scrollTop = 1e9')
    await page.waitForSelector('.row[aria-posinset="5000"]')
    expect(await page.locator('.row').count()).toBeLessThan(40)
    await page.close()
  })

  it('has one column on a phone: the list, then the send', async () => {
    const page = await open(ferryDeskReport, sampleContext())
    await page.setViewportSize({ width: 390, height: 800 })
    await page.locator('.row').nth(1).click()
    await page.waitForSelector('.back', { state: 'visible' })
    expect(await page.locator('.side').isVisible()).toBe(false)
    await page.click('.back')
    expect(await page.locator('.side').isVisible()).toBe(true)
    await page.close()
  })
})
