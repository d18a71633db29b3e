import type { TSESTree } from '@typescript-eslint/types'
import { calledName, isFunction, skipWrappersDown } from '../cfg/callback-run.js'
import type { SourceFile } from '../../syntax/source-file.js'
import type { Claim } from './claim.js'
import { isConstantKey } from './constant-key.js'
import type { GuardContext, KeyPlace } from './guard-context.js'
import { keyColumns } from './key-columns.js'
import { describeFault, keyFault } from './key-stability.js'
import { madeHere } from './made-here.js'
import { patternPath } from './pattern-path.js'
import { calleePath, descendants } from './syntax-of.js'
import { initialiserOf, variableOf } from './variable-of.js'
import { givenParameters } from '../given-parameters.js'

/** The claim as it is worth with its keys: one whose every varying key is new in each run never meets an earlier one. */
export function withItsKeys(claim: Claim, context: GuardContext): Claim {
  const keys = (claim.keys ?? []).flatMap((key) => keyColumns(key, context.source))
  const varying = keys.filter((key) => key.type !== 'Literal' && !isConstantKey(key, context.source))
  const faults = varying.map((key) => newKey(key, context))
  const [first] = faults
  const worst = faults.find((fault) => fault?.quality === 'retry-only') ?? first
  return worst && faults.every((fault) => fault !== null) && claim.quality !== 'defective'
    ? { ...claim, ...worst }
    : claim
}

/** Time is a fault only as it is, to the millisecond: what is made of it may stand for the day or the hour that the claim is about. */
function newKey(key: TSESTree.Node, context: GuardContext): Pick<Claim, 'quality' | 'why'> | null {
  const fault = keyFault(key, context.source)
  if (fault?.fault === 'random') return { quality: 'defective', why: describeFault(fault) }
  if (fault?.fault === 'time' && isExactTime(key, context.source))
    return { quality: 'defective', why: describeFault(fault) }
  if (
    fault?.fault === 'attempt' &&
    isPartOfText(key) &&
    /^(pid|attemptNumber|attemptsMade|retryCount)$/.test(fault.what)
  )
    return { quality: 'defective', why: describeFault(fault) }
  const made = madeHere(key, context)
  return made === null
    ? null
    : {
        quality: 'retry-only',
        why: `the key is ${made}, so only a retry of this very call is recognised and not another run for the same event. Build the key from the event and the recipient`,
      }
}

/** A text is one key, whatever stands beside the part that changes; of several columns another one may be the key. */
function isPartOfText(key: TSESTree.Node): boolean {
  return key.type === 'TemplateLiteral' || key.type === 'BinaryExpression'
}

/** `n:${id}:${Date.now()}`, the same as a list or a hash, and a constant that holds nothing else. */
function isExactTime(key: TSESTree.Node, source: SourceFile): boolean {
  const parts = partsOf(key, source)
  return parts.some((part) => {
    const path = part.type === 'CallExpression' && part.arguments.length === 0 ? calleePath(part.callee).join('.') : ''
    const own = ['Date.now', 'Date.().getTime', 'Date.().valueOf']
    // A column may keep the moment beside what names the row; in a text it makes the text another one.
    return [...own, ...(parts[0] === key ? [] : ['Date.().toISOString', 'Date.().toJSON'])].includes(path)
  })
}

/** What a text is put together of, constants opened: a template, a sum, a list that is joined, what is hashed or written as JSON. */
function partsOf(key: TSESTree.Node, source: SourceFile, depth = 0): readonly TSESTree.Node[] {
  const open = (nodes: readonly (TSESTree.Node | null)[]): readonly TSESTree.Node[] =>
    nodes.flatMap((node) => (node === null ? [] : partsOf(node, source, depth + 1)))
  const bare = skipWrappersDown(key)
  if (depth > 6) return [key]
  switch (bare.type) {
    case 'TemplateLiteral':
      return open(bare.expressions)
    case 'BinaryExpression':
      return open([bare.left, bare.right])
    case 'ArrayExpression':
      return open(bare.elements)
    case 'ObjectExpression':
      return open(bare.properties.map((each) => (each.type === 'Property' ? each.value : each.argument)))
    case 'Identifier': {
      const initialiser = initialiserOf(bare, source.scopes)
      return initialiser === null ? [key] : open([initialiser])
    }
    case 'CallExpression': {
      const name = calledName(bare.callee)
      if (name === 'stringify') return open(bare.arguments)
      if (!/^(join|update|digest)$/.test(name) || bare.callee.type !== 'MemberExpression') return [key]
      return open([bare.callee.object, ...(name === 'update' ? bare.arguments : [])])
    }
    default:
      return [key]
  }
}

/** The parameters of a function that a claim in it is made with. */
export function claimParameters(claim: Claim, owner: TSESTree.Node, source: SourceFile): readonly KeyPlace[] {
  return parametersOf(claim.keys ?? [claim.node], owner, source)
}

/** The parameters of a function that these expressions in it are made with. */
export function parametersOf(
  nodes: readonly TSESTree.Node[],
  owner: TSESTree.Node,
  source: SourceFile,
): readonly KeyPlace[] {
  const places = nodes.flatMap((key) => parametersIn(key, owner, source, 0))
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()]
}

function parametersIn(
  node: TSESTree.Node,
  owner: TSESTree.Node,
  source: SourceFile,
  depth: number,
): readonly KeyPlace[] {
  return descendants(node).flatMap((each): readonly KeyPlace[] => {
    const [definition] = each.type === 'Identifier' ? (variableOf(each, source.scopes)?.defs ?? []) : []
    if (each.type !== 'Identifier' || !definition) return []
    if (definition.type !== 'Parameter') {
      const initialiser = depth < 3 ? initialiserOf(each, source.scopes) : null
      return initialiser && !isFunction(initialiser) ? parametersIn(initialiser, owner, source, depth + 1) : []
    }
    if (definition.node !== owner || !isFunction(definition.node)) return []
    return givenParameters(definition.node).flatMap((parameter, argument) => {
      const inner = patternPath(parameter, definition.name)
      if (!inner) return []
      const property = [...inner, ...memberPath(each)].join('.')
      return [{ argument, ...(property !== '' && { property }) }]
    })
  })
}

/** The names read from an identifier: `orderId` of `event.orderId`. */
function memberPath(node: TSESTree.Node): readonly string[] {
  let at = node
  while (
    at.parent?.type === 'MemberExpression' &&
    at.parent.object === at &&
    at.parent.parent.type !== 'CallExpression'
  )
    at = at.parent
  const path = calleePath(at).slice(1)
  return path.includes('?') ? [] : path
}
