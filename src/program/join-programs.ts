import { link } from '../analysis/link.js'
import { taggedGates } from '../analysis/sends/tagged-gates.js'
import { collectSends } from './collect-sends.js'
import type { LinkedGraph } from './graph/build-graph.js'
import type { JudgeInput } from './judge-input.js'
import type { JoinedProgram } from './memory/joined-program.js'
import { joinedRecord, type JoinedRecord, type Remembered } from './memory/joined-record.js'
import { linkedRecord, type LinkedRecord } from './memory/linked-record.js'
import { NotedFacts } from './memory/noted-facts.js'
import { collectedTasks } from './tasks/code-tasks.js'
import { collectedProgram } from './verdicts.js'

/** What was learnt by joining the files of a program. */
export interface Learnt {
  readonly linked: LinkedRecord
  readonly joined: JoinedRecord
}

/** What judging learnt, which the record of the joining needs. */
export interface Asked {
  readonly linked: LinkedGraph
  /** Names about which it was asked whether unseen code calls them. */
  readonly unseen: ReadonlySet<string>
  readonly remembered: Remembered
}

export interface JoinedPrograms extends JoinedProgram {
  /** Whether the answers of a type checker, which reads what it likes, are among the sends. */
  readonly areTypesAsked: boolean
  /** What was learnt, for a cache; to be asked once all is judged. */
  readonly learnt: (asked: Asked) => Learnt
}

/** Links the facts of all files, and collects all that is found by going through them. */
export async function joinPrograms(input: JudgeInput): Promise<JoinedPrograms> {
  const { facts, reader, cache } = input
  const noted = new NotedFacts(facts.files.map((file) => [file.file, file]))
  const { areTypesAsked, ...joined } =
    input.joined === undefined
      ? await joinedAnew(input, cache === null ? undefined : noted)
      : { ...input.joined, areTypesAsked: false }
  if (input.joined === undefined && cache !== null) {
    joined.collected.unseenNames()
    joined.collected.isJobNameComputed()
    joined.collected.storedFunctions()
    noted.endJoining()
  }
  const learnt = ({ linked, unseen, remembered }: Asked): Learnt => {
    const { sends, program, ...rest } = joined
    const record = joinedRecord({ files: facts.files, ...sends, ...rest, remembered })
    const { callers, handers } = program
    // Afterwards, since the other may look something up.
    return {
      joined: record,
      linked: linkedRecord({
        facts: noted,
        unseen,
        files: facts.files,
        callers,
        handers,
        linked,
        resolve: reader.resolve,
      }),
    }
  }
  return { ...joined, areTypesAsked, learnt }
}

async function joinedAnew(
  { root, options, found, facts: { files }, reader }: JudgeInput,
  noted: NotedFacts | undefined,
): Promise<Omit<JoinedPrograms, 'learnt'>> {
  const config = options.config ?? {}
  const { text, installedIn, resolve } = reader
  const program = link({ files, resolve, ...(noted === undefined ? {} : { facts: noted }) })
  const { areTypesAsked, ...sends } = await collectSends({
    root,
    program,
    packages: found.packages,
    declared: config.senders ?? [],
    ignore: config.ignore ?? [],
    types: options.types ?? 'auto',
    installedIn,
    ...(options.texts === undefined ? {} : { texts: options.texts }),
  })
  const gates = taggedGates(program)
  const collected = collectedProgram({ program, resolve, triggers: config.triggers ?? [] })
  const tasks = collectedTasks({ root, program, packages: found.packages, linked: collected.linked, text }, sends.sends)
  return { program, sends, areTypesAsked, gates, collected, tasks }
}
