import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import type { Owner } from './record.js'

let self: Owner | undefined

/** This process as the owner of a claim. */
export function currentOwner(): Owner {
  self ??= { host: hostname(), bootId: bootId(), pid: process.pid, pidStart: startOf('self')?.start ?? null }
  return self
}

/** An owner that nobody can prove dead: for claims that outlive the process that made them. */
export function detachedOwner(): Owner {
  return { host: hostname(), bootId: null, pid: 0, pidStart: null }
}

/**
 * True only when it is proven that the owner runs no more: same host, same boot and process-id namespace, and its process
 * is gone or its id belongs to a process that started at another time. Everything else waits for the lease.
 */
export function isDead(owner: Owner): boolean {
  const here = currentOwner()
  if (owner.bootId === null || owner.pidStart === null || owner.pid <= 0) return false
  if (owner.host !== here.host || owner.bootId !== here.bootId) return false
  if (!exists(owner.pid)) return true
  if (wasAlive(owner.pid, owner.pidStart)) return false
  const running = startOf(owner.pid)
  if (running === null) return false
  const dead = running.zombie || running.start !== owner.pidStart
  if (!dead) remember(owner.pid, running.start)
  return dead
}

/**
 * Processes that were seen alive a moment ago, by id. While its id exists, one is taken for the same process that long:
 * callers that meet at a claim ask about its owner over and over. The error, if any, is to wait that moment longer.
 */
const alive = new Map<number, { readonly start: string; readonly until: number }>()
const aliveMs = 1_000
const mostRemembered = 256

function remember(pid: number, start: string): void {
  if (alive.size >= mostRemembered) alive.clear()
  alive.set(pid, { start, until: performance.now() + aliveMs })
}

function wasAlive(pid: number, start: string): boolean {
  const seen = alive.get(pid)
  return seen !== undefined && seen.start === start && performance.now() < seen.until
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

/** Boot of the kernel and process-id namespace: containers share the first but not the second. Linux only. */
function bootId(): string | null {
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return null
  }
}

/** Start time in clock ticks since boot (field 22 of /proc/PID/stat; the name in field 2 may hold anything). */
function startOf(pid: number | 'self'): { start: string; zombie: boolean } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const start = fields[19]
    return start === undefined ? null : { start, zombie: fields[0] === 'Z' || fields[0] === 'X' }
  } catch {
    return null
  }
}
