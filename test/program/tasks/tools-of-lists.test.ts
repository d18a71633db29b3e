import { describe, expect, it } from 'vitest'
import { tasksOf } from './task-program.js'

const head = `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import nodemailer from 'nodemailer'
const mailer = nodemailer.createTransport({})
const server = new McpServer({ name: 'a', version: '1' })
const low = new Server({ name: 'a', version: '1' })
async function sendMail(args) { await mailer.sendMail(args) }
async function listMails(args) { return [] }
const tools = [{ name: 'send', text: 'a', handler: sendMail }, { name: 'list', text: 'b', handler: listMails }]
const handlers = { send: sendMail, list: listMails }
class Send { name = 'send'; async execute(args) { await mailer.sendMail(args) } }
class List { name = 'list'; async execute(args) { return [] } }
`

type Row = readonly [what: string, want: readonly string[], text: string]

/** Line, name and effects of the tools. */
const both = ['7 send external', '8 list none']
const ofClasses = ['11 send external', '12 list none']
const rows: readonly Row[] = [
  [
    'in a loop',
    both,
    `for (const t of tools) server.tool(t.name, t.text, {}, async (args) => ({ content: await t.handler(args) }))`,
  ],
  ['handed over as they are', both, `for (const t of tools) server.tool(t.name, t.text, t.handler)`],
  [
    'handed over as they are, with options',
    both,
    `for (const t of tools) server.registerTool(t.name, { description: t.text }, t.handler)`,
  ],
  ['handed over by forEach', both, `tools.forEach((t) => server.tool(t.name, t.text, t.handler))`],
  ['taken out of the row', both, `for (const { name, text, handler } of tools) server.tool(name, text, handler)`],
  [
    'whose handlers stand in the list',
    ['13 send external', '14 list none'],
    `const own = [{ name: 'send', run: async (args) => { await mailer.sendMail(args) } },
  { name: 'list', run: async (args) => [] },
]
for (const t of own) server.tool(t.name, t.run)`,
  ],
  ['by forEach', both, `tools.forEach((t) => { server.registerTool(t.name, {}, async (args) => t.handler(args)) })`],
  [
    'by a function of its own',
    both,
    `function add(tool) { server.registerTool(tool.name, {}, async (args) => tool.handler(args)) }\nfor (const t of tools) add(t)`,
  ],
  [
    'that classes make',
    ofClasses,
    `for (const t of [new Send(), new List()]) server.tool(t.name, 'x', {}, async (args) => t.execute(args))`,
  ],
  [
    'found by their names',
    both,
    `low.setRequestHandler('call', async (request) => { const t = tools.find((each) => each.name === request.params.name); return await t.handler(request.params.arguments) })`,
  ],
  [
    'in a map',
    both,
    `low.setRequestHandler('call', async (request) => { const run = handlers[request.params.name]; return await run(request.params.arguments) })`,
  ],
  [
    'of the entries of a map',
    both,
    `for (const [name, run] of Object.entries(handlers)) server.tool(name, 'x', {}, async (args) => run(args))`,
  ],
  [
    'that a handed in function runs',
    ofClasses,
    `class Registry {
  static tools = [{ name: 'send', handler: Send }, { name: 'list', handler: List }]
  static all(server, run) { for (const tool of this.tools) this.one(server, tool, run) }
  static one(server, tool, run) { server.registerTool(tool.name, {}, async (args) => { const handler = new tool.handler(); return run(handler, args) }) }
}
class App { constructor() { Registry.all(server, this.run.bind(this)) } async run(handler, args) { return await handler.execute(args) } }
new App()`,
  ],
  [
    'one that asks two helpers of one name',
    ['13 one external'],
    `server.tool('one', 'x', {}, async (args) => { const format = args.short ? String : Number; await sendMail(args); return format(args) })`,
  ],
]

describe('tools that a list or a map says', () => {
  it.each(rows)('%s', async (_what, want, text) => {
    const tasks = await tasksOf({ 'src/server.js': head + text })
    const found = tasks.filter(({ trigger, line }) => trigger === 'agent-tool' && line < 15)
    expect(found.map(({ line, name, effects }) => `${line} ${name} ${effects}`)).toEqual(want)
  })

  it('knows what a handler does by a function that its maker was handed', async () => {
    const tasks = await tasksOf({
      'src/server.js': `${head}function add(name, run) { server.tool(name, 'x', {}, async (args) => { const found = await run(args); return { found } }) }\nadd('send', sendMail)`,
    })
    expect(tasks.map(({ effects, sync }) => [effects, sync.status])).toEqual([['external', 'missing']])
  })

  it('leaves open what a handler does that nobody is seen to hand in', async () => {
    const tasks = await tasksOf({
      'src/server.js': `import { Server } from '@modelcontextprotocol/sdk/server/index.js'
export function serve(server, registry) { const low = new Server({ name: 'a', version: '1' }); low.setRequestHandler('call', async (request) => { return await registry.callTool(request.params.name) }) }`,
    })
    expect(tasks.map(({ effects }) => effects)).toEqual(['unknown'])
  })
})
