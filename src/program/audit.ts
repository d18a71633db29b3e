import { resolve, sep } from 'node:path'
import { memoized } from '../analysis/memoized.js'
import type { Program } from '../analysis/program.js'
import type { FoundSend } from '../analysis/sends/find-sends.js'
import { taggedGates } from '../analysis/sends/tagged-gates.js'
import { proposeFamilies } from '../analysis/sends/propose-families.js'
import type { SendgateConfig } from '../config/sendgate-config.js'
import type { CoverageReport, SendSite } from '../result/coverage-report.js'
import { summarise } from '../result/summarise.js'
import { isParseFailure, parseSource } from '../syntax/parse-source.js'
import type { SourceFile } from '../syntax/source-file.js'
import { createModuleResolver } from '../syntax/module-resolver.js'
import { CacheFolder, type CacheOptions } from './cache/cache-folder.js'
import { FileMemories } from './cache/file-memories.js'
import { noCache, textCache } from './cache/text-cache.js'
import { collectSends, type TypesMode } from './collect-sends.js'
import { collectProgramFacts } from './collect-program-facts.js'
import { unmatchedTriggers } from './declared-triggers.js'
import { discover, type Discovered } from './discover.js'
import { openExports } from './graph/open-exports.js'
import { inferred } from './inferred.js'
import { link } from '../analysis/link.js'
import { qualityFindings } from './quality-findings.js'
import { readUniqueKeys } from './read-unique-keys.js'
import type { OneFile } from './facts-of-file.js'
import type { FoundString } from './strings-in.js'
import { withMachineTriggers } from './machine-triggers.js'
import { sendSite, workspaceFolders, workspaceOf } from './send-site.js'
import { codeTasks } from './tasks/code-tasks.js'
import type { SyncMemories } from './tasks/task-sources.js'
import type { GuardMemories } from './verdict/guard-book.js'
import { verdicts, type WholeProgram } from './verdicts.js'
import { wrapperCalls } from './wrapper-calls.js'

export interface AuditOptions {
  readonly root: string
  readonly config?: SendgateConfig
  readonly includeGray?: boolean
  /** Absent means `auto`: the types are asked where dependencies are installed. */
  readonly types?: TypesMode
  /** Absent means that every file is read again. */
  readonly cache?: CacheOptions
  /** Texts that stand in for those on disk, by file: the checkout as an edit would leave it. */
  readonly texts?: ReadonlyMap<string, string>
}

export interface AuditedPrograms {
  readonly report: CoverageReport
  /** Task templates among the strings of the programs, found while each file was open. */
  readonly strings: readonly FoundString[]
}

/** Audits the programs of a checkout: finds their sends and judges each. Reads only; the same files give the same report. */
export async function audit(options: AuditOptions): Promise<CoverageReport> {
  return (await auditPrograms(options)).report
}

export async function auditPrograms(options: AuditOptions): Promise<AuditedPrograms> {
  const root = resolve(options.root).split(sep).join('/')
  const config = options.config ?? {}
  const found = discover({ ...config, root, ...(options.texts === undefined ? {} : { texts: options.texts }) })
  const cache = options.cache === undefined ? null : new CacheFolder(options.cache)
  const { files, notAnalysed, strings } = collectProgramFacts(found.sources, cache === null ? noCache : textCache<OneFile>(cache.open('facts')))
  const resolver = createModuleResolver(root, found.packages)
  const resolveInside = (from: string, specifier: string): string | null => inside(root, resolver.resolve(`${root}/${from}`, specifier))
  const program = link({ files, resolve: resolveInside })
  const { sends: all, warnings } = await collectSends({ root, program, packages: found.packages, declared: config.senders ?? [], ignore: config.ignore ?? [], types: options.types ?? 'auto', ...(options.texts === undefined ? {} : { texts: options.texts }) })
  const sends = all.filter(({ gray }) => !gray || options.includeGray === true)
  const texts = new Map(found.sources.map(({ file, text }) => [file, text]))
  const text = (file: string): string => texts.get(file) ?? ''
  const memory: GuardMemories = new FileMemories(cache === null ? noCache : textCache(cache.open('guards')))
  const reads: SyncMemories = new FileMemories(cache === null ? noCache : textCache(cache.open('reads')))
  // Guards, schemas and tasks look at the same few files; each is parsed once.
  const read = memoized((file: string) => treeOf(file, texts.get(file)))
  const schemas = readUniqueKeys({ root, found, read })
  const judged = verdicts({ program, openExports: openExports({ root, packages: found.packages, program }), sends, gates: [...(config.gates ?? []), ...taggedGates(program)], triggers: config.triggers ?? [], read, text, memory, resolve: resolveInside, uniqueKeysOf: schemas.uniqueKeysOf })
  const tasks = codeTasks({ root, program, reads: config.reads ?? [], linked: judged.linked, book: judged.book, found, read, text, memory: reads }, all)
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
    analysed: { files: files.length, workspaces: [...new Set(files.map(({ file }) => workspaceOf(file, workspaceFolders(found.packages, root))))].sort(), paths: files.map(({ file }) => file).sort() },
    notAnalysed: [...found.notAnalysed, ...notAnalysed].sort((a, b) => (a.file < b.file ? -1 : 1)),
    warnings: [...found.warnings, ...resolver.warnings, ...schemas.warnings, ...unmatchedTriggers(config.triggers ?? [], judged.linked.registrations), ...warnings],
  }
  memory.save()
  reads.save()
  return { report, strings }
}

/** A guard on every path holds whatever the sender is; an uncertain sender that is not covered stays unknown. */
function verdictOf(judged: Pick<SendSite, 'verdict' | 'reason'>, { undecided }: FoundSend): Pick<SendSite, 'verdict' | 'reason'> {
  return undecided === undefined || judged.verdict === 'covered' ? judged : { verdict: 'unknown', reason: undecided }
}

function inside(root: string, path: string | null): string | null {
  return path !== null && path.startsWith(`${root}/`) ? path.slice(root.length + 1) : null
}

function treeOf(file: string, text: string | undefined): SourceFile | null {
  const source = text === undefined ? null : parseSource(file, text)
  return source === null || isParseFailure(source) ? null : source
}

function sendSites(sends: readonly FoundSend[], judged: WholeProgram, found: Discovered, { root, program }: { readonly root: string; readonly program: Program }): SendSite[] {
  const folders = workspaceFolders(found.packages, root)
  const counts = new Map<string, number>()
  return sends.map((send) => {
    const { verdict, guard, reason, paths } = judged.sends.get(send) ?? { verdict: 'unknown' as const, guard: null, reason: 'budget' as const, paths: [] }
    const draft = { send, facts: program.facts.get(send.file), workspace: workspaceOf(send.file, folders), verdict: { guard, ...verdictOf({ verdict, reason }, send) }, paths }
    const first = sendSite({ ...draft, ordinal: 0 })
    const ordinal = counts.get(first.id) ?? 0
    counts.set(first.id, ordinal + 1)
    return ordinal === 0 ? first : sendSite({ ...draft, ordinal })
  })
}
