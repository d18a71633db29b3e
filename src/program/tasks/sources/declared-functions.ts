import { posix } from 'node:path'
import { parseDocument } from 'yaml'
import type { Origin } from '../../../analysis/origin.js'
import { functionsIn } from '../../../analysis/values/functions-in.js'
import type { TriggerKind } from '../../../result/coverage-report.js'
import { objectsOf } from '../../graph/job-definitions.js'
import type { FoundTask } from '../found-task.js'
import { infrastructureOf } from '../infrastructure-of.js'
import { lineAt } from '../line-at.js'
import type { TaskSources } from '../task-sources.js'
import { sstFunctions } from './sst-functions.js'

/** A function in the cloud, as infrastructure names it: `handler: src/digest.main`. */
interface Declared {
  readonly name: string
  readonly file: string
  readonly line: number
  readonly trigger: TriggerKind
  /** Path of the module without its extension, from the root or from somewhere below. */
  readonly module: string
  readonly exported: string
  /** Folders that the declaration names, where the path alone is not enough. */
  readonly near: readonly string[]
}

const maximumSize = 500_000

/** Handlers that only infrastructure names, where it also says what starts them: Serverless Framework, AWS SAM, AWS CDK, SST. */
export function declaredFunctions(sources: TaskSources): FoundTask[] {
  return [...fromYaml(sources), ...fromConstructs(sources), ...fromSst(sources)].flatMap((declared) =>
    handlersOf(declared, sources).map((handler) => ({
      trigger: declared.trigger,
      name: declared.name,
      handler,
      registerFile: declared.file,
      registerLine: declared.line,
    })),
  )
}

function handlersOf({ module, exported, near }: Declared, { program }: TaskSources): readonly string[] {
  const named = [...program.facts.keys()].filter((file) => {
    const path = file.replace(/\.\w+$/, '')
    return (
      (path === module || path.endsWith(`/${module}`)) &&
      Object.hasOwn(program.facts.get(file)?.exports ?? {}, exported)
    )
  })
  const [exact] = named.filter((file) => file.replace(/\.\w+$/, '') === module)
  const close = named.filter((file) => file.split('/').some((folder) => near.includes(folder)))
  const found = exact ?? (named.length === 1 ? named[0] : close.length === 1 ? close[0] : undefined)
  const term = found === undefined ? undefined : program.facts.get(found)?.exports[exported]
  return term === undefined ? [] : functionsIn(term, program.evaluator, { throughCalls: true })
}

