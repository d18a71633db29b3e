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
]
