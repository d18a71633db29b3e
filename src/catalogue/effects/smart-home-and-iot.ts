import type { EffectEntry } from '../entries/effect-entry.js'

export const smartHomeAndIot = {
  library: 'smart-home-and-iot',
  packages: ['mqtt', 'node-red', 'homebridge', 'tuyapi', 'node-hue-api', '@google-cloud/iot', 'serialport', 'onoff'],
  effect: 'infrastructure',
  members: [
    { path: 'connect().publish' },
    { path: 'connect().publishAsync' },
    { path: 'connectAsync().publishAsync' },
    { path: 'default().set' },
    { path: 'SerialPort().write' },
    { path: 'Gpio().(write|writeSync)' },
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [['mqtt@5.15.1', 'serialport@13.0.0', 'onoff@6.0.3']],
} as const satisfies EffectEntry
