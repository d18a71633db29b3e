import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bare, project, runBin } from './run-bin.js'

const places: readonly (readonly [
  name: string,
  words: readonly string[],
  folders: readonly string[],
  place: string | null,
])[] = [
  ['no cache unless it is asked for', [], ['node_modules'], null],
  ['no cache where it is refused', ['--cache', '--no-cache'], ['node_modules'], null],
  ['beside the installed packages', ['--cache'], ['node_modules'], 'node_modules/.cache/sendgate'],
  ['in the checkout where nothing is installed', ['--cache'], [], '.sendgate/cache'],
  ['where the option says', ['--cache', '--cache-location', 'kept'], ['node_modules'], 'kept'],
]
for (const [name, words, folders, place] of places) {
  it(name, () => {
    const root = project({ 'a.ts': bare })
    for (const folder of folders) mkdirSync(join(root, folder))
    runBin(words, { cwd: root })
    const all = ['node_modules/.cache/sendgate', '.sendgate/cache', 'kept']
    expect(all.filter((path) => existsSync(join(root, path)))).toEqual(place === null ? [] : [place])
  })
}

it('tells a damaged cache in one line and gives the same report', () => {
  const root = project({ 'a.ts': bare })
  const first = runBin(['--cache', '--format', 'json'], { cwd: root })
  const [part = ''] = readdirSync(join(root, '.sendgate/cache')).filter((name) => name.startsWith('programs.'))
  writeFileSync(join(root, '.sendgate/cache', part), 'nothing of the kind')
  const second = runBin(['--cache', '--format', 'json'], { cwd: root })
  expect(second.out).toBe(first.out)
  expect(second.err).toBe(
    `audit-coverage: The cache ${join(root, '.sendgate/cache', part)} is damaged; this run works out again what it held.\n${first.err}`,
  )
})
