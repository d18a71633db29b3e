// Installs exact versions into a few scratch folders. What is there stays there: a run that was cut short goes on where
// it stopped, and a changed version costs one small install.
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export const scratch = join(tmpdir(), 'sendgate-catalogue')

/** What every probe compiles with. */
const common = '@types/node@20.19.43'
const packagesPerFolder = 40

/**
 * Folders and refusals of sets of pinned packages: `folders` maps a set to the folder that holds it, `refused` maps a
 * set to the reason why npm would not install it. A set whose version the registry lacks does not hold up the others.
 */
export async function installAll(sets, progress = () => undefined) {
  const folders = new Map()
  const refused = new Map()
  const plan = planned(sets.filter((set) => set.length > 0))
  for (const [index, { folder, sets: wave }] of plan.entries()) {
    progress(`installing ${index + 1} of ${plan.length}: ${wave.flat().length} packages`)
    await installInto(folder, wave, folders, refused)
  }
  return { folders, refused }
}

/** Gives each set the first folder that holds it, else the first in which none of its packages stands in another version. */
function planned(sets) {
  const waves = existing()
  const homeless = []
  for (const set of sets) {
    const home = waves.find(({ versions }) => set.every((pinned) => versions.get(nameOf(pinned)) === pinned))
    if (home === undefined) homeless.push(set)
    else home.sets.push(set)
  }
  for (const set of homeless) {
    let home = waves.find(
      ({ versions }) =>
        versions.size + set.length <= packagesPerFolder &&
        set.every((pinned) => [undefined, pinned].includes(versions.get(nameOf(pinned)))),
    )
    if (home === undefined)
      waves.push(
        (home = { folder: join(scratch, `packages-${waves.length}`), versions: versionsOf([common]), sets: [] }),
      )
    home.sets.push(set)
    for (const pinned of set) home.versions.set(nameOf(pinned), pinned)
  }
  return waves.filter((wave) => wave.sets.length > 0)
}

function existing() {
  const names = existsSync(scratch) ? readdirSync(scratch).filter((name) => /^packages-\d+$/.test(name)) : []
  return names
    .sort((a, b) => Number(a.slice(9)) - Number(b.slice(9)))
    .map((name) => ({ folder: join(scratch, name), versions: versionsOf(heldBy(join(scratch, name))), sets: [] }))
}

/** The packages a folder was asked to hold, as they are pinned. */
function heldBy(folder) {
  const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return Object.entries(dependencies).map(([name, version]) => `${name}@${version}`)
}

function versionsOf(packages) {
  return new Map(packages.map((pinned) => [nameOf(pinned), pinned]))
}

/** Installs without the sets that npm names as missing; when it names none of them, each half on its own. */
async function installInto(folder, wave, folders, refused) {
  let sets = wave
  while (sets.length > 0) {
    const error = await install(folder, [...new Set([common, ...sets.flat()])]).then(
      () => undefined,
      (failure) => failure,
    )
    if (error === undefined) {
      for (const set of sets) folders.set(set, folder)
      return
    }
    const missing = missingOf(error)
    const named =
      missing === undefined
        ? []
        : sets.filter((set) => set.some((pinned) => pinned === missing || nameOf(pinned) === missing))
    if (named.length === 0 && sets.length > 1) {
      await installInto(folder, sets.slice(0, sets.length >> 1), folders, refused)
      await installInto(folder, sets.slice(sets.length >> 1), folders, refused)
      return
    }
    for (const set of named.length > 0 ? named : sets) {
      refused.set(set, missing === undefined ? firstLine(error) : `the registry has no ${missing}`)
      console.error(`${set.join(' ')} cannot be installed: ${refused.get(set)}.`)
    }
    sets = sets.filter((set) => !refused.has(set))
  }
}

/** Adds packages to a folder, without install scripts. npm writes its package.json last. Throws npm's own message. */
async function install(folder, packages) {
  if (!existsSync(join(folder, 'package.json'))) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  }
  const held = new Set(heldBy(folder))
  const wanted = packages.filter((pinned) => !held.has(pinned))
  if (wanted.length === 0) return
  await run(
    'npm',
    [
      'install',
      '--save-exact',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--legacy-peer-deps',
      '--prefer-offline',
      '--loglevel=error',
      ...wanted,
    ],
    { cwd: folder, maxBuffer: 1 << 24, timeout: 900_000 },
  )
}

/** `@scope/name` of `@scope/name@1.2.3`. */
export function nameOf(pinned) {
  return pinned.slice(0, pinned.lastIndexOf('@'))
}

/** The package that npm says it could not find: `name@version`, or the name where no version exists. */
export function missingOf(error) {
  const text = String(error.stderr ?? '')
  return (
    /No matching version found for (\S+@[^\s@]+?)\.?\s/.exec(text)?.[1] ??
    /'((?:@[^/\s']+\/)?[^@\s']+)@[^\s']*' is not in this registry/.exec(text)?.[1] ??
    /No versions available for (\S+)/.exec(text)?.[1]
  )
}

function firstLine(error) {
  return (
    String(error.stderr || error)
      .split('\n')
      .find((line) => line.trim() !== '' && !line.startsWith('npm error code')) ?? 'npm failed without a word'
  )
}
