import type { Origin } from '../origin.js'
import type { Evaluator, Frame } from '../values/evaluator.js'
import type { HttpRequest } from './http-request.js'

/** What whoever delivers to a webhook puts on it: `X-Hook-Secret`, `webhook-signature`, `X-Hub-Signature-256`. */
const mark = /^(?=.*hook).*(?:secret|sign|event|delivery|timestamp|id$|token)|^x-hub-signature|^svix-/i

/** The header that tells the receiver of a webhook who sent it; null where the request is seen to carry none. */
export function webhookHeader(request: HttpRequest, evaluator: Evaluator, frame: Frame | null): string | null {
  const names = request.rest.flatMap((options) => {
    const headers: Origin = { kind: 'member', object: options, name: 'headers' }
    return evaluator
      .values(headers, frame)
      .flatMap((value) => (value.kind === 'object' ? Object.keys(value.properties) : []))
  })
  return names.find((name) => mark.test(name)) ?? null
}
