import { channel } from 'node:diagnostics_channel'
import type { KeyHash } from './record.js'

/** The part of an OpenTelemetry meter that the gate uses. */
export interface Meter {
  createCounter(name: string, options?: { description?: string }): Instrument
  createUpDownCounter(name: string, options?: { description?: string }): Instrument
}

interface Instrument {
  add(value: number, attributes?: Record<string, string>): void
}

/** What every event says about its key: never the readable key, a recipient or a body. */
export interface Subject {
  readonly hash: KeyHash
  readonly purpose: string
  readonly channel: string
  readonly gen: number
}

/** Messages on the `node:diagnostics_channel` of the same name after `sendgate:`. */
export interface Events {
  /** Every answer of `once`, `claim` and `check`, with its reason. */
  decision: Subject & {
    readonly decision: 'sent' | 'skipped' | 'rejected' | 'unknown' | 'claimed' | 'not-sent' | 'in-progress'
    readonly reason: string
    readonly observed: boolean
  }
  /** An outcome became unknown: somebody has to decide. */
  unknown: Subject & { readonly reason: string }
  /** An unknown outcome was decided. */
  resolved: Subject & { readonly reason: string }
  /** Two different departures were proven for one key and window. */
  duplicate: Subject & { readonly where: 'record' | 'marker' }
  /** A claim was taken over while its owner still worked. */
  'lease-lost': Subject
  /** A send reported after its deadline. */
  late: Subject & { readonly reason: 'sent' | 'not-sent' | 'still-unknown' }
  /** Something departed or was decided, but record or marker could not be written. */
  unrecorded: Subject & { readonly error: unknown }
  /** The payload differs from the one recorded under this key. */
  mismatch: Subject
}

export interface Telemetry {
  emit<N extends keyof Events>(name: N, event: Events[N]): void
}

const channels = Object.fromEntries(
  (['decision', 'unknown', 'resolved', 'duplicate', 'lease-lost', 'late', 'unrecorded', 'mismatch'] as const).map(
    (name) => [name, channel(`sendgate:${name}`)],
  ),
) as Readonly<Record<keyof Events, ReturnType<typeof channel>>>

/** Events on diagnostics channels, process warnings for what needs a person, and metrics when a meter is given. */
export function telemetry(meter: Meter | undefined): Telemetry {
  const measure = meter === undefined ? () => {} : measuring(meter)
  return {
    emit(name, event) {
      if (channels[name].hasSubscribers) channels[name].publish(event)
      measure(name, event)
      warn(name, event)
    },
  }
}

function measuring(meter: Meter): <N extends keyof Events>(name: N, event: Events[N]) => void {
  const decisions = meter.createCounter('sendgate.decisions', { description: 'Answers of the gate, with their reason' })
  const open = meter.createUpDownCounter('sendgate.unknown.open', {
    description: 'Outcomes that became unknown minus those decided since, in this process',
  })
  const duplicates = meter.createCounter('sendgate.duplicates.detected', {
    description: 'Second departures proven for one key and window',
  })
  const lost = meter.createCounter('sendgate.lease.lost', {
    description: 'Claims taken over while their owner still worked',
  })
  return (name, event) => {
    const attributes = { channel: event.channel, purpose: event.purpose }
    if (name === 'decision') {
      const { decision, reason } = event as Events['decision']
      decisions.add(1, { ...attributes, decision, reason })
    } else if (name === 'unknown') open.add(1, attributes)
    else if (name === 'resolved') open.add(-1, attributes)
    else if (name === 'duplicate') duplicates.add(1, attributes)
    else if (name === 'lease-lost') lost.add(1, attributes)
  }
}

/** A loss that nobody sees is worse than noise: these reach standard error unless the process turns warnings off. */
function warn(name: keyof Events, event: Subject): void {
  const textOf = warnings[name]
  if (textOf === undefined) return
  process.emitWarning(textOf(`${event.purpose}/#${event.hash.slice(0, 12)}`), {
    type: 'SendgateWarning',
    code: `SENDGATE_${name.toUpperCase()}`,
  })
}

const warnings: { readonly [N in keyof Events]?: (subject: string) => string } = {
  unknown: (subject) =>
    `It is unknown whether ${subject} was sent. List such keys with \`sendgate list --unknown\` and decide with \`sendgate resolve\`.`,
  duplicate: (subject) => `${subject} was sent more than once in its window.`,
  unrecorded: (subject) =>
    `${subject} was sent, but what proves it could not be written everywhere; its record may read as unknown.`,
}
