// Written by scripts/generate-indexes.mjs from the files of this folder; do not edit.
import type { SenderEntry } from '../entries/sender-entry.js'
import { adonisjsMail } from './adonisjs-mail.js'
import { africastalking } from './africastalking.js'
import { agentmail } from './agentmail.js'
import { alibabaCloud } from './alibaba-cloud.js'
import { apns } from './apns.js'
import { asana } from './asana.js'
import { atproto } from './atproto.js'
import { autosend } from './autosend.js'
import { awsPinpoint } from './aws-pinpoint.js'
import { awsSes } from './aws-ses.js'
import { awsSns } from './aws-sns.js'
import { azureCommunicationChat } from './azure-communication-chat.js'
import { azureCommunicationEmail } from './azure-communication-email.js'
import { azureCommunicationSms } from './azure-communication-sms.js'
import { azureDevops } from './azure-devops.js'
import { azureNotificationHubs } from './azure-notification-hubs.js'
import { baileys } from './baileys.js'
import { bandwidth } from './bandwidth.js'
import { bento } from './bento.js'
import { betterAuth } from './better-auth.js'
import { botbuilder } from './botbuilder.js'
import { bottender } from './bottender.js'
import { brazeApi } from './braze-api.js'
import { brevo } from './brevo.js'
import { carbon } from './carbon.js'
import { chatSdk } from './chat-sdk.js'
import { chatwoot } from './chatwoot.js'
import { clerk } from './clerk.js'
import { cloudflareEmail } from './cloudflare-email.js'
import { convexResend } from './convex-resend.js'
import { courier } from './courier.js'
import { crisp } from './crisp.js'
import { customerio } from './customerio.js'
import { denomailer } from './denomailer.js'
import { deviceNotifications } from './device-notifications.js'
import { dingtalkRobot } from './dingtalk-robot.js'
import { directusMail } from './directus-mail.js'
import { discordGiveaways } from './discord-giveaways.js'
import { discordJs } from './discord-js.js'
import { discordWebhookNode } from './discord-webhook-node.js'
import { discordeno } from './discordeno.js'
import { elasticEmail } from './elastic-email.js'
import { electron } from './electron.js'
import { elizaRuntime } from './eliza-runtime.js'
import { emailTemplates } from './email-templates.js'
import { emailjsSmtp } from './emailjs-smtp.js'
import { emailjs } from './emailjs.js'
import { engagespot } from './engagespot.js'
import { eris } from './eris.js'
import { expoPush } from './expo-push.js'
import { farcaster } from './farcaster.js'
import { fastifyMailer } from './fastify-mailer.js'
import { fcmLegacy } from './fcm-legacy.js'
import { firebaseAdmin } from './firebase-admin.js'
import { firebaseAuth } from './firebase-auth.js'
import { freshdesk } from './freshdesk.js'
import { gitlab } from './gitlab.js'
import { gmail } from './gmail.js'
import { googleCalendar } from './google-calendar.js'
import { googleChat } from './google-chat.js'
import { gotify } from './gotify.js'
import { gramio } from './gramio.js'
import { grammy } from './grammy.js'
import { hookdeck } from './hookdeck.js'
import { hubspot } from './hubspot.js'
import { infobip } from './infobip.js'
import { intercom } from './intercom.js'
import { irc } from './irc.js'
import { jiraLegacy } from './jira-legacy.js'
import { jira } from './jira.js'
import { klaviyo } from './klaviyo.js'
import { knock } from './knock.js'
import { langchainTools } from './langchain-tools.js'
import { lark } from './lark.js'
import { lettermint } from './lettermint.js'
import { line } from './line.js'
import { linear } from './linear.js'
import { liveblocks } from './liveblocks.js'
import { loops } from './loops.js'
import { magicbell } from './magicbell.js'
import { mailchimp } from './mailchimp.js'
import { mailersend } from './mailersend.js'
import { mailgunJs } from './mailgun-js.js'
import { mailgun } from './mailgun.js'
import { mailjet } from './mailjet.js'
import { mailtrap } from './mailtrap.js'
import { mandrill } from './mandrill.js'
import { mastodon } from './mastodon.js'
import { matrix } from './matrix.js'
import { mattermost } from './mattermost.js'
import { maxMessenger } from './max-messenger.js'
import { mcpClient } from './mcp-client.js'
import { medusaNotification } from './medusa-notification.js'
import { messagebird } from './messagebird.js'
import { meteorEmail } from './meteor-email.js'
import { microsoftGraph } from './microsoft-graph.js'
import { microsoftTeams } from './microsoft-teams.js'
import { nestjsMailer } from './nestjs-mailer.js'
import { nestjsSlack } from './nestjs-slack.js'
import { nestjsTwilio } from './nestjs-twilio.js'
import { nodeGcm } from './node-gcm.js'
import { nodeNotifier } from './node-notifier.js'
import { nodePagerduty } from './node-pagerduty.js'
import { nodePushnotifications } from './node-pushnotifications.js'
import { nodeTelegramBotApi } from './node-telegram-bot-api.js'
import { nodemailer } from './nodemailer.js'
import { nostr } from './nostr.js'
import { notificationapi } from './notificationapi.js'
import { notifme } from './notifme.js'
import { notion } from './notion.js'
import { novu } from './novu.js'
import { ntfy } from './ntfy.js'
import { nuxtMail } from './nuxt-mail.js'
import { nylas } from './nylas.js'
import { oceanic } from './oceanic.js'
import { octokit } from './octokit.js'
import { onesignal } from './onesignal.js'
import { opsgenie } from './opsgenie.js'
import { pagerduty } from './pagerduty.js'
import { parse } from './parse.js'
import { payload } from './payload.js'
import { pixlMail } from './pixl-mail.js'
import { plain } from './plain.js'
import { plivo } from './plivo.js'
import { plunk } from './plunk.js'
import { postmark } from './postmark.js'
import { prowl } from './prowl.js'
import { pushbullet } from './pushbullet.js'
import { pusherBeams } from './pusher-beams.js'
import { pusher } from './pusher.js'
import { pushover } from './pushover.js'
import { pushpad } from './pushpad.js'
import { reddit } from './reddit.js'
import { redwoodMailer } from './redwood-mailer.js'
import { resend } from './resend.js'
import { ringcentral } from './ringcentral.js'
import { rocketChatApps } from './rocket-chat-apps.js'
import { rocketChatSdk } from './rocket-chat-sdk.js'
import { satori } from './satori.js'
import { sendblue } from './sendblue.js'
import { sendgrid } from './sendgrid.js'
import { sendmailJs } from './sendmail-js.js'
import { sendpulse } from './sendpulse.js'
import { sevenClient } from './seven-client.js'
import { seyfert } from './seyfert.js'
import { signalAndWhatsappCloud } from './signal-and-whatsapp-cloud.js'
import { signalwire } from './signalwire.js'
import { sinch } from './sinch.js'
import { skyware } from './skyware.js'
import { slackBolt } from './slack-bolt.js'
import { slackEdge } from './slack-edge.js'
import { slackLegacy } from './slack-legacy.js'
import { slackWebhook } from './slack-webhook.js'
import { slack } from './slack.js'
import { smpp } from './smpp.js'
import { solapi } from './solapi.js'
import { sparkpost } from './sparkpost.js'
import { strapiEmail } from './strapi-email.js'
import { streamChat } from './stream-chat.js'
import { stripeInvoices } from './stripe-invoices.js'
import { supabaseAuth } from './supabase-auth.js'
import { suprsend } from './suprsend.js'
import { svix } from './svix.js'
import { telebot } from './telebot.js'
import { telegraf } from './telegraf.js'
import { telegramMtproto } from './telegram-mtproto.js'
import { telegramTypes } from './telegram-types.js'
import { telnyx } from './telnyx.js'
import { tencentCloud } from './tencent-cloud.js'
import { trello } from './trello.js'
import { twilio } from './twilio.js'
import { twitchChat } from './twitch-chat.js'
import { twitterLegacy } from './twitter-legacy.js'
import { twitterScraper } from './twitter-scraper.js'
import { twitter } from './twitter.js'
import { usesend } from './usesend.js'
import { viber } from './viber.js'
import { vk } from './vk.js'
import { vonage } from './vonage.js'
import { waspEmail } from './wasp-email.js'
import { webNotification } from './web-notification.js'
import { webPush } from './web-push.js'
import { webex } from './webex.js'
import { wechaty } from './wechaty.js'
import { whatsappWebJs } from './whatsapp-web-js.js'
import { workerMailer } from './worker-mailer.js'
import { workos } from './workos.js'
import { wppconnect } from './wppconnect.js'
import { xmpp } from './xmpp.js'
import { xmtp } from './xmtp.js'
import { zalo } from './zalo.js'
import { zendesk } from './zendesk.js'
import { zeptomail } from './zeptomail.js'
import { zulip } from './zulip.js'

