import type { Effect } from './effects.js'
import type { SyncStep } from './sync.js'
import { treeRecord } from './unchanged-tree.js'

/** The sync step that covers an effect: it holds for the whole run, or it comes before, and it asks about such records or about any. */
export function coveringStep(effect: Effect, steps: readonly SyncStep[]): SyncStep | undefined {
  return steps.find((step) => precedes(step, effect) && concerns(step, effect)) ?? undefined
}

/** Does the step come first in execution order? What the structure declares acts when the run ends. */
export function precedes(step: SyncStep, effect: Effect): boolean {
  return step.global || effect.means === 'declared' || effect.passage < 0 || step.start <= (effect.until ?? effect.end)
}

function concerns(step: SyncStep, effect: Effect): boolean {
  if (
    step.kind === 'conversation' &&
    (!speaks(effect) ||
      saysElsewhere(step, effect) ||
      (shipsCode(effect) && !/\b(?:prs?|pull requests?|reviews?|merge requests?)\b/i.test(step.words)))
  )
    return false
  if (step.about.length === 1 && step.about[0] === treeRecord)
    return /\b(?:push\w*|branch|commit|prs?|pull requests?)\b/i.test(`${effect.object} ${effect.words}`)
  if (step.about.length === 0 || step.kind === 'declared' || step.kind === 'claim') return true
  const specific = effect.object.split(' ').filter((word) => word !== '' && !word.startsWith('#') && !generic.has(word))
  return (
    specific.length === 0 ||
    specific.some((word) => step.about.includes(word)) ||
    step.about.some((word) => generic.has(word) || kin(word, specific))
  )
}

/** Comments of a pull request do not show which summary was sent to somebody. */
function saysElsewhere({ about }: SyncStep, { verb, object, means, words }: Effect): boolean {
  return (
    means === 'prose' &&
    about.some((record) => /^(?:issue|pr|pull-request|ticket|discussion)$/.test(record)) &&
    /^(?:send|email|mail|message|dm|notify)$/.test(verb) &&
    !/comment|reply|review/.test(`${object} ${words}`)
  )
}

/** What was said about an issue does not show that a branch was pushed or a pull request opened. */
function shipsCode({ verb, object, words }: Effect): boolean {
  return verb === 'push' || /\b(?:branch|commits?)\b/.test(object) || /\bgit push\b|\bgh pr create\b/.test(words)
}

/** What was said in a thread shows that something was said there; it does not show that an order was placed. */
function speaks({ verb, object, words, means }: Effect): boolean {
  return (
    (/^(?:comment|reply|respond|answer|message|post|submit|add|send|dm|email|mail|notify|ask|nudge|ping|acknowledge)$/.test(
      verb,
    ) &&
      !/request|order|payment|event|invoice|label|assignee|milestone/.test(object)) ||
    /\b(?:comment|reply|review|message)\b/.test(`${object} ${words}`) ||
    means === 'declared'
  )
}

const generic = new Set([
  'workflow',
  'message',
  'mail',
  'email',
  'sms',
  'dm',
  'alert',
  'record',
  'request',
  'notification',
  'event',
  'reply',
  'github',
  'comment',
  'review',
])
const families = [
  ['issue', 'ticket', 'bug', 'card', 'label', 'assignee', 'comment'],
  ['pr', 'pull', 'request', 'review', 'comment', 'branch'],
  ['post', 'tweet', 'thread', 'reply', 'message'],
  ['event', 'meeting', 'invite', 'calendar'],
]
const kin = (word: string, others: readonly string[]): boolean =>
  families.some((family) => family.includes(word) && others.some((other) => family.includes(other)))
