#!/usr/bin/env node
// How long the HTML report takes with many sends: to make, to paint for the first time, to filter and to scroll, in
// Chromium. Usage: node bench/report-html.js [sends] (5000 unless told otherwise)
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { rolldown } from 'rolldown'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const count = Number(process.argv[2] ?? 5_000)
const runs = 5
const folder = mkdtempSync(join(tmpdir(), 'sendgate-bench-'))

try {
  const { htmlReport, manySends, chromiumPath, chromiumArguments } = await modules()
  const sample = manySends(count)
  const started = performance.now()
  const html = htmlReport.render(sample.report, {
    readSource: sample.readSource,
    width: 100,
    color: false,
    base: null,
    sourceUrl: null,
    toolVersion: '0.0.0',
  })
  const file = join(folder, 'report.html')
  writeFileSync(file, html)
  console.log(`${count} sends, ${(html.length / 1e6).toFixed(1)} MB, made in ${ms(performance.now() - started)}`)
  const browser = await chromium.launch({ executablePath: chromiumPath, args: [...chromiumArguments] })
  const measured = []
  for (let run = 0; run < runs; run += 1) measured.push(await measure(browser, file))
  await browser.close()
  for (const name of Object.keys(measured[0]))
    console.log(
      `${name.padEnd(30)} median ${ms(median(measured.map((entry) => entry[name])))}, worst ${ms(Math.max(...measured.map((entry) => entry[name])))}`,
    )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** The TypeScript sources, bundled for this run, so that the figures are those of the working tree. */
async function modules() {
  const entry = join(folder, 'entry.ts')
  const exports = {
    htmlReport: 'src/report/html.ts',
    manySends: 'test/report/samples/many-sends.ts',
    'chromiumPath, chromiumArguments': 'test/report/chromium.ts',
  }
  writeFileSync(
    entry,
    Object.entries(exports)
      .map(([names, path]) => `export { ${names} } from ${JSON.stringify(join(root, path))}`)
      .join('\n'),
  )
  const bundle = await rolldown({ input: entry, platform: 'node', logLevel: 'silent' })
  await bundle.write({ file: join(folder, 'bundle.mjs') })
  await bundle.close()
  return import(pathToFileURL(join(folder, 'bundle.mjs')))
}

async function measure(browser, file) {
  const page = await browser.newPage({ viewport: { width: 1360, height: 860 } })
  await page.goto(pathToFileURL(file).href)
  await page.waitForSelector('html[data-ready]')
  const result = await page.evaluate(async () => {
    const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    const timed = async (act) => {
      const start = performance.now()
      act()
      await painted()
      return performance.now() - start
    }
    const type = (text) => () => {
      const search = document.querySelector('input[type=search]')
      search.value = text
      search.dispatchEvent(new Event('input'))
    }
    const choose = (name, value) => () => {
      const select = document.querySelector(`select[name=${name}]`)
      select.value = value
      select.dispatchEvent(new Event('change'))
    }
    await painted()
    const at = (name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN
    return {
      'first contentful paint': at('first-contentful-paint'),
      'list of sends ready': at('sendgate-ready'),
      'filter by verdict, painted': await timed(() => document.querySelector('button[data-verdict=ungated]').click()),
      'filter by channel, painted': await timed(choose('channel', 'email')),
      'filter by text, painted': await timed(type('refund')),
      'clear the filters, painted': await timed(() => document.querySelector('.reset').click()),
      'scroll to the end, painted': await timed(() => {
        document.querySelector('.rows').scrollTop = 1e9
      }),
      'next send by key, painted': await timed(() =>
        document.dispatchEvent(new KeyboardEvent('keydown', { key: 'j' })),
      ),
    }
  })
  await page.close()
  return result
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}

function ms(value) {
  return `${Math.round(value)} ms`
}
