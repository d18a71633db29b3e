import { unstableKey, type GateCommand } from './gate-command.js'
import type { ShellGuard } from './shell-guard.js'
import type { ShellScope } from './shell-scope.js'

export interface GateConditionContext {
  readonly line: number
  readonly scope: ShellScope
}

/**
 * What `sendgate check` and `sendgate claim` are worth as conditions. `check` exits 0 when the key was not sent, 1 when it was,
 * and with other codes when the store cannot say: only success may lead to the send.
 */
export function gateConditionGuards(
  gate: GateCommand,
  outcome: boolean,
  { line, scope }: GateConditionContext,
): readonly ShellGuard[] {
  if (gate.verb !== 'check' && gate.verb !== 'claim') return []
  const kind = gate.verb === 'check' ? 'check-then-send' : 'claim-guard'
  const defective = (defect: ShellGuard['defect'] & string, why: string): readonly ShellGuard[] => [
    { kind, quality: 'defective', line, why, defect },
  ]
  const cause = gate.key ? unstableKey(gate.key) : 'nothing'
  if (cause)
    return defective(
      'unstable-key',
      `The key of \`sendgate ${gate.verb}\` contains ${cause}, so no repeat is recognised.`,
    )
  if (!outcome) return defective('inverted', invertedReason(gate.verb))
  const used = verbsUsed(scope)
  if (!used.has('mark') && !used.has('run'))
    return defective(
      'unmarked',
      `\`sendgate ${gate.verb}\` is never followed by \`sendgate mark\` in this script, so the next run does not learn of the send.`,
    )
  if (gate.verb === 'check')
    return [
      {
        kind,
        quality: 'racy',
        line,
        why: 'Two runs can both pass `sendgate check` before either marks the key; `sendgate run KEY -- command` does it in one step.',
      },
    ]
  if (!used.has('intent'))
    return [
      {
        kind,
        quality: 'racy',
        line,
        why: 'A claim without `sendgate intent` runs out with its lease: a run that dies after the send lets another one send again. Use `sendgate run KEY -- command`.',
      },
    ]
  return [{ kind, quality: 'sound', line, why: '`sendgate claim`, `intent` and `mark` stand around the send.' }]
}

function invertedReason(verb: string): string {
  return verb === 'check'
    ? 'The send runs when `sendgate check` fails, that is when the key was already sent or the store could not be read; success means "not sent".'
    : 'The send runs when `sendgate claim` fails, that is when somebody else holds the key or the store could not be read.'
}

function verbsUsed(scope: ShellScope): ReadonlySet<string> {
  return new Set(
    scope.commands.flatMap((command) => {
      const words = [command.name, ...command.args].map((item) => (item?.type === 'Word' ? item.value : ''))
      const index = words.findIndex((word) => /(^|\/)sendgate$/.test(word))
      return index === -1 ? [] : [words[index + 1] ?? '']
    }),
  )
}
