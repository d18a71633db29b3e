import type { Rule } from 'eslint'

/** The few parts of a TypeScript node and checker that are used here, so that no TypeScript package is loaded. */
export interface TsNode {
  readonly parent?: TsNode
  readonly name?: { readonly text?: string; readonly escapedText?: string } & TsNode
  readonly expression?: TsNode
  getSourceFile(): { readonly fileName: string }
}

export interface TsSymbol {
  readonly declarations?: readonly TsNode[]
  readonly flags: number
}

export interface TypeServices {
  readonly nodeOf: (node: object) => TsNode | undefined
  readonly signatureDeclaration: (call: TsNode) => TsNode | undefined
  readonly symbolAt: (node: TsNode) => TsSymbol | undefined
}

interface ParserServices {
  readonly program?: { getTypeChecker(): Checker } | null
  readonly esTreeNodeToTSNodeMap?: { get(node: object): TsNode | undefined }
}

interface Checker {
  getResolvedSignature(call: TsNode): { readonly declaration?: TsNode } | undefined
  getSymbolAtLocation(node: TsNode): TsSymbol | undefined
}

/** The type checker behind the parser of a file; null when the parser has none. */
export function typeServicesOf({ sourceCode }: Rule.RuleContext): TypeServices | null {
  const services = sourceCode.parserServices as ParserServices | undefined
  const nodes = services?.esTreeNodeToTSNodeMap
  const checker = services?.program?.getTypeChecker()
  if (!nodes || !checker) return null
  return {
    nodeOf: (node) => nodes.get(node),
    signatureDeclaration: (call) => checker.getResolvedSignature(call)?.declaration,
    symbolAt: (node) => checker.getSymbolAtLocation(node),
  }
}
