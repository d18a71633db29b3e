import type { HostEntry } from '../entries/host-entry.js'

export const azureDevopsApi = {
  provider: 'azure-devops-api',
  hosts: ['dev.azure.com', '*.visualstudio.com'],
  channel: 'issue',
  sends: [
    { path: '/_apis/wit/work[iI]tems/\\$[^/]*$', methods: ['POST', 'PATCH'], anyHost: true },
    { path: '/_apis/wit/work[iI]tems/[^/]*/comments$', methods: ['POST'], anyHost: true },
    {
      path: '/_apis/git/repositories/[^/]*/pull[rR]equests(/[^/]*/threads(/[^/]*/comments)?)?$',
      methods: ['POST'],
      anyHost: true,
    },
  ],
  reads: ['/_apis/(projects|wit/(wiql|workitemsbatch))'],
  verified: 'documentation',
} as const satisfies HostEntry
