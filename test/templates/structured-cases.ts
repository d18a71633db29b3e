import type { TemplateCase } from './cases.js'

const graph = (nodes: readonly object[], connections: object = {}): string =>
  JSON.stringify({ name: 'invented', nodes, connections })
const edge = (...to: readonly string[]): object => ({ main: [to.map((node) => ({ node, type: 'main', index: 0 }))] })

/** A workflow that reads a sheet, mails who is not marked there, and marks them in a sheet. */
const ledger = (read: object, written: object): string =>
  graph(
    [
      { name: 'Every hour', type: 'n8n-nodes-base.scheduleTrigger', parameters: {} },
      { name: 'Read guests', type: 'n8n-nodes-base.googleSheets', parameters: { operation: 'read', documentId: read } },
      {
        name: 'Welcomed?',
        type: 'n8n-nodes-base.if',
        parameters: { conditions: { string: [{ value1: '={{ $json.welcomed }}', operation: 'isEmpty' }] } },
      },
      { name: 'Mail', type: 'n8n-nodes-base.gmail', parameters: { sendTo: '={{ $json.mail }}', subject: 'Welcome' } },
      {
        name: 'Mark guest',
        type: 'n8n-nodes-base.googleSheets',
        parameters: { operation: 'update', documentId: written, columns: { value: { welcomed: 'yes' } } },
      },
    ],
    {
      'Every hour': edge('Read guests'),
      'Read guests': edge('Welcomed?'),
      'Welcomed?': edge('Mail'),
      Mail: edge('Mark guest'),
    },
  )

