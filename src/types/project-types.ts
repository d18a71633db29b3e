import { readFileSync } from 'node:fs'
import { ts } from 'ts-morph'
import type { CalleeAnswer } from '../analysis/sends/callee-answer.js'
import { calleeAnswerAt } from './callee-answer-at.js'
import { ProjectFinder, type OwningProject } from './owning-project.js'
import type { FileQuestion, Types } from './types.js'

/** The oracle over the TypeScript projects below `root` (absolute, with `/`). One project is open at a time; diagnostics are never asked. */
export function projectTypes(root: string): Types {
  const finder = new ProjectFinder(root)
  const cache: SourceCache = new Map()
  const failures: string[] = []
  return {
    calleesOf(questions) {
      const answers = new Map<string, readonly CalleeAnswer[]>()
      for (const [project, asked] of byProject(questions, root, finder)) {
        try {
          askProject(project, asked, { root, cache, answers })
        } catch (error) {
          failures.push(`The types of ${project.config ?? 'the files without a tsconfig'} are unavailable: ${error instanceof Error ? error.message : String(error)}.`)
        }
      }
      return answers
    },
    get warnings() {
      return [...finder.warnings, ...failures].map((message) => message.replaceAll(`${root}/`, '')).sort()
    },
  }
}

/** Declarations of packages are shared by all projects that read them in the same way. */
type SourceCache = Map<string, ts.SourceFile>

function byProject(questions: readonly FileQuestion[], root: string, finder: ProjectFinder): Map<OwningProject, FileQuestion[]> {
  const groups = new Map<OwningProject, FileQuestion[]>()
  for (const question of questions) {
    const owner = finder.ownerOf(`${root}/${question.file}`)
    groups.set(owner, [...(groups.get(owner) ?? []), question])
  }
  return groups
}

interface Asking {
  readonly root: string
  readonly cache: SourceCache
  readonly answers: Map<string, readonly CalleeAnswer[]>
}

function askProject(project: OwningProject, asked: readonly FileQuestion[], { root, cache, answers }: Asking): void {
  const rootNames = [...asked.map(({ file }) => `${root}/${file}`), ...project.declarations]
  const program = ts.createProgram({ rootNames, options: project.options, host: hostOf(project.options, cache) })
  const checker = program.getTypeChecker()
  for (const { file, positions } of asked) {
    const source = program.getSourceFile(`${root}/${file}`)
    if (source !== undefined) answers.set(file, positions.map((position) => calleeAnswerAt(source, position, checker)))
  }
}

function hostOf(options: ts.CompilerOptions, cache: SourceCache): ts.CompilerHost {
  const host = ts.createCompilerHost(options, true)
  const read = host.getSourceFile.bind(host)
  host.getSourceFile = (name, language, ...rest) => {
    if (!name.includes('/node_modules/')) return ownSource(name, language)
    const format = typeof language === 'object' ? `${language.languageVersion} ${String(language.impliedNodeFormat)}` : String(language)
    const key = `${format} ${name}`
    const before = cache.get(key)
    const source = before ?? read(name, language, ...rest)
    if (source !== undefined) cache.set(key, source)
    return source
  }
  return host
}

/** Positions count from the first character of the file, also where that is a byte order mark. */
function ownSource(name: string, language: ts.ScriptTarget | ts.CreateSourceFileOptions): ts.SourceFile | undefined {
  try {
    return ts.createSourceFile(name, readFileSync(name, 'utf8'), language, true)
  } catch {
    return undefined
  }
}
