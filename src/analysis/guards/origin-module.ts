import type { TSESTree } from '@typescript-eslint/types'
import type { Origin } from '../origin.js'
import type { GuardContext } from './guard-context.js'

/** The module that an expression leads back to, through members, calls and instances; null when it is first-party or unknown. */
export function originModule(node: TSESTree.Node, context: GuardContext): string | null {
  const origin = context.originOf?.(node)
  return origin ? moduleOf(origin) : null
}

function moduleOf(origin: Origin): string | null {
  switch (origin.kind) {
    case 'import':
      return origin.module
    case 'member':
      return moduleOf(origin.object)
    case 'call':
    case 'new':
      return moduleOf(origin.callee)
    case 'instance':
      return moduleOf(origin.of)
    case 'either':
      return origin.options.map(moduleOf).find((each) => each !== null) ?? null
    default:
      return null
  }
}
