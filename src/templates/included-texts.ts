import { referencesIn } from './read/references.js'
import { pathSays } from './template-shape.js'

/** Another file of the tree in which a template goes on, at the place where it is named. */
export interface IncludedText {
  /** Offset in the template. */
  readonly at: number
  /** Relative to the root, with `/`. */
  readonly path: string
  readonly text: string
  readonly format: string
}

export interface Included {
  readonly texts: readonly IncludedText[]
  /** Every file that the template imports is among them. */
  readonly complete: boolean
}

const depth = 3
/** What an executor is told about the repository, whatever it does: no part of one task. */
const background = /(?:^|\/)(?:CLAUDE|AGENTS|GEMINI)\.md$/

/** The local files that a template includes, directly or through others. Data only: nothing is executed or fetched. */
export function includedTexts(text: string, path: string, sources: ReadonlyMap<string, string>): Included {
  const texts: IncludedText[] = []
  const seen = new Set([path])
  const open = referencesIn(text, path).map((reference) => ({ ...reference, level: 1 }))
  let complete = true
  for (let reference = open.shift(); reference !== undefined; reference = open.shift()) {
    const { at, level, words, paths } = reference
    const found = paths.find((place) => sources.has(place) && pathSays(place) !== 'no' && !background.test(place))
    if (found === undefined && words.startsWith('imports')) complete = false
    const content = found === undefined ? undefined : sources.get(found)
    if (found === undefined || content === undefined || seen.has(found)) continue
    seen.add(found)
    texts.push({ at, path: found, text: content, format: /\.ya?ml$/i.test(found) ? 'gh-workflow' : 'markdown' })
    if (level < depth) open.push(...referencesIn(content, found).map((inner) => ({ ...inner, at, level: level + 1 })))
  }
  return { texts, complete }
}
