import type { TSESTree } from '@typescript-eslint/types'
import type { SourceFile } from '../../syntax/source-file.js'
import type { DeclaredGate } from '../declared/declared-gate.js'
import { docTagsOf } from '../declared/doc-tags.js'
import { matchesDeclaration } from '../declared/matches-declaration.js'
import type { CallFact, FileFacts } from '../file-facts.js'
import { guardsOfFile } from '../guards/file-guards.js'
import type { DerivedGuard, GuardContext } from '../guards/guard-context.js'
import { calledFunctions } from '../link.js'
import { known, truthyValue, undefinedValue } from '../guards/value.js'
import { functionKey, type Program } from '../program.js'
import type { FoundSend } from '../sends/find-sends.js'
import type { FileKnowledge } from './analyse-file.js'
import type { NodeIndex } from './index-nodes.js'

interface Sources {
  readonly source: SourceFile
  readonly facts: FileFacts
  readonly program: Program
  readonly nodes: NodeIndex
  readonly knowledge: FileKnowledge
  readonly sends: ReadonlyMap<string, FoundSend>
  readonly context: () => GuardContext
}

/** What calls of the project's own functions say: configured and marked gates, and guards derived from their bodies. */
export function firstPartyGuards(sources: Sources): Pick<GuardContext, 'gateOf' | 'summaryOf'> {
  const { facts, program } = sources
  const calls = new Map(
    facts.calls.filter(({ form }) => form === 'call').map((call) => [`${call.at} ${call.end}`, call]),
  )
  const factOf = (node: TSESTree.Node): CallFact | null => calls.get(`${node.range[0]} ${node.range[1]}`) ?? null
  const derived = derivedGuards(sources)
  return {
    gateOf: (node) => {
      const call = factOf(node)
      return call === null ? null : gateArgument(call, node, sources)
    },
    summaryOf: (node) => {
      const call = factOf(node)
      if (call === null) return null
      const inferred = declaredGate(call, sources)
      if (inferred?.kind === 'claim') return { claim: declaredClaim }
      if (inferred?.worth)
        return { callback: { argument: callbackOf(inferred, node), keys: [], line: 0, ...inferred.worth } }
      const [key, ...others] = calledFunctions(call, program.evaluator)
      return key === undefined || others.length > 0 ? null : derived(key)
    },
  }
}

/** A configured claim answers truthy to the one caller that may act. */
const declaredClaim: DerivedGuard['claim'] = {
  kind: 'claim-guard',
  quality: 'sound',
  win: [truthyValue],
  lose: [known(false), known(null), undefinedValue],
  loserThrows: false,
  asynchronous: true,
  keys: [],
  line: 0,
  why: 'the configuration declares it a claim that one caller wins',
}

function declaredGate(call: CallFact, { knowledge, facts, program }: Sources): DeclaredGate | null {
  return (
    knowledge.declaredGates.find((gate) =>
      matchesDeclaration(call, facts.file, gate, { program, modules: knowledge.modules }),
    ) ?? null
  )
}

function gateArgument(call: CallFact, node: TSESTree.CallExpression, sources: Sources): number | null {
  const declared = declaredGate(call, sources)
  if (declared) return declared.worth || declared.kind === 'claim' ? null : callbackOf(declared, node)
  if (!sources.source.text.includes('@gate')) return null
  const isTagged = calledFunctions(call, sources.program.evaluator).some((key) => {
    const called = sources.nodes.functionAt(Number(key.split(' ', 1)[0]))
    return called !== null && docTagsOf(called, sources.source.text).has('gate')
  })
  return isTagged ? node.arguments.length - 1 : null
}

function callbackOf({ callback }: DeclaredGate, node: TSESTree.CallExpression): number {
  return callback ?? node.arguments.length - 1
}

/** The guards inside of the file's functions; a function that is asked about itself has none. */
function derivedGuards({ facts, nodes, sends, context }: Sources): (key: string) => DerivedGuard | null {
  const answers = new Map<string, DerivedGuard | null>()
  return (key) => {
    const before = answers.get(key)
    if (before !== undefined) return before
    answers.set(key, null)
    const at = Object.values(facts.functions).find((each) => functionKey(facts.file, each.at) === key)?.at
    const node = at === undefined ? null : nodes.functionAt(at)
    const isWithin = (place: number | null): boolean =>
      place !== null && (place === at || isWithin(facts.functions[place]?.function ?? null))
    const inside = [...sends.values()]
      .filter(({ call }) => isWithin(call.function))
      .flatMap(({ call }) => nodes.call(call) ?? [])
    const derived = node === null ? null : guardsOfFile(context()).derivedGuardOf(node, inside)
    answers.set(key, derived)
    return derived
  }
}
