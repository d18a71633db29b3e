import { memoized } from '../analysis/memoized.js'
import type { FoundSend } from '../analysis/sends/find-sends.js'
import type { TaskSite } from '../result/coverage-report.js'
import { isParseFailure, parseSource } from '../syntax/parse-source.js'
import type { SourceFile } from '../syntax/source-file.js'
import { FileMemories } from './cache/file-memories.js'
import { noCache, textCache } from './cache/text-cache.js'
import { openExports } from './graph/open-exports.js'
import type { JudgeInput } from './judge-input.js'
import type { JoinedProgram } from './memory/joined-program.js'
import type { Remembered } from './memory/joined-record.js'
import { namedOtherThanRead } from './named-other-than-read.js'
import { readSqlFunctions } from './read-sql-functions.js'
import { readUniqueKeys } from './read-unique-keys.js'
import { recentlyUsed } from './recently-used.js'
import { codeTasks } from './tasks/code-tasks.js'
import type { SyncMemories } from './tasks/task-sources.js'
import type { GuardMemories } from './verdict/guard-book.js'
import { verdicts, type WholeProgram } from './verdicts.js'

export interface JudgedProgram extends WholeProgram {
  /** The sends that were judged: without the gray ones, unless they are asked for. */
  readonly found: readonly FoundSend[]
  readonly tasks: readonly TaskSite[]
  /** About schemas that could not be read. */
  readonly warnings: readonly string[]
  /** Names about which it was asked whether unseen code calls them. */
  readonly unseen: ReadonlySet<string>
  /** Keeps what was found out about files for the next run; to be called when nothing more is asked. */
  readonly save: () => Remembered
}

/** A verdict for every send, wrapper call and task of a joined program. */
export function judgeJoined({ root, options, found, reader, cache }: JudgeInput, joined: JoinedProgram): JudgedProgram {
  const config = options.config ?? {}
  const { text, passage, fits, list, aside, resolve } = reader
  const { program, collected, gates, standing } = joined
  const sources = new Set(found.sources.map(({ file }) => file))
  const sends = joined.sends.sends.filter(({ gray }) => !gray || options.includeGray === true)
  const memory: GuardMemories = new FileMemories(
    cache === null ? noCache : textCache(cache.open('guards')),
    standing?.guards,
  )
  const reads: SyncMemories = new FileMemories(
    cache === null ? noCache : textCache(cache.open('reads')),
    standing?.reads,
  )
  // Guards, schemas and tasks look at the same few files; each is parsed once.
  const read = recentlyUsed(
    (file) => (sources.has(file) ? treeOf(file, text(file)) : null),
    (file) => (sources.has(file) ? text(file).length : 0),
  )
  const schemas = readUniqueKeys({ files: [...sources], list, read, fits, aside })
  const unseen = new Set<string>()
  const judged = verdicts({
    program,
    openExports: openExports({ root, packages: found.packages, program }),
    sends,
    gates: [...(config.gates ?? []), ...gates],
    collected,
    triggers: config.triggers ?? [],
    read,
    text,
    memory,
    resolve,
    uniqueKeysOf: schemas.uniqueKeysOf,
    sqlFunctionOf: readSqlFunctions({ list, aside }),
    onUnseenName: (name) => unseen.add(name),
    isSet: memoized((name) => [...sources].some((file) => fits(file, namedOtherThanRead(name)))),
  })
  const { linked, book } = judged
  const { packages } = found
  const tasks = codeTasks(
    {
      root,
      program,
      reads: config.reads ?? [],
      linked,
      book,
      packages,
      read,
      text,
      passage,
      fits,
      list,
      aside,
      memory: reads,
      collected: joined.tasks,
    },
    joined.sends.sends,
  )
  const save = (): Remembered => ({ guards: memory.save(), reads: reads.save() })
  return { ...judged, found: sends, tasks, warnings: schemas.warnings, unseen, save }
}

function treeOf(file: string, text: string): SourceFile | null {
  const source = parseSource(file, text)
  return isParseFailure(source) ? null : source
}
