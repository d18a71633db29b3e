import { Command } from 'commander'
import { loadConfig } from '../config/load-config.js'
import { audit } from '../program/audit.js'

/** Runs `audit-coverage` with `process.argv`. */
export async function main(argv: readonly string[]): Promise<void> {
  const command = new Command('audit-coverage')
    .option('--root <dir>', 'folder to audit', '.')
    .option('--format <format>', 'json or text', 'text')
    .option('--config <file>', 'configuration file')
    .option('--include-gray', 'also report borderline sends')
  command.parse([...argv])
  const options = command.opts<{ root: string; format: string; config?: string; includeGray?: boolean }>()
  const report = await audit({ root: options.root, config: loadConfig(options.root, options.config), includeGray: options.includeGray ?? false })
  const text = options.format === 'json' ? JSON.stringify(report, null, 2) : report.sites.map((site) => `${site.file}:${site.line} ${site.callee} ${site.verdict}`).join('\n')
  process.stdout.write(`${text}\n`)
}
