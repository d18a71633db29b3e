import { describe, expect, it } from 'vitest'
import { lintGateIdioms } from '../../src/shell/lint-gate-idioms.js'

/** [snippet, `line word-of-the-message` of every finding] */
type Row = readonly [snippet: string, expected: readonly (readonly [line: number, message: RegExp])[]]

const rows: readonly Row[] = [
  ['sendgate run weekly -- ./send.sh', []],
  ['sendgate check weekly && ./send.sh && sendgate mark weekly', []],
  ['sendgate check weekly || exit 0\n./send.sh', []],
  ['./send.sh', []],
  ['sendgate check weekly || ./send.sh', [[1, /fails/]]],
  ['if ! sendgate check weekly; then\n  ./send.sh\nfi', [[1, /fails/]]],
  ['if sendgate check weekly; then echo no; else ./send.sh; fi', [[1, /fails/]]],
  ['sendgate check weekly && exit 0\n./send.sh', [[1, /fails/]]],
  ['sendgate claim weekly || ./send.sh', [[1, /claim.*fails/]]],
  ['npx sendgate check weekly || ./send.sh', [[1, /fails/]]],
  ['sendgate check weekly || echo "already sent"', []],
  ['sendgate check weekly\n./send.sh', [[1, /Nobody reads/]]],
  ['sendgate check weekly\nif [ $? -eq 0 ]; then ./send.sh; fi', []],
  ['set -e\nsendgate check weekly\n./send.sh', []],
  ['sendgate run weekly', [[1, /no command/]]],
  ['sendgate run weekly -- echo hi | mail -s x a@example.com', [[1, /before the pipe/]]],
  ['sendgate run weekly -- ./send.sh | tee log', []],
  ['send() { mail x; }\nsendgate run weekly -- send', [[2, /shell function send/]]],
  ['sendgate run "x-$(date +%s)" -- ./send.sh', [[1, /time of day/]]],
  ['sendgate check "x-$RANDOM" && ./send.sh', [[1, /random number/]]],
  ['sendgate run k -- sh -c "', [[1, /cannot read/]]],
]

describe('lintGateIdioms', () => {
  it.each(rows)('%s', (snippet, expected) => {
    const found = lintGateIdioms(snippet)
    expect(found.map(({ line }) => line)).toEqual(expected.map(([line]) => line))
    for (const [index, [, message]] of expected.entries()) expect(found[index]?.message).toMatch(message)
  })
})
