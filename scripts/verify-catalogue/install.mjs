// Installs exact versions into a scratch folder, once per set.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Folder with the packages installed, without install scripts. Throws npm's own message when that fails. */
export async function install(packages, before) {
  const folder = join(tmpdir(), 'sendgate-catalogue', createHash('sha256').update([...packages].sort().join(' ')).digest('hex').slice(0, 16))
  if (existsSync(join(folder, 'installed'))) return folder
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  const date = before === undefined ? [] : [`--before=${before}`]
  await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--legacy-peer-deps', '--loglevel=error', ...date, '@types/node@20', ...packages], { cwd: folder, maxBuffer: 1 << 24, timeout: 600_000 })
  writeFileSync(join(folder, 'installed'), '')
  return folder
}

/** Packs sets of packages into few installs in which no package stands in two versions. */
export function waves(sets, size = 40) {
  const packed = []
  for (const set of sets) {
    const home = packed.find((wave) => wave.sets.length < size && set.every((pinned) => !conflicts(wave.packages, pinned)))
    if (home === undefined) packed.push({ sets: [set], packages: new Map(set.map((pinned) => [nameOf(pinned), pinned])) })
    else {
      home.sets.push(set)
      for (const pinned of set) home.packages.set(nameOf(pinned), pinned)
    }
  }
  return packed.map(({ sets, packages }) => ({ sets, packages: [...packages.values()] }))
}

function conflicts(packages, pinned) {
  const other = packages.get(nameOf(pinned))
  return other !== undefined && other !== pinned
}

/** `@scope/name` of `@scope/name@1.2.3`. */
export function nameOf(pinned) {
  return pinned.slice(0, pinned.lastIndexOf('@'))
}