export const senders: readonly SenderEntry[] = [
  adonisjsMail,
  africastalking,
  agentmail,
  alibabaCloud,
  apns,
  asana,
  atproto,
  autosend,
  awsPinpoint,
  awsSes,
  awsSns,
  azureCommunicationChat,
  azureCommunicationEmail,
  azureCommunicationSms,
  azureDevops,
  azureNotificationHubs,
  baileys,
  bandwidth,
  bento,
  betterAuth,
  botbuilder,
  bottender,
  brazeApi,
  brevo,
  carbon,
  chatSdk,
  chatwoot,
  clerk,
  cloudflareEmail,
  convexResend,
  courier,
  crisp,
  customerio,
  denomailer,
  deviceNotifications,
  dingtalkRobot,
  directusMail,
  discordGiveaways,
  discordJs,
  discordWebhookNode,
  discordeno,
  elasticEmail,
  electron,
  elizaRuntime,
  emailTemplates,
  emailjsSmtp,
  emailjs,
  engagespot,
  eris,
  expoPush,
  farcaster,
  fastifyMailer,
  fcmLegacy,
  firebaseAdmin,
  firebaseAuth,
  freshdesk,
  gitlab,
  gmail,
  googleCalendar,
  googleChat,
  gotify,
  gramio,
  grammy,
  hookdeck,
  hubspot,
  infobip,
  intercom,
  irc,
  jiraLegacy,
  jira,
  klaviyo,
  knock,
  langchainTools,
  lark,
  lettermint,
  line,
  linear,
  liveblocks,
  loops,
  magicbell,
  mailchimp,
  mailersend,
  mailgunJs,
  mailgun,
  mailjet,
  mailtrap,
  mandrill,
  mastodon,
  matrix,
  mattermost,
  maxMessenger,
  mcpClient,
  medusaNotification,
  messagebird,
  meteorEmail,
  microsoftGraph,
  microsoftTeams,
  nestjsMailer,
  nestjsSlack,
  nestjsTwilio,
  nodeGcm,
  nodeNotifier,
  nodePagerduty,
  nodePushnotifications,
  nodeTelegramBotApi,
  nodemailer,
  nostr,
  notificationapi,
  notifme,
  notion,
  novu,
  ntfy,
  nuxtMail,
  nylas,
  oceanic,
  octokit,
  onesignal,
  opsgenie,
  pagerduty,
  parse,
  payload,
  pixlMail,
  plain,
  plivo,
  plunk,
  postmark,
  prowl,
  pushbullet,
  pusherBeams,
  pusher,
  pushover,
  pushpad,
  reddit,
  redwoodMailer,
  resend,
  ringcentral,
  rocketChatApps,
  rocketChatSdk,
  satori,
  sendblue,
  sendgrid,
  sendmailJs,
  sendpulse,
  sevenClient,
  seyfert,
  signalAndWhatsappCloud,
  signalwire,
  sinch,
  skyware,
  slackBolt,
  slackEdge,
  slackLegacy,
  slackWebhook,
  slack,
  smpp,
  solapi,
  sparkpost,
  strapiEmail,
  streamChat,
  stripeInvoices,
  supabaseAuth,
  suprsend,
  svix,
  telebot,
  telegraf,
  telegramMtproto,
  telegramTypes,
  telnyx,
  tencentCloud,
  trello,
  twilio,
  twitchChat,
  twitterLegacy,
  twitterScraper,
  twitter,
  usesend,
  viber,
  vk,
  vonage,
  waspEmail,
  webNotification,
  webPush,
  webex,
  wechaty,
  whatsappWebJs,
  workerMailer,
  workos,
  wppconnect,
  xmpp,
  xmtp,
  zalo,
  zendesk,
  zeptomail,
  zulip,
]
