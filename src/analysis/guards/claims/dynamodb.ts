import type { TSESTree } from '@typescript-eslint/types'
import type { SourceFile } from '../../../syntax/source-file.js'
import type { Claim, ClaimUnit } from '../claim.js'
import { calleePath, property, textOf } from '../syntax-of.js'
import { truthyValue } from '../value.js'
import { initialiserOf } from '../variable-of.js'

/** DynamoDB: a write with a condition that only the first caller meets; the others get ConditionalCheckFailedException. */
export const dynamodb: ClaimUnit = (call, { source }) => {
  if (call.type !== 'CallExpression') return null
  const [first] = call.arguments
  const input =
    first?.type === 'NewExpression'
      ? first.arguments[0]
      : /^(put|update|delete|putItem|updateItem|deleteItem)$/.test(calleePath(call.callee).at(-1) ?? '')
        ? first
        : undefined
  const claims = [input, ...itemsOf(property(input, 'TransactItems'))].flatMap((each) => {
    const condition = textOf(property(each, 'ConditionExpression'))
    return condition === null || !property(each, 'TableName')
      ? []
      : [
          withKeys(
            claimFor(call, condition, textOf(property(each, 'UpdateExpression'))),
            keysOf(each, condition, source),
          ),
        ]
  })
  return claims.find(({ quality }) => quality === 'sound') ?? claims[0] ?? null
}

function withKeys(claim: Claim, keys: readonly TSESTree.Node[]): Claim {
  return keys.length === 0 ? claim : { ...claim, keys }
}

/** The values of the attributes that must not exist, in the item that is put: another value is another item. */
function keysOf(input: TSESTree.Node | undefined, condition: string, { scopes }: SourceFile): readonly TSESTree.Node[] {
  const written = property(input, 'Item')
  const marshalled = written?.type === 'CallExpression' ? (written.arguments[0] ?? null) : written
  const item = marshalled?.type === 'Identifier' ? initialiserOf(marshalled, scopes) : marshalled
  const names = property(input, 'ExpressionAttributeNames')
  return [...condition.matchAll(/attribute_not_exists\s*\(\s*([#\w]+)/g)].flatMap(([, name = '']) => {
    const value = property(item, textOf(property(names, name)) ?? name)
    return value ?? []
  })
}

/** The writes of a transaction, which all fail where one does: `[{ Put: { … } }, { Update: { … } }]`. */
function itemsOf(items: TSESTree.Node | null): readonly TSESTree.Node[] {
  return items?.type === 'ArrayExpression'
    ? items.elements.flatMap((each) => ['Put', 'Update', 'Delete'].flatMap((name) => property(each, name) ?? []))
    : []
}

function claimFor(node: TSESTree.CallExpression, condition: string, update: string | null): Claim {
  const base = {
    node,
    kind: 'atomic-claim',
    win: truthyValue,
    lose: truthyValue,
    loserThrows: true,
    asynchronous: true,
  } as const
  const written = [...(update ?? '').matchAll(/([#\w]+)\s*=/g)].map((match) => match[1] ?? '')
  const excludes =
    /attribute_not_exists/.test(condition) ||
    written.some((name) => condition.includes(name)) ||
    (update === null && /attribute_exists/.test(condition))
  if (excludes)
    return {
      ...base,
      quality: 'sound',
      unmistakable: true,
      why: 'the condition of this write holds for the first caller only; the others get ConditionalCheckFailedException',
    }
  return {
    ...base,
    quality: 'defective',
    unmistakable: false,
    why: `the condition (${condition}) does not name what is written, so a second call meets it again. Use attribute_not_exists or name the attribute that is set`,
  }
}
