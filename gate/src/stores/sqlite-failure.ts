import { SendgateError, StoreUnavailable } from '../errors.js'

/** The primary result code of SQLite (5 = busy, 10 = I/O, 13 = full …); null when the error is not SQLite's. */
export function sqliteCode(error: unknown): number | null {
  const { errcode, rawCode, code, message } = (error ?? {}) as {
    errcode?: unknown
    rawCode?: unknown
    code?: unknown
    message?: unknown
  }
  const number = typeof errcode === 'number' ? errcode : typeof rawCode === 'number' ? rawCode : null
  if (number !== null) return number & 0xff
  const named = typeof code === 'string' ? primaryCodes.find(([name]) => code.startsWith(name)) : undefined
  if (named !== undefined) return named[1]
  // libsql words a failed open as text only: `… local database /path: 14`.
  const spoken = /ConnectionFailed\(.*: (\d+)"?\)/.exec(typeof message === 'string' ? message : '')
  return spoken === null ? null : Number(spoken[1]) & 0xff
}

const primaryCodes: readonly (readonly [name: string, code: number])[] = [
  ['SQLITE_BUSY', 5],
  ['SQLITE_LOCKED', 6],
  ['SQLITE_READONLY', 8],
  ['SQLITE_IOERR', 10],
  ['SQLITE_CORRUPT', 11],
  ['SQLITE_FULL', 13],
  ['SQLITE_CANTOPEN', 14],
  ['SQLITE_PERM', 3],
  ['SQLITE_NOTADB', 26],
  ['SQLITE_AUTH', 23],
]

/** Somebody else holds a lock: the same statement may succeed in a moment. */
export function isBusy(error: unknown): boolean {
  const code = sqliteCode(error)
  return code === 5 || code === 6
}

/** Any failure of a driver as the error that the gate understands. */
export function sqliteFailure(error: unknown, path: string): SendgateError {
  if (error instanceof SendgateError) return error
  const message = error instanceof Error ? error.message : String(error)
  const code = sqliteCode(error)
  if (isBusy(error))
    return new StoreUnavailable(`The SQLite database ${path} stayed locked by other processes: ${message}.`, {
      cause: error,
      kind: 'busy',
    })
  const damaged = code === 11 || code === 26
  const advice = damaged
    ? ' The file is damaged or no database; restore it before anything is sent, because its markers are not readable.'
    : ''
  // An I/O error may strike after the commit became durable.
  return new StoreUnavailable(
    `The SQLite database ${path} failed${code === null ? '' : ` (result code ${code})`}: ${message}.${advice}`,
    { cause: error, lostReply: code === 10 },
  )
}
