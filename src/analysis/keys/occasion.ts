import { isContainer } from './is-container.js'

const lasting =
  /(?:^|_)(?:users?|customers?|accounts?|members?|owners?|teams?|organi[sz]ations?|orgs?|workspaces?|tenants?|projects?|monitors?|sites?|pages?|apps?|devices?|channels?|guilds?|rooms?|chats?|contacts?|subscribers?|profiles?|persons?|people|companies|company|from|sender|creator|assignee|requester|reporter|manager|driver|doctor|environments?|integrations?|webhooks?|hooks?|servers?|hosts?|services?|polls?|surveys?|templates?|endpoints?|status_?pages?|notifications?|providers?|recipients?|readers?|authors?|actors?|admins?|employees?|patients?|students?|clients?|locations?|regions?|subscriptions?|plans?|products?|lists?|folders?|me|self|this)$/i
const final =
  /(?:^|-)(?:welcome|onboarding|onboard|signup|sign-up|signed-up|registered|registration|deleted|delete|created)(?:-|$)/
/** What answers whatever comes in: the same may rightly come again. */
const answering =
  /^(?:handle|on|process)-(?:.*-)?(?:messages?|commands?|callback|query|text|photo|voice|media|input|chat|reply|start)(?:-|$)/
const recurring =
  /(?:^|-)(?:updates?|updated|changes?|changed|edited|modified|progress|remind|reminders?|overdue|digest|heartbeat|reply|replies|replied|comments?|commented|answers?|answered|notes?|mentions?|mentioned|assigned|assignment|escalated|escalation|sla)(?:-|$)/
const round =
  /(?:^|_)(?:updates?|changes?|edits?|revisions?|versions?|reminders?|digests?|slots?|periods?|weeks?|months?|quarters?|years?|reply|replies|comments?|messages?|answers?|notes?|mentions?|assignments?|escalations?)$/i
const again =
  /(?:^|-)(?:resend|re-send|redistribute|retry|test|duplicate|copy|clone|token|otp|2fa|mfa|reset|forgot|magic|login|sign-?in|verify|verification)(?:-|$)|2-?fa/

/**
 * Whether an id names something that lasts (a user, a team, a monitor) and so gives many occasions, rather than one
 * occasion (an invoice, an incident, a comment). `monitor.id`, `monitorId` and `monitor_id` are the same name.
 */
export function namesLasting(text: string): boolean {
  const path = text.split('.')
  const isForeign = path.length > 2 && !bareId.test(path.at(-1) ?? '') && isLasting(path[0] ?? '')
  return isForeign || isLasting(nounOf(text)) || (/(?:^|\.)slug$/i.test(text) && isBareId(text))
}

/**
 * Whether the purpose names what happens once to one of these: the welcome of a user, the deletion of a team. Where it says
 * to what (`team-deleted`), the id of another thing does not count: an organisation has many teams.
 */
export function happensOnce(purpose: string, texts: readonly string[]): boolean {
  const things = purpose.split('-').filter(isLasting).map(singular)
  return (
    final.test(purpose) &&
    (things.length === 0 ||
      texts.some(
        (text) => isBareId(text) || things.some((thing) => singular(nounOf(text)).toLowerCase().endsWith(thing)),
      ))
  )
}

/** Whether the purpose names what happens again and again to one thing (its update, a reminder), and no id among the texts says which time. */
export function mayHappenAgain(purpose: string, texts: readonly string[]): boolean {
  return recurring.test(purpose) && !texts.some(namesRound)
}

/** Whether a name is one of a month, a version, a single update: what comes back for the same subject. */
export function namesRound(text: string): boolean {
  return round.test(snake(nounOf(text)))
}

/** Whether a name is one of a state that a thing can come back to (a ticket that is opened twice): it names no single time. */
export function comesBack(text: string): boolean {
  return /(?:status|state|severity|level|event|action|stage|phase|step)$/i.test(text)
}

/** Whether an id is one of what happened or was put on record, so that it names a single time. */
export function namesHappening(text: string): boolean {
  return (
    namesRound(text) ||
    /(?:^|_)(?:events?|jobs?|transitions?|history|logs?|entry|entries|occurrences?|incidents?|alerts?)$/i.test(
      snake(nounOf(text)),
    )
  )
}

/** Whether the purpose is about something that lasts: the bare `id` of a request then names that. */
export function isAboutLasting(purpose: string): boolean {
  return purpose.split('-').some(isLasting)
}

/** `id`, `input.id`: the name does not say of what. */
export function isBareId(text: string): boolean {
  const path = text.split('.')
  return bareId.test(path.at(-1) ?? '') && path.slice(0, -1).every(isContainer)
}

/** Whether a file is about signing in and its codes and links, of which everybody may ask for another. */
export function isAboutSigningIn(path: string): boolean {
  return path
    .split('/')
    .slice(-3)
    .some((name) =>
      /(?:^|[-_.])(?:log-?in|sign-?in|otp|2fa|mfa|forgot|reset-?password|magic-?link|verify|verification)(?:[-_.]|$)/i.test(
        name,
      ),
    )
}

/** Whether the purpose says that a repeat is wanted: sending again, a test, a code or a link on request. */
export function wantsRepeats(purpose: string): boolean {
  return again.test(purpose) || answering.test(purpose)
}

const bareId = /^_?(?:id|uuid|slug|number|sku|ref)$/i

/** `order` of `order.id`, `orderId` and `order_id`; a name that is no id names itself. */
function nounOf(text: string): string {
  const path = text.split('.')
  const last = path.at(-1) ?? text
  return bareId.test(last) ? (path.at(-2) ?? '') : last.replace(/_?(?:id|uuid|slug|ref|number)$/i, '')
}

function isLasting(noun: string): boolean {
  return lasting.test(snake(noun))
}

function snake(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2')
}

function singular(noun: string): string {
  return noun.replace(/s$/, '')
}
