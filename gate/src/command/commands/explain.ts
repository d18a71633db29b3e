import type { Check, Receipt } from '../../outcome.js'
import type { Command } from '../command.js'
import { receiptAsJson } from '../describe-receipt.js'
import { exitCodes } from '../exit-codes.js'

export const explainCommand: Command = {
  name: 'explain',
  summary: 'Says in words why a send for KEY would go out or be skipped now.',
  usage: 'KEY [options]',
  options: {},
  async run(call) {
    const key = call.key()
    const check = await (await call.gate()).check(key)
    const sentence = explain(check)
    call.io.out(call.json ? receiptAsJson(check.decision, check.receipt, { explanation: sentence }) : sentence)
    return exitCodes.ok
  },
}

function explain({ decision, receipt }: Check): string {
  switch (decision) {
    case 'not-sent':
      return `${receipt.key} would be sent: ${whyFree(receipt)}`
    case 'sent':
      return `${receipt.key} would be skipped: it was sent ${timeOf(receipt.sentAt)}, and its window is not over. ${proofs(receipt)}`
    case 'in-progress':
      return `${receipt.key} would be skipped: a claim of generation ${receipt.gen} is ${receipt.state === 'sending' ? 'sending right now' : 'live'}. When it dies, its lease frees the key, or its outcome becomes unknown.`
    case 'unknown':
      return `${receipt.key} would be skipped: an earlier attempt may have left and nobody knows${receipt.error === null ? '' : ` (${receipt.error})`}. Look whether it arrived, then \`sendgate resolve ${receipt.key} --sent --why …\` or \`--not-sent --why …\`.`
  }
}

function whyFree(receipt: Receipt): string {
  if (receipt.state === 'absent') return 'nothing is known about this key.'
  if (receipt.state === 'released')
    return `the last attempt proved that nothing left${receipt.error === null ? '.' : ` (${receipt.error}).`}`
  if (receipt.state === 'sent') return `its last send (${timeOf(receipt.sentAt)}) lies outside the window.`
  return 'an earlier claim died before anything left.'
}

function proofs({ evidence }: Receipt): string {
  return evidence
    .map(({ kind, by, ref }) => `Proof: ${kind} by ${by}${ref === null ? '' : `, reference ${ref}`}.`)
    .join(' ')
}

const timeOf = (at: number | null): string => (at === null ? 'at an unknown time' : new Date(at).toISOString())
