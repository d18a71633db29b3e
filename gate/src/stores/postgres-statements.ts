import { UsageError } from '../errors.js'

export interface PostgresStatements {
  /** The quoted name of the table. */
  readonly table: string
  readonly create: string
  readonly settings: string
  readonly clock: string
  readonly read: string
  readonly insert: string
  readonly update: string
  readonly list: string
  readonly prune: string
}

const CLOCK = '(extract(epoch from clock_timestamp()) * 1000)::bigint AS clock'

/**
 * A record's text always begins and ends like this (keys are sorted, so `v` is last) and repeats the column `state`.
 * A row that does not is damaged, and is reported instead of being left out or pruned.
 */
const INTACT = `(rec LIKE '{"attempt":%"v":1}' || chr(10) AND position('"state":"' || state || '"' IN rec) > 0)`

/**
 * The statements over one table. A pruned key keeps its row without record (some 100 bytes): that row is the floor under
 * its versions. `rec` is text, not jsonb, because jsonb rejects U+0000, which JSON text escapes.
 * @throws UsageError when the name is not a plain identifier
 */
export function postgresStatements(name: string): PostgresStatements {
  if (!/^[A-Za-z_][A-Za-z0-9_]{0,62}(\.[A-Za-z_][A-Za-z0-9_]{0,62})?$/.test(name)) {
    throw new UsageError(
      `postgresStore: the table name ${JSON.stringify(name)} is not a plain identifier such as sendgate_records or app.sendgate_records.`,
    )
  }
  const table = name
    .split('.')
    .map((part) => `"${part}"`)
    .join('.')
  return {
    table,
    create: `CREATE TABLE IF NOT EXISTS ${table} (hash text COLLATE "C" PRIMARY KEY, version bigint NOT NULL, state text, settled_at double precision, rec text)`,
    settings: `SELECT to_regclass($1)::text AS present, current_setting('synchronous_commit') AS sync, current_setting('fsync') AS fsync, pg_is_in_recovery() AS standby`,
    clock: `SELECT ${CLOCK}`,
    read: `SELECT hash, version, rec, ${CLOCK} FROM ${table} WHERE hash = $1`,
    // Either the row it wrote or the row that stood there, in one round trip.
    insert: `WITH written AS (INSERT INTO ${table} (hash, version, state, settled_at, rec) VALUES ($1, 1, $2, $3, $4) ON CONFLICT (hash) DO NOTHING RETURNING version)
      SELECT version, NULL AS rec, true AS won, ${CLOCK} FROM written
      UNION ALL SELECT version, rec, false, ${CLOCK} FROM ${table} WHERE hash = $1 AND NOT EXISTS (SELECT FROM written)`,
    update: `UPDATE ${table} SET version = version + 1, state = $2, settled_at = $3, rec = $4 WHERE hash = $1 AND version = $5 RETURNING version, true AS won, ${CLOCK}`,
    list: `SELECT hash, version, rec, ${CLOCK} FROM ${table} WHERE hash > $1 AND rec IS NOT NULL AND ($2::text[] IS NULL OR state = ANY($2) OR ($3 AND ${INTACT} IS NOT TRUE)) ORDER BY hash LIMIT $4`,
    prune: `UPDATE ${table} SET version = version + 1, state = NULL, settled_at = NULL, rec = NULL WHERE hash IN (SELECT hash FROM ${table} WHERE settled_at < $1 AND state IN ('sent', 'released') AND ${INTACT} LIMIT $2 FOR UPDATE SKIP LOCKED)`,
  }
}
