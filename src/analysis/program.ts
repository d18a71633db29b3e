import type { CallFact, FileFacts } from './file-facts.js'
import type { Evaluator } from './values/evaluator.js'

/** One call, with the file it stands in. */
export interface CallSite {
  readonly file: string
  readonly call: CallFact
}

/** The linked facts of all analysed files. */
export interface Program {
  readonly facts: ReadonlyMap<string, FileFacts>
  /** Reduces any origin of the program, parameters included. */
  readonly evaluator: Evaluator
  /** Reduces origins without looking at callers: parameters stay parameters. */
  readonly local: Evaluator
  /** Every call and construction of a first-party function, by `functionKey`. */
  readonly callers: ReadonlyMap<string, readonly CallSite[]>
  /** Every call that is handed a first-party function by name, by `functionKey`. */
  readonly handers: ReadonlyMap<string, readonly CallSite[]>
}

export { functionKey } from './values/function-key.js'
