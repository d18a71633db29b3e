import { parse } from '@typescript-eslint/parser'
import type { TSESTree } from '@typescript-eslint/types'
import { describe, expect, it } from 'vitest'
import { templateStrings } from '../../src/analysis/template-strings.js'
import { findTemplates, templateTasks } from '../../src/templates/index.js'

const herald =
  'You are the herald.\n\n## Steps\n\n1. Read the queue\n2. Post the list to #news\n\nThis runs every morning.\n'

describe('findTemplates', () => {
  it.each([
    { path: 'HEARTBEAT.md', text: '- Look around', found: ['cron'] },
    { path: 'agents/.claude/commands/tidy.md', text: 'Tidy up.', found: ['cli'] },
    { path: 'notes/herald.md', text: herald, found: ['cron'] },
    { path: 'README.md', text: herald, found: [] },
    { path: 'docs/cron.txt', text: herald, found: [] },
    { path: 'docs/scheduling.md', text: '# Scheduling\n\nJobs run every day. Call `schedule()`.\n', found: [] },
    {
      path: 'x/flow.md',
      text: '---\non:\n  schedule: daily\nsafe-outputs:\n  create-issue:\n---\nCount.\n',
      found: ['cron'],
    },
    {
      path: 'jobs.json',
      text: '{"jobs":[{"name":"a","cron":"1 * * * *","payload":{"message":"Post the list to #a"}},{"name":"b","at":"noon","text":"Water all the plants"}]}',
      found: ['cron', 'cron'],
    },
    {
      path: 'package.json',
      text: '{"scripts":{"test":"vitest run"},"description":"Sends mail every day to people"}',
      found: [],
    },
    {
      path: 'de.json',
      text: '{"common":{"at":"um","every":"alle","message":"Nachricht"},"schedule":{"title":"Plan"},"hints":{"empty":{"text":"Nothing to see here yet"}}}',
      found: [],
    },
    { path: 'jobs.json', text: '{"jobs":[{"every":"1h","then":{"prompt":"Count all the stars"}},]}', found: ['cron'] },
    {
      path: 'scenario.json',
      text: '{"name":"Rota","flow":[{"id":1,"module":"google-forms:watchResponses"},{"id":2,"module":"slack:CreateMessage"}]}',
      found: ['cron'],
    },
    { path: 'river.json', text: '{"flow":["spring","mouth"],"text":"Water flows down all day"}', found: [] },
    {
      path: 'rota-p_1/workflow.yaml',
      text: 'schema: workflow/2022.04\nsteps:\n  - namespace: tell\n    uses: slack-send-message@1.0.0\n',
      found: ['cron'],
    },
    {
      path: 'flow.json',
      text: '{"name":"Rota","nodes":[{"type":"cron trigger"},{"type":"slack"}],"every":1}',
      found: ['cron'],
    },
    { path: 'broken.json', text: '{"cron": "1 * * * *", "prompt": ', found: [] },
    { path: 'tasks.yml', text: '- every: 1h\n  prompt: Look at the queue of imports\n', found: ['cron'] },
    { path: 'run.sh', text: 'claude -p "$(cat <<EOF\nPost the list.\nEOF\n)"\n', found: ['cron'] },
    { path: 'site/blog/rota.md', text: herald, found: [] },
    { path: 'pages/rota.mdx', text: herald, found: [] },
    { path: 'notes/essay.md', text: `---\npublishedAt: 2020-01-01\nauthor: nobody\n---\n${herald}`, found: [] },
    {
      path: 'openapi.yml',
      text: 'openapi: 3.0.0\npaths:\n  /jobs:\n    schedule: "0 1 * * *"\n    description: Post the list to the team\n',
      found: [],
    },
    {
      path: 'shape.yml',
      text: 'type: object\nproperties:\n  trigger:\n    type: string\n  description: Send the list to somebody\n',
      found: [],
    },
    { path: 'deploy.sh', text: 'cat <<EOF > conf\na=b\nEOF\n', found: [] },
  ])('$path: $found', ({ path, text, found }) => {
    expect(findTemplates([{ path, text }]).map(({ trigger }) => trigger)).toEqual(found)
  })

  it('gives each job of a store its name and its place', () => {
    const text =
      '{"jobs": [\n  {"name": "a", "cron": "1 * * * *", "prompt": "Count all the stars."},\n  {"name": "b", "cron": "2 * * * *", "prompt": "Count again. Post the sum to #sky"}\n]}'
    expect(templateTasks([{ path: 'cron/jobs.json', text }])).toMatchObject([
      { name: 'a', line: 2, form: 'json', effects: 'none', sync: { status: 'not-needed', line: null } },
      {
        name: 'b',
        line: 3,
        form: 'json',
        effects: 'external',
        effectSites: [{ file: 'cron/jobs.json', line: 3 }],
        sync: { status: 'missing' },
      },
    ])
  })

  it('reports the lines of the read and of its condition', () => {
    const [task] = templateTasks([
      {
        path: 'crons/a.md',
        text: '# A\n\n1. List the open issues titled "A".\n2. If one exists, stop.\n3. Create the issue.\n',
      },
    ])
    expect(task).toMatchObject({
      effects: 'external',
      effectSites: [{ line: 5 }],
      sync: { status: 'present', line: 3, conditionLine: 4 },
    })
  })
})

