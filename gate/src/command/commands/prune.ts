import { UsageError } from '../../errors.js'
import { milliseconds } from '../../duration.js'
import type { Command } from '../command.js'
import { exitCodes } from '../exit-codes.js'

export const pruneCommand: Command = {
  name: 'prune',
  summary: 'Forgets records of sends older than a time. Unknown ones stay; markers in git stay.',
  usage: '--older-than TIME',
  details: 'A pruned key whose marker is gone too can be sent again. Choose a time longer than every window.',
  options: { 'older-than': { type: 'string', value: 'TIME', help: 'such as 90d' } },
  async run(call) {
    const age = call.text('older-than')
    if (age === undefined) throw new UsageError('`prune` needs --older-than TIME, such as 90d.')
    const gate = await call.gate()
    const removed = await gate.prune({ before: (await gate.store.now()) - milliseconds(age, '--older-than') })
    call.io.out(call.json ? JSON.stringify({ decision: 'pruned', removed }) : `pruned ${removed}`)
    return exitCodes.ok
  },
}
