import { CorruptRecord, ProbeInconclusive, StoreUnavailable, UsageError } from '../errors.js'
import { exitCodes } from './exit-codes.js'
import { ConfigError } from './settings.js'

/** The exit code of an error and the word that `--json` prints as `decision`. */
export function exitOfError(error: unknown): { readonly code: number; readonly decision: string } {
  if (error instanceof UsageError) return { code: exitCodes.usage, decision: 'usage' }
  if (error instanceof ConfigError) return { code: exitCodes.config, decision: 'config' }
  if (error instanceof CorruptRecord) return { code: exitCodes.unknown, decision: 'unknown' }
  if (error instanceof ProbeInconclusive) return { code: exitCodes.storeBusy, decision: 'probe-inconclusive' }
  if (error instanceof StoreUnavailable) {
    return { code: error.kind === 'busy' ? exitCodes.storeBusy : exitCodes.storeIo, decision: 'store-unavailable' }
  }
  return { code: exitCodes.internal, decision: 'internal' }
}
