// Written by scripts/generate-indexes.mjs from the files of this folder; do not edit.
import type { EffectEntry } from '../entries/effect-entry.js'
import { agentTools } from './agent-tools.js'
import { airtable } from './airtable.js'
import { aws } from './aws.js'
import { chatRooms } from './chat-rooms.js'
import { commands } from './commands.js'
import { commerce } from './commerce.js'
import { crm } from './crm.js'
import { deployments } from './deployments.js'
import { gitlab } from './gitlab.js'
import { googleCalendar } from './google-calendar.js'
import { googleWorkspace } from './google-workspace.js'
import { httpWrite } from './http-write.js'
import { identity } from './identity.js'
import { jira } from './jira.js'
import { linear } from './linear.js'
import { marketing } from './marketing.js'
import { microsoftGraph } from './microsoft-graph.js'
import { models } from './models.js'
import { notion } from './notion.js'
import { objectStorage } from './object-storage.js'
import { octokit } from './octokit.js'
import { payments } from './payments.js'
import { queues } from './queues.js'
import { smartHomeAndIot } from './smart-home-and-iot.js'
import { social } from './social.js'
import { stripe } from './stripe.js'
import { trackers } from './trackers.js'

export const effects: readonly EffectEntry[] = [
  agentTools,
  airtable,
  aws,
  chatRooms,
  commands,
  commerce,
  crm,
  deployments,
  gitlab,
  googleCalendar,
  googleWorkspace,
  httpWrite,
  identity,
  jira,
  linear,
  marketing,
  microsoftGraph,
  models,
  notion,
  objectStorage,
  octokit,
  payments,
  queues,
  smartHomeAndIot,
  social,
  stripe,
  trackers,
]
