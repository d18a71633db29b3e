import type { DeclaredGate } from '../../src/analysis/declared/declared-gate.js'
import type { Declaration } from '../../src/catalogue/declaration.js'
import type { DeclaredSender } from '../../src/catalogue/declared-sender.js'
import type { IgnoredCall } from '../../src/config/sendgate-config.js'
import type { EditorFacts } from '../../src/result/editor-facts.js'

/** `settings.sendgate`: what every rule is told, in the words of `sendgate.config.json`. */
export interface SendgateSettings {
  readonly senders?: readonly DeclaredSender[]
  readonly gates?: readonly DeclaredGate[]
  readonly ignore?: readonly (Declaration & Partial<Pick<IgnoredCall, 'reason'>>)[]
  readonly includeGray?: boolean
  /** What `audit-coverage facts` wrote; the object itself, so that a change of it changes the configuration. */
  readonly facts?: EditorFacts
}

/** The settings of a configuration, or one sentence that says what is wrong with them. */
export function readSettings(settings: unknown): SendgateSettings | { readonly problem: string } {
  if (settings === undefined) return {}
  if (!isRecord(settings)) return { problem: '`settings.sendgate` must be an object.' }
  for (const list of ['senders', 'gates', 'ignore']) {
    if (settings[list] !== undefined && !Array.isArray(settings[list]))
      return { problem: `\`settings.sendgate.${list}\` must be a list, as in sendgate.config.json.` }
  }
  const { facts } = settings
  if (facts !== undefined && !areFacts(facts)) {
    return {
      problem:
        '`settings.sendgate.facts` must be the object that `audit-coverage facts` writes (schemaVersion 1). Load it with `loadSettings()` of eslint-plugin-sendgate.',
    }
  }
  return settings
}

function areFacts(facts: unknown): boolean {
  return (
    isRecord(facts) &&
    facts['schemaVersion'] === 1 &&
    isRecord(facts['modules']) &&
    ['wrappers', 'gates', 'covered'].every((list) => Array.isArray(facts[list]))
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
