import { memoized } from '../analysis/memoized.js'
import type { Program } from '../analysis/program.js'
import type { FoundSend } from '../analysis/sends/find-sends.js'
import { taggedGates } from '../analysis/sends/tagged-gates.js'
import { proposeFamilies } from '../analysis/sends/propose-families.js'
import type { CoverageReport, NotAnalysed, SendSite } from '../result/coverage-report.js'
import { summarise } from '../result/summarise.js'
import { isParseFailure, parseSource } from '../syntax/parse-source.js'
import type { SourceFile } from '../syntax/source-file.js'
import type { CacheFolder } from './cache/cache-folder.js'
import { FileMemories } from './cache/file-memories.js'
import { noCache, textCache } from './cache/text-cache.js'
import { collectSends } from './collect-sends.js'
import type { ProgramFacts } from './program-facts.js'
import { allNotAnalysed } from './all-not-analysed.js'
import type { CheckoutReader } from './checkout-reader.js'
import { unmatchedTriggers } from './declared-triggers.js'
import type { Discovered } from './discover.js'
import { openExports } from './graph/open-exports.js'
import type { AuditOptions } from './audit.js'
import { inferred } from './inferred.js'
import { link } from '../analysis/link.js'
import { qualityFindings } from './quality-findings.js'
import { resetsOf } from './read-resets.js'
import { readUniqueKeys } from './read-unique-keys.js'
import type { FoundString } from './strings-in.js'
import { withMachineTriggers } from './machine-triggers.js'
import type { JoinedProgram } from './memory/joined-program.js'
import { joinedRecord, type JoinedRecord } from './memory/joined-record.js'
import { linkedRecord, type LinkedRecord } from './memory/linked-record.js'
import { NotedFacts } from './memory/noted-facts.js'
import { namedOtherThanRead } from './named-other-than-read.js'
import { recentlyUsed } from './recently-used.js'
import { sendSite, workspaceFolders, workspaceOf } from './send-site.js'
import { codeTasks, collectedTasks } from './tasks/code-tasks.js'
import type { SyncMemories } from './tasks/task-sources.js'
import type { GuardMemories } from './verdict/guard-book.js'
import { collectedProgram, verdicts, type WholeProgram } from './verdicts.js'
import { wrapperCalls } from './wrapper-calls.js'

export interface JudgeInput {
  /** Absolute, with `/`. */
  readonly root: string
  readonly options: AuditOptions
  readonly found: Omit<Discovered, 'files'>
  readonly facts: ProgramFacts
  /** The program, where it is joined already; then `facts` has no files. */
  readonly joined?: JoinedProgram
  readonly reader: CheckoutReader
  readonly cache: CacheFolder | null
}

export interface ReportedPrograms {
  readonly report: CoverageReport
  /** Task templates among the strings of the programs, found while each file was open. */
  readonly strings: readonly FoundString[]
}

/** What was learnt by joining the files of a program. */
export interface Learnt {
  readonly linked: LinkedRecord
  readonly joined: JoinedRecord
}

export interface JudgedPrograms extends ReportedPrograms {
  /** Sources that no program could be read from. */
  readonly unparsed: readonly NotAnalysed[]
  /** Whether the answers of a type checker, which reads what it likes, went into the report. */
  readonly areTypesAsked: boolean
  /** What was learnt by joining the files, for a cache. */
  readonly learnt: () => Learnt
}

