import type { TSESTree } from '@typescript-eslint/types'
import { foundGuard } from '../found-guard.js'
import type { FoundGuard, GuardContext, GuardUnit, KeyPlace, ProviderKeys } from '../guard-context.js'
import { keyExpression } from '../key-expression.js'
import { isKeyOption, keyGuard, parameterOf, type KeyWords } from '../key-guard.js'
import { property } from '../syntax-of.js'

/** The provider's own idempotency key, where the catalogue says that the SDK sends it and the provider honours it. */
export const providerKey: GuardUnit = ({ target, context }) => {
  if (target.type !== 'CallExpression') return []
  const keys = context.keysOf?.(target)
  const found = keys ? fromCatalogue(target, keys, context) : null
  return found ? [found] : (derivedKey(target, context) ?? mailHeader(target, context))
}

function fromCatalogue(target: TSESTree.CallExpression, keys: ProviderKeys, context: GuardContext): FoundGuard | null {
  for (const place of keys.parameters) {
    const key = keyExpression(target, place, context.source)
    if (!key) continue
    const { provider } = keys
    const name = place.property ?? 'the key'
    if (keys.support === 'ignored' || keys.support === 'none')
      return foundGuard(
        key,
        'provider-key',
        'defective',
        `${provider} ignores ${name}: it is accepted and never takes part in a decision. Put a gate around the send`,
      )
    if (keys.support === 'retries-only')
      return keyGuard(
        key,
        {
          kind: 'provider-key',
          quality: 'retry-only',
          why: `${name} of ${provider} recognises only the retries of one call`,
        },
        context,
      )
    if (keys.support === 'unknown') return null
    if (keys.window !== undefined && context.period !== undefined && keys.window <= context.period) {
      return foundGuard(
        key,
        'provider-key',
        'defective',
        `${provider} remembers ${name} for ${keys.window} ms, which is not longer than the ${context.period} ms between two runs. Put a gate with a longer window around the send`,
      )
    }
    return keyGuard(
      key,
      {
        kind: 'provider-key',
        quality: 'sound',
        why: `${provider} drops a repeat with the same ${name}${keys.window === undefined ? '' : ` for ${keys.window} ms`}`,
      },
      context,
    )
  }
  return null
}

/** A first-party function that hands its parameter on as the key. */
function derivedKey(target: TSESTree.CallExpression, context: GuardContext): readonly FoundGuard[] | null {
  const derived = context.summaryOf?.(target)?.key
  if (!derived) return null
  const key = keyExpression(target, derived, context.source)
  const words = {
    kind: derived.kind,
    quality: 'sound',
    why: derived.some
      ? 'the called function hands this key on to some of the sends it makes, and protects only these'
      : 'the called function hands this key on to every send it makes',
  } as const
  const found = key ? [keyGuard(key, words, context)] : withinArgument(target, derived, words, context)
  return derived.some && found ? found.map((guard) => partly(guard, derived)) : found
}

function partly(guard: FoundGuard, { argument, property: name }: KeyPlace): FoundGuard {
  if (guard.quality !== 'sound') return guard
  return { ...guard, quality: 'none', partly: { argument, ...(name !== undefined && { property: name }) } }
}

/**
 * The key is a property of an argument that is no object literal here: data such as `order.id` is there whatever the
 * argument is, while an option (`options.idempotencyKey`) may have been left out.
 */
function withinArgument(
  target: TSESTree.CallExpression,
  { argument, property }: KeyPlace,
  words: KeyWords,
  context: GuardContext,
): readonly FoundGuard[] | null {
  const given = target.arguments[argument]
  if (!given || property === undefined || given.type === 'ObjectExpression' || given.type === 'SpreadElement')
    return null
  const from = parameterOf(given, context)
  if (from)
    return [
      {
        ...foundGuard(given, words.kind, words.quality, words.why),
        keyFrom: { ...from, property: from.property === undefined ? property : `${from.property}.${property}` },
      },
    ]
  return isKeyOption(property) ? null : [foundGuard(given, words.kind, words.quality, words.why)]
}

/** An `Idempotency-Key` among the headers of the mail itself goes to the recipient, not to the provider. */
function mailHeader(target: TSESTree.CallExpression, context: GuardContext): readonly FoundGuard[] {
  const [message] = target.arguments
  const isMail = message?.type === 'ObjectExpression' && property(message, 'to') !== null
  const key = isMail
    ? keyExpression(target, { argument: 0, property: 'headers.Idempotency-Key' }, context.source)
    : null
  if (!key) return []
  return [
    foundGuard(
      key,
      'provider-key',
      'defective',
      'this Idempotency-Key is a header of the mail and reaches the recipient; the provider does not look at it. Pass the key as an option of the call',
    ),
  ]
}