function fromYaml({ list, aside }: TaskSources): Declared[] {
  return list(/(?:^|\/)(?:serverless|template|sam)[\w.-]*\.ya?ml$/).flatMap((file) => {
    const read = aside(file)
    const text = 'text' in read && read.text.length < maximumSize ? read.text : ''
    if (!/^functions\s*:|AWS::(?:Serverless|Lambda)::Function/m.test(text)) return []
    const document = parseDocument(text, {
      prettyErrors: false,
      uniqueKeys: false,
      logLevel: 'silent',
    }).toJS() as unknown
    return [...serverless(document), ...sam(document)].flatMap(({ name, handler, folder, trigger }) => {
      const [, path, exported] = /^(.+)\.(\w+)$/.exec(handler) ?? []
      if (path === undefined || exported === undefined || trigger === null) return []
      const line = lineAt(text, Math.max(0, text.indexOf(`${name}:`)))
      const module = posix
        .normalize(posix.join(posix.dirname(file), folder, path))
        .replace(/(^|\/)(?:dist|build|lib|\.build)\//, '$1src/')
      return [{ name, file, line, trigger, module, exported, near: [] }]
    })
  })
}

interface Row {
  readonly name: string
  readonly handler: string
  readonly folder: string
  readonly trigger: TriggerKind | null
}

/** `functions: { digest: { handler: src/digest.main, events: [{ schedule: rate(1 day) }] } }` */
function serverless(document: unknown): Row[] {
  return Object.entries(record(record(document)['functions'])).flatMap(([name, value]) => {
    const { handler, events } = record(value)
    if (typeof handler !== 'string') return []
    const kinds = (Array.isArray(events) ? events : []).map((event: unknown) =>
      typeof event === 'string' ? event : JSON.stringify(event),
    )
    return [{ name, handler, folder: '.', trigger: triggerOf(kinds.map((text) => text.replace(/^\{"(\w+)":/, '$1 '))) }]
  })
}

/** `Resources: { Digest: { Type: AWS::Serverless::Function, Properties: { Handler: digest.main, CodeUri: src/, Events: … } } }` */
function sam(document: unknown): Row[] {
  const { Resources, Globals } = record(document)
  const shared = record(record(Globals)['Function'])
  return Object.entries(record(Resources)).flatMap(([name, value]) => {
    const { Type, Properties } = record(value)
    if (!/^AWS::(?:Serverless|Lambda)::Function$/.test(String(Type))) return []
    const own = { ...shared, ...record(Properties) }
    const [handler, folder] = [own['Handler'], own['CodeUri']]
    if (typeof handler !== 'string') return []
    const kinds = Object.values(record(own['Events'])).map((event) => String(record(event)['Type']))
    return [{ name, handler, folder: typeof folder === 'string' ? folder : '.', trigger: triggerOf(kinds) }]
  })
}

/** Null when people wait for the answer. */
function triggerOf(events: readonly string[]): TriggerKind | null {
  if (events.some((event) => /schedule/i.test(event))) return 'cron'
  const waiting = events.filter((event) => /^(?:http\w*|api|websocket|alb|alexa\w*)\b/i.test(event))
  if (waiting.length === 0 || waiting.length < events.length) return 'queue-worker'
  return waiting.some((event) => /web-?hook/i.test(event)) ? 'webhook' : null
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {}
}

/** `new NodejsFunction(this, 'digest', { entry: 'src/digest.ts', handler: 'main' })`, and own constructs with the same properties. */
function fromConstructs({ program, text }: TaskSources): Declared[] {
  return [...program.facts.values()]
    .filter((facts) => infrastructureOf(facts) === 'cdk')
    .flatMap((facts) =>
      objectsOf(facts).flatMap((object): Declared[] => {
        const literal = (name: string): string | null =>
          pathIn(Object.hasOwn(object.properties, name) ? object.properties[name] : undefined)
        const [entry, handler] = [literal('entry'), literal('handler')]
        const [, path, exported] =
          entry === null
            ? (/^(?:.*\/)?([\w-]+)\.(\w+)$/.exec(handler ?? '') ?? [])
            : [null, entry.replace(/\.\w+$/, ''), handler ?? 'handler']
        if (path == null || exported === undefined || !/^\w+$/.test(exported)) return []
        const whole = text(facts.file)
        const trigger = triggerIn(whole)
        if (trigger === null) return []
        const near = [...whole.matchAll(/['"`]([\w-]{3,})['"`]/g)].map(([, word = '']) => word)
        return [
          {
            name:
              posix.basename(path) === 'index'
                ? posix.basename(facts.file).replace(/\.\w+$/, '')
                : posix.basename(path),
            file: facts.file,
            line: lineAt(whole, object.at),
            trigger,
            module: path,
            exported,
            near: [...near, posix.basename(facts.file).replace(/\.\w+$/, '')],
          },
        ]
      }),
    )
}

function fromSst({ program }: TaskSources): Declared[] {
  return [...program.facts.values()]
    .filter((facts) => infrastructureOf(facts) === 'sst')
    .flatMap((facts) =>
      sstFunctions(facts).flatMap(({ trigger, path, line }) => {
        const [, module, exported] = /^(?:\.?\/)?(.+)\.(\w+)$/.exec(path) ?? []
        return module === undefined || exported === undefined
          ? []
          : [{ name: posix.basename(module), file: facts.file, line, trigger, module, exported, near: [] }]
      }),
    )
}

/** The literal parts of a path at its end: of `path.join(__dirname, '../src/digest.ts')` all but the way up. */
function pathIn(term: Origin | undefined): string | null {
  if (term === undefined) return null
  const parts = term.kind === 'call' ? term.arguments : term.kind === 'text' ? term.parts : [term]
  const texts = parts.flatMap((part) => (part.kind === 'literal' && typeof part.value === 'string' ? [part.value] : []))
  const path = texts.join(term.kind === 'call' ? '/' : '').replace(/^(?:\.{0,2}\/)+/, '')
  return path === '' ? null : path
}

function triggerIn(text: string): TriggerKind | null {
  if (/[sS]chedule/.test(text)) return 'cron'
  if (/EventSource|Subscription|event-?targets|\btargets\./.test(text)) return 'queue-worker'
  return /LambdaIntegration|LambdaRestApi|RestApi|HttpApi|addFunctionUrl/.test(text) ? null : 'queue-worker'
}
