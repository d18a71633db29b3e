import { readFileSync } from 'node:fs'
import type { CoverageReport } from '../result/coverage-report.js'
import { UsageError } from './usage-error.js'

/** A result that `--format json` wrote. @throws UsageError when the file is none. */
export function readReport(file: string, option: string): CoverageReport {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new UsageError(
      `${option} ${file} cannot be read: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}.`,
      { cause: error },
    )
  }
  if (!isReport(value))
    throw new UsageError(
      `${option} ${file} is no report of schema version 1. Write one with \`audit-coverage --format json --output FILE\`.`,
    )
  return value
}

function isReport(value: unknown): value is CoverageReport {
  if (typeof value !== 'object' || value === null) return false
  const { schemaVersion, sites, tasks, findings, analysed } = value as Readonly<Record<string, unknown>>
  return (
    schemaVersion === 1 &&
    Array.isArray(sites) &&
    Array.isArray(tasks) &&
    Array.isArray(findings) &&
    typeof analysed === 'object'
  )
}
