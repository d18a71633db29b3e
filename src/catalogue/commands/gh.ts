import type { CommandEntry } from '../entries/command-entry.js'

export const gh = {
  provider: 'gh',
  program: 'gh',
  channel: 'issue',
  verbs: [
    ['issue', 'comment'],
    ['issue', 'create'],
    ['pr', 'comment'],
    ['pr', 'create'],
    ['pr', 'review'],
    ['release', 'create'],
    ['gist', 'create'],
    ['api', 'graphql'],
    ['api'],
  ],
  reads: [
    ['issue', 'list'],
    ['issue', 'view'],
    ['pr', 'list'],
    ['pr', 'view'],
    ['pr', 'diff'],
    ['pr', 'checks'],
    ['release', 'list'],
    ['release', 'view'],
    ['run'],
    ['repo', 'view'],
    ['search'],
  ],
  unless: ['--help', '--dry-run', '--edit-last'],
  notes: 'gh api sends with -X POST, -f, -F or --input to comments, issues, reviews or releases; otherwise it reads.',
  verified: 'documentation',
} as const satisfies CommandEntry
