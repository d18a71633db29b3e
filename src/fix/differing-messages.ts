import type { TSESTree } from '@typescript-eslint/types'
import { skipWrappersDown } from '../analysis/cfg/callback-run.js'
import { keyOf } from '../analysis/guards/syntax-of.js'
import type { Place, Span } from '../result/coverage-report.js'
import { callAt } from './call-at.js'
import type { Sources } from './sources.js'

/**
 * Two calls of one function that hand it different texts: it sends different messages, and a gate inside of it would
 * take the second for the first. Null when no two do.
 */
export function differingMessages(calls: readonly Span[], sources: Sources): readonly [Place, Place] | null {
  const first = new Map<string, { readonly text: string; readonly place: Place }>()
  for (const place of calls) {
    const source = sources.parsed(place.file)
    const call = source === null ? null : callAt(source, place)
    for (const [position, text] of call === null || source === null ? [] : texts(call, source.text)) {
      const known = first.get(position)
      if (known === undefined) first.set(position, { text, place })
      else if (known.text !== text) return [known.place, place]
    }
  }
  return null
}

/** A value that is no text of the code: a caller that hands on what it has sends another message than one that says what. */
const handedOn = ''

function isText(value: TSESTree.Node): boolean {
  return (value.type === 'Literal' && typeof value.value === 'string') || value.type === 'TemplateLiteral'
}

/** The texts that stand in the arguments, with their positions: the second, or `subject` of the first. */
function texts({ arguments: given }: TSESTree.CallExpression, text: string): (readonly [string, string])[] {
  return given.flatMap((argument, index) => {
    const node = skipWrappersDown(argument)
    const named: (readonly [string, TSESTree.Node])[] =
      node.type === 'ObjectExpression'
        ? node.properties.flatMap((each) =>
            each.type === 'Property' ? [[`${index}.${keyOf(each) ?? ''}`, skipWrappersDown(each.value)] as const] : [],
          )
        : [[String(index), node]]
    return named.map(([position, value]) => [position, isText(value) ? text.slice(...value.range) : handedOn] as const)
  })
}
