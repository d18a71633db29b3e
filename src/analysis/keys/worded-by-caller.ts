import { DefinitionType, type Variable } from '@typescript-eslint/scope-manager'
import type { TSESTree } from '@typescript-eslint/types'
import type { SourceFile } from '../../syntax/source-file.js'
import { awaitedValue } from '../cfg/awaited-value.js'
import { callbackRun, isFunction, skipWrappersDown } from '../cfg/callback-run.js'
import { descendants, enclosingFunctions } from '../guards/syntax-of.js'
import { variableOf } from '../guards/variable-of.js'
import { isContainer } from './is-container.js'
import { valuePath, type ValuePath } from './value-path.js'

const wording =
  /^(?:text|html|body|message|msg|contents?|subject|markdown|blocks|comment|note|question|answer|headline|caption|template(?:Name|Id|Key)?)$|(?:Text|Html|HTML|Body|Message|Subject|Content|Template|TemplateName|TemplateId)$/
const failure = /^(?:e|err|error|exception|cause|failure)$/i
const flag = /^(?:is|has|should|was|with)_?[A-Z]/

/**
 * What the function around a send is handed and words the message with: its text, the function that makes it, or the
 * flag that chooses between two. Such a function sends as many messages as its callers have words, and no id among its
 * other parameters tells them apart; each caller can have a gate of its own. Null when the function words it itself.
 */
export function wordedByCaller(
  call: TSESTree.CallExpression,
  keyed: readonly TSESTree.Node[],
  source: SourceFile,
): string | null {
  const functions = enclosingFunctions(call)
  const named = keyed.flatMap((node) => valuePath(node, source) ?? [])
  const search: Search = { source, functions, seen: new Set() }
  for (const node of call.arguments.flatMap((argument) => contentOf(argument, search))) {
    const worded = textOf(node, named, search) ?? makerOf(node, search) ?? flagOf(node, search)
    if (worded !== null) return source.text.slice(...worded.range)
  }
  return null
}

interface Search {
  readonly source: SourceFile
  readonly functions: readonly TSESTree.Node[]
  readonly seen: Set<Variable>
}

/** Everything below an expression, and below what its variables were written with in the function. */
function contentOf(root: TSESTree.Node, search: Search): readonly TSESTree.Node[] {
  return descendants(root).flatMap((node) => {
    const variable = node.type === 'Identifier' ? variableOf(node, search.source.scopes) : null
    const [definition] = variable?.defs ?? []
    if (!variable || definition?.node.type !== 'VariableDeclarator' || search.seen.has(variable)) return [node]
    if (!search.functions.some((owner) => owner === variable.scope.variableScope.block)) return [node]
    search.seen.add(variable)
    const isWhole = definition.node.id.type === 'Identifier' && node.parent?.type !== 'MemberExpression'
    if (!isWhole) return [node, ...(definition.node.init === null ? [] : madeBy(definition.node.init))]
    return [
      node,
      ...variable.references.flatMap(({ writeExpr }) =>
        writeExpr && !isFunction(writeExpr) ? contentOf(writeExpr, search) : [],
      ),
    ]
  })
}

/** The call that gave the object of which a part is read; what it was handed need not be in that part. */
function madeBy(init: TSESTree.Expression): readonly TSESTree.Node[] {
  const made = awaitedValue(init)
  return made.type === 'CallExpression' ? [made] : []
}

/** Read as a value, not as the object whose member is read. */
function isRead({ parent }: TSESTree.Node): boolean {
  return (
    parent?.type !== 'MemberExpression' || (parent.parent.type === 'CallExpression' && parent.parent.callee === parent)
  )
}

/** `subject` that is handed in for itself, or `mail.subject` of a record that the key does not name. */
function textOf(node: TSESTree.Node, named: readonly ValuePath[], search: Search): TSESTree.Node | null {
  if ((node.type !== 'Identifier' && node.type !== 'MemberExpression') || !isRead(node)) return null
  const value = valuePath(node, search.source)
  const last = value?.path.at(-1) ?? ''
  if (value === null || !wording.test(last) || !('defs' in value.root) || !isHandedIn(value.root, search)) return null
  const owner = value.path.slice(0, -1)
  if (owner.some((name) => failure.test(name))) return null
  const isOfNamed =
    !owner.every(isContainer) &&
    named.some(({ root, path }) => root === value.root && owner.every((name, index) => path[index] === name))
  return isOfNamed ? null : node
}

/** `render` of `render(order)`; a translation is handed the text, so that the function words the message itself. */
function makerOf(node: TSESTree.Node, search: Search): TSESTree.Node | null {
  if (node.type !== 'CallExpression') return null
  const callee = skipWrappersDown(node.callee)
  const variable = callee.type === 'Identifier' ? variableOf(callee, search.source.scopes) : null
  const namesText = node.arguments.some(({ type }) => type === 'Literal' || type === 'TemplateLiteral')
  return variable !== null && !namesText && isHandedIn(variable, search) ? callee : null
}

/** `isReminder` of `isReminder ? 'Please pay' : 'Thank you'`. */
function flagOf(node: TSESTree.Node, search: Search): TSESTree.Node | null {
  if (node.type !== 'ConditionalExpression') return null
  const test = node.test.type === 'UnaryExpression' ? skipWrappersDown(node.test.argument) : skipWrappersDown(node.test)
  const value = test.type === 'Identifier' ? valuePath(test, search.source) : null
  if (value === null || !('defs' in value.root) || !isHandedIn(value.root, search)) return null
  return value.path.slice(0, -1).every(isContainer) && isFlag(value.root, value.path.at(-1) ?? '') ? test : null
}

function isFlag(variable: Variable, name: string): boolean {
  const [declared] = variable.identifiers
  const type = declared && 'typeAnnotation' in declared ? declared.typeAnnotation?.typeAnnotation.type : undefined
  return flag.test(name) || type === 'TSBooleanKeyword'
}

/** A parameter, but for those of a callback that goes through rows: what it is handed is one row, with its id. */
function isHandedIn({ defs: [definition] }: Variable, { functions }: Search): boolean {
  if (definition?.type !== DefinitionType.Parameter || !functions.includes(definition.node)) return false
  const owner = definition.node
  return !isFunction(owner) || owner.type === 'FunctionDeclaration' || callbackRun(owner) !== 'each'
}
