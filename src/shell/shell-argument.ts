import type { Command, CommandArgument, Word } from 'unbash'
import type { ShellScope } from './shell-scope.js'
import { elementsOf, soleVariable, valuesOf, type ShellValue } from './shell-value.js'

/** One argument of a command line, the program included. */
export interface Argument {
  /** The texts it can stand for; at least one. */
  readonly values: readonly ShellValue[]
  /** Absent when the argument came out of an expansion. */
  readonly word: Word | null
}

/** The first text an argument can stand for. */
export function textOf(argument: Argument | undefined): string {
  return argument?.values[0]?.text ?? ''
}

/** The last path segment of a program: `/usr/bin/mail` and `mail` are one program. */
export function programName(argument: Argument | undefined): string {
  return textOf(argument)
    .replace(/^.*[\\/]/, '')
    .replace(/\.exe$/i, '')
}

/** The command line of a simple command: arrays expanded, and a command kept in a variable split into words. */
export function argumentsOf(command: Command, scope: ShellScope): readonly Argument[] {
  if (!command.name) return []
  return [...programOf(command.name, scope), ...command.args.flatMap((item) => argumentOf(item, scope))]
}

/** A command line that is given as texts, such as the argument array of `execFile`. */
export function literalArguments(texts: readonly string[]): readonly Argument[] {
  return texts.map((text) => ({ values: [{ text, names: [] }], word: null }))
}

function programOf(name: Word, scope: ShellScope): readonly Argument[] {
  const [argument, ...rest] = argumentOf(name, scope)
  if (
    !argument ||
    rest.length > 0 ||
    !/^\$/.test(name.text) ||
    soleVariable(name) === null ||
    name.text.startsWith('"')
  )
    return argument ? [argument, ...rest] : []
  const text = textOf(argument)
  return /\s/.test(text) ? literalArguments(text.trim().split(/\s+/)) : [argument]
}

function argumentOf(item: CommandArgument, scope: ShellScope): readonly Argument[] {
  if (item.type === 'Assignment') {
    const values = item.value.type === 'Word' ? valuesOf(item.value, scope) : []
    const texts = values.map((value) => ({
      text: `${item.name}${item.append ? '+=' : '='}${value.text}`,
      names: value.names,
    }))
    return [{ values: texts.length > 0 ? texts : [{ text: item.text, names: [] }], word: null }]
  }
  const variable = soleVariable(item)
  if (scope.positionals && (variable === '@' || variable === '*'))
    return scope.positionals.map((values) => ({ values, word: null }))
  const elements = elementsOf(item, scope)
  if (elements) return elements.map((word) => ({ values: valuesOf(word, scope), word }))
  return [{ values: valuesOf(item, scope), word: item }]
}
