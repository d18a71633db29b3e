import type { TSESTree } from '@typescript-eslint/types'
import { calledName } from '../cfg/callback-run.js'
import type { SourceFile } from '../../syntax/source-file.js'
import type { GivenBack } from './guard-context.js'
import { keyPattern, type KeyPattern } from './key-pattern.js'
import { setBySql } from './set-by-sql.js'
import { sqlText } from './sql-text.js'
import { stateWrite } from './state-access.js'
import { textOf } from './syntax-of.js'
import { initialiserOf } from './variable-of.js'

/** What one statement gives back: the keys that it removes, the columns that it sets to null, to false or to a text. */
export interface GivesBack {
  readonly keys: readonly KeyPattern[]
  readonly row: Extract<GivenBack, { readonly table: string }> | null
}

export function givesBack(call: TSESTree.CallExpression, source: SourceFile): GivesBack {
  return { keys: removedKeys(call, source).map((key) => keyPattern(key, source)), row: rowOf(call) }
}

/** `redis.del(key)`, and a script that removes what it is handed. */
function removedKeys(call: TSESTree.CallExpression, source: SourceFile): readonly TSESTree.Node[] {
  if (call.callee.type !== 'MemberExpression') return []
  const method = calledName(call.callee)
  if (/^(del|unlink|delete|release|decr|srem|hdel)$/.test(method))
    return call.arguments.flatMap(elementsOf).filter((each) => each.type !== 'ObjectExpression')
  const [script, ...given] = call.arguments
  return /^(eval|evalsha|evalSha)$/.test(method) && isRemoving(script, source)
    ? given
        .flatMap((each): readonly TSESTree.Node[] =>
          each.type === 'ObjectExpression'
            ? each.properties.flatMap((property) => (property.type === 'Property' ? [property.value] : []))
            : [each],
        )
        .flatMap(elementsOf)
        .filter((each) => each.type !== 'Literal' || typeof each.value === 'string')
    : []
}

function elementsOf(node: TSESTree.Node): readonly TSESTree.Node[] {
  return node.type === 'ArrayExpression' ? node.elements.filter((each) => each !== null) : [node]
}

/** `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end`. */
function isRemoving(script: TSESTree.Node | undefined, { scopes }: SourceFile): boolean {
  const opened = script?.type === 'Identifier' ? initialiserOf(script, scopes) : script
  return /redis\.p?call\(\s*['"](del|unlink)['"]/i.test(textOf(opened) ?? '')
}

function rowOf(call: TSESTree.CallExpression): GivesBack['row'] {
  const write = stateWrite(call)
  if (write?.verb !== 'update') return null
  const sql = sqlText(call)
  return {
    table: write.table,
    columns: write.columns.map(({ column, value }) => {
      const given = sql === null ? literalOf(value) : setBySql(sql, column)
      return given === undefined ? { column } : { column, value: given }
    }),
  }
}

function literalOf(value: TSESTree.Node | null): string | null | false | undefined {
  if (value?.type !== 'Literal') return undefined
  return value.value === null || value.value === false || typeof value.value === 'string' ? value.value : undefined
}
