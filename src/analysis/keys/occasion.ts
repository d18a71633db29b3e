const lasting = /(?:^|_)(?:users?|customers?|accounts?|members?|owners?|teams?|organi[sz]ations?|orgs?|workspaces?|tenants?|projects?|monitors?|sites?|pages?|apps?|devices?|channels?|guilds?|rooms?|chats?|contacts?|subscribers?|profiles?|persons?|people|companies|company|environments?|integrations?|webhooks?|hooks?|servers?|hosts?|services?|polls?|surveys?|templates?|endpoints?|status_?pages?|notifications?|providers?|recipients?|readers?|authors?|actors?|admins?|employees?|patients?|students?|clients?|locations?|regions?|subscriptions?|plans?|products?|lists?|folders?|me|self|this)$/i
const final = /(?:^|-)(?:welcome|onboarding|onboard|signup|sign-up|signed-up|registered|registration|joined|left|removed|remove|deleted|delete|closed|activated|created|trial)(?:-|$)/
const again = /(?:^|-)(?:resend|re-send|redistribute|retry|test|duplicate|copy|clone|token|otp|2fa|mfa|reset|forgot|magic|login|sign-?in|verify|verification)(?:-|$)|2-?fa/

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

/** Whether the purpose names what happens once to a user, a team or a monitor: its welcome, its removal. */
export function happensOnce(purpose: string): boolean {
  return final.test(purpose)
}

/** Whether the purpose says that a repeat is wanted: sending again, a test, a code or a link on request. */
export function wantsRepeats(purpose: string): boolean {
  return again.test(purpose)
}
