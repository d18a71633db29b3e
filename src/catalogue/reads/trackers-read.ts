import type { ReadEntry } from '../types.js'

export const trackersRead = {
  library: 'trackers-read',
  packages: [
    '@linear/sdk',
    'jira.js',
    '@notionhq/client',
    'asana',
    'trello',
    'airtable',
    '@gitbeaker/rest',
    'node-zendesk',
    'intercom-client',
    '@team-plain/typescript-sdk',
    'monday-sdk-js',
    '@hubspot/api-client',
    'jsforce',
    'pipedrive',
    'clickup.js',
  ],
  state: 'service',
  members: [
    {
      path: 'LinearClient().**.(issue|issues|issueSearch|searchIssues|comments|comment|project|projects|team|teams|user|users|viewer|cycle|cycles|attachments|attachmentsForURL|issueVcsBranchSearch|fetchNext|labels|children)',
    },
    {
      path: '(Version2Client|Version3Client|AgileClient)().**.(getIssue|getComments|getComment|searchForIssuesUsingJql|searchForIssuesUsingJqlEnhancedSearch|searchForIssuesUsingJqlPost|getTransitions|searchProjects|findUsers|getCurrentUser)',
    },
    { path: 'Client().(pages|databases|dataSources|blocks|comments|users).**.(retrieve|query|list)' },
    { path: 'Client().search' },
    { path: '(TasksApi|StoriesApi|ProjectsApi)().(getTask|getTasks|getTasksForProject|searchTasksForWorkspace|getStoriesForTask|getProject)' },
    { path: 'default().base()().(select|find)' },
    { path: 'default().base()().select().(firstPage|all|eachPage)' },
    { path: 'base()().(select|find)' },
    { path: 'Gitlab().*.(all|show|search)' },
    { path: 'createClient().*.(list|show|search|listByUser|query)' },
    { path: 'IntercomClient().*.(list|find|search)' },
    { path: 'PlainClient().(getThread|getThreads|getCustomerById|getCustomerByEmail|getCustomers|getThreadByExternalId)' },
    { path: 'Client().crm.**.(getById|getPage|getAll|doSearch)' },
    { path: 'Connection().**.(query|queryMore|retrieve|find|findOne|search|describe)' },
  ],
  verified: 'documentation',
} as const satisfies ReadEntry
