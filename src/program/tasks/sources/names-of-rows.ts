import type { Origin } from '../../../analysis/origin.js'
import type { Registration } from '../../../analysis/triggers/registration.js'
import type { Evaluator } from '../../../analysis/values/evaluator.js'
import { functionsIn } from '../../../analysis/values/functions-in.js'
import { literalTexts } from '../../../analysis/values/literal-texts.js'

type Member = Extract<Origin, { kind: 'member' }>

/**
 * The name of each handler where one call registers the rows of a list, and takes name and handler from the same row:
 * `for (const tool of tools) server.tool(tool.name, tool.schema, tool.handler)`.
 */
export function namesOfRows({ member, site }: Registration, evaluator: Evaluator): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const given = site?.call.arguments ?? []
  const place = member.name
  const name = place === undefined ? null : propertyOf(partAt(given[place.argument], place.property), evaluator)
  if (name === null) return names
  const row = JSON.stringify(name.object)
  const handlers = given
    .flatMap((argument) => (argument.kind === 'object' ? Object.values(argument.properties) : [argument]))
    .flatMap((part) => propertyOf(part, evaluator) ?? [])
    .filter((part) => part.name !== name.name && JSON.stringify(part.object) === row)
  for (const object of evaluator.values(name.object)) {
    const [text, ...others] = literalTexts({ ...name, object }, evaluator)
    if (text === undefined || others.length > 0) continue
    for (const part of handlers)
      for (const handler of functionsIn({ ...part, object }, evaluator, { throughCalls: true }))
        if (!names.has(handler)) names.set(handler, text)
  }
  return names
}

function partAt(argument: Origin | undefined, property: string | undefined): Origin | undefined {
  if (property === undefined || argument?.kind !== 'object') return property === undefined ? argument : undefined
  return Object.hasOwn(argument.properties, property) ? argument.properties[property] : undefined
}

/** The property that a term is, also of a variable that was taken out: `const { name, handler } = tool`. */
function propertyOf(term: Origin | undefined, { world }: Evaluator): Member | null {
  const written = term?.kind === 'binding' ? world.facts(term.file)?.bindings[term.at] : term
  return written?.kind === 'member' ? written : null
}
