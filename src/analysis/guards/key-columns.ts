import type { TSESTree } from '@typescript-eslint/types'
import { calledName, isFunction, skipWrappersDown } from '../cfg/callback-run.js'
import type { SourceFile } from '../../syntax/source-file.js'
import { returnsOf } from './returns-of.js'
import { initialiserOf } from './variable-of.js'

/**
 * What a key is made of where it is a row, or rows that are made of a list: each column by itself, since one that is
 * new in each run says nothing of the others. Else the key alone.
 */
export function keyColumns(key: TSESTree.Node, source: SourceFile, depth = 0): readonly TSESTree.Node[] {
  const next = (each: TSESTree.Node): readonly TSESTree.Node[] => keyColumns(each, source, depth + 1)
  const bare = skipWrappersDown(key)
  if (depth > 4) return [key]
  switch (bare.type) {
    case 'ObjectExpression':
      return bare.properties.flatMap((each) => next(each.type === 'Property' ? each.value : each.argument))
    case 'CallExpression': {
      const [made] = calledName(bare.callee) === 'map' ? bare.arguments : []
      return made && isFunction(made) ? rowsOf(made).flatMap(next) : [key]
    }
    case 'Identifier': {
      const initialiser = initialiserOf(bare, source.scopes)
      const columns = initialiser === null ? [] : next(initialiser)
      return columns.length > 1 ? columns : [key]
    }
    default:
      return [key]
  }
}

/** What a callback makes of each element. */
function rowsOf(callback: Parameters<typeof returnsOf>[0]): readonly TSESTree.Node[] {
  return callback.body.type === 'BlockStatement'
    ? returnsOf(callback).flatMap(({ argument }) => argument ?? [])
    : [callback.body]
}
