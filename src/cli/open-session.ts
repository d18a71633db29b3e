import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { once } from '../analysis/once.js'
import { loadConfig } from '../config/load-config.js'
import type { SendgateConfig } from '../config/sendgate-config.js'
import type { CoverageReport } from '../result/coverage-report.js'
import type { SharedOptions } from './audit-options.js'
import { cacheOf } from './cache-of.js'
import { auditedReport } from './audited-report.js'
import { withRevision } from './checkout-of-revision.js'
import { hintOfRoot } from './hint-of-root.js'
import { openRoot } from './open-root.js'
import type { AuditCommandSession } from './run-audit.js'
import { colorOf, progressTo, widthOf } from './terminal.js'

/** The session of one command line. Options are read when they are needed, after commander has parsed them. */
export function openSession(options: () => SharedOptions): AuditCommandSession {
  const root = once(() => {
    const { root: given, quiet } = options()
    const folder = openRoot(given ?? '.')
    const hint = given === undefined && quiet !== true ? hintOfRoot(folder) : null
    if (hint !== null) process.stderr.write(`audit-coverage: ${hint}\n`)
    return folder
  })
  const config = once(() => loadConfig(root(), options().config))
  const run = async (
    folder: string,
    settings: SendgateConfig,
    texts: ReadonlyMap<string, string> = new Map(),
  ): Promise<CoverageReport> => {
    const { types, includeGray, quiet } = options()
    const cache = cacheOf(options(), root(), (message) => void process.stderr.write(`audit-coverage: ${message}\n`))
    const onStage = progressTo(process.stderr, quiet === true)
    try {
      return await auditedReport({
        root: folder,
        config: settings,
        includeGray: includeGray === true,
        onStage,
        readSource: (file) => texts.get(file) ?? sourceReader(folder)(file),
        texts,
        today: new Date().toISOString().slice(0, 10),
        ...(types === undefined ? {} : { types }),
        ...(cache === null ? {} : { cache: { ...cache, readOnly: folder !== root() || texts.size > 0 } }),
      })
    } finally {
      onStage(null)
    }
  }
  return {
    audit: (texts) => run(root(), config(), texts),
    auditRevision: (revision) => withRevision(root(), revision, (copy) => run(openRoot(copy), config())),
    config,
    out: process.stdout,
    err: process.stderr,
    get cwd() {
      return root()
    },
    get color() {
      return colorOf(options().color, process.stdout)
    },
    get width() {
      return widthOf(process.stdout)
    },
    get listWidth() {
      return process.stdout.isTTY || process.env['COLUMNS'] !== undefined
        ? widthOf(process.stdout)
        : Number.POSITIVE_INFINITY
    },
    readSource: (file) => sourceReader(root())(file),
  }
}

function sourceReader(root: string): (file: string) => string | null {
  return (file) => {
    try {
      return readFileSync(join(root, file), 'utf8')
    } catch {
      return null
    }
  }
}
