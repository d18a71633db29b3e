import { postgresStore } from 'sendgate/postgres'

/** A place is a URL whose fragment names the table. */
export function open(place) {
  const [url, table] = place.split('#')
  return postgresStore({ url, table, timeout: Number(process.env.SENDGATE_TEST_TIMEOUT ?? 10_000) })
}
