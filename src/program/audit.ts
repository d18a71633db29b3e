import { resolve, sep } from 'node:path'
import type { SendgateConfig } from '../config/sendgate-config.js'
import type { CoverageReport } from '../result/coverage-report.js'
import { createModuleResolver } from '../syntax/module-resolver.js'
import type { TypesMode } from './are-types-there.js'
import { CacheFolder, type CacheOptions } from './cache/cache-folder.js'
import { CheckoutReader } from './checkout-reader.js'
import { discover } from './discover.js'
import { ProgramMemory } from './program-memory.js'
import type { FoundString } from './strings-in.js'

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
  const found = discover({ ...options.config, root, ...(options.texts === undefined ? {} : { texts: options.texts }) })
  const reader = new CheckoutReader({ root, sources: found.sources, resolver: createModuleResolver(root, found.packages) })
  const cache = options.cache === undefined ? null : new CacheFolder(options.cache)
  const memory = cache === null ? null : new ProgramMemory({ root, options, found, reader, cache })
  const before = await memory?.recall() ?? null
  if (before !== null) return before
  // What judges is loaded only where there is something to judge.
  const { judgePrograms } = await import('./judge-programs.js')
  const judged = await judgePrograms({ root, options, found, reader, cache })
  memory?.keep(judged)
  return judged
}
