import { describe, expect, it } from 'vitest'
import { remedyOf } from '../../src/result/remedy.js'
import { auditShell } from '../../src/shell/audit-shell.js'
import { catalogue } from './catalogue.js'

const mail = 'mail -s x a@example.com'

/** `verdict file:line:column callee <- trigger` of every site, one line per path. */
function sitesOf(files: Readonly<Record<string, string>>): readonly string[] {
  const list = Object.entries(files).map(([path, text]) => ({ path, text }))
  return auditShell(list, catalogue).sites.flatMap((site) =>
    site.paths.map(
      ({ trigger, guarded }) =>
        `${site.verdict} ${site.file}:${site.line}:${site.column} ${site.callee} <- ${trigger?.kind} ${trigger?.name ?? ''}${guarded ? ' (guarded)' : ''}`,
    ),
  )
}

/** [what, files, expected sites] */
type Row = readonly [what: string, files: Readonly<Record<string, string>>, expected: readonly string[]]

const workflow = (steps: string, head = 'on:\n  schedule:\n    - cron: "0 6 * * 1"\n'): string =>
  `${head}jobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`

const places: readonly Row[] = [
  ['a script', { 'a.sh': `#!/bin/sh\n\n  ${mail}\n` }, ['ungated a.sh:3:3 mail <- cli a.sh']],
  [
    'a script by its shebang',
    { 'bin/report': `#!/usr/bin/env bash\n${mail}\n` },
    ['ungated bin/report:2:1 mail <- cli report'],
  ],
  [
    'actions that steps use',
    {
      '.github/workflows/w.yml': workflow(
        `      - uses: actions/checkout@v4\n      - name: Tell\n        if: failure()\n        uses: SlackAPI/slack-github-action@v2\n        with:\n          method: chat.postMessage\n      - uses: slackapi/slack-github-action@v2\n        with:\n          method: conversations.create\n`,
      ),
    },
    ['ungated .github/workflows/w.yml:11:15 SlackAPI/slack-github-action <- cron 0 6 * * 1'],
  ],
  [
    'an action that sends only when it is told to, as far as is known',
    {
      '.github/workflows/w.yml': workflow(
        `      - uses: acme/note@v1\n      - uses: acme/note@v1\n        with: { post: true }\n      - uses: acme/note@v1\n        with: { post: "\${{ inputs.post }}" }\n      - uses: acme/note/other@v1\n        with: { post: true }\n      - uses: ./.github/actions/note\n`,
      ),
    },
    [
      'ungated .github/workflows/w.yml:9:15 acme/note <- cron 0 6 * * 1',
      'ungated .github/workflows/w.yml:11:15 acme/note <- cron 0 6 * * 1',
    ],
  ],
  [
    'the actions of a composite action',
    { 'action.yml': 'name: a\nruns:\n  using: composite\n  steps:\n    - uses: slackapi/slack-github-action@v2\n' },
    ['ungated action.yml:5:13 slackapi/slack-github-action <- cli action.yml'],
  ],
  ['a file that is no script', { 'a.txt': mail, 'b.js': mail, Dockerfile: `RUN ${mail}` }, []],
  [
    'a literal block',
    { '.github/workflows/w.yml': workflow(`      - run: |\n          echo a\n\n          ${mail}\n`) },
    ['ungated .github/workflows/w.yml:11:11 mail <- cron 0 6 * * 1'],
  ],
  [
    'a plain scalar',
    { '.github/workflows/w.yml': workflow(`      - run: ${mail}\n`) },
    ['ungated .github/workflows/w.yml:8:14 mail <- cron 0 6 * * 1'],
  ],
  [
    'a quoted scalar',
    { '.github/workflows/w.yml': workflow(`      - run: "true && ${mail}"\n`) },
    ['ungated .github/workflows/w.yml:8:23 mail <- cron 0 6 * * 1'],
  ],
  [
    'a folded block',
    {
      '.github/workflows/w.yml': workflow(
        '      - run: >-\n          gh issue comment 1\n          --body x &&\n          gh pr comment 2\n          --body y\n',
      ),
    },
    [
      'ungated .github/workflows/w.yml:9:11 gh issue comment <- cron 0 6 * * 1',
      'ungated .github/workflows/w.yml:11:11 gh pr comment <- cron 0 6 * * 1',
    ],
  ],
  [
    'a folded block with an indented part',
    {
      '.github/workflows/w.yml': workflow(
        `      - run: >\n          echo a\n\n          if true; then\n            ${mail}\n          fi\n`,
      ),
    },
    ['ungated .github/workflows/w.yml:12:13 mail <- cron 0 6 * * 1'],
  ],
  [
    'a block with an indentation indicator and a comment',
    { '.github/workflows/w.yml': workflow(`      - run: |2- # note\n          ${mail}\n`) },
    ['ungated .github/workflows/w.yml:9:11 mail <- cron 0 6 * * 1'],
  ],
  [
    'a plain scalar over two lines',
    { '.github/workflows/w.yml': workflow('      - run: gh issue comment 1\n          --body x\n') },
    ['ungated .github/workflows/w.yml:8:14 gh issue comment <- cron 0 6 * * 1'],
  ],
  [
    'a workflow with CRLF',
    {
      '.github/workflows/w.yml': workflow(`      - run: |\n          echo a\n          ${mail}\n`).replaceAll(
        '\n',
        '\r\n',
      ),
    },
    ['ungated .github/workflows/w.yml:10:11 mail <- cron 0 6 * * 1'],
  ],
  [
    'a script with CRLF',
    { 'a.sh': `if true\r\nthen\r\n  mail -s x \\\r\n    a@example.com <<EOF\r\nbody\r\nEOF\r\nfi\r\n` },
    ['ungated a.sh:3:3 mail <- cli a.sh'],
  ],
  ['unicode before the command', { 'a.sh': `echo "grüße 🎉"; ${mail}` }, ['ungated a.sh:1:18 mail <- cli a.sh']],
  [
    'unicode before the command in a workflow',
    { '.github/workflows/w.yml': workflow(`      - run: |\n          echo "🎉"; ${mail}\n`) },
    ['ungated .github/workflows/w.yml:9:22 mail <- cron 0 6 * * 1'],
  ],
  [
    'several triggers',
    {
      '.github/workflows/w.yml': workflow(
        `      - run: ${mail}\n`,
        'on:\n  workflow_dispatch:\n  issues:\n    types: [opened]\n  schedule:\n    - cron: "0 6 * * 1"\n    - cron: "0 7 * * *"\n',
      ),
    },
    [
      'ungated .github/workflows/w.yml:12:14 mail <- cli workflow_dispatch',
      'ungated .github/workflows/w.yml:12:14 mail <- webhook issues',
      'ungated .github/workflows/w.yml:12:14 mail <- cron 0 6 * * 1',
      'ungated .github/workflows/w.yml:12:14 mail <- cron 0 7 * * *',
    ],
  ],
  [
    'triggers as a list',
    { '.github/workflows/w.yml': workflow(`      - run: ${mail}\n`, 'on: [push, pull_request]\n') },
    [
      'ungated .github/workflows/w.yml:6:14 mail <- webhook push',
      'ungated .github/workflows/w.yml:6:14 mail <- webhook pull_request',
    ],
  ],
  [
    'a composite action',
    { 'action.yml': `runs:\n  using: composite\n  steps:\n    - shell: bash\n      run: ${mail}\n` },
    ['ungated action.yml:5:12 mail <- cli action.yml'],
  ],
  [
    'a webhook in the environment of the step',
    {
      '.github/workflows/w.yml': workflow(
        '      - env:\n          URL: ${{ secrets.SLACK_WEBHOOK }}\n        run: curl -d x "$URL"\n',
      ),
    },
    ['ungated .github/workflows/w.yml:10:14 curl POST <- cron 0 6 * * 1'],
  ],
  [
    'an address in the environment of the workflow',
    {
      '.github/workflows/w.yml': workflow(
        '      - run: curl -d x "$URL"\n',
        'on: push\nenv:\n  URL: https://hooks.slack.com/services/x\n',
      ),
    },
    ['ungated .github/workflows/w.yml:8:14 curl POST <- webhook push'],
  ],
  [
    'a gated step',
    { '.github/workflows/w.yml': workflow(`      - run: npx sendgate run "weekly-$(date +%G-W%V)" -- ${mail}\n`) },
    ['covered .github/workflows/w.yml:8:14 mail <- cron 0 6 * * 1 (guarded)'],
  ],
  [
    'package scripts',
    { 'package.json': `{\n\t"scripts": {\n\t\t"a": "true",\n\t\t"notify": "true && ${mail}"\n\t}\n}\n` },
    ['ungated package.json:4:22 mail <- cli package script notify'],
  ],
  [
    'a package script with escapes',
    { 'package.json': '{ "scripts": {\n  "n": "mail -s \\"x\\" a@example.com" } }' },
    ['ungated package.json:2:8 mail <- cli package script n'],
  ],
  [
    'a crontab',
    { 'ops/crontab': `# x\nMAILTO=""\n*/5 * * * * ${mail}\n@daily true; ${mail}\n` },
    ['ungated ops/crontab:3:13 mail <- cron */5 * * * *', 'ungated ops/crontab:4:14 mail <- cron @daily'],
  ],
  [
    'a system crontab',
    { 'etc/cron.d/report': `0 6 * * mon-fri root ${mail} % body\n` },
    ['ungated etc/cron.d/report:1:22 mail <- cron 0 6 * * mon-fri'],
  ],
  [
    'a systemd service',
    { 'r.service': `[Service]\nExecStart=-/usr/bin/mail -s x a@example.com\n` },
    ['ungated r.service:2:12 mail <- cli '],
  ],
  [
    'a systemd service with a timer',
    {
      'r.service': `[Service]\nExecStart=/usr/bin/mail -s x a@example.com\n`,
      'r.timer': '[Timer]\nOnCalendar=daily\n',
    },
    ['ungated r.service:2:11 mail <- cron daily'],
  ],
  [
    'a GitLab job',
    {
      '.gitlab-ci.yml': `report:\n  rules:\n    - if: $CI_PIPELINE_SOURCE == "schedule"\n  before_script:\n    - URL=https://hooks.slack.com/services/x\n  script:\n    - echo a\n    - |\n      echo b\n      curl -d x "$URL"\n`,
    },
    ['ungated .gitlab-ci.yml:10:7 curl POST <- cron report'],
  ],
]

