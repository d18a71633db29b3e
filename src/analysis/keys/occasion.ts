const lasting = /(?:^|_)(?:users?|customers?|accounts?|members?|owners?|teams?|organi[sz]ations?|orgs?|workspaces?|tenants?|projects?|monitors?|sites?|pages?|apps?|devices?|channels?|guilds?|rooms?|chats?|contacts?|subscribers?|profiles?|persons?|people|companies|company|environments?|integrations?|webhooks?|hooks?|servers?|hosts?|services?|polls?|surveys?|templates?|endpoints?|status_?pages?|notifications?|providers?|recipients?|readers?|authors?|actors?|admins?|employees?|patients?|students?|clients?)$/i
const returning = /(?:^|-)(?:alerts?|alarm|reset|verify|verification|confirm|otp|code|magic|digest|reminders?|remind|reports?|summary|weekly|daily|monthly|hourly|login|signin|test|recover|recovery|resolved?|down|up|status|heartbeat|check|ping|sync|usage|limit|quota|warning|password|token|two-factor|2fa|mfa)(?:-|$)/
const generic = /^(?:(?:send|notify|post|publish|dispatch|deliver|trigger|push|emit|create|do)-?)?(?:e?mails?|messages?|notifications?|sms|slack|discord|telegram|teams|webhooks?|push|text|chat|notice|transport|mailer|users?|async|template)?(?:-(?:e?mails?|messages?|notifications?|sms|webhooks?|async|request|to-users?))*$/

/**
 * Whether an id names something that lasts (a user, a team, a monitor) and so gives many occasions, rather than one
 * occasion (an invoice, an incident, a comment). `monitor.id`, `monitorId` and `monitor_id` are the same name.
 */
export function namesLasting(text: string): boolean {
  const path = text.split('.')
  const last = path.at(-1) ?? text
  const noun = /^_?(?:id|uuid|slug|number|sku|ref)$/i.test(last) ? path.at(-2) ?? '' : last.replace(/_?(?:id|uuid|slug|ref|number)$/i, '')
  return lasting.test(noun.replace(/([a-z0-9])([A-Z])/g, '$1_$2'))
}

/** Whether the purpose names something that may rightly happen again for the same user or monitor, or names nothing. */
export function mayReturn(purpose: string): boolean {
  return returning.test(purpose) || generic.test(purpose)
}
