import type { TSESTree } from '@typescript-eslint/types'
import { awaitedValue } from '../cfg/awaited-value.js'
import { chainOf } from '../guards/syntax-of.js'
import type { SourceFile } from '../../syntax/source-file.js'
import { madeBy } from './made-by.js'
import { valuePath } from './value-path.js'

const creating = /^(?:create|insert|save|generate|issue)(?![a-z])(?!Hash|Hmac)/
const settled = /^(?:upsert|onConflict|orIgnore|onDuplicate)/

/** Whether a value belongs to a record that this very pass has made: run again, it makes another one with another id. */
export function isFresh(node: TSESTree.Node, source: SourceFile): boolean {
  const root = valuePath(node, source)?.root
  const made = root === undefined ? null : madeBy(root)
  if (made === null) return false
  const value = awaitedValue(made.node)
  if (value.type === 'NewExpression') return true
  const names = chainOf(value).map(({ name }) => name)
  return names.some((name) => creating.test(name)) && !names.some((name) => settled.test(name))
}
