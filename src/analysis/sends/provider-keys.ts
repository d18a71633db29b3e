import type { HostEntry } from '../../catalogue/entries/host-entry.js'
import type { SenderEntry } from '../../catalogue/entries/sender-entry.js'
import type { ProviderKeys } from '../guards/guard-context.js'
import type { FoundSend } from './find-sends.js'

/** What the catalogue says about the keys of a send; null when it says nothing. */
export function providerKeysOf(
  send: Pick<FoundSend, 'provider' | 'path'>,
  catalogue: { readonly senders: readonly SenderEntry[]; readonly hosts: readonly HostEntry[] },
): ProviderKeys | null {
  const entry =
    catalogue.senders.find(({ provider }) => provider === send.provider) ??
    catalogue.hosts.find(({ provider }) => provider === send.provider)
  if (entry?.idempotency === undefined) return null
  const { support, parameters = [], window } = entry.idempotency
  const member = send.path.split('.').at(-1) ?? send.path
  return {
    provider: entry.provider,
    support,
    parameters: parameters.filter(({ members }) => members === undefined || members.includes(member)),
    ...(window !== undefined && { window }),
  }
}
