// Written by scripts/generate-indexes.mjs from the files of this folder; do not edit.
import type { CommandEntry } from '../entries/command-entry.js'
import { apprise } from './apprise.js'
import { aws } from './aws.js'
import { az } from './az.js'
import { bird } from './bird.js'
import { claude } from './claude.js'
import { curl } from './curl.js'
import { discordCli } from './discord-cli.js'
import { firebaseCli } from './firebase-cli.js'
import { gcloud } from './gcloud.js'
import { gh } from './gh.js'
import { glab } from './glab.js'
import { gog } from './gog.js'
import { gotifyCli } from './gotify-cli.js'
import { himalaya } from './himalaya.js'
import { httpie } from './httpie.js'
import { imsg } from './imsg.js'
import { invokeWebrequest } from './invoke-webrequest.js'
import { jiraCli } from './jira-cli.js'
import { kdeconnect } from './kdeconnect.js'
import { linearCli } from './linear-cli.js'
import { mail } from './mail.js'
import { matrixCommander } from './matrix-commander.js'
import { msmtp } from './msmtp.js'
import { mutt } from './mutt.js'
import { noti } from './noti.js'
import { notifySend } from './notify-send.js'
import { ntfyCli } from './ntfy-cli.js'
import { openclaw } from './openclaw.js'
import { opsgenieCli } from './opsgenie-cli.js'
import { osascript } from './osascript.js'
import { pd } from './pd.js'
import { pushoverCli } from './pushover-cli.js'
import { sendMailmessage } from './send-mailmessage.js'
import { sendemail } from './sendemail.js'
import { sendmail } from './sendmail.js'
import { signalCli } from './signal-cli.js'
import { slackCli } from './slack-cli.js'
import { slackcat } from './slackcat.js'
import { swaks } from './swaks.js'
import { tea } from './tea.js'
import { telegramSend } from './telegram-send.js'
import { terminalNotifier } from './terminal-notifier.js'
import { toot } from './toot.js'
import { twilioCli } from './twilio-cli.js'
import { wacli } from './wacli.js'
import { wall } from './wall.js'
import { wget } from './wget.js'
import { zulipSend } from './zulip-send.js'

export const commands: readonly CommandEntry[] = [
  apprise,
  aws,
  az,
  bird,
  claude,
  curl,
  discordCli,
  firebaseCli,
  gcloud,
  gh,
  glab,
  gog,
  gotifyCli,
  himalaya,
  httpie,
  imsg,
  invokeWebrequest,
  jiraCli,
  kdeconnect,
  linearCli,
  mail,
  matrixCommander,
  msmtp,
  mutt,
  noti,
  notifySend,
  ntfyCli,
  openclaw,
  opsgenieCli,
  osascript,
  pd,
  pushoverCli,
  sendMailmessage,
  sendemail,
  sendmail,
  signalCli,
  slackCli,
  slackcat,
  swaks,
  tea,
  telegramSend,
  terminalNotifier,
  toot,
  twilioCli,
  wacli,
  wall,
  wget,
  zulipSend,
]
