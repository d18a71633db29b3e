import { CorruptRecord } from '../errors.js'
import { decodeRecord, type KeyHash } from '../record.js'
import type { Listed, Version } from '../store.js'

/** A stored text as a listing shows it: its record, or why it cannot be read. `where` names its place in that reason. */
export function listed(
  hash: KeyHash,
  version: Version,
  { text, where }: { readonly text: string; readonly where: string },
): Listed {
  try {
    return { hash, version, rec: decodeRecord(text, { where, version }) }
  } catch (error) {
    if (!(error instanceof CorruptRecord)) throw error
    return { hash, version, rec: null, corrupt: error.message }
  }
}
