import { Command, Option } from 'commander'
import type { CoverageReport } from '../../result/coverage-report.js'
import { gateRows, triggerRows, wrapperRows } from '../listings.js'
import { columns, counted, print } from '../print-rows.js'
import { exitCodes, type CommandSession } from '../session.js'

type Format = 'text' | 'json'
interface Listing {
  readonly name: string
  readonly description: string
  answer(report: CoverageReport, width: number): { readonly data: unknown; readonly text: string }
}

/** Lists that are made from the result; none of them is a check, so that each succeeds whatever it lists. */
const listings: readonly Listing[] = [
  {
    name: 'wrappers',
    description: 'list the first-party calls from which a send is reached, with the verdict of each',
    answer(report, width) {
      const rows = wrapperRows(report)
      const lines = rows.map(({ callee, sends, calls }) => [
        callee,
        `reaches ${counted(sends, 'send')}`,
        calls.map(({ file, line, verdict }) => `${file}:${line} ${verdict}`).join(', '),
      ])
      return { data: rows, text: rows.length === 0 ? 'No first-party call reaches a send.\n' : columns(lines, width) }
    },
  },
  {
    name: 'gates',
    description: 'list every guard in front of a send, and what it is worth',
    answer(report, width) {
      const rows = gateRows(report)
      const data = rows.map(({ guard, sends }) => ({ ...guard, sends: sends.map(({ id }) => id) }))
      const lines = rows.map(({ guard, sends }) => [
        `${guard.file}:${guard.line}`,
        guard.kind,
        guard.quality,
        counted(sends.length, 'send'),
        guard.why ?? '',
      ])
      return { data, text: rows.length === 0 ? 'No guard stands in front of any send.\n' : columns(lines, width) }
    },
  },
  {
    name: 'triggers',
    description: 'list what starts the code that sends, the most easily repeated first',
    answer(report, width) {
      const rows = triggerRows(report)
      const lines = rows.map(({ trigger, sends, open }) => [
        trigger.kind,
        `${trigger.file}:${trigger.line}`,
        `${counted(sends, 'send')}, ${open} open`,
        trigger.name ?? '',
      ])
      return { data: rows, text: rows.length === 0 ? 'No trigger reaches a send.\n' : columns(lines, width) }
    },
  },
  {
    name: 'tasks',
    description: 'list every task template and handler, with its effect and its sync step',
    answer({ tasks }, width) {
      const lines = tasks.map((task) => [
        `${task.file}:${task.line}`,
        task.trigger,
        task.form,
        `effects ${task.effects}`,
        `sync ${task.sync.status}`,
        task.name,
      ])
      return { data: tasks, text: tasks.length === 0 ? 'No tasks were found.\n' : columns(lines, width) }
    },
  },
]

export const listingCommands = listings.map(
  ({ name, description, answer }) =>
    (session: CommandSession): Command =>
      new Command(name)
        .description(description)
        .addOption(formatOption())
        .action(async ({ format }: { readonly format: Format }) => {
          print(session, format, answer(await session.audit(), session.listWidth))
          process.exitCode = exitCodes.ok
        }),
)

/** `audit-coverage senders`: the catalogue. */
export function sendersCommand(session: CommandSession): Command {
  return new Command('senders')
    .description('print the catalogue: every package, host and command that sends')
    .argument('[words...]', 'only rows that hold all of these words')
    .addOption(formatOption())
    .action(async (words: readonly string[], { format }: { readonly format: Format }) => {
      // Hundreds of files, which no other command needs before it has read the checkout.
      const { describeSenders } = await import('../../catalogue/index.js')
      const rows = describeSenders().filter((row) =>
        words.every((word) => Object.values(row).join(' ').toLowerCase().includes(word.toLowerCase())),
      )
      const lines = rows.map((row) => [
        row.provider,
        row.channel,
        row.reachedBy,
        row.idempotency === 'none' ? '' : `key: ${row.idempotency}`,
        `${row.name === row.provider || row.send.startsWith(row.name) ? '' : `${row.name} `}${row.send}${row.gray ? ' (gray)' : ''}`,
      ])
      print(session, format, {
        data: rows,
        text:
          rows.length === 0
            ? `No sender matches ${words.join(' ')}.\n`
            : `${columns(lines, session.listWidth)}\n${counted(rows.length, 'way')} to send\n`,
      })
      process.exitCode = exitCodes.ok
    })
}

function formatOption(): Option {
  return new Option('--format <format>', 'output').choices(['text', 'json']).default('text')
}
