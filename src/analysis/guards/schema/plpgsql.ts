/** A part of a PL/pgSQL body: a statement, a choice, or a block with what it does when a statement of it fails. */
export type Part =
  | { readonly kind: 'statement'; readonly text: string }
  | {
      readonly kind: 'if'
      readonly branches: readonly { readonly test: string | null; readonly parts: readonly Part[] }[]
    }
  | { readonly kind: 'block'; readonly parts: readonly Part[]; readonly handlers: readonly Handler[] }

export interface Handler {
  /** The failures that it is for: `unique_violation`. */
  readonly failure: string
  readonly parts: readonly Part[]
}

type Token =
  | { readonly kind: 'begin' | 'else' | 'exception' | 'end' }
  | { readonly kind: 'if' | 'elsif' | 'when' | 'statement'; readonly text: string }

/** Reads the body of a function; null where it holds what is not followed, such as loops. */
export function plpgsql(body: string): readonly Part[] | null {
  const tokens = tokensOf(body)
  if (tokens === null) return null
  let at = 0
  const parts = (): Part[] => {
    const found: Part[] = []
    for (;;) {
      const token = tokens[at]
      if (token?.kind === 'statement') found.push({ kind: 'statement', text: token.text })
      else if (token?.kind === 'begin') {
        at++
        found.push(block())
      } else if (token?.kind === 'if') found.push(choice())
      else return found
      at++
    }
  }
  const block = (): Part => {
    const inner = parts()
    const handlers: Handler[] = []
    if (tokens[at]?.kind === 'exception') at++
    for (let token = tokens[at]; token?.kind === 'when'; token = tokens[at]) {
      at++
      handlers.push({ failure: token.text, parts: parts() })
    }
    return { kind: 'block', parts: inner, handlers }
  }
  const choice = (): Part => {
    const branches: { readonly test: string | null; readonly parts: readonly Part[] }[] = []
    for (
      let token = tokens[at];
      token?.kind === 'else' || token?.kind === 'elsif' || (token?.kind === 'if' && branches.length === 0);
      token = tokens[at]
    ) {
      at++
      branches.push({ test: 'text' in token ? token.text : null, parts: parts() })
    }
    return { kind: 'if', branches }
  }
  const read = parts()
  return at >= tokens.length ? read : null
}

const openers: readonly (readonly [RegExp, Token['kind']])[] = [
  [/^begin\b/i, 'begin'],
  [/^exception\b/i, 'exception'],
  [/^else\b/i, 'else'],
  [/^(?:if)\b(.*?)\bthen\b/i, 'if'],
  [/^els(?:e)?if\b(.*?)\bthen\b/i, 'elsif'],
  [/^when\b(.*?)\bthen\b/i, 'when'],
  [/^end\b.*$/i, 'end'],
]

function tokensOf(body: string): readonly Token[] | null {
  const tokens: Token[] = []
  let isDeclaring = false
  for (const piece of piecesOf(body)) {
    let rest = piece
    if (isDeclaring || /^declare\b/i.test(rest)) {
      const begin = /\bbegin\b/i.exec(rest)
      isDeclaring = begin === null
      if (begin === null) continue
      rest = rest.slice(begin.index)
    }
    while (rest !== '') {
      const opener = openers.find(([words]) => words.test(rest))
      const match = opener?.[0].exec(rest)
      if (!opener || !match) {
        if (/^(loop|for|foreach|while|case|<<|execute)\b/i.test(rest)) return null
        tokens.push({ kind: 'statement', text: rest })
        break
      }
      const [, kind] = opener
      if (kind === 'if' || kind === 'elsif' || kind === 'when') tokens.push({ kind, text: (match[1] ?? '').trim() })
      else if (kind !== 'statement') tokens.push({ kind })
      rest = rest.slice(match[0].length).trim()
    }
  }
  return tokens
}

/** The body between its semicolons, without comments, in one line each. */
function piecesOf(body: string): readonly string[] {
  return (
    body
      .replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\//g, ' ')
      .match(/(?:'(?:[^']|'')*'|[^;'])+/g)
      ?.map((each) => each.replaceAll(/\s+/g, ' ').trim())
      .filter((each) => each !== '') ?? []
  )
}
