import { Project } from 'ts-morph'
import { groupBy } from '../analysis/group-by.js'
import type { CalleeAnswer } from '../analysis/sends/callee-answer.js'
import { calleeAnswerAt } from './callee-answer-at.js'
import { ProjectFinder, type OwningProject } from './owning-project.js'
import type { FileQuestion, Types } from './types.js'

/** The oracle over the TypeScript projects below `root` (absolute, with `/`). One project is open at a time; diagnostics are never asked. */
export function projectTypes(root: string, texts: ReadonlyMap<string, string> = new Map()): Types {
  const finder = new ProjectFinder(root)
  const failures: string[] = []
  return {
    calleesOf(questions) {
      const answers = new Map<string, readonly CalleeAnswer[]>()
      for (const [project, asked] of byProject(questions, root, finder)) {
        try {
          askProject(project, asked, { root, answers, texts })
        } catch (error) {
          failures.push(
            `The types of ${project.config ?? 'the files without a tsconfig'} are unavailable: ${error instanceof Error ? error.message : String(error)}.`,
          )
        }
      }
      return answers
    },
    get warnings() {
      return [...finder.warnings, ...failures].map((message) => message.replaceAll(`${root}/`, '')).sort()
    },
  }
}

function byProject(
  questions: readonly FileQuestion[],
  root: string,
  finder: ProjectFinder,
): Map<OwningProject, FileQuestion[]> {
  return groupBy(questions, ({ file }) => finder.ownerOf(`${root}/${file}`))
}

interface Asking {
  readonly root: string
  readonly answers: Map<string, readonly CalleeAnswer[]>
  /** Texts that stand in for those on disk, by file. */
  readonly texts: ReadonlyMap<string, string>
}

/** Only the asked files and the ambient declarations are roots; what they import follows. */
function askProject(owner: OwningProject, asked: readonly FileQuestion[], { root, answers, texts }: Asking): void {
  const project = new Project({ compilerOptions: owner.options, skipFileDependencyResolution: true })
  for (const file of [...asked.map((question) => `${root}/${question.file}`), ...owner.declarations])
    project.addSourceFileAtPathIfExists(file)
  for (const [file, text] of texts)
    if (/\.[cm]?[jt]sx?$/.test(file)) project.createSourceFile(`${root}/${file}`, text, { overwrite: true })
  const program = project.getProgram().compilerObject
  const checker = program.getTypeChecker()
  for (const { file, positions } of asked) {
    const source = program.getSourceFile(`${root}/${file}`)
    if (source !== undefined)
      answers.set(
        file,
        positions.map((position) => calleeAnswerAt(source, position, checker)),
      )
  }
}
