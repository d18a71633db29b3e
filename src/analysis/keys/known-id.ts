import type { TSESTree } from '@typescript-eslint/types'
import { calledName, skipWrappersDown } from '../cfg/callback-run.js'
import { descendants } from '../guards/syntax-of.js'
import type { SourceFile } from '../../syntax/source-file.js'
import { isContainer } from './is-container.js'
import { rootVariable } from './root-variable.js'
import { valuePath } from './value-path.js'

/** The property that identifies the value of an expression (`id`), as the host's types say; null when they say nothing. */
export type IdLookup = (node: TSESTree.Node, source: SourceFile) => string | null

/** For `reader.email` the text `reader.id`, for `member.user.email` perhaps `member.id`, where the file reads it somewhere or the types declare it. The `id` of a payload names another thing. */
export function knownIdOf(node: TSESTree.Node, source: SourceFile, idOf: IdLookup = () => null): string | null {
  const bare = skipWrappersDown(node)
  if (bare.type !== 'MemberExpression' || isContainer(valuePath(bare.object, source)?.path.at(-1) ?? '')) return null
  return idBeside(bare.object, source, idOf) ?? knownIdOf(bare.object, source, idOf)
}

/** `x.id` for a value `x`: read anywhere in the file, or declared by the types. */
export function idBeside(value: TSESTree.Node, source: SourceFile, idOf: IdLookup = () => null): string | null {
  const text = source.text.slice(...value.range)
  if (!/^[\w$.]+$/.test(text)) return null
  const variable = rootVariable(value, source)
  const isRead =
    variable !== null &&
    descendants(source.program).some(
      (node) =>
        node.type === 'MemberExpression' &&
        calledName(node) === 'id' &&
        source.text.slice(...node.object.range) === text &&
        rootVariable(node, source) === variable,
    )
  if (isRead) return `${text}.id`
  const declared = idOf(value, source)
  return declared === null ? null : `${text}.${declared}`
}
