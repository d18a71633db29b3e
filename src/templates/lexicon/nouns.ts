const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Records that others see, wherever they are kept: creating, changing or closing one is an external effect. Singular. */
export const sharedRecords = words(`
  issue pr pull-request discussion comment review ticket card label milestone event invite invitation meeting alert incident
  post tweet thread message email e-mail mail notification announcement reply order payment invoice campaign story bug subtask release
  reminder-email newsletter refund transaction trade booking reservation appointment payout canary account access licence membership subscription reaction annotation gist
  advisory backlog-item pull-requests check-run deployment reviewer assignee dm sms statuspage calendar-event follow-up timesheet`)

/** Records whose owner must be named to make them shared: a task in Linear, a page in Notion, a row in a sheet. */
export const hostedRecords = words(
  'task page row record contact lead deal entry item document doc sheet spreadsheet list channel note summary report board project database wiki status draft branch version tag reminder workflow',
)

/** What the executor keeps for itself. */
export const ownArtefacts = words(`
  file files folder directory memory log logs note notes state cache workspace draft drafts markdown md json csv table outline plan script variable
  diagram section bullet list array object output stdout stderr console terminal context database db sqlite worktree disk local`)

/** People and roles that can receive something. */
export const people = words(`
  me us user users team teams owner owners admin admins author authors maintainer maintainers customer customers client clients engineer engineers manager
  managers on-call oncall assignee assignees reviewer reviewers everyone stakeholders stakeholder subscriber subscribers operator operators human humans contact contacts lead
  leads member members them him her people person contributor contributors reporter submitter requester sender recipient recipients partner family wife
  husband boss colleagues channel group lead candidates candidate patient patients guest guests staff devs developers community folks vendor vendors parent parents student students buyer
  seller supervisor lieutenant captain chief founder ceo cto hr sales support attendees attendee participants employees employee landlord neighbour neighbor grower caretaker donor spouse kids friends friend`)

/** Systems in which what is written is seen by others. Lower case. */
export const channels = words(`
  slack telegram discord whatsapp signal teams msteams mattermost imessage sms twitter x.com bluesky mastodon linkedin facebook instagram reddit youtube tiktok
  gmail email e-mail inbox mail mailbox outlook sendgrid mailchimp twilio pagerduty opsgenie statuspage jira linear asana trello clickup notion confluence
  airtable hubspot salesforce pipedrive zendesk intercom freshdesk github gitlab bitbucket todoist basecamp monday zulip matrix feishu lark dingtalk wecom wechat line
  ntfy pushover webhook dm dms google-calendar hackernews forum moltbook substack medium wordpress ghost rocket.chat irc nostr farcaster sentry servicenow
  thread channel google-sheet google-sheets google-doc google-docs google-calendar google-form google-forms google-slide google-slides google-tasks google-chat quickbooks stripe xero buffer hootsuite`)
