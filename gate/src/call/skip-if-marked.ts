import type { Outcome } from '../outcome.js'
import type { Call } from './call.js'
import { skipped } from './decide.js'
import { adoptMarker, readMarked } from './marked.js'
import { receiptOfDamage, receiptOfMarker } from './receipt.js'

/** The answer of a call whose marker says enough, else when an older window's marker says it departed (0: never). @throws StoreUnavailable */
export async function skipIfMarked(call: Call): Promise<Extract<Outcome<never>, { status: 'skipped' }> | number> {
  const marked = await readMarked(call)
  if (marked.kind === 'none') return marked.before
  if (marked.kind === 'damaged')
    return skipped(call, 'unresolved', receiptOfDamage(call.identity, marked.error.message))
  await adoptMarker(call, marked.marker)
  return skipped(call, 'already-sent', receiptOfMarker(call.identity, marked.marker))
}
