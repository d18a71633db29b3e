import type { TSESTree } from '@typescript-eslint/types'
import { effects } from '../../catalogue/effects/index.js'
import type { TriggerKind } from '../../result/coverage-report.js'
import { callbackRun, isFunction } from '../cfg/callback-run.js'
import { findEffects } from '../effects/find-effects.js'
import type { FileAnalysis } from '../file/analyse-file.js'
import type { CallFact } from '../file-facts.js'
import type { FoundGuard } from '../guards/guard-context.js'
import { calledFunctions } from '../link.js'
import { findAnnotated } from '../triggers/find-annotated.js'
import { findConventions } from '../triggers/find-conventions.js'
import { findDecorated } from '../triggers/find-decorated.js'
import { findRegistrations } from '../triggers/find-registrations.js'
import type { Registration } from '../triggers/registration.js'
import { indexTriggers, type TriggerIndex } from '../triggers/trigger-index.js'
import { readKey } from '../values/module-key.js'
import { askingGuard } from './asking-guard.js'
import { guardRest } from './guard-rest.js'
import { judgeTarget } from './judge-target.js'
import { OpenFile } from './open-file.js'
import { ReadFinder } from './read-finder.js'
import type { SyncFinding } from './state-read.js'
import { isTaskKind, taskTriggers } from './task-triggers.js'
import { unseenReads } from './unseen-reads.js'
import { withoutReports } from './without-reports.js'

/** A handler with an effect that nothing the file shows makes depend on the present state. */
export interface UnsyncedTask {
  readonly trigger: TriggerKind
  /** Job, queue or tool name; null when the code gives none. */
  readonly name: string | null
  /** The acts that no read of the state stands before, in the order of the text. */
  readonly acts: readonly UnsyncedAct[]
}

export interface UnsyncedAct {
  readonly node: TSESTree.Node
  readonly calleeText: string
  readonly sync: 'missing' | 'content-only'
  /** 1-based line of the read whose answer is used for its content alone; null when there is none. */
  readonly readLine: number | null
}

const maximumDepth = 4
let index: TriggerIndex | undefined

/**
 * The tasks of one file that act without having read the present state, judged by the file alone: handlers that a
 * catalogued scheduler, worker, webhook kit or agent kit is given. Where another file's function may do the reading,
 * the task is left to the audit of the whole program.
 */
export function unsyncedTasks(file: FileAnalysis): UnsyncedTask[] {
  const seen = new Set<string>()
  const search = searchIn(file)
  return registrationsIn(file).flatMap(({ kind, name, handlers }) =>
    handlers.flatMap((handler): UnsyncedTask[] => {
      if (seen.has(handler)) return []
      seen.add(handler)
      const acts = search.actsOf(readKey(handler).at, 0).sort((left, right) => left.node.range[0] - right.node.range[0])
      return acts.length === 0
        ? []
        : [{ trigger: kind, name, acts: [...new Map(acts.map((act) => [act.node, act])).values()] }]
    }),
  )
}

function registrationsIn({ facts, program: { evaluator } }: FileAnalysis): readonly Registration[] {
  index ??= indexTriggers(taskTriggers)
  const files = [facts]
  return [
    ...findRegistrations(files, index, evaluator),
    ...findConventions(files, index, evaluator),
    ...findDecorated(files, index, evaluator),
    ...findAnnotated(files, index, evaluator),
  ].filter(({ kind }) => isTaskKind(kind))
}

interface Search {
  actsOf(handler: number | null, depth: number): UnsyncedAct[]
}

function searchIn(file: FileAnalysis): Search {
  const open = new OpenFile(file.facts.file, file.source, file.program)
  const reads = new ReadFinder({ program: file.program, open: (path) => (path === file.facts.file ? open : null) })
  const decided = new Set(
    file.sends.filter(({ decided }) => decided === 'facts' || decided === 'guarded').map(({ send }) => send.call),
  )
  // A job that is started may be one of the project's own: what it does is told by its handler.
  const effectful = new Map(
    [
      ...file.sends.flatMap(({ send }) => (send.undecided === undefined ? [send.call] : [])),
      ...findEffects(file.program, effects)
        .filter(({ effect }) => effect !== 'queue')
        .map(({ call }) => call),
    ].map((call) => [call.at, call]),
  )
  const own = (handler: number): readonly CallFact[] =>
    file.facts.calls.filter(
      ({ form, function: enclosing }) => form !== 'reference' && runsWithin(enclosing, handler, open, file),
    )

  const actsOf = (handler: number | null, depth: number): UnsyncedAct[] => {
    if (handler === null || depth > maximumDepth) return []
    const reached = own(handler).flatMap((call) => {
      const act = effectful.get(call.at) === call ? call : null
      const below =
        act === null
          ? calledFunctions(call, file.program.evaluator).flatMap((key) =>
              readKey(key).at === handler ? [] : actsOf(readKey(key).at, depth + 1),
            )
          : []
      return act === null && below.length === 0 ? [] : [{ call, act, below, node: open.nodeOf(call) }]
    })
    return withoutReports(reached, ({ node }) => node).flatMap(({ call, act, below, node }) => {
      if (node === null || decided.has(call)) return []
      const finding = judged(node, depth)
      if (finding === null) return []
      const readLine = finding.read?.loc.start.line ?? null
      if (act !== null)
        return [
          {
            node,
            calleeText: call.calleeText,
            sync: finding.level === 'content-only' ? ('content-only' as const) : ('missing' as const),
            readLine,
          },
        ]
      return below.map((each) =>
        each.sync === 'missing' && finding.level === 'content-only'
          ? { ...each, sync: 'content-only' as const, readLine }
          : each,
      )
    })
  }

  /** Null where the call stands behind a read of the state, or where that cannot be told from this file. */
  const judged = (node: TSESTree.Node, depth: number): SyncFinding | null => {
    const body = open.bodyAround(node)
    const known = reads.readsIn(body, open)
    // What a handler is handed is a message; what its own functions are handed may have been read.
    const counts = (guard: FoundGuard): boolean => {
      const rest = guardRest(guard, { target: node, body, file: open, program: file.program, known })
      return rest === 'own' || (rest === 'handed' && depth > 0)
    }
    if (file.guards.guardsAt(node).filter(askingGuard).some(counts)) return null
    const finding = judgeTarget(node, body, known)
    if (finding.level === 'present') return null
    return judgeTarget(node, body, unseenReads(body, open, file.program, known)).level === 'present' ? null : finding
  }
  return { actsOf }
}

/** Whether code of one function runs in a pass of another: itself, or a callback that this pass runs. */
function runsWithin(enclosing: number | null, handler: number, open: OpenFile, { facts }: FileAnalysis): boolean {
  for (let at = enclosing; at !== null; at = facts.functions[at]?.function ?? null) {
    if (at === handler) return true
    const node = open.functionAt(at)
    if (
      node === null ||
      !isFunction(node) ||
      node.type === 'FunctionDeclaration' ||
      callbackRun(node) === 'repeated' ||
      node.parent.type === 'VariableDeclarator'
    )
      return false
  }
  return false
}
