// Written by scripts/generate-indexes.mjs from the files of this folder; do not edit.
import type { HostEntry } from '../entries/host-entry.js'
import { _360messenger } from './360messenger.js'
import { _46elks } from './46elks.js'
import { africastalking } from './africastalking.js'
import { agentmail } from './agentmail.js'
import { ahasend } from './ahasend.js'
import { aibotk } from './aibotk.js'
import { airship } from './airship.js'
import { aisensy } from './aisensy.js'
import { alertmanager } from './alertmanager.js'
import { aligo } from './aligo.js'
import { aliyunSms } from './aliyun-sms.js'
import { amazonChime } from './amazon-chime.js'
import { apns } from './apns.js'
import { appriseApi } from './apprise-api.js'
import { arkesel } from './arkesel.js'
import { asana } from './asana.js'
import { awsSesApi } from './aws-ses-api.js'
import { azureDevopsApi } from './azure-devops-api.js'
import { bale } from './bale.js'
import { bark } from './bark.js'
import { basecamp } from './basecamp.js'
import { beehiiv } from './beehiiv.js'
import { bento } from './bento.js'
import { betterStack } from './better-stack.js'
import { bitbucket } from './bitbucket.js'
import { bitrix24 } from './bitrix24.js'
import { bluesky } from './bluesky.js'
import { botFramework } from './bot-framework.js'
import { braze } from './braze.js'
import { brevo } from './brevo.js'
import { budgetsms } from './budgetsms.js'
import { bulkgate } from './bulkgate.js'
import { buttondown } from './buttondown.js'
import { clicksend } from './clicksend.js'
import { clickup } from './clickup.js'
import { cmCom } from './cm-com.js'
import { convertkit } from './convertkit.js'
import { courier } from './courier.js'
import { customerio } from './customerio.js'
import { dingtalk } from './dingtalk.js'
import { discord } from './discord.js'
import { discourse } from './discourse.js'
import { elasticEmail } from './elastic-email.js'
import { emailit } from './emailit.js'
import { emailjs } from './emailjs.js'
import { engagespot } from './engagespot.js'
import { eskiz } from './eskiz.js'
import { evolutionApi } from './evolution-api.js'
import { expoPush } from './expo-push.js'
import { facebook } from './facebook.js'
import { farcaster } from './farcaster.js'
import { fcm } from './fcm.js'
import { feishu } from './feishu.js'
import { firehydrant } from './firehydrant.js'
import { flock } from './flock.js'
import { fonnte } from './fonnte.js'
import { freeMobile } from './free-mobile.js'
import { freshdesk } from './freshdesk.js'
import { freshservice } from './freshservice.js'
import { front } from './front.js'
import { gatewayapi } from './gatewayapi.js'
import { ghost } from './ghost.js'
import { gitea } from './gitea.js'
import { github } from './github.js'
import { gitlab } from './gitlab.js'
import { gmail } from './gmail.js'
import { googleChat } from './google-chat.js'
import { gorgias } from './gorgias.js'
import { gotify } from './gotify.js'
import { grafanaOncall } from './grafana-oncall.js'
import { greenApi } from './green-api.js'
import { guilded } from './guilded.js'
import { gupshup } from './gupshup.js'
import { helpScout } from './help-scout.js'
import { homeAssistant } from './home-assistant.js'
import { hubspot } from './hubspot.js'
import { ilert } from './ilert.js'
import { incidentIo } from './incident-io.js'
import { infobip } from './infobip.js'
import { interakt } from './interakt.js'
import { intercom } from './intercom.js'
import { iterable } from './iterable.js'
import { jiraServiceManagement } from './jira-service-management.js'
import { jira } from './jira.js'
import { kakaoTalk } from './kakao-talk.js'
import { keep } from './keep.js'
import { kick } from './kick.js'
import { klaviyo } from './klaviyo.js'
import { knock } from './knock.js'
import { kook } from './kook.js'
import { lettermint } from './lettermint.js'
import { line } from './line.js'
import { linear } from './linear.js'
import { linkedin } from './linkedin.js'
import { listmonk } from './listmonk.js'
import { loops } from './loops.js'
import { magicbell } from './magicbell.js'
import { mailchannels } from './mailchannels.js'
import { mailchimp } from './mailchimp.js'
import { maileroo } from './maileroo.js'
import { mailersend } from './mailersend.js'
import { mailgun } from './mailgun.js'
import { mailjet } from './mailjet.js'
import { mailpace } from './mailpace.js'
import { mailtrap } from './mailtrap.js'
import { make } from './make.js'
import { mandrill } from './mandrill.js'
import { mastodon } from './mastodon.js'
import { matrix } from './matrix.js'
import { mattermost } from './mattermost.js'
import { maxMessenger } from './max-messenger.js'
import { maytapi } from './maytapi.js'
import { melipayamak } from './melipayamak.js'
import { messagebird } from './messagebird.js'
import { messente } from './messente.js'
import { metaMessaging } from './meta-messaging.js'
import { microsoftGraph } from './microsoft-graph.js'
import { misskey } from './misskey.js'
import { monday } from './monday.js'
import { n8n } from './n8n.js'
import { naverCloudSens } from './naver-cloud-sens.js'
import { netgsm } from './netgsm.js'
import { nextcloud } from './nextcloud.js'
import { notifiarr } from './notifiarr.js'
import { notion } from './notion.js'
import { novu } from './novu.js'
import { ntfy } from './ntfy.js'
import { nylas } from './nylas.js'
import { octopush } from './octopush.js'
import { onCallHooks } from './on-call-hooks.js'
import { oneChat } from './one-chat.js'
import { onebot } from './onebot.js'
import { onesignal } from './onesignal.js'
import { openphone } from './openphone.js'
import { opsgenie } from './opsgenie.js'
import { pachca } from './pachca.js'
import { pagerdutyApi } from './pagerduty-api.js'
import { pagerdutyEvents } from './pagerduty-events.js'
import { pipedream } from './pipedream.js'
import { plain } from './plain.js'
import { plivo } from './plivo.js'
import { plunk } from './plunk.js'
import { postmark } from './postmark.js'
import { prowl } from './prowl.js'
import { pumble } from './pumble.js'
import { pushbullet } from './pushbullet.js'
import { pusherBeams } from './pusher-beams.js'
import { pushme } from './pushme.js'
import { pushover } from './pushover.js'
import { pushplus } from './pushplus.js'
import { pushwoosh } from './pushwoosh.js'
import { pushy } from './pushy.js'
import { pylon } from './pylon.js'
import { qqBot } from './qq-bot.js'
import { reddit } from './reddit.js'
import { redmine } from './redmine.js'
import { resend } from './resend.js'
import { ringcentral } from './ringcentral.js'
import { rocketChat } from './rocket-chat.js'
import { rootly } from './rootly.js'
import { scalewayEmail } from './scaleway-email.js'
import { sendbird } from './sendbird.js'
import { senderNet } from './sender-net.js'
import { sendgrid } from './sendgrid.js'
import { sendpulse } from './sendpulse.js'
import { servicenow } from './servicenow.js'
import { seven } from './seven.js'
import { shortcut } from './shortcut.js'
import { sinch } from './sinch.js'
import { slackApi } from './slack-api.js'
import { slackWebhook } from './slack-webhook.js'
import { smsGateways } from './sms-gateways.js'
import { smsapi } from './smsapi.js'
import { smsmode } from './smsmode.js'
import { smtp2go } from './smtp2go.js'
import { socketlabs } from './socketlabs.js'
import { solapi } from './solapi.js'
import { sparkpost } from './sparkpost.js'
import { spike } from './spike.js'
import { splunkOncall } from './splunk-oncall.js'
import { squadcast } from './squadcast.js'
import { stackfield } from './stackfield.js'
import { statuspage } from './statuspage.js'
import { streamlabs } from './streamlabs.js'
import { suprsend } from './suprsend.js'
import { svix } from './svix.js'
import { teams } from './teams.js'
import { telegramGateway } from './telegram-gateway.js'
import { telegram } from './telegram.js'
import { telnyx } from './telnyx.js'
import { termii } from './termii.js'
import { textbelt } from './textbelt.js'
import { textmagic } from './textmagic.js'
import { threema } from './threema.js'
import { trello } from './trello.js'
import { turbosms } from './turbosms.js'
import { twilio } from './twilio.js'
import { twist } from './twist.js'
import { twitch } from './twitch.js'
import { twitter } from './twitter.js'
import { ultramsg } from './ultramsg.js'
import { unisender } from './unisender.js'
import { usesend } from './usesend.js'
import { viber } from './viber.js'
import { vk } from './vk.js'
import { vonage } from './vonage.js'
import { waha } from './waha.js'
import { wassenger } from './wassenger.js'
import { wati } from './wati.js'
import { webex } from './webex.js'
import { wechat } from './wechat.js'
import { wecom } from './wecom.js'
import { whapi } from './whapi.js'
import { whatsappCloud } from './whatsapp-cloud.js'
import { yandexMessenger } from './yandex-messenger.js'
import { youtrack } from './youtrack.js'
import { zApi } from './z-api.js'
import { zaloOfficialAccount } from './zalo-official-account.js'
import { zapier } from './zapier.js'
import { zendesk } from './zendesk.js'
import { zenduty } from './zenduty.js'
import { zenvia } from './zenvia.js'
import { zeptomail } from './zeptomail.js'
import { zohoCliq } from './zoho-cliq.js'
import { zoom } from './zoom.js'
import { zulip } from './zulip.js'