const links: readonly Row[] = [
  [
    'a function, gated at one of two calls',
    { 'a.sh': `n() {\n  ${mail}\n}\nn\nif sendgate claim k; then sendgate intent k; n; sendgate mark k; fi\n` },
    ['partial a.sh:2:3 mail <- cli a.sh', 'partial a.sh:2:3 mail <- cli a.sh (guarded)'],
  ],
  ['a function nobody calls', { 'a.sh': `n() { ${mail}; }\n` }, ['ungated a.sh:1:7 mail <- library-export n']],
  ['a function that calls itself', { 'a.sh': `n() { ${mail}; n; }\n` }, ['ungated a.sh:1:7 mail <- undefined ']],
  [
    'a script that a workflow runs',
    { '.github/workflows/w.yml': workflow('      - run: ./scripts/n.sh\n'), 'scripts/n.sh': `${mail}\n` },
    ['ungated scripts/n.sh:1:1 mail <- cron 0 6 * * 1'],
  ],
  [
    'a script behind a gate',
    {
      '.github/workflows/w.yml': workflow('      - run: sendgate run k -- bash scripts/n.sh\n'),
      'scripts/n.sh': `${mail}\n`,
    },
    ['covered scripts/n.sh:1:1 mail <- cron 0 6 * * 1 (guarded)'],
  ],
  [
    'a package script that a workflow runs',
    {
      '.github/workflows/w.yml': workflow('      - run: pnpm run notify\n', 'on: push\n'),
      'package.json': `{"scripts":{"notify":"bash tools/n.sh"}}`,
      'tools/n.sh': `${mail}\n`,
    },
    ['ungated tools/n.sh:1:1 mail <- cli package script notify', 'ungated tools/n.sh:1:1 mail <- webhook push'],
  ],
  [
    'a path with an unknown head',
    { 'a.sh': '"$(dirname "$0")/lib/n.sh"\n', 'x/lib/n.sh': `${mail}\n` },
    ['ungated x/lib/n.sh:1:1 mail <- cli a.sh'],
  ],
  [
    'a sourced function',
    { 'a.sh': '. ./lib.sh\nnotify\n', 'lib.sh': `notify() {\n  ${mail}\n}\n` },
    ['ungated lib.sh:2:3 mail <- cli a.sh'],
  ],
]

