import { NotSentError } from '../errors.js'
import type { OnceOptions, Probe } from '../gate-api.js'
import type { ProviderFacts } from './provider-facts.js'

/** The part of a nodemailer transport that is used. */
export interface MailTransport<Mail, Info> {
  sendMail(mail: Mail & { messageId: string }): Promise<Info>
}

export interface NodemailerOptions {
  /** Right side of the Message-ID. Default `sendgate.invalid`; set your own domain. */
  readonly domain?: string
  /** Looks for the Message-ID, say in the sent folder by IMAP. Makes `onUnknown: 'reconcile'` possible. */
  readonly find?: (messageId: string, context: { readonly signal: AbortSignal }) => Promise<boolean>
}

/** A mail by nodemailer with a Message-ID that depends on the key alone: `gate.once(key, nodemailerMail(transport, mail))`. */
export function nodemailerMail<Mail, Info>(
  transport: MailTransport<Mail, Info>,
  mail: Mail,
  options: NodemailerOptions = {},
): OnceOptions<Info> {
  const messageIdOf = (key: string) => `<${key}@${options.domain ?? 'sendgate.invalid'}>`
  const { find } = options
  const probe: Probe | undefined =
    find === undefined
      ? undefined
      : async ({ idempotencyKey, signal }) => {
          const asOf = Date.now()
          const messageId = messageIdOf(idempotencyKey)
          return (await find(messageId, { signal })) ? { found: messageId } : { absent: true, asOf }
        }
  return {
    async send({ idempotencyKey }) {
      try {
        return await transport.sendMail({ ...mail, messageId: messageIdOf(idempotencyKey) })
      } catch (error) {
        throw provesNothingLeft(error)
          ? new NotSentError(`The mail server took nothing: ${messageOf(error)}`, { cause: error })
          : error
      }
    },
    ...(probe === undefined ? {} : { probe }),
  }
}

/**
 * Commands before the message itself is handed over: their failure means that no mail exists. `CONN` is none of them,
 * because nodemailer also says it of a connection that breaks after the message.
 */
const beforeData: ReadonlySet<string> = new Set([
  'EHLO',
  'HELO',
  'STARTTLS',
  'AUTH',
  'AUTH PLAIN',
  'AUTH LOGIN',
  'AUTH XOAUTH2',
  'API',
  'MAIL FROM',
  'RCPT TO',
])

function provesNothingLeft(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, command, responseCode, syscall } = error as {
    code?: unknown
    command?: unknown
    responseCode?: unknown
    syscall?: unknown
  }
  if (syscall === 'connect' || code === 'EENVELOPE' || code === 'EAUTH' || code === 'EDNS') return true
  if (typeof command === 'string' && beforeData.has(command)) return true
  // The server answered the message with a refusal. A broken connection at the same point has no response code, and a server
  // that shuts down says 421 whether or not it had taken the message.
  return command === 'DATA' && typeof responseCode === 'number' && responseCode >= 400 && responseCode !== 421
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

export const nodemailerFacts: ProviderFacts = {
  provider: 'nodemailer (SMTP)',
  call: 'nodemailerMail(transport, mail)',
  idempotency: {
    how: 'SMTP has none; the Message-ID is the same for every attempt, and some mailboxes fold equal ones',
    evidence: 'unknown',
  },
  retries: { how: 'none, unless the transport is a pool', evidence: 'documented' },
  rejections: {
    how: 'every failure before the message is handed over, and a refusal of the message itself',
    evidence: 'measured',
  },
  probe: { how: 'by Message-ID, with your own `find`', evidence: 'measured' },
}
