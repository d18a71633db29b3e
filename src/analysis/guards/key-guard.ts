import type { TSESTree } from '@typescript-eslint/types'
import type { GuardKind, GuardQuality } from '../../result/coverage-report.js'
import { isFunction, skipWrappersDown } from '../cfg/callback-run.js'
import { givenOnlyIf } from './given-only-if.js'
import { foundGuard } from './found-guard.js'
import type { FoundGuard, GuardContext } from './guard-context.js'
import { isConstantKey } from './constant-key.js'
import { jobId, madeHere } from './made-here.js'
import { describeFault, keyFault } from './key-stability.js'
import { patternPath } from './pattern-path.js'
import { calleePath } from './syntax-of.js'
import { initialiserOf, variableOf } from './variable-of.js'
import { givenParameters } from '../given-parameters.js'

export interface KeyWords {
  readonly kind: GuardKind
  readonly quality: GuardQuality
  readonly why: string
}

/** The guard that a key is: a defect when it changes by itself, and only as good as its callers when they hand it in. */
export function keyGuard(key: TSESTree.Node, words: KeyWords, context: GuardContext): FoundGuard {
  const fault = keyFault(key, context.source)
  if (fault) return foundGuard(key, words.kind, 'defective', describeFault(fault))
  if (isConstantKey(key, context.source))
    return foundGuard(
      key,
      words.kind,
      'defective',
      'the key is always the same, so everything after the first send counts as its repeat. Build the key from the event and the recipient',
    )
  const made = words.quality === 'sound' ? madeHere(key, context) : null
  if (made !== null)
    return {
      ...foundGuard(
        key,
        words.kind,
        'retry-only',
        `the key is ${made}, so only a retry of this very call is recognised and not another run for the same event. Build the key from the event and the recipient`,
      ),
      ...(made === jobId && { perJob: true }),
    }
  const from = parameterOf(key, context)
  const condition = from === null && words.quality === 'sound' ? givenOnlyIf(key, context.source) : null
  if (condition !== null)
    return foundGuard(
      key,
      words.kind,
      'none',
      `the key is given only where \`${calleePath(condition).join('.')}\` holds, and without it every call sends. Build the key from what is always there`,
    )
  return { ...foundGuard(key, words.kind, words.quality, words.why), ...(from && { keyFrom: from }) }
}

/** Whether a property is an option for keys, which callers can leave out, and not data of the event. */
export function isKeyOption(property: string): boolean {
  return /key|idempot|dedup/i.test(property.split('.').at(-1) ?? '')
}

/**
 * The parameter of the enclosing function that a key is handed in with: as it is, only where it is given, or as the
 * part of a template that is called a key (`${key}:${index}`).
 */
export function parameterOf(key: TSESTree.Node, context: GuardContext): NonNullable<FoundGuard['keyFrom']> | null {
  const bare = skipWrappersDown(key)
  if (bare.type === 'ConditionalExpression')
    return parameterOf(bare.consequent, context) ?? parameterOf(bare.alternate, context)
  if (bare.type === 'LogicalExpression') return parameterOf(bare.left, context) ?? parameterOf(bare.right, context)
  if (bare.type === 'TemplateLiteral') {
    const part = bare.expressions.find((each) => /key|idempot|dedup/i.test(calleePath(each).at(-1) ?? ''))
    return part ? parameterOf(part, context) : null
  }
  const path = bare.type === 'MemberExpression' || bare.type === 'Identifier' ? calleePath(bare) : []
  let root: TSESTree.Node = bare
  while (root.type === 'MemberExpression') root = skipWrappersDown(root.object)
  if (root.type !== 'Identifier' || path.includes('?') || path.includes('()')) return null
  const [definition] = variableOf(root, context.source.scopes)?.defs ?? []
  if (definition?.type === 'Variable' && path.length === 1) {
    const initialiser = initialiserOf(root, context.source.scopes)
    return initialiser ? parameterOf(initialiser, context) : null
  }
  if (definition?.type !== 'Parameter' || !isFunction(definition.node)) return null
  for (const [argument, parameter] of givenParameters(definition.node).entries()) {
    const inner = patternPath(parameter, definition.name)
    if (!inner) continue
    const property = [...inner, ...path.slice(1)].join('.')
    return { argument, ...(property !== '' && { property }), function: definition.node.range[0] }
  }
  return null
}