describe('auditShell', () => {
  describe('where shell text lives', () => {
    it.each(places)('%s', (_what, files, expected) => {
      expect(sitesOf(files)).toEqual(expected)
    })
  })
  describe('what runs what', () => {
    it.each(links)('%s', (_what, files, expected) => {
      expect(sitesOf(files)).toEqual(expected)
    })
  })

  it('lists the calls from which a send is reached', () => {
    const { calls, sites } = auditShell([{ path: 'a.sh', text: `n() { ${mail}; }\nm() { true; }\nm\nn\n` }], catalogue)
    expect(calls.map(({ line, callee, reaches, verdict }) => ({ line, callee, reaches, verdict }))).toEqual([
      { line: 4, callee: 'n', reaches: [sites[0]?.id], verdict: 'ungated' },
    ])
  })

  it('keeps ids when lines move', () => {
    const ids = (text: string): readonly string[] =>
      auditShell([{ path: 'a.sh', text }], catalogue).sites.map(({ id }) => id)
    expect(ids(`${mail}\n${mail}\n`)).toEqual(ids(`# moved\n\n${mail}\ntrue\n${mail}\n`))
    expect(new Set(ids(`${mail}\n${mail}\n`)).size).toBe(2)
  })

  it('reports a guard that does not work as a finding', () => {
    const { findings } = auditShell(
      [{ path: 'a.sh', text: `true\nsendgate check k || ${mail}\nsendgate mark k\n` }],
      catalogue,
    )
    expect(findings.map(({ rule, line }) => ({ rule, line }))).toEqual([{ rule: 'no-defective-guard', line: 2 }])
  })

  it('hands on the JavaScript files that a schedule starts', () => {
    const { runs } = auditShell(
      [
        {
          path: '.github/workflows/w.yml',
          text: workflow('      - run: npx tsx scripts/report.ts --all\n        working-directory: apps/web\n'),
        },
      ],
      catalogue,
    )
    expect(
      runs.map(({ candidates, triggers }) => [candidates, triggers.map(({ kind, name }) => `${kind} ${name}`)]),
    ).toEqual([
      [['scripts/report.ts', 'apps/web/scripts/report.ts', '.github/workflows/scripts/report.ts'], ['cron 0 6 * * 1']],
    ])
  })

  it('tells what stands before an action, and what only edits', () => {
    const { sites } = auditShell(
      [
        {
          path: '.github/workflows/w.yml',
          text: workflow(
            '      - id: look\n        run: gh issue list --search x\n      - if: steps.look.outputs.n == 0\n        uses: slackapi/slack-github-action@v2\n      - uses: slackapi/slack-github-action@v2\n        with:\n          method: chat.update\n      - uses: acme/note@v1\n        with: { publish: true, tag: report }\n',
          ),
        },
      ],
      catalogue,
    )
    expect(sites.map(({ line, gray, guard }) => [line, gray ?? false, guard?.kind, guard?.quality])).toEqual([
      [11, false, 'check-then-send', 'racy'],
      [12, true, undefined, undefined],
      [15, true, 'check-then-send', 'racy'],
    ])
    expect(new Set(sites.map(({ id }) => id)).size).toBe(3)
    expect(sites.map((site) => remedyOf(site).edit)).toEqual([
      expect.stringContaining('an action cannot stand behind a gate'),
      expect.stringContaining('an action cannot stand behind a gate'),
      expect.stringContaining('an action cannot stand behind a gate'),
    ])
  })

  it('notes the concurrency group of a workflow', () => {
    const { sites } = auditShell(
      [
        {
          path: '.github/workflows/w.yml',
          text: workflow(`      - run: ${mail}\n`, 'on: push\nconcurrency:\n  group: mails\n'),
        },
      ],
      catalogue,
    )
    expect(sites[0]?.paths[0]?.trigger?.delivery).toContain('concurrency group `mails`')
  })
})

