import type {
  Channel,
  CoverageReport,
  SendPath,
  SendSite,
  TriggerKind,
  Verdict,
} from '../../../src/result/coverage-report.js'
import { summarise } from '../../../src/result/summarise.js'

const channels: readonly (readonly [Channel, string, string])[] = [
  ['email', 'mailer.sendMail', 'createTransport().sendMail'],
  ['chat', 'slack.chat.postMessage', 'WebClient().chat.postMessage'],
  ['sms', 'sms.messages.create', 'default().messages.create'],
  ['push', 'messaging.send', 'getMessaging().send'],
  ['webhook', 'fetch', 'fetch'],
  ['incident', 'event', 'event'],
]
const triggers: readonly TriggerKind[] = ['cron', 'queue-worker', 'webhook', 'agent-tool', 'http-handler', 'cli']
const verdicts: readonly Verdict[] = [
  'covered',
  'covered',
  'covered',
  'ungated',
  'ungated',
  'partial',
  'unknown',
  'allowed',
]
const owners = ['@ferry/platform', '@ferry/operations', '@ferry/booking', '@ferry/desk', '@ferry/harbour']
const subjects = ['invoice', 'sailing', 'refund', 'boarding', 'berth', 'crew', 'cargo', 'ticket', 'delay', 'weather']
const sendsPerFile = 5
const linesPerSend = 14

export interface Sample {
  readonly report: CoverageReport
  readonly readSource: (file: string) => string | null
}

/** A large code base: `count` sends in files of five, every combination of verdict, channel and trigger; the same for the same count. */
export function manySends(count: number): Sample {
  const sites = Array.from({ length: count }, (_, index) => site(index))
  const sources = new Map<string, string>()
  for (const { file } of sites)
    if (!sources.has(file)) sources.set(file, source(Number(/(\d+)\.ts$/.exec(file)?.[1] ?? 0)))
  return {
    readSource: (file) => sources.get(file) ?? null,
    report: {
      schemaVersion: 1,
      root: '.',
      summary: summarise(sites, []),
      sites,
      calls: [],
      tasks: [],
      findings: [],
      proposals: [],
      inferred: { wrappers: [], gates: [], triggers: [] },
      analysed: { files: sources.size, workspaces: [...new Set(sites.map((entry) => entry.workspace))].sort() },
      notAnalysed: [],
      warnings: [],
    },
  }
}

function site(index: number): SendSite {
  const [channel, callee, path] = pick(channels, index, 7)
  const verdict = pick(verdicts, index, 3)
  const fileNumber = Math.floor(index / sendsPerFile)
  const subject = pick(subjects, fileNumber, 1)
  const workspace = `apps/${pick(['web', 'worker', 'agent', 'admin'], fileNumber, 5)}`
  const file = `${workspace}/src/${subject}/${subject}-notices-${fileNumber}.ts`
  const line = (index % sendsPerFile) * linesPerSend + 9
  const name = functionName(index)
  const guard = {
    file,
    line: line - 1,
    kind: 'gate',
    quality: 'sound',
    why: 'gate.once runs its callback at most once per key.',
  } as const
  const paths: SendPath[] = Array.from({ length: 1 + (index % 3) }, (_, order) => {
    const guarded = verdict === 'covered' || (verdict === 'partial' && order > 0)
    return {
      trigger: { file, line: line - 6, kind: pick(triggers, index + order, 1), name: `${subject}-${order}` },
      calls: [{ file, line: line - 3 }],
      guarded,
      guard: guarded ? guard : null,
      reason: null,
    }
  })
  return {
    id: `${callee.replaceAll('.', '-').toLowerCase()}-${name.toLowerCase()}-${index}`,
    file,
    line,
    column: 9,
    endLine: line + 4,
    endColumn: 5,
    calleeLine: line,
    callee,
    sender: { provider: callee.split('.')[0] ?? callee, path },
    channel,
    confidence: 'origin',
    function: name,
    scope: name,
    workspace,
    owner: [pick(owners, fileNumber, 3)],
    verdict,
    reason: verdict === 'unknown' ? 'computed-member' : null,
    guard: verdict === 'covered' ? guard : null,
    paths,
    because: [`${callee} is imported from its package.`, `${path} delivers a notification.`],
  }
}

function source(fileNumber: number): string {
  const head = ["import { gate } from 'sendgate'", '']
  const bodies = Array.from({ length: sendsPerFile }, (_, order) => {
    const index = fileNumber * sendsPerFile + order
    const [, callee] = pick(channels, index, 7)
    const covered = pick(verdicts, index, 3) === 'covered'
    return [
      `worker.on('${pick(subjects, index, 1)}', async (job) => {`,
      '  const state = await db.notice.findUnique({ where: { id: job.id } })',
      '  if (state === null) return',
      `  await ${functionName(index)}(state)`,
      '})',
      covered ? '  await gate.once(`notice/${state.id}`, () =>' : '  const text = render(state)',
      `    await ${callee}({`,
      '      to: state.recipient,',
      `      subject: 'Notice ${index}',`,
      '      text: render(state),',
      covered ? '    }))' : '    })',
      '',
      `async function ${functionName(index)}(state: Notice) {`,
      '}',
    ]
  })
  return [...head, ...bodies.flat()].join('\n')
}

function functionName(index: number): string {
  const subject = pick(subjects, index, 1)
  return `tell${subject[0]?.toUpperCase() ?? ''}${subject.slice(1)}${index}`
}

function pick<Value>(list: readonly Value[], index: number, factor: number): Value {
  const value = list[(index * factor + Math.floor(index / list.length)) % list.length]
  if (value === undefined) throw new Error('The list to pick from is empty.')
  return value
}
