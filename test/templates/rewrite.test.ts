import { describe, expect, it } from 'vitest'
import { inspectTemplate } from '../../src/templates/inspect-template.js'

/** What a text does, and the beginning of the step that is proposed to it. */
const proposals: readonly (readonly [string, string])[] = [
  ['Every morning: send the numbers to #desk.', 'Before sending to #desk: read the last 24 hours of #desk;'],
  ['Every morning: remind the desk by email.', 'Before reminding: read what was already sent there'],
  ['Every hour: email the team the sums.', 'Before emailing the message: read what was already sent there'],
  ['Every evening: slack the team the numbers.', 'Before sending the Slack message: read what was already sent there'],
  ['Every evening: open an issue about the broken lamp.', 'Before opening the issue: list the open issues;'],
  ['Every evening: comment on the pull request with the sums.', 'Before commenting: read the whole thread;'],
]

describe('the proposed step names the act in the words of the text', () => {
  it.each(proposals)('%s', (text, proposed) => {
    expect(inspectTemplate(text).rewrite).toContain(proposed)
  })
})
