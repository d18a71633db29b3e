import type { TSESTree } from '@typescript-eslint/types'
import { calledName } from '../analysis/cfg/callback-run.js'
import { keyFault } from '../analysis/guards/key-stability.js'
import { descendants } from '../analysis/guards/syntax-of.js'
import { initialiserOf, variableOf } from '../analysis/guards/variable-of.js'
import type { SourceFile } from '../syntax/source-file.js'
import type { TextEdit } from './fix-plan.js'

export interface FlagFileShape {
  readonly key: string
  readonly edits: readonly TextEdit[]
  readonly notes: readonly string[]
}

/**
 * Exactly three statements in a row, where `flag` is a template with at least one hole:
 *
 *     if (existsSync(flag)) return
 *     await send(…)
 *     writeFileSync(flag, …)
 *
 * The file's name is the key that somebody chose already, so the gate takes it over and the test and the write go.
 * Any other shape is null.
 */
export function flagFileShape(call: TSESTree.CallExpression, source: SourceFile): FlagFileShape | null {
  const statement = statementOf(call)
  const block = statement?.parent
  if (!statement || (block?.type !== 'BlockStatement' && block?.type !== 'Program')) return null
  const at = block.body.indexOf(statement as TSESTree.ProgramStatement & TSESTree.Statement)
  const [test, write] = [block.body[at - 1], block.body[at + 1]]
  const looked = test && flagOfTest(test)
  const written = write && flagOfWrite(write)
  if (!looked || !written || source.text.slice(...looked.range) !== source.text.slice(...written.range)) return null
  const template = templateOf(looked, source)
  const key = template === null || keyFault(template, source) !== null ? null : keyOfTemplate(template, source)
  if (key === null) return null
  const removed = [test, write, ...flagDeclaration(looked, source)]
  return {
    key,
    edits: [...removed.map((node) => withLine(node, source.text)), ...unusedImports(removed, source)],
    notes: [
      'The flag file is replaced by the gate. What was flagged before is not known to the gate: mark it with `npx sendgate mark KEY` if it must not be sent once more.',
    ],
  }
}

function statementOf(call: TSESTree.CallExpression): TSESTree.ExpressionStatement | null {
  const outer = call.parent.type === 'AwaitExpression' ? call.parent.parent : call.parent
  return outer.type === 'ExpressionStatement' ? outer : null
}

function flagOfTest(node: TSESTree.Node): TSESTree.Node | null {
  if (
    node.type !== 'IfStatement' ||
    node.alternate ||
    node.test.type !== 'CallExpression' ||
    calledName(node.test.callee) !== 'existsSync'
  )
    return null
  const exit =
    node.consequent.type === 'BlockStatement' && node.consequent.body.length === 1
      ? node.consequent.body[0]
      : node.consequent
  return exit?.type === 'ReturnStatement' && exit.argument === null ? (node.test.arguments[0] ?? null) : null
}

function flagOfWrite(node: TSESTree.Node): TSESTree.Node | null {
  const inner = node.type === 'ExpressionStatement' ? node.expression : null
  const call = inner?.type === 'AwaitExpression' ? inner.argument : inner
  return call?.type === 'CallExpression' && /^writeFile(?:Sync)?$/.test(calledName(call.callee))
    ? (call.arguments[0] ?? null)
    : null
}

function templateOf(flag: TSESTree.Node, source: SourceFile): TSESTree.TemplateLiteral | null {
  const value = flag.type === 'Identifier' ? initialiserOf(flag, source.scopes) : flag
  return value?.type === 'TemplateLiteral' && value.expressions.length > 0 ? value : null
}

/** `/tmp/auth-failure-${account}.flag` names the purpose `auth-failure` and the subject `account`. */
function keyOfTemplate(template: TSESTree.TemplateLiteral, source: SourceFile): string | null {
  const words = template.quasis.map(({ value }) => value.raw)
  const purpose = words
    .join('-')
    .replace(/^.*\//, '')
    .replace(/\.\w+$/, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
  const holes = template.expressions.map((node) => source.text.slice(...node.range))
  return purpose === '' ||
    words
      .slice(1, -1)
      .concat(words.at(-1) ?? '')
      .some((word) => word.includes('/'))
    ? null
    : [purpose, ...holes.map((hole) => `\${${hole}}`)].join('/')
}

/** The declaration of the flag where only the test and the write read it. */
function flagDeclaration(flag: TSESTree.Node, source: SourceFile): TSESTree.Node[] {
  const variable = flag.type === 'Identifier' ? variableOf(flag, source.scopes) : null
  const declaration = variable?.defs[0]?.node.parent
  const reads = variable?.references.filter((reference) => reference.isRead()).length
  return declaration?.type === 'VariableDeclaration' && declaration.declarations.length === 1 && reads === 2
    ? [declaration]
    : []
}

/** A statement with its indentation and line end, when it stands alone on its lines. */
function withLine(node: TSESTree.Node, text: string): TextEdit {
  const before = /(?:^|\n)[ \t]*$/.exec(text.slice(0, node.range[0]))
  const after = /^[ \t]*;?[ \t]*\r?\n/.exec(text.slice(node.range[1]))
  if (before === null || after === null) return { start: node.range[0], end: node.range[1], text: '' }
  return { start: before.index + (before[0].startsWith('\n') ? 1 : 0), end: node.range[1] + after[0].length, text: '' }
}

/** The imported names that only the removed statements used. */
function unusedImports(removed: readonly TSESTree.Node[], source: SourceFile): TextEdit[] {
  return source.program.body
    .filter((node) => node.type === 'ImportDeclaration')
    .flatMap((node) => {
      const unused = node.specifiers.filter((specifier) => isOnlyUsedIn(specifier.local, removed, source))
      if (unused.length === 0) return []
      if (unused.length === node.specifiers.length) return [withLine(node, source.text)]
      const kept = node.specifiers.filter((specifier) => !unused.includes(specifier))
      if (node.specifiers.some(({ type }) => type !== 'ImportSpecifier')) return []
      const [first, last] = [node.specifiers[0], node.specifiers.at(-1)]
      return first && last
        ? [
            {
              start: first.range[0],
              end: last.range[1],
              text: kept.map(({ range }) => source.text.slice(...range)).join(', '),
            },
          ]
        : []
    })
}

function isOnlyUsedIn(name: TSESTree.Identifier, removed: readonly TSESTree.Node[], source: SourceFile): boolean {
  const references = variableOf(name, source.scopes)?.references ?? []
  const inRemoved = new Set(removed.flatMap((node) => descendants(node)))
  return references.length > 0 && references.every(({ identifier }) => inRemoved.has(identifier as TSESTree.Node))
}
