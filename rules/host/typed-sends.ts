import type { TSESTree } from '@typescript-eslint/types'
import type { Rule } from 'eslint'
import type { FileKnowledge } from '../../src/analysis/file/analyse-file.js'
import { indexNodes } from '../../src/analysis/file/index-nodes.js'
import type { CallFact } from '../../src/analysis/file-facts.js'
import type { FoundSend } from '../../src/analysis/sends/find-sends.js'
import { lastNames, matchDeclaredMember, type SeenDeclaration } from '../../src/analysis/sends/match-declared-member.js'
import { senders } from '../../src/catalogue/senders/index.js'
import type { TsNode, TypeServices } from './type-services.js'

const sendingNames: ReadonlySet<string> = new Set(
  senders
    .flatMap((entry) => entry.members.filter(({ declaredIn, when }) => declaredIn !== undefined && when === undefined))
    .flatMap(lastNames),
)

/** Sends whose receiver only types show: the declaration of the called member is that of a catalogued sender. */
export function typedSends(
  services: TypeServices,
  { sourceCode }: Rule.RuleContext,
): NonNullable<FileKnowledge['typed']> {
  return (calls, file) => {
    const candidates = calls.filter(({ calleeText }) => sendingNames.has(lastName(calleeText)))
    if (candidates.length === 0) return []
    const nodes = indexNodes(sourceCode.ast as unknown as TSESTree.Program)
    return candidates.flatMap((call) => {
      const node = nodes.call(call)
      return node?.type === 'CallExpression' ? typedSend(call, file, node, services) : []
    })
  }
}

function lastName(callee: string): string {
  return /[\w$]+$/.exec(callee.replace(/[!?]+$/, ''))?.[0] ?? ''
}

function typedSend(call: CallFact, file: string, node: TSESTree.CallExpression, services: TypeServices): FoundSend[] {
  for (const seen of declarationsOf(node, services)) {
    const match = matchDeclaredMember(seen, senders)
    if (!match || match.member.when !== undefined || match.member.unless !== undefined) continue
    const { entry, member } = match
    const because = [
      `\`${call.calleeText}\` is ${[...seen.containers].reverse().concat(seen.member).join('.')}, declared in ${seen.package}`,
    ]
    return [
      {
        file,
        call,
        provider: entry.provider,
        path: member.path,
        channel: member.channel ?? entry.channel,
        confidence: 'type',
        gray: member.gray ?? false,
        because,
      },
    ]
  }
  return []
}

/** The declarations of the signature and of the property: each sees cases that the other does not. */
function declarationsOf(node: TSESTree.CallExpression, services: TypeServices): readonly SeenDeclaration[] {
  const [call, callee] = [services.nodeOf(node), services.nodeOf(node.callee)]
  const signature = call && services.signatureDeclaration(call)
  const symbol = callee?.name ? services.symbolAt(callee.name) : callee && services.symbolAt(callee)
  return [...(signature ? [signature] : []), ...(symbol?.declarations ?? [])].flatMap(
    (each) => seenDeclaration(each) ?? [],
  )
}

function seenDeclaration(declaration: TsNode): SeenDeclaration | null {
  const file = declaration.getSourceFile().fileName.replaceAll('\\', '/')
  const home = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]
  const member = nameOf(declaration) ?? (declaration.parent ? nameOf(declaration.parent) : undefined)
  if (home === undefined || member === undefined) return null
  const containers: string[] = []
  for (let at = declaration.parent; at; at = at.parent) {
    const name = nameOf(at)
    if (name !== undefined && name !== member && !/^["']/.test(name)) containers.push(name)
  }
  return {
    package: home.replace(/^@types\/(?:(.+)__)?/, (_, scope?: string) => (scope === undefined ? '' : `@${scope}/`)),
    containers,
    member,
    file,
  }
}

function nameOf(node: TsNode): string | undefined {
  return node.name?.text ?? node.name?.escapedText
}
