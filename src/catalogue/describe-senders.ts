import type { Channel } from '../result/coverage-report.js'
import { actions } from './actions/index.js'
import { commands } from './commands/index.js'
import { hosts } from './hosts/index.js'
import { senders } from './senders/index.js'
import type { ActionEntry } from './entries/action-entry.js'
import type { CommandEntry } from './entries/command-entry.js'
import type { Evidence } from './entries/evidence.js'
import type { HostEntry } from './entries/host-entry.js'
import type { Idempotency } from './entries/idempotency.js'
import type { SenderEntry } from './entries/sender-entry.js'

/** One printed line of the catalogue. */
export interface SenderRow {
  readonly provider: string
  readonly channel: Channel
  readonly reachedBy: 'package' | 'host' | 'command' | 'action'
  /** Package, host, program or action. */
  readonly name: string
  /** What is called to send: path, method and URL pattern, or leading arguments. */
  readonly send: string
  readonly gray: boolean
  readonly idempotency: Idempotency['support']
  readonly evidence: Evidence
}

/** Every way to send that the catalogue knows: packages first, then hosts, commands and actions of workflows, each by provider. */
export function describeSenders(): readonly SenderRow[] {
  return [
    ...senders.flatMap(rowsOfSender),
    ...hosts.flatMap(rowsOfHost),
    ...commands.flatMap(rowsOfCommand),
    ...actions.flatMap(rowsOfAction),
  ]
}

function rowsOfSender(entry: SenderEntry): readonly SenderRow[] {
  const common = { provider: entry.provider, reachedBy: 'package', idempotency: entry.idempotency.support } as const
  const name = entry.packages[0] ?? entry.provider
  return entry.members.map((member) => ({
    ...common,
    name: member.module ?? name,
    channel: member.channel ?? entry.channel,
    send: member.path,
    gray: member.gray === true,
    evidence: member.evidence ?? entry.verified,
  }))
}

function rowsOfHost(entry: HostEntry): readonly SenderRow[] {
  return entry.sends.map((send) => ({
    provider: entry.provider,
    reachedBy: 'host',
    name: entry.hosts.join(', '),
    channel: send.channel ?? entry.channel,
    send: `${send.methods.join('|')} ${send.path}`,
    gray: send.gray === true,
    idempotency: entry.idempotency?.support ?? 'none',
    evidence: entry.verified,
  }))
}

function rowsOfCommand(entry: CommandEntry): readonly SenderRow[] {
  const verbs = entry.verbs.length === 0 ? [''] : entry.verbs.map((words) => words.join(' '))
  return verbs.map((words) => ({
    provider: entry.provider,
    reachedBy: 'command',
    name: entry.program,
    channel: entry.channel,
    send: `${entry.program} ${words}`.trim(),
    gray: false,
    idempotency: 'none',
    evidence: entry.verified,
  }))
}

function rowsOfAction(entry: ActionEntry): readonly SenderRow[] {
  return entry.actions.map((action) => ({
    provider: entry.provider,
    reachedBy: 'action',
    name: action,
    channel: entry.channel,
    send: `uses: ${action}`,
    gray: false,
    idempotency: 'none',
    evidence: entry.verified,
  }))
}
