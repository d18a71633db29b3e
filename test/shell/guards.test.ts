import { describe, expect, it } from 'vitest'
import { findCommandSends } from '../../src/shell/find-command-sends.js'
import { bestGuard } from '../../src/shell/shell-guard.js'
import { catalogue } from './catalogue.js'

/** [script, expected `kind quality @line` of the best guard of every send] */
type Row = readonly [script: string, expected: readonly string[]]

function guardsOf(script: string): readonly string[] {
  return findCommandSends(script, catalogue).map(({ guards }) => {
    const guard = bestGuard(guards)
    return guard ? `${guard.kind} ${guard.quality} @${guard.line}` : 'none'
  })
}

const mail = 'mail -s x a@example.com'

const gates: readonly Row[] = [
  [mail, ['none']],
  [`sendgate run weekly-2026-W47 -- ${mail}`, ['gate sound @1']],
  [`npx sendgate run "$KEY" --window 12h -- ${mail}`, ['gate sound @1']],
  [`npx --no-install sendgate run --window 12h "$KEY" -- gh issue comment 1 -b x`, ['gate sound @1']],
  [`sudo ./node_modules/.bin/sendgate run k -- sh -c 'echo x | ${mail}'`, ['gate sound @1']],
  [`sendgate run "report-$(date +%F)" -- ${mail}`, ['gate sound @1']],
  [`sendgate run "report-$(date +%s)" -- ${mail}`, ['gate defective @1']],
  [`sendgate run "$(date -u +%Y-%m-%dT%H:%M:%SZ)" -- ${mail}`, ['gate defective @1']],
  [`KEY="x-$(uuidgen)"\nsendgate run "$KEY" -- ${mail}`, ['gate defective @2']],
  [`sendgate run "x-$RANDOM" -- ${mail}`, ['gate defective @1']],
  [`sendgate run "x-$$" -- ${mail}`, ['gate defective @1']],
  ['sendgate run "x-${{ github.run_id }}" -- gh issue comment 1 -b x', ['gate defective @1']],
  [`sendgate run "x-$GITHUB_RUN_ID" -- ${mail}`, ['gate defective @1']],
  [`sendgate run -- ${mail}`, ['gate defective @1']],
  [`sendgate check k && ${mail} && sendgate mark k`, ['check-then-send racy @1']],
  [`sendgate check k && ${mail}`, ['check-then-send defective @1']],
  [`sendgate check k || ${mail}; sendgate mark k`, ['check-then-send defective @1']],
  [`if ! sendgate check k; then ${mail}; fi; sendgate mark k`, ['check-then-send defective @1']],
  [`if sendgate check k; then\n  ${mail}\n  sendgate mark k\nfi`, ['check-then-send racy @1']],
  [`if sendgate check k; then :; else ${mail}; fi; sendgate mark k`, ['check-then-send defective @1']],
  [`sendgate check k || exit 0\n${mail}\nsendgate mark k`, ['check-then-send racy @1']],
  [`sendgate check k && exit 0\n${mail}\nsendgate mark k`, ['check-then-send defective @1']],
  [`sendgate check k\nif [ $? -eq 0 ]; then ${mail}; sendgate mark k; fi`, ['check-then-send racy @1']],
  [`sendgate check k\nif [ $? -eq 1 ]; then ${mail}; sendgate mark k; fi`, ['check-then-send defective @1']],
  [`sendgate check k\nrc=$?\n[ "$rc" -ne 0 ] && exit 0\n${mail}; sendgate mark k`, ['check-then-send racy @1']],
  [`sendgate claim k && ${mail} && sendgate mark k`, ['claim-guard racy @1']],
  [`sendgate claim k && sendgate intent k && ${mail} && sendgate mark k`, ['claim-guard sound @1']],
  [
    `token=$(sendgate claim k) || exit 0\nsendgate intent k --token "$token"\n${mail}\nsendgate mark k --token "$token"`,
    ['claim-guard sound @1'],
  ],
  [`set -e\nsendgate claim k\nsendgate intent k\n${mail}\nsendgate mark k`, ['claim-guard sound @2']],
  [`sendgate claim k\nsendgate intent k\n${mail}\nsendgate mark k`, ['none']],
  [`set -e\nset +e\nsendgate claim k\nsendgate intent k\n${mail}\nsendgate mark k`, ['none']],
  [`set -e\nsendgate claim k &\nsendgate intent k\n${mail}\nsendgate mark k`, ['none']],
  [`set -e\nf() { sendgate claim k; sendgate intent k; ${mail}; sendgate mark k; }\nf || echo failed`, ['none']],
  [`set -e\n{ sendgate claim k; sendgate intent k; ${mail}; sendgate mark k; } || echo failed`, ['none']],
  [`set -euo pipefail\nif { sendgate claim k; sendgate intent k; ${mail}; }; then sendgate mark k; fi`, ['none']],
  [`sendgate claim k | tee log && sendgate intent k && ${mail} && sendgate mark k`, ['none']],
  [`(sendgate claim k || exit 0)\nsendgate intent k; ${mail}; sendgate mark k`, ['none']],
  [`sendgate run k -- true\n${mail}`, ['none']],
  [`sendgate run k -- echo x | ${mail}`, ['none']],
  [`sendgate claim k || ${mail}; sendgate mark k`, ['claim-guard defective @1']],
  [`sendgate check k && true\n${mail}`, ['none']],
]

