import { resolve, sep } from 'node:path'
import type { SendgateConfig } from '../config/sendgate-config.js'
import type { CoverageReport } from '../result/coverage-report.js'
import { createModuleResolver } from '../syntax/module-resolver.js'
import type { TypesMode } from './are-types-there.js'
import { cacheFolder, type CacheFolder, type CacheOptions } from './cache/cache-folder.js'
import { noCache, textCache } from './cache/text-cache.js'
import { CheckoutReader } from './checkout-reader.js'
import { collectCheckoutFacts } from './collect-checkout-facts.js'
import { discover, type Discovered } from './discover.js'
import type { OneFile } from './facts-of-file.js'
import type { ReportedPrograms } from './judge-programs.js'
import { ProgramMemory } from './program-memory.js'

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
  /** Called before the programs are judged, which takes long; not where the last report still holds. */
  readonly onFacts?: (found: Discovered) => void
}

export interface AuditedPrograms extends ReportedPrograms {
  /** Every file of the checkout, relative to the root. */
  readonly files: readonly string[]
}

/** Audits the programs of a checkout: finds their sends and judges each. Reads only; the same files give the same report. */
export async function audit(options: AuditOptions): Promise<CoverageReport> {
  return (await auditPrograms(options)).report
}

export async function auditPrograms(
  options: AuditOptions,
  cache: CacheFolder | null = cacheFolder(options.cache),
): Promise<AuditedPrograms> {
  const root = resolve(options.root).split(sep).join('/')
  const found = discover({ ...options.config, root, ...(options.texts === undefined ? {} : { texts: options.texts }) })
  const reader = new CheckoutReader({
    root,
    files: found.files,
    sources: found.sources,
    resolver: createModuleResolver(root, found.packages),
  })
  const memory = cache === null ? null : new ProgramMemory({ root, options, found, reader, cache })
  const before = (await memory?.recall()) ?? null
  if (before !== null && 'report' in before) return { ...before, files: found.files }
  // What judges is loaded only where there is something to judge, and other threads read while this one loads it.
  const [facts, { judgePrograms }] = await Promise.all([
    before === null
      ? collectCheckoutFacts(found.sources, cache === null ? noCache : textCache<OneFile>(cache.open('facts')))
      : before.facts,
    import('./judge-programs.js'),
  ])
  options.onFacts?.(found)
  const judged = await judgePrograms({ root, options, found, facts, reader, cache, ...(before ?? {}) })
  // What was joined before is kept already.
  if (before === null) memory?.keep(judged)
  else memory?.keepAgain(judged)
  return { ...judged, files: found.files }
}
