import type { TSESTree } from '@typescript-eslint/types'
import { calledName } from '../analysis/cfg/callback-run.js'
import { proposeKey, type KeyRefusal } from '../analysis/keys/propose-key.js'
import type { IdLookup } from '../analysis/keys/known-id.js'
import { wrapInGate } from '../analysis/keys/wrap-in-gate.js'
import type { SourceFile } from '../syntax/source-file.js'
import { callAt } from './call-at.js'
import { flagFileShape } from './flag-file-shape.js'
import type { RefusalReason, TextEdit } from './fix-plan.js'
import type { Candidate } from './open-paths.js'
import { valueFate } from './value-fate.js'

export interface GateEdit {
  readonly key: string
  readonly window: string | null
  readonly notes: readonly string[]
  /** The edits that write this gate with another key; the purpose may have to differ from that of another gate. */
  edits(key: string): readonly TextEdit[]
}

export type GateAttempt = GateEdit | { readonly refused: string; readonly reason: RefusalReason }

/** What only types can tell. */
export interface TypeAnswers {
  readonly idOf: IdLookup
  /** Whether waiting for the value of the call gives nothing. */
  givesNothing(call: TSESTree.Node, source: SourceFile): boolean
}

/** The edit that puts one call behind the gate, or why that is left to a person. */
export function gateEdit(candidate: Candidate, window: string | null, source: SourceFile, types: TypeAnswers): GateAttempt {
  const call = callAt(source, candidate)
  if (call === null) return refuse('not-found', 'The call is no longer at this place; run the audit again.')
  if (/Sync$/.test(calledName(call.callee))) return refuse('not-movable', 'The call blocks until it is over, and the gate is asynchronous. Use the asynchronous function first.')
  const unused = checkedValue(call, source, types)
  if (unused !== null) return unused
  const shape = flagFileShape(call, source)
  const proposed = shape === null ? proposeKey(call, source, source.path, { slot: window !== null, idOf: types.idOf }) : shape
  if ('refused' in proposed) return { refused: proposed.refused, reason: proposed.reason satisfies KeyRefusal }
  const { key } = proposed
  if (wrapInGate(call, key, source, window) === null) return refuse('not-movable', 'The call cannot move into a callback: it has a callback of its own, or holds a `yield`.')
  return {
    key, window,
    notes: shape?.notes ?? [],
    edits: (chosen) => [...insertionsOf(call, chosen, source, window), ...shape?.edits ?? []],
  }
}

function checkedValue(call: TSESTree.CallExpression, source: SourceFile, types: TypeAnswers): GateAttempt | null {
  const outer = call.parent.type === 'ChainExpression' ? call.parent : call
  const fate = valueFate(outer, source)
  if (fate === 'dropped' || types.givesNothing(outer, source)) return null
  return refuse('result-used', `What the call gives is used by ${fate.used}, and a skipped send gives nothing. Move the gate around all that depends on it.`)
}

function refuse(reason: RefusalReason, refused: string): GateAttempt {
  return { refused, reason }
}

function insertionsOf(call: TSESTree.CallExpression, key: string, source: SourceFile, window: string | null): TextEdit[] {
  return (wrapInGate(call, key, source, window)?.insertions ?? []).map(({ at, text }) => ({ start: at, end: at, text }))
}
