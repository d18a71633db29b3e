import { DefinitionType, type Variable } from '@typescript-eslint/scope-manager'
import type { TSESTree } from '@typescript-eslint/types'
import { calledName } from '../cfg/callback-run.js'
import { descendants, enclosingFunctions, isInside } from '../guards/syntax-of.js'
import type { SourceFile } from '../../syntax/source-file.js'
import { isContainer } from './is-container.js'
import { partOf, variantOf, type KeyPart } from './key-parts.js'
import { namesLasting } from './occasion.js'
import { isIdName } from './personal.js'
import { rootVariable } from './root-variable.js'
import { lastNameOf, valuePath } from './value-path.js'

/** What the functions around a call are handed, whether or not the message shows it. */
export interface HandedIn {
  /** Ids of occasions: names such as `incidentId`, and members the functions read, such as `incident.id`. */
  readonly occasions: readonly KeyPart[]
  /** Ids that are handed in for themselves, not as part of a record: messages that differ in one of them are two. */
  readonly ids: readonly KeyPart[]
  /** What makes two messages of one occasion different: a kind, a status, a month. */
  readonly variants: readonly KeyPart[]
  /** A flag that asks for the message once more. */
  readonly again: string | null
}

const again = /^(?:is|should|do)?_?(?:resend|resent|resending|force|forced|retry)$/i
/** What belongs to the caller and not to the message. */
const ofCaller = /^(?:ctx|context|c|req|request|session|auth|this)$/

export function handedIn(call: TSESTree.Node, source: SourceFile): HandedIn {
  const functions = enclosingFunctions(call)
  const read = functions
    .flatMap((owner) =>
      descendants(owner).filter(
        (node) => (node.type === 'Identifier' || node.type === 'MemberExpression') && isReadable(node),
      ),
    )
    .filter((node) => isHandedIn(node, functions, source) && isVisible(node, call, source))
  const ids = once(read.flatMap((node) => partOf(node, source) ?? []))
  return {
    occasions: ids.filter(({ role, text }) => role === 'subject' && !namesLasting(text)),
    ids: ids.filter(
      ({ text, node }) =>
        isIdName(text.split('.').at(-1) ?? '') && !ofCaller.test(text.split('.')[0] ?? '') && standsAlone(node, source),
    ),
    variants: once(read.flatMap((node) => (standsAlone(node, source) ? (variantOf(node, source) ?? []) : []))),
    again: read.map(nameOf).find((name) => again.test(name)) ?? null,
  }
}

function once(parts: readonly KeyPart[]): readonly KeyPart[] {
  return parts.filter((part, index) => parts.findIndex(({ text }) => text === part.text) === index)
}

function nameOf(node: TSESTree.Node): string {
  return node.type === 'Identifier' ? node.name : calledName(node)
}

/** Read or declared as it stands: no property name, no key of a literal, no part of a longer path. */
function isReadable(node: TSESTree.Node): boolean {
  const { parent } = node
  if (parent?.type === 'MemberExpression') return false
  if (parent?.type === 'Property' && parent.key === node && parent.value !== node) return false
  return !(parent?.type.startsWith('TS') ?? false) && !(parent?.type === 'AssignmentExpression' && parent.left === node)
}

/** Rooted in a parameter, also through `const { orderId } = payload` and `const { orderId } = await schema.parse(request.body)`. */
function isHandedIn(node: TSESTree.Node, functions: readonly TSESTree.Node[], source: SourceFile): boolean {
  const variable = rootVariable(node, source)
  if (isParameterOf(variable, functions)) return true
  const root = valuePath(node, source)?.root
  if (root === undefined || root === variable) return false
  if ('defs' in root) return isParameterOf(root, functions)
  const declarator = variable?.defs[0]?.node
  return (
    declarator?.type === 'VariableDeclarator' &&
    declarator.init !== null &&
    isContainer(lastNameOf(declarator.init)) &&
    descendants(declarator.init).some(
      (each) => each.type === 'Identifier' && isParameterOf(rootVariable(each, source), functions),
    )
  )
}

function isParameterOf(variable: Variable | null, functions: readonly TSESTree.Node[]): boolean {
  const [definition] = variable?.defs ?? []
  return definition?.type === DefinitionType.Parameter && functions.includes(definition.node)
}

/** A variable of the body can stand in the key only where it is declared before the call and around it. */
function isVisible(node: TSESTree.Node, call: TSESTree.Node, source: SourceFile): boolean {
  const variable = rootVariable(node, source)
  const declared = variable?.identifiers[0]
  if (!variable || !declared || variable.defs[0]?.type === DefinitionType.Parameter) return variable !== null
  return declared.range[1] <= call.range[0] && isInside(call, variable.scope.block)
}

/** Handed in by itself (`orderId`, `{ orderId }`, `payload.orderId`), not as a member of a record. */
function standsAlone(node: TSESTree.Node, source: SourceFile): boolean {
  const path = valuePath(node, source)?.path ?? []
  return path.length === 1 || (path.length > 1 && path.slice(0, -1).every(isContainer))
}
