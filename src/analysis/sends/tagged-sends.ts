import { functionKey, type Program } from '../program.js'
import type { FoundSend } from './find-sends.js'

/** The calls of functions whose documentation comment says `@sends`. */
export function taggedSends(program: Program): readonly FoundSend[] {
  return taggedFunctions(program).flatMap(({ file, at, name }) =>
    (program.callers.get(functionKey(file, at)) ?? [])
      .filter(({ call }) => call.form !== 'new')
      .map((site): FoundSend => ({
        ...site,
        provider: 'declared',
        path: site.call.calleeText,
        channel: 'notification',
        confidence: 'declared',
        gray: false,
        because: [`the comment of \`${name ?? 'the function'}\` in ${file} says @sends`],
      })),
  )
}

/** Whether a call stands in a function that is itself declared as a sender: its callers are the sends then. */
export function inTagged(program: Program): (file: string, functionAt: number | null) => boolean {
  const keys = new Set(taggedFunctions(program).map(({ file, at }) => functionKey(file, at)))
  return (file, functionAt) => {
    for (let at = functionAt; at !== null; at = program.facts.get(file)?.functions[at]?.function ?? null)
      if (keys.has(functionKey(file, at))) return true
    return false
  }
}

function taggedFunctions(
  program: Program,
): { readonly file: string; readonly at: number; readonly name: string | null }[] {
  return [...program.facts.values()].flatMap(({ file, functions }) =>
    Object.values(functions)
      .filter(({ tags }) => tags?.includes('sends'))
      .map(({ at, name }) => ({ file, at, name })),
  )
}
