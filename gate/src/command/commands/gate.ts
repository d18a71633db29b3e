import { UsageError } from '../../errors.js'
import type { Call, Command } from '../command.js'
import { ConfigError } from '../settings.js'
import { sendByCommand, sendOptions } from '../send-by-command.js'

export const gateCommand: Command = {
  name: 'gate',
  summary: 'Hands one message to the configured sender, at most once for KEY.',
  usage: 'KEY --recipient WHO --subject TEXT --body TEXT',
  details:
    'The sender is a program, set as `sender` in sendgate.json or in SENDGATE_SENDER. `{recipient}`, `{subject}`, `{body}` and `{key}` in its\n' +
    'arguments are replaced; without `{body}` the body comes on its stdin. Neither recipient, subject nor body is stored.\n' +
    'Denied at any stage: nothing is sent and the exit code is 0.',
  options: {
    recipient: { type: 'string', value: 'WHO', help: 'handed to the sender' },
    subject: { type: 'string', value: 'TEXT', help: 'handed to the sender' },
    body: { type: 'string', value: 'TEXT', help: 'handed to the sender' },
    ...sendOptions,
  },
  async run(call) {
    const { sender } = call.settings
    if (sender === null)
      throw new ConfigError(
        '`sendgate gate` has no sender: set `sender` in sendgate.json, such as ["msmtp", "{recipient}"], or SENDGATE_SENDER.',
      )
    const fields = fieldsOf(call)
    const argv = sender.map((word) =>
      word.replaceAll(/\{(recipient|subject|body|key)\}/g, (_, name: keyof typeof fields) => fields[name]),
    )
    return sendByCommand(call, argv, sender.some((word) => word.includes('{body}')) ? '' : fields.body)
  },
}

function fieldsOf(call: Call): { recipient: string; subject: string; body: string; key: string } {
  const required = (name: string): string => {
    const value = call.text(name)
    if (value === undefined) throw new UsageError(`\`gate\` needs --${name}.`)
    return value
  }
  return {
    recipient: required('recipient'),
    subject: required('subject'),
    body: required('body'),
    key: call.key().text,
  }
}
