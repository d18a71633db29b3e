import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createWhole, ensureFolder } from './disk.js'

/** Folder inside the state folder for what must not travel: claims, intents, temporary files. */
export const localFolder = '.local'

const ignoreFile = `# Claims and intents belong to this checkout alone; only the markers are tracked.
/${localFolder}/
`

/** Names a merge driver that joins markers; where a clone has none configured, git merges them as text. */
const attributesFile = '*.json merge=sendgate\n'

/**
 * A function that prepares the local part of a state folder and tells git to leave it alone. It does so once; after a
 * failure the next call tries again.
 */
export function localState(root: string): () => Promise<void> {
  let done: Promise<void> | undefined
  return () =>
    (done ??= prepare(root).catch((error: unknown) => {
      done = undefined
      throw error
    }))
}

async function prepare(root: string): Promise<void> {
  const tmp = join(root, localFolder, 'tmp')
  await ensureFolder(tmp)
  for (const [name, text] of [
    ['.gitignore', ignoreFile],
    ['.gitattributes', attributesFile],
  ] as const) {
    if (!existsSync(join(root, name))) await createWhole(join(root, name), text, { tmp })
  }
}
