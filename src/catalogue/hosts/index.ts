// Written by scripts/generate-indexes.mjs from the files of this folder; do not edit.
import type { HostEntry } from '../types.js'
import { _360messenger } from './360messenger.js'
import { _46elks } from './46elks.js'
import { africastalking } from './africastalking.js'
import { ahasend } from './ahasend.js'
import { airship } from './airship.js'
import { alertmanager } from './alertmanager.js'
import { aliyunSms } from './aliyun-sms.js'
import { apns } from './apns.js'
import { appriseApi } from './apprise-api.js'
import { asana } from './asana.js'
import { bark } from './bark.js'
import { beehiiv } from './beehiiv.js'
import { betterStack } from './better-stack.js'
import { bitbucket } from './bitbucket.js'
import { bitrix24 } from './bitrix24.js'
import { bluesky } from './bluesky.js'
import { botFramework } from './bot-framework.js'
import { braze } from './braze.js'
import { brevo } from './brevo.js'
import { buttondown } from './buttondown.js'
import { clicksend } from './clicksend.js'
import { clickup } from './clickup.js'
import { convertkit } from './convertkit.js'
import { courier } from './courier.js'
import { customerio } from './customerio.js'
import { dingtalk } from './dingtalk.js'
import { discord } from './discord.js'
import { elasticEmail } from './elastic-email.js'
import { emailjs } from './emailjs.js'
import { engagespot } from './engagespot.js'
import { expoPush } from './expo-push.js'
import { fcm } from './fcm.js'
import { feishu } from './feishu.js'
import { firehydrant } from './firehydrant.js'
import { freshdesk } from './freshdesk.js'
import { front } from './front.js'
import { github } from './github.js'
import { gitlab } from './gitlab.js'
import { gmail } from './gmail.js'
import { googleChat } from './google-chat.js'
import { gotify } from './gotify.js'
import { grafanaOncall } from './grafana-oncall.js'
import { guilded } from './guilded.js'
import { helpScout } from './help-scout.js'
import { homeAssistant } from './home-assistant.js'
import { ilert } from './ilert.js'
import { incidentIo } from './incident-io.js'
import { infobip } from './infobip.js'
import { intercom } from './intercom.js'
import { iterable } from './iterable.js'
import { jiraServiceManagement } from './jira-service-management.js'
import { jira } from './jira.js'
import { keep } from './keep.js'
import { klaviyo } from './klaviyo.js'
import { knock } from './knock.js'
import { kook } from './kook.js'
import { lettermint } from './lettermint.js'
import { line } from './line.js'
import { linear } from './linear.js'
import { linkedin } from './linkedin.js'
import { loops } from './loops.js'
import { magicbell } from './magicbell.js'
import { mailchannels } from './mailchannels.js'
import { mailchimp } from './mailchimp.js'
import { mailersend } from './mailersend.js'
import { mailgun } from './mailgun.js'
import { mailjet } from './mailjet.js'
import { mailtrap } from './mailtrap.js'
import { make } from './make.js'
import { mandrill } from './mandrill.js'
import { mastodon } from './mastodon.js'
import { matrix } from './matrix.js'
import { mattermost } from './mattermost.js'
import { messagebird } from './messagebird.js'
import { microsoftGraph } from './microsoft-graph.js'
import { monday } from './monday.js'
import { n8n } from './n8n.js'
import { notion } from './notion.js'
import { novu } from './novu.js'
import { ntfy } from './ntfy.js'
import { octopush } from './octopush.js'
import { onCallHooks } from './on-call-hooks.js'
import { oneChat } from './one-chat.js'
import { onesignal } from './onesignal.js'
import { opsgenie } from './opsgenie.js'
import { pagerdutyApi } from './pagerduty-api.js'
import { pagerdutyEvents } from './pagerduty-events.js'
import { pipedream } from './pipedream.js'
import { plain } from './plain.js'
import { plivo } from './plivo.js'
import { plunk } from './plunk.js'
import { postmark } from './postmark.js'
import { pumble } from './pumble.js'
import { pushbullet } from './pushbullet.js'
import { pusherBeams } from './pusher-beams.js'
import { pushover } from './pushover.js'
import { pushplus } from './pushplus.js'
import { pushy } from './pushy.js'
import { reddit } from './reddit.js'
import { resend } from './resend.js'
import { rocketChat } from './rocket-chat.js'
import { rootly } from './rootly.js'
import { scalewayEmail } from './scaleway-email.js'
import { senderNet } from './sender-net.js'
import { sendgrid } from './sendgrid.js'
import { servicenow } from './servicenow.js'
import { seven } from './seven.js'
import { sinch } from './sinch.js'
import { slackApi } from './slack-api.js'
import { slackWebhook } from './slack-webhook.js'
import { smsGateways } from './sms-gateways.js'
import { smsapi } from './smsapi.js'
import { smtp2go } from './smtp2go.js'
import { sparkpost } from './sparkpost.js'
import { spike } from './spike.js'
import { splunkOncall } from './splunk-oncall.js'
import { squadcast } from './squadcast.js'
import { stackfield } from './stackfield.js'
import { statuspage } from './statuspage.js'
import { suprsend } from './suprsend.js'
import { svix } from './svix.js'
import { teams } from './teams.js'
import { telegram } from './telegram.js'
import { telnyx } from './telnyx.js'
import { textbelt } from './textbelt.js'
import { textmagic } from './textmagic.js'
import { threema } from './threema.js'
import { trello } from './trello.js'
import { twilio } from './twilio.js'
import { twitter } from './twitter.js'
import { usesend } from './usesend.js'
import { viber } from './viber.js'
import { vk } from './vk.js'
import { vonage } from './vonage.js'
import { webex } from './webex.js'
import { wechat } from './wechat.js'
import { wecom } from './wecom.js'
import { whapi } from './whapi.js'
import { whatsappCloud } from './whatsapp-cloud.js'
import { zapier } from './zapier.js'
import { zendesk } from './zendesk.js'
import { zenduty } from './zenduty.js'
import { zeptomail } from './zeptomail.js'
import { zulip } from './zulip.js'

