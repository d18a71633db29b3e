import type { Assignment, ParameterExpansionPart, Word, WordPart } from 'unbash'
import type { ShellScope } from './shell-scope.js'

/** One text that a word can stand for. What is not known stays in it as `${NAME}`. */
export interface ShellValue {
  readonly text: string
  /** The variables it went through, known and unknown. */
  readonly names: readonly string[]
}

const maximumAlternatives = 8
const maximumDepth = 6

/** The texts a word can stand for, given the assignments of the script; at least one. */
export function valuesOf(word: Word, scope: ShellScope, depth = 0): readonly ShellValue[] {
  if (!word.parts) return [{ text: word.value, names: [] }]
  return valuesOfParts(word.parts, scope, depth)
}

/** The same for the parts of a heredoc or a quoted string. */
export function valuesOfParts(parts: readonly WordPart[], scope: ShellScope, depth = 0): readonly ShellValue[] {
  let values: readonly ShellValue[] = [{ text: '', names: [] }]
  for (const part of parts) values = combine(values, valuesOfPart(part, scope, depth))
  return values
}

function combine(heads: readonly ShellValue[], tails: readonly ShellValue[]): readonly ShellValue[] {
  return heads
    .flatMap((head) => tails.map((tail) => ({ text: head.text + tail.text, names: [...head.names, ...tail.names] })))
    .slice(0, maximumAlternatives)
}

function valuesOfPart(part: WordPart, scope: ShellScope, depth: number): readonly ShellValue[] {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return [{ text: part.value, names: [] }]
    case 'DoubleQuoted':
    case 'LocaleString':
      return valuesOfParts(part.parts, scope, depth)
    case 'SimpleExpansion':
      return valuesOfVariable(part.text.slice(1), scope, depth)
    case 'ParameterExpansion':
      return valuesOfExpansion(part, scope, depth)
    default:
      return [{ text: part.text, names: [] }]
  }
}

function valuesOfExpansion(part: ParameterExpansionPart, scope: ShellScope, depth: number): readonly ShellValue[] {
  const values = valuesOfVariable(part.parameter, scope, depth)
  if (part.prefix === '#') return [{ text: part.text, names: [] }]
  if (part.operation?.type !== 'Default' || part.operation.operator.includes('?') || depth > maximumDepth) return values
  const defaults = valuesOf(part.operation.operand, scope, depth + 1)
    .map((value) => ({ text: value.text, names: [part.parameter, ...value.names] }))
  return [...values, ...defaults].slice(0, maximumAlternatives)
}

function valuesOfVariable(name: string, scope: ShellScope, depth: number): readonly ShellValue[] {
  const unknown = { text: `\${${name}}`, names: [name] }
  const positional = scope.positionals?.[Number(name) - 1]
  if (positional) return positional.map((value) => ({ text: value.text, names: [name, ...value.names] }))
  const assigned = scope.variables.get(name)
  const given = scope.environment.get(name)
  if (!assigned && given !== undefined) return [{ text: given, names: [name, given] }]
  if (!assigned || depth > maximumDepth) return [unknown]
  const values = assigned.flatMap((assignment) => valuesOfAssignment(assignment, scope, depth + 1))
  return values.length === 0 ? [unknown] : values.slice(0, maximumAlternatives).map((value) => ({ text: value.text, names: [name, ...value.names] }))
}

function valuesOfAssignment(assignment: Assignment, scope: ShellScope, depth: number): readonly ShellValue[] {
  if (assignment.value.type !== 'Word') return []
  return valuesOf(assignment.value, scope, depth)
}

/** The elements of `${name[@]}` when the script assigns that array literally; otherwise null. */
export function elementsOf(word: Word, scope: ShellScope): readonly Word[] | null {
  const part = soleExpansion(word)
  if (!part || part.operation || !part.index || !['@', '*'].includes(part.index.value)) return null
  const elements = (scope.variables.get(part.parameter) ?? []).flatMap(({ value }) => (value.type === 'ArrayValue' ? value.elements : []))
  return elements.length === 0 ? null : elements
}

function soleExpansion(word: Word): ParameterExpansionPart | null {
  const [part, ...rest] = word.parts ?? []
  if (!part || rest.length > 0) return null
  if (part.type === 'ParameterExpansion') return part
  if (part.type !== 'DoubleQuoted' || part.parts.length !== 1) return null
  const inner = part.parts[0]
  return inner?.type === 'ParameterExpansion' ? inner : null
}

/** The variable that an unquoted or quoted word consists of, if nothing else stands in it. */
export function soleVariable(word: Word): string | null {
  const [part, ...rest] = word.parts ?? []
  if (!part || rest.length > 0) return null
  const inner = part.type === 'DoubleQuoted' && part.parts.length === 1 ? part.parts[0] : part
  if (inner?.type === 'SimpleExpansion') return inner.text.slice(1)
  return inner?.type === 'ParameterExpansion' && !inner.index ? inner.parameter : null
}
