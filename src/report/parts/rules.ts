export interface RuleDescription {
  readonly id: string
  /** Pascal case, as SARIF wants it. */
  readonly name: string
  readonly short: string
  readonly full: string
  readonly helpUri: string
}

const home = 'https://www.npmjs.com/package/eslint-plugin-sendgate'

export const sendRule = 'require-dedup-gate'
export const taskRule = 'require-sync-step'
export const incompleteRule = 'not-analysed'

const known: readonly (readonly [id: string, short: string, full: string])[] = [
  [
    sendRule,
    'Every notification send stands behind a dedup gate.',
    'A send that is reached on a path without a gate goes out again when its trigger repeats: a retried webhook, an overlapping schedule, a redelivered job. Wrap it in gate.once(key, send), where the key names the event.',
  ],
  [
    taskRule,
    'Every task reads the present state before it acts.',
    'A task runs later and may run twice. Its first step reads what is already done, and the task acts only if that state says so.',
  ],
  [
    incompleteRule,
    'Every file is analysed.',
    'A file that could not be read or parsed may hold sends that this report does not know.',
  ],
]

/** What is known of a rule; a rule without an entry of its own is described by its name. */
export function describeRule(id: string): RuleDescription {
  const [, short, full] = known.find(([name]) => name === id) ?? [
    id,
    `Findings of the rule ${id}.`,
    `Findings of the rule ${id}. Its message says what to change.`,
  ]
  return { id, name: pascalCase(id), short, full, helpUri: `${home}#${encodeURIComponent(id)}` }
}

function pascalCase(id: string): string {
  return (
    id
      .split(/[^A-Za-z0-9]+/)
      .filter(Boolean)
      .map((word) => word[0]?.toUpperCase() + word.slice(1))
      .join('') || 'Rule'
  )
}
