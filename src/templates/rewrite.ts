import type { Effect } from './detect/effects.js'

const gerunds: Readonly<Record<string, string>> = {
  send: 'sending',
  create: 'creating',
  reply: 'replying',
  comment: 'commenting',
  post: 'posting',
  submit: 'submitting',
  pay: 'paying',
  call: 'calling',
  add: 'adding',
  dm: 'sending the direct message',
  slack: 'sending the Slack message',
  give: 'giving it',
  deliver: 'delivering',
}

const participles: Readonly<Record<string, string>> = {
  merge: 'merged',
  close: 'closed',
  reopen: 'reopened',
  resolve: 'resolved',
  cancel: 'cancelled',
  assign: 'assigned',
  attach: 'attached',
}

/**
 * The missing step for an effect, in the template's own nouns: what to read, and when to stop.
 *
 * @param titles words in quotes or brackets that the template uses to name what it makes
 */
export function proposeStep(effect: Effect, titles: readonly string[]): string {
  const act = `${gerunds[effect.verb] ?? gerund(effect.verb)}${objectWords(effect)}`
  const title = titles[0]
  const named = title === undefined ? '' : ` whose title starts with "${title}"`
  return `Before ${act}: ${whatToRead(effect, named)}`
}

const pushes = 'check whether these commits were already pushed; if they were, stop.'

/** Verbs that a message is the object of; with another the template did not say what, and "syncing the message" would be wrong. */
const takesMessage = /^(?:send|post|e-?mail|mail|write|forward|broadcast|submit|text|repost|queue|schedule)$/
const takesIt = /^(?:share|escalate|apply|deliver|relay|flag|upload|report|summari[sz]e)$/

const fullNames: Readonly<Record<string, string>> = {
  pr: 'pull request',
  'pull-request': 'pull request',
  dm: 'message',
}

function objectWords(effect: Effect): string {
  if (ships.test(effect.verb)) return ''
  if (effect.object === 'message' && !takesMessage.test(effect.verb)) return takesIt.test(effect.verb) ? ' it' : ''
  if (effect.verb === 'deliver' && effect.means === 'declared') return ` to ${effect.object.replace(/:.*$/, '')}`
  if (
    effect.verb === 'comment' ||
    effect.verb === 'reply' ||
    effect.object === '' ||
    effect.object === effect.verb ||
    effect.verb === 'dm'
  )
    return ''
  if (effect.verb === 'answer' || effect.verb === 'respond') return ''
  return /^[#@]/.test(effect.object) ? ` to ${effect.object}` : ` the ${fullNames[effect.object] ?? effect.object}`
}

function whatToRead(effect: Effect, named: string): string {
  const { object, verb } = effect
  if (verb === 'push' && object === 'message') return pushes
  if (ships.test(verb) || shipped.test(object))
    return 'check whether this version was already deployed or released there; if it was, stop.'
  if (object === 'run' || object === 'workflow' || object === 'build')
    return 'check whether this run was already started for the same input; if it was, stop.'
  if (object === 'branch' && verb === 'push') return pushes
  if (/^(?:request|record)$/.test(object))
    return `check whether this ${object} was already sent${named}; if it was, stop.`
  if (participles[verb] !== undefined)
    return `read its present state; if it is already ${participles[verb] ?? 'done'}, stop.`
  if (/\b(?:comment|review|reply)\b/.test(object) || verb === 'comment' || verb === 'reply')
    return 'read the whole thread; if it already holds your comment and nothing new was said since, stop.'
  if (/\b(?:issue|ticket|card|story|bug|incident)\b/.test(object))
    return `list the open ${object.replace(/s?$/, 's')}${named}; if one about the same matter exists, update it instead or stop.`
  if (/\b(?:pr|pull|branch|merge)\b/.test(object))
    return `list the open pull requests${named} and the remote branches; if one already does this, stop.`
  if (/\bdiscussion\b/.test(object)) return `list the open discussions${named}; if one for this period exists, stop.`
  if (/\b(?:event|meeting|invite|invitation|appointment|booking|reservation)\b/.test(object))
    return `list the calendar's events of that day${named}; if it is already there, stop.`
  if (/\b(?:payment|order|invoice|refund|transaction|trade)\b/.test(object))
    return `look up the recipient's ${object.replace(/s?$/, 's')} of this period; if this one was already made, stop.`
  if (/\b(?:label|assignee)\b/.test(object))
    return `read the record's present ${object.replace(/s?$/, 's')}; if it is already set, stop.`
  if (/^#/.test(object)) return `read the last 24 hours of ${object}; if this message is already there, stop.`
  return `read what was already sent there since the last run${named}; if this ${/^(?:message|email|alert|notification|tweet|post|digest|report)$/.test(object) ? object : 'message'} is among it, stop.`
}

/** A short verb doubles its last consonant: "log" becomes "logging", "ping" and "deploy" only get an ending. */
function gerund(verb: string): string {
  if (/^[^aeiou]*[aeiou][bdgklmnprt]$/.test(verb)) return `${verb}${verb.at(-1) ?? ''}ing`
  return verb.endsWith('ee') ? `${verb}ing` : `${verb.replace(/e$/, '')}ing`
}

/** Verbs that ship what was built; what they ship has many names. */
const ships = /^(?:deploy|publish|release|rollout|rollback|ship)$/
const shipped = /\b(?:deployment|release|deploy)\b/

/** Titles and prefixes that a template gives to what it makes: `title starting with "[plan]"`, `title-prefix: "[map] "`. */
export function titlesIn(text: string): string[] {
  return [...text.matchAll(/title(?:[-_ ]prefix)?\b[^"'\n]{0,40}["'“]([^"'”\n]{2,60})["'”]/gi)]
    .map((match) => (match[1] ?? '').trim())
    .filter((title) => !title.includes('${{') && /\w/.test(title))
}
