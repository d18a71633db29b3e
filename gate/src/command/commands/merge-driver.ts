import { readFileSync, writeFileSync } from 'node:fs'
import { asUnavailable } from '../../disk.js'
import { UsageError } from '../../errors.js'
import { decodeMarker, encodeMarker, joinMarkers } from '../../markers/codec.js'
import type { Marker } from '../../markers/marker.js'
import type { Command } from '../command.js'
import { exitCodes } from '../exit-codes.js'

export const mergeDriverCommand: Command = {
  name: 'merge-driver',
  summary: 'For git: joins the markers of one key from two branches.',
  usage: '%O %A %B %P',
  details:
    'Set it up once in each clone: git config merge.sendgate.driver "npx sendgate merge-driver %O %A %B %P"\n' +
    'The joined marker keeps every proof of both sides; a key that was sent on both is reported. A side that cannot be read leaves a conflict.',
  options: {},
  async run({ positionals, io, json }) {
    const [, ours, theirs, path] = positionals
    if (ours === undefined || theirs === undefined)
      throw new UsageError('`merge-driver` is called by git with %O %A %B %P.')
    const [mine, other] = [readMarker(ours, path), readMarker(theirs, path)]
    if (mine.hash !== other.hash) throw new UsageError(`${ours} and ${theirs} are markers of two keys.`)
    const { marker, duplicate } = joinMarkers(mine, other)
    onDisk('write', ours, () => writeFileSync(ours, encodeMarker(marker)))
    const times = marker.evidence.filter(({ kind }) => kind === 'send').map(({ at }) => new Date(at).toISOString())
    if (duplicate)
      io.err(
        `sendgate: key #${marker.hash.slice(0, 12)} was sent on both branches (${times.join(' and ')}); the marker keeps both proofs.`,
      )
    if (json) io.out(JSON.stringify({ decision: 'merged', hash: marker.hash, duplicate, sends: times }))
    return exitCodes.ok
  },
}

/** Git hands over temporary files; the name that must agree with the content is that of the tracked file. */
function readMarker(file: string, path: string | undefined): Marker {
  const text = onDisk('read', file, () => readFileSync(file, 'utf8'))
  const named = path ?? `${/[0-9a-f]{64}/.exec(text)?.[0] ?? ''}.json`
  return decodeMarker(text, named)
}

function onDisk<T>(action: string, path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw asUnavailable(action, path, error)
  }
}
