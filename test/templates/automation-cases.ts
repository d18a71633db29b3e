import type { TemplateCase } from './cases.js'

/** A scenario whose modules stand in a row; `filter` is that of the module which sends. */
const scenario = (look: object, filter: object | undefined, write: object): string =>
  JSON.stringify({
    name: 'invented',
    flow: [
      { id: 1, module: 'google-forms:watchResponses', mapper: {} },
      { id: 2, ...look },
      {
        id: 3,
        module: 'google-email:ActionSendEmail',
        ...(filter === undefined ? {} : { filter }),
        mapper: { to: '{{1.mail}}', subject: 'Your bed in the garden' },
      },
      { id: 4, ...write },
    ],
  })
const known = { module: 'datastore:ExistRecord', mapper: { key: '{{1.mail}}', datastore: 7 } }
const kept = { module: 'datastore:AddRecord', mapper: { key: '{{1.mail}}', datastore: 7 } }
const unknownYet = { name: 'only who is new', conditions: [[{ a: '{{2.exist}}', b: 'false', o: 'boolean:equal' }]] }

/** Steps that use components, as an exported project keeps them. */
const steps = (gate: string, store: string): string => `schema: workflow/2022.04
name: Tell when a beehive hums
triggers:
  - id: ti_hum
steps:
  - namespace: measure
    uses: "./measure/entry.js"
${gate}  - namespace: tell_keeper
    uses: slack_v2-send-message@0.1.0
    props:
      text: "{{steps.measure.$return_value}}"
${store}`
const cached = `  - namespace: last_hum
    uses: data_stores-get-record-or-create@0.0.10
    props:
      dataStore:
        storeId: ds_hum
      key: hum
  - namespace: go_on_if_changed
    uses: filter-continue-based-on-condition@0.0.2
    props:
      initialValue: "{{steps.measure.$return_value !== steps.last_hum}}"
`
const keeps = `  - namespace: keep_hum
    uses: data_stores-add-update-record@0.0.9
    props:
      dataStore:
        storeId: ds_hum
      key: hum
`

const graph = (nodes: readonly object[], connections: object): string =>
  JSON.stringify({ name: 'invented', nodes, connections })
const edge = (...to: readonly string[]): object => ({ main: [to.map((node) => ({ node, type: 'main', index: 0 }))] })
const table = (id: string): object => ({ __rl: true, mode: 'name', value: id })

/** A graph that lets only rows pass that its table does not hold, and writes what it told to `written`. */
const tableGate = (written: string): string =>
  graph(
    [
      { name: 'Hourly', type: 'n8n-nodes-base.scheduleTrigger', parameters: {} },
      { name: 'Offers', type: 'n8n-nodes-base.rssFeedRead', parameters: {} },
      {
        name: 'Fresh',
        type: 'n8n-nodes-base.dataTable',
        parameters: { operation: 'rowNotExists', dataTableId: table('told') },
      },
      { name: 'Tell', type: 'n8n-nodes-base.telegram', parameters: { text: 'x' } },
      {
        name: 'Note',
        type: 'n8n-nodes-base.dataTable',
        parameters: { operation: 'insert', dataTableId: table(written) },
      },
    ],
    { Hourly: edge('Offers'), Offers: edge('Fresh'), Fresh: edge('Tell'), Tell: edge('Note') },
  )

/** A graph that asks a system by POST and then files there. */
const postedSearch = (address: string, decision: string): string =>
  graph(
    [
      { name: 'In', type: 'n8n-nodes-base.webhook', parameters: {} },
      { name: 'Ask', type: 'n8n-nodes-base.httpRequest', parameters: { method: 'POST', url: address } },
      { name: decision, type: 'n8n-nodes-base.if', parameters: {} },
      {
        name: 'File it',
        type: 'n8n-nodes-base.httpRequest',
        parameters: { method: 'POST', url: 'https://orchard.example/item/app/7/' },
      },
    ],
    { In: edge('Ask'), Ask: edge(decision), [decision]: edge('File it') },
  )

/** A workflow that lists runs, does `count` with the list, asks for the number, does `then` and starts a run. */
const watch = (count: string, then: string): string =>
  `name: Watch
on:
  schedule:
    - cron: '5 * * * *'
jobs:
  watch:
    runs-on: ubuntu-latest
    steps:
      - run: |
          runs=$(gh run list --workflow bees.yml --json status,conclusion)
          ${count}
          if [ "$${count.slice(0, count.indexOf('='))}" -gt 0 ]; then
            ${then}
          fi
          gh workflow run bees.yml
`

