import picomatch from 'picomatch'
import type { CoverageReport } from '../result/coverage-report.js'
import { templateGlobs, templateTasks } from '../templates/index.js'
import { excludedByPath } from './classify-file.js'
import type { Joined } from './join-options.js'
import { readFiles } from './read-files.js'
import type { FoundString } from './strings-in.js'

/** The report joined with the task templates of the checkout: prose, structured files, here-documents and the strings of its programs. */
export function withTemplates(report: CoverageReport, strings: readonly FoundString[], { root, files, excluded, workspaceOf, config, texts }: Joined): CoverageReport {
  const isTemplate = picomatch([...templateGlobs, ...config.templates ?? []], { dot: true })
  const left = (file: string): boolean => !excluded(file) && excludedByPath(file, { tests: config.tests ?? false }) === null
  const read = readFiles(root, files.filter((file) => isTemplate(file) && left(file)), texts)
  const tasks = templateTasks(read.files, strings).map((task) => ({ ...task, workspace: workspaceOf(task.file) }))
  const paths = [...new Set([...report.analysed.paths ?? [], ...tasks.map(({ file }) => file)])]
  return {
    ...report,
    tasks: [...report.tasks, ...tasks],
    analysed: { ...report.analysed, files: report.analysed.files + paths.length - (report.analysed.paths ?? []).length, paths },
    notAnalysed: [...report.notAnalysed, ...read.notAnalysed.filter(({ reason }) => reason === 'unreadable')],
  }
}
