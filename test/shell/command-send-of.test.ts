import { describe, expect, it } from 'vitest'
import { commandSendOf } from '../../src/shell/command-send-of.js'
import { catalogue } from './catalogue.js'

/** [what a program starts, expected `path (provider)` and guard] */
const rows: readonly (readonly [command: string | readonly string[], expected: string | null])[] = [
  ['mail -s x a@example.com', 'mail (mail)'],
  [['gh', 'issue', 'comment', '1', '--body', 'a; b'], 'gh issue comment (github)'],
  [['gh', 'issue', 'list'], null],
  [['sh', '-c', 'echo x | mail -s x a@example.com'], 'mail (mail)'],
  [['npx', 'sendgate', 'run', 'k', '--', 'gh', 'issue', 'comment', '1'], 'gh issue comment (github) gate sound'],
  ['sendgate run k -- gh issue comment 1', 'gh issue comment (github) gate sound'],
  [['sendgate', 'run', 'k', '--', 'sh', '-c', 'mail -s x a@example.com'], 'mail (mail) gate sound'],
  ['curl -d ${body} ${SLACK_WEBHOOK_URL}', 'curl POST (slack webhook)'],
  ['echo "', null],
  ['', null],
  [[], null],
  ['git push', null],
]

describe('commandSendOf', () => {
  it.each(rows)('%j', (command, expected) => {
    const send = commandSendOf(command, catalogue)
    expect(
      send && `${send.path} (${send.provider})${send.guard ? ` ${send.guard.kind} ${send.guard.quality}` : ''}`,
    ).toBe(expected)
  })
})
