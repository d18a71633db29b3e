import type { FunctionFact } from '../analysis/file-facts.js'
import { rankedPlaces } from '../analysis/ranked-places.js'
import { groupBy } from '../analysis/group-by.js'
import type { CoverageReport } from '../result/coverage-report.js'
import { allNotAnalysed } from './all-not-analysed.js'
import { hashOf } from './cache/hash-of.js'
import type { CheckoutReader } from './checkout-reader.js'
import type { FoundFile } from './discover.js'
import type { OneFile } from './facts-of-file.js'
import type { JudgeInput } from './judge-input.js'
import type { JudgedPrograms, ReportedPrograms } from './judge-programs.js'
import { isNamed } from './memory/is-named.js'
import { isSame } from './memory/is-same.js'
import type { LinkedRecord } from './memory/linked-record.js'
import { ProgramRecords, type ProgramRecord, type RecordSources, type SourceText } from './memory/program-records.js'
import type { EditedFile, NoNews, TextSize } from './memory/says-nothing-new.js'
import { workspaceFolders, workspaceOf } from './send-site.js'
import type { FoundString } from './strings-in.js'

export interface MemorySources extends RecordSources {
  readonly reader: CheckoutReader
}

/** Edited files beyond which the program is judged anew. */
const mostEdited = 30

interface EditedSource extends FoundFile {
  /** Null where there was no such file. */
  readonly before: OneFile | null
  readonly now: OneFile
}

/** The program of a checkout, to be judged. */
export type JoinedFiles = Required<Pick<JudgeInput, 'joined' | 'facts'>>

/**
 * The report on the programs of a checkout, with all that it rests on. It is handed out again where the files are judged
 * in the same way, every question gets the same answer, and each source that is new or was edited says nothing new: its
 * facts are the very same; or they differ in nothing but places, and the report names no place in the file; or what
 * differs is neither looked up nor collected by anybody.
 */
export class ProgramMemory {
  private readonly sources: MemorySources
  private readonly records: ProgramRecords

  constructor(sources: MemorySources) {
    this.sources = sources
    this.records = new ProgramRecords(sources)
  }

  /**
   * The report where it rests on nothing that may be another; else the joined program, where the edited files say nothing
   * new that it rests on; else null.
   */
  async recall(): Promise<ReportedPrograms | JoinedFiles | null> {
    const { reader, found } = this.sources
    const record = this.records.read()
    if (record === null) return null
    const hashes = new Map(found.sources.map(({ file, text }) => [file, hashOf(text)]))
    if ([...record.sources.keys()].some((file) => !hashes.has(file))) return null
    const changed = found.sources.filter(({ file }) => record.sources.get(file)?.held !== hashes.get(file))
    const files = changed.map(({ file }) => file)
    if (changed.length > mostEdited || !reader.joinsAlike(record.looks, files)) return null
    const isReadAlike = reader.answersAlike(record.looks, files)
    const again = changed.length === 0 && isReadAlike ? null : this.again(record)
    if (again !== null) return again
    const edited = await this.edited(changed, record)
    if (edited === null) return null
    const isSame = ({ file, before, now }: EditedSource): boolean =>
      before !== null &&
      saysTheSame(before, now, () => isNamed(file, record.report)) &&
      reader.readsAlike(record.looks, file, movedFunctions(before, now))
    const held = new Set(edited.filter(isSame))
    const others = edited.filter((each) => !held.has(each))
    if (isReadAlike && (others.length === 0 || (await this.holds(others, record)))) {
      // Only what says the very same takes the place of what was judged.
      if (held.size > 0) this.records.write(withHeld(record, held, hashes))
      return {
        report: { ...this.withFiles(record.report, others), notAnalysed: allNotAnalysed(found, record.unparsed) },
        strings: this.stringsOf(record, edited),
      }
    }
    // The joined program is looked at beside the texts of now, so every place must be that of now.
    const moved = found.sources.filter(({ file }) => record.sources.get(file)?.judged !== hashes.get(file))
    const all = moved.length > mostEdited ? null : await this.edited(moved, record)
    return all === null ? null : this.joinedFiles(all, record)
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
    this.records.writeLearnt(learnt(), { sources })
    this.records.write({
      looks: reader.looks(),
      sources,
      strings: groupBy(strings, ({ path }) => path),
      unparsed,
      report,
    })
  }

  /** Keeps the report on a joined program for a run that finds everything as it was. */
  keepAgain({ report, strings }: JudgedPrograms): void {
    const record = this.records.read()
    if (record === null) return
    this.records.writeLatest({ looks: this.sources.reader.looks(), report, strings }, record)
  }

