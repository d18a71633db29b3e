import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Command } from 'commander'
import {
  appendHistory,
  HistoryError,
  historyFileName,
  historyLine,
  parseHistory,
  type HistoryLine,
} from '../../ratchet/index.js'
import { exitCodes, type ExitCode, type Session } from '../session.js'

export interface HistoryOptions {
  readonly file: string
  readonly commit?: string
  /** False with `--no-append`: only shows the trend. */
  readonly append: boolean
}

const shownRuns = 12

/** `audit-coverage history`: appends a line for this run and prints the trend. */
export function historyCommand(session: Session): Command {
  return new Command('history')
    .description('append this run to the history and show the trend')
    .option('--file <path>', 'history file, one JSON object per line', historyFileName)
    .option('--commit <sha>', 'commit that is audited')
    .option('--no-append', 'show the trend without auditing')
    .action(async (options: HistoryOptions) => {
      process.exitCode = await recordHistory(session, options, new Date())
    })
}

export async function recordHistory(session: Session, options: HistoryOptions, now: Date): Promise<ExitCode> {
  const path = join(session.cwd, options.file)
  try {
    const text = await readOrEmpty(path)
    parseHistory(text, options.file)
    const next = options.append
      ? appendHistory(
          text,
          historyLine(await session.audit(), { at: now.toISOString(), commit: options.commit ?? null }),
        )
      : text
    if (options.append) await writeFile(path, next)
    session.out.write(trend(parseHistory(next, options.file)))
    return exitCodes.ok
  } catch (error) {
    if (!(error instanceof HistoryError)) throw error
    session.err.write(`${error.message}\n`)
    return exitCodes.usage
  }
}

async function readOrEmpty(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  }
}

function trend(lines: readonly HistoryLine[]): string {
  if (lines.length === 0) return 'The history is empty. Run `npx audit-coverage history` after an audit to begin it.\n'
  const shown = lines.slice(-shownRuns)
  const offset = lines.length - shown.length
  return shown
    .map((line, index) => {
      const before = lines[offset + index - 1]
      const points = before === undefined ? 0 : Math.round((line.proved - before.proved) * 1000) / 10
      const change = points === 0 ? '' : `  ${points > 0 ? '+' : '−'}${Math.abs(points)} points`
      return `${line.at.slice(0, 10)}  ${(line.commit ?? '').slice(0, 8).padEnd(8)}  ${bar(line.proved)}  proved ${Math.floor(line.proved * 1000) / 10} % (${line.covered}/${line.sends})  ungated ${line.ungated}  partial ${line.partial}  unknown ${line.unknown}${change}\n`
    })
    .join('')
}

function bar(share: number): string {
  const full = Math.floor(share * 20)
  return `${'█'.repeat(full)}${'░'.repeat(20 - full)}`
}
