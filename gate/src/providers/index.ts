import { githubCommentFacts } from './github-comment.js'
import { nodemailerFacts } from './nodemailer.js'
import type { ProviderFacts } from './provider-facts.js'
import { resendFacts } from './resend.js'
import { slackFacts } from './slack.js'
import { twilioFacts } from './twilio.js'
import { webhookFacts } from './webhook.js'

export { githubComment } from './github-comment.js'
export { nodemailerMail } from './nodemailer.js'
export type { Evidence, ProviderFacts } from './provider-facts.js'
export { rejectionOfStatus } from './rejection-of-status.js'
export { resendEmail } from './resend.js'
export { slackClientOptions, slackMessage } from './slack.js'
export { twilioMessage } from './twilio.js'
export { webhook } from './webhook.js'

/** What is known about each provider; the table in the docs is made of it. */
export const providerFacts: readonly ProviderFacts[] = [githubCommentFacts, nodemailerFacts, resendFacts, slackFacts, twilioFacts, webhookFacts]
