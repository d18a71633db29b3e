import type { TSESTree } from '@typescript-eslint/types'
import { calledName, isFunction, skipWrappersDown } from '../analysis/cfg/callback-run.js'
import { descendants, keyOf, property, textOf } from '../analysis/guards/syntax-of.js'
import { variableOf } from '../analysis/guards/variable-of.js'
import type { SourceFile } from '../syntax/source-file.js'
import type { TextEdit } from './fix-plan.js'

/** A task of sendgate with an effect and no sync step. */
export interface UnsyncedTask {
  readonly name: string
  readonly line: number
  readonly callee: string
  readonly fix: { readonly edits: readonly TextEdit[] } | { readonly refused: string }
}

const reading = /^(?:find|get|list|fetch|load|read|query|select|check|search|lookup|lookUp|count|has|is|exists)/

/** Every `defineTask` of sendgate in a file whose effects are external and that has no `sync`. */
export function unsyncedTasks(source: SourceFile): readonly UnsyncedTask[] {
  const imported = source.program.body
    .filter((node) => node.type === 'ImportDeclaration')
    .find((node) => node.source.value === 'sendgate' && node.importKind !== 'type')
  const specifier = imported?.specifiers
    .filter((each) => each.type === 'ImportSpecifier')
    .find((each) => each.imported.type === 'Identifier' && each.imported.name === 'defineTask')
  if (!imported || !specifier) return []
  const calls = descendants(source.program).filter(
    (node) =>
      node.type === 'CallExpression' &&
      node.callee.type === 'Identifier' &&
      variableOf(node.callee, source.scopes) === variableOf(specifier.local, source.scopes),
  )
  return calls.flatMap((call) => {
    const [task] = call.type === 'CallExpression' ? call.arguments : []
    if (
      call.type !== 'CallExpression' ||
      task?.type !== 'ObjectExpression' ||
      textOf(bare(property(task, 'effects'))) !== 'external' ||
      hasMember(task, 'sync')
    )
      return []
    const name = textOf(property(task, 'name')) ?? 'without a name'
    return [
      {
        name,
        line: call.loc.start.line,
        callee: calledName(call.callee),
        fix: fixOf(task, imported, source) ?? {
          refused: `The task ${name} acts without reading the present state first, and its \`act\` does not begin with a read and a test that could become \`sync\` and \`decide\`. Write a \`sync\` that reads whether the effect has happened already, and a \`decide\` that aborts then.`,
        },
      },
    ]
  })
}

/** `'external' as const` */
function bare(node: TSESTree.Node | null): TSESTree.Node | null {
  return node === null ? null : skipWrappersDown(node)
}

function hasMember(task: TSESTree.ObjectExpression, name: string): boolean {
  return task.properties.some((each) => each.type === 'SpreadElement' || keyOf(each) === name)
}

/**
 * An `act` that begins with `const x = await read(…)` and `if (…) return` has its sync step already, in the wrong place: the
 * read becomes `sync`, the test `decide`. Anything else is null, since no read can be made up.
 */
function fixOf(
  task: TSESTree.ObjectExpression,
  imported: TSESTree.ImportDeclaration,
  source: SourceFile,
): { readonly edits: readonly TextEdit[] } | null {
  const member = task.properties.find((each) => each.type === 'Property' && keyOf(each) === 'act')
  const act = member?.type === 'Property' && !member.method ? member.value : null
  if (
    !member ||
    !act ||
    !isFunction(act) ||
    act.generator ||
    act.body.type !== 'BlockStatement' ||
    hasMember(task, 'decide') ||
    act.returnType
  )
    return null
  const [first, second] = act.body.body
  const read = first && readOf(first)
  const test = second && testOf(second)
  const input = inputOf(act)
  if (
    !read ||
    !test ||
    input === null ||
    !first ||
    !second ||
    !namesOnly(read.value, [], input, source, act) ||
    !namesOnly(test, [read.name], input, source, act)
  )
    return null
  if (!uses(test, read.name, source)) return null
  const text = (node: TSESTree.Node): string => source.text.slice(...node.range)
  const helpers = helpersOf(imported, source)
  const params = paramsOf(act, read.name.name, input, source)
  if (helpers === null || params === null) return null
  const indent = /[ \t]*$/.exec(source.text.slice(0, member.range[0]).split('\n').at(-1) ?? '')?.[0] ?? ''
  const newline = source.text.includes('\r\n') ? '\r\n' : '\n'
  const wanted = (node: TSESTree.Node): boolean => uses(node, input.name, source)
  const sync = `sync: ${wanted(read.value) ? `({ input${input.text === 'input' ? '' : `: ${input.text}`} })` : '()'} => ${text(read.value)},`
  const decide = `decide: (${[read.name.name, ...(wanted(test) ? [input.text] : [])].join(', ')}) => (${text(test)} ? ${helpers.abort}('nothing is left to do') : ${helpers.proceed}(${read.name.name})),`
  const rest = act.body.body[2]
  return {
    edits: [
      ...helpers.edits,
      { start: member.range[0], end: member.range[0], text: `${sync}${newline}${indent}${decide}${newline}${indent}` },
      params,
      { start: first.range[0], end: rest?.range[0] ?? second.range[1], text: '' },
    ],
  }
}

interface Read {
  readonly name: TSESTree.Identifier
  readonly value: TSESTree.CallExpression
}

