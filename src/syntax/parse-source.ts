import { analyze } from '@typescript-eslint/scope-manager'
import type { TSESTree } from '@typescript-eslint/types'
import { parseSync } from 'oxc-parser'
import { addPositions } from './add-positions.js'
import type { SourceFile } from './source-file.js'

export interface ParseFailure {
  readonly path: string
  /** One line: what the parser says, with `line:column` (1-based). */
  readonly failure: string
}

type Language = 'js' | 'jsx' | 'ts' | 'tsx' | 'dts'

/**
 * Parses one file into the tree every analysis works on.
 *
 * JSX is accepted in plain JavaScript, and a file that is no module is parsed again as a CommonJS script. JavaScript
 * with Flow's annotations is read as TypeScript, which writes most of them alike; what is Flow's alone stays a failure.
 * A file the parser cannot recover from is a `ParseFailure`, never an empty tree.
 */
export function parseSource(path: string, text: string): SourceFile | ParseFailure {
  const parsed = firstParsed(path, text)
  if ('failure' in parsed) return parsed
  addPositions(parsed.program, text)
  try {
    const scopes = analyze(parsed.program, {
      sourceType: parsed.sourceType,
      globalReturn: parsed.sourceType === 'script',
      lib: [],
      jsxPragma: null,
    })
    return { path, text, program: parsed.program, scopes }
  } catch (error) {
    return { path, failure: `scope analysis failed: ${error instanceof Error ? error.message : String(error)}` }
  }
}

export function isParseFailure(result: SourceFile | ParseFailure): result is ParseFailure {
  return 'failure' in result
}

interface Parsed {
  readonly program: TSESTree.Program
  readonly sourceType: 'module' | 'script'
}

function firstParsed(path: string, text: string): Parsed | ParseFailure {
  const failures: string[] = []
  const language = languageOf(path)
  for (const sourceType of ['module', 'commonjs'] as const) {
    const result = parseSync(path, text, { astType: 'ts', lang: language, preserveParens: false, sourceType })
    const errors = result.errors.filter((error) => error.severity === 'Error')
    const program = result.program as unknown as TSESTree.Program
    if (errors.length === 0 || (sourceType === 'module' && program.body.length > 0 && language.startsWith('ts'))) {
      return { program, sourceType: sourceType === 'module' ? 'module' : 'script' }
    }
    failures.push(describe(errors[0], text))
  }
  const annotated = language === 'jsx' ? annotatedProgram(path, text) : null
  if (annotated !== null) return { program: annotated, sourceType: 'module' }
  return { path, failure: failures[0] ?? 'unknown syntax error' }
}

/** JavaScript whose only fault are type annotations; null where more is wrong, since what a parser recovers is no reading. */
function annotatedProgram(path: string, text: string): TSESTree.Program | null {
  const { errors, program } = parseSync(path, text, {
    astType: 'ts',
    lang: 'tsx',
    preserveParens: false,
    sourceType: 'module',
  })
  return errors.some(({ severity }) => severity === 'Error') ? null : (program as unknown as TSESTree.Program)
}

function describe(
  error: { readonly message: string; readonly labels: readonly { readonly start: number }[] } | undefined,
  text: string,
): string {
  if (error === undefined) return 'unknown syntax error'
  const before = text.slice(0, error.labels[0]?.start ?? 0).split('\n')
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1} ${error.message}`
}

function languageOf(path: string): Language {
  if (/\.d\.[cm]?ts$/.test(path)) return 'dts'
  if (/\.tsx$/.test(path)) return 'tsx'
  if (/\.[cm]?ts$/.test(path)) return 'ts'
  return 'jsx'
}
