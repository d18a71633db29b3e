import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface MailCounter {
  readonly port: number
  /** Message-IDs of the accepted mails, in order. */
  readonly mails: readonly string[]
  close(): Promise<void>
}

/** A real SMTP server that accepts everything and counts: the only oracle of the stories. */
export async function mailCounter(): Promise<MailCounter> {
  const mails: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        mails.push(/^message-id: (.*)$/im.exec(Buffer.concat(chunks).toString('utf8'))?.[1]?.trim() ?? '')
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.server.address() as AddressInfo).port,
    mails,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
