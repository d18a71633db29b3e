import { ts } from 'ts-morph'
import { noAnswer, type CalleeAnswer, type CalleeDeclaration, type TypeAlias } from '../analysis/sends/callee-answer.js'
import { describeDeclaration } from './describe-declaration.js'
import { packageOfPath } from './package-of-path.js'
import type { Position } from './types.js'

/** Asks the checker where the callee of the call (or the referenced member) at a position is declared. */
export function calleeAnswerAt(source: ts.SourceFile, position: Position, checker: ts.TypeChecker): CalleeAnswer {
  const node = nodeAt(source, position)
  if (node === null) return noAnswer
  const callee = calleeOf(node)
  const type = checker.getTypeAtLocation(callee)
  const symbols = symbolsOf(callee, checker)
  const signature = isCallLike(node) ? checker.getResolvedSignature(node)?.declaration : undefined
  const declarations = [
    ...symbols.flatMap((symbol) => symbol.declarations ?? []),
    ...(signature === undefined || ts.isJSDocSignature(signature) ? [] : [signature]),
  ]
  return {
    receiver: declarations.length === 0 && (type.flags & ts.TypeFlags.Any) !== 0 ? 'any' : 'typed',
    declarations: distinct(declarations.map(describeDeclaration)),
    aliases: aliasesOf(type, checker),
    arguments: ts.isCallExpression(node)
      ? node.arguments.map((argument) => classesOf(checker.getTypeAtLocation(argument)))
      : [],
  }
}

type CallLike = ts.CallExpression | ts.NewExpression | ts.TaggedTemplateExpression
type Called = CallLike | ts.PropertyAccessExpression

function isCallLike(node: ts.Node): node is CallLike {
  return ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isTaggedTemplateExpression(node)
}

function nodeAt(source: ts.SourceFile, { at, end }: Position): Called | null {
  let node: ts.Node | undefined = source
  while (node !== undefined) {
    if (node.end === end && (isCallLike(node) || ts.isPropertyAccessExpression(node)) && node.getStart(source) === at)
      return node
    node = ts.forEachChild(node, (child) => (child.pos <= at && end <= child.end ? child : undefined))
  }
  return null
}

function calleeOf(node: Called): ts.Expression {
  const callee = ts.isTaggedTemplateExpression(node) ? node.tag : isCallLike(node) ? node.expression : node
  return ts.skipPartiallyEmittedExpressions(unwrapped(callee))
}

function unwrapped(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node) || ts.isAsExpression(node)
    ? unwrapped(node.expression)
    : node
}

/** The symbol of the callee's last name; an import is followed to what it names. */
function symbolsOf(callee: ts.Expression, checker: ts.TypeChecker): readonly ts.Symbol[] {
  const name = ts.isPropertyAccessExpression(callee)
    ? callee.name
    : ts.isElementAccessExpression(callee)
      ? callee.argumentExpression
      : callee
  const symbol = checker.getSymbolAtLocation(name)
  if (symbol === undefined) return []
  return [symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol]
}

function aliasesOf(type: ts.Type, checker: ts.TypeChecker): readonly TypeAlias[] {
  const solid = checker.getNonNullableType(type)
  return (solid.isUnion() ? solid.types : [solid]).flatMap(({ aliasSymbol, aliasTypeArguments = [] }): TypeAlias[] => {
    if (aliasSymbol === undefined) return []
    const path = aliasSymbol.declarations?.[0]?.getSourceFile().fileName
    return [
      {
        package: path === undefined ? null : packageOfPath(path),
        name: aliasSymbol.name,
        arguments: aliasTypeArguments.map((argument) => argument.aliasSymbol?.name ?? argument.symbol?.name ?? ''),
      },
    ]
  })
}

function classesOf(type: ts.Type): readonly CalleeDeclaration[] {
  return (type.isUnion() ? type.types : [type]).flatMap(({ symbol }) =>
    (symbol?.declarations ?? [])
      .filter((declaration) => ts.isClassDeclaration(declaration) || ts.isInterfaceDeclaration(declaration))
      .map(describeDeclaration),
  )
}

function distinct(declarations: readonly CalleeDeclaration[]): readonly CalleeDeclaration[] {
  return [...new Map(declarations.map((declaration) => [JSON.stringify(declaration), declaration])).values()]
}
