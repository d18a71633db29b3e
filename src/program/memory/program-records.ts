import type { FileFacts } from '../../analysis/file-facts.js'
import type { NotAnalysed } from '../../result/coverage-report.js'
import { areTypesThere } from '../are-types-there.js'
import type { AuditOptions } from '../audit.js'
import type { CacheFolder } from '../cache/cache-folder.js'
import { hashOf } from '../cache/hash-of.js'
import { textCache, type TextCache } from '../cache/text-cache.js'
import type { Looks } from '../checkout-reader.js'
import type { Discovered } from '../discover.js'
import type { OneFile } from '../facts-of-file.js'
import type { ReportedPrograms } from '../judge-programs.js'
import type { FoundString } from '../strings-in.js'
import type { JoinedRecord } from './joined-record.js'
import type { LinkedRecord } from './linked-record.js'
import type { TextSize } from './says-nothing-new.js'

export interface RecordSources {
  /** Absolute, with `/`. */
  readonly root: string
  readonly options: AuditOptions
  readonly found: Discovered
  readonly cache: CacheFolder
}

/** A source's text when the report was made, and its hash when it was last found to say the very same. */
export interface SourceText {
  readonly judged: string
  readonly size: TextSize
  readonly held: string
}

/** A report on programs, with all that it rests on; plain data. */
export interface ProgramRecord {
  readonly looks: Looks
  readonly sources: ReadonlyMap<string, SourceText>
  readonly strings: ReadonlyMap<string, readonly FoundString[]>
  readonly unparsed: readonly NotAnalysed[]
  readonly report: ReportedPrograms['report']
}

/** A report on a joined program. */
export interface LatestRecord extends ReportedPrograms {
  readonly looks: Looks
}

const name = 'programs'

/** What is kept about the programs of a checkout from run to run, each part under all that it was made of. */
export class ProgramRecords {
  private readonly sources: RecordSources
  private readonly records: TextCache<ProgramRecord>
  private readonly linkedRecords: TextCache<LinkedRecord>
  private readonly joinedRecords: TextCache<JoinedRecord>
  private readonly latestRecords: TextCache<LatestRecord>
  private readonly facts: TextCache<OneFile>

  constructor(sources: RecordSources) {
    this.sources = sources
    this.records = textCache(sources.cache.open(name))
    this.linkedRecords = textCache(sources.cache.open('linked'))
    this.joinedRecords = textCache(sources.cache.open('joined'))
    this.latestRecords = textCache(sources.cache.open('latest'))
    this.facts = textCache(sources.cache.open('facts'))
  }

  /** The report of an earlier run, where the files are judged in the same way. */
  read(): ProgramRecord | null {
    return this.records.get(name, this.frame())
  }

  write(record: ProgramRecord): void {
    this.records.put(name, this.frame(), record)
    this.records.save()
  }

  /** What was learnt by linking the files on which a report rests. */
  linked({ sources }: ProgramRecord): LinkedRecord | null {
    return this.linkedRecords.get(name, this.stamp(sources))
  }

  /** What was collected by going through the files on which a report rests. */
  joined({ sources }: ProgramRecord): JoinedRecord | null {
    return this.joinedRecords.get(name, this.stamp(sources))
  }

  writeLearnt(
    { linked, joined }: { readonly linked: LinkedRecord; readonly joined: JoinedRecord },
    { sources }: Pick<ProgramRecord, 'sources'>,
  ): void {
    this.linkedRecords.put(name, this.stamp(sources), linked)
    this.linkedRecords.save()
    this.joinedRecords.put(name, this.stamp(sources), joined)
    this.joinedRecords.save()
  }

  /** The report on the joined program, where no text was edited since. */
  latest(record: ProgramRecord): LatestRecord | null {
    return this.latestRecords.get(name, this.texts(record))
  }

  writeLatest(latest: LatestRecord, record: ProgramRecord): void {
    this.latestRecords.put(name, this.texts(record), latest)
    this.latestRecords.save()
  }

  /** What a file said when it was judged; null when that is not known. */
  fileBefore(file: string, { sources }: ProgramRecord): OneFile | null {
    const judged = sources.get(file)
    return judged === undefined ? null : this.facts.of(file, judged.judged)
  }

  factsBefore(file: string, record: ProgramRecord): FileFacts | undefined {
    const before = this.fileBefore(file, record)
    return before !== null && 'facts' in before ? before.facts : undefined
  }

  /** Stands for the texts of all sources, and for the answers with which they were joined. */
  private texts({ looks: { imports, installed } }: ProgramRecord): string {
    const { sources } = this.sources.found
    return JSON.stringify([
      this.frame(),
      sources.map(({ file, text }) => [file, hashOf(text)]),
      hashOf(JSON.stringify([[...imports], installed])),
    ])
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
