import type { Command, Options } from './command.js'
import { commonOptions } from './common-options.js'

/** The page of `sendgate help`. */
export function overview(commands: readonly Command[]): string {
  return [
    'Usage: sendgate COMMAND KEY [options]',
    '',
    'Sends a notification at most once per key, from any number of processes.',
    '',
    ...table(commands.map(({ name, summary }) => [name, summary])),
    '',
    'Start with: sendgate run weekly-report/team-7/2026-W47 -- ./send-report.sh team-7',
    '`sendgate help COMMAND` shows options. Exit codes: 0 done or not sent, 1 already sent, 3 in progress,',
    '4 unknown, 64 usage, 70 internal error, 74 store failed, 75 store busy, 78 configuration.',
  ].join('\n')
}

/** The page of `sendgate help NAME`. */
export function helpOf(command: Command): string {
  return [
    `Usage: sendgate ${command.name} ${command.usage}`,
    '',
    command.summary,
    ...(command.details === undefined ? [] : ['', command.details]),
    '',
    ...optionTable({ ...command.options, ...commonOptions }),
  ].join('\n')
}

function optionTable(options: Options): string[] {
  return table(
    Object.entries(options).map(([name, { short, value, help }]) => [
      `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`,
      help,
    ]),
  )
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}
