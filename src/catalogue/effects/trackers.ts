import type { EffectEntry } from '../entries/effect-entry.js'

export const trackers = {
  library: 'trackers',
  packages: [
    'asana',
    'trello',
    'node-zendesk',
    'intercom-client',
    '@team-plain/typescript-sdk',
    'monday-sdk-js',
    'clickup.js',
    '@freshdesk/api',
    'freshdesk-client',
    '@front/sdk',
    'todoist',
    '@doist/todoist-api-typescript',
    'shortcut',
    '@useshortcut/client',
  ],
  effect: 'record',
  members: [
    {
      path: '(TasksApi|StoriesApi|ProjectsApi|SectionsApi)().(createTask|updateTask|deleteTask|createSubtaskForTask|createStoryForTask|addTaskForSection|addFollowersForTask|createProject)',
    },
    {
      path: 'default().(addCard|addCommentToCard|updateCard|deleteCard|addChecklistToCard|addListToBoard|createIssue)',
    },
    { path: 'createClient().*.(create|update|delete|createMany|updateMany)' },
    { path: 'IntercomClient().*.(create|update|delete|reply|assign|close|attach|archive|submit)' },
    {
      path: 'PlainClient().(createThread|updateThreadTitle|markThreadAsDone|markThreadAsTodo|replyToThread|sendNewEmail|replyToEmail|upsertCustomer|createCustomer|addLabels|assignThread|createNote|createThreadEvent|createCustomerEvent|deleteCustomer|sendChat)',
    },
    { path: 'TodoistApi().(addTask|updateTask|closeTask|deleteTask|addComment|addProject)' },
    { path: 'ShortcutClient().(createStory|updateStory|createStoryComment|createEpic)' },
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [
    [
      'asana@3.2.0',
      'trello@0.11.0',
      'node-zendesk@6.0.1',
      'intercom-client@7.0.3',
      '@team-plain/typescript-sdk@5.12.1',
      '@doist/todoist-api-typescript@6.10.0',
      '@useshortcut/client@1.1.0',
    ],
  ],
} as const satisfies EffectEntry
