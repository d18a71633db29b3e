import { joinPieces } from './embedded-text.js'
import { positionsOf } from '../result/position.js'
import { plainSource, type FileScripts, type ShellSource } from './shell-source.js'

const field = '[\\d*,/\\-A-Za-z?LW#]+'
const entry = new RegExp(`^\\s*(@\\w+|(?:${field}\\s+){4}${field})\\s+`)
const variable = /^\s*([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/

/** The commands of a crontab. `system`: the form of /etc/cron.d, with a user before the command. */
export function crontabScripts(text: string, system: boolean): FileScripts {
  const positionOf = positionsOf(text)
  const environment = new Map<string, string>()
  const sources: ShellSource[] = []
  const problems: { line: number; message: string }[] = []
  let offset = 0
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.replace(/\r$/, '')
    const schedule = entry.exec(line)
    const assignment = variable.exec(line)
    if (schedule) {
      const user = system ? (/^\S+\s+/.exec(line.slice(schedule[0].length))?.[0] ?? '') : ''
      const start = schedule[0].length + user.length
      const command = line.slice(start).replace(/(?<!\\)%.*$/, '')
      const trigger = {
        kind: 'cron',
        name: schedule[1] ?? '',
        line: index + 1,
        delivery: 'cron starts it every time; runs can overlap, and every host with this crontab runs it.',
      } as const
      sources.push(
        plainSource(joinPieces([{ text: command, offset: offset + start }], positionOf), {
          environment,
          triggers: [trigger],
        }),
      )
    } else if (assignment) environment.set(assignment[1] ?? '', (assignment[2] ?? '').replace(/^(['"])(.*)\1$/, '$2'))
    else if (!/^\s*(#|$)/.test(line))
      problems.push({ line: index + 1, message: 'This line is neither a schedule with a command nor an assignment.' })
    offset += raw.length + 1
  }
  return { sources, skipped: [], problems }
}
