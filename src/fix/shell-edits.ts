import type { SendSite } from '../result/coverage-report.js'
import type { RefusalReason, TextEdit } from './fix-plan.js'

export interface ShellGate {
  readonly key: string
  readonly edits: readonly TextEdit[]
}

/**
 * Exactly this shape of a script, whose flag names what was announced by at least one variable:
 *
 *     [ -f "/tmp/announced-$version" ] && exit 0
 *     curl …
 *     touch "/tmp/announced-$version"
 *
 * The command becomes `npx sendgate run KEY -- …`, and the test and the touch go. Any other shape is refused: `exit 0`
 * under a condition, pipes and redirections decide who gets the message, and only a person knows the key.
 */
export function shellEdits(
  site: SendSite,
  text: string,
): ShellGate | { readonly refused: string; readonly reason: RefusalReason } {
  const lines = lineStarts(text)
  const [first, last] = [site.line - 1, site.endLine - 1]
  const command = text.slice(lines[first], lines[last + 1] ?? text.length).replace(/\n$/, '')
  const tested = /^[ \t]*(?:\[ -f "([^"]+)" \]|test -f "([^"]+)") && exit 0$/.exec(lineAt(text, lines, first - 1))
  const touched = /^[ \t]*touch "([^"]+)"$/.exec(lineAt(text, lines, last + 1))?.[1]
  const flag = tested?.[1] ?? tested?.[2]
  if (!/\.(?:ba|z|k)?sh$/.test(site.file) || flag === undefined || flag !== touched)
    return refuse(
      'The command stands in no shape whose key can be read off: a flag file that is tested before it and touched after it.',
    )
  if (!/^[ \t]*[\w./-]+ /.test(command) || /[|;&<>]/.test(withoutQuoted(command)))
    return refuse('The command is a pipe or a list, which `sendgate run` cannot take as it stands.')
  const key = keyOfFlag(flag)
  if (key === null) return refuse('The name of the flag file holds no variable, or one that changes on every run.')
  const indent = /^[ \t]*/.exec(command)?.[0] ?? ''
  const at = lines[first] ?? 0
  return {
    key,
    edits: [
      { start: lines[first - 1] ?? 0, end: at, text: '' },
      { start: at + indent.length, end: at + indent.length, text: `npx sendgate run "${key}" -- \\\n${indent}  ` },
      { start: lines[last + 1] ?? text.length, end: lines[last + 2] ?? text.length, text: '' },
    ],
  }
}

function refuse(refused: string): { readonly refused: string; readonly reason: RefusalReason } {
  return { refused, reason: 'shell-shape' }
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
}

function lineAt(text: string, lines: readonly number[], index: number): string {
  const start = lines[index]
  return start === undefined || index < 0 ? '' : text.slice(start, lines[index + 1] ?? text.length).replace(/\n$/, '')
}

function withoutQuoted(command: string): string {
  return command.replace(/'[^']*'|"(?:\\.|[^"\\])*"/g, '')
}

const changing =
  /RANDOM|SECONDS|EPOCH|PPID|BASHPID|RUN_ID|RUN_NUMBER|RUN_ATTEMPT|BUILD_NUMBER|BUILD_ID|PIPELINE|date|time|now|uuid/i

/** `/tmp/announced-$version` becomes `announced/$version`. */
function keyOfFlag(flag: string): string | null {
  const name = flag.split('/').at(-1) ?? ''
  const match = /^([A-Za-z][\w.]*(?:-[A-Za-z][\w.]*)*)-(\$\w+|\$\{\w+\})((?:-(?:\$\w+|\$\{\w+\}))*)$/.exec(name)
  if (match === null || changing.test(name) || name.includes('$$')) return null
  return [match[1], match[2], ...(match[3] ?? '').split('-').filter((part) => part !== '')].join('/')
}
