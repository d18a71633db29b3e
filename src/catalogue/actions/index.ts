// Written by scripts/generate-indexes.mjs from the files of this folder; do not edit.
import type { ActionEntry } from '../entries/action-entry.js'
import { bluesky } from './bluesky.js'
import { dingtalk } from './dingtalk.js'
import { discord } from './discord.js'
import { feishu } from './feishu.js'
import { githubComments } from './github-comments.js'
import { githubIssuesHelper } from './github-issues-helper.js'
import { githubIssues } from './github-issues.js'
import { githubKeptComments } from './github-kept-comments.js'
import { githubPullRequests } from './github-pull-requests.js'
import { githubReleases } from './github-releases.js'
import { googleChat } from './google-chat.js'
import { jira } from './jira.js'
import { line } from './line.js'
import { mail } from './mail.js'
import { mastodon } from './mastodon.js'
import { matrix } from './matrix.js'
import { mattermost } from './mattermost.js'
import { ntfy } from './ntfy.js'
import { pagerduty } from './pagerduty.js'
import { pushover } from './pushover.js'
import { releaseDrafter } from './release-drafter.js'
import { slackByOthers } from './slack-by-others.js'
import { slack } from './slack.js'
import { stale } from './stale.js'
import { teams } from './teams.js'
import { telegram } from './telegram.js'
import { twilio } from './twilio.js'
import { twitter } from './twitter.js'
import { wecom } from './wecom.js'

export const actions: readonly ActionEntry[] = [
  bluesky,
  dingtalk,
  discord,
  feishu,
  githubComments,
  githubIssuesHelper,
  githubIssues,
  githubKeptComments,
  githubPullRequests,
  githubReleases,
  googleChat,
  jira,
  line,
  mail,
  mastodon,
  matrix,
  mattermost,
  ntfy,
  pagerduty,
  pushover,
  releaseDrafter,
  slackByOthers,
  slack,
  stale,
  teams,
  telegram,
  twilio,
  twitter,
  wecom,
]
