import type { Channel } from '../result/coverage-report.js'
import type { Declaration } from './declaration.js'

/** A sender that no entry of the catalogue knows: a member of a module, methods of a class, or all that a family of classes sends out. */
export interface DeclaredSender extends Declaration {
  readonly channel?: Channel
  readonly provider?: string
}
