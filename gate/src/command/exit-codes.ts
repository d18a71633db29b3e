/**
 * The exit codes of `sendgate`. `check` fixes 0 and 1; every failure has a code of its own, so that
 * `sendgate check KEY && send` sends only after a clear "not sent". 2 stays unused: shells use it themselves.
 */
export const exitCodes = {
  /** Done; for `check`: not sent, nobody is sending. */
  ok: 0,
  /** Already sent; always together with a line on stdout that begins with `sent`. */
  sent: 1,
  /** Somebody is sending right now. */
  inProgress: 3,
  /** Nobody knows whether it was sent; also a damaged record. */
  unknown: 4,
  /** Wrong usage or an invalid key. */
  usage: 64,
  /** A defect of sendgate, or a broken installation. */
  internal: 70,
  /** The store cannot be read or written. */
  storeIo: 74,
  /** The store is busy; the same command may succeed later. */
  storeBusy: 75,
  /** The configuration cannot be used. */
  config: 78,
  /** The command of `run` passed its deadline, as with timeout(1). */
  timedOut: 124,
  /** The command of `run` could not be executed, or was not found. */
  notExecutable: 126,
  notFound: 127,
} as const
