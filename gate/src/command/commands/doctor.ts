import { StoreUnavailable } from '../../errors.js'
import type { Gate } from '../../gate-api.js'
import { parseKey } from '../../key.js'
import type { Call, Command } from '../command.js'
import { exitCodes } from '../exit-codes.js'
import { exitOfError } from '../exit-of-error.js'

interface Finding {
  readonly level: 'ok' | 'warning' | 'problem'
  readonly text: string
}

const millisecondsOfTolerance = 2_000
const millisecondsUntilStale = 3_600_000

export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'Examines the store: reach, durability, clock, permissions, stale unknowns.',
  usage: '[options]',
  details:
    'Claims and releases the key sendgate/doctor. Exits with 0 when nothing is wrong, 74 or 75 when the store fails, 4 when outcomes wait\n' +
    'for a decision.',
  options: {},
  async run(call) {
    const gate = await call.gate()
    const written = await tryClaim(gate)
    const findings = [
      ...describe(call, gate),
      await clockOf(call, gate),
      written.finding,
      ...(await openOutcomes(call, gate)),
    ]
    for (const { level, text } of findings)
      call.io.out(call.json ? JSON.stringify({ decision: level, text }) : `${level.padEnd(7)}  ${text}`)
    if (written.code !== exitCodes.ok) return written.code
    return findings.some(({ level }) => level === 'problem') ? exitCodes.unknown : exitCodes.ok
  },
}

/** A full disk or missing permission shows only when something is written. */
async function tryClaim(gate: Gate): Promise<{ readonly finding: Finding; readonly code: number }> {
  try {
    const result = await gate.claim(parseKey('sendgate/doctor'), { lease: '10s' })
    if (result.status === 'claimed') await result.claim.release()
    return { finding: { level: 'ok', text: 'A claim can be written.' }, code: exitCodes.ok }
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
    return { finding: { level: 'problem', text: error.message }, code: exitOfError(error).code }
  }
}

function describe({ settings, io }: Call, { store, markers }: Gate): Finding[] {
  const { scope, durable } = store.caps
  return [
    { level: 'ok', text: `Node ${process.version}, configuration ${settings.source ?? 'none'}.` },
    {
      level: 'ok',
      text: `Store ${store.name}: a claim excludes ${{ process: 'this process only', host: 'every process of this host', network: 'every host that reaches the store' }[scope]}.`,
    },
    durable === 'power'
      ? { level: 'ok', text: 'A committed write survives the loss of power.' }
      : {
          level: 'warning',
          text: `A committed write survives ${durable === 'none' ? 'nothing' : 'the death of the process, not the loss of power'}: a lost marker is a duplicate.`,
        },
    markers === null
      ? {
          level: 'warning',
          text: 'No markers: a fresh clone of the repository knows nothing of earlier sends, unless it reaches the same store.',
        }
      : { level: 'ok', text: `Markers: ${markers.name}. Git carries them to other clones; git is not a lock.` },
    io.env['SENDGATE_ENV'] === undefined && settings.options.env === undefined
      ? { level: 'warning', text: 'No environment is set; SENDGATE_ENV keeps staging from silencing production.' }
      : { level: 'ok', text: `Environment: ${settings.options.env ?? ''}.` },
  ]
}

async function clockOf({ io }: Call, { store }: Gate): Promise<Finding> {
  const before = io.now()
  const there = await store.now()
  const skew = Math.round(there - (before + io.now()) / 2)
  return Math.abs(skew) <= millisecondsOfTolerance
    ? { level: 'ok', text: `The store's clock differs by ${skew} ms.` }
    : { level: 'warning', text: `The store's clock differs by ${skew} ms; leases and windows follow the store.` }
}

async function openOutcomes({ io }: Call, gate: Gate): Promise<Finding[]> {
  let unknown = 0
  let stale = 0
  for await (const { rec } of gate.list({ states: ['unknown', 'sending'] })) {
    if (rec === null || rec.state === 'unknown') unknown++
    else if (rec.leaseUntil + millisecondsUntilStale < io.now()) stale++
  }
  if (unknown + stale === 0) return [{ level: 'ok', text: 'No outcome is unknown.' }]
  return [
    {
      level: 'problem',
      text: `${unknown + stale} outcome${unknown + stale === 1 ? ' waits' : 's wait'} for a decision; \`sendgate list --unknown\` shows them.`,
    },
  ]
}
