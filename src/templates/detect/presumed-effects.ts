import type { ReadTemplate } from '../passage.js'
import type { Effect } from './effects.js'
import { findSyncSteps } from './sync.js'

const made = new Set(['issue', 'pr', 'pull-request', 'comment', 'ticket', 'discussion', 'review', 'event', 'alert'])
const ownDoing =
  /\b(?:yours?|you|avoid duplicat\w*|duplicate (?:issues?|prs?|pull requests?|comments?|tickets?|work)|already (?:commented|reported|filed|nudged|replied|reviewed|triaged|alerted|notified|posted|tracked|open))\b/i

/**
 * A text that takes care not to repeat its own comment, issue or pull request makes one, even where the
 * order to make it stands in a part that was not given.
 */
export function presumedEffects(template: ReadTemplate): Effect[] {
  const step = findSyncSteps(template, []).find(
    ({ about, words }) => about.some((record) => made.has(record)) && ownDoing.test(words),
  )
  if (step === undefined) return []
  const object = step.about.find((record) => made.has(record)) ?? 'record'
  return [
    {
      start: step.start,
      end: step.end,
      verb: 'create',
      object,
      words: step.words,
      means: 'prose',
      passage: -1,
      strength: 'weak',
    },
  ]
}
