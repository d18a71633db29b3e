import picomatch from 'picomatch'
import { templateStrings } from '../analysis/template-strings.js'
import type { CoverageReport } from '../result/coverage-report.js'
import { isParseFailure, parseSource } from '../syntax/parse-source.js'
import { templateGlobs, templateTasks, type FoundTemplate } from '../templates/index.js'
import { excludedByPath } from './classify-file.js'
import type { Joined } from './join-options.js'
import { readFiles } from './read-files.js'

type FoundString = FoundTemplate & { readonly source: string }

/** A file without one of these words names no schedule, and so no string in it is a template. */
const scheduled = /\b(?:cron|schedule\w*|every\w*|interval|expr|at|rrule|addJob|addCron|cronAdd|createCron|runAt|runIn|remindAt|enqueueAt|createSchedule|addSchedule)\b/

/** The report joined with the task templates of the checkout: prose, structured files, here-documents and strings in programs. */
export function withTemplates(report: CoverageReport, { root, files, excluded, workspaceOf, config }: Joined): CoverageReport {
  const isTemplate = picomatch([...templateGlobs, ...config.templates ?? []], { dot: true })
  const left = (file: string): boolean => !excluded(file) && excludedByPath(file, { tests: config.tests ?? false }) === null
  const read = readFiles(root, files.filter((file) => isTemplate(file) && left(file)))
  const programs = readFiles(root, (report.analysed.paths ?? []).filter((file) => /\.[cm]?[jt]sx?$/.test(file)))
  const tasks = templateTasks(read.files, programs.files.flatMap(stringsIn)).map((task) => ({ ...task, workspace: workspaceOf(task.file) }))
  const paths = [...new Set([...report.analysed.paths ?? [], ...tasks.map(({ file }) => file)])]
  return {
    ...report,
    tasks: [...report.tasks, ...tasks],
    analysed: { ...report.analysed, files: report.analysed.files + paths.length - (report.analysed.paths ?? []).length, paths },
    notAnalysed: [...report.notAnalysed, ...read.notAnalysed.filter(({ reason }) => reason === 'unreadable')],
  }
}

function stringsIn({ path, text }: { readonly path: string; readonly text: string }): FoundString[] {
  if (!scheduled.test(text)) return []
  const source = parseSource(path, text)
  if (isParseFailure(source)) return []
  return templateStrings(source.program, text).map((string): FoundString => ({
    path, form: 'string', format: 'markdown', name: string.name ?? `${string.key} in ${path}`, trigger: 'cron', text: string.text, start: string.start, source: text,
  }))
}
