import { effects } from '../../catalogue/effects/index.js'
import { reads } from '../../catalogue/reads/index.js'
import { senders } from '../../catalogue/senders/index.js'
import { triggers } from '../../catalogue/triggers/index.js'

const builtIns = [
  'fs',
  'path',
  'os',
  'crypto',
  'http',
  'https',
  'url',
  'util',
  'events',
  'stream',
  'buffer',
  'child_process',
  'zlib',
  'process',
  'timers',
  'assert',
  'perf_hooks',
  'async_hooks',
  'worker_threads',
]
let packages: ReadonlySet<string> | undefined

/** Packages whose reads and acts the catalogue tells: what it does not list of them reads no state. */
export function knownPackages(): ReadonlySet<string> {
  packages ??= new Set([
    ...builtIns,
    ...[...effects, ...reads, ...senders, ...triggers].flatMap((entry): readonly string[] => entry.packages),
  ])
  return packages
}
