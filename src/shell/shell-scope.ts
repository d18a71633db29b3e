import {
  forEachChild,
  type Assignment,
  type Command,
  type Function as ShellFunction,
  type Redirect,
  type SyntaxNode,
} from 'unbash'
import type { ShellValue } from './shell-value.js'

/** What a script declares. Assignments are taken without regard to order: a variable has all its values. */
export interface ShellScope {
  readonly variables: ReadonlyMap<string, readonly Assignment[]>
  readonly functions: ReadonlyMap<string, ShellFunction>
  /** Every simple command, in source order. */
  readonly commands: readonly Command[]
  readonly redirects: readonly Redirect[]
  /** Values that the runner puts into the environment, such as `env:` of a workflow step. */
  readonly environment: ReadonlyMap<string, string>
  /** Whether it reads other scripts into itself, whose functions it may then call. */
  readonly sources: boolean
  /** `$1`, `$2`… while a function is looked at from one of its calls. */
  readonly positionals?: readonly (readonly ShellValue[])[]
}

/** Further assignments of one variable are not looked at: no more than a few alternatives are kept anyway. */
const maximumAssignments = 100
const declaring = new Set(['local', 'export', 'declare', 'readonly', 'typeset'])

/** Collects assignments, functions, commands and redirections, those in substitutions included. */
export function scopeOf(script: SyntaxNode, outer?: Partial<ShellScope>): ShellScope {
  const variables = new Map<string, Assignment[]>(
    [...(outer?.variables ?? [])].map(([name, list]) => [name, [...list]]),
  )
  const functions = new Map(outer?.functions ?? [])
  const commands: Command[] = [...(outer?.commands ?? [])]
  const redirects: Redirect[] = [...(outer?.redirects ?? [])]
  const assign = (assignment: Assignment): void => {
    if (assignment.name === '') return
    const list = variables.get(assignment.name)
    if (!list) variables.set(assignment.name, [assignment])
    else if (list.length < maximumAssignments) list.push(assignment)
  }
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'Command') {
      commands.push(node)
      for (const item of node.prefix) if (item.type === 'Assignment') assign(item)
      if (declaring.has(node.name?.value ?? ''))
        for (const item of node.suffix) if (item.type === 'Assignment') assign(item)
    }
    if (node.type === 'Function') functions.set(node.name.value, node)
    if (node.type === 'Redirect') redirects.push(node)
    forEachChild(node, visit)
  }
  visit(script)
  const sources = commands.some(({ name }) => name?.value === 'source' || name?.value === '.')
  return { variables, functions, commands, redirects, sources, environment: outer?.environment ?? new Map() }
}
