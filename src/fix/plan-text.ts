import { createTwoFilesPatch } from 'diff'
import type { FixPlan, PlannedGate } from './fix-plan.js'

/** The plan as unified diffs. Empty when nothing changes. */
export function planDiff({ changes }: FixPlan): string {
  return changes
    .map(({ file, before, after }) =>
      createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, { context: 3 }).replace(
        /^=+\n/,
        '',
      ),
    )
    .join('')
}

/** What each gate lets through, then what is left to a person and why. */
export function planSummary(plan: FixPlan): string {
  const lines = [
    ...plan.gates.flatMap((gate) => [
      `${gate.file}:${gate.line} ${gate.callee}: ${meaningOf(gate)}.`,
      ...gate.notes.map((note) => `  ${note}`),
    ]),
    ...plan.syncs.map(
      ({ file, line, name }) =>
        `${file}:${line} defineTask: the read at the start of "${name}" becomes its sync step, and the test after it decides.`,
    ),
    ...plan.refusals.map(
      ({ file, line, callee, reason, why }) => `${file}:${line} ${callee}: not changed (${reason}). ${why}`,
    ),
  ]
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}

/** A key says who gets nothing the second time; said in words, so that a reader of the diff can object. */
function meaningOf({ key, window, closes }: PlannedGate): string {
  const [purpose = key, ...parts] = key.split('/')
  const slot = /slot: '(\w+)'/.exec(window ?? '')?.[1]
  const per = parts.filter((part) => part !== 'all').map((part) => part.replace(/^\$\{|\}$/g, ''))
  const about = per.length === 0 ? '' : ` for each ${per.join(' and ')}`
  return `gate "${purpose}" sends once${about}${slot === undefined ? ', for ever' : ` in each ${slot}`} (${closes.length} ${closes.length === 1 ? 'send' : 'sends'})`
}
