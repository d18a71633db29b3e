import type { OnceOptions, Probe } from '../gate-api.js'
import type { ProviderFacts } from './provider-facts.js'
import { rejectionOfStatus } from './rejection-of-status.js'

export interface TextMessage {
  readonly to: string
  readonly body: string
  readonly from?: string
  readonly messagingServiceSid?: string
}

/** The part of `client.messages` of Twilio that is used. */
export interface TwilioMessages<Message extends TextMessage> {
  create(message: Message): Promise<{ readonly sid: string }>
  list?(query: {
    to: string
    dateSentAfter: Date
    limit: number
  }): Promise<readonly { readonly sid: string; readonly body: string }[]>
}

const millisecondsToLookBack = 24 * 60 * 60 * 1000
const messagesToRead = 200

/** A text message by Twilio: `gate.once(key, twilioMessage(client.messages, { to, from, body }))`. */
export function twilioMessage<Message extends TextMessage>(
  messages: TwilioMessages<Message>,
  message: Message,
): OnceOptions<{ readonly sid: string }> {
  return {
    payload: message.body,
    async send() {
      try {
        return await messages.create(message)
      } catch (error) {
        throw rejectionOf(error) ?? error
      }
    },
    ...(messages.list === undefined ? {} : { probe: probeOf(messages, message) }),
  }
}

/** Twilio stores no key of ours; the same text to the same number within a day is taken for the same message. */
function probeOf<Message extends TextMessage>(messages: TwilioMessages<Message>, { to, body }: TextMessage): Probe {
  return async () => {
    const asOf = Date.now()
    const recent =
      (await messages.list?.({ to, dateSentAfter: new Date(asOf - millisecondsToLookBack), limit: messagesToRead })) ??
      []
    const found = recent.find((candidate) => candidate.body === body)
    if (found !== undefined) return { found: found.sid }
    return recent.length < messagesToRead
      ? { absent: true, asOf }
      : { cannotTell: `more than ${messagesToRead} messages went to this number in a day` }
  }
}

function rejectionOf(error: unknown): Error | null {
  if (typeof error !== 'object' || error === null || !('status' in error) || typeof error.status !== 'number')
    return null
  return rejectionOfStatus(error.status, `Twilio refused the message (${error.status}).`)
}

export const twilioFacts: ProviderFacts = {
  provider: 'Twilio Messages',
  call: 'twilioMessage(client.messages, message)',
  idempotency: { how: 'none for messages', evidence: 'unknown' },
  retries: { how: 'off by default (`autoRetry`)', evidence: 'documented' },
  rejections: { how: '400–405, 410, 413, 415, 422 and 429', evidence: 'documented' },
  probe: {
    how: 'the same text to the same number within a day; a message without distinct text cannot be told from another',
    evidence: 'documented',
  },
}
