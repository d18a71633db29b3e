// The folder is the registry: writes index.ts of the folders of guard units. Run it after adding a file there.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '../src/analysis/guards')

/** Folder, name of the list, type of its entries and the file of the type. */
export const indexes = [
  { folder: 'claims', list: 'claimUnits', type: 'ClaimUnit', from: '../claim.js' },
  { folder: 'kinds', list: 'guardUnits', type: 'GuardUnit', from: '../guard-context.js' },
]

/** Text of a folder's index: one import per file, one list in the order of the file names. */
export function indexText({ folder, list, type, from }) {
  const files = readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .sort()
  const units = files.map((file) => {
    const names = [
      ...readFileSync(join(root, folder, file), 'utf8').matchAll(new RegExp(`^export const (\\w+): ${type}\\b`, 'gm')),
    ]
    if (names.length !== 1)
      throw new Error(
        `src/analysis/guards/${folder}/${file} must export exactly one ${type}, it exports ${names.length}.`,
      )
    return { file, name: names[0][1] }
  })
  return [
    '// Written by scripts/generate-guard-indexes.mjs from the files of this folder; do not edit.',
    `import type { ${type} } from '${from}'`,
    ...units.map(({ file, name }) => `import { ${name} } from './${file.replace(/\.ts$/, '.js')}'`),
    '',
    `export const ${list}: readonly ${type}[] = [`,
    ...units.map(({ name }) => `  ${name},`),
    ']',
    '',
  ].join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const index of indexes) writeFileSync(join(root, index.folder, 'index.ts'), indexText(index))
}
