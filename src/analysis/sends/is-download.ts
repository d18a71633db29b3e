import type { Evaluator, Frame } from '../values/evaluator.js'
import type { HttpRequest } from './http-request.js'

/** Whether the options ask for the answer as bytes (`responseType: 'arraybuffer'`): what it reads is what matters. */
export function isDownload({ rest }: HttpRequest, evaluator: Evaluator, frame: Frame | null): boolean {
  return rest.some((object) =>
    evaluator
      .values({ kind: 'member', object, name: 'responseType' }, frame)
      .some((value) => value.kind === 'literal' && /^(?:arraybuffer|blob|stream|buffer)$/.test(String(value.value))),
  )
}
