import { relative, sep } from 'node:path'
import { Command } from 'commander'
import { isOpen } from '../../result/open.js'
import type { CoverageReport } from '../../result/coverage-report.js'
import { exitCodes, type CommandSession } from '../session.js'

const quietMilliseconds = 150
const unwatched = new Set(['node_modules', '.git', 'dist', '.next', '.sendgate', 'coverage'])

/** `audit-coverage watch`: audits again after every change, until it is interrupted. */
export function watchCommand(session: CommandSession): Command {
  return new Command('watch').description('audit again after every change, until interrupted').action(async () => {
    // Loaded here, because no other command watches.
    const { watch } = await import('chokidar')
    const root = session.cwd
    await announce(session, null)
    const watcher = watch(root, {
      ignoreInitial: true,
      ignored: (path) =>
        relative(root, path)
          .split(sep)
          .some((part) => unwatched.has(part)),
    })
    await new Promise<void>((done) => {
      let timer: NodeJS.Timeout | undefined
      let running: Promise<void> = Promise.resolve()
      watcher.on('ready', () => session.err.write('audit-coverage: watching; press Ctrl+C to stop.\n'))
      watcher.on('all', (_, path) => {
        clearTimeout(timer)
        timer = setTimeout(() => {
          running = running.then(() => announce(session, relative(root, path)))
        }, quietMilliseconds)
      })
      process.once('SIGINT', () => {
        clearTimeout(timer)
        void running.then(() => watcher.close()).then(done)
      })
    })
    process.exitCode = exitCodes.ok
  })
}

async function announce(session: CommandSession, changed: string | null): Promise<void> {
  try {
    session.out.write(summaryOf(await session.audit(), changed))
  } catch (error) {
    session.err.write(`audit-coverage: ${error instanceof Error ? error.message : String(error)}\n`)
  }
}

function summaryOf({ summary, sites }: CoverageReport, changed: string | null): string {
  const { covered, sends, partial, ungated, unknown } = summary
  return [
    `${changed === null ? '' : `${changed} changed: `}proved ${covered}/${sends} · partial ${partial} · ungated ${ungated} · unknown ${unknown}`,
    ...sites
      .filter(isOpen)
      .map((site) => `  ${site.verdict}  ${site.file}:${site.line}:${site.column}  ${site.callee}`),
    '',
  ].join('\n')
}
