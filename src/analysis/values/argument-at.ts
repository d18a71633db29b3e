import type { Origin } from '../origin.js'

/** What a call hands over at `index`; null where it hands over nothing. A rest parameter that is spread stands for the arguments from there on: `(...all) => run(...all)`. */
export function argumentAt(
  given: readonly Origin[],
  index: number,
  isRest: (functionAt: number, parameter: number) => boolean,
): Origin | null {
  const spread = given.findIndex((argument) => isSpreadRest(argument, isRest))
  const list = given[spread]
  if (list?.kind !== 'member' || index < spread) return given[index] ?? null
  return { kind: 'member', object: list.object, name: String(index - spread) }
}

function isSpreadRest(argument: Origin, isRest: (functionAt: number, parameter: number) => boolean): boolean {
  return (
    argument.kind === 'member' &&
    argument.name === '*' &&
    argument.key === undefined &&
    argument.object.kind === 'parameter' &&
    isRest(argument.object.function, argument.object.index)
  )
}
