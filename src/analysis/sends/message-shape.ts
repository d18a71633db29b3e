import type { Origin } from '../origin.js'
import type { Evaluator, Frame } from '../values/evaluator.js'

interface Shape {
  readonly provider: string
  /** One of these says whose message it is. */
  readonly marks: readonly string[]
  /** All that such a message may hold beside its marks. */
  readonly fields: readonly string[]
  /** What one of the properties has to say. */
  readonly says?: readonly [property: string, value: string]
}

/** The messages that incoming webhooks of chats take, by the properties of their JSON. */
const shapes: readonly Shape[] = [
  {
    provider: 'slack-webhook',
    marks: ['blocks', 'attachments'],
    fields: [
      'text',
      'channel',
      'username',
      'icon_emoji',
      'icon_url',
      'mrkdwn',
      'unfurl_links',
      'unfurl_media',
      'thread_ts',
      'link_names',
      'response_type',
      'replace_original',
      'delete_original',
      'metadata',
      'parse',
    ],
  },
  {
    provider: 'discord',
    marks: ['embeds', 'avatar_url', 'allowed_mentions'],
    fields: ['content', 'username', 'tts', 'components', 'flags', 'thread_name', 'poll'],
  },
  {
    provider: 'teams',
    marks: ['@type', '@context', 'potentialAction'],
    fields: ['summary', 'themeColor', 'title', 'text', 'sections'],
  },
  { provider: 'teams', marks: ['attachments'], fields: ['type', 'summary', 'text'], says: ['type', 'message'] },
  { provider: 'google-chat', marks: ['cardsV2'], fields: ['cards', 'text', 'thread', 'fallbackText'] },
  {
    provider: 'dingtalk',
    marks: ['msgtype'],
    fields: ['text', 'markdown', 'at', 'link', 'actionCard', 'feedCard', 'news', 'image', 'file', 'template_card'],
  },
  { provider: 'feishu', marks: ['msg_type'], fields: ['content', 'card', 'timestamp', 'sign'] },
]

/** The provider whose webhooks take a body of this shape; null when it is none of theirs. */
export function messageShape(body: Origin | null, evaluator: Evaluator, frame: Frame | null): string | null {
  if (body === null) return null
  for (const value of evaluator.values(body, frame).flatMap((each) => unwrapped(each, evaluator, frame))) {
    if (value.kind !== 'object') continue
    const names = Object.keys(value.properties)
    const shape = shapes.find(
      ({ marks, fields, says }) =>
        (says === undefined || isText(value.properties[says[0]], says[1])) &&
        names.some((name) => marks.includes(name)) &&
        names.every((name) => marks.includes(name) || fields.includes(name)),
    )
    // Lone `attachments` are in the API of every document store.
    if (shape !== undefined && (names.length > 1 || names[0] !== 'attachments')) return shape.provider
  }
  return null
}

function isText(term: Origin | undefined, text: string): boolean {
  return term?.kind === 'literal' && term.value === text
}

/** `JSON.stringify(message)` holds the message. */
function unwrapped(value: Origin, evaluator: Evaluator, frame: Frame | null): readonly Origin[] {
  const [first] = value.kind === 'call' ? value.arguments : []
  return first !== undefined &&
    value.kind === 'call' &&
    value.callee.kind === 'member' &&
    value.callee.name === 'stringify'
    ? evaluator.values(first, frame)
    : [value]
}
