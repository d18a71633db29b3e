import type { ParameterExpansionPart, Word, WordPart } from 'unbash'
import type { ShellScope } from './shell-scope.js'

/** One text that a word can stand for. What is not known stays in it as `${NAME}`. */
export interface ShellValue {
  readonly text: string
  /** The variables it went through, known and unknown. */
  readonly names: readonly string[]
}

const maximumAlternatives = 8

/** Values of variables that were asked for, per scope; null while they are being computed. */
const computed = new WeakMap<ShellScope, Map<string, readonly ShellValue[] | null>>()

/** The texts a word can stand for, given the assignments of the script; at least one. */
export function valuesOf(word: Word, scope: ShellScope): readonly ShellValue[] {
  if (!word.parts) return [{ text: word.value, names: [] }]
  return valuesOfParts(word.parts, scope)
}

function valuesOfParts(parts: readonly WordPart[], scope: ShellScope): readonly ShellValue[] {
  let values: readonly ShellValue[] = [{ text: '', names: [] }]
  for (const part of parts) values = combine(values, valuesOfPart(part, scope))
  return values
}

function combine(heads: readonly ShellValue[], tails: readonly ShellValue[]): readonly ShellValue[] {
  return distinct(
    heads.flatMap((head) =>
      tails.map((tail) => ({ text: head.text + tail.text, names: union(head.names, tail.names) })),
    ),
  )
}

function union(first: readonly string[], second: readonly string[]): readonly string[] {
  if (first.length === 0 || second.length === 0) return first.length === 0 ? second : first
  return [...new Set([...first, ...second])]
}

function distinct(values: readonly ShellValue[]): readonly ShellValue[] {
  if (values.length < 2) return values
  return [...new Map(values.map((value) => [value.text, value])).values()].slice(0, maximumAlternatives)
}

function valuesOfPart(part: WordPart, scope: ShellScope): readonly ShellValue[] {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return [{ text: part.value, names: [] }]
    case 'DoubleQuoted':
    case 'LocaleString':
      return valuesOfParts(part.parts, scope)
    case 'SimpleExpansion':
      return valuesOfVariable(part.text.slice(1), scope)
    case 'ParameterExpansion':
      return valuesOfExpansion(part, scope)
    default:
      return [{ text: part.text, names: [] }]
  }
}

function valuesOfExpansion(part: ParameterExpansionPart, scope: ShellScope): readonly ShellValue[] {
  if (part.prefix === '#') return [{ text: part.text, names: [] }]
  const values = valuesOfVariable(part.parameter, scope)
  if (part.operation?.type !== 'Default' || part.operation.operator.includes('?')) return values
  const defaults = valuesOf(part.operation.operand, scope).map((value) => ({
    text: value.text,
    names: union([part.parameter], value.names),
  }))
  return distinct([...values, ...defaults])
}

function valuesOfVariable(name: string, scope: ShellScope): readonly ShellValue[] {
  const known = computed.get(scope) ?? new Map<string, readonly ShellValue[] | null>()
  computed.set(scope, known)
  const unknown = [{ text: `\${${name}}`, names: [name] }]
  const remembered = known.get(name)
  if (remembered !== undefined) return remembered ?? unknown
  known.set(name, null)
  const values = (assignedValues(name, scope) ?? []).map((value) => ({
    text: value.text,
    names: union([name], value.names),
  }))
  const result = values.length === 0 ? unknown : distinct(values)
  known.set(name, result)
  return result
}

/** Values that the script, its caller or its runner gives the variable; null when nobody does. */
function assignedValues(name: string, scope: ShellScope): readonly ShellValue[] | null {
  const positional = scope.positionals?.[Number(name) - 1]
  if (positional) return positional
  const assigned = scope.variables.get(name)
  if (assigned) return assigned.flatMap(({ value }) => (value.type === 'Word' ? valuesOf(value, scope) : []))
  const given = scope.environment.get(name)
  return given === undefined ? null : [{ text: given, names: [given] }]
}

/** The elements of `${name[@]}` when the script assigns that array literally; otherwise null. */
export function elementsOf(word: Word, scope: ShellScope): readonly Word[] | null {
  const part = soleExpansion(word)
  if (!part || part.operation || !part.index || !['@', '*'].includes(part.index.value)) return null
  const elements = (scope.variables.get(part.parameter) ?? []).flatMap(({ value }) =>
    value.type === 'ArrayValue' ? value.elements : [],
  )
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
