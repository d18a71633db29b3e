import { isMap, parseDocument } from 'yaml'
import type { Fact, Passage } from '../passage.js'
import { keyOf, rangeOf } from './declarations.js'
import { readStructured } from './structured.js'

const matter = /^---\r?\n([\s\S]*?)\n---[ \t]*(?:\r?\n|$)/
/** Keys of an agentic workflow's front matter whose steps a runner carries out before or after the agent. */
const runnerKeys = /^(?:(?:pre|post)-)?(?:agent-)?steps$|^jobs$/

/** Scripts and actions that the front matter of an agentic workflow runs beside its prose, with positions of the document. */
export function frontMatterSteps(text: string): {
  readonly passages: readonly Passage[]
  readonly facts: readonly Fact[]
} {
  const yaml = matter.exec(text)?.[1]
  if (yaml === undefined || !/^(?:(?:pre|post)-)?(?:agent-)?steps:|^jobs:/m.test(yaml))
    return { passages: [], facts: [] }
  const { contents } = parseDocument(yaml, { logLevel: 'silent', strict: false, uniqueKeys: false })
  if (!isMap(contents)) return { passages: [], facts: [] }
  const from = text.indexOf(yaml)
  const kept = contents.items
    .filter((pair) => runnerKeys.test(keyOf(pair)))
    .map((pair) => [from + (rangeOf(pair.key)?.[0] ?? 0), from + (rangeOf(pair.value)?.[1] ?? 0)] as const)
  return readStructured(
    text.replace(/[^\n]/g, (char, at: number) => (kept.some(([start, end]) => at >= start && at < end) ? char : ' ')),
    true,
  )
}
