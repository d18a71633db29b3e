import pc from 'picocolors'
import type { TextSink } from './session.js'

const widest = 160
const narrowest = 40

/** Columns of the terminal; `COLUMNS` and then 80 where there is none. */
export function widthOf(stream: { readonly columns?: number }, columns = process.env['COLUMNS']): number {
  const width = stream.columns ?? Number(columns)
  return Number.isFinite(width) && width > 0 ? Math.min(widest, Math.max(narrowest, Math.floor(width))) : 80
}

/** Whether to colour: never with `--no-color` or NO_COLOR, and otherwise as the terminal says. */
export function colorOf(option: boolean | undefined, stream: { readonly isTTY?: boolean }): boolean {
  const off = option === false || (process.env['NO_COLOR'] ?? '') !== ''
  const forced = process.env['FORCE_COLOR'] !== undefined && process.env['FORCE_COLOR'] !== '0'
  return !off && (forced || (stream.isTTY === true && pc.isColorSupported))
}

/** Writes the current stage over the one before it; silent where nobody watches. */
export function progressTo(
  stream: TextSink & { readonly isTTY?: boolean },
  quiet: boolean,
): (stage: string | null) => void {
  if (quiet || stream.isTTY !== true) return () => {}
  return (stage) => void stream.write(`\r\u001B[K${stage === null ? '' : `audit-coverage: ${stage} …`}`)
}