export const hosts: readonly HostEntry[] = [
  _360messenger,
  _46elks,
  africastalking,
  agentmail,
  ahasend,
  aibotk,
  airship,
  aisensy,
  alertmanager,
  aligo,
  aliyunSms,
  amazonChime,
  apns,
  appriseApi,
  arkesel,
  asana,
  awsSesApi,
  azureDevopsApi,
  bale,
  bark,
  basecamp,
  beehiiv,
  bento,
  betterStack,
  bitbucket,
  bitrix24,
  bluesky,
  botFramework,
  braze,
  brevo,
  budgetsms,
  bulkgate,
  buttondown,
  clicksend,
  clickup,
  cmCom,
  convertkit,
  courier,
  customerio,
  dingtalk,
  discord,
  discourse,
  elasticEmail,
  emailit,
  emailjs,
  engagespot,
  eskiz,
  evolutionApi,
  expoPush,
  facebook,
  farcaster,
  fcm,
  feishu,
  firehydrant,
  flock,
  fonnte,
  freeMobile,
  freshdesk,
  freshservice,
  front,
  gatewayapi,
  ghost,
  gitea,
  github,
  gitlab,
  gmail,
  googleChat,
  gorgias,
  gotify,
  grafanaOncall,
  greenApi,
  guilded,
  gupshup,
  helpScout,
  homeAssistant,
  hubspot,
  ilert,
  incidentIo,
  infobip,
  interakt,
  intercom,
  iterable,
  jiraServiceManagement,
  jira,
  kakaoTalk,
  keep,
  kick,
  klaviyo,
  knock,
  kook,
  lettermint,
  line,
  linear,
  linkedin,
  listmonk,
  loops,
  magicbell,
  mailchannels,
  mailchimp,
  maileroo,
  mailersend,
  mailgun,
  mailjet,
  mailpace,
  mailtrap,
  make,
  mandrill,
  mastodon,
  matrix,
  mattermost,
  maxMessenger,
  maytapi,
  melipayamak,
  messagebird,
  messente,
  metaMessaging,
  microsoftGraph,
  misskey,
  monday,
  n8n,
  naverCloudSens,
  netgsm,
  nextcloud,
  notifiarr,
  notion,
  novu,
  ntfy,
  nylas,
  octopush,
  onCallHooks,
  oneChat,
  onebot,
  onesignal,
  openphone,
  opsgenie,
  pachca,
  pagerdutyApi,
  pagerdutyEvents,
  pipedream,
  plain,
  plivo,
  plunk,
  postmark,
  prowl,
  pumble,
  pushbullet,
  pusherBeams,
  pushme,
  pushover,
  pushplus,
  pushwoosh,
  pushy,
  pylon,
  qqBot,
  reddit,
  redmine,
  resend,
  ringcentral,
  rocketChat,
  rootly,
  scalewayEmail,
  sendbird,
  senderNet,
  sendgrid,
  sendpulse,
  servicenow,
  seven,
  shortcut,
  sinch,
  slackApi,
  slackWebhook,
  smsGateways,
  smsapi,
  smsmode,
  smtp2go,
  socketlabs,
  solapi,
  sparkpost,
  spike,
  splunkOncall,
  squadcast,
  stackfield,
  statuspage,
  streamlabs,
  suprsend,
  svix,
  teams,
  telegramGateway,
  telegram,
  telnyx,
  termii,
  textbelt,
  textmagic,
  threema,
  trello,
  turbosms,
  twilio,
  twist,
  twitch,
  twitter,
  ultramsg,
  unisender,
  usesend,
  viber,
  vk,
  vonage,
  waha,
  wassenger,
  wati,
  webex,
  wechat,
  wecom,
  whapi,
  whatsappCloud,
  yandexMessenger,
  youtrack,
  zApi,
  zaloOfficialAccount,
  zapier,
  zendesk,
  zenduty,
  zenvia,
  zeptomail,
  zohoCliq,
  zoom,
  zulip,
]
