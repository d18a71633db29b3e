import type { SourceFile } from '../../syntax/source-file.js'
import type { DeclaredSender } from '../../catalogue/declared-sender.js'
import { docTagsOf } from '../declared/doc-tags.js'
import { matchesDeclaration } from '../declared/matches-declaration.js'
import type { CallFact, FileFacts } from '../file-facts.js'
import { calledFunctions } from '../link.js'
import { functionKey, type Program } from '../program.js'
import type { FoundSend } from '../sends/find-sends.js'
import type { FileKnowledge } from './analyse-file.js'
import { indexNodes } from './index-nodes.js'

/** The calls that are sends because the configuration, the facts of the whole program or a `@sends` tag say so. */
export function declaredSends(
  source: SourceFile,
  facts: FileFacts,
  program: Program,
  knowledge: FileKnowledge,
): readonly FoundSend[] {
  const world = { program, modules: knowledge.modules }
  const tagged = taggedFunctions(source, facts)
  return facts.calls.flatMap((call): FoundSend[] => {
    const declared = knowledge.declaredSenders.find(
      (each) => !isFamily(each) && matchesDeclaration(call, facts.file, each, world),
    )
    if (declared) return [found(call, facts.file, declared, 'the configuration declares it a sender')]
    const wrapper = knowledge.wrappers.find((each) => matchesDeclaration(call, facts.file, each, world))
    if (wrapper)
      return [
        found(
          call,
          facts.file,
          wrapper,
          `a send is reached through it, as the audit found in ${wrapper.module ?? 'another file'}`,
        ),
      ]
    const isTagged = tagged.size > 0 && calledFunctions(call, program.evaluator).some((key) => tagged.has(key))
    return isTagged ? [found(call, facts.file, {}, 'the called function is marked @sends')] : []
  })
}

/** A class with its heirs: what leaves these classes is the send, not the calls of their methods. */
export function isFamily(sender: DeclaredSender): boolean {
  return sender.extends === true || sender.implements === true
}

function found(
  call: CallFact,
  file: string,
  { provider, path, methods, channel }: DeclaredSender,
  why: string,
): FoundSend {
  const name = call.calleeText.split('.').at(-1) ?? call.calleeText
  return {
    file,
    call,
    provider: provider ?? name,
    path: path ?? methods?.[0] ?? name,
    channel: channel ?? 'notification',
    confidence: 'declared',
    gray: false,
    because: [`\`${call.calleeText}\` is a send: ${why}`],
  }
}

function taggedFunctions(source: SourceFile, facts: FileFacts): ReadonlySet<string> {
  if (!source.text.includes('@sends')) return new Set()
  const nodes = indexNodes(source.program)
  return new Set(
    Object.values(facts.functions).flatMap(({ at }) => {
      const node = nodes.functionAt(at)
      return node && docTagsOf(node, source.text).has('sends') ? [functionKey(facts.file, at)] : []
    }),
  )
}
