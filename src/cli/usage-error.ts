/** A command line that cannot be run as it is written. The message is one sentence; the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
