import type { TSESTree } from '@typescript-eslint/types'
import type { FunctionFact, ParameterFact } from '../file-facts.js'
import { eitherOrigin, unknownOrigin, type Origin } from '../origin.js'
import { calledBackWith } from './called-back-with.js'
import { docComment } from './doc-comment.js'
import { documentedType } from './documented-type.js'
import { functionTags } from './function-tags.js'
import { injectedQueue } from './injected-queue.js'
import { plainFunctionName } from './function-name.js'
import { scriptArguments } from './script-arguments.js'
import type { Terms } from './terms.js'
import { givenParameters } from '../given-parameters.js'

export type FunctionNode =
  | TSESTree.FunctionDeclaration
  | TSESTree.FunctionExpression
  | TSESTree.ArrowFunctionExpression
  | TSESTree.TSDeclareFunction
  | TSESTree.TSEmptyBodyFunctionExpression
  | TSESTree.TSMethodSignature
  | TSESTree.TSFunctionType

export interface Enclosing {
  readonly function: number | null
  readonly class: number | null
}

export function functionFact(node: FunctionNode, enclosing: Enclosing, terms: Terms): FunctionFact {
  const body = 'body' in node && node.body !== null && node.body !== undefined ? node.body : null
  const comment = docComment(node, terms.source.text)
  const tags = functionTags(comment)
  return {
    at: node.range[0],
    end: node.range[1],
    line: node.loc.start.line,
    name: plainFunctionName(node, terms),
    ...(isHanded(node) ? { handed: true } : {}),
    ...enclosing,
    parameters: givenParameters(node).map((parameter, index) =>
      parameterFact(parameter, { flow: calledBackWith(node, index, terms), comment }, terms),
    ),
    returns:
      body === null
        ? (terms.annotation(node.returnType?.typeAnnotation) ?? unknownOrigin('declared only'))
        : returned(node, { body, comment }, terms),
    async: 'async' in node && node.async,
    body: body !== null,
    directives: body?.type === 'BlockStatement' ? directivesOf(body.body) : [],
    decorators: decoratorsOf(node.parent, terms),
    ...(tags.length === 0 ? {} : { tags }),
  }
}

function isHanded(node: FunctionNode): boolean {
  const { parent } = node
  return (parent.type === 'CallExpression' || parent.type === 'NewExpression') && parent.callee !== node
}

/** Texts of the directives at the head of a body or a file. */
export function directivesOf(statements: readonly TSESTree.Node[]): string[] {
  return statements.flatMap((statement) =>
    statement.type === 'ExpressionStatement' && 'directive' in statement && typeof statement.directive === 'string'
      ? [statement.directive]
      : [],
  )
}

/** Terms of the decorators of a class or of the method that a function is. */
export function decoratorsOf(node: TSESTree.Node | undefined, terms: Terms): Origin[] {
  if (node === undefined || !('decorators' in node) || node.type === 'Identifier') return []
  return (node.decorators ?? []).map(({ expression }) => terms.expression(expression))
}

function parameterFact(
  parameter: TSESTree.Parameter,
  { flow, comment }: { readonly flow: Origin | null; readonly comment: string },
  terms: Terms,
): ParameterFact {
  const target = parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter
  const inner = target.type === 'AssignmentPattern' ? target.left : target
  const initial = target.type === 'AssignmentPattern' ? terms.expression(target.right) : null
  const annotated = 'typeAnnotation' in inner ? terms.annotation(inner.typeAnnotation?.typeAnnotation) : null
  const values = [initial, flow, scriptArguments(inner, comment, terms)].filter((value) => value !== null)
  return {
    name: inner.type === 'Identifier' ? inner.name : null,
    type:
      injectedQueue(parameter, terms) ??
      injectedQueue(inner, terms) ??
      annotated ??
      (inner.type === 'Identifier' ? documentedType({ parameter: inner.name }, comment, terms) : null),
    values: values.length === 0 ? null : eitherOrigin(values),
    rest: inner.type === 'RestElement',
  }
}

function returned(
  node: FunctionNode,
  { body, comment }: { readonly body: TSESTree.Node; readonly comment: string },
  terms: Terms,
): Origin {
  const annotation = terms.annotation(node.returnType?.typeAnnotation) ?? documentedType('@returns', comment, terms)
  const values =
    body.type === 'BlockStatement'
      ? returnArguments(body).map((argument) => terms.expression(argument))
      : [terms.expression(body)]
  const useful: Origin[] = values.filter(
    (value) => value.kind !== 'unknown' && !(value.kind === 'literal' && value.value === null),
  )
  if (annotation !== null && !useful.some((value) => value.kind === 'object')) useful.push(annotation)
  return useful.length === 0 ? unknownOrigin('returns nothing known') : eitherOrigin(useful)
}

/** What the `return` statements of a body give. They stand in statements only, so expressions, which are most of a body, are left out. */
function returnArguments(statement: TSESTree.Node): TSESTree.Node[] {
  if (statement.type === 'ReturnStatement') return statement.argument ? [statement.argument] : []
  return statementsIn(statement).flatMap(returnArguments)
}

/** The statements that a statement is made of, in the order of the text. */
function statementsIn(node: TSESTree.Node): readonly TSESTree.Node[] {
  switch (node.type) {
    case 'BlockStatement':
      return node.body
    case 'IfStatement':
      return node.alternate ? [node.consequent, node.alternate] : [node.consequent]
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'LabeledStatement':
    case 'WithStatement':
    case 'CatchClause':
      return [node.body]
    case 'TryStatement':
      return [node.block, node.handler, node.finalizer].filter((each) => each !== null)
    case 'SwitchStatement':
      return node.cases
    case 'SwitchCase':
      return node.consequent
    default:
      return []
  }
}
