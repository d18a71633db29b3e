import type { Options } from './command.js'

/** Options of every verb. */
export const commonOptions: Options = {
  store: {
    type: 'string',
    value: 'STORE',
    help: 'files (default), sqlite:FILE, postgres://… or redis://…; SENDGATE_STORE',
  },
  folder: {
    type: 'string',
    value: 'DIR',
    help: 'folder of markers and records; default state/notification-sent; SENDGATE_DIR',
  },
  env: { type: 'string', value: 'NAME', help: 'environment that is part of every key; SENDGATE_ENV' },
  channel: { type: 'string', value: 'NAME', help: 'word for reports, such as email' },
  window: {
    type: 'string',
    value: 'TIME',
    help: 'how long one send silences its key: forever (default), 12h, 7d, week@Europe/Oslo',
  },
  allow: { type: 'string', value: 'KINDS', help: 'parts of a key that look unstable and are not, such as uuid' },
  config: { type: 'string', value: 'FILE', help: 'default sendgate.json, searched upwards' },
  json: { type: 'boolean', help: 'one JSON object a line instead of words' },
  help: { type: 'boolean', short: 'h', help: 'show this text' },
}
