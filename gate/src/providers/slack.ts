import { NotSentError } from '../errors.js'
import type { OnceOptions, Probe } from '../gate-api.js'
import type { ProviderFacts } from './provider-facts.js'

interface Metadata {
  readonly event_type: string
  readonly event_payload: { readonly [name: string]: string }
}

interface HistoryMessage {
  readonly ts?: string
  readonly metadata?: { readonly event_type?: string; readonly event_payload?: object }
}

/** The part of Slack's `WebClient` that is used. */
export interface SlackClient<Message> {
  readonly chat: {
    postMessage(message: Message & { metadata: Metadata }): Promise<{ readonly ok?: boolean; readonly ts?: string }>
  }
  readonly conversations?: {
    history(query: {
      channel: string
      oldest?: string
      limit: number
      include_all_metadata: boolean
      cursor?: string
    }): Promise<{
      readonly messages?: readonly HistoryMessage[]
      readonly response_metadata?: { readonly next_cursor?: string }
    }>
  }
}

/** Hand these to `new WebClient(token, …)`: its default of ten retries would send again where the gate would not. */
export const slackClientOptions = { retryConfig: { retries: 0 }, rejectRateLimitedCalls: true } as const

const eventType = 'sendgate'
const pageSize = 200
const pagesToRead = 5

/** A message by Slack that carries its key as metadata: `gate.once(key, slackMessage(client, { channel, text }))`. */
export function slackMessage<Message extends { readonly channel: string }>(
  client: SlackClient<Message>,
  message: Message,
): OnceOptions<{ readonly ts?: string }> {
  return {
    async send({ idempotencyKey }) {
      try {
        return await client.chat.postMessage({
          ...message,
          metadata: { event_type: eventType, event_payload: { key: idempotencyKey } },
        })
      } catch (error) {
        throw rejectionOf(error) ?? error
      }
    },
    ...(client.conversations === undefined ? {} : { probe: probeOf(client.conversations, message.channel) }),
  }
}

function probeOf(conversations: NonNullable<SlackClient<never>['conversations']>, channel: string): Probe {
  return async ({ idempotencyKey }) => {
    const asOf = Date.now()
    let cursor: string | undefined
    for (let page = 0; page < pagesToRead; page++) {
      const { messages = [], response_metadata: next } = await conversations.history({
        channel,
        limit: pageSize,
        include_all_metadata: true,
        ...(cursor === undefined ? {} : { cursor }),
      })
      const found = messages.find(
        ({ metadata }) =>
          metadata?.event_type === eventType && Object.values(metadata.event_payload ?? {}).includes(idempotencyKey),
      )
      if (found !== undefined) return { found: found.ts ?? '' }
      cursor = next?.next_cursor
      if (cursor === undefined || cursor === '') return { absent: true, asOf }
    }
    return { cannotTell: `the message is not among the last ${pageSize * pagesToRead} of the channel` }
  }
}

/** Platform errors come from Slack's own check of the call; some say nothing about the effect. */
const ambiguousPlatformErrors: ReadonlySet<string> = new Set([
  'fatal_error',
  'internal_error',
  'request_timeout',
  'service_unavailable',
  'message_limit_exceeded',
])

function rejectionOf(error: unknown): NotSentError | null {
  if (typeof error !== 'object' || error === null) return null
  const { code, data, retryAfter } = error as { code?: unknown; data?: { error?: unknown }; retryAfter?: unknown }
  if (code === 'slack_webapi_rate_limited_error') {
    return new NotSentError(
      'Slack limits the rate of calls.',
      typeof retryAfter === 'number' ? { retryAfter: retryAfter * 1000 } : {},
    )
  }
  if (
    code !== 'slack_webapi_platform_error' ||
    typeof data?.error !== 'string' ||
    ambiguousPlatformErrors.has(data.error)
  )
    return null
  return new NotSentError(`Slack refused the message: ${data.error}.`, { cause: error })
}

export const slackFacts: ProviderFacts = {
  provider: 'Slack chat.postMessage',
  call: 'slackMessage(client, message)',
  idempotency: { how: 'none that chat.postMessage honours', evidence: 'unknown' },
  retries: { how: 'the SDK retries ten times; pass slackClientOptions', evidence: 'documented' },
  rejections: { how: 'platform errors such as channel_not_found, and rate limits', evidence: 'documented' },
  probe: { how: 'message metadata in conversations.history; needs the history scope', evidence: 'documented' },
}