export const structuredCases: readonly TemplateCase[] = [
  {
    name: 'a comment above the workflow',
    want: 'present',
    format: 'gh-workflow',
    text: '# Warns, then closes what nobody touched.\n#\nname: Mark stale issues\n\non:\n  schedule:\n    - cron: $cron-daily\n\njobs:\n  stale:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/stale@v9\n',
  },
  {
    name: 'a release that exists stops the job',
    want: 'present',
    format: 'gh-workflow',
    text: 'name: Ship\non:\n  workflow_dispatch:\njobs:\n  ship:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          if git rev-parse "v$V" >/dev/null 2>&1; then\n            echo "tag exists"\n            exit 1\n          fi\n      - run: npm publish\n',
  },
  {
    name: 'a look at another kind of record',
    want: 'missing',
    text: graph(
      [
        { name: 'Mail in', type: 'n8n-nodes-base.gmailTrigger', parameters: {} },
        {
          name: 'Search person',
          type: 'n8n-nodes-base.pipedrive',
          parameters: { resource: 'person', operation: 'search' },
        },
        { name: 'Is it warm?', type: 'n8n-nodes-base.if', parameters: {} },
        { name: 'Create deal', type: 'n8n-nodes-base.pipedrive', parameters: { title: 'x' } },
      ],
      { 'Mail in': edge('Search person'), 'Search person': edge('Is it warm?'), 'Is it warm?': edge('Create deal') },
    ),
  },
  {
    name: 'a POST that asks',
    want: 'none',
    text: graph(
      [
        { name: 'Chat', type: 'n8n-nodes-base.webhook', parameters: {} },
        {
          name: 'Embed',
          type: 'n8n-nodes-base.httpRequest',
          parameters: { method: 'POST', url: 'https://models.example/v1/embeddings' },
        },
        {
          name: 'Nearest',
          type: 'n8n-nodes-base.httpRequest',
          parameters: { method: 'POST', url: 'https://vectors.example/collections/films/points/query' },
        },
      ],
      { Chat: edge('Embed'), Embed: edge('Nearest') },
    ),
  },
  {
    name: 'safe outputs in front matter',
    want: 'missing',
    text: '---\non:\n  schedule:\n    - cron: "0 5 * * 1"\nsafe-outputs:\n  create-discussion:\n    max: 1\n---\n\nDescribe how the test suite grew this week.',
  },
  {
    name: 'safe outputs without a fence',
    want: 'missing',
    format: 'markdown',
    text: 'safe-outputs:\n  add-comment:\n    max: 1\n[…]\nExplain the change to a newcomer.',
  },
  {
    name: 'skip-if-match in front matter',
    want: 'present',
    text: '---\non:\n  schedule: daily\n  skip-if-match: \'is:issue is:open in:title "[census]"\'\nsafe-outputs:\n  create-issue:\n    title-prefix: "[census] "\n---\nCount the modules and describe the largest.',
  },
  {
    name: 'only noop is allowed',
    want: 'none',
    text: '---\non: push\nsafe-outputs:\n  noop:\n  missing-tool:\n---\nRead the change and think about it.',
  },
  {
    name: 'delivery block of a cron store',
    want: 'missing',
    text: JSON.stringify({
      jobs: [
        {
          id: 'a',
          schedule: { kind: 'cron', expr: '0 7 * * *' },
          payload: { kind: 'agentTurn', message: 'Summarise the night shift log in three lines.' },
          delivery: { mode: 'announce', channel: 'slack' },
        },
      ],
    }),
  },
  {
    name: 'delivery off',
    want: 'none',
    text: JSON.stringify({
      jobs: [
        {
          id: 'a',
          schedule: { kind: 'cron', expr: '0 7 * * *' },
          payload: { kind: 'agentTurn', message: 'Summarise the night shift log into notes/shift.md.' },
          delivery: { mode: 'none' },
        },
      ],
    }),
  },
  {
    name: 'cron message with an order',
    want: 'missing',
    text: '{"schedule": "0 9 * * *", "prompt": "Look at the backlog and\\n- post the three oldest tickets to #triage"}',
  },
  {
    name: 'read-only approval',
    want: 'none',
    text: '---\nname: sunshine\nschedule: "0 6 * * *"\nautoApprove: read-only\n---\nCheck the forecast and tell me what to wear.',
  },
  {
    name: 'prose cut out of JSON',
    want: 'none',
    format: 'json',
    text: 'Audit the licences of all packages and create a summary report.',
  },
  {
    name: 'command of a scheduler',
    want: 'missing',
    text: JSON.stringify({
      tasks: [
        {
          name: 'n',
          trigger: { type: 'cron', expression: '0 8 * * 1' },
          execution: { command: 'Review the merged work and email the summary to the team' },
        },
      ],
    }),
  },

  {
    name: 'workflow with a message action',
    want: 'missing',
    text: 'on:\n  schedule:\n    - cron: "0 6 * * *"\njobs:\n  tell:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - uses: slackapi/slack-github-action@v2\n        with:\n          webhook: ${{ secrets.HOOK }}\n',
  },
  {
    name: 'workflow with gh issue create',
    want: 'missing',
    text: 'on: workflow_dispatch\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          gh issue create --title "Rotate" --body "now"\n',
  },
  {
    name: 'workflow that lists first',
    want: 'present',
    text: 'on: workflow_dispatch\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          existing=$(gh issue list --search "Rotate in:title" --json number --jq length)\n          if [ "$existing" != "0" ]; then exit 0; fi\n          gh issue create --title "Rotate" --body "now"\n',
  },
  {
    name: 'inline script without a look',
    want: 'missing',
    text: 'on: schedule\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/github-script@v7\n        with:\n          script: |\n            await github.rest.issues.create({ owner, repo, title: "Stale docs" })\n',
  },
  {
    name: 'inline script with a look',
    want: 'present',
    text: 'on: schedule\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/github-script@v7\n        with:\n          script: |\n            const { data } = await github.rest.issues.listForRepo({ owner, repo, labels: "stale-docs" })\n            const existing = data.find((issue) => issue.title === "Stale docs")\n            if (existing) return\n            await github.rest.issues.create({ owner, repo, title: "Stale docs" })\n',
  },
  {
    name: 'action that finds its own comment',
    want: 'present',
    text: 'on: pull_request\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: marocchino/sticky-pull-request-comment@v2\n        with:\n          path: out.md\n',
  },
  {
    name: 'find-comment before create-or-update',
    want: 'present',
    text: 'on: pull_request\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: peter-evans/find-comment@v3\n        id: fc\n      - uses: peter-evans/create-or-update-comment@v4\n        with:\n          comment-id: ${{ steps.fc.outputs.comment-id }}\n          body: hi there all\n',
  },
  {
    name: 'a listing that is kept in a variable',
    want: 'present',
    format: 'gh-workflow',
    text: 'on: schedule\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          NUMBER="$(gh issue list --label ledger --state open --json number --jq ".[0].number // empty")"\n          if [ -z "$NUMBER" ]; then\n            gh issue create --title "Ledger" --body "$BODY"\n          else\n            gh issue comment "$NUMBER" --body "$BODY"\n          fi\n',
  },
  {
    name: 'a listing of the material',
    want: 'missing',
    format: 'gh-workflow',
    text: 'on: schedule\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          PULLS="$(gh pr list --search "review:required" --json title --jq ".[].title")"\n          if [ -z "$PULLS" ]; then\n            exit 0\n          fi\n          gh issue create --title "Waiting" --body "$PULLS"\n',
  },
  {
    name: 'a tag that is asked for',
    want: 'present',
    format: 'gh-workflow',
    text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          if ! git tag | grep -q "v$V"; then\n            git tag "v$V"\n            git push --follow-tags\n          fi\n',
  },
  {
    name: 'a record that is as it should be',
    want: 'present',
    format: 'gh-workflow',
    text: 'on: pull_request\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/github-script@v7\n        with:\n          script: |\n            const { data: pr } = await github.rest.pulls.get({ owner, repo, pull_number })\n            const body = pr.body\n            const clean = body.trimEnd()\n            if (clean === body) {\n              return\n            }\n            await github.rest.pulls.update({ owner, repo, pull_number, body: clean })\n',
  },
  {
    name: 'labels by an action',
    want: 'missing',
    format: 'gh-workflow',
    text: 'on: issues\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: orchard/genai-issue-labeller@v1\n',
  },
  {
    name: 'a page that is read before it is written',
    want: 'present',
    text: graph(
      [
        { name: 'T', type: 'n8n-nodes-base.scheduleTrigger', parameters: {} },
        {
          name: 'Page',
          type: 'n8n-nodes-base.httpRequest',
          parameters: { url: 'https://wiki.example/api/pages/{{ $json.id }}' },
        },
        { name: 'Same?', type: 'n8n-nodes-base.if', parameters: {} },
        {
          name: 'Write',
          type: 'n8n-nodes-base.httpRequest',
          parameters: { method: 'PUT', url: 'https://wiki.example/api/pages/{{ $json.id }}' },
        },
      ],
      { T: edge('Page'), Page: edge('Same?'), 'Same?': edge('Write') },
    ),
  },
  {
    name: 'a graph that calls itself',
    want: 'present',
    text: graph(
      [
        { name: 'T', type: 'n8n-nodes-base.scheduleTrigger', parameters: {} },
        {
          name: 'Once',
          type: 'n8n-nodes-base.removeDuplicates',
          parameters: { operation: 'removeItemsSeenInPreviousExecutions' },
        },
        { name: 'Call', type: 'n8n-nodes-base.executeWorkflow', parameters: {} },
        { name: 'Called', type: 'n8n-nodes-base.executeWorkflowTrigger', parameters: {} },
        { name: 'Warn', type: 'n8n-nodes-base.discord', parameters: {} },
      ],
      { T: edge('Once'), Once: edge('Call'), Called: edge('Warn') },
    ),
  },
  {
    name: 'build only',
    want: 'none',
    text: 'on: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - name: Run the tests\n        run: npm test\n',
  },
  {
    name: 'excerpt with a step title',
    want: 'missing',
    format: 'gh-workflow',
    text: 'on:\n  release:\n    types: [published]\n[…]\n- name: Post to Mastodon\n  run: |\n',
  },
  {
    name: 'agent prompt in a workflow',
    want: 'missing',
    text: 'on:\n  schedule:\n    - cron: "0 6 * * *"\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: acme/agent-action@v1\n        with:\n          prompt: |\n            Look at the open pull requests.\n            Then post a comment on each that lacks tests.\n',
  },

  {
    name: 'prompt in an indented heredoc of a workflow',
    want: 'present',
    text: "on:\n  issues:\n    types: [opened]\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - id: prompt\n        run: |\n          cat >> $GITHUB_OUTPUT << 'EOF'\n          PROMPT<<END\n          1. Read the comments of the issue. If you already commented on it, stop.\n\n          2. Post a comment with the likely duplicates.\n          END\n          EOF\n",
  },
  {
    name: 'step that only prints',
    want: 'none',
    text: 'on: workflow_dispatch\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - name: Send greeting\n        run: echo "Good morning"\n',
  },
  {
    name: 'step that prints into a program',
    want: 'missing',
    text: 'on: workflow_dispatch\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - name: Send greeting to the team\n        run: echo "Good morning" | ./outbox\n',
  },
  {
    name: 'graph that only sends',
    want: 'missing',
    text: graph(
      [
        { name: 'Every hour', type: 'n8n-nodes-base.scheduleTrigger', parameters: {} },
        { name: 'Weather', type: 'n8n-nodes-base.httpRequest', parameters: { url: 'https://weather.example' } },
        { name: 'Tell', type: 'n8n-nodes-base.telegram', parameters: { text: 'x' } },
      ],
      { 'Every hour': edge('Weather'), Weather: edge('Tell') },
    ),
  },
  {
    name: 'graph that looks into its store',
    want: 'present',
    text: graph(
      [
        { name: 'T', type: 'n8n-nodes-base.cron', parameters: {} },
        { name: 'Seen rows', type: 'n8n-nodes-base.postgres', parameters: { operation: 'select' } },
        { name: 'New?', type: 'n8n-nodes-base.if', parameters: {} },
        { name: 'Mail', type: 'n8n-nodes-base.emailSend', parameters: {} },
        { name: 'Insert row', type: 'n8n-nodes-base.postgres', parameters: { operation: 'insert' } },
      ],
      { T: edge('Seen rows'), 'Seen rows': edge('New?'), 'New?': edge('Mail'), Mail: edge('Insert row') },
    ),
  },
  {
    name: 'graph that reads its store after the send',
    want: 'missing',
    text: graph(
      [
        { name: 'T', type: 'n8n-nodes-base.cron', parameters: {} },
        { name: 'Mail', type: 'n8n-nodes-base.emailSend', parameters: {} },
        { name: 'Rows', type: 'n8n-nodes-base.postgres', parameters: { operation: 'select' } },
        { name: 'If', type: 'n8n-nodes-base.if', parameters: {} },
        { name: 'Insert row', type: 'n8n-nodes-base.postgres', parameters: { operation: 'insert' } },
      ],
      { T: edge('Mail'), Mail: edge('Rows'), Rows: edge('If'), If: edge('Insert row') },
    ),
  },
  {
    name: 'graph that filters content',
    want: 'missing',
    text: graph(
      [
        { name: 'T', type: 'n8n-nodes-base.cron', parameters: {} },
        { name: 'Prices', type: 'n8n-nodes-base.googleSheets', parameters: { operation: 'read' } },
        { name: 'Below limit', type: 'n8n-nodes-base.filter', parameters: {} },
        { name: 'Tell', type: 'n8n-nodes-base.slack', parameters: {} },
      ],
      { T: edge('Prices'), Prices: edge('Below limit'), 'Below limit': edge('Tell') },
    ),
  },
  {
    name: 'graph that remembers in static data',
    want: 'present',
    text: graph(
      [
        { name: 'T', type: 'n8n-nodes-base.cron', parameters: {} },
        {
          name: 'Filter',
          type: 'n8n-nodes-base.code',
          parameters: {
            jsCode: 'const data = $getWorkflowStaticData("global"); return items.filter((i) => i.json.id > data.last)',
          },
        },
        { name: 'Tell', type: 'n8n-nodes-base.discord', parameters: {} },
      ],
      { T: edge('Filter'), Filter: edge('Tell') },
    ),
  },
  {
    name: 'graph that only stores',
    want: 'none',
    text: graph(
      [
        { name: 'T', type: 'n8n-nodes-base.cron', parameters: {} },
        { name: 'Get', type: 'n8n-nodes-base.httpRequest', parameters: { url: 'https://x.example' } },
        { name: 'Save', type: 'n8n-nodes-base.mySql', parameters: { operation: 'insert' } },
      ],
      { T: edge('Get'), Get: edge('Save') },
    ),
  },
  {
    name: 'graph that drafts',
    want: 'none',
    text: graph(
      [
        { name: 'T', type: 'n8n-nodes-base.cron', parameters: {} },
        { name: 'Draft', type: 'n8n-nodes-base.gmail', parameters: { resource: 'draft', operation: 'create' } },
      ],
      { T: edge('Draft') },
    ),
  },

  {
    name: 'crew task that composes',
    want: 'none',
    text: 'write_invitation:\n  description: >\n    Write a personal invitation email for the guest. If they came last year, send thanks for it.\n  expected_output: >\n    The text of the email.\n  agent: writer\n',
  },
  {
    name: 'task list with orders',
    want: 'missing',
    text: 'tasks:\n  - name: roundup\n    schedule: "0 9 * * 5"\n    prompt: Collect the wins of the week and post them to #general\n',
  },

  {
    name: 'declared and complete',
    want: 'present',
    text: '---\neffects: external\nsync:\n  read: open issues titled "Drift"\n  if-done: stop\n---\nCreate the drift issue.',
  },
  {
    name: 'declared without sync',
    want: 'missing',
    text: '---\neffects: external\n---\nSearch the open issues; if one exists, stop. Create the drift issue.',
  },
  {
    name: 'declared with a read and no consequence',
    want: 'missing',
    text: 'effects: [issue]\nsync:\n  read: open issues\nprompt: Create the drift issue.\n',
  },
  { name: 'declared none', want: 'none', text: '{"effects": "none", "prompt": "Count the stars."}' },
  { name: 'declared nonsense', want: 'unknown', text: 'effects: perhaps\nprompt: Count the stars and the moons.\n' },

  {
    name: 'heredoc of a script',
    want: 'missing',
    format: 'shell-heredoc',
    text: '#!/bin/bash\nPROMPT=$(mktemp)\ncat > "$PROMPT" <<EOF\nRead the error budget.\nPost the result to #reliability.\nEOF\nagent --prompt-file "$PROMPT"\n',
  },
  {
    name: 'script that mails',
    want: 'missing',
    format: 'shell',
    text: '#!/bin/sh\nset -e\n./collect.sh > out.txt\nmail -s "Nightly numbers" team@example.org < out.txt\n',
  },
  {
    name: 'string in code with a call',
    want: 'missing',
    format: 'ts-string',
    text: 'const answer = await ai.ask({\n  prompt: `Is this mail urgent?`,\n})\nif (!answer.urgent) return\nawait context.sendMessage(owner, answer.text)\n',
  },
  {
    name: 'string in code',
    want: 'none',
    format: 'ts-string',
    text: 'prompt: `Classify the ticket:\n- topic\n- mood of the sender\nAnswer with one word each.`,\n',
  },
  { name: 'broken JSON', want: 'unknown', format: 'json', text: '{"schedule": "0 9 * * *", "prompt": ' },
  {
    name: 'a graph that writes a mark which it never asks for',
    want: 'missing',
    text: graph(
      [
        { name: 'T', type: 'n8n-nodes-base.cron', parameters: {} },
        { name: 'Read bills', type: 'n8n-nodes-base.googleSheets', parameters: { operation: 'read' } },
        {
          name: 'Late?',
          type: 'n8n-nodes-base.code',
          parameters: { jsCode: 'return items.filter((item) => item.json.Due < $today)' },
        },
        { name: 'Mail', type: 'n8n-nodes-base.emailSend', parameters: {} },
        {
          name: 'Mark',
          type: 'n8n-nodes-base.googleSheets',
          parameters: {
            operation: 'update',
            columns: { value: { Bill: '={{ $json.Bill }}', Reminded: '={{ $now }}' }, matchingColumns: ['Bill'] },
          },
        },
      ],
      { T: edge('Read bills'), 'Read bills': edge('Late?'), 'Late?': edge('Mail'), Mail: edge('Mark') },
    ),
  },
  {
    name: 'a graph whose code only reshapes what it read',
    want: 'missing',
    text: graph(
      [
        { name: 'T', type: 'n8n-nodes-base.cron', parameters: {} },
        { name: 'Read adverts', type: 'n8n-nodes-base.airtable', parameters: { operation: 'search', table: 'tbl1' } },
        {
          name: 'Shape',
          type: 'n8n-nodes-base.code',
          parameters: { jsCode: 'return items.map((item) => ({ json: { text: item.json.Text, skip: false } }))' },
        },
        {
          name: 'Write adverts',
          type: 'n8n-nodes-base.airtable',
          parameters: {
            operation: 'create',
            table: 'tbl1',
            columns: { value: { Id: '={{ $json.id }}', Text: '={{ $json.text }}' } },
          },
        },
      ],
      { T: edge('Read adverts'), 'Read adverts': edge('Shape'), Shape: edge('Write adverts') },
    ),
  },
  {
    name: 'a graph whose code asks what is among what it read',
    want: 'present',
    text: graph(
      [
        { name: 'T', type: 'n8n-nodes-base.cron', parameters: {} },
        { name: 'Read adverts', type: 'n8n-nodes-base.airtable', parameters: { operation: 'search', table: 'tbl1' } },
        {
          name: 'Shape',
          type: 'n8n-nodes-base.code',
          parameters: {
            jsCode: 'const ids = items.map((i) => i.json.Id)\nreturn fresh.filter((one) => !ids.includes(one.id))',
          },
        },
        {
          name: 'Write adverts',
          type: 'n8n-nodes-base.airtable',
          parameters: {
            operation: 'create',
            table: 'tbl1',
            columns: { value: { Id: '={{ $json.id }}', Text: '={{ $json.text }}' } },
          },
        },
      ],
      { T: edge('Read adverts'), 'Read adverts': edge('Shape'), Shape: edge('Write adverts') },
    ),
  },
  {
    name: 'a graph whose connections name no node',
    want: 'present',
    text: JSON.stringify({
      nodes: [
        { name: 'T', type: 'n8n-nodes-base.scheduleTrigger', parameters: {} },
        { name: 'Create page', type: 'n8n-nodes-base.notion', parameters: { resource: 'databasePage' } },
        {
          name: 'Get page',
          type: 'n8n-nodes-base.notion',
          parameters: { resource: 'databasePage', operation: 'getAll' },
        },
        { name: 'If page not found', type: 'n8n-nodes-base.if', parameters: {} },
      ],
      connections: { 'a1-b2': { main: [[{ node: 'error-a1-b2', type: 'main', index: 0 }]] } },
    }),
  },
  {
    name: 'a graph that asks for the mark that it writes',
    want: 'present',
    text: graph(
      [
        { name: 'T', type: 'n8n-nodes-base.cron', parameters: {} },
        { name: 'Read bills', type: 'n8n-nodes-base.googleSheets', parameters: { operation: 'read' } },
        {
          name: 'Late?',
          type: 'n8n-nodes-base.code',
          parameters: { jsCode: 'return items.filter((item) => item.json.Due < $today && !item.json.Reminded)' },
        },
        { name: 'Mail', type: 'n8n-nodes-base.emailSend', parameters: {} },
        {
          name: 'Mark',
          type: 'n8n-nodes-base.googleSheets',
          parameters: {
            operation: 'update',
            columns: { value: { Bill: '={{ $json.Bill }}', Reminded: '={{ $now }}' }, matchingColumns: ['Bill'] },
          },
        },
      ],
      { T: edge('Read bills'), 'Read bills': edge('Late?'), 'Late?': edge('Mail'), Mail: edge('Mark') },
    ),
  },
  {
    name: 'a decision beside the send',
    want: 'missing',
    text: graph(
      [
        { name: 'T', type: 'n8n-nodes-base.cron', parameters: {} },
        { name: 'Rows', type: 'n8n-nodes-base.postgres', parameters: { operation: 'select' } },
        { name: 'Odd?', type: 'n8n-nodes-base.if', parameters: {} },
        { name: 'Note', type: 'n8n-nodes-base.postgres', parameters: { operation: 'insert' } },
        { name: 'Mail', type: 'n8n-nodes-base.emailSend', parameters: {} },
      ],
      { T: edge('Rows'), Rows: edge('Odd?', 'Mail'), 'Odd?': edge('Note') },
    ),
  },
  {
    name: 'a step that keeps a file with the run',
    want: 'none',
    format: 'gh-workflow',
    text: 'name: Keep\non: push\njobs:\n  keep:\n    runs-on: ubuntu-latest\n    steps:\n      - run: make\n      - name: Republish the artifact\n        uses: actions/upload-artifact@v4\n        with:\n          path: out\n',
  },
  {
    name: 'a label is added unless the set has it',
    want: 'present',
    format: 'gh-workflow',
    text: 'name: Sort\non: pull_request\njobs:\n  sort:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/github-script@v7\n        with:\n          script: |\n            const { data: labels } = await github.rest.issues.listLabelsOnIssue({ issue_number })\n            const names = new Set(labels.map((label) => label.name))\n            if (!names.has("ripe")) {\n              await github.rest.issues.addLabels({ issue_number, labels: ["ripe"] })\n            }\n',
  },
  {
    name: 'a database that is read by default',
    want: 'none',
    text: graph(
      [
        { name: 'Chat', type: 'n8n-nodes-langchain.chatTrigger', parameters: {} },
        { name: 'Schema', type: 'n8n-nodes-base.notion', parameters: { resource: 'database' } },
      ],
      { Chat: edge('Schema') },
    ),
  },
  {
    name: 'calls by verb and noun',
    want: 'missing',
    format: 'ts-string',
    text: 'for (const mail of mails) {\n  await context.addLabel(mail.id, "Orchard");\n}\n',
  },
  {
    name: 'a step whose name says what was looked for',
    want: 'present',
    format: 'gh-workflow',
    text: 'jobs:\n  a:\n    steps:\n      - name: Say so\n        if: "!steps.check-existing.outputs.pr"\n        run: gh pr comment 4 --body done\n',
  },
  {
    name: 'a gap amid a script',
    want: 'present',
    format: 'gh-workflow',
    text: 'name: Size\n\non:\n  pull_request:\n    types: [opened]\n\npermissions:\n  contents: read\n\njobs:\n  size:\n    runs-on: ubuntu-latest\n    steps:\n      - name: Size\n        id: size\n[…]\n              \'- **Split it**\' +\n[…]\n              note.body.includes("Size")\n            );\n[…]\n            if (botComment) {\n              await github.rest.issues.updateComment({\n[…]\n            } else {\n              await github.rest.issues.createComment({\n',
  },
  {
    name: 'a comment action that is told which comment',
    want: 'present',
    format: 'gh-workflow',
    text: 'on: pull_request\njobs:\n  a:\n    steps:\n      - uses: thollander/actions-comment-pull-request@v3\n        with:\n          comment-tag: size\n',
  },
  {
    name: 'a comment action that is not told',
    want: 'missing',
    format: 'gh-workflow',
    text: 'on: pull_request\njobs:\n  a:\n    steps:\n      - uses: thollander/actions-comment-pull-request@v3\n        with:\n          message: hello\n',
  },
  {
    name: 'a request that is called after its act',
    want: 'missing',
    text: graph([
      { name: 'T', type: 'n8n-nodes-base.cron', parameters: {} },
      {
        name: 'Create work item',
        type: 'n8n-nodes-base.httpRequest',
        parameters: { url: 'https://board.example/items' },
      },
    ]),
  },
  {
    name: 'a request that is called after its read',
    want: 'none',
    text: graph([
      { name: 'T', type: 'n8n-nodes-base.cron', parameters: {} },
      {
        name: 'Scrape the page',
        type: 'n8n-nodes-base.httpRequest',
        parameters: { url: 'https://pages.example/api', method: 'POST' },
      },
    ]),
  },
  {
    name: 'rows that are completed in place',
    want: 'missing',
    text: graph([
      { name: 'T', type: 'n8n-nodes-base.cron', parameters: {} },
      { name: 'Read rows', type: 'n8n-nodes-base.googleSheets', parameters: { operation: 'read' } },
      { name: 'Clean', type: 'n8n-nodes-base.code', parameters: {} },
      { name: 'Update rows', type: 'n8n-nodes-base.googleSheets', parameters: { operation: 'update' } },
    ]),
  },
  {
    name: 'a search in a script that leaves out what was done',
    want: 'present',
    format: 'gh-workflow',
    text: 'on: schedule\njobs:\n  a:\n    steps:\n      - uses: actions/github-script@v7\n        with:\n          script: |\n            const query = `repo:${owner}/${repo} is:closed is:unlocked`;\n            await github.rest.issues.lock({ issue_number });\n',
  },
  {
    name: 'a prompt that was cut',
    want: 'missing',
    format: 'gh-workflow',
    text: 'name: Sort\n\non:\n  issues:\n    types: [opened]\n\njobs:\n  sort:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: orchard/agent@v1\n[…]\n            Your task:\n            1. Read the issue with the usual care: slowly\n            2. Add a comment with the weight: in grams\n',
  },
  {
    name: 'a message on a queue',
    want: 'missing',
    text: graph([
      { name: 'T', type: 'n8n-nodes-base.cron', parameters: {} },
      { name: 'Out', type: 'n8n-nodes-base.kafka', parameters: { topic: 'tides' } },
    ]),
  },
  {
    name: 'an outcome that a constructor names',
    want: 'missing',
    format: 'ts-string',
    text: "export const tides = new Agent({\n  prompt: `Write down the tides of the day.`,\n  triggers: [every('6h').bind(new SlackOutcome('#harbour'))],\n})\n",
  },
  {
    name: 'a webhook that an action is given',
    want: 'missing',
    format: 'gh-workflow',
    text: 'on:\n  release:\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: orchard/tag@v1\n        with:\n          slack-webhook: ${{ secrets.HOOK }}\n',
  },
  {
    name: 'a literal whose lines are indented',
    want: 'present',
    format: 'ts-string',
    text: 'const rules = `\n      - Before posting, check the recent messages of the channel and avoid repeating yourself.\n      - Post the harvest in #cellar.\n    `\n',
  },
  {
    name: 'a step is named above the script that looks',
    want: 'present',
    format: 'gh-workflow',
    text: `on:
  pull_request:
jobs:
  mark:
    runs-on: ubuntu-latest
    steps:
      - name: Label PR
        uses: actions/github-script@v7
        with:
          script: |
            const { pull_request } = context.payload
            const marked = pull_request.labels.some(({ name }) => name === 'chart')
            if (!marked) {
              await github.rest.issues.addLabels({ issue_number: pull_request.number, labels: ['chart'] })
            }
`,
  },
  ...(
    [
      'npx semantic-release',
      'aws s3 sync out s3://tide-tables',
      'pnpm --filter "$PACKAGE" publish --tag next',
      'gcloud run deploy tides --source .',
      'npm run deploy',
      'docker manifest push harbour/tides:latest',
    ] as const
  ).map((command): TemplateCase => ({
    name: `a command that ships: ${command}`,
    want: 'missing',
    format: 'gh-workflow',
    text: `on:\n  schedule:\n    - cron: '0 4 * * *'\njobs:\n  ship:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ${command}\n`,
  })),
  {
    name: 'a command that only tries',
    want: 'none',
    format: 'gh-workflow',
    text: `on:\n  schedule:\n    - cron: '0 4 * * *'\njobs:\n  ship:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npm run release --dry-run\n`,
  },
  {
    name: 'a delivery that names its channel',
    want: 'missing',
    format: 'json',
    text: '{ "schedule": "0 * * * *", "prompt": "Weigh the catch and report it.", "deliver": "discord:#quay" }',
  },
  {
    name: 'a node of a service that nobody listed',
    want: 'missing',
    text: graph(
      [
        { name: 'Each hour', type: 'n8n-nodes-base.scheduleTrigger', parameters: {} },
        { name: 'Ferry', type: 'n8n-nodes-base.ferryline', parameters: { operation: 'create' } },
      ],
      { 'Each hour': edge('Ferry') },
    ),
  },
  {
    name: 'a record that is asked for its content',
    want: 'missing',
    format: 'gh-workflow',
    text: `on: pull_request
jobs:
  merge:
    runs-on: ubuntu-latest
    steps:
      - run: |
          authors=$(gh pr view "$PR" --json commits --jq '.commits | length')
          if [ "$authors" = "1" ]; then
            gh pr merge --auto "$PR"
          fi
`,
  },
  {
    name: 'a first value where there is none yet',
    want: 'missing',
    format: 'gh-workflow',
    text: `on: push
jobs:
  tag:
    runs-on: ubuntu-latest
    steps:
      - run: |
          LATEST=$(git tag --list 'tide@v*' | head -n1)
          if [ -z "$LATEST" ]; then
            LATEST="0.0.0"
          fi
          git push origin "tide@v$LATEST.1"
`,
  },
  {
    name: 'a push that a clean tree prevents',
    want: 'present',
    format: 'gh-workflow',
    text: `on:
  schedule:
    - cron: '0 4 * * *'
jobs:
  sync:
    runs-on: ubuntu-latest
    steps:
      - run: |
          cp chart.md copy.md
          git diff --quiet copy.md && exit 0
          git commit -am "copy the chart"
          git push
`,
  },
  {
    name: 'an action that is told to comment',
    want: 'missing',
    format: 'gh-workflow',
    text: `on: pull_request
jobs:
  lint:
    runs-on: ubuntu-latest
    steps:
      - uses: harbour/chart-lint@v2
        with:
          comment: true
`,
  },
  {
    name: 'graph that asks whether the page existed',
    want: 'present',
    text: graph(
      [
        { name: 'T', type: 'n8n-nodes-base.scheduleTrigger', parameters: {} },
        {
          name: 'Check page existed',
          type: 'n8n-nodes-base.notion',
          parameters: { resource: 'databasePage', operation: 'getAll' },
        },
        { name: 'If', type: 'n8n-nodes-base.if', parameters: {} },
        { name: 'Store page', type: 'n8n-nodes-base.notion', parameters: { resource: 'databasePage' } },
      ],
      { T: edge('Check page existed'), 'Check page existed': edge('If'), If: edge('Store page') },
    ),
  },
  {
    name: 'a reusable workflow that is given the hook of a channel',
    want: 'missing',
    format: 'gh-workflow',
    text: `on:
  push:
    branches: [main]
jobs:
  cheer:
    uses: harbour/automation/.github/workflows/cheer.yml@main
    secrets:
      DISCORD_WEBHOOK: \${{ secrets.DISCORD_WEBHOOK }}
`,
  },
  {
    name: 'graph that leaves a draft by request',
    want: 'none',
    text: graph(
      [
        { name: 'Mail in', type: 'n8n-nodes-base.emailReadImap', parameters: {} },
        {
          name: 'Upload draft',
          type: 'n8n-nodes-base.httpRequest',
          parameters: { url: 'https://mail.example/jmap/', method: 'POST' },
        },
      ],
      { 'Mail in': edge('Upload draft') },
    ),
  },
  {
    name: 'graph that reads one table and writes another',
    want: 'missing',
    text: graph(
      [
        { name: 'Every month', type: 'n8n-nodes-base.scheduleTrigger', parameters: {} },
        {
          name: 'Read guests',
          type: 'n8n-nodes-base.airtable',
          parameters: { operation: 'search', table: { value: 'tblGuests' } },
        },
        { name: 'Any late?', type: 'n8n-nodes-base.if', parameters: {} },
        {
          name: 'Write audit',
          type: 'n8n-nodes-base.airtable',
          parameters: { operation: 'create', table: { value: 'tblAudits' } },
        },
        { name: 'Mail', type: 'n8n-nodes-base.gmail', parameters: { sendTo: 'desk@inn.example', subject: 'Audit' } },
      ],
      {
        'Every month': edge('Read guests'),
        'Read guests': edge('Any late?'),
        'Any late?': edge('Write audit'),
        'Write audit': edge('Mail'),
      },
    ),
  },
  {
    name: 'a workflow that asks who somebody is',
    want: 'missing',
    format: 'gh-workflow',
    text: `on:
  issue_comment:
    types: [created]
jobs:
  greet:
    runs-on: ubuntu-latest
    steps:
      - id: member
        run: |
          if gh api "orgs/$ORG/members/$WHO" --silent; then
            echo "yes=true" >> "$GITHUB_OUTPUT"
          fi
      - if: steps.member.outputs.yes != 'true'
        run: gh issue comment "$NUMBER" --body "Welcome"
`,
  },
  {
    name: 'a form for new issues',
    want: 'none',
    format: 'yaml',
    text: `name: Ask the gardener
description: Ask for a new bed
body:
  - type: markdown
    attributes:
      value: |
        This form starts a gardener who will create a plan and post it as a comment on the issue.
  - type: textarea
    attributes:
      label: What shall grow
`,
  },
  {
    name: 'graph whose sheet is told by its id and by its address',
    want: 'present',
    text: ledger(
      { mode: 'id', value: 'sheet-7' },
      { mode: 'url', value: 'https://docs.google.com/spreadsheets/d/sheet-7/edit' },
    ),
  },
  {
    name: 'graph whose sheet is told by an expression',
    want: 'present',
    text: ledger({ mode: 'id', value: 'sheet-7' }, { mode: 'id', value: "={{ $('Settings').item.json.sheet }}" }),
  },
  {
    name: 'graph that reads another sheet than it writes',
    want: 'missing',
    text: ledger(
      { mode: 'id', value: 'sheet-7' },
      { mode: 'url', value: 'https://docs.google.com/spreadsheets/d/sheet-8/edit' },
    ),
  },
]
