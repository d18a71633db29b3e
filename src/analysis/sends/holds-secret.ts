import type { Origin } from '../origin.js'
import type { HttpRequest } from './http-request.js'
import type { Program } from '../program.js'
import { namesOf } from './names-of.js'

const headers = ['Authorization', 'authorization', 'X-API-Key', 'x-api-key', 'X-Api-Key', 'X-Auth-Key', 'api-key']

/** Whether a request shows the key of an account: a page that speaks with its own server has none to show. */
export function holdsSecret(request: HttpRequest, { local }: Program): boolean {
  return request.rest.some((options) =>
    headers.some((name) => {
      const header: Origin = { kind: 'member', object: { kind: 'member', object: options, name: 'headers' }, name }
      const parts = local.values(header).flatMap((value) => (value.kind === 'text' ? value.parts : [value]))
      return parts.some((part) =>
        namesOf(part, local.world, null).some((each) => /api_?-?key|api_?token|auth_?key|secret/i.test(each)),
      )
    }),
  )
}
