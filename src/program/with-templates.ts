import picomatch from 'picomatch'
import { groupBy } from '../analysis/group-by.js'
import type { CoverageReport, TaskSite } from '../result/coverage-report.js'
import { templateGlobs } from '../templates/template-globs.js'
import { noCache, textCache, type TextCache } from './cache/text-cache.js'
import { excludedByPath } from './classify-file.js'
import type { Joined } from './join-options.js'
import { readFiles } from './read-files.js'
import type { FoundString } from './strings-in.js'

/** The report joined with the task templates of the checkout: prose, structured files, here-documents and the strings of its programs. */
export async function withTemplates(report: CoverageReport, strings: readonly FoundString[], { root, files, excluded, workspaceOf, config, texts, cache }: Joined): Promise<CoverageReport> {
  const isTemplate = picomatch([...templateGlobs, ...config.templates ?? []], { dot: true })
  const left = (file: string): boolean => !excluded(file) && excludedByPath(file, { tests: config.tests ?? false }) === null
  const read = readFiles(root, files.filter((file) => isTemplate(file) && left(file)), texts)
  const inFiles = await each(read.files.map((file) => ({ name: file.path, text: file.text, files: [file], strings: [] })), cache === null ? noCache : textCache(cache.open('templates')))
  const inStrings = await each([...groupBy(strings, ({ path }) => path)].map(([name, own]) => ({ name, text: JSON.stringify(own), files: [], strings: own })), cache === null ? noCache : textCache(cache.open('strings')))
  const tasks = [...inFiles, ...inStrings].map((task) => ({ ...task, workspace: workspaceOf(task.file) }))
  const paths = [...new Set([...report.analysed.paths ?? [], ...tasks.map(({ file }) => file)])]
  return {
    ...report,
    tasks: [...report.tasks, ...tasks],
    analysed: { ...report.analysed, files: report.analysed.files + paths.length - (report.analysed.paths ?? []).length, paths },
    notAnalysed: [...report.notAnalysed, ...read.notAnalysed.filter(({ reason }) => reason === 'unreadable')],
  }
}

interface Asked {
  readonly name: string
  /** All that the answer depends on, beside the name. */
  readonly text: string
  readonly files: readonly { readonly path: string; readonly text: string }[]
  readonly strings: readonly FoundString[]
}

/** The tasks of each, in the same order; a template says nothing about another file. */
async function each(asked: readonly Asked[], kept: TextCache<readonly TaskSite[]>): Promise<TaskSite[]> {
  const found: TaskSite[] = []
  for (const { name, text, files, strings } of asked) {
    let tasks = kept.get(name, text)
    if (tasks === null) {
      // What reads prose is loaded only where there is something to read.
      const { templateTasks } = await import('../templates/index.js')
      tasks = templateTasks(files, strings)
      kept.put(name, text, tasks)
    }
    found.push(...tasks)
  }
  kept.save()
  return found
}
