import type { ReadEntry } from '../entries/read-entry.js'

export const sendgate = {
  library: 'sendgate',
  packages: ['sendgate'],
  state: 'gate',
  members: [
    { path: 'gate.(once|check|claim|reserve|sync|seen|has)' },
    { path: '(createGate|Gate|once)().(once|check|claim|reserve|sync|seen|has)' },
    { path: '(once|check|claim)' },
  ],
  verified: 'documentation',
} as const satisfies ReadEntry
