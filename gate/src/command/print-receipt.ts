import type { Receipt } from '../outcome.js'
import type { Call } from './command.js'
import { describeReceipt, receiptAsJson } from './describe-receipt.js'

/** One line about a key on stdout, in words or as JSON. `more` goes into the JSON only. */
export function printReceipt(
  { io, json }: Call,
  word: string,
  receipt: Receipt,
  more?: Readonly<Record<string, unknown>>,
): void {
  io.out(json ? receiptAsJson(word, receipt, more) : describeReceipt(word, receipt))
}
