import { posix } from 'node:path'
import { isMap, isSeq, parseDocument } from 'yaml'
import type { TriggerKind } from '../../../result/coverage-report.js'
import { calledFunctions } from '../../../analysis/link.js'
import { functionsIn } from '../../../analysis/values/functions-in.js'
import { moduleKey, readKey } from '../../../analysis/values/module-key.js'
import type { FoundTask } from '../found-task.js'
import type { TaskSources } from '../task-sources.js'

const runner =
  /(?:^|[\s;&|(])(?:node|tsx|ts-node|bun(?: run)?|deno run|zx|npx (?:tsx|ts-node)|vite-node)(?:\s+-{1,2}[\w-]+(?:=\S+)?)*\s+["']?([\w@./-]+\.[mc]?[jt]s)\b/g
const packageScript = /(?:^|[\s;&|(])(?:npm run|npm run-script|pnpm(?: run)?|yarn(?: run)?|bun run)\s+([\w:.-]+)/g

const cronFolder = /(?:^|\/)cron-?(?:s|jobs?|scripts?|tasks?)?\/(?:[^/]+\/)*[^/]+\.[mc]?[jt]s$/i
/** What a file asks that is also imported, before it starts itself. */
const startsItself = /\brequire\.main\s*===?\s*module\b|\bmodule\s*===?\s*require\.main\b|\bimport\.meta\.main\b/

/**
 * Scripts that a GitHub workflow runs on a schedule or upon an event of the repository, and those of a folder for cron
 * that start themselves: what a platform's scheduler runs is often set up elsewhere.
 */
export function scheduledScripts(sources: TaskSources): FoundTask[] {
  const ofFolder = sources
    .list(cronFolder)
    .filter((file) => sources.program.facts.has(file) && sources.fits(file, startsItself))
  return [...ofWorkflows(sources), ...ofFolder.flatMap((file) => taskOf(file, 'cron', sources))]
}

function ofWorkflows(sources: TaskSources): FoundTask[] {
  return sources.list(/(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/).flatMap((file) => {
    const read = sources.aside(file)
    const text = 'text' in read ? read.text : ''
    const trigger = triggerOf(text)
    if (trigger === null) return []
    return [...new Set(commandsOf(text).flatMap((command) => scriptsOf(command, sources)))].flatMap((script) =>
      taskOf(script, trigger, sources),
    )
  })
}

const events =
  /^(?:issues?|issue_comment|pull_request_target|discussion|discussion_comment|release|repository_dispatch|workflow_run|watch|star|fork|label|milestone|registry_package)$/

function triggerOf(text: string): TriggerKind | null {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false })
  const on: unknown = isMap(document.contents) ? document.contents.toJSON().on : undefined
  const names =
    typeof on === 'string'
      ? [on]
      : Array.isArray(on)
        ? on.map(String)
        : on !== null && typeof on === 'object'
          ? Object.keys(on)
          : []
  if (names.includes('schedule')) return 'cron'
  return names.some((name) => events.test(name)) ? 'webhook' : null
}

/** The texts that the steps of the jobs run. */
function commandsOf(text: string): string[] {
  const jobs = parseDocument(text, { prettyErrors: false, uniqueKeys: false }).get('jobs')
  if (!isMap(jobs)) return []
  return jobs.items.flatMap(({ value }) => {
    const steps = isMap(value) ? value.get('steps') : undefined
    return isSeq(steps)
      ? steps.items.flatMap((step) =>
          isMap(step) && typeof step.get('run') === 'string' ? [String(step.get('run'))] : [],
        )
      : []
  })
}

function scriptsOf(command: string, sources: TaskSources): string[] {
  const direct = [...command.matchAll(runner)].map(([, path]) => posix.normalize(path ?? ''))
  const named = [...command.matchAll(packageScript)].flatMap(([, name]) =>
    sources.packages.flatMap(({ folder, manifest }) => {
      const scripts = manifest['scripts'] as Readonly<Record<string, unknown>> | undefined
      const text = scripts !== undefined && Object.hasOwn(scripts, name ?? '') ? String(scripts[name ?? '']) : ''
      return [...text.matchAll(runner)].map(([, path]) => posix.relative(sources.root, posix.join(folder, path ?? '')))
    }),
  )
  return [...direct, ...named].filter((path) => sources.program.facts.has(path))
}

/** The script's main function where its last own call at the top level starts one, or hands one over; else the module itself. */
function taskOf(file: string, trigger: TriggerKind, { program, text }: TaskSources): FoundTask[] {
  const calls = (program.facts.get(file)?.calls ?? []).filter((call) => call.function === null && call.form === 'call')
  const starting = calls.filter((call) => !/\.(?:then|catch|finally)$/.test(call.calleeText))
  const last = starting.at(-1)
  const [main] =
    last === undefined
      ? []
      : [
          ...calledFunctions(last, program.evaluator),
          ...last.arguments.flatMap((given) => functionsIn(given, program.evaluator)),
        ].filter((key) => readKey(key).file === file)
  if (last !== undefined && main !== undefined)
    return [{ trigger, name: file, handler: main, registerFile: file, registerLine: last.line }]
  const lines = text(file).split('\n')
  const first =
    starting.find(({ calleeText, line }) =>
      new RegExp(`^(?:await )?${calleeText.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`).test(
        (lines[line - 1] ?? '').trim(),
      ),
    ) ?? starting[0]
  return first === undefined
    ? []
    : [
        {
          trigger,
          name: file,
          handler: moduleKey(file),
          registerFile: file,
          registerLine: first.line,
          line: first.line,
        },
      ]
}
