// The folder is the registry: writes index.ts of every folder of catalogue units. Run by `npm run generate`.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Folder, name of the list and type of its entries. */
export const indexes = [
  { folder: 'senders', list: 'senders', type: 'SenderEntry' },
  { folder: 'hosts', list: 'hosts', type: 'HostEntry' },
  { folder: 'actions', list: 'actions', type: 'ActionEntry' },
  { folder: 'commands', list: 'commands', type: 'CommandEntry' },
  { folder: 'triggers', list: 'triggers', type: 'TriggerEntry' },
  { folder: 'reads', list: 'reads', type: 'ReadEntry' },
  { folder: 'effects', list: 'effects', type: 'EffectEntry' },
]

/** Text of a folder's index: one import per file, one list in the order of the file names. */
export function indexText({ folder, list, type }) {
  const units = readdirSync(join(root, 'src/catalogue', folder))
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .sort()
    .map((file) => unitOf(folder, file))
  const imports = units.map(({ file, name }) => `import { ${name} } from './${file.replace(/\.ts$/, '.js')}'`)
  return [
    '// Written by scripts/generate-indexes.mjs from the files of this folder; do not edit.',
    `import type { ${type} } from '../entries/${list.slice(0, -1)}-entry.js'`,
    ...imports,
    '',
    `export const ${list}: readonly ${type}[] = [`,
    ...units.map(({ name }) => `  ${name},`),
    ']',
    '',
  ].join('\n')
}

function unitOf(folder, file) {
  const exported = [
    ...readFileSync(join(root, 'src/catalogue', folder, file), 'utf8').matchAll(/^export const (\w+)/gm),
  ]
  if (exported.length !== 1)
    throw new Error(`src/catalogue/${folder}/${file} must export exactly one entry, it exports ${exported.length}.`)
  return { file, name: exported[0][1] }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const index of indexes) writeFileSync(join(root, 'src/catalogue', index.folder, 'index.ts'), indexText(index))
}
