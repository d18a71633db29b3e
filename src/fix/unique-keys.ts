import type { ChosenGate } from './choose-gates.js'
import { groupBy } from '../analysis/group-by.js'

/**
 * Two gates with one key swallow each other's message, so every purpose is used for one gate only: of gates that would
 * share one, and of those whose purpose the code uses already, the purpose gets the word for the recipient, the name of the
 * channel or a number.
 */
export function uniqueKeys(gates: readonly ChosenGate[], taken: ReadonlySet<string>): ReadonlyMap<ChosenGate, string> {
  const used = new Set(taken)
  const keys = new Map<ChosenGate, string>()
  const wanted = groupBy(gates, ({ edit }) => purposeOf(edit.key))
  for (const gate of gates) {
    const purpose = purposeOf(gate.edit.key)
    const shared = used.has(purpose) || (wanted.get(purpose)?.length ?? 0) > 1
    const chosen = shared ? freePurpose(purpose, gate, used) : purpose
    used.add(chosen)
    keys.set(gate, chosen + gate.edit.key.slice(purpose.length))
  }
  return keys
}

function freePurpose(purpose: string, { candidate, edit, paths }: ChosenGate, used: ReadonlySet<string>): string {
  for (const word of [edit.to ?? '', paths[0]?.site.channel ?? 'notice', candidate.callee.split('.').at(-1) ?? ''].map(
    kebab,
  )) {
    const named = `${purpose}-${word}`
    if (word !== '' && !used.has(named) && !purpose.endsWith(`-${word}`)) return named
  }
  let count = 2
  while (used.has(`${purpose}-${count}`)) count++
  return `${purpose}-${count}`
}

function kebab(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
}

function purposeOf(key: string): string {
  return key.split('/', 1)[0] ?? key
}

/** The purposes of the keys in a text: `` key`weekly-report/… `` and `purpose: 'weekly-report'`. */
export function purposesIn(text: string): readonly string[] {
  return [...text.matchAll(/[\w)]`([a-z0-9][\w-]*)\/[^`]*`|\bpurpose:\s*['"`]([\w-]+)['"`]/g)].map(
    ([, tagged, named]) => tagged ?? named ?? '',
  )
}
