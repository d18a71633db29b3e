import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../src/config/parse-config.js'

describe('parseConfig accepts', () => {
  it.each([
    ['an empty document', '{}'],
    ['a sender by module and path', '{"senders":[{"module":"./src/mail.ts","path":"sendMail","channel":"email"}]}'],
    ['a family by class', '{"senders":[{"class":"Notifier","extends":true,"methods":["send"]}]}'],
    [
      'a predicate',
      '{"senders":[{"module":"x","path":"update","when":[{"argument":0,"property":"sendEmail","equals":true}]}]}',
    ],
    ['a claim gate', '{"gates":[{"module":"./lock.ts","path":"reserve","kind":"claim"}]}'],
    ['thresholds', '{"thresholds":{"proved":0.9,"channels":{"email":1}}}'],
  ])('%s', (_, text) => {
    expect(parseConfig(text)).toEqual({ config: JSON.parse(text) })
  })
})

describe('parseConfig refuses', () => {
  it.each([
    ['broken JSON', '{', /not valid JSON/],
    ['an unknown key', '{"sender":[]}', /additional properties \(sender\)/],
    ['a specifier without a path', '{"gates":[{"module":"x"}]}', /`gates\.0` must/],
    ['an unknown channel', '{"senders":[{"module":"x","path":"y","channel":"pigeon"}]}', /pigeon|allowed values/],
    ['a threshold above one', '{"thresholds":{"proved":90}}', /`thresholds\.proved` must be <= 1/],
    ['an ignored call without a reason', '{"ignore":[{"module":"x","path":"y"}]}', /reason/],
    [
      'a broken regular expression',
      '{"reads":[{"module":"x","path":"y","when":[{"argument":0,"matches":"("}]}]}',
      /not a regular expression: \(/,
    ],
    ['a number', '7', /must be object/],
  ])('%s', (_, text, problem) => {
    const parsed = parseConfig(text)
    expect('problems' in parsed ? parsed.problems.join('\n') : 'accepted').toMatch(problem)
  })
})
