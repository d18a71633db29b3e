import type { TSESTree } from '@typescript-eslint/types'
import { noLongerMeets } from './no-longer-meets.js'
import { rowConditions } from './row-conditions.js'
import { property } from './syntax-of.js'

/**
 * The state that an update takes where a row may also be taken that somebody took long ago and never finished:
 * `OR: [{ status: 'pending' }, { status: 'sending', updatedAt: { lt: stale } }]` with `status: 'sending', updatedAt: now`.
 * Every alternative asks for the state, and none is met by what was just set. Null where it is none of this kind. It is
 * a lease: where nothing marks the row as done, it is due again.
 */
export function takenOrStale(where: TSESTree.Node, data: TSESTree.Node): string | null {
  for (const choice of rowConditions(where).choices) {
    const named = new Set(choice[0]?.map(({ name }) => name) ?? [])
    const state = [...named].find(
      (name) =>
        property(data, name) !== null && choice.every((alternative) => alternative.some((each) => each.name === name)),
    )
    const isMet = choice.every((alternative) =>
      alternative.some((each) => {
        const value = property(data, each.name)
        return value !== null && noLongerMeets(each, value)
      }),
    )
    if (state !== undefined && choice.length > 1 && isMet) return state
  }
  return null
}
