/** A place where a template names another file that belongs to it. */
export interface Reference {
  /** Offset in the template. */
  readonly at: number
  readonly words: string
  /** Paths relative to the root, the likeliest first. */
  readonly paths: readonly string[]
}

/** By the sign that marks the path: an include, a named prompt file, a local action or workflow, an order to follow a file. */
const signs: readonly RegExp[] = [
  /^[ \t]*(?:[-*][ \t]+|\d+\.[ \t]+)?(?:(?:[Ff]ollow|[Rr]un|[Ee]xecute|[Uu]se)[ \t]+)?@(?<path>(?:\.{0,2}\/)?[\w./-]+\.(?:md|prompt))[ \t.]*$/gm,
  /^@include\s+(?<path>\S+\.md)\b/gm,
  /\{\{#(?:runtime-)?import\??\s+(?<path>[^\s}]+)\s*\}\}/g,
  /^[ \t]*(?:-[ \t]+)?["']?prompt[-_]?file(?:[-_]?path)?["']?[ \t]*:[ \t]*["']?(?<path>[\w./-]+\.\w+)/gim,
  /\buses:[ \t]*["']?\.\/(?<path>\.?[\w./-]+)/g,
  /\$\(\s*(?:cat\s+|<\s*)["']?(?<path>[\w./-]+\.(?:md|prompt))["']?\s*\)/g,
  /\b[Ff]ollow(?:ing)?\s+(?:the\s+)?(?:\w+\s+){0,3}?(?:in|from|of)?\s*`?(?<path>[\w./-]+\.md)\b/g,
  /\b[Rr]ead\s+`?(?<path>[\w./-]+\.md)`?[^.\n]{0,40}?(?:\.|,|\band)\s*(?:and\s+)?[Ff]ollow it\b/g,
]
const imports = /^imports:[ \t]*(?<inline>\[[^\]\n]*\])?[ \t]*\r?\n(?<items>(?:[ \t]+-[ \t]+\S.*\r?\n?)*)/m

/**
 * The other files that a template is continued in, by how it names them. Nothing is read here.
 *
 * @param path where the template lies, relative to the root and with `/`
 */
export function referencesIn(text: string, path: string): Reference[] {
  const found = signs.flatMap((sign) =>
    [...text.matchAll(sign)].map(({ index, 0: words, groups }) => ({
      at: index,
      words: words.trim(),
      paths: candidates(groups?.['path'] ?? '', path),
    })),
  )
  const block = imports.exec(text)
  const listed =
    block === null
      ? []
      : [
          ...`${block.groups?.['inline'] ?? ''}\n${block.groups?.['items'] ?? ''}`.matchAll(
            /["'\s[,]([\w./-]+\.md)\b/g,
          ),
        ].map(([, name = '']) => ({ at: block.index, words: `imports ${name}`, paths: candidates(name, path) }))
  return [...listed, ...found].sort((a, b) => a.at - b.at)
}

/** Relative to the template's folder, then to the root; a folder stands for its action. */
function candidates(named: string, path: string): string[] {
  const folder = path.split('/').slice(0, -1)
  const places = [joined([...folder, named]), joined([named])].filter((place) => place !== undefined && place !== path)
  return [
    ...new Set(
      places.flatMap((place) =>
        place === undefined ? [] : /\.\w+$/.test(place) ? [place] : [`${place}/action.yml`, `${place}/action.yaml`],
      ),
    ),
  ]
}

/** A path without `.` and `..`; undefined when it leaves the root. */
function joined(parts: readonly string[]): string | undefined {
  const kept: string[] = []
  for (const part of parts.flatMap((piece) => piece.split('/'))) {
    if (part === '..') {
      if (kept.pop() === undefined) return undefined
    } else if (part !== '' && part !== '.') kept.push(part)
  }
  return kept.join('/')
}
