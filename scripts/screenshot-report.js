#!/usr/bin/env node
// Takes the screenshots of docs/reports.md from the sample report of the tests. Needs Chromium.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { rolldown } from 'rolldown'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const samples = join(root, 'test/report/samples')
const folder = mkdtempSync(join(tmpdir(), 'sendgate-shots-'))

const shots = {
  'report-light.png': { colorScheme: 'light', hash: '' },
  'report-dark.png': {
    colorScheme: 'dark',
    hash: '#nodemailer-sendmail-mailer-sendletter-1',
    act: (page) => page.locator('.path-tabs button').nth(2).click(),
  },
  'report-tasks.png': { colorScheme: 'light', hash: '', act: (page) => page.click('[data-panel=tasks]') },
}

try {
  const { htmlReport, ferryDeskReport, sampleContext, chromiumPath, chromiumArguments } = await modules()
  const file = join(folder, 'report.html')
  writeFileSync(file, htmlReport.render(ferryDeskReport, sampleContext()))
  const browser = await chromium.launch({ executablePath: chromiumPath, args: [...chromiumArguments] })
  for (const [name, { colorScheme, hash, act }] of Object.entries(shots)) {
    const page = await browser.newPage({ viewport: { width: 1180, height: 740 }, colorScheme })
    await page.goto(`${pathToFileURL(file)}${hash}`)
    await page.waitForSelector('html[data-ready]')
    await act?.(page)
    await page.screenshot({ path: join(root, 'docs/images', name) })
    await page.close()
  }
  await browser.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function modules() {
  const entry = join(folder, 'entry.ts')
  const exports = {
    htmlReport: join(root, 'src/report/html.ts'),
    ferryDeskReport: join(samples, 'ferry-desk.ts'),
    sampleContext: join(samples, 'contexts.ts'),
    'chromiumPath, chromiumArguments': join(root, 'test/report/chromium.ts'),
  }
  writeFileSync(
    entry,
    Object.entries(exports)
      .map(([names, path]) => `export { ${names} } from ${JSON.stringify(path)}`)
      .join('\n'),
  )
  // Written beside the samples, whose sources they find by their own place.
  const file = join(samples, `bundle-${process.pid}.mjs`)
  try {
    const bundle = await rolldown({ input: entry, platform: 'node', logLevel: 'silent' })
    await bundle.write({ file })
    await bundle.close()
    return await import(pathToFileURL(file))
  } finally {
    rmSync(file, { force: true })
  }
}
