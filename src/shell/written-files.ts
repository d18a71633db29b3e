import { argumentsOf, programName, textOf } from './shell-argument.js'
import type { ShellScope } from './shell-scope.js'
import { valuesOf } from './shell-value.js'

/** The files a script writes, by the text of their path (variables resolved as far as they are known). */
export type WrittenFiles = ReadonlySet<string>

const writers = /^(touch|mkdir|tee|cp|mv|ln|install)$/

export function writtenFiles(scope: ShellScope): WrittenFiles {
  const byCommand = scope.commands.flatMap((command) => {
    const [program, ...rest] = argumentsOf(command, scope)
    return writers.test(programName(program)) ? rest.map(textOf).filter((text) => !text.startsWith('-')) : []
  })
  const byRedirect = scope.redirects.flatMap(({ operator, target }) =>
    target && ['>', '>>', '>|', '&>', '&>>'].includes(operator) ? valuesOf(target, scope).map(({ text }) => text) : [],
  )
  return new Set([...byCommand, ...byRedirect].filter((text) => text !== '' && !/^(\/dev\/|&|\d+$)/.test(text)))
}