/** Links the facts of all programs, finds their sends and tasks, and judges each. */
export async function judgePrograms({
  root,
  options,
  found,
  facts,
  joined,
  reader,
  cache,
}: JudgeInput): Promise<JudgedPrograms> {
  const config = options.config ?? {}
  const { text, passage, fits, list, aside, installedIn, resolve } = reader
  const sources = new Set(found.sources.map(({ file }) => file))
  const { files, notAnalysed: unparsed, strings } = facts
  const noted = new NotedFacts(files.map((file) => [file.file, file]))
  const program = joined?.program ?? link({ files, resolve, ...(cache === null ? {} : { facts: noted }) })
  const {
    sends: all,
    warnings,
    areTypesAsked,
  } = joined === undefined
    ? await collectSends({
        root,
        program,
        packages: found.packages,
        declared: config.senders ?? [],
        ignore: config.ignore ?? [],
        types: options.types ?? 'auto',
        installedIn,
        ...(options.texts === undefined ? {} : { texts: options.texts }),
      })
    : { ...joined.sends, areTypesAsked: false }
  const gates = joined?.gates ?? taggedGates(program)
  const collected = joined?.collected ?? collectedProgram({ program, resolve, triggers: config.triggers ?? [] })
  const acts =
    joined?.tasks ?? collectedTasks({ root, program, packages: found.packages, linked: collected.linked, text }, all)
  if (joined === undefined && cache !== null) {
    collected.unseenNames()
    collected.isJobNameComputed()
    noted.endJoining()
  }
  const unseen = new Set<string>()
  const sends = all.filter(({ gray }) => !gray || options.includeGray === true)
  const memory: GuardMemories = new FileMemories(cache === null ? noCache : textCache(cache.open('guards')))
  const reads: SyncMemories = new FileMemories(cache === null ? noCache : textCache(cache.open('reads')))
  // Guards, schemas and tasks look at the same few files; each is parsed once.
  const read = recentlyUsed(
    (file) => (sources.has(file) ? treeOf(file, text(file)) : null),
    (file) => (sources.has(file) ? text(file).length : 0),
  )
  const schemas = readUniqueKeys({ files: [...sources], list, read, fits, aside })
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
    onUnseenName: (name) => unseen.add(name),
    resetsOf: resetsOf({ files: [...sources], read, fits }),
    isSet: memoized((name) => [...sources].some((file) => fits(file, namedOtherThanRead(name)))),
  })
  const taskSources = {
    root,
    program,
    reads: config.reads ?? [],
    linked: judged.linked,
    book: judged.book,
    packages: found.packages,
    read,
    text,
    passage,
    fits,
    list,
    aside,
    memory: reads,
  }
  const tasks = codeTasks({ ...taskSources, collected: acts }, all)
  const analysed = [...program.facts.values()].map(({ file }) => file)
  const sites = withMachineTriggers(sendSites(sends, judged, found, { root, program }), tasks)
  const ids = new Map(sends.map((send, index) => [send, sites[index]?.id ?? '']))
  const idOf = (send: FoundSend): string | undefined => ids.get(send)
  const report: CoverageReport = {
    schemaVersion: 1,
    root: '.',
    summary: summarise(sites, tasks),
    sites,
    calls: wrapperCalls(judged.calls, [...ids]),
    tasks,
    findings: qualityFindings({ program, book: judged.book, judged, idOf }),
    proposals: proposeFamilies(sends, program),
    inferred: inferred({ program, book: judged.book, calls: judged.calls, sites, idOf }),
    analysed: {
      files: analysed.length,
      workspaces: [
        ...new Set(analysed.map((file) => workspaceOf(file, workspaceFolders(found.packages, root)))),
      ].sort(),
      paths: analysed.sort(),
    },
    notAnalysed: allNotAnalysed(found, unparsed),
    warnings: [
      ...found.warnings,
      ...reader.warnings,
      ...schemas.warnings,
      ...unmatchedTriggers(config.triggers ?? [], judged.linked.registrations),
      ...warnings,
    ],
  }
  memory.save()
  reads.save()
  const learnt = (): Learnt => {
    const record = joinedRecord({ files, sends: all, warnings, gates, collected, tasks: acts })
    // Afterwards, since the other may look something up.
    return {
      joined: record,
      linked: linkedRecord({ facts: noted, unseen, files, callers: program.callers, linked: judged.linked, resolve }),
    }
  }
  return { report, strings, unparsed, areTypesAsked, learnt }
}

/** A guard on every path holds whatever the sender is; an uncertain sender that is not covered stays unknown. */
function verdictOf(
  judged: Pick<SendSite, 'verdict' | 'reason'>,
  { undecided }: FoundSend,
): Pick<SendSite, 'verdict' | 'reason'> {
  return undecided === undefined || judged.verdict === 'covered' ? judged : { verdict: 'unknown', reason: undecided }
}

function treeOf(file: string, text: string): SourceFile | null {
  const source = parseSource(file, text)
  return isParseFailure(source) ? null : source
}

function sendSites(
  sends: readonly FoundSend[],
  judged: WholeProgram,
  found: Pick<Discovered, 'packages'>,
  { root, program }: { readonly root: string; readonly program: Program },
): SendSite[] {
  const folders = workspaceFolders(found.packages, root)
  const counts = new Map<string, number>()
  return sends.map((send) => {
    const { verdict, guard, reason, paths } = judged.sends.get(send) ?? {
      verdict: 'unknown' as const,
      guard: null,
      reason: 'budget' as const,
      paths: [],
    }
    const draft = {
      send,
      facts: program.facts.get(send.file),
      workspace: workspaceOf(send.file, folders),
      verdict: { guard, ...verdictOf({ verdict, reason }, send) },
      paths,
    }
    const first = sendSite({ ...draft, ordinal: 0 })
    const ordinal = counts.get(first.id) ?? 0
    counts.set(first.id, ordinal + 1)
    return ordinal === 0 ? first : sendSite({ ...draft, ordinal })
  })
}
