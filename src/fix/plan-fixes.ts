import type { CoverageReport, SendSite, Span } from '../result/coverage-report.js'
import { isParseFailure, parseSource } from '../syntax/parse-source.js'
import { applyEdits } from './apply-edits.js'
import { callersIn } from './callers.js'
import { chooseGates, type Choice, type ChosenGate } from './choose-gates.js'
import { cronWindow } from './cron-window.js'
import { differingMessages } from './differing-messages.js'
import { droppedReturns } from './dropped-returns.js'
import type { FileChange, FixPlan, PlannedGate, Refusal } from './fix-plan.js'
import { groupBy } from '../analysis/group-by.js'
import { gateEdit } from './gate-edit.js'
import type { IdLookup } from '../analysis/keys/known-id.js'
import { candidateKey, openPaths, type Candidate, type OpenPath } from './open-paths.js'
import { isScript } from './is-script.js'
import { planShell } from './plan-shell.js'
import { planTasks } from './plan-tasks.js'
import type { Sources } from './sources.js'
import { purposesIn, uniqueKeys } from './unique-keys.js'

export interface FixOptions {
  /** Which sends to close; default all that are open. */
  readonly chosen?: (site: SendSite) => boolean
  /** What types know about ids; without it only the text of each file is asked. */
  readonly idOf?: IdLookup
  /** Whether tasks without a sync step are looked at too; default true. */
  readonly tasks?: boolean
}

/** An edit that would leave a file which does not parse: nothing is written then. */
export class BrokenEdit extends Error {
  override readonly name = 'BrokenEdit'
}

/**
 * Plans one gate for each decision site of the open sends, and says for every send that stays open why, and the same for the tasks of sendgate that lack a sync step. Writes nothing.
 * @throws BrokenEdit when a changed file would not parse
 */
export function planFixes(
  report: CoverageReport,
  sources: Sources,
  { chosen = () => true, idOf, tasks = true }: FixOptions = {},
): FixPlan {
  const open = openPaths(report, chosen)
  const paths = open.filter(({ site }) => isScript(site.file))
  const shell = planShell(
    [...new Set(open.map(({ site }) => site))].filter(({ file }) => !isScript(file)),
    sources,
  )
  const callersOf = callersIn(report)
  const returnIsDropped = droppedReturns(callersOf, sources)
  const choice = chooseGates(paths, (candidate, through) => {
    const source = sources.parsed(candidate.file)
    if (source === null) return { refused: 'The file could not be read or parsed.', reason: 'not-found' }
    const differing = differingMessages(namesakes(callersOf(candidate).calls, through, report), sources)
    if (differing !== null) {
      const [one, other] = differing
      return {
        refused: `The function around it is handed different texts (${one.file}:${one.line}, ${other.file}:${other.line}), so that one key would take one message for another.`,
        reason: 'many-messages',
      }
    }
    return gateEdit(candidate, { source, window: commonWindow(through), returnIsDropped, ...(idOf ? { idOf } : {}) })
  })
  const keys = uniqueKeys(choice.gates, takenPurposes(report, sources))
  const changes = [...changesOf(choice.gates, keys, sources), ...shell.changes]
  // A file that gets gates in this round has its offsets moved; its tasks wait for the next one.
  const steps = planTasks(
    tasks
      ? (report.analysed.paths ?? []).filter(
          (file) => isScript(file) && !changes.some((change) => change.file === file),
        )
      : [],
    sources,
  )
  return {
    gates: [...choice.gates.map((gate) => plannedGate(gate, keys.get(gate) ?? gate.edit.key)), ...shell.gates],
    syncs: steps.syncs,
    changes: [...changes, ...steps.changes],
    refusals: [...refusalsOf(choice), ...shell.refusals, ...steps.refusals],
  }
}

/** The calls of the same name that reach the same sends: the paths of a report show one call for each trigger only. */
function namesakes(calls: readonly Candidate[], paths: readonly OpenPath[], report: CoverageReport): readonly Span[] {
  const names = new Set(calls.map(({ callee }) => callee.split('.').at(-1)))
  const sites = new Set(paths.map(({ site }) => site.id))
  return report.calls.filter(
    ({ callee, reaches }) => names.has(callee.split('.').at(-1)) && reaches.some((id) => sites.has(id)),
  )
}

/** The slot that all triggers share; a path without one needs a key that names its occasion. */
function commonWindow(paths: readonly OpenPath[]): string | null {
  const windows = new Set(paths.map(({ trigger }) => cronWindow(trigger)))
  const [window = null] = windows
  return windows.size === 1 ? window : null
}

function takenPurposes(report: CoverageReport, sources: Sources): ReadonlySet<string> {
  return new Set(
    (report.analysed.paths ?? []).flatMap((file) => {
      const text = sources.text(file)
      return text?.includes('sendgate') ? purposesIn(text) : []
    }),
  )
}

function plannedGate({ candidate, edit, paths }: ChosenGate, key: string): PlannedGate {
  const { file, line, callee } = candidate
  return {
    file,
    line,
    callee,
    key,
    window: edit.window,
    notes: edit.notes,
    closes: [...new Set(paths.map(({ site }) => site.id))],
  }
}

function changesOf(
  gates: readonly ChosenGate[],
  keys: ReadonlyMap<ChosenGate, string>,
  sources: Sources,
): FileChange[] {
  return [...groupBy(gates, ({ candidate }) => candidate.file)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, inFile]) => {
      const before = sources.text(file) ?? ''
      const edits = inFile.flatMap((gate) => gate.edit.edits(keys.get(gate) ?? gate.edit.key))
      const unique = [...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values()]
      const after = applyEdits(before, unique)
      const parsed = parseSource(file, after)
      if (isParseFailure(parsed))
        throw new BrokenEdit(
          `${file} would not parse after the edit (${parsed.failure}); nothing is written. Please report this.`,
        )
      return { file, before, after }
    })
}

/** More callers than this are counted; each has its reason at its own place when it is asked for. */
const toldCallers = 3

/** One refusal for each send with an open path: why it holds no gate itself, and why the calls above it hold none. */
function refusalsOf({ left, refusals }: Choice): Refusal[] {
  return [...groupBy(left, ({ site }) => site)].map(([site, paths]) => {
    const own = refusals.get(candidateKey(site)) ?? {
      refused: 'No call on its path can hold a gate.',
      reason: 'not-found' as const,
    }
    const callers = new Map(
      paths.flatMap(({ candidates }) => candidates.slice(1)).map((caller) => [candidateKey(caller), caller]),
    )
    return {
      id: site.id,
      file: site.file,
      line: site.line,
      callee: site.callee,
      reason: own.reason,
      why: [own.refused, ...callersRefused([...callers.values()], refusals)].join('\n  '),
    }
  })
}

function callersRefused(callers: readonly Candidate[], refusals: Choice['refusals']): string[] {
  if (callers.length === 0) return []
  const told = callers.slice(0, toldCallers).map((caller) => {
    const refused = refusals.get(candidateKey(caller))?.refused
    return `${caller.file}:${caller.line} ${caller.callee}${refused === undefined ? ': it was not tried' : `: ${refused}`}`
  })
  return [
    callers.length === 1
      ? 'The call above it cannot hold the gate either:'
      : `None of the ${callers.length} calls above it can hold the gate either:`,
    ...told.map((line) => `  ${line}`),
    ...(callers.length > toldCallers ? [`  and ${callers.length - toldCallers} more`] : []),
  ]
}
