import type { TriggerEntry } from '../entries/trigger-entry.js'

export const meteor = {
  name: 'meteor',
  packages: ['meteor/meteor'],
  kind: 'http-handler',
  registers: [
    {
      path: 'Meteor.(methods|publish)',
      handler: { kind: 'property', index: 0, property: '*' },
      otherHandlers: [{ kind: 'argument', index: 'last-function' }],
    },
    {
      path: 'ValidatedMethod',
      module: 'meteor/mdg:validated-method',
      handler: { kind: 'property', index: 0, property: 'run' },
      name: { argument: 0, property: 'name' },
    },
    { path: 'Meteor.setInterval', kind: 'cron', handler: { kind: 'argument', index: 0 } },
    { path: 'Meteor.(setTimeout|defer)', kind: 'deferred', handler: { kind: 'argument', index: 0 } },
    {
      path: 'SyncedCron.add',
      module: 'meteor/littledata:synced-cron',
      kind: 'cron',
      handler: { kind: 'property', index: 0, property: 'job' },
      name: { argument: 0, property: 'name' },
    },
    {
      path: 'SyncedCron.add',
      module: 'meteor/percolate:synced-cron',
      kind: 'cron',
      handler: { kind: 'property', index: 0, property: 'job' },
      name: { argument: 0, property: 'name' },
    },
    {
      path: 'SyncedCron.add',
      module: 'meteor/quave:synced-cron',
      kind: 'cron',
      handler: { kind: 'property', index: 0, property: 'job' },
      name: { argument: 0, property: 'name' },
    },
    {
      path: 'WebApp.(connectHandlers|rawConnectHandlers|handlers|rawHandlers).use',
      module: 'meteor/webapp',
      handler: { kind: 'argument', index: 'last-function' },
    },
  ],
  ambient: ['Meteor', 'ValidatedMethod', 'SyncedCron', 'WebApp'],
  delivery: {
    guarantee: 'caller',
    overlap: 'yes',
    retries: 'by the caller; a method is called again after a lost connection',
    guards: [],
  },
  notes: 'Packages of Meteor come without a registry of types: the rows rest on its documentation.',
  verified: 'documentation',
  verifiedWith: [],
} as const satisfies TriggerEntry
