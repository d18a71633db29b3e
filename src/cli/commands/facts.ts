import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Command } from 'commander'
import { editorFacts } from '../../program/index.js'
import { counted } from '../print-rows.js'
import { exitCodes, type CommandSession } from '../session.js'

export const factsFileName = '.sendgate/facts.json'

/** `audit-coverage facts`: writes what the ESLint rules cannot know from one file. */
export function factsCommand(session: CommandSession): Command {
  return new Command('facts')
    .description('write wrappers, gates and covered functions for the ESLint rules')
    .option('--file <path>', `where to write (default: "facts" of the configuration, else ${factsFileName})`)
    .action(async ({ file }: { readonly file?: string }) => {
      const config = session.config()
      const path = file ?? config.facts ?? factsFileName
      const facts = await editorFacts(await session.audit(), { root: session.cwd, config })
      const target = join(session.cwd, path)
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(target, `${JSON.stringify(facts, null, 2)}\n`)
      session.out.write(
        `${path} names ${counted(facts.wrappers.length, 'wrapper')}, ${counted(facts.gates.length, 'gate')} and ${counted(facts.covered.length, 'covered function')}.${config.facts === path ? '' : ` Set "facts": "${path}" in sendgate.config.json, so that loadSettings() of eslint-plugin-sendgate hands it to the rules.`}\n`,
      )
      process.exitCode = exitCodes.ok
    })
}
