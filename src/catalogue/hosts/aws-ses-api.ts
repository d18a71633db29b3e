import type { HostEntry } from '../entries/host-entry.js'

export const awsSesApi = {
  provider: 'aws-ses-api',
  hosts: [
    'email.us-east-1.amazonaws.com',
    'email.us-east-2.amazonaws.com',
    'email.us-west-1.amazonaws.com',
    'email.us-west-2.amazonaws.com',
    'email.ca-central-1.amazonaws.com',
    'email.eu-west-1.amazonaws.com',
    'email.eu-west-2.amazonaws.com',
    'email.eu-west-3.amazonaws.com',
    'email.eu-central-1.amazonaws.com',
    'email.eu-north-1.amazonaws.com',
    'email.ap-south-1.amazonaws.com',
    'email.ap-southeast-1.amazonaws.com',
    'email.ap-southeast-2.amazonaws.com',
    'email.ap-northeast-1.amazonaws.com',
    'email.ap-northeast-2.amazonaws.com',
    'email.sa-east-1.amazonaws.com',
  ],
  channel: 'email',
  sends: [{ path: '^/v2/email/outbound-(bulk-)?emails$', methods: ['POST'] }],
  reads: [],
  notes: 'Signed by hand, as workers without the SDK do.',
  verified: 'documentation',
} as const satisfies HostEntry
