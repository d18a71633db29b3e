import { expect, it } from 'vitest'
import { sourceComments } from '../../src/cli/source-comments.js'

const files: readonly (readonly [what: string, file: string, text: string, comments: readonly string[]])[] = [
  [
    'a comment that allows a send',
    'a.ts',
    '// sendgate-allow require-dedup-gate: tried by hand\nmail()\n',
    [' sendgate-allow require-dedup-gate: tried by hand'],
  ],
  ['a directive for every rule', 'a.tsx', '/* eslint-disable */\nmail()\n', [' eslint-disable ']],
  [
    'one for every rule, with the reason',
    'a.ts',
    '// eslint-disable-next-line -- tried by hand\nmail()\n',
    [' eslint-disable-next-line -- tried by hand'],
  ],
  ['one at the end of the text', 'a.ts', 'mail() // eslint-disable-line', [' eslint-disable-line']],
  [
    'one for a rule of sendgate among others',
    'a.ts',
    '// eslint-disable-next-line no-console, sendgate/require-dedup-gate\nmail()\n',
    [' eslint-disable-next-line no-console, sendgate/require-dedup-gate'],
  ],
  [
    'one whose rules follow on later lines',
    'a.ts',
    '/* eslint-disable\n sendgate/require-dedup-gate */\nmail()\n',
    [' eslint-disable\n sendgate/require-dedup-gate '],
  ],
  ['none for the rules of others', 'a.ts', '// eslint-disable-next-line no-console\nmail()\n', []],
  [
    'one in a script',
    'a.sh',
    '# sendgate-allow require-dedup-gate: tried by hand\nmail\n',
    [' sendgate-allow require-dedup-gate: tried by hand'],
  ],
]
for (const [what, file, text, comments] of files) {
  it(`reads ${what}`, () => {
    expect((sourceComments([file], () => text).get(file) ?? []).map((comment) => comment.text)).toEqual(comments)
  })
}
