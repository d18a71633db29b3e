// Claims every key once, in its own order, as fast as it can. Prints attempts, wins and milliseconds.
import { gate, parseKey } from 'sendgate'
import { filesStore } from 'sendgate/files'
import { seeded } from './schedule.mjs'

const { folder, keys, seed } = JSON.parse(process.argv[2])
const mail = gate({ store: filesStore({ folder }), markers: false, env: 'bench', lease: '1h' })
const random = seeded(seed)
const order = Array.from({ length: keys }, (_, i) => parseKey(`claim/${i}`))
  .map((key) => [random(), key])
  .sort(([a], [b]) => a - b)
  .map(([, key]) => key)

process.send({ ready: true })
await new Promise((resolve) => process.once('message', resolve))
const start = performance.now()
let wins = 0
for (const key of order) if ((await mail.claim(key)).status === 'claimed') wins += 1
process.send({ attempts: keys, wins, ms: performance.now() - start })
// A process that ends gives its claims up, so all stay until the last one is done.
await new Promise((resolve) => process.once('message', resolve))
process.exit(0)
