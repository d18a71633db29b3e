import { UsageError } from '../../errors.js'
import { states, type State } from '../../record.js'
import type { Listed } from '../../store.js'
import type { Command } from '../command.js'
import { exitCodes } from '../exit-codes.js'

export const listCommand: Command = {
  name: 'list',
  summary: 'Lists keys; with --unknown those whose outcome nobody knows (exit 4 when there are any).',
  usage: '[--unknown] [--state STATE] [--prefix TEXT]',
  options: {
    unknown: { type: 'boolean', help: 'only unknown and damaged ones' },
    state: { type: 'string', value: 'STATE', help: 'claimed, sending, sent, unknown or released' },
    prefix: { type: 'string', value: 'TEXT', help: 'only keys that begin so' },
  },
  async run(call) {
    const state = call.flag('unknown') ? 'unknown' : stateOf(call.text('state'))
    const prefix = call.text('prefix')
    const query = { ...(state === undefined ? {} : { states: [state] }), ...(prefix === undefined ? {} : { prefix }) }
    let open = 0
    for await (const entry of (await call.gate()).list(query)) {
      if (entry.rec === null || entry.rec.state === 'unknown') open++
      call.io.out(call.json ? asJson(entry) : asLine(entry))
    }
    return call.flag('unknown') && open > 0 ? exitCodes.unknown : exitCodes.ok
  },
}

function stateOf(word: string | undefined): State | undefined {
  if (word === undefined) return undefined
  const state = states.find((name) => name === word)
  if (state === undefined) throw new UsageError(`--state ${word} is none of ${states.join(', ')}.`)
  return state
}

function asLine(entry: Listed): string {
  if (entry.rec === null) return `damaged #${entry.hash.slice(0, 12)} - ${entry.corrupt}`
  const { state, key, sentAt, gen, error } = entry.rec
  return [
    state,
    key,
    sentAt === null ? '-' : new Date(sentAt).toISOString(),
    `gen=${gen}`,
    ...(error === null ? [] : [error]),
  ].join(' ')
}

function asJson(entry: Listed): string {
  if (entry.rec === null)
    return JSON.stringify({ decision: 'unknown', state: 'damaged', hash: entry.hash, error: entry.corrupt })
  const { key, hash, state, channel, gen, attempt, sentAt, error } = entry.rec
  return JSON.stringify({
    decision: state,
    key,
    hash,
    state,
    channel,
    gen,
    attempt,
    sentAt: sentAt === null ? null : new Date(sentAt).toISOString(),
    error,
  })
}