function readOf(statement: TSESTree.Statement): Read | null {
  const [declared, ...others] =
    statement.type === 'VariableDeclaration' && statement.kind === 'const' ? statement.declarations : []
  if (
    !declared ||
    others.length > 0 ||
    declared.id.type !== 'Identifier' ||
    declared.id.typeAnnotation ||
    declared.init?.type !== 'AwaitExpression'
  )
    return null
  const call = skipWrappersDown(declared.init.argument)
  return call.type === 'CallExpression' && reading.test(calledName(call.callee))
    ? { name: declared.id, value: call }
    : null
}

function testOf(statement: TSESTree.Statement): TSESTree.Expression | null {
  if (statement.type !== 'IfStatement' || statement.alternate) return null
  const { consequent } = statement
  const [only, ...others] = consequent.type === 'BlockStatement' ? consequent.body : [consequent]
  return only?.type === 'ReturnStatement' &&
    only.argument === null &&
    others.length === 0 &&
    !descendants(statement.test).some(({ type }) => type === 'AwaitExpression')
    ? statement.test
    : null
}

interface Input {
  /** The identifier that declares it. */
  readonly name: TSESTree.Identifier | null
  readonly text: string
}

/** What `act` calls its input: `{ input }` of its second parameter, or the first where there is no second use of it. */
function inputOf(act: TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression): Input | null {
  const [first, second, ...others] = act.params
  if (others.length > 0 || (first && first.type !== 'Identifier') || (second && second.type !== 'ObjectPattern'))
    return null
  const field =
    second?.type === 'ObjectPattern'
      ? second.properties.find((each) => each.type === 'Property' && keyOf(each) === 'input')
      : undefined
  if (field?.type === 'Property')
    return field.value.type === 'Identifier' ? { name: field.value, text: field.value.name } : null
  return { name: first ?? null, text: first?.name ?? 'input' }
}

/** Whether an expression names only the given variables, the input and what the module has. */
function namesOnly(
  node: TSESTree.Node,
  allowed: readonly TSESTree.Identifier[],
  input: Input,
  source: SourceFile,
  act: TSESTree.Node,
): boolean {
  const known = [...allowed, ...(input.name ? [input.name] : [])].map((each) => variableOf(each, source.scopes))
  return descendants(node).every((each) => {
    const variable = each.type === 'Identifier' ? variableOf(each, source.scopes) : null
    const declared = variable?.identifiers[0]
    if (each.type === 'ThisExpression') return false
    return (
      variable === null ||
      known.includes(variable) ||
      !declared ||
      declared.range[0] < act.range[0] ||
      declared.range[1] > act.range[1] ||
      (declared.range[0] >= node.range[0] && declared.range[1] <= node.range[1])
    )
  })
}

function uses(node: TSESTree.Node, name: TSESTree.Identifier | null, source: SourceFile): boolean {
  const variable = name === null ? null : variableOf(name, source.scopes)
  return (
    variable !== null &&
    descendants(node).some((each) => each.type === 'Identifier' && variableOf(each, source.scopes) === variable)
  )
}

/** `act` is handed what was read first; its input moves into the second parameter. */
function paramsOf(
  act: TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression,
  read: string,
  input: Input,
  source: SourceFile,
): TextEdit | null {
  const [first, second] = act.params
  const isFirst = first !== undefined && input.name === first
  if (first && !isFirst && uses(act.body, first.type === 'Identifier' ? first : null, source)) return null
  const kept = second?.type === 'ObjectPattern' ? second.properties.map(({ range }) => source.text.slice(...range)) : []
  const fields =
    isFirst && uses(act.body, input.name, source)
      ? [input.text === 'input' ? 'input' : `input: ${input.text}`, ...kept]
      : kept
  const start = first ? first.range[0] : source.text.indexOf('(', act.range[0]) + 1
  const end = second?.range[1] ?? first?.range[1] ?? start
  if (
    first &&
    second === undefined &&
    act.type === 'ArrowFunctionExpression' &&
    !/\(\s*$/.test(source.text.slice(act.range[0], first.range[0]))
  )
    return null
  return { start, end, text: [read, ...(fields.length > 0 ? [`{ ${fields.join(', ')} }`] : [])].join(', ') }
}

/** `abort` and `proceed` beside `defineTask`; null where the file means something else by these names. */
function helpersOf(
  imported: TSESTree.ImportDeclaration,
  source: SourceFile,
): { readonly abort: string; readonly proceed: string; readonly edits: readonly TextEdit[] } | null {
  const named = imported.specifiers.filter((each) => each.type === 'ImportSpecifier')
  const localOf = (name: string): string | undefined =>
    named.find(
      (each) => each.imported.type === 'Identifier' && each.imported.name === name && each.importKind !== 'type',
    )?.local.name
  const missing = ['abort', 'proceed'].filter((name) => localOf(name) === undefined)
  const taken = source.scopes.scopes.some((scope) =>
    scope.variables.some(({ name, defs }) => missing.includes(name) && defs.length > 0),
  )
  const at = named.at(-1)?.range[1]
  if (taken || at === undefined) return null
  return {
    abort: localOf('abort') ?? 'abort',
    proceed: localOf('proceed') ?? 'proceed',
    edits: missing.length === 0 ? [] : [{ start: at, end: at, text: missing.map((name) => `, ${name}`).join('') }],
  }
}
