import { mkdirSync, mkdtempSync, realpathSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { installedPackages } from '../../src/types/installed-packages.js'

function tree(folders: readonly string[], links: Readonly<Record<string, string>> = {}): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'installed-')))
  for (const folder of folders) mkdirSync(join(root, folder), { recursive: true })
  for (const [at, target] of Object.entries(links)) {
    mkdirSync(join(root, at, '..'), { recursive: true })
    symlinkSync(join(root, target), join(root, at))
  }
  return root
}

const cases: readonly (readonly [name: string, root: string, from: string, packages: readonly string[]])[] = [
  [
    'beside and above the folder',
    tree(['node_modules/above', 'app/node_modules/beside', 'app/src', 'other/node_modules/elsewhere']),
    'app/src',
    ['above', 'beside'],
  ],
  [
    'scopes, and what `@types` describes',
    tree(['node_modules/@scope/a', 'node_modules/@types/b', 'node_modules/@types/scope__c']),
    '.',
    ['@scope/a', 'b', '@scope/c'],
  ],
  ['what a package brings along', tree(['node_modules/a/node_modules/b/node_modules/c']), '.', ['a', 'b', 'c']],
  [
    'the store that links lead into',
    tree(['store/a@1/node_modules/a', 'store/a@1/node_modules/b'], {
      'app/node_modules/a': 'store/a@1/node_modules/a',
    }),
    'app',
    ['a', 'b'],
  ],
  ['links in a circle', tree(['w/node_modules'], { 'w/node_modules/w': 'w' }), 'w', ['w']],
]

for (const [name, root, from, packages] of cases) {
  it(name, () => {
    const found = installedPackages([join(root, from)])
    const outside = installedPackages([tmpdir()])
    expect([...found].filter((each) => packages.includes(each) || !outside.has(each)).sort()).toEqual(
      [...packages].sort(),
    )
  })
}
