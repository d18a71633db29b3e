import type { TSESTree } from '@typescript-eslint/types'
import { linkOf } from '../builder-claim.js'
import type { ClaimUnit } from '../claim.js'
import type { Outcome } from '../run-plpgsql.js'
import { chainOf, textOf } from '../syntax-of.js'
import { known, objectOf, propertyOf, truthyValue, undefinedValue, unknownValue, type Value } from '../value.js'

/** Supabase: `rpc('claim_mail', { p_key })` calls a function that a migration of the checkout declares. */
export const supabaseRpc: ClaimUnit = (call, context) => {
  if (call.type !== 'CallExpression') return null
  const links = chainOf(call)
  const rpc = linkOf(links, 'rpc')
  const name = textOf(rpc?.arguments[0])
  const claim = rpc && name !== null ? (context.sqlFunctionOf?.(name.toLowerCase()) ?? null) : null
  if (!rpc || claim === null) return null
  const isSingle = linkOf(links, 'single') !== undefined || linkOf(links, 'maybeSingle') !== undefined
  const lose = results(claim.lose, isSingle)
  const win = results(claim.win, isSingle)
  return {
    node: call,
    kind: 'atomic-claim',
    quality: 'sound',
    win: win.length === 1 ? (win[0] ?? unknownValue) : unknownValue,
    lose: lose[0] ?? unknownValue,
    loseValues: lose,
    asynchronous: true,
    unmistakable: true,
    statement: claim.text,
    row: [claim.table],
    ...(claim.state !== undefined && { state: [claim.state] }),
    ...(claim.inserted && {
      keys: valuesOf(rpc.arguments[1]),
      needsUnique: { table: claim.table, ...claim.inserted, confirmedBy: 'never' as const },
    }),
    why: `the function ${name ?? ''} of the database claims a row of ${claim.table}, and its result says who was first`,
  }
}

function results({ values, fails }: Outcome, isSingle: boolean): readonly Value[] {
  const given = values.map((value) => (isSingle && value.kind === 'array' ? firstOf(value) : value))
  return [
    ...given.map((data) => objectOf({ data, error: known(null) })),
    ...(fails ? [objectOf({ data: known(null), error: truthyValue })] : []),
  ]
}

function firstOf(value: Value): Value {
  const first = propertyOf(value, '0')
  return first === undefinedValue ? known(null) : first
}

function valuesOf(given: TSESTree.Node | undefined): readonly TSESTree.Node[] {
  return given?.type === 'ObjectExpression'
    ? given.properties.flatMap((each) => (each.type === 'Property' ? [each.value] : []))
    : []
}
