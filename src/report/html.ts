import { createHash } from 'node:crypto'
import { pageScript, pageStyle } from './html/assets.js'
import { summaryBar } from './html/summary-bar.js'
import { toPageData } from './html/to-page-data.js'
import type { ReportFormat } from './parts/report-format.js'

/** One file that needs no network and no server: open it from a folder or from a build's artifacts. */
export const htmlReport: ReportFormat = {
  name: 'html',
  description: 'one self-contained page with filters, sources and paths',
  render(report, context) {
    return [
      '<!doctype html>',
      '<html lang="en">',
      '<head>',
      '<meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${hashOf(pageStyle)}'; script-src '${hashOf(pageScript)}'; img-src data:; base-uri 'none'; form-action 'none'">`,
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      '<meta name="color-scheme" content="light dark">',
      '<title>Send coverage</title>',
      `<style>${pageStyle}</style>`,
      '</head>',
      '<body>',
      summaryBar(report),
      '<main id="app"></main>',
      '<noscript><p class="noscript">The list of sends needs JavaScript; every number above is complete without it.</p></noscript>',
      `<script type="application/json" id="data">${embedJson(toPageData(report, context))}</script>`,
      `<script>${pageScript}</script>`,
      '</body>',
      '</html>',
      '',
    ].join('\n')
  },
}

/** JSON that cannot end its script element: `<` is the only character that could, and JSON lets it be escaped. */
function embedJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
