/** What a command line does to the world outside the machine. */
export interface CommandPattern {
  readonly pattern: RegExp
  readonly words: string
}

/** Commands that have an external effect. Matched on one logical line of shell. */
export const effectCommands: readonly CommandPattern[] = [
  {
    pattern:
      /\bgh\s+(?:issue|pr|release|discussion|label|gist|project|workflow|run)\s+(?:create|comment|close|reopen|edit|merge|review|delete|lock|pin|transfer|item-add|run|rerun|ready|upload|update-branch)\b/,
    words: 'GitHub record',
  },
  {
    pattern: /\bgh\s+(?:repo|secret|variable)\s+(?:create|delete|edit|rename|archive|fork|set|remove)\b/,
    words: 'GitHub record',
  },
  {
    pattern:
      /\bgws\s+[\w-]+(?:\s+[\w-]+){0,3}\s+(?:\+?(?:create|update|delete|insert|append|send|reply(?:-all)?|forward|upload|modify|patch|trash|import|move|copy)|batch[\w-]+)\b(?!.*--(?:dry-run|help))|\bgws\s+[\w-]+\s+\+(?:send|reply(?:-all)?|forward|insert|append|upload|file-announce|email-to-task)\b/,
    words: 'record',
  },
  {
    pattern:
      /\bgh\s+api\b(?=.*(?:\s-X\s*['"]?(?:POST|PUT|PATCH|DELETE)|--method\s+['"]?(?:POST|PUT|PATCH|DELETE)|\s-f\s|\s-F\s|--field|--raw-field|--input))(?!.*(?:-X|--method)\s*['"]?GET)(?!.*\bgraphql\b(?!.*mutation))/i,
    words: 'GitHub record',
  },
  {
    pattern: /\bglab\s+(?:issue|mr|release)\s+(?:create|note|close|reopen|update|merge|approve)\b/,
    words: 'GitLab record',
  },
  { pattern: /\bgit\s+push\b(?!.*--dry-run)/, words: 'branch' },
  {
    pattern:
      /\b(?:curl|wget|http|xh)\b(?=.*(?:-X\s*['"]?(?:POST|PUT|PATCH|DELETE)|--request\s+['"]?(?:POST|PUT|PATCH|DELETE)|\s(?:-d|--data(?:-\w+)?|--json|-F|--form)[\s=]|--post-data|\bPOST\b))(?!.*(?:localhost|127\.0\.0\.1|api\.openai\.com|api\.anthropic\.com|generativelanguage\.googleapis))/,
    words: 'request',
  },
  {
    pattern:
      /(?:hooks\.slack\.com|discord(?:app)?\.com\/api\/webhooks|api\.telegram\.org\/bot\S*\/send|SLACK_WEBHOOK|DISCORD_WEBHOOK|ntfy\.sh\/)/,
    words: 'message',
  },
  { pattern: /\b(?:sendmail|mailx|mutt|msmtp|swaks|s-nail|mail\s+-s)\b/, words: 'email' },
  {
    pattern:
      /\b(?:slack|slackcat|telegram-send|notify-send|ntfy|apprise|wacli|imsg|signal-cli|himalaya|gog\s+gmail|bird|xurl|clawdbot|openclaw|clawdis)\b.*\b(?:send|post|publish|tweet|reply|--announce|--deliver)\b|\bntfy\s+pub\w*\b|\btelegram-send\b|\bapprise\s+-/,
    words: 'message',
  },
  { pattern: /\bgog\s+(?:calendar|cal)\s+(?:create|add|update|delete)\b/, words: 'event' },
  {
    pattern:
      /\b(?:npm|pnpm|yarn|bun|cargo|poetry|uv|gem|vsce|ovsx|lerna|changeset)\b(?:\s+(?:-\S+|"[^"]*"))*\s+publish\b(?!.*--dry-run)|\btwine\s+upload\b|\bdocker\s+(?:manifest\s+)?push\b|\bdocker\s+buildx\s+build\b.*\s--push\b|\b(?:helm|gem|dotnet\s+nuget)\s+push\b|\bgoreleaser\s+release\b(?!.*--(?:snapshot|skip))|\b(?:npx|bunx|pnpm|yarn|exec|dlx)\s+(?:exec\s+|dlx\s+)?semantic-release\b(?!.*--dry-run)|\bchangelogen\S*\s+gh\s+release\b|\beas(?:-cli)?\s+submit\b/,
    words: 'release',
  },
  {
    pattern:
      /\b(?:npm|pnpm|yarn|bun)(?:\s+-\S+)*\s+run\s+(?:deploy|release|publish)(?:[:-][\w:-]+)?(?![\w:-]*dry)(?!.*--dry-run)(?=\s|$)|\bmake\s+(?:deploy|release|publish)\b/,
    words: 'deployment',
  },
  {
    pattern:
      /\b(?:vercel\s+(?:deploy|--prod)|netlify\s+deploy|fly(?:ctl)?\s+deploy|wrangler\s+(?:--\s+)?(?:deploy|publish)|kubectl\s+(?:apply|delete|patch|scale|set\s+image|rollout\s+restart)|terraform\s+apply|helm\s+(?:upgrade|install)|helmfile\s+(?:apply|sync)|firebase\s+deploy|serverless\s+deploy|(?:cdk|sls|sam|convex)\s+deploy|pulumi\s+up|railway\s+up|gcloud\s+(?:run|functions|app)\s+deploy|az\s+(?:webapp|functionapp|containerapp)\s+(?:deploy\w*|up|update)|aws\s+(?:s3\s+(?:sync|cp|mv)\s+(?!s3:)\S+\s+"?s3|ecs\s+update-service|lambda\s+update-function-code|cloudformation\s+deploy)|argocd\s+app\s+sync|supabase\s+functions\s+deploy)\b/,
    words: 'deployment',
  },
  { pattern: /\baws\s+(?:sns\s+publish|ses(?:v2)?\s+send-\w+|sqs\s+send-message)\b/, words: 'message' },
  {
    pattern:
      /\b(?:twilio\s+api:core:messages:create|stripe\s+\w+\s+create|linear\s+issue\s+create|jira\s+issue\s+(?:create|move|comment))\b/,
    words: 'record',
  },
  {
    pattern:
      /(?:^|[\s/])(?![\w./-]*(?:generate|draft|preview|analy[sz]e|render)[_-])[\w./-]*(?:send|post|notify|reply|tweet|publish|announce)[\w-]*\.(?:sh|py|js|ts|mjs)\b(?!.*(?:--dry-run|--check))|(?:^|[\s/])[\w./-]+\.(?:sh|py|js|ts|mjs)\s+(?:send|reply|post|publish|notify|comment)(?:\b(?!-process)|(?=[A-Z_]))/,
    words: 'message',
  },
]

/** Commands that read the state of records others see. */
export const readCommands: readonly RegExp[] = [
  /\bgh\s+(?:issue|pr|discussion|release)\s+(?:list|view|status)\b/,
  /\bgh\s+search\s+\w+/,
  /\bgh\s+api\b/,
  /\bglab\s+(?:issue|mr)\s+(?:list|view)\b/,
  /\bgit\s+ls-remote\b/,
  /\b(?:grep|rg|jq|test\s+-[efs]|\[\s+-[efs])/,
  /\bcat\s+\S*(?:seen|sent|state|marker|posted|processed|history|log)\S*/,
  /\bcurl\b/,
]

/** Commands that print what was said in a thread. */
export const readsThread =
  /\bgh\s+(?:issue|pr)\s+view\b.*\s--comments\b|\bgh\s+api\s+\S*(?:\/comments|\/reviews|\/timeline)\b(?!.*(?:\s-[fFX]\s|--method|--field|--input))|\bglab\s+(?:issue|mr)\s+view\b.*\s--comments\b/

/** Words in a line of shell or code which show that the line asks whether the act was already done. */
export const priorInCode =
  /(?:already|existing|exists?\b|duplicate|dedup|seen|processed|posted|lastSent|last_sent|alreadySent|sentIds|sent_ids|marker|\.sent\b|notified|idempoten|previous(?!ly_failing)|prior|has(?:Been)?(?:Sent|Posted|Notified|Reviewed|Commented)|was(?:Sent|Posted)|openIssues|open_issues|existingIssue|isDuplicate|--search\b|botComment)/i

/** Lines of shell or code that leave, skip or branch. */
export const branchInCode = /\b(?:if|return|continue|break|exit|skip|unless|else|elif|\?\s)|\bprocess\.exit\b|&&|\|\|/

/** Lines of shell or code that list or look up records. */
export const readInCode =
  /\b(?:git\s+(?:ls-remote|rev-parse|tag|show-ref)|npm\s+view|gh\s+(?:issue|pr|search|discussion)\s+\w*(?:list|view|issues|prs)?|(?:issues|pulls|search|comments|reviews|repos)\.(?:list\w*|issuesAndPullRequests|get\w*)|list(?:ForRepo|Comments|Reviews|Issues)|paginate|find(?:One|First|Unique|Many|All)?|select|query|get(?:Item|Value|State)?|exists|has|includes|some|filter|readFile(?:Sync)?|load\w*|fetch\w*|search\w*|lookup\w*|check\w*)\s*[(<`\s]/i

/** Calls in inline code with an external effect. */
export const effectCalls: readonly CommandPattern[] = [
  {
    pattern:
      /\b(?:issues|pulls|reactions|checks|repos|actions|teams|orgs|gists|git)\.(?:create\w*|update\w*|add\w*|remove\w*|merge|lock|delete\w*|submit\w*|request\w*|dismiss\w*|reRun\w*)\s*\(/,
    words: 'GitHub record',
  },
  {
    pattern:
      /\b(?:chat\.(?:postMessage|postEphemeral|update|scheduleMessage)|files\.upload(?:V2)?|conversations\.invite)\s*\(/,
    words: 'Slack message',
  },
  {
    pattern:
      /(?:\.|\b)(?:notify(?:User)?|broadcast|replyTo|(?:(?:send|post|publish|reply|forward|queue)_?(?:e?mail|message|direct_?message|dm|sms|push|text|notification|alert|comment|post|tweet|reply|reminder)|(?:create|add|remove|close|archive|assign|label)_?(?:comment|issue|ticket|tweet|event|pull_?request|label|e?mail|card|assignee|reviewer)s?))\s*\(/i,
    words: 'message',
  },
  {
    pattern:
      /\b(?:resend|postmark|sendgrid|sgMail|mailer|transporter|twilio|telegram|bot|slack|discord|mailgun|webhook|emails|messages|sms|channel|messaging)(?:\.\w+)*\.(?:send|create|sendMail|publish|post|deliver|reply|trigger)\s*\((?!(?:[^)]{0,200}[{,])?\s*["']?(?:model|max_tokens)["']?\s*[:=])/i,
    words: 'message',
  },
  {
    pattern:
      /\bnew\s+(?:Slack|Discord|Telegram|Teams|E?mail|Sms|WhatsApp|Mattermost|PagerDuty|Webhook)(?:Outcome|Output|Notifier|Notification|Delivery|Destination|Sink|Target|Message|Alert|Channel)\s*\(/i,
    words: 'message',
  },
  { pattern: /\b(?:fetch|axios|got|ky|request)(?:\.(?:post|put|patch|delete))\s*\(/, words: 'request' },
  { pattern: /\bmethod:\s*['"](?:POST|PUT|PATCH|DELETE)['"]/, words: 'request' },
  { pattern: /\brequests\.(?:post|put|patch|delete)\s*\(/, words: 'request' },
  { pattern: /(?:^|\s)(?:route:\s*|['"`])(?:POST|PUT|PATCH|DELETE)\s+\/\S+/, words: 'record' },
  { pattern: /\bmutation\b[^{]*\{[^}]*\b(?:create|add|update|close|delete)\w*/i, words: 'record' },
]
