// Results of entries that have not changed since they were last verified, in the scratch folder: a run that was cut
// short goes on, and a second run is quick.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { scratch } from './install.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const prover = readdirSync(here)
  .filter((name) => /^(?:prove-|type-walk|verify-entry).*\.mjs$/.test(name))
  .sort()
  .map((name) => readFileSync(join(here, name), 'utf8'))
  .join('')

/** The remembered results of the question, or those of `verify`. The question is the rows, the versions and this code. */
export function remembered(question, verify) {
  const file = join(
    scratch,
    'results',
    `${createHash('sha256')
      .update(JSON.stringify([question, ts.version, prover]))
      .digest('hex')}.json`,
  )
  try {
    return JSON.parse(readFileSync(file, 'utf8')).map((result, index) => ({ ...result, row: question.rows[index] }))
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
  const results = verify()
  mkdirSync(join(scratch, 'results'), { recursive: true })
  writeFileSync(file, JSON.stringify(results.map(({ status, why, declarations }) => ({ status, why, declarations }))))
  return results
}
