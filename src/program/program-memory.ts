import type { FunctionFact } from '../analysis/file-facts.js'
import { rankedPlaces } from '../analysis/ranked-places.js'
import { groupBy } from '../analysis/group-by.js'
import type { CoverageReport, NotAnalysed } from '../result/coverage-report.js'
import { allNotAnalysed } from './all-not-analysed.js'
import { areTypesThere } from './are-types-there.js'
import type { AuditOptions } from './audit.js'
import type { CacheFolder } from './cache/cache-folder.js'
import { hashOf } from './cache/hash-of.js'
import { textCache, type TextCache } from './cache/text-cache.js'
import type { CheckoutReader, Looks } from './checkout-reader.js'
import type { Discovered, FoundFile } from './discover.js'
import type { OneFile } from './facts-of-file.js'
import type { JudgedPrograms, ReportedPrograms } from './judge-programs.js'
import { emptyFacts } from './memory/empty-facts.js'
import { isSame } from './memory/is-same.js'
import type { LinkedRecord } from './memory/linked-record.js'
import type { EditedFile, TextSize } from './memory/says-nothing-new.js'
import { workspaceFolders, workspaceOf } from './send-site.js'
import type { FoundString } from './strings-in.js'

export interface MemorySources {
  /** Absolute, with `/`. */
  readonly root: string
  readonly options: AuditOptions
  readonly found: Discovered
  readonly reader: CheckoutReader
  readonly cache: CacheFolder
}

/** A source's text when the report was made, and its hash when it was last found to say the very same. */
interface SourceText {
  readonly judged: string
  readonly size: TextSize
  readonly held: string
}

interface ProgramRecord {
  readonly looks: Looks
  readonly sources: ReadonlyMap<string, SourceText>
  readonly strings: ReadonlyMap<string, readonly FoundString[]>
  readonly unparsed: readonly NotAnalysed[]
  readonly report: CoverageReport
}

const name = 'programs'

/** Edited files beyond which the program is judged anew. */
const mostEdited = 30

interface EditedSource extends FoundFile {
  readonly before: OneFile
  readonly now: OneFile
}

/**
 * The report on the programs of a checkout, with all that it rests on. It is handed out again where the files are judged
 * in the same way, every question gets the same answer, and each source that is new or was edited says nothing new: its
 * facts are the very same; or they differ in nothing but places, and the report names no place in the file; or what
 * differs is neither looked up nor collected by anybody.
 */
export class ProgramMemory {
  private readonly sources: MemorySources
  private readonly records: TextCache<ProgramRecord>
  private readonly linked: TextCache<LinkedRecord>

  constructor(sources: MemorySources) {
    this.sources = sources
    this.records = textCache(sources.cache.open(name))
    this.linked = textCache(sources.cache.open('linked'))
  }

  /** Null where something that the report rests on may be another. */
  async recall(): Promise<ReportedPrograms | null> {
    const { reader, found } = this.sources
    const record = this.records.get(name, this.frame())
    if (record === null) return null
    const hashes = new Map(found.sources.map(({ file, text }) => [file, hashOf(text)]))
    if ([...record.sources.keys()].some((file) => !hashes.has(file))) return null
    const changed = found.sources.filter(({ file }) => record.sources.get(file)?.held !== hashes.get(file))
    if (changed.length > mostEdited) return null
    const files = changed.map(({ file }) => file)
    if (!reader.answersAlike(record.looks, files) || !reader.knowsFolders(record.looks, files)) return null
    const strings = new Map(record.strings)
    const edited: EditedSource[] = []
    if (changed.length > 0) {
      const { factsOfFile } = await import('./facts-of-file.js')
      const facts = textCache<OneFile>(this.sources.cache.open('facts'))
      const held = new Map<string, string>()
      for (const source of changed) {
        const now = factsOfFile(source)
        const judged = record.sources.get(source.file)
        const before = judged === undefined ? none : facts.of(source.file, judged.judged)
        if (before === null) return null
        if ('strings' in now) strings.set(source.file, now.strings)
        if (judged === undefined || !saysTheSame(before, now, () => isNamed(source.file, record.report)))
          edited.push({ ...source, before, now })
        else if (reader.readsAlike(record.looks, source.file, movedFunctions(before, now)))
          held.set(source.file, hashes.get(source.file) ?? '')
        else return null
      }
      if (edited.length > 0 && !(await this.saysNothingNew(edited, record, facts))) return null
      // Only what says the very same takes the place of what was judged.
      if (held.size > 0)
        this.write({
          ...record,
          sources: withHeld(record.sources, held),
          strings: new Map([...record.strings, ...[...strings].filter(([file]) => held.has(file))]),
        })
    }
    return {
      report: {
        ...this.withFiles(record.report, edited),
        notAnalysed: allNotAnalysed(found, record.unparsed),
      },
      strings: found.sources.flatMap(({ file }) => strings.get(file) ?? []),
    }
  }