describe('skills', () => {
  const shown =
    '# Chirp\n\nPost to the village board.\n\n## Post a chirp\n\n```bash\ncurl -X POST https://board.example/chirps -d "<text>"\n```\n\nCount the letters before posting.\n'

  it.each([
    { what: 'that only show how a tool is called', text: shown, listed: 0 },
    { what: 'that order an act', text: `${shown}\nPost a chirp to #village for each lost cat.\n`, listed: 1 },
    {
      what: 'that order steps',
      text: `${shown}\n1. Read the list of cats.\n2. Post a chirp to #village.\n`,
      listed: 1,
    },
  ])('lists $listed of those $what', ({ text, listed }) => {
    expect(templateTasks([{ path: 'skills/chirp/SKILL.md', text }])).toHaveLength(listed)
  })
})

describe('included files', () => {
  const workflow = (step: string): { path: string; text: string } => ({
    path: '.github/workflows/w.yml',
    text: `name: W\non:\n  schedule:\n    - cron: "0 1 * * *"\njobs:\n  w:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: ${step}\n`,
  })
  const telling = '# Tell\n\n1. Count the jars.\n2. Post the sum to #larder.\n'
  const looking = '# Look\n\nSearch the open issues titled "Jars"; if one exists, stop.\n'
  const matter = (imports: string): string =>
    `---\non:\n  schedule: daily\nimports:\n${imports}safe-outputs:\n  create-issue:\n---\nCount the jars.\n`

  it.each([
    {
      how: 'a named prompt file',
      files: [
        workflow('example/agent@v1\n        with:\n          prompt_file: prompts/tell.md'),
        { path: 'prompts/tell.md', text: telling },
      ],
      effect: 'prompts/tell.md:4',
      sync: 'missing',
      read: null,
    },
    {
      how: 'a local action',
      files: [
        workflow('./.github/actions/tell'),
        {
          path: '.github/actions/tell/action.yml',
          text: 'name: Tell\nruns:\n  using: composite\n  steps:\n    - shell: bash\n      run: gh issue create --title Jars --body Few\n',
        },
      ],
      effect: '.github/actions/tell/action.yml:6',
      sync: 'missing',
      read: null,
    },
    {
      how: 'an imported look',
      files: [
        { path: '.github/workflows/jars.md', text: matter('  - shared/look.md\n') },
        { path: '.github/workflows/shared/look.md', text: looking },
      ],
      effect: '.github/workflows/jars.md:7',
      sync: 'present',
      read: '.github/workflows/shared/look.md:3',
    },
    {
      how: 'an import without a look',
      files: [
        { path: '.github/workflows/jars.md', text: matter('  - shared/tone.md\n') },
        { path: '.github/workflows/shared/tone.md', text: 'Be brief.\n' },
      ],
      effect: '.github/workflows/jars.md:7',
      sync: 'missing',
      read: null,
    },
    {
      how: 'an import that is not there',
      files: [{ path: '.github/workflows/jars.md', text: matter('  - shared/look.md\n') }],
      effect: '.github/workflows/jars.md:7',
      sync: 'unknown',
      read: null,
    },
    {
      how: 'an include on its own line',
      files: [
        { path: 'HEARTBEAT.md', text: 'Look around.\n\n@steps/tell.md\n' },
        { path: 'steps/tell.md', text: telling },
      ],
      effect: 'steps/tell.md:4',
      sync: 'missing',
      read: null,
    },
    {
      how: 'a look before the include',
      files: [
        {
          path: 'HEARTBEAT.md',
          text: 'Read the last messages of #larder. If the sum is already there, stop.\n\n@steps/tell.md\n',
        },
        { path: 'steps/tell.md', text: telling },
      ],
      effect: 'steps/tell.md:4',
      sync: 'present',
      read: 'HEARTBEAT.md:1',
    },
    {
      how: 'a look after the include',
      files: [
        {
          path: 'HEARTBEAT.md',
          text: '@steps/tell.md\n\nThen list the messages of #larder; if there is another sum, note it.\n',
        },
        { path: 'steps/tell.md', text: telling },
      ],
      effect: 'steps/tell.md:4',
      sync: 'missing',
      read: null,
    },
    {
      how: 'an order to follow a file',
      files: [
        {
          path: 'cron/jobs.json',
          text: '{"name": "jars", "cron": "1 * * * *", "prompt": "Read steps/tell.md and follow it strictly."}',
        },
        { path: 'steps/tell.md', text: telling },
      ],
      effect: 'steps/tell.md:4',
      sync: 'missing',
      read: null,
    },
    {
      how: 'includes in a circle',
      files: [
        { path: 'HEARTBEAT.md', text: '@a.md\n' },
        { path: 'a.md', text: '@b.md\n' },
        { path: 'b.md', text: `@a.md\n\n${telling}` },
      ],
      effect: 'b.md:6',
      sync: 'missing',
      read: null,
    },
    {
      how: 'a mention',
      files: [
        { path: 'HEARTBEAT.md', text: 'Count the jars as in @steps/tell.md says.\n' },
        { path: 'steps/tell.md', text: telling },
      ],
      effect: undefined,
      sync: 'not-needed',
      read: null,
    },
    {
      how: 'what is no task',
      files: [
        { path: 'HEARTBEAT.md', text: '@CONTRIBUTING.md\n@CLAUDE.md\n@../outside.md\n' },
        { path: 'CONTRIBUTING.md', text: telling },
        { path: 'CLAUDE.md', text: telling },
      ],
      effect: undefined,
      sync: 'not-needed',
      read: null,
    },
  ])('$how', ({ files, effect, sync, read }) => {
    const task = templateTasks(files).find(({ file }) => file === files[0]?.path)
    const [site] = task?.effectSites ?? []
    expect(site === undefined ? undefined : `${site.file}:${site.line}`).toBe(effect)
    expect(task?.sync.status).toBe(sync)
    expect(task?.sync.file === null ? null : `${task?.sync.file}:${task?.sync.line}`).toBe(read)
  })
})

