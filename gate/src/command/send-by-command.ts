import { constants } from 'node:os'
import { NotSentError, UsageError } from '../errors.js'
import type { Outcome } from '../outcome.js'
import type { Call, Options } from './command.js'
import { describeReceipt, receiptAsJson } from './describe-receipt.js'
import { exitCodes } from './exit-codes.js'
import { runChild, type Ended } from './run-child.js'

export const sendOptions: Options = {
  deadline: { type: 'string', value: 'TIME', help: 'time the command may take; default 20s' },
  'on-unknown': {
    type: 'string',
    value: 'POLICY',
    help: 'suppress (default) or resend when an earlier outcome is unknown',
  },
  'not-sent-exit': {
    type: 'string',
    value: 'CODES',
    help: 'exit codes of the command that prove nothing left, such as 64,75',
  },
  'skip-exit': { type: 'string', short: 'E', value: 'CODE', help: 'exit code when the send was skipped; default 0' },
  quiet: { type: 'boolean', short: 'q', help: 'say nothing about the decision' },
}

/** The command ended in a way that does not prove that nothing left. */
class SenderFailed extends Error {
  override readonly name = 'SenderFailed'
}

/** Claim, check, intent, run the command, mark: all in this process. Answers the exit code. */
export async function sendByCommand(call: Call, argv: readonly string[], input?: string): Promise<number> {
  const notSent = codesOf(call.text('not-sent-exit'))
  const skipExit = skipExitOf(call.text('skip-exit'))
  const ends: { last?: Ended; timedOut?: boolean } = {}
  const outcome = await (
    await call.gate()
  ).once(call.key(), async ({ key, idempotencyKey, signal }) => {
    const env = { ...call.io.env, SENDGATE_KEY: key, SENDGATE_IDEMPOTENCY_KEY: idempotencyKey }
    const ended = await runChild(argv, { env, signal, ...(input === undefined ? {} : { input }) })
    ends.last = ended
    ends.timedOut = signal.aborted
    return judge(ended, notSent)
  })
  say(call, outcome)
  if (outcome.status === 'sent') return exitCodes.ok
  if (outcome.status === 'skipped') return skipExit
  return exitOf(ends.last, ends.timedOut ?? true)
}

/** @throws NotSentError when nothing can have left; SenderFailed when something may have */
function judge(ended: Ended, notSent: ReadonlySet<number>): undefined {
  if (ended.kind === 'exit' && ended.code === 0) return undefined
  if (ended.kind === 'not-started') throw new NotSentError(`The command could not be started: ${ended.why}.`)
  if (ended.kind === 'exit' && (ended.code === 126 || ended.code === 127))
    throw new NotSentError(`The command could not be executed (exit code ${ended.code}).`)
  if (ended.kind === 'exit' && notSent.has(ended.code))
    throw new NotSentError(`The command said by exit code ${ended.code} that nothing left.`)
  throw new SenderFailed(`The command ended with ${ended.kind === 'exit' ? `exit code ${ended.code}` : ended.why}.`)
}

function exitOf(ended: Ended | undefined, timedOut: boolean): number {
  if (timedOut || ended === undefined) return exitCodes.timedOut
  if (ended.kind === 'not-started') return ended.found ? exitCodes.notExecutable : exitCodes.notFound
  if (ended.kind === 'signal') return 128 + (constants.signals[ended.signal] ?? 0)
  // The command succeeded, but the store could not be told: not 0, or a script would take it for settled.
  return ended.code === 0 ? exitCodes.unknown : ended.code
}

function say(call: Call, outcome: Outcome<undefined>): void {
  const word = outcome.status === 'skipped' ? `skipped:${outcome.reason}` : outcome.status
  if (call.json)
    return call.io.out(
      receiptAsJson(outcome.status, outcome.receipt, outcome.status === 'skipped' ? { reason: outcome.reason } : {}),
    )
  if (outcome.status === 'unknown') {
    call.io.err(
      `sendgate: ${outcome.key} may have been sent: ${messageOf(outcome.error)} Look, then decide with \`sendgate resolve ${outcome.key}\`.`,
    )
  } else if (outcome.status === 'rejected') {
    call.io.err(`sendgate: ${outcome.key} was not sent: ${messageOf(outcome.error)}`)
  } else if (!call.flag('quiet')) {
    call.io.err(describeReceipt(word, outcome.receipt))
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

function codesOf(text: string | undefined): ReadonlySet<number> {
  const words = text === undefined ? [] : text.split(',').map((word) => word.trim())
  if (words.some((word) => !isCode(word) || word === '0'))
    throw new UsageError(`--not-sent-exit ${text ?? ''} must be exit codes from 1 to 255, such as 64,75.`)
  return new Set(words.map(Number))
}

function skipExitOf(text: string | undefined): number {
  if (text === undefined) return exitCodes.ok
  if (!isCode(text)) throw new UsageError(`--skip-exit ${text} must be an exit code from 0 to 255.`)
  return Number(text)
}

const isCode = (word: string): boolean => /^\d{1,3}$/.test(word) && Number(word) <= 255
