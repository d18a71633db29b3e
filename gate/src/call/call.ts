import { keyHash, providerKey } from '../hash.js'
import { asKey } from '../key.js'
import type { OnUnknown, Window } from '../options.js'
import type { Point } from '../points.js'
import type { Identity, KeyHash } from '../record.js'
import type { SendKey } from '../send-key.js'
import { policyOf } from '../settings.js'
import type { Settings } from '../settings.js'
import type { Subject } from '../telemetry.js'
import { openWindow } from '../window.js'
import type { OpenWindow } from '../window.js'

/** One key in one window under one gate's settings: what every stage of a call works on. */
export interface Call {
  readonly settings: Settings
  readonly identity: Identity
  readonly window: OpenWindow
  readonly onUnknown: OnUnknown
  subject(gen: number): Subject
  at(point: Point): void | Promise<void>
}

/** @throws UsageError for a bad key, window or policy; StoreUnavailable when a calendar slot needs the store's clock */
export async function openCall(
  settings: Settings,
  given: SendKey,
  options: { readonly window?: Window; readonly onUnknown?: OnUnknown } = {},
): Promise<Call> {
  const key = asKey(given)
  const window = await openWindow(options.window ?? settings.window, () => settings.store.now())
  const hash = keyHash({ env: settings.env, text: key.text, slot: window.slot, secret: settings.secret })
  const label = settings.secret === null ? key.text : `${key.purpose}/#${hash.slice(0, 12)}`
  const { channel } = settings
  return {
    settings,
    identity: identityOf(hash, label, channel),
    window,
    onUnknown: policyOf(options.onUnknown ?? settings.onUnknown),
    subject: (gen) => ({ hash, purpose: key.purpose, channel, gen }),
    at: (point) => settings.at(point, label),
  }
}

/** The provider's key is worked out when somebody reads it: a call that is refused never does. */
function identityOf(hash: KeyHash, key: string, channel: string): Identity {
  let first: string | undefined
  return {
    hash,
    key,
    channel,
    get providerKey() {
      return (first ??= providerKey(hash, 0))
    },
  }
}
