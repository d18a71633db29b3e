import { sqliteStore } from 'sendgate/sqlite'

/** A place is a path, with a query for the driver: `/tmp/x.db?driver=libsql`. */
export function open(place) {
  const [path, query] = place.split('?')
  return sqliteStore({ path, driver: new URLSearchParams(query).get('driver') ?? 'auto' })
}
