import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { Pool } from 'pg'
import { postgresUrl } from './servers.js'

const host = hostname()
  .toLowerCase()
  .replace(/[^a-z0-9]/g, '')
  .slice(0, 12)

/** A name for a table that no run uses. Drops what earlier runs on this host left behind when they were cut short. */
export async function freshTable(purpose: string): Promise<string> {
  const prefix = `sendgate_${purpose}_${host}_`
  const pool = new Pool({ connectionString: postgresUrl, max: 1 })
  const { rows } = await pool.query<{ name: string }>(
    'SELECT tablename AS name FROM pg_tables WHERE starts_with(tablename, $1)',
    [prefix],
  )
  for (const { name } of rows)
    if (!isAlive(Number(name.slice(prefix.length).split('_')[0]))) await pool.query(`DROP TABLE IF EXISTS ${name}`)
  await pool.end()
  return `${prefix}${process.pid}_${randomUUID().slice(0, 8)}`
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
