import pc from 'picocolors'
import { isOpen } from '../result/open.js'
import { worstFirst } from '../result/worst-first.js'
import type { ReportFormat } from './parts/report-format.js'
import { coverageTables, headline } from './text/coverage-tables.js'
import { remarks } from './text/remarks.js'
import { fullEntries } from './text/page.js'
import { furtherSends, sendBlock } from './text/send-block.js'
import { taskSection } from './text/task-section.js'

/** For people at a terminal: tables first, then every open send with its source, its path and what closes it. */
export const textReport: ReportFormat = {
  name: 'text',
  description: 'tables and every open send with source, path and remedy, for the terminal',
  render(report, context) {
    const page = { context, colors: pc.createColors(context.color) }
    const sends = report.sites.filter(isOpen).sort(worstFirst)
    return `${[
      ...coverageTables(report, page),
      ...sends.slice(0, fullEntries).map((site) => sendBlock(site, page)),
      ...furtherSends(sends.slice(fullEntries), page),
      ...taskSection(report, page),
      ...remarks(report, page),
      headline(report, page),
    ].join('\n\n')}\n`
  },
}
