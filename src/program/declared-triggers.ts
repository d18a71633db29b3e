import type { TriggerEntry } from '../catalogue/types.js'
import type { TriggerDeclaration } from '../config/sendgate-config.js'

/** The triggers of the configuration in the form of the catalogue. A declaration by class registers the methods of its heirs. */
export function declaredTriggers(declarations: readonly TriggerDeclaration[]): readonly TriggerEntry[] {
  return declarations.flatMap((declaration, index): TriggerEntry[] => {
    const { kind, module, path, handler, when } = declaration
    if (module === undefined || path === undefined) return []
    return [{
      name: `configuration ${index + 1}`, packages: [module], kind,
      registers: [{ path, handler: handler === undefined ? { kind: 'argument', index: 'last-function' } : { kind: 'argument', index: handler }, ...(when === undefined ? {} : { when }) }],
      delivery: { guarantee: 'at-least-once', overlap: 'yes', retries: 'as configured', guards: [] }, verified: 'documentation', verifiedWith: [],
    }]
  })
}
