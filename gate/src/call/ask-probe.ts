import type { Probe } from '../gate-api.js'
import { providerRef } from '../provider-ref.js'
import type { Call } from './call.js'

export interface Looked {
  readonly verdict: 'present' | 'absent' | 'cannot-tell'
  readonly ref: string | null
  readonly asOf: number | null
  readonly why: string
  readonly cause: unknown
}

/** Asks a probe within the deadline; whatever it throws, and any answer that is none of the three, reads as "cannot tell". */
export async function askProbe(call: Call, probe: Probe, lost?: AbortSignal): Promise<Looked> {
  const { clock, deadlineMs } = call.settings
  const controller = new AbortController()
  const abort = (why: string) => controller.abort(new Error(why))
  const cancel = clock.after(deadlineMs, () => abort(`the probe took longer than ${deadlineMs} ms`))
  const onLost = () => abort('the claim was lost while the probe ran')
  lost?.addEventListener('abort', onLost, { once: true })
  const context = { idempotencyKey: call.identity.providerKey, signal: controller.signal, key: call.identity.key }
  try {
    return readAnswer(await Promise.race([probe(context), rejection(controller.signal)]))
  } catch (error) {
    return cannotTell(error instanceof Error ? error.message : String(error), error)
  } finally {
    cancel()
    lost?.removeEventListener('abort', onLost)
  }
}

function rejection(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
  )
}

function readAnswer(answer: unknown): Looked {
  if (typeof answer !== 'object' || answer === null)
    return cannotTell(
      `the probe answered ${String(answer)}; it must answer {found}, {absent: true} or {cannotTell}`,
      null,
    )
  const { absent, asOf, cannotTell: why } = answer as { absent?: unknown; asOf?: unknown; cannotTell?: unknown }
  if ('found' in answer) return { verdict: 'present', ref: refOf(answer.found), asOf: null, why: '', cause: null }
  if (absent === true)
    return { verdict: 'absent', ref: null, asOf: typeof asOf === 'number' ? asOf : null, why: '', cause: null }
  return cannotTell(
    typeof why === 'string' ? why : 'the probe answered none of {found}, {absent: true} and {cannotTell}',
    null,
  )
}

const refOf = (found: unknown) => (typeof found === 'string' ? found.slice(0, 256) : providerRef(found))
const cannotTell = (why: string, cause: unknown): Looked => ({
  verdict: 'cannot-tell',
  ref: null,
  asOf: null,
  why,
  cause,
})
