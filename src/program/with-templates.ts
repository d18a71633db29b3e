import { groupBy } from '../analysis/group-by.js'
import type { CoverageReport, TaskSite } from '../result/coverage-report.js'
import { noCache, textCache, type TextCache } from './cache/text-cache.js'
import type { Joined } from './join-options.js'
import type { ReadFiles } from './read-files.js'
import type { FoundString } from './strings-in.js'

/** Where task templates can be: in files of their own, and among the strings of programs. */
export interface TemplateTexts {
  readonly read: ReadFiles
  readonly strings: readonly FoundString[]
}

/** The report joined with the task templates of the checkout: prose, structured files, here-documents and the strings of its programs. */
export async function withTemplates(
  report: CoverageReport,
  { read, strings }: TemplateTexts,
  { workspaceOf, cache, ahead }: Joined,
): Promise<CoverageReport> {
  const inFiles = await each(
    read.files.map((file, index) => ({
      name: file.path,
      text: file.text,
      files: [file],
      strings: [],
      ahead: ahead?.templates[index] ?? null,
    })),
    cache === null ? noCache : textCache(cache.open('templates')),
  )
  const inStrings = await each(
    [...groupBy(strings, ({ path }) => path)].map(([name, own]) => ({
      name,
      text: JSON.stringify(own),
      files: [],
      strings: own,
      ahead: null,
    })),
    cache === null ? noCache : textCache(cache.open('strings')),
  )
  const tasks = [...inFiles, ...inStrings].map((task) => ({ ...task, workspace: workspaceOf(task.file) }))
  const paths = [...new Set([...(report.analysed.paths ?? []), ...tasks.map(({ file }) => file)])]
  return {
    ...report,
    tasks: [...report.tasks, ...tasks],
    analysed: {
      ...report.analysed,
      files: report.analysed.files + paths.length - (report.analysed.paths ?? []).length,
      paths,
    },
    notAnalysed: [...report.notAnalysed, ...read.notAnalysed.filter(({ reason }) => reason === 'unreadable')],
  }
}

interface Asked {
  readonly name: string
  /** All that the answer depends on, beside the name. */
  readonly text: string
  readonly files: readonly { readonly path: string; readonly text: string }[]
  readonly strings: readonly FoundString[]
  /** What another thread has found meanwhile. */
  readonly ahead: readonly TaskSite[] | null
}

/** The tasks of each, in the same order; a template says nothing about another file. */
async function each(asked: readonly Asked[], kept: TextCache<readonly TaskSite[]>): Promise<TaskSite[]> {
  const found: TaskSite[] = []
  for (const { name, text, files, strings, ahead } of asked) {
    let tasks = kept.get(name, text)
    if (tasks === null) {
      tasks = ahead ?? (await foundHere(files, strings))
      kept.put(name, text, tasks)
    }
    found.push(...tasks)
  }
  kept.save()
  return found
}

/** What reads prose is loaded only where there is something to read. */
async function foundHere(files: Asked['files'], strings: readonly FoundString[]): Promise<readonly TaskSite[]> {
  const { templateTasks } = await import('../templates/index.js')
  return templateTasks(files, strings)
}
