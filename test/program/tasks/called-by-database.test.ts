import { describe, expect, it } from 'vitest'
import { tasksOf } from './task-program.js'

const remind = `import { serve } from 'https://deno.land/std@0.168.0/http/server.ts'
import { Resend } from 'npm:resend'
serve(async (request) => { await new Resend('a').emails.send({}); return new Response('ok') })`
const post = (name: string) => `net.http_post(url := 'https://a.supabase.co/functions/v1/${name}', body := '{}'::jsonb)`

type Row = readonly [what: string, want: readonly string[], sql: string]

const rows: readonly Row[] = [
  [
    'on a schedule',
    ['cron 3 external'],
    `select cron.schedule('remind', '0 9 * * *', $$ select ${post('remind')}; $$);`,
  ],
  [
    'upon a change of a row',
    ['webhook 3 external'],
    `create function told() returns trigger as $$ begin perform ${post('remind')}; return new; end $$ language plpgsql;`,
  ],
  ['another one', [], `select cron.schedule('other', '0 9 * * *', $$ select ${post('other')}; $$);`],
  ['in a comment', [], `-- select cron.schedule('remind', '0 9 * * *', $$ select ${post('remind')}; $$);`],
]

describe('functions of Supabase that the database calls', () => {
  it.each(rows)('%s', async (_what, want, sql) => {
    const tasks = await tasksOf({
      'supabase/functions/remind/index.ts': remind,
      'supabase/migrations/1_cron.sql': sql,
    })
    expect(tasks.map(({ trigger, line, effects }) => `${trigger} ${line} ${effects}`)).toEqual(want)
  })
})
