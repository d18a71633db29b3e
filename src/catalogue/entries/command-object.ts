import type { Channel } from '../../result/coverage-report.js'
import type { Declaration } from './declaration.js'
import type { Path } from './path.js'

/** A class whose instance means a send, whatever client it is handed to: `anyClient.send(new SendEmailCommand())`. */
export interface CommandObject {
  readonly path: Path
  /** The method the instance is handed to, and at which argument. */
  readonly method: string
  readonly argument: number
  readonly channel?: Channel
  readonly declaredIn?: readonly Declaration[]
}
