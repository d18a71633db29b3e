import type { Channel } from '../../result/coverage-report.js'
import type { FunctionFact } from '../file-facts.js'
import type { Surroundings } from './surroundings.js'

const notice =
  /notif|alert|messag|sms|mail(?!box|chimp|ing)|push|pager|web-?hook|chat(?!bot|gpt|_?transport|_?model|_?completion)|slack|discord|telegram|whatsapp|incident|on-?call/i
const role =
  /provider|channel|sender|notifier|notification|transport|service|adapter|gateway|integration|dispatcher|mailer|messenger/i
const sending =
  /^[_#]*(?:(?:do|try|handle|internal|perform|execute|async)_?)?(?:re)?(?:send|notify|push|post|publish|deliver|dispatch|trigger|alert|page|announce|broadcast|emit|call|fire|test|resolve|acknowledge|create)/i
const lookingUp =
  /^[_#]*(?:get|fetch|load|read|list|find|look|check|verify|validate|auth|login|log_?in|refresh|token|sign|upload|download|poll|search|query|register|subscribe|setup|init|connect|delete|remove|config)/i
/** Among them what does something that others may be told of. */
const acting =
  /^[_#]*(?:auth|login|log_?in|sign|verify|upload|register|subscribe|setup|init|connect|delete|remove|config)/i
/** Whoever writes to a program that answers notifies nobody: `sendMessageToBot`. */
const toMachine = /to_?(?:chat_?)?(?:bot|gpt|openai|llm|ai|model|assistant)$/i
const hookSetting =
  /(?:[a-z0-9]Hook|(?:^|[_-])(?:hook|Hook|HOOK))(?:_?(?:[Uu]rl|URL|[Uu]ri|URI|[Ee]ndpoint|ENDPOINT))?$/
const otherHook =
  /^(?!.*(?:BUILD|DEPLOY|REVALIDAT|GIT))(?:[A-Z]+_)*HOOKS?_[A-Z]|post_?back(?:_?url)?$|^(?:post_?back|call_?back)_?(?:url|uri|endpoint)$|C(?:allback|ALLBACK)_?(?:[Uu]rl|URL|[Ee]ndpoint)$/
/** What a function about webhooks does when it delivers; creating and testing the settings of one is none of it. */
const delivering =
  /^[_#]*(?:(?:do|try|handle|internal|perform|execute|async|retry|attempt|process)_?)?(?:re)?(?:send|notify|push|post|publish|deliver|dispatch|trigger|fire|emit|call|execute|invoke|forward|relay|run|test|request|hit)|(?:sender|delivery|dispatcher|notifier)$/i
/** What a method that delivers by a mere `GET` is called; `testConnection` and `createSession` only ask. */
const sendingOut =
  /^[_#]*(?:(?:do|try|handle|internal|perform|execute|async)_?)?(?:re)?(?:send|notify|push|post|publish|deliver|dispatch|trigger|alert|page|announce|broadcast|call|fire)/i
const things = /^[_#]*(?:alert|post|page|call|test|trigger|broadcast|announcement|dispatche|message)s(?![a-z])/
const authenticating =
  /\/(?:login|log-in|signin|sign-in|oauth2?|token|tokens|auth|authenticate|session|sessions|gettoken|access_token|refresh)\/?(?:\?|$)/i

const channels: readonly (readonly [RegExp, Channel])[] = [
  [/web-?hook/i, 'webhook'],
  [/sms|twilio/i, 'sms'],
  [/e-?mail|smtp|mailer/i, 'email'],
  [/slack|discord|telegram|whatsapp|teams|chat/i, 'chat'],
  [/push/i, 'push'],
  [/incident|on-?call|pager|alert/i, 'incident'],
]

/** The channel that names speak of; `notification` when they do not say. */
export function channelNamed(names: readonly string[]): Channel {
  for (const [pattern, channel] of channels) if (names.some((name) => pattern.test(name))) return channel
  return 'notification'
}

/** What belongs to a webhook and is no address of it; `accountWebhookUrl` and `listenerWebhookUrl` are addresses. */
const besideHook =
  /secret|signature|header|verify|event_?type|hooks?_?(?:list(?!en)|count(?!ry))|^_*(?:list|count)_?(?:all_?)?web-?_?hooks/i
/** `WEBHOOKS_CLICKHOUSE_URL`: the word before the last one says what is there. */
const ofStore =
  /(?:clickhouse|redis|postgres|mongo|mysql|database|kafka|bucket)(?:_?(?:ur[li]|dsn|host|endpoint|connection(?:_?string)?))?$/i

/** A name of a URL that a person configured as a webhook. */
export function isWebhookName(name: string): boolean {
  return /web-?_?hook/i.test(name) && !besideHook.test(name) && !ofStore.test(name)
}

/** Whether the place is a component or hook of a user interface, which speaks with its own server. */
export function isInterface({ file, functions }: Surroundings): boolean {
  return (
    /\.[jt]sx$/.test(file) &&
    functions.some(({ name }) => name !== null && /^(?:[A-Z]\w*[a-z]\w*$|use[A-Z])/.test(name))
  )
}

/** The ancestor, interface or class that makes the class one of a family of senders; null when there is none. */
export function senderFamily({ class: owner, ancestors }: Surroundings): string | null {
  return [...ancestors, owner?.name ?? ''].find((name) => notice.test(name) && role.test(name)) ?? null
}

/** What a URL is called that takes notices of events: a webhook, a setting that ends in hook (`orderHook`, `ALERT_HOOK_URL`) or has it among its words (`CHAT_HOOK_OPS`), a postback, a callback URL. */
export function isHookName(name: string): boolean {
  return (
    isWebhookName(name) ||
    otherHook.test(name) ||
    (hookSetting.test(name) && !/build|deploy|revalidat|git|^use[A-Z]/i.test(name))
  )
}

/** The nearest named function that is called like a send of a notification (`sendSms`, `notifyOnCall`). */
export function sendingFunction({ functions }: Surroundings): string | null {
  // `const sent = list.map(async (to) => …)` names the results, so the function around them counts.
  const name = nearestName(
    functions.filter(
      (each) => each.handed !== true || each.name === null || lookingUp.test(each.name) || sending.test(each.name),
    ),
  )
  return name !== null && says(name, sending) && notice.test(name) && !lookingUp.test(name) && !toMachine.test(name)
    ? name
    : null
}

/** Whether a function is called like one that delivers to a webhook (`postToWebhook`, `webhook`). */
export function deliversToWebhook(name: string): boolean {
  return (
    isWebhookName(name) &&
    (delivering.test(name) ||
      /^[_#]*(?:out(?:going|bound)_?)?web-?_?hooks?$/i.test(name) ||
      /web-?_?hook\w*(?:delivery|send|post|task|job|worker)/i.test(name))
  )
}

/** Whether a class is called like the webhooks of others; `GithubWebhook` may as well take in what others send. */
export function isWebhookClass(name: string): boolean {
  return /^(?:Out(?:going|bound)|Custom|Generic|Http|User)?Web-?[Hh]ooks?$/.test(name)
}

/** Whether the method is no look-up by its name; unnamed ones are not. */
export function mayDeliver({ functions }: Surroundings): boolean {
  return !lookingUp.test(nearestName(functions) ?? '')
}

/**
 * The same for an address that is called a webhook: whoever signs up, connects or deletes something may tell one of it,
 * while `registerWebhook` is about the webhook.
 */
export function mayTell(surroundings: Surroundings): boolean {
  const name = nearestName(surroundings.functions) ?? ''
  return mayDeliver(surroundings) || (acting.test(name) && !/hook/i.test(name))
}

/** Whether the method is called like one that delivers; for a request that reads, unmistakably so. */
export function saysDeliver({ functions }: Surroundings, reads: boolean): boolean {
  return functions.some(({ name }) => name !== null && says(name, reads ? sendingOut : sending))
}

/** `alertsRequest` speaks of alerts and does not say that it alerts. */
function says(name: string, verb: RegExp): boolean {
  return verb.test(name) && !things.test(name)
}

export function authenticates(url: string): boolean {
  return authenticating.test(url.replace(/^https?:\/\/[^/]*/, ''))
}

function nearestName(functions: readonly FunctionFact[]): string | null {
  return functions.find(({ name }) => name !== null)?.name ?? null
}
