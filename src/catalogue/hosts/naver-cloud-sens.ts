import type { HostEntry } from '../entries/host-entry.js'

export const naverCloudSens = {
  provider: 'naver-cloud-sens',
  hosts: ['sens.apigw.ntruss.com'],
  channel: 'sms',
  sends: [{ path: '^/(sms|alimtalk|friendtalk|push)/v2/services/[^/]*/messages$', methods: ['POST'] }],
  reads: [],
  verified: 'documentation',
} as const satisfies HostEntry
