import { describe, expect, it } from 'vitest'
import { tasksOf } from './task-program.js'

const head = `import cron from 'node-cron'\nimport pg from 'pg'\nimport postgres from 'postgres'\nimport { createClient } from '@supabase/supabase-js'\nconst pool = new pg.Pool()\nconst sql = postgres()\nconst supabase = createClient('a', 'b')\n`
const worker =
  'export const take = () => pool.query(`DELETE FROM mails WHERE id = (SELECT id FROM mails ORDER BY id FOR UPDATE SKIP LOCKED LIMIT 1) RETURNING *`)'

/** What a cron job does outside that only speaks to the database. */
const rows: readonly (readonly [what: string, want: 'external' | 'none', act: string])[] = [
  ['a queue of an extension', 'external', `await pool.query("SELECT pgmq.send('mails', $1)", [1])`],
  ['the same as a template', 'external', 'await sql`select pgmq.send(${name}, ${body})`'],
  [
    'the same through an interface',
    'external',
    `await supabase.schema('pgmq_public').rpc('send', { queue_name: 'mails' })`,
  ],
  [
    'a job of a worker in the database',
    'external',
    `await pool.query({ text: "SELECT graphile_worker.add_job('mail', $1)", values: [] })`,
  ],
  [
    'a table whose rows are taken by turns',
    'external',
    `await pool.query('INSERT INTO mails (body) VALUES ($1)', [1])`,
  ],
  [
    'the same, of a statement that has a name',
    'external',
    `const put = 'INSERT INTO mails (body) VALUES ($1)'\nawait pool.query(put, [1])`,
  ],
  ['another table', 'none', `await pool.query('INSERT INTO orders (body) VALUES ($1)', [1])`],
  ['words about a queue', 'none', `console.error('pgmq.send() failed')\nawait pool.query('SELECT 1')`],
  ['the length of a queue', 'none', `await pool.query("SELECT pgmq.metrics('mails')")`],
  ["a procedure of one's own", 'none', `await supabase.rpc('send', { queue_name: 'mails' })`],
]

describe('jobs that a statement puts into a queue', () => {
  it.each(rows)('%s', async (_, want, act) => {
    const [task] = await tasksOf({ 'job.ts': `${head}${worker}\ncron.schedule('0 9 * * *', async () => { ${act} })\n` })
    expect(task?.effects).toBe(want)
  })
})