export const hosts: readonly HostEntry[] = [
  _360messenger,
  _46elks,
  africastalking,
  ahasend,
  airship,
  alertmanager,
  aliyunSms,
  apns,
  appriseApi,
  asana,
  bark,
  beehiiv,
  betterStack,
  bitbucket,
  bitrix24,
  bluesky,
  botFramework,
  braze,
  brevo,
  buttondown,
  clicksend,
  clickup,
  convertkit,
  courier,
  customerio,
  dingtalk,
  discord,
  elasticEmail,
  emailjs,
  engagespot,
  expoPush,
  fcm,
  feishu,
  firehydrant,
  freshdesk,
  front,
  github,
  gitlab,
  gmail,
  googleChat,
  gotify,
  grafanaOncall,
  guilded,
  helpScout,
  homeAssistant,
  ilert,
  incidentIo,
  infobip,
  intercom,
  iterable,
  jiraServiceManagement,
  jira,
  keep,
  klaviyo,
  knock,
  kook,
  lettermint,
  line,
  linear,
  linkedin,
  loops,
  magicbell,
  mailchannels,
  mailchimp,
  mailersend,
  mailgun,
  mailjet,
  mailtrap,
  make,
  mandrill,
  mastodon,
  matrix,
  mattermost,
  messagebird,
  microsoftGraph,
  monday,
  n8n,
  notion,
  novu,
  ntfy,
  octopush,
  onCallHooks,
  oneChat,
  onesignal,
  opsgenie,
  pagerdutyApi,
  pagerdutyEvents,
  pipedream,
  plain,
  plivo,
  plunk,
  postmark,
  pumble,
  pushbullet,
  pusherBeams,
  pushover,
  pushplus,
  pushy,
  reddit,
  resend,
  rocketChat,
  rootly,
  scalewayEmail,
  senderNet,
  sendgrid,
  servicenow,
  seven,
  sinch,
  slackApi,
  slackWebhook,
  smsGateways,
  smsapi,
  smtp2go,
  sparkpost,
  spike,
  splunkOncall,
  squadcast,
  stackfield,
  statuspage,
  suprsend,
  svix,
  teams,
  telegram,
  telnyx,
  textbelt,
  textmagic,
  threema,
  trello,
  twilio,
  twitter,
  usesend,
  viber,
  vk,
  vonage,
  webex,
  wechat,
  wecom,
  whapi,
  whatsappCloud,
  zapier,
  zendesk,
  zenduty,
  zeptomail,
  zulip,
]
