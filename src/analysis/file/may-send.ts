import { parsePath } from '../../catalogue/parse-path.js'
import type { SenderEntry } from '../../catalogue/entries/sender-entry.js'
import { processModules } from '../sends/child-process.js'
import { httpModules } from '../sends/http-clients.js'
import type { FileKnowledge } from './analyse-file.js'

const patterns = new WeakMap<readonly SenderEntry[], RegExp>()
const requests = new RegExp(
  `\\bfetch\\b|Bun\\.spawn|['"\`](?:node:|npm:)?(?:${[...httpModules, ...processModules].join('|')})(?:@[^'"\`]*)?['"\`/]`,
)

/** A client that the file does not name is told by the address that it is given, or by the secret that it is shown. */
const guessed = /\.(?:post|put|patch)\b[\s\S]*(?:\bheaders\b|https:\/\/)|https:\/\/[\s\S]*\.(?:post|put|patch)\b/

/**
 * Whether the text of a file can hold a send or a gate at all; a cheap look that saves the analysis of most files. Never
 * says no where `analyseFile` would find one: every way goes through a package's name, a request, or a declared name.
 */
export function maySend(
  text: string,
  knowledge: Pick<FileKnowledge, 'senders' | 'declaredSenders' | 'declaredGates' | 'wrappers' | 'typed'>,
): boolean {
  if (
    knowledge.typed !== undefined ||
    text.includes('sendgate') ||
    /@(?:sends|gate)\b/.test(text) ||
    requests.test(text) ||
    guessed.test(text)
  )
    return true
  const pattern = patterns.get(knowledge.senders) ?? packagePattern(knowledge.senders)
  patterns.set(knowledge.senders, pattern)
  return (
    pattern.test(text) ||
    [...knowledge.declaredSenders, ...knowledge.declaredGates, ...knowledge.wrappers].some((each) =>
      namesOf(each).some((name) => text.includes(name)),
    )
  )
}

function packagePattern(senders: readonly SenderEntry[]): RegExp {
  const packages = senders.flatMap((entry) => [
    ...entry.packages,
    ...entry.members.flatMap(({ module }) => module ?? []),
  ])
  const ambient = senders.flatMap((entry) => entry.ambient ?? [])
  const listed = (words: readonly string[]): string =>
    [...new Set(words)].map((each) => each.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|')
  return new RegExp(
    `['"\`/:](?:${listed(packages)})['"\`/@]${ambient.length === 0 ? '' : `|\\b(?:${listed(ambient)})\\b`}`,
  )
}

/** Names one of which stands in every call: the last member of a path, the method of a class. */
function namesOf({
  path,
  methods,
}: {
  readonly path?: string
  readonly methods?: readonly string[]
}): readonly string[] {
  const last = path === undefined ? undefined : parsePath(path).findLast((step) => step.kind === 'member')
  return [
    ...(methods ?? []),
    ...(last?.kind === 'member' ? last.names.map((name) => (name === 'default' ? 'import' : name)) : []),
  ]
}