  keep({ report, strings, unparsed, areTypesAsked, learnt }: JudgedPrograms): void {
    const { reader, found } = this.sources
    // The type checker looks at more than is noted.
    if (areTypesAsked) return
    const sources = new Map(
      found.sources.map(({ file, text }) => {
        const hash = hashOf(text)
        return [file, { judged: hash, held: hash, size: sizeOf(text) }]
      }),
    )
    this.linked.put(name, this.stamp(sources), learnt())
    this.linked.save()
    this.write({ looks: reader.looks(), sources, strings: groupBy(strings, ({ path }) => path), unparsed, report })
  }

  /** Whether what differs in these files is neither looked up nor collected, nor read as text. */
  private async saysNothingNew(
    edited: readonly EditedSource[],
    record: ProgramRecord,
    facts: TextCache<OneFile>,
  ): Promise<boolean> {
    const { root, options, found, reader } = this.sources
    const files = edited.flatMap(({ file, text, before, now }): EditedFile[] => {
      const judged = record.sources.get(file)
      if ('failure' in before || 'failure' in now || isNamed(file, record.report)) return []
      return [
        {
          file,
          before: judged === undefined ? null : { facts: before.facts, size: judged.size },
          now: { facts: now.facts, size: sizeOf(text) },
        },
      ]
    })
    const linked = files.length < edited.length ? null : this.linked.get(name, this.stamp(record.sources))
    if (linked === null) return false
    const { saysNothingNew } = await import('./memory/says-nothing-new.js')
    const texts = new Map(edited.map(({ file, text }) => [file, text]))
    const news = saysNothingNew({
      root,
      config: options.config ?? {},
      packages: found.packages,
      text: (file) => texts.get(file) ?? '',
      edited: files,
      linked,
      factsBefore: (file) => {
        const judged = record.sources.get(file)
        const before = judged === undefined ? null : facts.of(file, judged.judged)
        return before !== null && 'facts' in before ? before.facts : undefined
      },
      resolve: reader.resolve,
    })
    return (
      news !== null &&
      files.every(({ file, now }) =>
        reader.readsAlike(record.looks, file, (at) => now.facts.functions[news.movedFunction(file, at)]),
      )
    )
  }

  /** The report with the files that were added. */
  private withFiles(report: CoverageReport, edited: readonly EditedSource[]): CoverageReport {
    const { root, found } = this.sources
    const known = new Set(report.analysed.paths)
    const added = edited.map(({ file }) => file).filter((file) => !known.has(file))
    if (added.length === 0) return report
    const folders = workspaceFolders(found.packages, root)
    const { files, paths = [], workspaces } = report.analysed
    return {
      ...report,
      analysed: {
        files: files + added.length,
        workspaces: [...new Set([...workspaces, ...added.map((file) => workspaceOf(file, folders))])].sort(),
        paths: [...paths, ...added].sort(),
      },
    }
  }

  private write(record: ProgramRecord): void {
    this.records.put(name, this.frame(), record)
    this.records.save()
  }

  /** Tells one judged state of the sources from every other. */
  private stamp(sources: ProgramRecord['sources']): string {
    return JSON.stringify([this.frame(), [...sources].map(([file, { judged }]) => [file, judged])])
  }

  /** What is the same for all files: how they are judged, and what their packages say. */
  private frame(): string {
    const {
      root,
      options: { config = {}, includeGray = false, types = 'auto' },
      found,
    } = this.sources
    const { packages, warnings } = found
    return JSON.stringify({
      root,
      config,
      includeGray,
      types,
      areTypesThere: areTypesThere({ root, packages, types }),
      packages,
      warnings,
    })
  }
}

/** What a file says that is not there. */
const none: OneFile = { facts: emptyFacts(''), strings: [] }

function withHeld(
  sources: ProgramRecord['sources'],
  held: ReadonlyMap<string, string>,
): ReadonlyMap<string, SourceText> {
  return new Map([...sources].map(([file, source]) => [file, { ...source, held: held.get(file) ?? source.held }]))
}

function sizeOf(text: string): TextSize {
  return { length: text.length, lines: text.split('\n').length }
}

function saysTheSame(before: OneFile, now: OneFile, isNamed: () => boolean): boolean {
  if ('failure' in before || 'failure' in now)
    return 'failure' in before && 'failure' in now && before.failure === now.failure
  return isSame(before.facts, now.facts) || (!isNamed() && isSame(rankedPlaces(before.facts), rankedPlaces(now.facts)))
}

/** The function that another text of the file, with the same ranked facts, has in the place of one. */
function movedFunctions(before: OneFile, now: OneFile): (at: number) => FunctionFact | undefined {
  const [old, own] = [before, now].map((each) => ('facts' in each ? Object.values(each.facts.functions) : []))
  return (at) => own?.[old?.findIndex((fact) => fact.at === at) ?? -1]
}

/** Whether a report says anything about a file but that it was analysed. */
function isNamed(file: string, { analysed: { files, workspaces }, ...report }: CoverageReport): boolean {
  return JSON.stringify({ ...report, analysed: { files, workspaces } }).includes(JSON.stringify(file).slice(1, -1))
}
