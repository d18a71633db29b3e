import type { TSESTree } from '@typescript-eslint/types'
import { calleePath, chainOf, property, textOf } from './syntax-of.js'
import type { ClaimCall } from './claim.js'

const verbs = /^\s*(--[^\n]*\n\s*)*(with\s[\s\S]*?\)\s*)?(insert|update|delete|select)\s/i

/** The SQL text that a call runs, holes as `?`; null when it runs none. */
export function sqlText(call: ClaimCall): string | null {
  const candidates =
    call.type === 'TaggedTemplateExpression'
      ? [call.quasi]
      : [...call.arguments, ...chainOf(call).flatMap((link) => link.call.arguments)]
  for (const each of candidates) {
    const text = plainText(each)
    if (text !== null && verbs.test(text)) return text
  }
  return null
}

function plainText(node: TSESTree.Node): string | null {
  if (node.type === 'TaggedTemplateExpression')
    return /^(sql|raw|Prisma|SQL)$/.test(calleePath(node.tag)[0] ?? '') ? textOf(node.quasi) : null
  if (node.type === 'CallExpression') return calleePath(node.callee).at(-1) === 'raw' ? textOf(node.arguments[0]) : null
  if (node.type === 'ObjectExpression') return textOf(property(node, 'sql')) ?? textOf(property(node, 'text'))
  return textOf(node)
}
