import { joinPieces } from './embedded-text.js'
import { positionsOf } from '../result/position.js'
import { plainSource, type FileScripts } from './shell-source.js'

/** The `Exec…=` lines of a systemd service. `schedule` is the `OnCalendar` of its timer, where there is one. */
export function systemdScripts(text: string, schedule: string | null): FileScripts {
  const positionOf = positionsOf(text)
  const sources = [
    ...text.matchAll(/^(Exec(?:Start|StartPre|StartPost|Stop|StopPost|Reload)=[-@:+!]*)((?:\\\r?\n|[^\r\n])*)/gm),
  ].map((match) => {
    const command = match[2] ?? ''
    const line = positionOf(match.index).line
    const trigger =
      schedule === null
        ? ({
            kind: 'cli',
            line,
            delivery: 'systemd starts it with the unit, and again after a failure when Restart= says so.',
          } as const)
        : ({
            kind: 'cron',
            name: schedule,
            line,
            delivery: 'The timer starts it on every host that has it; Persistent= makes up for missed runs.',
          } as const)
    return plainSource(joinPieces([{ text: command, offset: match.index + (match[1] ?? '').length }], positionOf), {
      triggers: [trigger],
    })
  })
  return { sources, skipped: [], problems: [] }
}
