import type { TSESTree } from '@typescript-eslint/types'
import { calledName } from '../analysis/cfg/callback-run.js'
import type { IdLookup } from '../analysis/keys/known-id.js'
import { proposeKey } from '../analysis/keys/propose-key.js'
import { wrapInGate } from '../analysis/keys/wrap-in-gate.js'
import type { SourceFile } from '../syntax/source-file.js'
import { blockEdits } from './block-edits.js'
import { callAt } from './call-at.js'
import type { RefusalReason, TextEdit } from './fix-plan.js'
import { flagFileShape, type FlagFileShape } from './flag-file-shape.js'
import { isAboutSending } from './is-about-sending.js'
import type { Candidate } from './open-paths.js'
import { resultBlock, type ResultBlock } from './result-block.js'
import { valueFate } from './value-fate.js'

export interface GateEdit {
  readonly key: string
  /** The word for who gets the message, which tells two messages of one purpose apart. */
  readonly to: string | null
  readonly window: string | null
  readonly notes: readonly string[]
  /** The edits that write this gate with another key; the purpose may have to differ from that of another gate. */
  edits(key: string): readonly TextEdit[]
}

export interface GateRefusal {
  readonly refused: string
  readonly reason: RefusalReason
}

export interface Surroundings {
  readonly source: SourceFile
  /** The calendar slot in which the send may happen once, as text; null = for ever. */
  readonly window: string | null
  readonly idOf?: IdLookup
  /** Whether nobody uses what the function around the call returns. */
  readonly returnIsDropped: (candidate: Candidate) => boolean
}

/** The edit that puts one call behind the gate, or why that is left to a person. */
export function gateEdit(candidate: Candidate, surroundings: Surroundings): GateEdit | GateRefusal {
  const { source, window, idOf } = surroundings
  const call = callAt(source, candidate)
  if (call === null) return refuse('not-found', 'The call is no longer at this place; run the audit again.')
  if (!candidate.isSend && !isAboutSending(call))
    return refuse(
      'does-more',
      `${candidate.callee}() does more than send, and a gate around it would keep the rest from happening again too.`,
    )
  if (/Sync$/.test(calledName(call.callee)))
    return refuse(
      'not-movable',
      'The call blocks until it is over, and the gate is asynchronous. Use the asynchronous function first.',
    )
  const form = formOf(call, candidate, surroundings)
  if ('refused' in form) return form
  const proposed =
    form.flag ?? proposeKey(call, source, source.path, { slot: window !== null, ...(idOf ? { idOf } : {}) })
  if ('refused' in proposed) return { refused: proposed.refused, reason: proposed.reason }
  return {
    key: proposed.key,
    to: 'to' in proposed ? proposed.to : null,
    window,
    notes: notesOf(form.flag, window),
    edits: form.edits,
  }
}

interface Form {
  readonly flag: FlagFileShape | null
  edits(key: string): readonly TextEdit[]
}

/** How the gate is written: around the call, in place of a flag file, or around the statements that judge the answer. */
function formOf(call: TSESTree.CallExpression, candidate: Candidate, surroundings: Surroundings): Form | GateRefusal {
  const { source, window } = surroundings
  const fate = valueFate(call.parent.type === 'ChainExpression' ? call.parent : call, source)
  const isDropped = fate === 'dropped' || (fate.used === 'return' && surroundings.returnIsDropped(candidate))
  if (!isDropped) {
    const block = resultBlock(call, source)
    if (block === null)
      return refuse(
        'result-used',
        `What the call gives is used by ${fate.used}, and a skipped send gives nothing. Move the gate around all that depends on it.`,
      )
    return { flag: null, edits: (key) => blockEdits(block satisfies ResultBlock, key, source, window) }
  }
  if (wrapInGate(call, 'x', source, window) === null)
    return refuse(
      'not-movable',
      'The call cannot move into a callback: it has a callback of its own, or holds a `yield`.',
    )
  const flag = flagFileShape(call, source)
  return { flag, edits: (key) => [...insertionsOf(call, key, source, window), ...(flag?.edits ?? [])] }
}

function notesOf(flag: FlagFileShape | null, window: string | null): readonly string[] {
  return [
    ...(flag?.notes ?? []),
    ...(window === null ? [] : ['The slot is one of UTC; give the time zone of the schedule where it is another one.']),
  ]
}

function refuse(reason: RefusalReason, refused: string): GateRefusal {
  return { refused, reason }
}

function insertionsOf(
  call: TSESTree.CallExpression,
  key: string,
  source: SourceFile,
  window: string | null,
): TextEdit[] {
  return (wrapInGate(call, key, source, window)?.insertions ?? []).map(({ at, text }) => ({ start: at, end: at, text }))
}
