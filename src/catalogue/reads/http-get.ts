import { httpClientVersions } from '../http-client-versions.js'
import { httpClients } from '../http-clients.js'
import { writingMethod } from '../writing-method.js'
import type { ReadEntry } from '../entries/read-entry.js'

export const httpGet = {
  library: 'http-get',
  packages: [...httpClients, 'openapi-fetch'],
  state: 'http',
  members: [
    {
      path: '(fetch|default|$fetch|ofetch|request|got|ky|axios|needle)',
      unless: [
        { argument: 1, property: 'method', matches: writingMethod },
        { argument: 0, property: 'method', matches: writingMethod },
      ],
    },
    { path: '(create|extend|instance|Axios|HttpService|Pool|Client)().(get|head)' },
    { path: '(get|head)' },
    { path: 'HTTP.get', module: 'meteor/http' },
    { path: 'create()' },
    { path: '(default|wretch)().**.(get|head)' },
    { path: 'HttpService().axiosRef.(get|head)' },
    { path: '(default|createClient)().(GET|HEAD)', module: 'openapi-fetch' },
  ],
  ambient: ['fetch', '$fetch'],
  shapes: [{ callee: '(?:^|\\.)(?:fetchJson|getJson|httpGet|apiGet)$' }],
  verified: 'documentation',
  verifiedWith: [httpClientVersions],
} as const satisfies ReadEntry
