/** A marketplace action by `owner/name` (version cut off): what it does, and whether it looks before it acts. */
export interface ActionEntry {
  readonly pattern: RegExp
  readonly words: string
  /** `always`, or what its inputs must hold, for an action that looks for its own earlier record and updates it or stops. */
  readonly looks?: 'always' | RegExp
}

export const effectActions: readonly ActionEntry[] = [
  { pattern: /^actions\/stale$/, words: 'comment', looks: 'always' },
  { pattern: /(?:^|\/)(?:actions?-)?create-pull-request$/, words: 'pull request', looks: 'always' },
  { pattern: /^peter-evans\/create-or-update-comment$/, words: 'comment', looks: /\bcomment-id:/ },
  {
    pattern:
      /^peter-evans\/(?:create-issue-from-file|repository-dispatch|close-issue|commit-comment|enable-pull-request-automerge|close-pull)$/,
    words: 'record',
    looks: /\bissue-number:/,
  },
  {
    pattern:
      /^(?:marocchino\/sticky-pull-request-comment|mshick\/add-pr-comment|int128\/comment-action|edumserrano\/find-create-or-update-comment|actions-cool\/maintain-one-comment)$/,
    words: 'comment',
    looks: 'always',
  },
  { pattern: /^thollander\/actions-comment-pull-request$/, words: 'comment', looks: /\bcomment[-_]tag:/ },
  { pattern: /^JasonEtco\/create-an-issue$/i, words: 'issue', looks: /\bupdate_existing:\s*["']?(?:true|false)/ },
  {
    pattern:
      /^(?:dacbd\/create-issue-action|imjohnbo\/issue-bot|nashmaniac\/create-issue-action|actions-ecosystem\/action-create-issue|maxkomarychev\/octions.*|bryannice\/gitactions-.*|rishabhgupta\/.*issue.*)$/i,
    words: 'issue',
  },
  { pattern: /^actions\/first-interaction$/, words: 'comment', looks: 'always' },
  {
    pattern:
      /^(?:actions\/labeler|actions\/add-to-project|github\/issue-labeler|toshimaru\/auto-author-assign|dessant\/[\w-]+|[\w-]+\/(?:pr-)?size-labell?er)$/,
    words: 'label',
    looks: 'always',
  },
  {
    pattern:
      /^(?:slackapi\/slack-github-action|rtCamp\/action-slack-notify|8398a7\/action-slack|act10ns\/slack|Ilshidur\/action-slack|ravsamhq\/notify-slack-action|voxmedia\/github-action-slack-notify-build|archive\/github-actions-slack|slack-notify.*)$/i,
    words: 'Slack message',
  },
  {
    pattern:
      /^(?:sarisia\/actions-status-discord|tsickert\/discord-webhook|Ilshidur\/action-discord|SethCohen\/github-releases-to-discord|discord.*\/.*)$/i,
    words: 'Discord message',
  },
  {
    pattern:
      /^(?:appleboy\/(?:telegram|discord|lark)-action|cbrgm\/telegram-github-action|EverythingMe\/.*telegram.*)$/i,
    words: 'message',
  },
  {
    pattern:
      /^(?:dawidd6\/action-send-mail|cinotify\/github-action|licenseware\/send-email-notification|vineetchoudhary\/.*mail.*)$/i,
    words: 'email',
  },
  { pattern: /(?:^|\/)[\w-]*(?:no-response|stale|lock-threads)[\w-]*$/i, words: 'comment', looks: 'always' },
  {
    pattern: /(?:^|\/)[\w-]*(?:issues?-helper|(?:issue|pr|pull-request)-(?:labell?er|triage\w*|closer|commenter))$/i,
    words: 'record',
  },
  { pattern: /^octokit\/(?:request-action|graphql-action)$/, words: 'record' },
  {
    pattern:
      /^(?:softprops\/action-gh-release|ncipollo\/release-action|actions\/create-release|release-drafter\/release-drafter|googleapis\/release-please-action|google-github-actions\/release-please-action|changesets\/action|goreleaser\/goreleaser-action|svenstaro\/upload-release-action)$/,
    words: 'release',
    looks: 'always',
  },
  {
    pattern:
      /^(?:ad-m\/github-push-action|stefanzweifel\/git-auto-commit-action|EndBug\/add-and-commit|JamesIves\/github-pages-deploy-action|peaceiris\/actions-gh-pages|actions\/deploy-pages|cloudflare\/wrangler-action|amondnet\/vercel-action|pypa\/gh-action-pypi-publish|[\w-]+\/build-push-action|peter-evans\/dockerhub-description)$/i,
    words: 'branch',
  },
  {
    pattern:
      /^Azure\/(?:functions-action|webapps-deploy|static-web-apps-deploy)$|(?:^|\/)[\w-]*deploy(?:ment)?(?:-[\w]+)*$/i,
    words: 'deployment',
  },
  {
    pattern:
      /^(?:go-semantic-release\/action|MarcoIeni\/release-plz-action|release-plz\/action)$|(?:^|\/)[\w-]*semantic-release[\w-]*$/i,
    words: 'release',
    looks: 'always',
  },
  { pattern: /(?:^|\/)(?!get-|check-|find-|latest-)[\w-]*(?:publish|releaser?)(?:-action)?$/i, words: 'release' },
  {
    pattern: /^(?:crowdin\/github-action|contributor-assistant\/github-action|tiangolo\/issue-manager)$/,
    words: 'record',
    looks: 'always',
  },
  {
    pattern: /(?:^|\/)[\w-]*(?:coverage-report|size-label|pr-preview)[\w-]*$/i,
    words: 'comment',
    looks: 'always',
  },
  {
    pattern: /(?:^|\/)[\w-]*(?:add-assignees|bump-homebrew|code-suggester)[\w-]*$|(?:^|\/)push[-_][\w-]+$/i,
    words: 'record',
  },
  {
    pattern: /(?:^|\/)(?:[\w-]*(?:workflow|command|event|repository)-dispatch|trigger-workflow[\w-]*)$/,
    words: 'workflow',
  },
  {
    pattern:
      /(?:^|\/)(?![\w-]*(?:setup|install|score|lint|test|cli$))[\w-]*(?:slack|discord|telegram|twilio|teams|mattermost|pagerduty|pushover|ntfy|tweet|twitter|mastodon|webhook|notif\w*|send-?mail|send-email)[\w-]*$/i,
    words: 'message',
  },
  {
    pattern:
      /(?:^|\/)[\w-]*(?:create-issue|issue-create|create-comment|pr-comment|comment-pr|add-comment|close-issue|create-discussion|auto-assign|auto-merge|automerge|auto-approve)[\w-]*$/i,
    words: 'record',
  },
]

/** Actions that look for an earlier record, so that a later step can act upon it. */
export const lookupActions: readonly RegExp[] = [
  /^peter-evans\/find-comment$/,
  /^micalevisk\/last-issue-action$/,
  /find-(?:issue|comment|pr|pull)/i,
]
