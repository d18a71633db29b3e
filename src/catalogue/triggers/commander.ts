import type { TriggerEntry } from '../entries/trigger-entry.js'

export const commander = {
  name: 'commander',
  packages: ['commander', 'yargs', 'cac', 'citty', '@oclif/core', 'clipanion', 'sade', 'gunshi'],
  kind: 'cli',
  registers: [
    { path: '(Command|program|default|createCommand|cac)().**.action', handler: { kind: 'argument', index: 0 } },
    { path: 'program.**.action', handler: { kind: 'argument', index: 0 } },
    {
      path: '(default|yargs)().**.command',
      handler: { kind: 'argument', index: 'last-function' },
      otherHandlers: [{ kind: 'property', index: 0, property: 'handler' }],
      name: { argument: 0 },
    },
    { path: 'defineCommand', handler: { kind: 'property', index: 0, property: 'run' } },
    { path: 'Command', handler: { kind: 'class-method', relation: 'extends', method: 'run' } },
  ],
  delivery: { guarantee: 'caller', overlap: 'yes', retries: 'whoever runs it', guards: [] },
  verified: 'documentation',
  verifiedWith: [['commander@14.0.3']],
} as const satisfies TriggerEntry
