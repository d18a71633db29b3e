import type { Channel } from '../../src/result/coverage-report.js'

/** What a channel delivers, with its article. */
export const channelPhrase: Readonly<Record<Channel, string>> = {
  email: 'an email',
  chat: 'a chat message',
  sms: 'a text message',
  push: 'a push notification',
  voice: 'a phone call',
  webhook: 'a webhook request',
  incident: 'an incident alert',
  issue: 'an issue or comment',
  calendar: 'a calendar invitation',
  'in-app': 'an in-app notification',
  broadcast: 'a broadcast',
  notification: 'a notification',
}
