import { parse, type ParsedScript } from 'unbash'

export interface ShellSyntaxError {
  readonly message: string
  /** UTF-16 offset into `ParsedShell.text`. */
  readonly offset: number
}

export interface ParsedShell {
  readonly script: ParsedScript
  /** What was parsed: lines and columns as in the input; offsets too, unless it has CRLF. */
  readonly text: string
  readonly errors: readonly ShellSyntaxError[]
}

/**
 * Parses Bash or POSIX shell text. Broken text gives a partial tree and its errors; it never throws.
 *
 * CRLF is read as LF, because a checkout with `core.autocrlf` runs elsewhere with LF. GitHub expressions, which the
 * runner replaces before the shell starts, are read as parameter expansions of the same length.
 */
export function parseShell(input: string): ParsedShell {
  const text = maskRunnerExpressions(input.replaceAll('\r\n', '\n'))
  const script = parse(text)
  return { script, text, errors: (script.errors ?? []).map(({ message, pos }) => ({ message, offset: pos })) }
}

/** `${{ secrets.HOOK }}` becomes `${__secrets_HOOK__}`: the same length, and the name stays readable. */
function maskRunnerExpressions(text: string): string {
  if (!text.includes('${{')) return text
  return text.replace(/\$\{(\{[\s\S]*?\})\}/g, (_whole, inner: string) => `\${${inner.replace(/[^A-Za-z0-9_]/g, '_')}}`)
}
