import type { CallFact } from '../file-facts.js'
import type { Origin } from '../origin.js'
import type { Program } from '../program.js'
import type { HttpRequest } from './http-request.js'

/**
 * A call such as `http.post(url, body, options)` on a receiver that nothing is known about. By its name alone it is no
 * request; the address, or the secret that it shows, has to say so.
 */
export function guessedRequest(call: CallFact, { evaluator }: Program): HttpRequest | null {
  const [url, body] = call.arguments
  if (call.form === 'call' && call.callee.kind === 'member' && call.callee.name === 'fetch' && url && body)
    return isUnknownFetch(call, evaluator) ? fetched(call, url, body) : null
  if (
    call.form !== 'call' ||
    call.callee.kind !== 'member' ||
    !/^(?:post|put|patch)$/.test(call.callee.name) ||
    url === undefined ||
    body === undefined
  )
    return null
  if (!evaluator.values(call.callee).every((value) => isUnseen(value))) return null
  return guessed(call, url, {
    method: call.callee.name.toUpperCase(),
    body,
    rest: call.arguments.slice(1),
  })
}

/** `this.fetch(url, { method })` where only a class below says what fetches: `abstract fetch: any`. */
function isUnknownFetch({ callee }: CallFact, evaluator: Program['evaluator']): boolean {
  return evaluator.values(callee).every((value) => value.kind === 'unknown')
}

function fetched(call: CallFact, url: Origin, options: Origin): HttpRequest {
  return guessed(call, url, {
    method: { kind: 'member', object: options, name: 'method' },
    body: { kind: 'member', object: options, name: 'body' },
    rest: [options],
  })
}

function guessed(call: CallFact, url: Origin, content: Pick<HttpRequest, 'method' | 'body' | 'rest'>): HttpRequest {
  return {
    call,
    client: call.calleeText,
    url: [url],
    base: null,
    based: false,
    ...content,
    handsOn: false,
    guessed: true,
  }
}

function isUnseen(value: Origin): boolean {
  if (value.kind === 'member') return isUnseen(value.object)
  // What is handed out by something that is not seen: `registry.get(id)`.
  if (value.kind === 'call') return isUnseen(value.callee)
  // A type of another package, which may stand for any client.
  if (value.kind === 'instance') return value.of.kind === 'import'
  return value.kind === 'parameter' || value.kind === 'unknown'
}
