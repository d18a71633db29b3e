/** Base of every error this package throws; `code` is a stable word that programs may compare. */
export class SendgateError extends Error {
  readonly code: string

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    // Written out here and below: the published code has short class names, and another copy of the package goes by the name.
    this.name = 'SendgateError'
    this.code = code
  }
}

/** The caller used the API wrongly: a bad key, option or state. Nothing was sent. */
export class UsageError extends SendgateError {
  constructor(message: string, options?: ErrorOptions) {
    super('usage', message, options)
    this.name = 'UsageError'
  }
}

/**
 * The store could not be read or written (I/O error, full disk, lost connection, busy after retries).
 * Never means "not sent" and never "denied". When `once` throws it, this call has sent nothing.
 */
export class StoreUnavailable extends SendgateError {
  /** `busy`: the same call may succeed later. `io`: somebody has to look at the disk or the server first. */
  readonly kind: 'busy' | 'io'
  /** The request may have been carried out and only its answer is missing: the gate reads back and looks for its own write. */
  readonly lostReply: boolean

  constructor(message: string, options: ErrorOptions & { kind?: 'busy' | 'io'; lostReply?: boolean } = {}) {
    super('store-unavailable', message, options)
    this.name = 'StoreUnavailable'
    this.kind = options.kind ?? 'io'
    this.lostReply = options.lostReply ?? false
  }
}

/**
 * A record or marker exists but cannot be read: torn, empty, conflict-marked or of an unknown version.
 * The gate treats its key as "may have been sent", never as absent.
 */
export class CorruptRecord extends SendgateError {
  /** Where the damaged text stands: a path or a row. */
  readonly where: string
  /** The version a repairing compare-and-set must expect; 0 for a marker. */
  readonly version: number

  constructor(where: string, version: number, reason: string) {
    super(
      'corrupt',
      `${where} cannot be read: ${reason}. Its key counts as "may have been sent"; decide with \`sendgate resolve\`.`,
    )
    this.name = 'CorruptRecord'
    this.where = where
    this.version = version
  }
}

/** Thrown by a `send` that knows nothing has left: the key becomes free again. */
export class NotSentError extends SendgateError {
  /** Milliseconds to wait before the next attempt, where the provider said so. */
  readonly retryAfter: number | undefined

  constructor(message: string, options: ErrorOptions & { retryAfter?: number } = {}) {
    super('not-sent', message, options)
    this.name = 'NotSentError'
    this.retryAfter = options.retryAfter
  }
}

/** The probe threw or answered `cannotTell` before the first attempt: nothing was sent, the key is free. */
export class ProbeInconclusive extends SendgateError {
  constructor(why: string, options?: ErrorOptions) {
    super(
      'probe-inconclusive',
      `The probe could not tell whether this was sent already (${why}), so nothing was sent.`,
      options,
    )
    this.name = 'ProbeInconclusive'
  }
}

/** The claim was lost before anything left: another process took over, or this one was paused beyond its lease. */
export class ClaimLost extends SendgateError {
  constructor(message: string) {
    super('claim-lost', message)
    this.name = 'ClaimLost'
  }
}
