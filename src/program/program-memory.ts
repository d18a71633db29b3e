import { deserialize, serialize } from 'node:v8'
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
import type { Discovered } from './discover.js'
import type { OneFile } from './facts-of-file.js'
import type { JudgedPrograms, ReportedPrograms } from './judge-programs.js'
import type { FoundString } from './strings-in.js'

export interface MemorySources {
  /** Absolute, with `/`. */
  readonly root: string
  readonly options: AuditOptions
  readonly found: Discovered
  readonly reader: CheckoutReader
  readonly cache: CacheFolder
}

/** Hashes of a source's text: when the report was made, and when it was last found to hold. */
interface SourceHashes {
  readonly judged: string
  readonly held: string
}

interface ProgramRecord {
  readonly looks: Looks
  readonly sources: ReadonlyMap<string, SourceHashes>
  readonly strings: ReadonlyMap<string, readonly FoundString[]>
  readonly unparsed: readonly NotAnalysed[]
  readonly report: CoverageReport
}

const name = 'programs'

/**
 * The report on the programs of a checkout, with all that it rests on. It is handed out again where the same files are
 * judged in the same way, every question gets the same answer, and each source that was edited says the same: either
 * its facts are the very same, or they differ in nothing but places, and the report names no place in the file.
 */
export class ProgramMemory {
  private readonly sources: MemorySources
  private readonly records: TextCache<ProgramRecord>

  constructor(sources: MemorySources) {
    this.sources = sources
    this.records = textCache(sources.cache.open(name))
  }

  /** Null where something that the report rests on may be another. */
  async recall(): Promise<ReportedPrograms | null> {
    const { reader, found } = this.sources
    const record = this.records.get(name, this.frame())
    if (record === null) return null
    const hashes = new Map(found.sources.map(({ file, text }) => [file, hashOf(text)]))
    const changed = found.sources.filter(({ file }) => record.sources.get(file)?.held !== hashes.get(file))
    if (
      !reader.answersAlike(
        record.looks,
        changed.map(({ file }) => file),
      )
    )
      return null
    const strings = new Map(record.strings)
    if (changed.length > 0) {
      const { factsOfFile } = await import('./facts-of-file.js')
      const facts = textCache<OneFile>(this.sources.cache.open('facts'))
      for (const source of changed) {
        const before = facts.of(source.file, record.sources.get(source.file)?.judged ?? '')
        const now = factsOfFile(source)
        if (before === null || !saysTheSame(before, now, () => isNamed(source.file, record.report))) return null
        if (!this.sources.reader.readsAlike(record.looks, source.file, movedFunctions(before, now))) return null
        if ('strings' in now) strings.set(source.file, now.strings)
      }
      const sources = new Map(
        [...record.sources].map(([file, { judged }]) => [file, { judged, held: hashes.get(file) ?? '' }]),
      )
      this.write({ ...record, sources, strings })
    }
    return {
      report: { ...record.report, notAnalysed: allNotAnalysed(found, record.unparsed) },
      strings: found.sources.flatMap(({ file }) => strings.get(file) ?? []),
    }
  }

  keep({ report, strings, unparsed, areTypesAsked }: JudgedPrograms): void {
    const { reader, found } = this.sources
    // The type checker looks at more than is noted.
    if (areTypesAsked) return
    const sources = new Map(
      found.sources
        .map(({ file, text }) => [file, hashOf(text)] as const)
        .map(([file, hash]) => [file, { judged: hash, held: hash }]),
    )
    this.write({ looks: reader.looks(), sources, strings: groupBy(strings, ({ path }) => path), unparsed, report })
  }

  private write(record: ProgramRecord): void {
    this.records.put(name, this.frame(), record)
    this.records.save()
  }

  /** What is the same for all files: which they are, how they are judged, and what their packages say. */
  private frame(): string {
    const {
      root,
      options: { config = {}, includeGray = false, types = 'auto' },
      found,
    } = this.sources
    const { sources, packages, warnings } = found
    return JSON.stringify({
      root,
      config,
      includeGray,
      types,
      areTypesThere: areTypesThere({ root, packages, types }),
      sources: sources.map(({ file }) => file),
      packages,
      warnings,
    })
  }
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

/** To the byte, so that the order of properties counts too. */
function isSame(before: object, now: object): boolean {
  const written = serialize(before)
  return written.equals(serialize(now)) || written.equals(serialize(deserialize(serialize(now))))
}

/** Whether a report says anything about a file but that it was analysed. */
function isNamed(file: string, { analysed: { files, workspaces }, ...report }: CoverageReport): boolean {
  return JSON.stringify({ ...report, analysed: { files, workspaces } }).includes(JSON.stringify(file).slice(1, -1))
}
