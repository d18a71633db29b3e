import type { TriggerEntry, TriggerMember } from '../catalogue/entries/trigger-entry.js'
import type { TriggerDeclaration } from '../config/sendgate-config.js'
import type { DeclaredClass } from './triggers/find-declared-classes.js'
import type { Registration } from '../analysis/triggers/registration.js'

export interface DeclaredTriggers {
  /** Declarations by module and path, in the form of the catalogue. */
  readonly entries: readonly TriggerEntry[]
  readonly classes: readonly DeclaredClass[]
}

/** The triggers of the configuration: registering calls as catalogue entries, and classes whose methods are handlers. */
export function declaredTriggers(declarations: readonly TriggerDeclaration[]): DeclaredTriggers {
  const made = declarations.map((declaration, index) => ({ declaration, entry: entryOf(declaration, index) }))
  return {
    entries: made.flatMap(({ declaration, entry }) =>
      declaration.module === undefined || declaration.path === undefined ? [] : [entry],
    ),
    classes: made.flatMap(
      ({ declaration: { class: name, extends: base, implements: face, methods }, entry }): DeclaredClass[] => {
        const [member] = entry.registers
        return name === undefined || methods === undefined || member === undefined
          ? []
          : [{ entry, member, name, methods, family: base === true || face === true }]
      },
    ),
  }
}

function entryOf({ kind, module, path, handler, when }: TriggerDeclaration, index: number): TriggerEntry {
  const member: TriggerMember = {
    ...(path === undefined ? {} : { path }),
    handler:
      handler === undefined ? { kind: 'argument', index: 'last-function' } : { kind: 'argument', index: handler },
    ...(when === undefined ? {} : { when }),
  }
  return {
    name: nameOf(index),
    packages: module === undefined ? [] : [module],
    kind,
    registers: [member],
    delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: 'as configured', guards: [] },
    verified: 'documentation',
    verifiedWith: [],
  }
}

function nameOf(index: number): string {
  return `configuration ${index + 1}`
}

/** One sentence for each declared trigger that nothing in the program matches: it may be misspelt. */
export function unmatchedTriggers(
  declarations: readonly TriggerDeclaration[],
  registrations: readonly Registration[],
): string[] {
  const matched = new Set(registrations.map(({ entry }) => entry.name))
  return declarations.flatMap(({ module, path, class: name, methods }, index) => {
    if (matched.has(nameOf(index))) return []
    const what =
      name === undefined
        ? `\`${path ?? ''}\` of ${module ?? ''}`
        : `${(methods ?? []).map((method) => `\`${method}\``).join(', ')} of the class \`${name}\``
    return [
      `Trigger ${index + 1} of the configuration (${what}) matches nothing in the analysed files, so no path starts there. Check its spelling${name === undefined || (methods ?? []).length > 0 ? '' : ', and name its methods'}.`,
    ]
  })
}
