import type { TSESTree } from '@typescript-eslint/types'
import { descendants } from '../guards/syntax-of.js'
import type { SourceFile } from '../../syntax/source-file.js'
import type { Insertion } from './wrap-in-gate.js'

interface GateNames {
  readonly gate: string
  readonly key: string
}

interface ImportEdit {
  /** The local names under which `gate` and `key` of sendgate are at hand after the edit. */
  readonly names: GateNames
  readonly insertion: Insertion | null
}

/** Brings `gate` and `key` of sendgate into a file: uses what is imported, adds to an import, or writes a new one. */
export function importEdit(source: SourceFile, around: TSESTree.Node): ImportEdit {
  const existing = importsOf(source.program)
  const names = {
    gate: existing.names.get('gate') ?? free('gate', 'dedupGate', source, around),
    key: existing.names.get('key') ?? free('key', 'dedupKey', source, around),
  }
  const missing = (['gate', 'key'] as const).filter((name) => !existing.names.has(name))
  return { names, insertion: missing.length === 0 ? null : insertionFor(missing, names, existing.declaration, source) }
}

interface Existing {
  readonly names: ReadonlyMap<string, string>
  /** An import of names from sendgate that more names can join. */
  readonly declaration: TSESTree.ImportDeclaration | null
}

function importsOf(program: TSESTree.Program): Existing {
  const declarations = program.body
    .filter((node) => node.type === 'ImportDeclaration')
    .filter((node) => node.source.value === 'sendgate' && node.importKind !== 'type')
  const specifiers = declarations.flatMap((node) => node.specifiers).filter((each) => each.type === 'ImportSpecifier')
  const names = new Map(
    specifiers
      .filter(({ importKind }) => importKind !== 'type')
      .map((each) => [each.imported.type === 'Identifier' ? each.imported.name : each.imported.value, each.local.name]),
  )
  return {
    names,
    declaration: declarations.find((node) => node.specifiers.some((each) => each.type === 'ImportSpecifier')) ?? null,
  }
}

/** A name that nothing in the file has, so that neither an outer nor an inner variable is meant instead. */
function free(name: string, otherwise: string, source: SourceFile, around: TSESTree.Node): string {
  const taken = new Set(
    source.scopes.scopes.flatMap((scope) =>
      scope.variables.filter(({ defs }) => defs.length > 0).map((variable) => variable.name),
    ),
  )
  for (const node of descendants(around))
    if (node.type === 'Identifier')
      taken.add(node.parent?.type === 'MemberExpression' || node.parent?.type === 'Property' ? '' : node.name)
  if (!taken.has(name)) return name
  let candidate = otherwise
  for (let count = 2; taken.has(candidate); count++) candidate = `${otherwise}${count}`
  return candidate
}

function insertionFor(
  missing: readonly ('gate' | 'key')[],
  names: GateNames,
  declaration: TSESTree.ImportDeclaration | null,
  { program, text }: SourceFile,
): Insertion {
  const isModule = program.body.some(({ type }) => /^(?:Import|Export)/.test(type))
  const listed = missing
    .map((name) => (names[name] === name ? name : `${name}${isModule ? ' as ' : ': '}${names[name]}`))
    .join(', ')
  const last = declaration?.specifiers.findLast((each) => each.type === 'ImportSpecifier')
  if (last) return { at: last.range[1], text: `, ${listed}` }
  const [quote, semicolon, newline] = [
    quoteOf(program, text),
    /;\s*$/m.test(text.slice(0, 2000)) ? ';' : '',
    text.includes('\r\n') ? '\r\n' : '\n',
  ]
  const line = isModule
    ? `import { ${listed} } from ${quote}sendgate${quote}${semicolon}`
    : `const { ${listed} } = require(${quote}sendgate${quote})${semicolon}`
  const before = lastOfHead(program, isModule)
  if (before) return { at: before.range[1], text: `${newline}${line}` }
  const start = text.startsWith('#!') ? text.indexOf('\n') + 1 : 0
  return { at: start, text: `${line}${newline}` }
}

/** The last import, or the last directive where there is none. */
function lastOfHead(program: TSESTree.Program, isModule: boolean): TSESTree.Node | undefined {
  const directive = program.body.findLast(
    (node) => node.type === 'ExpressionStatement' && typeof node.directive === 'string',
  )
  const imported = program.body.findLast((node) => (isModule ? node.type === 'ImportDeclaration' : isRequire(node)))
  return imported ?? directive
}

function isRequire(node: TSESTree.Node): boolean {
  return (
    node.type === 'VariableDeclaration' &&
    node.declarations.every(
      ({ init }) =>
        init?.type === 'CallExpression' && init.callee.type === 'Identifier' && init.callee.name === 'require',
    )
  )
}

function quoteOf(program: TSESTree.Program, text: string): string {
  const imported = program.body.find((node) => node.type === 'ImportDeclaration')
  return imported ? text.charAt(imported.source.range[0]) : /require\("/.test(text) ? '"' : "'"
}
