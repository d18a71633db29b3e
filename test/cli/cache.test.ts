import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bare, project, runBin } from './run-bin.js'

const places: readonly (readonly [name: string, words: readonly string[], folders: readonly string[], place: string | null])[] = [
  ['no cache unless it is asked for', [], ['node_modules'], null],
  ['no cache where it is refused', ['--cache', '--no-cache'], ['node_modules'], null],
  ['beside the installed packages', ['--cache'], ['node_modules'], 'node_modules/.cache/sendgate/facts'],
  ['in the checkout where nothing is installed', ['--cache'], [], '.sendgate/cache/facts'],
  ['where the option says', ['--cache', '--cache-location', 'kept'], ['node_modules'], 'kept/facts'],
]
for (const [name, words, folders, place] of places) {
  it(name, () => {
    const root = project({ 'a.ts': bare })
    for (const folder of folders) mkdirSync(join(root, folder))
    runBin(words, { cwd: root })
    const all = ['node_modules/.cache/sendgate/facts', '.sendgate/cache/facts', 'kept/facts']
    expect(all.filter((path) => existsSync(join(root, path)))).toEqual(place === null ? [] : [place])
  })
}

it('tells a damaged cache in one line and gives the same report', () => {
  const root = project({ 'a.ts': bare })
  const first = runBin(['--cache', '--format', 'json'], { cwd: root })
  writeFileSync(join(root, '.sendgate/cache/facts'), 'nothing of the kind')
  const second = runBin(['--cache', '--format', 'json'], { cwd: root })
  expect(second.out).toBe(first.out)
  expect(second.err).toBe(`audit-coverage: The cache ${join(root, '.sendgate/cache/facts')} is damaged; this run reads every file again.\n${first.err}`)
})
