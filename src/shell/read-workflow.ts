import { isMap, isScalar, isSeq, parseDocument, type Document, type Node, type YAMLMap } from 'yaml'
import type { EmbeddedText } from './embedded-text.js'
import { positionsOf } from '../result/position.js'
import type { ShellProblem, ShellSpan } from './shell-facts.js'
import { workflowTriggers, type WorkflowTrigger } from './workflow-triggers.js'
import { yamlScalarText, type YamlSource } from './yaml-scalar-text.js'

/** A step of a workflow that runs text. */
export interface WorkflowStep {
  readonly text: EmbeddedText
  /** `shell` for sh and bash; `javascript` for `actions/github-script`; `other` for PowerShell, Python and the like. */
  readonly language: 'shell' | 'javascript' | 'other'
  /** The shell, as far as the file names one. */
  readonly shell: string | null
  /** First line of the text. */
  readonly line: number
  readonly name: string | null
  readonly job: string | null
  readonly workingDirectory: string | null
  readonly environment: ReadonlyMap<string, string>
  /** The earlier steps of the job whose outcome or outputs the step's `if:` reads. */
  readonly condition: readonly EmbeddedText[]
}

/** A step that leaves its work to an action (`uses: owner/name@v1`). */
export interface UsedAction {
  readonly uses: string
  /** What the step hands over, as text. */
  readonly inputs: ReadonlyMap<string, string>
  /** Of the action's name. */
  readonly span: ShellSpan
  /** The earlier steps of the job whose outcome or outputs the step's `if:` reads. */
  readonly condition: readonly EmbeddedText[]
}

export interface Workflow {
  readonly steps: readonly WorkflowStep[]
  readonly actions: readonly UsedAction[]
  readonly triggers: readonly WorkflowTrigger[]
  readonly problems: readonly ShellProblem[]
}

/** Settings that a workflow hands down to its jobs and these to their steps. */
interface Inherited {
  readonly environment: ReadonlyMap<string, string>
  readonly shell: string | null
  readonly workingDirectory: string | null
  readonly job: string | null
}

/** Reads a GitHub workflow or a composite action. Broken YAML is reported in `problems`. */
export function readWorkflow(text: string): Workflow {
  const positionOf = positionsOf(text)
  const source: YamlSource = { text, positionOf }
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false })
  const problems = document.errors.map((error) => ({ ...positionOf(error.pos[0]), message: error.message }))
  const root = document.contents
  if (!isMap(root)) return { steps: [], actions: [], triggers: [], problems }
  const base = inherit(root, { environment: new Map(), shell: null, workingDirectory: null, job: null })
  const jobs = jobsOf(document)
  const composite = compositeOf(document)
  const steps = [
    ...jobs.flatMap(({ name, job }) => stepsOf(job, { ...inherit(job, base), job: name }, source)),
    ...composite.flatMap((runs) => stepsOf(runs, base, source)),
  ]
  const actions = [...jobs.map(({ job }) => job), ...composite].flatMap((job) => actionsOf(job, source))
  return { steps, actions, triggers: workflowTriggers(document, (offset) => positionOf(offset).line), problems }
}

function jobsOf(document: Document): readonly { readonly name: string; readonly job: YAMLMap }[] {
  const jobs = document.get('jobs', true) as Node | undefined
  if (!isMap(jobs)) return []
  return jobs.items.flatMap(({ key, value }) =>
    isMap(value) ? [{ name: isScalar(key) ? String(key.value) : '', job: value }] : [],
  )
}

/** What a composite action runs. */
function compositeOf(document: Document): readonly YAMLMap[] {
  const runs = document.get('runs', true) as Node | undefined
  return isMap(runs) ? [runs] : []
}

function inherit(node: YAMLMap, from: Inherited): Inherited {
  const run = node.getIn(['defaults', 'run'], true) as Node | undefined
  const windows = /windows/.test(text(node.get('runs-on', true)) ?? '')
  return {
    ...from,
    environment: environmentOf(node, from.environment),
    shell: (isMap(run) ? text(run.get('shell', true)) : null) ?? from.shell ?? (windows ? 'pwsh' : null),
    workingDirectory: (isMap(run) ? text(run.get('working-directory', true)) : null) ?? from.workingDirectory,
  }
}

function environmentOf(node: YAMLMap, from: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const env = node.get('env', true)
  if (!isMap(env)) return from
  const own = env.items.flatMap(({ key, value }): [string, string][] =>
    isScalar(key) && isScalar(value) ? [[String(key.value), String(value.value)]] : [],
  )
  return new Map([...from, ...own])
}

function stepsOf(job: YAMLMap, inherited: Inherited, source: YamlSource): readonly WorkflowStep[] {
  const maps = stepMaps(job)
  return maps.flatMap((step) =>
    stepOf(step, inherited, source).map((read) => ({ ...read, condition: conditionOf(step, maps, source) })),
  )
}

function stepMaps(job: YAMLMap): readonly YAMLMap[] {
  const steps = job.get('steps', true)
  return isSeq(steps) ? steps.items.filter(isMap) : []
}

function actionsOf(job: YAMLMap, source: YamlSource): readonly UsedAction[] {
  const maps = stepMaps(job)
  return maps.flatMap((step) => {
    const node = step.get('uses', true)
    const uses = text(node)
    if (uses === null || !isScalar(node) || !node.range) return []
    const start = source.positionOf(node.range[0])
    const end = source.positionOf(node.range[1])
    return [
      {
        uses,
        inputs: inputsOf(step.get('with', true)),
        span: { line: start.line, column: start.column, endLine: end.line, endColumn: end.column },
        condition: conditionOf(step, maps, source),
      },
    ]
  })
}

function inputsOf(given: unknown): ReadonlyMap<string, string> {
  if (!isMap(given)) return new Map()
  return new Map(
    given.items.flatMap(({ key, value }): [string, string][] =>
      isScalar(key) && isScalar(value) && value.value !== null ? [[String(key.value), String(value.value)]] : [],
    ),
  )
}

function conditionOf(step: YAMLMap, steps: readonly YAMLMap[], source: YamlSource): readonly EmbeddedText[] {
  const names = [...(text(step.get('if', true)) ?? '').matchAll(/\bsteps\.([\w-]+)\./g)].map((match) => match[1])
  return steps
    .filter((candidate) => names.includes(text(candidate.get('id', true)) ?? ''))
    .flatMap((candidate) => yamlScalarText(candidate.get('run', true) as Node | undefined, source) ?? [])
}

function stepOf(step: YAMLMap, inherited: Inherited, source: YamlSource): readonly Omit<WorkflowStep, 'condition'>[] {
  const javascript = /^actions\/github-script(@|$)/.test(text(step.get('uses', true)) ?? '')
  const node = javascript ? step.getIn(['with', 'script'], true) : step.get('run', true)
  const script = yamlScalarText(node as Node | undefined, source)
  if (!script) return []
  const shell = text(step.get('shell', true)) ?? inherited.shell
  return [
    {
      text: script,
      shell,
      language: javascript ? 'javascript' : isShell(shell) ? 'shell' : 'other',
      line: script.positionOf(0).line,
      name: text(step.get('name', true)),
      job: inherited.job,
      workingDirectory: text(step.get('working-directory', true)) ?? inherited.workingDirectory,
      environment: environmentOf(step, inherited.environment),
    },
  ]
}

function isShell(shell: string | null): boolean {
  return shell === null || /^(ba|da|z)?sh\b/.test(shell) || shell.startsWith('${{')
}

function text(node: unknown): string | null {
  return isScalar(node) && typeof node.value === 'string' ? node.value : null
}
