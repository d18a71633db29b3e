/**
 * The audit of a checkout against `tsc --noEmit` on the same files and, where `ast-grep` is installed, three of its scans.
 * Run: `npm run build && node bench/audit.mjs CHECKOUT [tsconfig of the checkout…]`; the projects are those that the
 * checkout's own type check runs, and their times are summed.
 *
 * Each is its own process, one after the other in the same run. Compare the ratios of processor time: wall time depends on
 * what else the machine does. `tsc` needs the checkout's dependencies to do its whole work; without them it checks less.
 */
import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const [checkout, ...given] = process.argv.slice(2)
if (checkout === undefined) {
  process.stderr.write('Usage: node bench/audit.mjs CHECKOUT [tsconfig of the checkout…]\n')
  process.exit(2)
}
const root = resolve(checkout)
const projects = given.length === 0 ? ['tsconfig.json'] : given
const bin = fileURLToPath(new URL('../bin/audit-coverage.js', import.meta.url))
const tsc = join(createRequire(import.meta.url).resolve('typescript/package.json'), '../bin/tsc')
const usage =
  'data:text/javascript,import{writeSync}from"node:fs";process.on("exit",()=>writeSync(2,"\\nUSAGE "+JSON.stringify(process.resourceUsage())))'
const patterns = ['$A.$B.send($$$C)', '$A.sendMail($$$B)', 'fetch($$$A)']

/** Seconds of processor and wall time and peak memory in MB of a Node program. */
function measured(script, args) {
  const start = performance.now()
  const { stdout, stderr, error } = spawnSync(process.execPath, ['--import', usage, script, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  if (error) throw error
  const found = /USAGE (\{.*\})/.exec(stderr)
  if (found === null) throw new Error(`${script} ended without telling its usage:\n${stderr.slice(-2000)}`)
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(found[1])
  return {
    cpu: (userCPUTime + systemCPUTime) / 1e6,
    wall: (performance.now() - start) / 1e3,
    memory: maxRSS / 1024,
    stdout,
  }
}

/** The project's own check. An error in its configuration ends the compiler at once, which measures nothing. */
function checked(project) {
  const check = measured(tsc, ['--noEmit', '--incremental', 'false', '--ignoreDeprecations', '6.0', '-p', project])
  const wrong = /^.*error TS(?:5\d{3}|6053|18003):.*$/m.exec(check.stdout)
  if (wrong !== null) throw new Error(`tsc did not check ${project}: ${wrong[0]}`)
  return check
}

/** Runs with a full cache: after no edit, after edits of a file that the report does not name, after a new file, and after an edit of a file that sends. All is restored. */
function second() {
  const full = mkdtempSync(join(tmpdir(), 'bench-cache-'))
  const run = (folder) => ['--cache', '--cache-location', folder, '--root', root, '--format', 'json', '--types', 'off']
  const again = (what) => secondRun(what, full, run)
  const { sites, analysed, ...rest } = JSON.parse(measured(bin, run(full)).stdout)
  const said = JSON.stringify({ sites, ...rest })
  again('nothing edited')
  const aside = analysed.paths.find((path) => /\.[jt]s$/.test(path) && !said.includes(path))
  if (aside !== undefined) {
    edited(aside, '\n// edited\n', () => again(`a comment in ${aside}`))
    edited(aside, '\nexport const unusedByAll = 1\n', () => again(`an export in ${aside}`))
    edited(aside, '\nconsole.log()\n', () => again(`a call in ${aside}`))
    added(join(dirname(aside), 'added.ts'), 'export const added = 1\n', () => again(`a file in ${dirname(aside)}`))
  }
  const sending = sites.map(({ file }) => file).find((file) => /\.[jt]s$/.test(file))
  if (sending !== undefined) {
    edited(sending, '\n// edited\n', () => again(`a comment in the sending ${sending}`))
    edited(sending, '\nconsole.log()\n', () => again(`a call in the sending ${sending}`))
  }
}

/** Each begins with the cache of the unedited checkout. */
function secondRun(what, full, run) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-cache-'))
  cpSync(full, folder, { recursive: true })
  const measure = measured(bin, run(folder))
  print(`audit again, ${what.split(' in ')[0]}`, measure)
  process.stdout.write(`${what}: ${((100 * measure.cpu) / off.cpu).toFixed(0)} % of the first run's processor time\n`)
}

function edited(file, addition, then) {
  const path = join(root, file)
  const text = readFileSync(path)
  try {
    appendFileSync(path, addition)
    then()
  } finally {
    writeFileSync(path, text)
  }
}

function added(file, text, then) {
  const path = join(root, file)
  if (existsSync(path)) throw new Error(`${file} is there already.`)
  try {
    writeFileSync(path, text)
    then()
  } finally {
    rmSync(path, { force: true })
  }
}

function scans() {
  const start = performance.now()
  for (const pattern of patterns) {
    for (const lang of ['ts', 'tsx', 'js']) {
      if (
        spawnSync('ast-grep', ['run', '--pattern', pattern, '--lang', lang, '--json=stream', '.'], {
          cwd: root,
          stdio: 'ignore',
        }).error
      )
        return null
    }
  }
  return { wall: (performance.now() - start) / 1e3 }
}

const print = (name, { cpu, wall, memory }) =>
  process.stdout.write(
    `${name.padEnd(34)} ${cpu.toFixed(1).padStart(7)} s CPU ${wall.toFixed(1).padStart(7)} s wall ${memory.toFixed(0).padStart(6)} MB\n`,
  )
const off = measured(bin, ['--root', root, '--format', 'json', '--types', 'off'])
print('audit, no types', off)
const on = existsSync(join(root, 'node_modules'))
  ? measured(bin, ['--root', root, '--format', 'json', '--types', 'on'])
  : null
if (on === null) process.stdout.write('audit, with types: skipped, since the checkout has no node_modules\n')
else print('audit, with types', on)
second()
const missing = projects.filter((project) => !existsSync(join(root, project)))
if (missing.length === 0) {
  const check = projects.map(checked).reduce(
    (sum, { cpu, wall, memory }) => ({
      cpu: sum.cpu + cpu,
      wall: sum.wall + wall,
      memory: Math.max(sum.memory, memory),
    }),
    { cpu: 0, wall: 0, memory: 0 },
  )
  print(`tsc --noEmit${projects.length > 1 ? `, ${projects.length} projects` : ''}`, check)
  const ratio = (audit) =>
    `${((100 * audit.cpu) / check.cpu).toFixed(0)} % of its processor time, ${((100 * audit.wall) / check.wall).toFixed(0)} % of its wall time, ${((100 * audit.memory) / check.memory).toFixed(0)} % of its memory`
  process.stdout.write(`audit without types: ${ratio(off)}\n${on === null ? '' : `audit with types: ${ratio(on)}\n`}`)
} else process.stdout.write(`tsc: skipped, since the checkout has no ${missing.join(' and no ')}\n`)
const scanned = scans()
process.stdout.write(
  scanned === null
    ? 'ast-grep: skipped, since it is not on the PATH\n'
    : `three ast-grep scans: ${scanned.wall.toFixed(1)} s wall; the audit takes ${(off.wall / scanned.wall).toFixed(1)} times that\n`,
)
