import type { AuditOptions } from './audit.js'
import type { CacheFolder } from './cache/cache-folder.js'
import type { CheckoutReader } from './checkout-reader.js'
import type { Discovered } from './discover.js'
import type { JoinedProgram } from './memory/joined-program.js'
import type { ProgramFacts } from './program-facts.js'

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
