import type { CallFact, FileFacts } from '../file-facts.js'
import type { Origin } from '../origin.js'
import type { CallSite, Program } from '../program.js'
import { textsOf } from '../sends/text-of.js'

/** Functions of a database that put a job into a queue, or send a request. */
const acting =
  /\b(?:pgmq(?:_public)?\.send(?:_batch)?|graphile_worker\.add_jobs?|pgboss\.(?:send|insert)|net\.http_(?:post|delete)|cron\.schedule)\s*\(/i
/** Rows that workers take by turns: the table is a queue. */
const taken = /\bfrom\s+"?([\w.]+)"?[^;]*?\bskip\s+locked\b/gi
const put = /\binsert\s+into\s+"?([\w.]+)"?/i
const asking =
  /(?:^|\.)(?:query|execute|unsafe|exec|run|any|none|one|oneOrNone|\$(?:query|execute)Raw(?:Unsafe)?|sql|raw)$/

/**
 * Jobs that a statement puts into a queue of the database: by a function of an extension, or into a table whose rows
 * the same file takes with `skip locked`.
 */
export function sqlJobs({ file, calls }: FileFacts, program: Program): readonly CallSite[] {
  const statements = calls.flatMap((call) => {
    const text = statementOf(call, program)
    return text === null ? [] : [{ call, text }]
  })
  const taking = statements.filter(({ text }) => /\bskip\s+locked\b/i.test(text))
  const queues = new Set(taking.flatMap(({ text }) => [...text.matchAll(taken)].map(([, table]) => table)))
  return statements.flatMap(({ call, text }) => {
    const table = put.exec(text)?.[1]
    return (/\bselect\b/i.test(text) && acting.test(text)) || (table !== undefined && queues.has(table))
      ? [{ file, call }]
      : []
  })
}

/** The text of a statement that a call is given. */
function statementOf({ form, calleeText, arguments: [first] }: CallFact, { local }: Program): string | null {
  if (first === undefined || form === 'reference' || form === 'new') return null
  const isNamed = first.kind === 'binding' && asking.test(calleeText)
  const said = isNamed ? textsOf(first, local).join('\n') : written(first)
  return /\b(?:insert\s+into|skip\s+locked|[\w]+\.\w+\s*\()/i.test(said) ? said : null
}

/** What is written out, without looking anything up. */
function written(term: Origin): string {
  switch (term.kind) {
    case 'literal':
      return typeof term.value === 'string' ? term.value : ''
    case 'text':
      return term.parts.map(written).join('…')
    case 'object':
      return written(term.properties.text ?? term.properties.sql ?? { kind: 'literal', value: null })
    default:
      return ''
  }
}