/** A workflow that does `first`, looks by `look`, tells a channel if the output says so, notes it by `note` and commits. */
const daily = (look: string, note: string, first: string): string =>
  `name: Tell
on:
  push:
jobs:
  tell:
    runs-on: ubuntu-latest
    steps:
      - run: ${first === '' ? 'date' : first}
      - id: gate
        run: |
          ${look}
          if [ "$LAST" = "$(date +%F)" ]; then
            echo "go=false" >> $GITHUB_OUTPUT
          else
            echo "go=true" >> $GITHUB_OUTPUT
          fi
      - if: steps.gate.outputs.go == 'true'
        run: curl -X POST -d @bees.json "$HIVE_HOOK"
      - run: |
          ${note}
          git commit -am noted && git push
`

export const automationCases: readonly TemplateCase[] = [
  { name: 'a scenario without a look', want: 'missing', text: scenario(kept, undefined, kept) },
  { name: 'a scenario that keeps who was written to', want: 'present', text: scenario(known, unknownYet, kept) },
  {
    name: 'a scenario that looks into another store than it keeps',
    want: 'missing',
    text: scenario({ module: 'datastore:ExistRecord', mapper: { key: '{{1.mail}}', datastore: 8 } }, unknownYet, kept),
  },
  { name: 'a scenario without a filter on what it looked up', want: 'missing', text: scenario(known, undefined, kept) },
  {
    name: 'a scenario that only sorts',
    want: 'none',
    text: JSON.stringify({
      flow: [
        { id: 1, module: 'gateway:CustomWebHook', mapper: {} },
        { id: 2, module: 'json:ParseJSON', mapper: {} },
        { id: 3, module: 'datastore:AddRecord', mapper: { key: 'x' } },
      ],
    }),
  },
  {
    name: 'a filter in one branch and the act in the other',
    want: 'missing',
    text: JSON.stringify({
      flow: [
        { id: 1, module: 'gateway:CustomWebHook', mapper: {} },
        {
          id: 2,
          module: 'builtin:BasicRouter',
          routes: [
            {
              flow: [
                { id: 3, ...known },
                { id: 4, module: 'datastore:AddRecord', filter: unknownYet, mapper: kept.mapper },
              ],
            },
            { flow: [{ id: 5, module: 'slack:CreateMessage', mapper: { text: 'x' } }] },
          ],
        },
      ],
    }),
  },
  { name: 'steps that post', want: 'missing', format: 'yaml', text: steps('', '') },
  { name: 'steps that go on if what they kept differs', want: 'present', format: 'yaml', text: steps(cached, keeps) },
  { name: 'steps that compare with what nobody writes', want: 'missing', format: 'yaml', text: steps(cached, '') },
  { name: 'a table that lets only new rows pass', want: 'present', text: tableGate('told') },
  { name: 'a table that nobody fills lets every row pass', want: 'missing', text: tableGate('elsewhere') },
  {
    name: 'a record that a posted filter finds',
    want: 'present',
    text: postedSearch('https://orchard.example/item/app/7/filter', 'Is it there?'),
  },
  {
    name: 'a posted filter in another system, and no question whether it exists',
    want: 'missing',
    text: postedSearch('https://weather.example/days/filter', 'Is it dry?'),
  },
  // a status that is selected, and turned
  {
    name: 'who was found is asked once',
    want: 'present',
    text: '1. Read `people.json`.\n2. Filter people where `status === "found"`.\n3. Send each of them an invitation to the harvest.\n4. Update status to `"asked"`.\n',
  },
  {
    name: 'tickets move on',
    want: 'present',
    text: 'Every evening, list the tickets in "In Review" status. For each that was merged, move the ticket to Done and comment with the link.\n',
  },
  {
    name: 'a status of others that nobody changes',
    want: 'missing',
    text: '1. For each member whose status is "active", send the newsletter.\n2. Set the newsletter status to "sent".\n',
  },
  {
    name: 'a status that is set to what was asked for',
    want: 'missing',
    text: '1. Find gardens with status "open".\n2. Post the list to #gardens on Slack.\n3. Set the status to "open" where it is empty.\n',
  },
  {
    name: 'a status that is only told',
    want: 'missing',
    text: '1. Find gardens with status "open".\n2. Post the list to #gardens on Slack, and say which of them will soon be closed.\n',
  },
  // scripts
  {
    name: 'a run that waits already',
    want: 'present',
    format: 'gh-workflow',
    text: watch('waiting=$(printf "%s" "$runs" | jq "[.[] | select(.status == \\"queued\\")] | length")', 'exit 0'),
  },
  {
    name: 'runs that are counted for the report',
    want: 'missing',
    format: 'gh-workflow',
    text: watch(
      'failed=$(printf "%s" "$runs" | jq "[.[] | select(.conclusion == \\"failure\\")] | length")',
      'echo "$failed failed"',
    ),
  },
  {
    name: 'the day of the last message, kept in the repository',
    want: 'present',
    format: 'gh-workflow',
    text: daily('LAST=$(cat .github/told.txt)', 'date +%F > .github/told.txt', ''),
  },
  {
    name: 'a day that nobody keeps',
    want: 'missing',
    format: 'gh-workflow',
    text: daily('LAST=$(cat .github/told.txt)', 'date +%F', ''),
  },
  {
    name: 'a file that the same run made before',
    want: 'missing',
    format: 'gh-workflow',
    text: daily('LAST=$(cat .github/told.txt)', 'date +%F', './bees.sh > .github/told.txt'),
  },
  {
    name: 'a number that is only counted up',
    want: 'missing',
    format: 'gh-workflow',
    text: daily('LAST=$(cat .github/round.txt)', 'echo $((LAST + 1)) > .github/round.txt', ''),
  },
  {
    name: 'a line that only says what is looked for',
    want: 'missing',
    format: 'gh-workflow',
    text: 'name: Prune\non:\n  workflow_dispatch:\njobs:\n  prune:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          echo "Verifying that the branches exist before pruning"\n          MAIN=$(git remote show origin | awk \'/HEAD/ {print $NF}\')\n          if [ -z "$MAIN" ]; then\n            exit 1\n          fi\n          git push origin --delete old\n',
  },
  {
    name: 'steps that the front matter has a runner carry out',
    want: 'missing',
    text: '---\non:\n  pull_request:\n    types: [opened]\npost-steps:\n  - name: Ready\n    run: |\n      gh pr ready "$NUMBER"\n---\n# Look at the pull request\n\nReport what you found. Change nothing.\n',
  },
  {
    name: 'steps that only fetch',
    want: 'none',
    text: '---\non:\n  pull_request:\n    types: [opened]\nsteps:\n  - name: Fetch the diff\n    run: |\n      git fetch origin main\n      git diff origin/main > /tmp/change.diff\n---\n# Look at the change\n\nReport what you found. Change nothing.\n',
  },
  {
    name: 'a command that is handed on',
    want: 'missing',
    format: 'gh-workflow',
    text: 'name: Talk\non:\n  issue_comment:\njobs:\n  talk:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: peter-evans/slash-command-dispatch@v4\n        with:\n          commands: deploy\n',
  },
  {
    name: 'a script whose verb says that it sends',
    want: 'missing',
    text: 'For each neighbour in the list:\n\n```bash\nnode tools/neighbours.js sendCard "$NAME"\n```\n',
  },
  {
    name: 'a script that works on what it got',
    want: 'none',
    text: 'For each photograph in the list:\n\n```bash\npython tools/photos.py post-process "$NAME"\n```\n',
  },
  // tools
  {
    name: 'an agent that may only read and write files',
    want: 'none',
    text: '---\nname: sync-tasks\nallowed-tools: Read, Write, Edit, Glob\n---\n# Sync tasks to people\n\n1. Read the minutes.\n2. Add each task as a ticket to the person it names.\n',
  },
  {
    name: 'an agent that may run commands',
    want: 'missing',
    text: '---\nname: sync-tasks\nallowed-tools: Read, Write, Bash\n---\n# Sync tasks to people\n\n1. Read the minutes.\n2. Add each task as a ticket to the tracker of the person it names.\n',
  },
  {
    name: 'tools that a command contradicts',
    want: 'missing',
    text: '---\nname: tell\nallowed-tools: Read\n---\n1. Read the minutes.\n2. Run `gh issue create --title Minutes`.\n',
  },
]
