import type { CommandEntry } from '../types.js'

export const matrixCommander = {
  provider: 'matrix-commander',
  program: 'matrix-commander',
  channel: 'chat',
  verbs: [],
  options: ['-m', '--message', '-i', '--image', '-f', '--file'],
  verified: 'documentation',
} as const satisfies CommandEntry
