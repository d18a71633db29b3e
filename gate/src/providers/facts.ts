import { githubCommentFacts } from './github-comment.js'
import { nodemailerFacts } from './nodemailer.js'
import type { ProviderFacts } from './provider-facts.js'
import { resendFacts } from './resend.js'
import { slackFacts } from './slack.js'
import { twilioFacts } from './twilio.js'
import { webhookFacts } from './webhook.js'

/** What is known about each provider; the table in the docs is made of it. Not published. */
export const providerFacts: readonly ProviderFacts[] = [
  githubCommentFacts,
  nodemailerFacts,
  resendFacts,
  slackFacts,
  twilioFacts,
  webhookFacts,
]
