import type { CallFact } from '../../../analysis/file-facts.js'
import type { Origin } from '../../../analysis/origin.js'
import { calledFunctions } from '../../../analysis/link.js'
import { functionsIn } from '../../../analysis/values/functions-in.js'
import { literalTexts } from '../../../analysis/values/literal-texts.js'
import { readKey } from '../../../analysis/values/module-key.js'
import { hasBody } from '../../has-body.js'
import type { TaskSources } from '../task-sources.js'

/** One of several things that a handler serves. */
export interface ServedRow {
  readonly name: string
  readonly handler: string
}

const doing =
  /(?:^|[.?!])(?:\w*[hH]andler|handle|handle[A-Z]\w*|execute\w*|run|run[A-Z]\w*|call|callback|cb|invoke\w*|perform|process|fn|func|action)$/
const names = ['name', 'toolName', 'id', 'slug', 'key']
const maximumDepth = 3

/**
 * What a handler hands the work on to, where a list or a map says what there is: `for (const tool of tools)
 * server.tool(tool.name, …, (args) => tool.handler(args))`, `handlers[request.params.name](args)`. Empty where it does
 * the work itself.
 */
export function servedRows(handler: string, sources: Pick<TaskSources, 'program'>, depth = 0): readonly ServedRow[] {
  const { file, at } = readKey(handler)
  const calls = callsOf(file, at, sources).filter(isSettled)
  const [own] = calls
    .map((call) => rowsOf(call, sources))
    .filter((found) => new Set(found.map((row) => row.handler)).size > 1)
  if (own !== undefined || depth >= maximumDepth) return own ?? []
  // `(args) => run(new tool.Handler(), args)`
  const [behind = []] = calls
    .filter(({ callee, calleeText }) => callee.kind === 'parameter' || doing.test(`.${calleeText}`))
    .map((call) => calledFunctions(call, sources.program.evaluator).filter((key) => hasBody(key, sources.program)))
    .flatMap(([only, ...others]) =>
      only === undefined || others.length > 0 ? [] : [servedRows(only, sources, depth + 1)],
    )
    .filter((found) => found.length > 0)
  return behind
}

/** Whether a handler waits for something else than what it hands the work on to. */
export function doesMore(handler: string, rows: readonly ServedRow[], sources: Pick<TaskSources, 'program'>): boolean {
  const { file, at } = readKey(handler)
  const served = new Set(rows.map((row) => row.handler))
  return callsOf(file, at, sources).some(
    (call) => isSettled(call) && !rowsOf(call, sources).some((row) => served.has(row.handler)),
  )
}

function callsOf(file: string, at: number | null, { program }: Pick<TaskSources, 'program'>): readonly CallFact[] {
  return (program.facts.get(file)?.calls ?? []).filter((call) => call.function === at)
}

function isSettled({ form, settled }: CallFact): boolean {
  return form === 'call' && settled
}

function rowsOf(call: CallFact, { program }: Pick<TaskSources, 'program'>): readonly ServedRow[] {
  const callee = entryOf(chosenBy(call.callee, program, 0))
  if (callee.kind !== 'member') return []
  const holders = program.evaluator.values(callee.object)
  // `handlers[name]`: the keys of the map are the names.
  if (callee.name === '*')
    return holders.flatMap((holder) =>
      holder.kind === 'object'
        ? Object.entries(holder.properties).flatMap(([name, value]) => rows(name, value, program))
        : [],
    )
  if (!doing.test(`.${callee.name}`)) return []
  return holders.flatMap((holder) =>
    holder.kind === 'object' || holder.kind === 'instance'
      ? rows(nameOf(holder, program), { kind: 'member', object: holder, name: callee.name }, program)
      : [],
  )
}

function rows(name: string | null, value: Origin, program: TaskSources['program']): ServedRow[] {
  return functionsIn(value, program.evaluator, { throughCalls: true })
    .filter((handler) => hasBody(handler, program))
    .map((handler) => {
      const { file, at } = readKey(handler)
      return { name: name ?? (at === null ? '' : (program.facts.get(file)?.functions[at]?.name ?? '')), handler }
    })
}

/** The term behind a variable: `const handler = handlers[name]`. */
function chosenBy(term: Origin, program: TaskSources['program'], depth: number): Origin {
  if (depth > maximumDepth || term.kind !== 'binding') return term
  const assigned = program.facts.get(term.file)?.bindings[term.at]
  return assigned === undefined ? term : chosenBy(assigned, program, depth + 1)
}

/** `for (const [name, handler] of Object.entries(handlers))`: any of the map. */
function entryOf(term: Origin): Origin {
  const entries =
    term.kind === 'member' && term.name === '1' && term.object.kind === 'member' ? term.object.object : null
  const [map] = entries?.kind === 'call' ? entries.arguments : []
  return map !== undefined &&
    entries?.kind === 'call' &&
    entries.callee.kind === 'member' &&
    entries.callee.name === 'entries'
    ? { kind: 'member', object: map, name: '*' }
    : term
}

function nameOf(holder: Origin, { evaluator, facts }: TaskSources['program']): string | null {
  const [said] = names.flatMap((name) => literalTexts({ kind: 'member', object: holder, name }, evaluator).slice(0, 1))
  const of = holder.kind === 'instance' && holder.of.kind === 'class' ? holder.of : null
  return said ?? (of === null ? null : (facts.get(of.file)?.classes[of.at]?.name ?? null))
}
