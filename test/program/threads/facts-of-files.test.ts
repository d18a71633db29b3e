import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { FoundFile } from '../../../src/program/discover.js'
import { factsOfFile } from '../../../src/program/facts-of-file.js'
import { factsOfFiles } from '../../../src/program/threads/facts-of-files.js'
import type { startFactsThread } from '../../../src/program/threads/start-facts-thread.js'

const built = join(import.meta.dirname, '../../../dist/src/program/threads')

/** A mailer, a file with an error, a file that instructs somebody, and enough of others that every thread gets some. */
const files: readonly FoundFile[] = [
  {
    file: 'mail.ts',
    text: `import { Resend } from 'resend'\nconst client = new Resend('k')\nexport const options = { retry: { constructor: 1, ['__proto__']: 2 } }\nexport const welcome = (to: string) => client.emails.send({ to, ...options })\n`,
  },
  { file: 'broken.js', text: 'const = \n' },
  {
    file: 'plan.js',
    text: `schedule({ cron: '0 9 * * *', prompt: 'Every morning, read the open tickets and send a summary to the team channel.' })\n`,
  },
  ...Array.from({ length: 40 }, (_, index) => ({
    file: `list-${index}.ts`,
    text: `export const list${index} = [\n${`  { name: 'n${index}', of: () => list${index} },\n`.repeat(5)}]\n`,
  })),
]

describe('facts of many files', () => {
  it.skipIf(!existsSync(built))('are the same whichever thread reads a file (skipped without a build)', async () => {
    const compiled = (await import(pathToFileURL(join(built, 'facts-of-files.js')).href)) as {
      readonly factsOfFiles: typeof factsOfFiles
    }
    expect(await compiled.factsOfFiles(files, 2)).toEqual(files.map(factsOfFile))
  })

  it.skipIf(!existsSync(built))('come from a thread too (skipped without a build)', async () => {
    const compiled = (await import(pathToFileURL(join(built, 'start-facts-thread.js')).href)) as {
      readonly startFactsThread: typeof startFactsThread
    }
    const thread = compiled.startFactsThread()
    expect(await thread.factsOf(files.slice(0, 3))).toEqual(files.slice(0, 3).map(factsOfFile))
    thread.end()
    expect(await thread.factsOf(files.slice(0, 3))).toBeNull()
  })

  it('come from this thread where no other can run', async () => {
    // The sources are not compiled, so a thread finds no code to run.
    expect(await factsOfFiles(files, 1)).toEqual(files.map(factsOfFile))
  })
})
