import type { ActionEntry } from '../catalogue/entries/action-entry.js'
import type { CommandEntry } from '../catalogue/entries/command-entry.js'
import type { HostEntry } from '../catalogue/entries/host-entry.js'
import type { Channel, Confidence } from '../result/coverage-report.js'
import { ghApiSend } from './gh-api-send.js'
import { destinationOf } from './http-destination.js'
import { httpRequestOf } from './http-request.js'
import { matchCommand } from './match-command.js'
import { programName, textOf, type Argument } from './shell-argument.js'

/** The part of the catalogue that shell analysis needs. */
export interface ShellCatalogue {
  readonly commands: readonly CommandEntry[]
  readonly hosts: readonly HostEntry[]
  readonly actions: readonly ActionEntry[]
}

/** Why a command line is a send. */
export interface ClassifiedSend {
  readonly provider: string
  /** Program and verb: `gh issue comment`. */
  readonly path: string
  readonly channel: Channel
  readonly confidence: Confidence
  readonly gray: boolean
  readonly because: string
}

/** Decides whether a command line (prefixes already stripped) sends; null when it does not. */
export function classifyCommand(
  command: readonly Argument[],
  catalogue: ShellCatalogue,
  piped: boolean,
): ClassifiedSend | null {
  const program = programName(command[0])
  const rest = command.slice(1).map(textOf)
  if (program === '' || rest.some((text) => /^--(help|version|dry-run)$/.test(text))) return null
  const request = httpRequestOf(command, piped)
  if (request) {
    const destination = destinationOf(request, catalogue.hosts)
    return destination && { ...destination, path: `${program} ${request.method}`, confidence: 'destination' }
  }
  if (/^(gh|glab)$/.test(program) && rest[0] === 'api') return ghApiSend(program, rest)
  return byCatalogue(program, rest, catalogue.commands)
}

/** Whether a command line is a catalogued look-up, whose result a guard may test. */
export function isRead(command: readonly Argument[], catalogue: ShellCatalogue): boolean {
  const program = programName(command[0])
  const rest = command.slice(1).map(textOf)
  if (/^(gh|glab)$/.test(program))
    return (
      /^(list|view|status|search|get|show)$/.test(rest.filter((text) => !text.startsWith('-'))[1] ?? '') ||
      (rest[0] === 'api' && ghApiSend(program, rest) === null) ||
      rest[0] === 'search'
    )
  const request = httpRequestOf(command, false)
  if (request) return request.method === 'GET' || request.method === 'HEAD'
  return matchCommand(catalogue.commands, program, rest)?.role === 'read'
}

function byCatalogue(
  program: string,
  rest: readonly string[],
  commands: readonly CommandEntry[],
): ClassifiedSend | null {
  const match = matchCommand(commands, program, rest)
  if (match?.role !== 'send' || !delivers(program, rest)) return null
  const path = [program, ...match.verb].join(' ')
  return {
    provider: match.entry.provider,
    path,
    channel: match.entry.channel,
    confidence: 'origin',
    gray: edits(rest),
    because: `\`${path}\` is a command of ${match.entry.provider} that sends.`,
  }
}

function edits(rest: readonly string[]): boolean {
  return rest.includes('--edit-last')
}

const mailReaders = /^-(f|e|H|h|V|bp|bi|bt|bv|bd|bs|q\w*|C|Q|P|S)$/

/** Whether a program that can also do other things delivers something with these arguments. */
function delivers(program: string, rest: readonly string[]): boolean {
  switch (program) {
    case 'mail':
    case 'mailx':
    case 'Mail':
    case 's-nail':
    case 'bsd-mailx':
      return (
        !rest.some((text) => /^-[feH]$/.test(text)) &&
        rest.length > 0 &&
        (recipients(rest, /^-[sabcrASqXTou]$/) > 0 || rest.includes('-t'))
      )
    case 'mutt':
    case 'neomutt':
      return recipients(rest, /^-[sabceFfHim]$/) > 0 || rest.includes('-s')
    case 'sendmail':
    case 'ssmtp':
      return rest.length > 0 && !rest.some((text) => mailReaders.test(text))
    case 'msmtp':
      return !rest.some((text) => /^(-S|-P|--serverinfo|--pretend|--rmqs|--configure)$/.test(text))
    case 'email':
      return rest.some((text) => /^(-s|--subject|-t|--to)$|@/.test(text))
    case 'gh':
      return (
        !rest.some((text) => text === '--web' || text === '-w') &&
        !(
          rest.includes('release') &&
          rest.some((text) => text === '--draft' || text === '-d' || text === '--draft=true')
        )
      )
    default:
      return true
  }
}

function recipients(rest: readonly string[], valued: RegExp): number {
  return rest.filter((text, index) => text !== '' && !text.startsWith('-') && !valued.test(rest[index - 1] ?? ''))
    .length
}
