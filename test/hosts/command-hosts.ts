import { spawnSync } from 'node:child_process'
import { join, relative } from 'node:path'
import { root } from './built-plugin.js'
import type { Finding, Host } from './finding.js'

interface EslintResult {
  readonly filePath: string
  readonly messages: readonly {
    readonly ruleId: string | null
    readonly message: string
    readonly line: number
    readonly column: number
  }[]
}

interface OxlintReport {
  readonly diagnostics: readonly {
    readonly code: string
    readonly filename: string
    readonly labels: readonly { readonly span: { readonly line: number; readonly column: number } }[]
  }[]
}

function json(command: string, args: readonly string[], folder: string): unknown {
  const run = spawnSync(process.execPath, [join(root, 'node_modules', command), ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  if (run.status !== 0 && run.status !== 1)
    throw new Error(`${command} ended with ${run.status}: ${run.stderr}${run.stdout}`)
  return JSON.parse(run.stdout)
}

/** The command of ESLint, of the package under this name. */
export function eslintHost(packageName: string): Host {
  return async (folder, files) => {
    const results = json(`${packageName}/bin/eslint.js`, ['-f', 'json', ...files], folder) as readonly EslintResult[]
    return results.flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, message, line, column }): Finding => ({
        file: relative(folder, filePath),
        rule: ruleId ?? message,
        line,
        column,
      })),
    )
  }
}

/** The command of oxlint, with the plugin as JavaScript plugin. */
export const oxlintHost: Host = async (folder, files) => {
  const { diagnostics } = json('oxlint/bin/oxlint', ['-f', 'json', ...files], folder) as OxlintReport
  return diagnostics.map(({ code, filename, labels: [label] }) => ({
    file: filename,
    rule: code.replace(/^sendgate\((.*)\)$/, 'sendgate/$1'),
    line: label?.span.line ?? 0,
    column: label?.span.column ?? 0,
  }))
}
