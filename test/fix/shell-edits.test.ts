import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../src/fix/apply-edits.js'
import { shellEdits } from '../../src/fix/shell-edits.js'
import type { SendSite } from '../../src/result/coverage-report.js'

const site = (line: number, endLine: number): SendSite => ({
  id: 's',
  file: 'scripts/announce.sh',
  line,
  endLine,
  column: 1,
  endColumn: 1,
  calleeLine: line,
  callee: 'curl',
  sender: { provider: 'curl', path: 'curl' },
  channel: 'chat',
  confidence: 'destination',
  function: null,
  workspace: '.',
  verdict: 'ungated',
  reason: null,
  guard: null,
  paths: [],
  because: [],
})
const shape = (flag: string, command = 'curl -d "hello; $version" "$URL"'): string =>
  `set -e\n[ -f "${flag}" ] && exit 0\n${command}\ntouch "${flag}"\necho done\n`

describe('a flag file around a command becomes sendgate run', () => {
  it.each([
    {
      name: 'one variable',
      text: shape('/tmp/announced-$version'),
      line: 3,
      endLine: 3,
      key: 'announced/$version',
      after: 'set -e\nnpx sendgate run "announced/$version" -- \\\n  curl -d "hello; $version" "$URL"\necho done\n',
    },
    {
      name: 'two variables',
      text: shape('/tmp/stage-note-${stage}-$version'),
      line: 3,
      endLine: 3,
      key: 'stage-note/${stage}/$version',
      after:
        'set -e\nnpx sendgate run "stage-note/${stage}/$version" -- \\\n  curl -d "hello; $version" "$URL"\necho done\n',
    },
    {
      name: 'a command over two lines',
      text: shape('/tmp/announced-$version', 'curl -d "hello" \\\n  "$URL"'),
      line: 3,
      endLine: 4,
      key: 'announced/$version',
      after: 'set -e\nnpx sendgate run "announced/$version" -- \\\n  curl -d "hello" \\\n  "$URL"\necho done\n',
    },
  ])('$name', ({ text, line, endLine, key, after }) => {
    const planned = shellEdits(site(line, endLine), text)
    if ('refused' in planned) throw new Error(planned.refused)
    expect(planned.key).toBe(key)
    const changed = applyEdits(text, planned.edits)
    expect(changed).toBe(after)
    expect(spawnSync('bash', ['-n'], { input: changed }).status).toBe(0)
  })

  it.each([
    { name: 'no flag file', text: 'set -e\ncurl "$URL"\n', line: 2 },
    {
      name: 'another flag is touched',
      text: shape('/tmp/a-$version').replace('touch "/tmp/a', 'touch "/tmp/b'),
      line: 3,
    },
    { name: 'a flag without a variable', text: shape('/tmp/announced'), line: 3 },
    { name: 'a flag with the time', text: shape('/tmp/announced-$(date +%s)'), line: 3 },
    { name: 'a flag with a random number', text: shape('/tmp/announced-$RANDOM'), line: 3 },
    { name: 'a pipe', text: shape('/tmp/announced-$version', 'cat note | mail -s News desk'), line: 3 },
    { name: 'a second command on the line', text: shape('/tmp/announced-$version', 'curl "$URL"; echo sent'), line: 3 },
  ])('refuses $name', ({ text, line }) => {
    expect(shellEdits(site(line, line), text)).toMatchObject({ reason: 'shell-shape' })
  })
})