describe('what cannot be read', () => {
  const broken: readonly (readonly [what: string, path: string, text: string, expected: readonly string[]])[] = [
    ['an open if', 'a.sh', `${mail}\nif true; then\n`, ['parse-error']],
    ['an open quote', 'a.sh', `${mail}\necho "never closed\n`, ['parse-error']],
    [
      'a broken step',
      '.github/workflows/w.yml',
      workflow(`      - run: ${mail}\n      - run: for x in; do\n`),
      ['parse-error'],
    ],
    ['broken YAML', '.github/workflows/w.yml', 'on: [push\njobs: {', ['parse-error']],
    ['broken JSON', 'package.json', '{ "scripts": { "a": ', ['parse-error']],
    ['a line that is no crontab entry', 'crontab', 'hello there\n', ['parse-error']],
    [
      'a PowerShell step',
      '.github/workflows/w.yml',
      workflow('      - shell: pwsh\n        run: Send-MailMessage\n'),
      ['ignored'],
    ],
    [
      'a step on Windows',
      '.github/workflows/w.yml',
      'on: push\njobs:\n  a:\n    runs-on: windows-latest\n    steps:\n      - run: echo a\n',
      ['ignored'],
    ],
    ['a file that is too large', 'a.sh', '#'.repeat(4_000_001), ['too-large']],
  ]
  it.each(broken)('%s', (_what, path, text, expected) => {
    const { notAnalysed } = auditShell([{ path, text }], catalogue)
    expect([...new Set(notAnalysed.map(({ reason }) => reason))]).toEqual(expected)
    expect(notAnalysed[0]?.detail).toMatch(/\d/)
  })

  it('still finds the sends around a syntax error', () => {
    expect(sitesOf({ 'a.sh': `${mail}\nif true; then\n` })).toEqual(['ungated a.sh:1:1 mail <- cli a.sh'])
  })

  it('reads a megabyte', () => {
    const filler = 'if [ -n "$X" ]; then echo "$X" | grep -q y && export Y="$X/$Y"; fi\n'
    const lines = Math.ceil(1_000_000 / filler.length)
    expect(sitesOf({ 'a.sh': `${filler.repeat(lines)}${mail}\n` })).toEqual([
      `ungated a.sh:${lines + 1}:1 mail <- cli a.sh`,
    ])
  })
})
