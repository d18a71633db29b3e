import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { builtPlugin, root } from './built-plugin.js'

export interface Project {
  readonly folder: string
  write(file: string, text: string): void
  remove(): void
}

/** A folder outside of the repository, configured for all hosts, with the packages of the repository. */
export function newProject(
  options: { readonly settings?: object; readonly preset?: 'recommended' | 'recommendedTypeChecked' } = {},
): Project {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sendgate-hosts-')))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  write('package.json', '{ "type": "module" }')
  write('eslint.config.js', eslintConfig(options))
  write(
    '.oxlintrc.json',
    JSON.stringify({
      jsPlugins: [builtPlugin()],
      categories: { correctness: 'off' },
      rules: oxlintRules,
      ...(options.settings ? { settings: { sendgate: options.settings } } : {}),
    }),
  )
  write(
    'tsconfig.json',
    JSON.stringify({
      compilerOptions: {
        target: 'ES2023',
        module: 'NodeNext',
        moduleResolution: 'NodeNext',
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        types: ['node'],
        preserveSymlinks: false,
      },
      include: ['src', 'types'],
    }),
  )
  return { folder, write, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export const programRules = [
  'require-dedup-gate',
  'stable-dedup-key',
  'unique-dedup-key',
  'await-gated-send',
  'no-swallowed-send-error',
  'no-flag-file-dedup',
  'no-retry-around-send',
  'no-defective-guard',
  'require-sync-step',
]

const oxlintRules = Object.fromEntries(programRules.map((rule) => [`sendgate/${rule}`, 'error']))

function eslintConfig({
  settings = {},
  preset = 'recommended',
}: {
  readonly settings?: object
  readonly preset?: string
}): string {
  const parser = pathToFileURL(join(root, 'node_modules/@typescript-eslint/parser/dist/index.js')).href
  const typed =
    preset === 'recommendedTypeChecked'
      ? ', parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname }'
      : ''
  return `import sendgate from ${JSON.stringify(pathToFileURL(builtPlugin()).href)}
import * as parser from ${JSON.stringify(parser)}
export default [
  { files: ['**/*.ts'], languageOptions: { parser${typed} } },
  { ...sendgate.configs[${JSON.stringify(preset)}], files: ['**/*.{js,ts}'] },
  { settings: { sendgate: ${JSON.stringify(settings)} } },
]
`
}

/** Copies the fixture application into a project. */
export function copyNewsroom({ folder }: Project): void {
  cpSync(join(root, 'fixtures', 'newsroom', 'src'), join(folder, 'src'), { recursive: true })
  cpSync(join(root, 'fixtures', 'newsroom', 'types'), join(folder, 'types'), { recursive: true })
}
