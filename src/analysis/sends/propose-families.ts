import type { Proposal } from '../../result/coverage-report.js'
import { functionKey, type Program } from '../program.js'
import type { FoundSend } from './find-sends.js'
import { senderFamily } from './evidence.js'
import { surroundingsOf } from './surroundings.js'

const enough = 3

/** Bases with several heirs that all send: one line of configuration declares the whole family. */
export function proposeFamilies(sends: readonly FoundSend[], program: Program): readonly Proposal[] {
  const members = new Map<string, Map<string, string | null>>()
  for (const { file, call } of sends) {
    const surroundings = surroundingsOf(file, call, program)
    const family = senderFamily(surroundings)
    if (family === null || surroundings.class === null || !surroundings.ancestors.includes(family)) continue
    const classes = members.get(family) ?? new Map<string, string | null>()
    const key = functionKey(file, surroundings.class.at)
    if (!classes.has(key)) classes.set(key, surroundings.functions.findLast(({ name }) => name !== null)?.name ?? null)
    members.set(family, classes)
  }
  return [...members]
    .filter(([, classes]) => classes.size >= enough)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([family, classes]) => ({
      why: `${classes.size} classes build on \`${family}\` and send: declare the family, so that what leaves this method of theirs counts.`,
      config: { senders: [{ class: family, extends: true, methods: [commonest([...classes.values()])] }] },
      members: classes.size,
    }))
}

/** The method in which most of the classes send; the first of them by name where several are as common. */
function commonest(names: readonly (string | null)[]): string {
  const counts = new Map<string, number>()
  for (const name of names) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? 'send'
}
