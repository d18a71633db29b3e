import type { FunctionTag } from '../file-facts.js'

/** The tags of the documentation comment of a function. */
export function functionTags(comment: string): readonly FunctionTag[] {
  return (['sends', 'gate'] as const).filter(
    (tag) =>
      comment.includes(`@${tag}`) && new RegExp(`^[\\s/*]*@${tag}\\b|\\s@${tag}\\s*(?:\\*/|$)`, 'm').test(comment),
  )
}
