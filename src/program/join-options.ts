import type { SendgateConfig } from '../config/sendgate-config.js'
import type { CacheFolder } from './cache/cache-folder.js'
import type { JudgedTexts } from './threads/judge-texts.js'

/** What the joins of shell scripts and templates need of the checkout. */
export interface Joined {
  /** Absolute. */
  readonly root: string
  /** Every file of the checkout, relative to the root. */
  readonly files: readonly string[]
  readonly excluded: (file: string) => boolean
  readonly workspaceOf: (file: string) => string
  readonly config: SendgateConfig
  readonly includeGray: boolean
  /** Texts that stand in for those on disk, by file. */
  readonly texts: ReadonlyMap<string, string>
  /** What the last run found; null where nothing is kept. */
  readonly cache: CacheFolder | null
  /** What another thread has found meanwhile; null where none was asked. */
  readonly ahead: JudgedTexts | null
}
