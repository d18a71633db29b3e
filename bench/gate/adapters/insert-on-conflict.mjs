// INSERT … ON CONFLICT DO NOTHING before the send, DELETE when it throws.
import pg from 'pg'

export async function open({ postgres, namespace, send }) {
  const pool = new pg.Pool({ connectionString: postgres, max: 1 })
  const table = `bench_${namespace}_insert`
  await pool
    .query(`CREATE TABLE IF NOT EXISTS ${table} (key text PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())`)
    .catch(() => undefined)
  return {
    async session(key, fault) {
      const { rowCount } = await pool.query(`INSERT INTO ${table} (key) VALUES ($1) ON CONFLICT DO NOTHING`, [key])
      if (rowCount === 0) return { status: 'skipped' }
      try {
        await send(key, fault)
      } catch (error) {
        await pool.query(`DELETE FROM ${table} WHERE key = $1`, [key])
        throw error
      }
      return { status: 'sent' }
    },
    close: () => pool.end(),
  }
}
