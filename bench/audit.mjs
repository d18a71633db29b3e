/**
 * The audit of a checkout against `tsc --noEmit` on the same files and, where `ast-grep` is installed, three of its scans.
 * Run: `npm run build && node bench/audit.mjs CHECKOUT [tsconfig of the checkout]`
 *
 * Each is its own process, one after the other in the same run. Compare the ratios of processor time: wall time depends on
 * what else the machine does. `tsc` needs the checkout's dependencies to do its whole work; without them it checks less.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const [checkout, project = 'tsconfig.json'] = process.argv.slice(2)
if (checkout === undefined) {
  process.stderr.write('Usage: node bench/audit.mjs CHECKOUT [tsconfig of the checkout]\n')
  process.exit(2)
}
const root = resolve(checkout)
const bin = fileURLToPath(new URL('../bin/audit-coverage.js', import.meta.url))
const tsc = join(createRequire(import.meta.url).resolve('typescript/package.json'), '../bin/tsc')
const usage = 'data:text/javascript,import{writeSync}from"node:fs";process.on("exit",()=>writeSync(2,"\\nUSAGE "+JSON.stringify(process.resourceUsage())))'
const patterns = ['$A.$B.send($$$C)', '$A.sendMail($$$B)', 'fetch($$$A)']

/** Seconds of processor and wall time and peak memory in MB of a Node program. */
function measured(script, args) {
  const start = performance.now()
  const { stderr, error } = spawnSync(process.execPath, ['--import', usage, script, ...args], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 30 })
  if (error) throw error
  const found = /USAGE (\{.*\})/.exec(stderr)
  if (found === null) throw new Error(`${script} ended without telling its usage:\n${stderr.slice(-2000)}`)
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(found[1])
  return { cpu: (userCPUTime + systemCPUTime) / 1e6, wall: (performance.now() - start) / 1e3, memory: maxRSS / 1024 }
}

function scans() {
  const start = performance.now()
  for (const pattern of patterns) {
    for (const lang of ['ts', 'tsx', 'js']) {
      if (spawnSync('ast-grep', ['run', '--pattern', pattern, '--lang', lang, '--json=stream', '.'], { cwd: root, stdio: 'ignore' }).error) return null
    }
  }
  return { wall: (performance.now() - start) / 1e3 }
}

const print = (name, { cpu, wall, memory }) => process.stdout.write(`${name.padEnd(34)} ${cpu.toFixed(1).padStart(7)} s CPU ${wall.toFixed(1).padStart(7)} s wall ${memory.toFixed(0).padStart(6)} MB\n`)
const off = measured(bin, ['--root', root, '--format', 'json', '--types', 'off'])
print('audit, no types', off)
const on = existsSync(join(root, 'node_modules')) ? measured(bin, ['--root', root, '--format', 'json', '--types', 'on']) : null
if (on === null) process.stdout.write('audit, with types: skipped, since the checkout has no node_modules\n')
else print('audit, with types', on)
if (existsSync(join(root, project))) {
  const check = measured(tsc, ['--noEmit', '--incremental', 'false', '-p', project])
  print('tsc --noEmit', check)
  const ratio = (audit) => `${(100 * audit.cpu / check.cpu).toFixed(0)} % of its processor time, ${(100 * audit.wall / check.wall).toFixed(0)} % of its wall time, ${(100 * audit.memory / check.memory).toFixed(0)} % of its memory`
  process.stdout.write(`audit without types: ${ratio(off)}\n${on === null ? '' : `audit with types: ${ratio(on)}\n`}`)
} else process.stdout.write(`tsc: skipped, since the checkout has no ${project}\n`)
const scanned = scans()
process.stdout.write(scanned === null ? 'ast-grep: skipped, since it is not on the PATH\n' : `three ast-grep scans: ${scanned.wall.toFixed(1)} s wall; the audit takes ${(off.wall / scanned.wall).toFixed(1)} times that\n`)
