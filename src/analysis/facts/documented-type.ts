import { eitherOrigin, type Origin } from '../origin.js'
import type { Terms } from './terms.js'

/** What a comment speaks about: the variable or property behind it, what the function gives back, or one of its parameters. */
export type Documented = '@type' | '@returns' | { readonly parameter: string }

/**
 * What a documentation comment says that something is: `@param {import('x').Y} name`, `@type {import('x').Y}`. In JavaScript
 * the type may also be a name of the module or one that a `@typedef {import('x').Y} Name` of the file gives. Null when it
 * says nothing about members.
 */
export function documentedType(what: Documented, comment: string, terms: Terms): Origin | null {
  if (!comment.includes('@')) return null
  const written = typeof what === 'string' ? writtenType(what, comment) : writtenTypeOf(what.parameter, comment)
  if (written === null) return null
  const options = unionOf(written).flatMap((option) => optionType(option, terms) ?? [])
  return options.length === 0 ? null : eitherOrigin(options)
}

function writtenType(tag: '@type' | '@returns', comment: string): string | null {
  const start = (tag === '@type' ? /@type\s+\{/ : /@returns?\s+\{/).exec(comment)
  return start === null ? null : inBraces(comment, start.index + start[0].length)
}

function writtenTypeOf(name: string, comment: string): string | null {
  for (const start of comment.matchAll(/@param\s+\{/g)) {
    const from = start.index + start[0].length
    const text = inBraces(comment, from)
    if (
      text !== null &&
      new RegExp(`^\\s+\\[?${name.replaceAll('$', '\\$')}(?![\\w$.])`).test(comment.slice(from + text.length + 1))
    )
      return text
  }
  return null
}

/** The text up to the brace that closes the one before `from`. */
function inBraces(text: string, from: number): string | null {
  for (let at = from, open = 1; at < text.length; at++) {
    if (text[at] === '{') open++
    else if (text[at] === '}' && --open === 0) return text.slice(from, at)
  }
  return null
}

function unionOf(text: string): readonly string[] {
  return text
    .replace(/\n\s*\*/g, ' ')
    .split('|')
    .map((option) =>
      option
        .trim()
        .replace(/^[?!(]+|[=?)]+$/g, '')
        .trim(),
    )
}

const reference =
  /^(?:Promise<)?(?:import\(\s*['"]([^'"]+)['"]\s*\)\.?)?((?:[A-Za-z_$][\w$]*(?:\.[\w$]+)*)?)(?:<.*>)?\??>?$/

function optionType(text: string, terms: Terms): Origin | null {
  const [, module, path] = reference.exec(text) ?? []
  if (path === undefined || (path === '' && module === undefined)) return null
  // A module that is the class itself is named without a member.
  const [root = '', ...members] = path === '' ? ['default'] : path.split('.')
  const of =
    module === undefined ? namedType(root, terms) : { kind: 'import' as const, module, name: root, file: terms.file }
  return (
    of && {
      kind: 'instance',
      of: members.reduce<Origin>((object, member) => ({ kind: 'member', object, name: member }), of),
    }
  )
}

/** A class or an import of the module with that name, or what a `@typedef` says that it is; only JavaScript takes its types from comments. */
function namedType(name: string, terms: Terms): Origin | null {
  if (!/\.[cm]?jsx?$/.test(terms.file)) return null
  const { text, scopes } = terms.source
  const escaped = name.replaceAll('$', '\\$')
  const [, module, path] =
    new RegExp(
      `@typedef\\s+\\{\\s*import\\(['"]([^'"]+)['"]\\)\\.([\\w$]+)(?:<[^}]*>)?\\s*\\}\\s+${escaped}(?![\\w$])`,
    ).exec(text) ?? []
  if (module !== undefined && path !== undefined) return { kind: 'import', module, name: path, file: terms.file }
  const declared = scopes.scopes
    .filter((scope) => scope.type === 'module' || scope.type === 'global')
    .flatMap((scope) => scope.set.get(name) ?? [])
    .find(({ identifiers }) => identifiers.length > 0)
  const [identifier] = declared?.identifiers ?? []
  return identifier === undefined ? null : terms.expression(identifier)
}
