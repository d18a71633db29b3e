/** Records whose texts a repository may keep as files of its own: "tickets/", "posts/", "releases/". Singular. */
export const fileableRecords: ReadonlySet<string> = new Set([
  'issue',
  'ticket',
  'card',
  'story',
  'bug',
  'backlog-item',
  'subtask',
  'incident',
  'post',
  'announcement',
  'milestone',
  'advisory',
  'review',
  'newsletter',
  'campaign',
])

/** Places that may be folders of the repository: "post it to the board". */
export const fileablePlaces: ReadonlySet<string> = new Set([
  'board',
  'backlog',
  'journal',
  'queue',
  'mailbox',
  'inbox',
  'outbox',
  'channel',
])