describe('templateTasks', () => {
  const workflow = (on: string, run: string) =>
    templateTasks([
      {
        path: '.github/workflows/w.yml',
        text: `name: W\non: ${on}\njobs:\n  w:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ${run}\n`,
      },
    ]).map(({ sync }) => sync.status)

  it.each([
    { on: 'push', run: 'npm publish', status: [] },
    { on: 'push', run: 'docker push example/app', status: [] },
    { on: 'push', run: 'gh issue create --title Done --body Done', status: ['missing'] },
    { on: '{ schedule: [{ cron: "0 1 * * *" }] }', run: 'npm publish', status: ['missing'] },
  ])('$on: $run is $status', ({ on, run, status }) => {
    expect(workflow(on, run)).toEqual(status)
  })

  it.each([
    {
      name: 'how a tool is called',
      text: '# Pigeon\n\n## Send\n\n```bash\n./pigeon.sh send <loft> "Your text"\n```\n\n## Lofts\n\n```bash\n./pigeon.sh lofts\n```\n',
      status: [],
    },
    {
      name: 'a step that calls it',
      text: '# Pigeon\n\n1. Find the loft\n2. Send the news:\n\n```bash\n./pigeon.sh send <loft> "Your text"\n```\n',
      status: ['missing'],
    },
    {
      name: 'an order in prose',
      text: '# Pigeon\n\nSend the news to the neighbour by mail.\n\n```bash\n./pigeon.sh send <loft> "Your text"\n```\n',
      status: ['missing'],
    },
  ])('lists a skill that holds $name as $status', ({ text, status }) => {
    expect(templateTasks([{ path: 'skills/pigeon/SKILL.md', text }]).map(({ sync }) => sync.status)).toEqual(status)
  })

  it('says why a verdict is unknown', () => {
    const text =
      '---\non:\n  schedule: daily\nimports:\n  - acme/agents/once.md@v1\nsafe-outputs:\n  add-comment:\n---\n\nComment on pull requests that lack tests.\n'
    expect(templateTasks([{ path: '.github/workflows/w.md', text }])).toMatchObject([
      { effects: 'external', sync: { status: 'unknown' }, reason: expect.stringContaining('imports') as string },
    ])
  })
})

describe('templateStrings', () => {
  const stringsIn = (source: string) =>
    templateStrings(parse(source, { range: true, loc: true }) as unknown as TSESTree.Program, source)

  it.each([
    { source: 'const a = { cron: "x", prompt: "Post the list" }', found: ['prompt: Post the list'] },
    {
      source: 'const a = { schedule: { kind: "every" }, payload: { message: `Read ${x} and go` } }',
      found: ['message: Read      and go'],
    },
    { source: 'agent.scheduleTask("0 8 * * *", "Look at the queue")', found: ['message: Look at the queue'] },
    { source: 'const a = { prompt: "Post the list" }', found: [] },
    { source: 'const a = { every: 5, text: "short" }', found: [] },
    { source: 'const a = { every: 5, text: name }', found: [] },
  ])('$source', ({ source, found }) => {
    expect(stringsIn(source).map(({ key, text }) => `${key}: ${text}`)).toEqual(found)
  })

  it('keeps offsets', () => {
    const source = 'const a = { cron: "x", name: "n", prompt: `One ${a + b}.\\nSend the mail.` }'
    const [string] = stringsIn(source)
    expect(string?.text).toHaveLength((string?.end ?? 0) - (string?.start ?? 0))
    expect(source.slice((string?.start ?? 0) + (string?.text.indexOf('Send') ?? 0)).startsWith('Send the mail')).toBe(
      true,
    )
  })
})