  /** The report on the joined program where nothing at all was edited since; null where something was. */
  private again(record: ProgramRecord): ReportedPrograms | null {
    const { reader, found } = this.sources
    const latest = this.records.latest(record)
    if (latest === null || !reader.joinsAlike(latest.looks, []) || !reader.answersAlike(latest.looks, [])) return null
    return {
      report: { ...latest.report, notAnalysed: allNotAnalysed(found, record.unparsed) },
      strings: latest.strings,
    }
  }

  /** What files said when they were judged, and what they say now; null where the first is not known. */
  private async edited(changed: readonly FoundFile[], record: ProgramRecord): Promise<readonly EditedSource[] | null> {
    if (changed.length === 0) return []
    const { factsOfFile } = await import('./facts-of-file.js')
    const found = changed.map((source): EditedSource | null => {
      const before = this.records.fileBefore(source.file, record)
      return before === null && record.sources.has(source.file) ? null : { ...source, before, now: factsOfFile(source) }
    })
    return found.every((each) => each !== null) ? found : null
  }

  /** Whether what differs in files is neither looked up nor collected, nor read as text. */
  private async holds(edited: readonly EditedSource[], record: ProgramRecord): Promise<boolean> {
    const { reader } = this.sources
    if (edited.some(({ file }) => isNamed(file, record.report))) return false
    const news = (await this.learnt(edited, record, false))?.news ?? null
    return (
      news !== null &&
      [...news.edited].every(([file, { facts }]) =>
        reader.readsAlike(record.looks, file, (at) => facts.functions[news.movedFunction(file, at)]),
      )
    )
  }

  /** The program with files that say nothing new; null where they do. */
  private async joinedFiles(edited: readonly EditedSource[], record: ProgramRecord): Promise<JoinedFiles | null> {
    const { options, reader } = this.sources
    const learnt = await this.learnt(edited, record, true)
    if (learnt?.news.areNamesAlike !== true) return null
    const joined = this.records.joined(record)
    if (joined === null) return null
    const { joinedProgram } = await import('./memory/joined-program.js')
    const program = joinedProgram({
      ...learnt,
      config: options.config ?? {},
      joined,
      factsBefore: (file) => this.records.factsBefore(file, record),
      resolve: reader.resolve,
    })
    if (program === null) return null
    return {
      joined: program,
      facts: { files: [], notAnalysed: record.unparsed, strings: this.stringsOf(record, edited) },
    }
  }

  /** What was learnt of the program where these files say nothing new; null where they do. */
  private async learnt(
    edited: readonly EditedSource[],
    record: ProgramRecord,
    isJudgedAgain: boolean,
  ): Promise<{ readonly news: NoNews; readonly linked: LinkedRecord } | null> {
    const { root, options, found, reader } = this.sources
    const files = edited.flatMap(({ file, text, before, now }): EditedFile[] => {
      const judged = record.sources.get(file)
      if ('failure' in now || (before !== null && 'failure' in before)) return []
      return [
        {
          file,
          before: before === null || judged === undefined ? null : { facts: before.facts, size: judged.size },
          now: { facts: now.facts, size: sizeOf(text) },
        },
      ]
    })
    const linked = files.length < edited.length ? null : this.records.linked(record)
    if (linked === null) return null
    const { saysNothingNew } = await import('./memory/says-nothing-new.js')
    const texts = new Map(edited.map(({ file, text }) => [file, text]))
    const news = saysNothingNew({
      root,
      config: options.config ?? {},
      packages: found.packages,
      text: (file) => texts.get(file) ?? '',
      edited: files,
      isJudgedAgain,
      linked,
      factsBefore: (file) => this.records.factsBefore(file, record),
      resolve: reader.resolve,
    })
    return news === null ? null : { news, linked }
  }

  private stringsOf({ strings }: ProgramRecord, edited: readonly EditedSource[]): readonly FoundString[] {
    const now = new Map(edited.flatMap(({ file, now }) => ('strings' in now ? [[file, now.strings]] : [])))
    return this.sources.found.sources.flatMap(({ file }) => now.get(file) ?? strings.get(file) ?? [])
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
}

function withHeld(
  record: ProgramRecord,
  held: ReadonlySet<EditedSource>,
  hashes: ReadonlyMap<string, string>,
): ProgramRecord {
  const names = new Set([...held].map(({ file }) => file))
  const hold = (file: string, source: SourceText): SourceText => ({ ...source, held: hashes.get(file) ?? source.held })
  const strings = [...held].flatMap(({ file, now }) => ('strings' in now ? [[file, now.strings] as const] : []))
  return {
    ...record,
    sources: new Map(
      [...record.sources].map(([file, source]) => [file, names.has(file) ? hold(file, source) : source]),
    ),
    strings: new Map([...record.strings, ...strings]),
  }
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
