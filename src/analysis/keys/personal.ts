import type { TSESTree } from '@typescript-eslint/types'
import type { SourceFile } from '../../syntax/source-file.js'
import { rootVariable } from './root-variable.js'

const idLike = /^(?:id|_id|uuid|slug|number)$|(?:Id|ID|_id|Uuid|UUID|Slug|_uuid)$/
const places = /^(?:channel|room|topic|queue|tenant|workspace|team|organization|chat_id|room_id|user_id)$/i

/** Whether an expression that names a recipient may hold an address, a phone number or a name; ids and channels do not. */
export function isPersonal(text: string): boolean {
  const last = text.split('.').at(-1) ?? text
  return !idLike.test(last) && !places.test(last)
}

/** Whether one of the subjects and this expression are read from the same value, so that the subject decides it. */
export function isDecidedBy(node: TSESTree.Node, subjects: readonly TSESTree.Node[], source: SourceFile): boolean {
  const origin = originOf(node, source)
  return origin !== null && subjects.some((subject) => originOf(subject, source) === origin)
}

/** The variable a member is read from, or the pattern that takes several values out of one object. */
function originOf(node: TSESTree.Node, source: SourceFile): object | null {
  const variable = rootVariable(node, source)
  const [definition] = variable?.defs ?? []
  if (variable === null || definition === undefined) return null
  if (definition.type === 'Variable' && definition.node.id.type === 'ObjectPattern') return definition.node
  const pattern = patternAround(definition.name)
  return pattern ?? (node.type === 'Identifier' ? null : variable)
}

/**
 * The object pattern of a parameter. Only where it takes one record apart: the named arguments of a function
 * (`{ invoice, email }`) are as independent of each other as arguments in a row, so they decide nothing.
 */
function patternAround(name: TSESTree.Node): TSESTree.Node | null {
  const property = name.parent
  const pattern = property?.type === 'Property' ? property.parent : null
  return pattern?.type === 'ObjectPattern' && pattern.parent?.type === 'Property' ? pattern : null
}
