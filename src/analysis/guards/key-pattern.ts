import type { TSESTree } from '@typescript-eslint/types'
import { isFunction, skipWrappersDown } from '../cfg/callback-run.js'
import type { SourceFile } from '../../syntax/source-file.js'
import { sameText } from './same-text.js'
import { calleePath, textOf } from './syntax-of.js'
import { initialiserOf } from './variable-of.js'

/** What a key is made of: its text with `?` for each part that varies, and the expressions that stand there. */
export interface KeyPattern {
  readonly pattern: string
  readonly parts: readonly TSESTree.Node[]
}

/** The pattern of a key, through constants: `mail:?` of `const key = `${PREFIX}:${id}``. */
export function keyPattern(node: TSESTree.Node, source: SourceFile, depth = 0): KeyPattern {
  const bare = skipWrappersDown(node)
  const inner = (each: TSESTree.Node): KeyPattern => keyPattern(each, source, depth + 1)
  if (depth < 5) {
    if (bare.type === 'Literal') return { pattern: String(bare.value), parts: [] }
    if (bare.type === 'TemplateLiteral')
      return joined(
        bare.quasis.flatMap(({ value }, at) => {
          const expression = bare.expressions[at]
          return [{ pattern: value.cooked ?? value.raw, parts: [] }, ...(expression ? [inner(expression)] : [])]
        }),
      )
    if (bare.type === 'BinaryExpression' && bare.operator === '+') return joined([inner(bare.left), inner(bare.right)])
    if (bare.type === 'CallExpression') {
      const given = bare.arguments.map(inner)
      return {
        pattern: `${calleePath(bare.callee).join('.')}(${given.map(({ pattern }) => pattern).join()})`,
        parts: given.flatMap(({ parts }) => parts),
      }
    }
    const initialiser = bare.type === 'Identifier' ? initialiserOf(bare, source.scopes) : null
    if (initialiser && !isFunction(initialiser) && initialiser.type !== 'AwaitExpression') {
      const opened = inner(initialiser)
      if (opened.parts[0] !== initialiser) return opened
    }
  }
  return { pattern: '?', parts: [bare] }
}

/** The pattern of a key that another function makes of these expressions, one for each `?`. */
export function filledPattern(pattern: string, given: readonly TSESTree.Node[], source: SourceFile): KeyPattern {
  const pieces = pattern.split('?')
  if (pieces.length !== given.length + 1) return { pattern, parts: given }
  return joined(
    pieces.flatMap((text, at) => {
      const part = given[at]
      return [{ pattern: text, parts: [] }, ...(part ? [keyPattern(part, source)] : [])]
    }),
  )
}

/** Whether two keys are written alike. Where they have text of their own, that decides. */
export function isSameKey(left: KeyPattern, right: KeyPattern): boolean {
  if (left.pattern !== right.pattern) return false
  if (/[^?]/.test(left.pattern)) return true
  return (
    left.parts.length > 0 &&
    left.parts.length === right.parts.length &&
    left.parts.every((part, at) => {
      const other = right.parts[at]
      return other !== undefined && (sameText(part, other) || (textOf(part) !== null && textOf(part) === textOf(other)))
    })
  )
}

function joined(patterns: readonly KeyPattern[]): KeyPattern {
  return {
    pattern: patterns.map(({ pattern }) => pattern).join(''),
    parts: patterns.flatMap(({ parts }) => parts),
  }
}
