import type { ProviderKeys } from '../analysis/guards/guard-context.js'
import type { FoundSend } from '../analysis/sends/find-sends.js'
import { hosts, senders } from '../catalogue/index.js'
import type { HostEntry } from '../catalogue/entries/host-entry.js'
import type { Idempotency } from '../catalogue/entries/idempotency.js'
import type { SenderEntry } from '../catalogue/entries/sender-entry.js'

/** What the catalogue says about the keys of a send; null when it is no send, or nothing is known of its provider. */
export function keysOfSend(send: FoundSend | undefined): ProviderKeys | null {
  if (send === undefined) return null
  const entry =
    send.confidence === 'destination'
      ? hostOf(send)
      : senders.find(({ provider }: SenderEntry) => provider === send.provider)
  const idempotency: Idempotency | undefined = entry?.idempotency
  if (entry === undefined || idempotency === undefined) return null
  const member = send.path.split('.').at(-1) ?? ''
  const { support, parameters = [], window } = idempotency
  return {
    provider: entry.provider,
    support,
    parameters: parameters.filter(({ members }) => members === undefined || members.includes(member)),
    ...(window === undefined ? {} : { window }),
  }
}

function hostOf({ provider }: FoundSend): HostEntry | undefined {
  return hosts.find((entry) => entry.provider === provider)
}
