import type { Proposal } from '../../result/coverage-report.js'
import { functionKey, type Program } from '../program.js'
import type { FoundSend } from './find-sends.js'
import { senderFamily } from './evidence.js'
import { surroundingsOf } from './surroundings.js'

const enough = 3

/** Bases with several heirs that all send: one line of configuration declares the whole family. */
export function proposeFamilies(sends: readonly FoundSend[], program: Program): readonly Proposal[] {
  const members = new Map<string, Set<string>>()
  for (const { file, call } of sends) {
    const surroundings = surroundingsOf(file, call, program)
    const family = senderFamily(surroundings)
    if (family === null || surroundings.class === null || !surroundings.ancestors.includes(family)) continue
    members.set(family, (members.get(family) ?? new Set()).add(functionKey(file, surroundings.class.at)))
  }
  return [...members].filter(([, classes]) => classes.size >= enough).sort(([a], [b]) => (a < b ? -1 : 1)).map(([family, classes]) => ({
    why: `${classes.size} classes build on \`${family}\` and send: declare the family, so that every outgoing call of theirs counts.`,
    config: { senders: [{ class: family, extends: true }] },
    members: classes.size,
  }))
}
