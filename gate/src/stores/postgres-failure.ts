import { SendgateError, StoreUnavailable } from '../errors.js'

/** The five-character SQLSTATE of an error of `pg`, where it has one. */
export function sqlState(error: unknown): string | null {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : null
}

/**
 * Classes of SQLSTATE that pass by themselves: connection failures, serialization and deadlocks, too many connections,
 * lock and statement timeouts, a server that starts or stops.
 */
const PASSING = /^(08|40|53300|55P03|57)/

/** Any failure of a query as the error that the gate understands. */
export function postgresFailure(error: unknown): SendgateError {
  if (error instanceof SendgateError) return error
  const state = sqlState(error)
  const message =
    error instanceof Error && error.message !== ''
      ? error.message
      : String((error as { code?: unknown } | null)?.code ?? error)
  // Without SQLSTATE the server never answered: a lost or refused connection. With one of class 57 or 08 it may have
  // ended the connection after the commit.
  const lostReply = state === null || /^(08|57)/.test(state)
  const kind = lostReply || PASSING.test(state) ? 'busy' : 'io'
  return new StoreUnavailable(`PostgreSQL failed${state === null ? '' : ` (SQLSTATE ${state})`}: ${message}`, {
    cause: error,
    kind,
    lostReply,
  })
}
