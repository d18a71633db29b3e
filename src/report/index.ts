// Generated from the files of this folder by scripts/generate-report.js.
import { badgeReport } from './badge.js'
import { csvReport } from './csv.js'
import { githubReport } from './github.js'
import { gitlabReport } from './gitlab.js'
import { htmlReport } from './html.js'
import { jsonReport } from './json.js'
import { junitReport } from './junit.js'
import { markdownReport } from './markdown.js'
import { sarifReport } from './sarif.js'
import { textReport } from './text.js'
import type { ReportFormat } from './parts/report-format.js'

export { allowedListText } from './gaps/allowed-list.js'
export { gapListMarkdown, gapListText } from './gaps/gap-list.js'
export { codeownersPlaces, parseCodeowners, withOwners, type Codeowners } from './owners/codeowners.js'
export type { ReportContext, ReportFormat } from './parts/report-format.js'

/** Every format, by the word after `--format`. */
export const reportFormats: readonly ReportFormat[] = [badgeReport, csvReport, githubReport, gitlabReport, htmlReport, jsonReport, junitReport, markdownReport, sarifReport, textReport]