const files: readonly Row[] = [
  [`[ -f /tmp/sent ] && exit 0\n${mail}\ntouch /tmp/sent`, ['flag-file racy @1']],
  [
    `FLAG=/var/run/x\nif [ -e "$FLAG" ]; then\n  echo already\n  exit 0\nfi\n${mail}\ndate > "$FLAG"`,
    ['flag-file racy @2'],
  ],
  [`if [[ ! -f $FLAG ]]; then ${mail}; touch $FLAG; fi`, ['flag-file racy @1']],
  [`test -e state/done || ${mail}\ntouch state/done`, ['flag-file racy @1']],
  [`[ -f sent.flag ] || { ${mail}; echo x > sent.flag; }`, ['flag-file racy @1']],
  [`[ -f sent.flag ] && echo already && exit 0\n${mail}\ntouch sent.flag`, ['flag-file racy @1']],
  [`[ -f sent.flag ] && { echo already; exit 0; }\n${mail}\ntouch sent.flag`, ['flag-file racy @1']],
  [`[ -f sent.flag ] && exit 0\n${mail}`, ['flag-file defective @1']],
  [`[ -f sent.flag ] && ${mail}\ntouch sent.flag`, ['flag-file defective @1']],
  [`[ -f body.md ] && ${mail}`, ['none']],
  [`[ -f .env ] && source .env\n${mail}`, ['none']],
  [`grep -q "$KEY" sent.log && exit 0\n${mail}\necho "$KEY" >> sent.log`, ['flag-file racy @1']],
  [`if ! grep -qx "$KEY" sent.log; then ${mail}; echo "$KEY" >> sent.log; fi`, ['flag-file racy @1']],
  [`last=$(cat last.txt)\n[ "$last" = "$TODAY" ] && exit 0\n${mail}\necho "$TODAY" > last.txt`, ['flag-file racy @2']],
  [
    `last=$(cat last.txt)\n(( $(date +%s) - last < 3600 )) && exit 0\n${mail}\ndate +%s > last.txt`,
    ['flag-file racy @2'],
  ],
  [`sent() { [ -f "$FLAG" ]; }\nif sent; then exit 0; fi\n${mail}\ntouch "$FLAG"`, ['flag-file racy @1']],
  [`mkdir /tmp/lock || exit 1\n${mail}\nrmdir /tmp/lock`, ['lock racy @1']],
  [`if ! mkdir /tmp/lock 2>/dev/null; then exit; fi\n${mail}`, ['lock racy @1']],
  [`mkdir -p /tmp/x || exit 1\n${mail}`, ['none']],
  [`exec 9>/tmp/lock\nflock -n 9 || exit 0\n${mail}`, ['lock racy @2']],
  [`flock -n /tmp/lock ${mail}`, ['lock racy @1']],
  [`flock /tmp/lock -c '${mail}'`, ['lock racy @1']],
  [`(set -o noclobber; echo $$ > /tmp/lock) 2>/dev/null || exit 0\n${mail}`, ['lock racy @1']],
  [
    'existing=$(gh issue list --search x --json number -q length)\nif [ "$existing" -eq 0 ]; then\n  gh issue create -t x -b y\nfi',
    ['check-then-send racy @2'],
  ],
  ['existing=$(gh pr list)\nif [ -z "$existing" ]; then gh pr create -t x; fi', ['check-then-send racy @2']],
  [
    'if gh pr view "$b" >/dev/null 2>&1; then\n  gh pr edit "$b"\nelse\n  gh pr create -t x\nfi',
    ['check-then-send racy @1'],
  ],
  ['if gh issue list | grep -q title; then exit 0; fi\ngh issue create -t title', ['check-then-send racy @1']],
  ['n=$(gh issue list)\nif [ -n "$n" ]; then gh issue comment 1 -b x; fi', ['none']],
]

describe('guards in a script', () => {
  describe('the gate', () => {
    it.each(gates)('%s', (script, expected) => {
      expect(guardsOf(script)).toEqual(expected)
    })
  })
  describe('files, locks and look-ups', () => {
    it.each(files)('%s', (script, expected) => {
      expect(guardsOf(script)).toEqual(expected)
    })
  })
  it('says why a guard does not count', () => {
    const [send] = findCommandSends(`sendgate check k || ${mail}`, catalogue)
    expect(send?.guards[0]?.why).toContain('already sent or the store could not be read')
  })
})
