import type { CommandEntry } from '../entries/command-entry.js'

export const matrixCommander = {
  provider: 'matrix-commander',
  program: 'matrix-commander',
  channel: 'chat',
  verbs: [],
  options: ['-m', '--message', '-i', '--image', '-f', '--file'],
  verified: 'documentation',
} as const satisfies CommandEntry
