import type { TSESTree } from '@typescript-eslint/types'
import type { GuardContext } from './guard-context.js'

const never: Readonly<Record<string, readonly string[]>> = {
  'next/navigation': ['redirect', 'permanentRedirect', 'notFound', 'forbidden', 'unauthorized'],
}

/** Calls of library functions that are declared never to return, because they throw for control flow. */
export function neverReturns(call: TSESTree.CallExpression, context: GuardContext): boolean {
  const origin = context.originOf?.(call.callee)
  return origin?.kind === 'import' && (never[origin.module]?.includes(origin.name) ?? false)
}
